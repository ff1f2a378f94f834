"""The bench subcommand: the promised figures, measured here and now."""

import json
import sys
from pathlib import Path

import click

from counter.bench.figure import Figure, plain, table
from counter.bench.run import HUB_MEASURES, MEASURES, run
from counter.cli.context import home_option


@click.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
@click.option("--hub", is_flag=True, help="Halls at hubs of the bench's own, instead of one machine.")
@click.option(
    "--only",
    type=click.Choice([*MEASURES, *HUB_MEASURES]),
    multiple=True,
    help="Only this measurement (repeatable).",
)
@click.option("--quick", is_flag=True, help="Tiny sizes: shows that it works, says little about speed.")
def bench(home: Path | None, as_json: bool, hub: bool, only: tuple[str, ...], quick: bool) -> None:
    """Measure the promised figures, each beside its baseline of the same run; exit code 1 if a bound is missed.

    Takes a few minutes and 1.5 GB, in homes of its own that it makes beside the store (or among temporary files when
    there is no home) and removes.
    """
    figures: list[Figure] = []
    disk = home if home is not None and home.is_dir() else None
    for figure in run(only or (HUB_MEASURES if hub else MEASURES), on_disk_of=disk, is_quick=quick):
        figures.append(figure)
        if not as_json:
            click.echo(table([figure]))
    is_kept = all(figure.verdict in ("passed", "information") for figure in figures)
    if as_json:
        click.echo(json.dumps({"ok": is_kept, "figures": plain(figures)}, ensure_ascii=False, indent=2))
    sys.exit(0 if is_kept else 1)


def add_to(group: click.Group) -> None:
    """Add the subcommand."""
    group.add_command(bench)
