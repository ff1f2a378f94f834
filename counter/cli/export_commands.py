"""Subcommands export and case: lists and figures of cases, ratings and self-service as files; a case as a PDF."""

from datetime import date, timedelta
from pathlib import Path

import click

from common.domain import commands as c
from common.domain.cases.figure_queries import AskCaseFigures, AskCasesReceived
from common.domain.cases.figures import FiguresBy
from common.domain.cases.person import Person
from common.domain.cases.privacy_queries import AskPersons
from common.domain.cases.queries import AskCase, AskWorklist
from common.domain.catalogue.item import Domain
from common.domain.ratings.queries import AskSatisfaction
from common.domain.records.queries import AskStatementTallies
from common.hall import Hall
from common.tables.csv import csv_bytes
from common.tables.self_service import self_service_table
from common.tables.table import Table
from common.tables.worklists import cases_table, figures_table, ratings_table
from common.tables.xlsx import xlsx
from counter.cases.filing.dossier import Steps
from counter.cases.filing.dossier import dossier as write_dossier
from counter.cli.context import fail, home_option, opened

_MOST = 100_000
_YEAR = timedelta(days=365)
_BY: dict[str, tuple[str, str]] = {
    FiguresBy.ITEM: ("事项", "Item"),
    FiguresBy.COUNTER: ("窗口", "Counter"),
    FiguresBy.DEPARTMENT: ("部门", "Department"),
    FiguresBy.WEEK: ("周（周一日期）", "Week (its Monday)"),
}

_format = click.option("--format", "kind", type=click.Choice(["xlsx", "csv"]), default="xlsx", show_default=True)
_language = click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
_since = click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First date; a year ago if not given.")
_until = click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last date; today if not given.")
_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(export)
    group.add_command(case)


@click.group()
def export() -> None:
    """Lists and figures as files for Excel and LibreOffice. People are masked in all. Each takes --home."""


@export.command()
@home_option
@click.option("--department", type=click.Choice([one.value for one in Domain]), required=True)
@_format
@_language
@_file
def worklist(home: Path | None, department: str, kind: str, language: str, file: Path) -> None:
    """The open cases of a department."""
    with opened(home, "export") as (hall, _):
        domain, is_english = Domain(department), language == "en"
        rows = hall.ask(AskWorklist(department=domain, limit=_MOST))
        title = f"Worklist {domain.en}" if is_english else f"待办 {domain.zh}"
        _write(cases_table(title, rows, is_english=is_english), kind, file)


@export.command()
@home_option
@_since
@_until
@_format
@_language
@_file
def cases(home: Path | None, since: date | None, until: date | None, kind: str, language: str, file: Path) -> None:
    """The cases that were received between two dates."""
    with opened(home, "export") as (hall, _):
        first, last = _dates(hall, since, until)
        rows = hall.ask(AskCasesReceived(since=first, until=last))
        is_english = language == "en"
        _write(cases_table("Cases" if is_english else "办件", rows, is_english=is_english), kind, file)


@export.command()
@home_option
@click.option(
    "--by", type=click.Choice([one.value for one in FiguresBy]), default=FiguresBy.ITEM.value, show_default=True
)
@_since
@_until
@_format
@_language
@_file
def figures(
    home: Path | None, by: str, since: date | None, until: date | None, kind: str, language: str, file: Path
) -> None:
    """What the cases received between two dates come to."""
    with opened(home, "export") as (hall, _):
        first, last = _dates(hall, since, until)
        rows = hall.ask(AskCaseFigures(by=FiguresBy(by), since=first, until=last))
        is_english = language == "en"
        title, head = ("Figures", _BY[by][1]) if is_english else ("统计", _BY[by][0])
        _write(figures_table(title, head, rows, is_english=is_english), kind, file)


@export.command()
@home_option
@click.option("--by", type=click.Choice(["counter", "item", "week"]), default="counter", show_default=True)
@_since
@_until
@_format
@_language
@_file
def ratings(
    home: Path | None, by: str, since: date | None, until: date | None, kind: str, language: str, file: Path
) -> None:
    """How content people were with what was finished between two dates."""
    with opened(home, "export") as (hall, _):
        first, last = _dates(hall, since, until)
        rows = hall.ask(AskSatisfaction(by=by, since=first, until=last))  # type: ignore[arg-type]  # click chose it
        is_english = language == "en"
        title, head = ("Ratings", _BY[by][1]) if is_english else ("好差评", _BY[by][0])
        _write(ratings_table(title, head, rows, is_english=is_english), kind, file)


@export.command()
@home_option
@_since
@_until
@_format
@_language
@_file
def self_service(
    home: Path | None, since: date | None, until: date | None, kind: str, language: str, file: Path
) -> None:
    """What residents printed by themselves between two dates, in numbers."""
    with opened(home, "export") as (hall, _):
        first, last = _dates(hall, since, until)
        rows = hall.ask(AskStatementTallies(since=first, until=last))
        is_english = language == "en"
        _write(
            self_service_table("Self-service" if is_english else "自助打印", rows, is_english=is_english), kind, file
        )


@click.group()
def case() -> None:
    """One case. Takes --home."""


@case.command()
@home_option
@click.option(
    "--pdf", "file", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write."
)
@click.option("--counter", help="With --why: the counter where whoever looks is signed in.")
@click.option("--why", help="Show the people in full, and put on record why; masked if not given.")
@_language
@click.argument("number")
def dossier(home: Path | None, file: Path, counter: str | None, why: str | None, language: str, number: str) -> None:
    """The whole case as a PDF with its history in words."""
    if (counter is None) != (why is None):
        raise click.UsageError("Give --counter and --why together.")
    with opened(home, "dossier") as (hall, _):
        persons = {} if why is None or counter is None else _looked(hall, counter, number, why)
        # Not at the top: a machine without a hub needs no PostgreSQL.
        from common.sync.terminal.archive import whole_history

        history = whole_history(hall, hall.ask(AskCase(case=number)).case.case)
        _save(file, write_dossier(hall, number, persons, Steps(*history), is_english=language == "en"))


def _looked(hall: Hall, counter: str, number: str, why: str) -> dict[str, Person]:
    done = hall.do(c.LookAtPerson(counter=counter, case=number, why=why), "cli")
    return {one.person: one.known for one in hall.ask(AskPersons(look=str(done[0].flat()["look"])))}


def _dates(hall: Hall, since: date | None, until: date | None) -> tuple[date, date]:
    """The stretch of time; click gives dates with a time of day."""
    last = date(until.year, until.month, until.day) if until else hall.now().today
    return (date(since.year, since.month, since.day) if since else last - _YEAR), last


def _write(table: Table, kind: str, file: Path) -> None:
    _save(file, xlsx(table) if kind == "xlsx" else csv_bytes(table))


def _save(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise fail(f"{file} cannot be written: {error.strerror}") from error
    click.echo(str(file))
