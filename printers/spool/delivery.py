"""One slip on its way: sent in one write, then followed until the printer has confirmed it or no longer can."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from common.domain.words import PrintState
from printers.drivers.deadline import Deadline
from printers.drivers.driver import PrinterError, Proof, WriteError
from printers.replies import AutoStatus, Reply
from printers.spool.confirming import Mark, Way
from printers.spool.jobs import Detail, Settlement
from printers.spool.pace import Pace
from printers.spool.talk import Talk
from printers.status import PrinterStatus

log = logging.getLogger(__name__)

PRINTED = Settlement(PrintState.PRINTED, Detail.CONFIRMED)
BROKEN_OFF = Settlement(PrintState.UNKNOWN, Detail.BROKEN_OFF)
NOT_CONFIRMED = Settlement(PrintState.UNKNOWN, Detail.NOT_CONFIRMED)
PROGRAM_STOPPED = Settlement(PrintState.UNKNOWN, Detail.PROGRAM_STOPPED)
QUEUE_SAID = Settlement(PrintState.PRINTED, Detail.QUEUE_SAID)
HANDED_OVER = Settlement(PrintState.UNKNOWN, Detail.HANDED_OVER)


@dataclass(frozen=True)
class Delivery:
    """Brings one slip to paper over an open connection. `tell` hears of every change in the printer's state."""

    talk: Talk
    pace: Pace
    tell: Callable[[PrinterStatus], None]
    is_stopping: Callable[[], bool]

    def bring(self, slip: bytes, mark: Mark) -> Settlement:
        """Sends the slip with its mark and waits for the end; never sends twice, never raises a PrinterError."""
        try:
            self.talk.driver.write(slip + mark.question, self.pace.write_within)
        except WriteError as error:
            log.warning("slip not sent whole: %s", error)
            return Settlement(PrintState.FAILED, Detail.NOTHING_SENT) if error.sent == 0 else BROKEN_OFF
        except PrinterError as error:
            log.warning("slip not followed to its end: %s", error)
            return BROKEN_OFF
        if self.talk.driver.proof is Proof.WRITTEN:
            return Settlement(PrintState.PRINTED, Detail.WRITTEN)
        if self.talk.driver.proof is Proof.NONE or mark.way is Way.NOTHING:
            return QUEUE_SAID if self.pace.believes_queue else HANDED_OVER
        try:
            return self._confirmed(mark)
        except PrinterError as error:
            log.warning("connection lost before the slip was confirmed: %s", error)
            return BROKEN_OFF

    def _confirmed(self, mark: Mark) -> Settlement:
        ear = _Ear(mark)
        patience, silence = Deadline(self.pace.patience), Deadline(self.pace.confirm_within)
        next_look, farewell = Deadline(self.pace.ask_every), None
        while not (silence.is_over or patience.is_over):
            if self.is_stopping():
                farewell = farewell or Deadline(self.pace.stop_within)
                if farewell.is_over:
                    return PROGRAM_STOPPED
            for reply in self.talk.listen(min(next_look.left, silence.left)):
                ear.hear(reply)
            if ear.has_heard and mark.way is Way.PROCESS_ID:
                return PRINTED
            if not (ear.has_heard or next_look.is_over or ear.auto_status):
                continue
            status = self.talk.status(ear.hear)
            self.tell(status)
            if ear.has_heard and (status.can_print or mark.way is Way.PROCESS_ID):
                return PRINTED
            if not status.can_print and status.is_online is not None:
                silence = Deadline(self.pace.confirm_within)  # it says what keeps it: that is not silence
            ear.auto_status, next_look = False, Deadline(self.pace.ask_every)
        return NOT_CONFIRMED


class _Ear:
    """Hears the replies that come while something else is asked."""

    def __init__(self, mark: Mark) -> None:
        self._mark = mark
        self.has_heard = False
        self.auto_status = False

    def hear(self, reply: Reply) -> None:
        self.has_heard = self.has_heard or self._mark.is_answered_by(reply)
        self.auto_status = self.auto_status or isinstance(reply, AutoStatus)
