"""Brings a document to paper: on record before its first byte goes to the printer, and how it ended after its last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from common.domain.commands import BeginStatement, EndStatement
from common.domain.records.ending import Ending
from common.domain.refusals import Refused
from common.hall import Hall
from kiosk.self_service.found import Found
from kiosk.self_service.session import Proof
from kiosk.self_service.trouble import Trouble

if TYPE_CHECKING:
    from printers.private import Cancelled, Progress
    from printers.private import Ending as PrinterEnding

_TROUBLES = {
    Ending.NO_PAPER: Trouble.NO_PAPER,
    Ending.JAMMED: Trouble.JAMMED,
    Ending.OFFLINE: Trouble.OFFLINE,
    Ending.REFUSED: Trouble.OFFLINE,
    Ending.CANCELLED: Trouble.STOPPED,
    Ending.UNKNOWN: Trouble.UNCERTAIN,
}


class Prints(Protocol):
    """A printer of sheets that keeps nothing; see `printers.private.print_sheets`."""

    def __call__(
        self, pdf: bytearray, pages: int, told: Callable[[Progress], None], cancelled: Cancelled
    ) -> PrinterEnding:
        """Print, and come back when the end is known."""


class Job(NamedTuple):
    """One document for one person, at one kiosk."""

    kiosk: str
    proof: Proof
    found: Found
    code_request: str = ""

    def __repr__(self) -> str:
        return "<Job>"


class Outcome(NamedTuple):
    """What stood in the way, or None and how many pages are to be taken."""

    trouble: Trouble | None
    pages: int = 0


def print_document(
    hall: Hall, job: Job, prints: Prints, told: Callable[[Progress], None], cancelled: Cancelled
) -> Outcome:
    """Print it, in a worker. Raises Refused for what the hall does not allow.

    The sheets are laid out anew: what is on paper bears numbers that nothing on a screen ever had.
    """
    # Not at the top: fonts and what draws them are heavy, and most who come to a kiosk take a number.
    from common.domain.records.digests import PaperKey
    from common.domain.records.paper_numbers import new_numbers
    from common.domain.records.statement import statement_of
    from printers.statement import render

    found, here = job.found, job.found.here
    numbers = new_numbers(here.today)
    statement = statement_of(found.record, found.wish, here.today, here.marks(*numbers))
    sheets = render(statement)
    digests = PaperKey(numbers).digests(statement, sheets.pdf)
    begun = BeginStatement(
        kiosk=job.kiosk,
        id_number=job.proof.id_number,
        method=job.proof.method,
        document=found.wish.document,
        query_number=numbers.query_number,
        valid_until=statement.valid_until,
        pages=sheets.pages,
        check=digests.check,
        whole=digests.whole,
        rows=digests.rows,
        code_request=job.code_request,
    )
    try:
        hall.do(begun, f"kiosk:{job.kiosk}")
    except Refused as refused:
        if refused.reason != "statements_used_up":
            raise
        return Outcome(Trouble.LIMIT_REACHED)
    pdf = bytearray(sheets.pdf)
    try:
        ending = prints(pdf, sheets.pages, told, cancelled)
    finally:
        pdf[:] = bytes(len(pdf))
    said = Ending(ending.end.value)
    ended = EndStatement(
        kiosk=job.kiosk,
        query_number=numbers.query_number,
        ending=said,
        printer=ending.printer,
        may_come_late=ending.may_come_late,
    )
    hall.do(ended, f"kiosk:{job.kiosk}")
    return Outcome(_TROUBLES.get(said), sheets.pages)
