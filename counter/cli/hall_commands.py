"""Subcommands that work on a hall's store: init, do, ask, journal, import, rebuild."""

import contextlib
import json
import sys
from pathlib import Path
from typing import Any

import click
import msgspec

from common.catalogue_files import read_catalogue_file
from common.domain import commands as c
from common.domain.catalogue.report import Remark
from common.domain.commands import COMMANDS
from common.domain.kinds import QUERIES
from common.domain.refusals import Refused
from common.places import find_home, write_private_file
from common.settings import render_default
from common.workday_files import shipped_tables
from counter.cli.context import fail, home_option, opened
from counter.cli.explained import explained
from counter.cli.lines import arriving, carry_out, encode, has_pin, query_of, refusal
from counter.sample import set_up_sample_hall

_LAST = 2**63 - 1  # the last position that a journal can have


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    for command in (init, do, ask, journal, import_items, import_workdays, rebuild):
        group.add_command(command)


def _print(value: Any) -> None:
    sys.stdout.buffer.write(encode(value) + b"\n")
    sys.stdout.buffer.flush()


@click.command()
@home_option
@click.option("--sample", is_flag=True, help="Fill it with the sample hall.")
@click.option("--always-open", is_flag=True, help="With --sample: open around the clock.")
def init(home: Path | None, sample: bool, always_open: bool) -> None:
    """Make a store (and its key and settings.toml) in the home."""
    place = find_home(home)
    is_new = not place.store_file.exists()
    with opened(home, create=True) as (hall, _):
        with contextlib.suppress(FileExistsError):
            write_private_file(place.settings_file, render_default().encode())
        if is_new and not sample:
            hall.do_together([c.PublishWorkdays(table=table) for table in shipped_tables()], "setup")
        if sample:
            try:
                set_up_sample_hall(hall, is_always_open=always_open)
            except Refused as refused:
                if refused.reason != "hall_already_set_up":
                    raise
                raise fail(f"{place.folder} holds a hall already; nothing was changed.") from refused
    click.echo(f"{'Made' if is_new else 'Found'} the store in {place.folder}")


@click.command(epilog="Commands: " + ", ".join(sorted(COMMANDS)))
@home_option
@click.option("--lines", is_flag=True, help="Read one JSON command per line from standard input.")
@click.option("--actor", default="cli", show_default=True, help="Who acts, as the journal will say.")
@click.option("--explain", type=click.Choice(sorted(COMMANDS)), metavar="NAME", help="Say which fields a command has.")
@click.argument("command", required=False)
def do(home: Path | None, lines: bool, actor: str, explain: str | None, command: str | None) -> None:
    """Carry out commands: `do '{"do":"call_next","counter":"1"}'`, or --lines for many.

    Each line is answered in order, only after its commit is durable. A line that is not a command is refused and the
    next one goes on. Exit code 1 if a single command was refused.
    """
    if explain is not None:
        click.echo(explained(COMMANDS[explain]), nl=False)
        return
    if lines == (command is not None):
        raise click.UsageError("Give one command, or --lines.")
    if command is not None and has_pin(command):
        raise click.UsageError("A PIN given like this is seen by all users of this machine: use --lines.")
    with opened(home) as (hall, _):
        if command is not None:
            (answer,) = carry_out(hall, [command], actor)
            _print(answer)
            if not answer["ok"]:
                sys.exit(1)
            return
        for together in arriving(sys.stdin.buffer):
            for answer in carry_out(hall, together, actor):
                _print(answer)


@click.command(epilog="Questions: " + ", ".join(sorted(QUERIES)))
@home_option
@click.option("--json", "as_json", is_flag=True, help="One line of JSON instead of indented text.")
@click.option("--explain", is_flag=True, help="Say which fields the question has, and ask nothing.")
@click.argument("name")
@click.argument("fields", nargs=-1)
def ask(home: Path | None, as_json: bool, explain: bool, name: str, fields: tuple[str, ...]) -> None:
    """Ask the hall: `ask queue`, `ask ticket number=A001`, `ask find_items text=ylbx`."""
    if explain and name in QUERIES:
        click.echo(explained(QUERIES[name]), nl=False)
        return
    with opened(home) as (hall, _):
        try:
            answer = hall.ask(query_of(name, fields))
        except Refused as refused:
            if not as_json:
                raise
            _print(refusal(refused))
            sys.exit(1)
    if as_json:
        _print(answer)
    else:
        click.echo(json.dumps(msgspec.to_builtins(answer), ensure_ascii=False, indent=2))


@click.command()
@home_option
@click.option(
    "--since", default=0, type=click.IntRange(0, _LAST), show_default=True, help="Only what came after this position."
)
@click.option("--limit", default=-1, type=click.IntRange(-1, _LAST), help="At most so many events.")
def journal(home: Path | None, since: int, limit: int) -> None:
    """Print the journal as lines of JSON."""
    with opened(home) as (hall, _):
        while events := hall.since(since, 1000 if limit < 0 else min(limit, 1000)):
            for event in events:
                sys.stdout.buffer.write(encode(event.flat()) + b"\n")
            since = events[-1].position
            limit -= len(events) if limit >= 0 else 0
            if limit == 0:
                break
        sys.stdout.buffer.flush()


@click.command("import-workdays")
@home_option
@click.argument("file", type=click.Path(path_type=Path))
def import_workdays(home: Path | None, file: Path) -> None:
    """Make a year's working days known from a CSV file, and work out anew every date that depends on them."""
    with opened(home) as (hall, _):
        try:
            (published,) = hall.do(c.ImportWorkdays(file=str(file.absolute())), "cli")
        except Refused as refused:
            for fault in refused.fields.get("faults", ()):
                click.echo(f"{file.name}:{fault.row}: {fault.zh}  ({fault.en})", err=True)
            raise
    table = published.flat()["table"]
    click.echo(f"{table['year']}: {len(table['days_off'])} weekdays off, {len(table['days_on'])} weekends on")


@click.command("import-items")
@home_option
@click.option(
    "--offer", help="Codes of the items this hall handles, separated by commas; all of the file if not given."
)
@click.argument("file", type=click.Path(path_type=Path))
def import_items(home: Path | None, offer: str | None, file: Path) -> None:
    """Replace the catalogue by a CSV or XLSX file: all of it, or nothing and a report of every fault."""
    wanted = tuple(code.strip() for code in offer.split(",")) if offer else None
    notes: tuple[Remark, ...] = ()
    with contextlib.suppress(OSError):  # the hall refuses it in its own words
        notes = read_catalogue_file(file).notes
    with opened(home) as (hall, _):
        try:
            events = hall.do(c.ImportCatalogue(file=str(file.absolute()), offer=wanted), "cli")
        except Refused as refused:
            for fault in refused.fields.get("faults", ()):
                click.echo(f"{fault.zh}  {fault.en}", err=True)
            raise
        for note in notes:
            click.echo(f"{note.zh}  {note.en}")
        imported = events[0].flat()
        click.echo(
            f"The catalogue is now {file.name}: {len(imported['items'])} items, {len(imported['offered'])} offered."
        )


@click.command()
@home_option
def rebuild(home: Path | None) -> None:
    """Make every table anew from the journal."""
    with opened(home) as (hall, _):
        click.echo(f"{hall.rebuild()} events applied.")
