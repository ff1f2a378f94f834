"""Subcommand prune: give up old events that the hub has saved for good."""

import sys
from pathlib import Path

import click

from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode


def add_to(group: click.Group) -> None:
    """Add this subcommand to the command line."""
    group.add_command(prune)


@click.command()
@home_option
@click.option("--dry-run", is_flag=True, help="Only say how many events it would be.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def prune(home: Path | None, dry_run: bool, as_json: bool) -> None:
    """Give up events that are older than [hub] keep_days and in a proved backup of the hub.

    Every program with windows does this once a day by itself. Exit code 1 if the hub does not say what it has.
    """
    # Not at the top: a machine without a hub needs no PostgreSQL.
    from common.sync.terminal.pruning import prune_machine

    with opened(home, "prune") as (hall, _):
        outcome = prune_machine(hall, is_rehearsal=dry_run)
    if as_json:
        sys.stdout.buffer.write(encode(outcome) + b"\n")
    elif outcome.ok:
        click.echo(f"{outcome.zh}  {outcome.en}")
    else:
        raise fail(f"{outcome.zh}  ({outcome.en})")
    sys.exit(0 if outcome.ok else 1)
