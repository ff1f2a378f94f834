"""Getting a private job out for good: out of the printer, out of the queue, off the disk of the queue.

Removing a job that is being printed kills CUPS's backend before it can tell the printer, which then prints on as soon
as it can (seen with CUPS 2.4: paper put in an hour later brings out the sheet for whoever stands there). So a job is
cancelled first, then looked for at the printer itself, and removed when nothing of it is under way.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass

from printers.drivers.deadline import Deadline
from printers.drivers.driver import PrinterError
from printers.private.ipp import Attributes
from printers.private.ipp_queue import NOT_FOUND, IppQueue, JobState, Which
from printers.private.ipp_talk import NotTaken
from printers.private.pace import PrivatePace

log = logging.getLogger(__name__)

STILL_STOPPING = "processing-to-stop-point"
QUEUE_AT_WORK = 4
LONGEST_PAUSE = 60.0


@dataclass(frozen=True)
class Removal:
    """`is_stopped`: whoever could be asked says that nothing is under way. `is_purged`: CUPS keeps nothing of it."""

    is_stopped: bool
    is_purged: bool


def remove(queue: IppQueue, job: int, printer: IppQueue | None, pace: PrivatePace) -> Removal:
    """Takes a job out wherever it is; tries again as long as somebody does not answer, for `stop_within` seconds."""
    deadline = Deadline(pace.stop_within)
    is_stopped = False
    while True:
        try:
            is_stopped = is_stopped or _has_stopped(queue, job, pace)
            if (is_stopped or deadline.is_over) and _is_purged(queue, job, pace):
                is_free = _is_free(printer, pace)
                return Removal(is_stopped and is_free, is_purged=True)
        except PrinterError as error:
            log.warning("a private job is not removed yet: %s", error)
        if deadline.is_over:
            _is_free(printer, pace)  # what CUPS cannot stop now shall not come out meanwhile
            return Removal(is_stopped=False, is_purged=False)
        time.sleep(min(pace.look_every, max(0.01, deadline.left)))


def sweep(queue: IppQueue, pace: PrivatePace) -> bool:
    """Removes every job of this home that an earlier program left in the queue or its printer; True when all went."""
    try:
        device = str(queue.state(pace.answer_within).get("device-uri", ("",))[0])
        left = queue.jobs(Which.ALL, pace.answer_within)
    except PrinterError as error:
        if isinstance(error, NotTaken) and error.status == NOT_FOUND:
            return True  # no such queue: CUPS removes the documents of a queue with it
        log.warning("the queue could not be searched for private jobs: %s", error)
        return False
    printer = queue.behind(device)
    removals = [remove(queue, job, printer, pace) for job in left]
    if not removals:
        _is_free(printer, pace)  # CUPS may have given up by itself what the printer still has
    return all(removal.is_purged for removal in removals)


def keep_sweeping(queue: IppQueue, pace: PrivatePace) -> None:
    """Sweeps beside the program until the queue is empty: a CUPS that is gone for now would print when it is back."""

    def go_on() -> None:
        pause = pace.sweep_every
        while not sweep(queue, pace):
            time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        log.info("the queue holds no private job any more")

    threading.Thread(target=go_on, name="private-sweep", daemon=True).start()


def _has_stopped(queue: IppQueue, job: int, pace: PrivatePace) -> bool:
    """Whether the job has ended and its backend with it; asks for that where it has not."""
    seen = queue.job(job, pace.answer_within)
    if seen is None:
        return True
    state = seen.get("job-state", (0,))[0]
    if isinstance(state, int) and state < JobState.CANCELED:
        queue.cancel(job, pace.answer_within)
        return False
    if state == JobState.COMPLETED or STILL_STOPPING not in seen.get("job-state-reasons", ()):
        return True
    # Also said, and for ever, of a job whose backend had ended before: then the queue is not at work.
    return queue.state(pace.answer_within).get("printer-state") != (QUEUE_AT_WORK,)


def _is_purged(queue: IppQueue, job: int, pace: PrivatePace) -> bool:
    """Purges a job; whether CUPS keeps nothing of it.

    A purge that has to kill the job's backend leaves the job in the history, from which the next one takes it.
    """
    for _ in range(2):
        queue.purge(job, pace.answer_within)
        seen = queue.job(job, pace.answer_within)
        if seen is None or _is_bare(seen):
            return True
    return False


def _is_bare(seen: Attributes) -> bool:
    """Whether a job is but a number in CUPS's memory, which no purge takes away until CUPS is started again.

    CUPS puts aside what it knows of ended jobs. It cannot take that up again for a job whose queue was removed: it
    then removes the job's files itself, and says nothing of it that only its control file knew (seen with CUPS 2.4).
    """
    return seen.get("job-preserved") == (False,) and "job-impressions-completed" not in seen


def _is_free(printer: IppQueue | None, pace: PrivatePace) -> bool:
    """Whether the printer itself holds nothing of this home; cancels what it holds. True where it cannot be asked."""
    if printer is None:
        return True
    try:
        for job in _going_on(printer, pace):
            printer.cancel(job, pace.answer_within)
        return not _going_on(printer, pace)
    except PrinterError as error:
        log.info("the printer could not be asked what it holds: %s", error)
        return False


def _going_on(printer: IppQueue, pace: PrivatePace) -> list[int]:
    """The jobs of this home that the printer has and has not been told to stop; some printers take long to stop."""
    jobs = printer.jobs(Which.NOT_COMPLETED, pace.answer_within)
    return [number for number, job in jobs.items() if STILL_STOPPING not in job.get("job-state-reasons", ())]
