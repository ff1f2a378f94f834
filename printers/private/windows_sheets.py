"""One private document through the spooler of Windows: drawn, followed to its end, and deleted whatever came."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from printers.drivers.deadline import Deadline, run_within
from printers.drivers.windows import (
    DOOR_OPEN,
    ERROR_INVALID_PARAMETER,
    JOB_DELETED,
    NOT_AVAILABLE,
    OFFLINE,
    PAPER_JAM,
    PAPER_OUT,
    PAPER_PROBLEM,
    PAUSED,
)
from printers.drivers.windows_drawing import draw_document
from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.pace import PrivatePace
from printers.private.trouble import Standstill, Trouble

log = logging.getLogger(__name__)

# JOB_STATUS_* of winspool.h
DELETING, PRINTING, JOB_OFFLINE, JOB_PAPER_OUT, PRINTED = 0x4, 0x10, 0x20, 0x40, 0x80
BLOCKED, INTERVENTION, COMPLETE = 0x200, 0x400, 0x1000
MOST_JOBS = 1000

_JOB_TROUBLES = ((BLOCKED | INTERVENTION, End.JAMMED), (JOB_PAPER_OUT, End.NO_PAPER), (JOB_OFFLINE, End.OFFLINE))
_PRINTER_TROUBLES = (
    (PAPER_JAM | PAPER_PROBLEM | DOOR_OPEN, End.JAMMED),
    (PAPER_OUT, End.NO_PAPER),
    (OFFLINE | NOT_AVAILABLE | PAUSED, End.OFFLINE),
)


@dataclass
class WindowsSheets:
    """One document on its way through one queue. What the spooler calls complete was sent, so it proves nothing."""

    printer: PrivatePrinter
    queue: str
    pages: int
    told: Callable[[Progress], None]
    cancelled: Cancelled
    pace: PrivatePace
    _api: Any = None
    _progress: Progress | None = None
    _has_begun: bool = False
    _standstill: Standstill = field(default_factory=Standstill)

    def bring(self, pdf: bytes | bytearray) -> Ending:
        """Prints it; never raises for what the spooler does."""
        try:
            self._api = importlib.import_module("win32print")
        except ImportError:
            log.warning("windows:// printers exist on Windows only")
            return self._ending(End.OFFLINE)
        try:
            handle = run_within(lambda: self._api.OpenPrinter(self.queue), self.pace.answer_within)
        except (OSError, self._api.error) as error:
            log.warning("the printer cannot be opened: %s", error)
            return self._ending(End.OFFLINE)
        try:
            _sweep(self._api, handle, self.printer.mark)
            return self._through(handle, bytes(pdf))
        finally:
            self._api.ClosePrinter(handle)

    def _through(self, handle: Any, pdf: bytes) -> Ending:
        if self._flags(handle) & (PAUSED | OFFLINE | NOT_AVAILABLE):
            return self._ending(End.OFFLINE)
        try:
            job = run_within(
                lambda: draw_document(self._api, self.queue, handle, pdf, self.printer.mark), self.pace.send_within
            )
        except TimeoutError:
            log.warning("the spooler did not take the document in time")
            return self._ending(End.UNKNOWN, is_purged=_sweep(self._api, handle, self.printer.mark))
        except (OSError, self._api.error) as error:
            log.warning("the document was not taken: %s", error)
            return self._ending(End.REFUSED)
        self._tell(Progress(0, self.pages))
        try:
            end = self._follow(handle, job)
        finally:
            is_purged = _delete(self._api, handle, job)
        return self._ending(end, is_purged=is_purged)

    def _follow(self, handle: Any, job: int) -> End:
        patience = Deadline(self.pace.patience)
        while not patience.is_over:
            if self.cancelled.wait(self.pace.look_every):
                return End.CANCELLED
            seen = self._job(handle, job)
            end = self._left() if seen is None else self._judge(handle, seen)
            if end is not None:
                return end
        return self._standstill.trouble.end if self._standstill.trouble else End.UNKNOWN

    def _judge(self, handle: Any, seen: dict[str, Any]) -> End | None:
        status = int(seen["Status"])
        self._has_begun = self._has_begun or bool(status & PRINTING)
        if status & (JOB_DELETED | DELETING):
            return End.CANCELLED
        if status & (PRINTED | COMPLETE):
            return self._left()
        page = min(int(seen["PagesPrinted"]), self.pages - 1)
        trouble = _trouble_in(status, _JOB_TROUBLES) or _trouble_in(self._flags(handle), _PRINTER_TROUBLES)
        self._standstill.note(trouble, has_moved=self._progress is not None and page > self._progress.page)
        self._tell(Progress(page, self.pages, trouble.end if trouble else None))
        return self._standstill.end(self.pace)

    def _left(self) -> End:
        """The job has left the queue."""
        return End.PRINTED if self.printer.is_queue_believed else End.UNKNOWN

    def _job(self, handle: Any, job: int) -> dict[str, Any] | None:
        try:
            return dict(self._api.GetJob(handle, job, 1))
        except self._api.error as error:
            if error.winerror == ERROR_INVALID_PARAMETER:
                return None
            log.info("the spooler does not say how the job is: %s", error)
            return {"Status": JOB_OFFLINE, "PagesPrinted": 0}

    def _flags(self, handle: Any) -> int:
        try:
            return int(self._api.GetPrinter(handle, 2)["Status"])
        except self._api.error:
            return NOT_AVAILABLE

    def _tell(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.told(progress)

    def _ending(self, end: End, *, is_purged: bool = True) -> Ending:
        if end is End.PRINTED:
            self._tell(Progress(self.pages, self.pages))
        return Ending(
            end,
            self.printer.name,
            pages_out=self._progress.page if self._progress else 0,
            may_come_late=self._has_begun and end is not End.PRINTED,
            is_purged=is_purged,
        )


def _trouble_in(status: int, troubles: tuple[tuple[int, End], ...]) -> Trouble | None:
    return next((Trouble(end) for flags, end in troubles if status & flags), None)


def sweep_windows(queue: str, mark: str, pace: PrivatePace) -> bool:
    """Deletes what an earlier program of this home left in the queue; True when nothing is left."""
    try:
        api = importlib.import_module("win32print")
    except ImportError:
        return True
    try:
        handle = run_within(lambda: api.OpenPrinter(queue), pace.answer_within)
    except (OSError, api.error) as error:
        log.warning("the printer cannot be opened: %s", error)
        return False
    try:
        return _sweep(api, handle, mark)
    finally:
        api.ClosePrinter(handle)


def _sweep(api: Any, handle: Any, mark: str) -> bool:
    try:
        left = api.EnumJobs(handle, 0, MOST_JOBS, 1)
    except api.error as error:
        log.warning("the queue could not be searched for private jobs: %s", error)
        return False
    deleted = [_delete(api, handle, int(job["JobId"])) for job in left if job["pDocument"] == mark]
    return all(deleted)


def _delete(api: Any, handle: Any, job: int) -> bool:
    """Whether the job is out of the queue; the spooler removes its files with it."""
    try:
        api.SetJob(handle, job, 0, None, api.JOB_CONTROL_DELETE)
    except api.error as error:
        if error.winerror != ERROR_INVALID_PARAMETER:  # which says that it has left already
            log.warning("a private job could not be deleted: %s", error)
            return False
    return True
