"""One private document or slip straight to a printer, through the drivers that slips use; never sent twice."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from common.domain.words import PrintState
from printers.drivers import Driver, PrinterError, Proof
from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.pace import PrivatePace
from printers.spool.confirming import Mark, Marks, Way, find_way
from printers.spool.delivery import Delivery
from printers.spool.jobs import Detail, Settlement
from printers.spool.pace import Pace
from printers.spool.talk import Talk
from printers.status import Condition, PrinterStatus

log = logging.getLogger(__name__)

_ENDS = {
    Condition.PAPER_END: End.NO_PAPER,
    Condition.COVER_OPEN: End.JAMMED,
    Condition.CUTTER: End.JAMMED,
    Condition.BROKEN: End.JAMMED,
    Condition.OVERHEATED: End.JAMMED,
    Condition.FAULT: End.JAMMED,
}


@dataclass
class DriverSheets:
    """One document on its way over one connection."""

    printer: PrivatePrinter
    driver: Driver
    pages: int
    told: Callable[[Progress], None]
    cancelled: Cancelled
    pace: PrivatePace
    _trouble: End | None = None
    _trouble_since: float = 0.0

    def bring(self, data: bytes | bytearray) -> Ending:
        """Prints it; never raises a PrinterError. A printer that we give up on is told to forget what it has."""
        try:
            self.driver.open(self.pace.answer_within)
        except PrinterError as error:
            log.warning("private printing: %s", error)
            return self._ending(End.OFFLINE)
        try:
            return self._over(Talk(self.driver, min(1.0, self.pace.answer_within)), data)
        except PrinterError as error:
            log.warning("private printing: the printer was lost: %s", error)
            return self._ending(End.OFFLINE)
        finally:
            self.driver.close(1.0)

    def _over(self, talk: Talk, data: bytes | bytearray) -> Ending:
        """Raises PrinterError only as long as nothing was sent."""
        status = talk.status()
        if not status.can_print:
            return self._ending(_end_of(status))
        mark = self._mark(talk)
        if self.cancelled.is_set():
            return self._ending(End.CANCELLED)
        self.told(Progress(0, self.pages))
        delivery = Delivery(talk, self._spool_pace(), self._note, self._gives_up)
        settlement = delivery.bring(bytes(data), mark)
        if settlement.state is PrintState.PRINTED:
            self.told(Progress(self.pages, self.pages))
            return self._ending(End.PRINTED)
        if settlement.detail is Detail.NOTHING_SENT:
            return self._ending(self._trouble or End.OFFLINE)
        if settlement.detail is Detail.HANDED_OVER:  # it is just being printed: not to be forgotten
            return self._ending(End.UNKNOWN, may_come_late=True)
        return self._ending(self._broken_off(settlement), may_come_late=not self._forgotten(talk))

    def _mark(self, talk: Talk) -> Mark:
        marks = Marks(random.randrange(1_000_000))
        way = Way.NOTHING
        if talk.driver.proof is Proof.ASKED:
            way = find_way(talk, marks, min(1.0, self.pace.answer_within))
        return marks.next(way)

    def _note(self, status: PrinterStatus) -> None:
        """Hears how the printer is while it prints."""
        trouble = None if status.can_print else _end_of(status)
        if trouble is not self._trouble:
            self._trouble, self._trouble_since = trouble, time.monotonic()
            self.told(Progress(0, self.pages, trouble))

    def _gives_up(self) -> bool:
        lasts = time.monotonic() - self._trouble_since
        return self.cancelled.is_set() or (self._trouble is not None and lasts > self.pace.trouble_for)

    def _broken_off(self, settlement: Settlement) -> End:
        if self.cancelled.is_set():
            return End.CANCELLED
        return self._trouble or End.UNKNOWN

    def _forgotten(self, talk: Talk) -> bool:
        """Whether the printer says that it has thrown away what it had of the document."""
        if talk.driver.proof is Proof.ASKED:
            with suppress(PrinterError):
                return talk.clear()
        return False

    def _spool_pace(self) -> Pace:
        return Pace(
            write_within=self.pace.send_within,
            confirm_within=self.pace.gone_for,
            patience=self.pace.patience,
            ask_every=self.pace.look_every,
            stop_within=self.pace.look_every,
            believes_queue=self.printer.is_queue_believed,
        )

    def _ending(self, end: End, *, may_come_late: bool = False) -> Ending:
        pages_out = self.pages if end is End.PRINTED else 0
        return Ending(end, self.printer.name, pages_out=pages_out, may_come_late=may_come_late)


def _end_of(status: PrinterStatus) -> End:
    return _ENDS.get(status.condition, End.OFFLINE)
