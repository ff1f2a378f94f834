"""One private document through a CUPS queue: handed over, followed to its end, and removed whatever came."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from printers.drivers.deadline import Deadline
from printers.drivers.driver import PrinterError, UnreachableError
from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.ipp import Attributes
from printers.private.ipp_queue import IppQueue, JobState, Which
from printers.private.ipp_talk import ConversationBroken, NotTaken
from printers.private.pace import PrivatePace
from printers.private.queue_state import QueueState
from printers.private.removing import Removal, remove, sweep
from printers.private.trouble import Standstill, Trouble, trouble_in

log = logging.getLogger(__name__)

GIVES_UP_LATER = 60
"""Seconds after our own patience at which CUPS ends a job whose program is gone and has not come back."""
NOTHING_TO_REMOVE = Removal(is_stopped=True, is_purged=True)


@dataclass
class CupsSheets:
    """One document on its way through one queue."""

    printer: PrivatePrinter
    queue: IppQueue
    pages: int
    told: Callable[[Progress], None]
    cancelled: Cancelled
    pace: PrivatePace
    _title: str = ""
    _tells_the_end: bool = False
    _itself: IppQueue | None = None
    _progress: Progress | None = None
    _has_begun: bool = False
    _standstill: Standstill = field(default_factory=Standstill)
    _next_question: Deadline | None = None

    def bring(self, pdf: memoryview) -> Ending:
        """Prints it; never raises a PrinterError, never leaves a job behind that would be printed later."""
        try:
            if not self._takes_jobs():
                return self._ending(End.OFFLINE)
            self._title = self.queue.new_title()
            gives_up_after = int(self.pace.patience) + GIVES_UP_LATER
            job = self.queue.print_document(pdf, self._title, gives_up_after, self.pace.send_within)
        except UnreachableError as error:
            log.warning("private printing: %s", error)
            return self._ending(End.OFFLINE)
        except NotTaken as error:
            log.warning("private printing: %s", error)
            return self._ending(End.REFUSED)
        except ConversationBroken as error:
            log.warning("private printing: %s", error)
            return self._ending(End.UNKNOWN, Removal(is_stopped=False, is_purged=sweep(self.queue, self.pace)))
        try:
            end = self._follow(job)
        finally:
            removal = remove(self.queue, job, self._itself, self.pace)
        return self._ending(end, removal)

    def _takes_jobs(self) -> bool:
        """Looks before anything leaves: a queue that stands still would print for whoever stands there later."""
        state = QueueState.of(self.queue.state(self.pace.answer_within))
        self._tells_the_end = state.tells_the_end
        self._itself = self.queue.behind(state.device)
        return state.takes_jobs

    def _follow(self, job: int) -> End:
        patience, gone = Deadline(self.pace.patience), Deadline(self.pace.gone_for)
        self._tell(Progress(0, self.pages))
        while not patience.is_over:
            if self.cancelled.wait(self.pace.look_every):
                return End.CANCELLED
            try:
                seen = self.queue.job(job, self.pace.answer_within)
            except PrinterError as error:
                log.info("private printing: %s", error)
                if gone.is_over:
                    return End.OFFLINE
                continue
            gone = Deadline(self.pace.gone_for)
            end = self._vanished() if seen is None else self._judge(seen)
            if end is not None:
                return end
        return self._trouble_or(End.UNKNOWN)

    def _judge(self, seen: Attributes) -> End | None:
        """The end of the job, if this is one."""
        state = seen.get("job-state", (JobState.PENDING,))[0]
        self._has_begun = self._has_begun or state == JobState.PROCESSING
        match state:
            case JobState.COMPLETED:
                end = self._completed(seen)
            case JobState.CANCELED:
                end = End.CANCELLED
            case JobState.ABORTED:
                end = self._trouble_or(End.UNKNOWN if self._pages_of(seen) else End.REFUSED)
            case JobState.PROCESSING:
                end = None
            case _:
                end = End.PRINTED if self._has_begun and JobState.COMPLETED in self._own_words() else None
        return end or self._still_under_way(seen, is_waiting=state not in (JobState.PROCESSING, JobState.COMPLETED))

    def _completed(self, seen: Attributes) -> End | None:
        """What it means that CUPS calls the job completed; None when the printer itself is still at it."""
        if {"job-completed-with-errors", "document-format-error"} & set(seen.get("job-state-reasons", ())):
            return End.UNKNOWN
        states = self._own_words()
        if JobState.COMPLETED in states:
            return End.PRINTED
        if not states:
            is_proof = self.printer.is_queue_believed or self._tells_the_end
            return End.PRINTED if is_proof else End.UNKNOWN
        return End.CANCELLED if states <= {JobState.CANCELED, JobState.ABORTED} else None

    def _own_words(self) -> set[object]:
        """What the printer itself says of the job, and of an earlier try of it; nothing when it cannot be asked.

        A job that is cancelled at the printer's own buttons is called completed by CUPS when its backend looks at the
        wrong moment, and a job that CUPS gives up is called completed, too. A CUPS that was restarted lets a job wait
        that its printer may have finished, and tries once more.
        """
        if self._itself is None:
            return set()
        try:
            jobs = [
                job
                for which in (Which.COMPLETED, Which.NOT_COMPLETED)
                for job in self._itself.jobs(which, self.pace.answer_within).values()
            ]
        except PrinterError as error:
            log.info("the printer could not be asked itself: %s", error)
            return set()
        return {job.get("job-state", (None,))[0] for job in jobs if job.get("job-name") == (self._title,)}

    def _vanished(self) -> End:
        """Somebody removed the job, or the queue with it, or CUPS is told to forget what is done."""
        try:
            self.queue.state(self.pace.answer_within)
        except PrinterError:
            return End.OFFLINE
        return End.PRINTED if JobState.COMPLETED in self._own_words() else End.UNKNOWN

    def _still_under_way(self, seen: Attributes, *, is_waiting: bool) -> End | None:
        """Tells how far it is; the end, when something has been in the way for too long."""
        trouble = trouble_in(seen.get("job-printer-state-reasons", ())) or self._trouble_at_printer()
        if trouble is None and is_waiting:
            trouble = Trouble(End.OFFLINE)
        has_moved = self._progress is not None and self._pages_of(seen) > self._progress.page
        self._standstill.note(trouble, has_moved=has_moved)
        self._tell(Progress(self._pages_of(seen), self.pages, trouble.end if trouble else None))
        return self._standstill.end(self.pace)

    def _trouble_or(self, end: End) -> End:
        return self._standstill.trouble.end if self._standstill.trouble else end

    def _trouble_at_printer(self) -> Trouble | None:
        """Whether the printer itself is reached at all, which CUPS tells in no word for programs."""
        if self._itself is None:
            return None
        if self._next_question is not None and not self._next_question.is_over:
            return self._standstill.trouble if self._standstill.trouble == Trouble(End.OFFLINE) else None
        self._next_question = Deadline(self.pace.ask_printer_every)
        try:
            return trouble_in(self._itself.state(self.pace.answer_within).get("printer-state-reasons", ()))
        except NotTaken:
            return None
        except PrinterError:
            return Trouble(End.OFFLINE)

    def _pages_of(self, seen: Attributes) -> int:
        """What the queue calls done, which may run ahead of the paper; the last page is told at the end only."""
        done = seen.get("job-impressions-completed", (0,))[0]
        return min(done, self.pages - 1) if isinstance(done, int) else 0

    def _tell(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.told(progress)

    def _ending(self, end: End, removal: Removal = NOTHING_TO_REMOVE) -> Ending:
        if end is End.PRINTED:
            self._tell(Progress(self.pages, self.pages))
            return Ending(end, self.printer.name, self.pages, is_purged=removal.is_purged)
        is_held_back = removal.is_stopped and self._tells_the_end
        return Ending(
            end,
            self.printer.name,
            pages_out=self._progress.page if self._progress else 0,
            may_come_late=self._has_begun and not is_held_back,
            is_purged=removal.is_purged,
        )
