"""Printers of the Windows spooler, through win32print, which exists on Windows only; slips go raw, PDFs are drawn."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from typing import Any, TypeVar

from printers.address import WindowsAddress
from printers.drivers.deadline import Deadline, run_within
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.windows_drawing import draw_document
from printers.status import Fault, Link, Paper, PrinterStatus

T = TypeVar("T")
FOLLOW_STEP = 0.1
DELETE_WITHIN = 2.0
DOCUMENT_NAME = "Yichuang"

# PRINTER_STATUS_* and JOB_STATUS_* of winspool.h
PAPER_OUT, PAPER_JAM, PAPER_PROBLEM, OFFLINE, NOT_AVAILABLE = 0x10, 0x08, 0x40, 0x80, 0x1000
PAUSED, ERROR, DOOR_OPEN = 0x01, 0x02, 0x400000
JOB_ERROR, JOB_DELETED = 0x02, 0x100
ERROR_INVALID_PARAMETER = 87  # what GetJob says of a job that has left the queue


class WindowsDriver:
    """One printer of the spooler, which says when it has sent a job, never that it became paper."""

    def __init__(self, address: WindowsAddress, *, takes_pdf: bool = False) -> None:
        self._name = address.printer
        self._takes_pdf = takes_pdf
        self._api: Any = None
        self._printer: Any = None

    @property
    def proof(self) -> Proof:
        """The spooler's "complete" means sent, so its word proves nothing."""
        return Proof.NONE

    def open(self, within: float) -> None:
        """Opens the printer by name."""
        self.close(0)
        try:
            self._api = importlib.import_module("win32print")
        except ImportError as error:
            raise UnreachableError("windows:// printers exist on Windows only") from error
        try:
            self._printer = run_within(lambda: self._api.OpenPrinter(self._name), within)
        except (OSError, self._api.error) as error:
            raise UnreachableError(f"{self._name}: {error}") from error

    def write(self, data: bytes, within: float) -> None:
        """Gives the spooler one document and waits until it has left the queue; a stuck one is deleted."""
        deadline = Deadline(within)
        try:
            job = self._call(lambda printer: self._spool(printer, data), deadline.left)
        except (OSError, self._api.error) as error:
            raise WriteError(f"{self._name}: {error}", None) from error
        while not deadline.is_over:
            if self._has_left(job, deadline.left):
                return
            time.sleep(min(FOLLOW_STEP, deadline.left))
        self._delete(job)
        raise WriteError(f"the spooler did not finish in {within:g} s", None)

    def read(self, within: float) -> bytes:
        """The spooler passes no answers on."""
        raise GoneError("the Windows spooler does not answer")

    def observe(self, within: float) -> PrinterStatus | None:
        """What the spooler says of the printer."""
        try:
            flags = self._call(lambda printer: int(self._api.GetPrinter(printer, 2)["Status"]), within)
        except (OSError, self._api.error) as error:
            raise GoneError(f"{self._name}: {error}") from error
        return PrinterStatus(
            Link.MUTE,
            is_online=not flags & (OFFLINE | NOT_AVAILABLE | PAUSED),
            cover_is_open=bool(flags & DOOR_OPEN),
            paper=Paper.END if flags & PAPER_OUT else Paper.UNKNOWN,
            fault=Fault.OTHER if flags & (PAPER_JAM | PAPER_PROBLEM | ERROR) else Fault.NONE,
        )

    def close(self, within: float) -> None:
        """Lets go of the printer."""
        printer, self._printer = self._printer, None
        if printer is not None:
            self._api.ClosePrinter(printer)

    def _spool(self, printer: Any, data: bytes) -> int:
        if self._takes_pdf:
            return draw_document(self._api, self._name, printer, data, DOCUMENT_NAME)
        return _spool_raw(self._api, printer, data)

    def _call(self, call: Callable[[Any], T], within: float) -> T:
        printer = self._printer
        if printer is None:
            raise GoneError("the printer is not open")
        return run_within(lambda: call(printer), within)

    def _has_left(self, job: int, within: float) -> bool:
        try:
            status = self._call(lambda printer: int(self._api.GetJob(printer, job, 1)["Status"]), within)
        except self._api.error as error:
            if error.winerror == ERROR_INVALID_PARAMETER:
                return True
            raise WriteError(f"{self._name}: {error}", None) from error
        except OSError as error:
            raise WriteError(f"{self._name}: {error}", None) from error
        if status & (JOB_ERROR | JOB_DELETED):
            self._delete(job)
            raise WriteError(f"the spooler reports an error for job {job}", None)
        return False

    def _delete(self, job: int) -> None:
        try:
            self._call(
                lambda printer: self._api.SetJob(printer, job, 0, None, self._api.JOB_CONTROL_DELETE),
                DELETE_WITHIN,
            )
        except (OSError, self._api.error) as error:
            raise WriteError(f"job {job} could not be deleted and may still print: {error}", None) from error


def _spool_raw(api: Any, printer: Any, data: bytes) -> int:
    job = int(api.StartDocPrinter(printer, 1, (DOCUMENT_NAME, None, "RAW")))
    try:
        api.StartPagePrinter(printer)
        written = api.WritePrinter(printer, data)
        api.EndPagePrinter(printer)
    finally:
        api.EndDocPrinter(printer)
    if written != len(data):
        raise OSError(f"the spooler took {written} of {len(data)} bytes")
    return job
