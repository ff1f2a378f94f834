"""Brings a document to paper: on record before its first byte goes to the printer, and how it ended after its last."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from common.assets import FontsMissing
from common.domain.commands import BeginStatement, EndStatement
from common.domain.records.ending import Ending
from common.domain.refusals import Refused
from common.hall import Hall
from kiosk.self_service.found import Found
from kiosk.self_service.press import Drawn, Press
from kiosk.self_service.stage import Proof
from kiosk.self_service.trouble import Trouble

if TYPE_CHECKING:
    from common.domain.records.paper_numbers import PaperNumbers
    from printers.private import Cancelled, Progress

log = logging.getLogger(__name__)

_TROUBLES = {
    Ending.NO_PAPER: Trouble.NO_PAPER,
    Ending.JAMMED: Trouble.JAMMED,
    Ending.OFFLINE: Trouble.OFFLINE,
    Ending.REFUSED: Trouble.OFFLINE,
    Ending.CANCELLED: Trouble.STOPPED,
}


class Job(NamedTuple):
    """One document for one person, at one kiosk; whole, or in short `as_slip`."""

    kiosk: str
    proof: Proof
    found: Found
    code_request: str = ""
    as_slip: bool = False

    def __repr__(self) -> str:
        return "<Job>"


class Outcome(NamedTuple):
    """What stood in the way, or None and how many pages are to be taken.

    `in_doubt` is not on record yet: the printer could not say how it ended, and the resident may know.
    """

    trouble: Trouble | None
    pages: int = 0
    in_doubt: EndStatement | None = None


def print_document(
    hall: Hall, job: Job, press: Press, told: Callable[[Progress], None], cancelled: Cancelled
) -> Outcome:
    """Print it, in a worker. Raises Refused for what the hall does not allow.

    It is drawn anew: what is on paper bears numbers that nothing on a screen ever had.
    """
    # Not at the top: most who come to a kiosk take a number.
    from common.domain.records.paper_numbers import new_numbers
    from common.domain.records.statement import statement_of

    found, here = job.found, job.found.here
    numbers = new_numbers(here.today)
    statement = statement_of(found.record, found.wish, here.today, here.marks(*numbers))
    try:
        drawn = press.draw(statement)
    except FontsMissing as missing:
        log.error("no document can be drawn: %s", str(missing))  # a log that keeps it keeps no frames
        return Outcome(Trouble.NOT_DRAWN)
    try:
        if not _begin(hall, job, numbers, drawn, press.name):
            return Outcome(Trouble.LIMIT_REACHED)
        ending = press.print(drawn, told, cancelled)
    finally:
        drawn.content[:] = bytes(len(drawn.content))
    said = Ending(ending.end.value)
    ended = EndStatement(
        kiosk=job.kiosk,
        query_number=numbers.query_number,
        ending=said,
        printer=ending.printer,
        may_come_late=ending.may_come_late,
    )
    if said is Ending.UNKNOWN:
        return Outcome(Trouble.UNCERTAIN, drawn.pages, ended)
    hall.do(ended, f"kiosk:{job.kiosk}")
    return Outcome(_TROUBLES.get(said), drawn.pages)


def _begin(hall: Hall, job: Job, numbers: PaperNumbers, drawn: Drawn, printer: str) -> bool:
    """Put on record what is about to go to this printer; False where there is no more today."""
    from common.domain.records.digests import PaperKey

    digests = PaperKey(numbers).digests(drawn.statement, bytes(drawn.content))
    begun = BeginStatement(
        kiosk=job.kiosk,
        id_number=job.proof.id_number,
        method=job.proof.method,
        document=job.found.wish.document,
        query_number=numbers.query_number,
        valid_until=drawn.statement.valid_until,
        pages=drawn.pages,
        check=digests.check,
        whole=digests.whole,
        rows=digests.rows,
        code_request=job.code_request,
        printer=printer,
    )
    try:
        hall.do(begun, f"kiosk:{job.kiosk}")
    except Refused as refused:
        if refused.reason != "statements_used_up":
            raise
        return False
    return True
