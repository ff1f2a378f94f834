"""Subcommand statement: a document of somebody's social-insurance record as a PDF, put on record as at a kiosk."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from common.domain import commands as c
from common.domain import queries as q
from common.domain.id_number import IdFault, fault, tidy
from common.domain.records.digests import PaperKey
from common.domain.records.ending import Ending
from common.domain.records.months import month_of
from common.domain.records.paper_numbers import PaperNumbers, new_numbers
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Statement
from common.domain.records.statement import EARLIEST_YEAR, Marks, Wish, fitted, statement_of
from common.domain.records.words import Document, IdentityMethod, Insurance
from common.hall import Hall
from common.places import find_home, write_private_file
from common.settings import Settings
from common.sources import NotInsured, SourceSilent, WrongPerson, open_source
from counter.cli.context import fail, home_option, opened
from counter.cli.statement_verify import verify

if TYPE_CHECKING:
    from printers.statement import Sheets

_KIOSK = "cli"
_FAULTS = {
    IdFault.CHARACTER: "there is a character in it that belongs in none",
    IdFault.LENGTH: "it does not have 18 characters",
    IdFault.BIRTH: "nobody was born on the date in it",
    IdFault.CHECK: "its last character does not fit the others",
}
_MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")


def _month(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _MONTH.fullmatch(value):
        raise click.BadParameter(f"{value} is no month: write it as 2024-07.")
    return value


@click.group(invoke_without_command=True)
@home_option
@click.option("--person", help="The number of the ID card.")
@click.option("--source", type=click.Choice(["sample", "file", "https"]), help="As in the settings if not given.")
@click.option("--document", type=click.Choice([one.value for one in Document]), default=Document.STATEMENT.value)
@click.option(
    "--insurance", type=click.Choice([one.value for one in Insurance]), help="Which one payment_details are about."
)
@click.option("--from", "first", callback=_month, help="First month, as 2020-01; the very first if not given.")
@click.option("--until", "last", callback=_month, help="Last month; the newest if not given.")
@click.option("--pdf", "file", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.pass_context
def statement(
    ctx: click.Context,
    home: Path | None,
    person: str | None,
    source: str | None,
    document: str,
    insurance: str | None,
    first: str | None,
    last: str | None,
    file: Path | None,
) -> None:
    """Write a document of somebody's record to a new file, readable to its owner alone.

    It bears a query number and a check code, and counts like one that was printed at a kiosk after an ID card was seen.
    """
    if ctx.invoked_subcommand is not None:
        return
    if person is None or file is None:
        raise click.UsageError("Give --person and --pdf.")
    if file.exists():
        raise fail(f"{file} is there already: name a file that is not.")
    with opened(home, "statement") as (hall, settings):
        if source is not None:
            settings = replace(settings, records=replace(settings.records, source=source))
        record = _fetched(hall, settings, home, person)
        wish = _wish(record, Document(document), insurance, first, last)
        numbers = new_numbers(hall.now().today)
        given_out = _given_out(hall, settings, record, wish, numbers)
        sheets = _drawn(hall, settings, given_out)
        _begin(hall, record, given_out, numbers, sheets)
        ending = Ending.CANCELLED
        try:
            write_private_file(file, sheets.pdf)
            ending = Ending.PRINTED
        except OSError as error:
            raise fail(f"{file} cannot be written: {error.strerror}") from error
        finally:
            hall.do(c.EndStatement(kiosk=_KIOSK, query_number=numbers.query_number, ending=ending), "cli")
    click.echo(str(file))


def add_to(group: click.Group) -> None:
    """Add the subcommand."""
    statement.add_command(verify)
    group.add_command(statement)


def _wish(
    record: InsuredRecord, document: Document, insurance: str | None, first: str | None, last: str | None
) -> Wish:
    """What was asked for; months that were not named are all there are."""
    oldest = min((payment.month for payment in record.payments), default=f"{EARLIEST_YEAR}-01")
    try:
        wish = Wish(
            document=document,
            first=first or oldest,
            last=last or month_of(record.as_of),
            insurance=Insurance(insurance) if insurance else None,
        )
    except ValueError as wrong:
        raise fail(f"This cannot be: {wrong}.") from wrong
    return fitted(wish, record)


def _fetched(hall: Hall, settings: Settings, home: Path | None, person: str) -> InsuredRecord:
    number = tidy(person)
    if (wrong := fault(number, hall.now().today)) is not None:
        raise fail(f"This is nobody's ID number: {_FAULTS[wrong]}.")
    try:
        return open_source(settings, find_home(home)).fetch(number)
    except NotInsured as nobody:
        raise fail("The source knows nobody with this number.") from nobody
    except SourceSilent as silent:
        raise fail(f"The source does not answer just now: {silent}.") from silent
    except WrongPerson as wrong_person:
        raise fail("The source answered about somebody else. Nothing was written; tell the agency.") from wrong_person


def _given_out(hall: Hall, settings: Settings, record: InsuredRecord, wish: Wish, numbers: PaperNumbers) -> Statement:
    here = hall.ask(q.AskHall())
    marks = Marks(
        hall=here.hall.name,
        query_number=numbers.query_number,
        check_code=numbers.check_code,
        valid_days=settings.records.valid_days,
        is_sample=here.hall.is_sample,
    )
    return statement_of(record, wish, date.fromisoformat(here.today), marks)


def _drawn(hall: Hall, settings: Settings, given_out: Statement) -> "Sheets":
    # Not at the top: what draws PDFs is heavy, and to verify one takes none of it.
    from printers.statement import render

    sheets = render(given_out)
    if not settings.records.sign_files:
        return sheets
    from printers.statement.signing import SigningFiles, SigningWrong, signed

    try:
        return sheets._replace(pdf=signed(sheets.pdf, SigningFiles.of(hall.home.folder), datetime.now(UTC)))
    except SigningWrong as wrong:
        raise fail(f"The file cannot be signed: {wrong}.") from wrong


def _begin(hall: Hall, record: InsuredRecord, given_out: Statement, numbers: PaperNumbers, sheets: "Sheets") -> None:
    digests = PaperKey(numbers).digests(given_out, sheets.pdf)
    begun = c.BeginStatement(
        kiosk=_KIOSK,
        id_number=record.id_number,
        method=IdentityMethod.ID_CARD,
        document=given_out.document,
        query_number=numbers.query_number,
        valid_until=given_out.valid_until,
        pages=sheets.pages,
        check=digests.check,
        whole=digests.whole,
        rows=digests.rows,
    )
    hall.do(begun, "cli")
