"""Subcommands person: who somebody is, who has looked, a copy of all that is known of them, and forgetting them."""

import sys
from pathlib import Path

import click

from common.domain import commands as c
from common.domain import queries as q
from common.domain.cases.privacy_queries import AskExport, AskLooks, AskPersons, AskPersonsToErase
from common.domain.cases.privacy_words import ErasureGround
from common.domain.cases.queries import FindPersons
from common.hall import Hall
from common.places import write_private_file
from common.tables.csv import csv_bytes
from common.tables.looks import looks_table
from common.tables.xlsx import xlsx
from counter.cases.filing.copy import write_copy
from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode

_ALL = 100_000
_counter = click.option("--counter", required=True, help="The counter where whoever does it is signed in.")
_why = click.option("--why", required=True, help="Why, as the record will say.")


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(person)


@click.group()
def person() -> None:
    """What the hall knows of a person. PERSON is an id, or an ID number. Each takes --home."""


@person.command()
@home_option
@_counter
@_why
@click.argument("person_id", metavar="PERSON")
def show(home: Path | None, counter: str, why: str, person_id: str) -> None:
    """Show a person in full. The look is put on record first."""
    with opened(home, "person") as (hall, _):
        done = hall.do(c.LookAtPerson(counter=counter, person=_named(hall, person_id), why=why), "cli")
        (seen,) = hall.ask(AskPersons(look=str(done[0].flat()["look"])))
    sys.stdout.buffer.write(encode(seen) + b"\n")


@person.command()
@home_option
@click.option("--to", "file", type=click.Path(path_type=Path, dir_okay=False), help="A table: FILE.xlsx or FILE.csv.")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Of the table.")
@click.argument("person_id", metavar="PERSON")
def looks(home: Path | None, file: Path | None, language: str, person_id: str) -> None:
    """Who has looked at a person, when, and why, newest first: one line of JSON for each, or a table."""
    with opened(home, "person") as (hall, _):
        found = hall.ask(AskLooks(person=person_id, limit=_ALL))
        if file is None:
            for one in found:
                sys.stdout.buffer.write(encode(one) + b"\n")
            return
        write_bytes = {".xlsx": xlsx, ".csv": csv_bytes}.get(file.suffix.lower())
        if write_bytes is None:
            raise fail(f"{file} is neither .xlsx nor .csv.")
        title = "Who has looked" if language == "en" else "查看记录"
        timezone = hall.ask(q.AskHall()).hall.timezone
        table = looks_table(title, found, timezone, is_english=language == "en")
        try:
            write_private_file(file, write_bytes(table))
        except OSError as error:
            raise fail(f"{file} cannot be written: {error.strerror}") from error
    click.echo(f"{file}: {len(found)}")


@person.command()
@home_option
@_counter
@_why
@click.argument("person_id", metavar="PERSON")
@click.argument("folder", type=click.Path(path_type=Path))
def export(home: Path | None, counter: str, why: str, person_id: str, folder: Path) -> None:
    """Write everything the hall holds about a person into a new FOLDER: person.json, person.pdf and the scans.

    It is put on record. The folder is readable to its owner alone, and holds everything in the clear.
    """
    with opened(home, "person") as (hall, _):
        if folder.exists():
            raise fail(f"{folder} is there already: name a folder that is not.")
        done = hall.do(c.ExportPerson(counter=counter, person=_named(hall, person_id), why=why), "cli")
        found = hall.ask(AskExport(export=str(done[0].flat()["export"])))
        try:
            left_out = write_copy(hall, found, folder)
        except OSError as error:
            raise fail(f"{folder} cannot be written: {error.strerror}") from error
    click.echo(f"{folder}: {len(found.cases)} cases, {len(found.attachments) - len(left_out)} scans")
    for one in left_out:
        click.echo(f"{one.name}: 还没有传到本机，没有导出  Not on this machine yet, left out", err=True)
    sys.exit(1 if left_out else 0)


@person.command()
@home_option
@_counter
@click.option(
    "--ground",
    type=click.Choice([one.value for one in ErasureGround]),
    default=ErasureGround.REQUESTED.value,
    show_default=True,
    help="On what ground, as the record will say.",
)
@click.confirmation_option(prompt="Nobody can ever read again what the hall knows of this person. Erase it?")
@click.argument("person_id", metavar="PERSON")
def erase(home: Path | None, counter: str, ground: str, person_id: str) -> None:
    """Forget a person on every machine of the hall. Refused while a case is open, or must be kept by law."""
    with opened(home, "person") as (hall, _):
        named = _named(hall, person_id)
        hall.do(c.ErasePersonData(counter=counter, person=named, ground=ErasureGround(ground)), "cli")
    click.echo("已删除  Erased.")


@person.command()
@home_option
@click.option("--erase", "counter", metavar="COUNTER", help="Erase them; the hall manager is signed in there.")
def due(home: Path | None, counter: str | None) -> None:
    """Whose files need not be kept any longer ([privacy] retention_years): one line of JSON for each, masked."""
    with opened(home, "person") as (hall, _):
        for one in hall.ask(AskPersonsToErase()):
            if counter is not None:
                ground = ErasureGround.PURPOSE_FULFILLED
                hall.do(c.ErasePersonData(counter=counter, person=one.person, ground=ground), "cli")
            sys.stdout.buffer.write(encode(one) + b"\n")


def _named(hall: Hall, typed: str) -> str:
    """The id of whoever has this ID number; else what was typed."""
    found = hall.ask(FindPersons(text=typed)) if typed.strip() else []
    return found[0].person if len(found) == 1 else typed
