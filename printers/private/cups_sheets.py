"""One private document through a CUPS queue: handed over, followed to its end, and removed whatever came."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from printers.drivers.deadline import Deadline
from printers.drivers.driver import PrinterError, UnreachableError
from printers.private.cups_server import ConversationBroken, CupsQueue, NotTaken
from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.ipp import Attributes
from printers.private.pace import PrivatePace
from printers.private.trouble import Trouble, trouble_in

log = logging.getLogger(__name__)

STOPPED_QUEUE = 5
GIVES_UP_LATER = 30
"""Seconds after our own patience at which CUPS cancels a job whose program is gone."""
PURGE_TRIES = 5


class JobState(IntEnum):
    """job-state (RFC 8011, 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass
class CupsSheets:
    """One document on its way through one queue."""

    printer: PrivatePrinter
    queue: CupsQueue
    pages: int
    told: Callable[[Progress], None]
    cancelled: Cancelled
    pace: PrivatePace
    _waits_for_printer: bool = False
    _progress: Progress | None = None
    _has_begun: bool = False
    _trouble: Trouble | None = None
    _trouble_since: float = field(default=0.0)

    def bring(self, pdf: memoryview) -> Ending:
        """Prints it; never raises a PrinterError, never leaves a job behind that CUPS would print later."""
        try:
            refusal = self._look_first()
            if refusal is not None:
                return self._ending(refusal)
            gives_up_after = int(self.pace.patience) + GIVES_UP_LATER
            job = self.queue.print_document(pdf, gives_up_after, self.pace.send_within)
        except UnreachableError as error:
            log.warning("private printing: %s", error)
            return self._ending(End.OFFLINE)
        except NotTaken as error:
            log.warning("private printing: %s", error)
            return self._ending(End.REFUSED)
        except ConversationBroken as error:
            log.warning("private printing: %s", error)
            return self._ending(End.UNKNOWN, is_purged=sweep(self.queue, self.pace))
        try:
            end = self._follow(job)
        finally:
            is_purged = purge(self.queue, job, self.pace)
        return self._ending(end, is_purged=is_purged)

    def _look_first(self) -> End | None:
        """Before anything leaves: a queue that stands still would print for whoever stands there later."""
        state = self.queue.state(self.pace.answer_within)
        self._waits_for_printer = _waits_for_printer(str(state.get("device-uri", ("",))[0]))
        if state.get("printer-state") == (STOPPED_QUEUE,) or state.get("printer-is-accepting-jobs") == (False,):
            return End.OFFLINE
        return None

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
            if seen is None:
                return self._vanished()
            end = self._judge(seen)
            if end is not None:
                return end
        return self._trouble.end if self._trouble else End.UNKNOWN

    def _judge(self, seen: Attributes) -> End | None:
        """The end of the job, if this is one."""
        state = seen.get("job-state", (JobState.PENDING,))[0]
        self._has_begun = self._has_begun or state == JobState.PROCESSING
        match state:
            case JobState.COMPLETED:
                return self._completed(seen)
            case JobState.CANCELED:
                return End.CANCELLED
            case JobState.ABORTED:
                return self._trouble.end if self._trouble else End.UNKNOWN if self._pages_of(seen) else End.REFUSED
        self._note_trouble(seen, is_waiting=state != JobState.PROCESSING)
        self._tell(Progress(self._pages_of(seen), self.pages, self._trouble.end if self._trouble else None))
        if self._trouble and time.monotonic() - self._trouble_since > self._bears(self._trouble):
            return self._trouble.end
        return None

    def _completed(self, seen: Attributes) -> End:
        went_wrong = {"job-completed-with-errors", "document-format-error"} & set(seen.get("job-state-reasons", ()))
        if went_wrong or not (self._waits_for_printer or self.printer.is_queue_believed):
            return End.UNKNOWN
        self._tell(Progress(self.pages, self.pages))
        return End.PRINTED

    def _vanished(self) -> End:
        """Somebody removed the job, or the queue with it, or CUPS is told to forget what is done."""
        try:
            self.queue.state(self.pace.answer_within)
        except PrinterError:
            return End.OFFLINE
        return End.UNKNOWN

    def _note_trouble(self, seen: Attributes, *, is_waiting: bool) -> None:
        """Counts from when a trouble began; a page that comes out begins anew."""
        trouble = trouble_in(seen.get("job-printer-state-reasons", ())) or (
            Trouble(End.OFFLINE) if is_waiting else None
        )
        has_moved = self._progress is not None and self._pages_of(seen) > self._progress.page
        if trouble != self._trouble or has_moved:
            self._trouble, self._trouble_since = trouble, time.monotonic()

    def _bears(self, trouble: Trouble) -> float:
        if trouble.end is End.OFFLINE:
            return self.pace.gone_for
        return self.pace.trouble_for if trouble.is_certain else self.pace.doubt_for

    def _pages_of(self, seen: Attributes) -> int:
        """What the queue calls done, which may run ahead of the paper; the last page is told at the end only."""
        done = seen.get("job-impressions-completed", (0,))[0]
        return min(done, self.pages - 1) if isinstance(done, int) else 0

    def _tell(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.told(progress)

    def _ending(self, end: End, *, is_purged: bool = True) -> Ending:
        is_partly_sent = self._has_begun and end is not End.PRINTED
        return Ending(
            end,
            self.printer.name,
            pages_out=self._progress.page if self._progress else 0,
            may_come_late=is_partly_sent and not self._waits_for_printer,
            is_purged=is_purged,
        )


def purge(queue: CupsQueue, job: int, pace: PrivatePace) -> bool:
    """Removes a job and its files; True when CUPS confirms that it knows it no more."""
    for _ in range(PURGE_TRIES):
        try:
            queue.purge(job, pace.answer_within)
            if queue.job(job, pace.answer_within) is None:
                return True
        except PrinterError as error:
            log.warning("a private job is not removed yet: %s", error)
        time.sleep(pace.look_every)
    return False


def sweep(queue: CupsQueue, pace: PrivatePace) -> bool:
    """Removes every job of this home that an earlier program left in the queue; True when none is left."""
    try:
        left = queue.jobs(pace.answer_within)
    except NotTaken:
        return True  # no such queue: CUPS removes the jobs of a queue with it
    except PrinterError as error:
        log.warning("the queue could not be searched for private jobs: %s", error)
        return False
    outcomes = [purge(queue, job, pace) for job in left]  # each is tried, whatever became of the one before
    return all(outcomes)


def _waits_for_printer(device: str) -> bool:
    """Whether "completed" comes from the printer itself: CUPS's IPP backends wait for its own job to end."""
    scheme, _, rest = device.partition(":")
    speaks_ipp = scheme in ("ipp", "ipps", "implicitclass") or (scheme == "dnssd" and "._ipp" in rest)
    return speaks_ipp and "waitjob=false" not in rest
