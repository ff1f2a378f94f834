"""Printing what nobody else may see: from memory to paper, followed to the end, and nothing of it stays anywhere."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from printers.address import CupsAddress, WindowsAddress
from printers.drivers import driver_for, sheet_driver_for
from printers.private.by_driver import DriverSheets
from printers.private.cups_sheets import CupsSheets
from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.ipp_queue import IppQueue
from printers.private.pace import PrivatePace
from printers.private.removing import keep_sweeping, sweep
from printers.private.windows_sheets import WindowsSheets, sweep_windows
from printers.spool import PrinterOwnedError
from printers.spool.lock import PrinterLock


class Owner(Protocol):
    """The spool that works off the slips for a printer in this program."""

    def aside(self, within: float) -> AbstractContextManager[None]:
        """Keeps it, and any owner in another program, from the printer meanwhile; raises PrinterOwnedError."""


def print_sheets(
    printer: PrivatePrinter,
    pdf: bytes | bytearray,
    pages: int,
    told: Callable[[Progress], None],
    cancelled: Cancelled,
    pace: PrivatePace | None = None,
) -> Ending:
    """Brings a PDF of `pages` pages to a printer of sheets, and comes back when its end is known.

    Called from a worker: it blocks for as long as printing takes, and calls `told` from there. This program writes
    nothing of the document to a disk; whoever called wipes `pdf` afterwards. Setting `cancelled` ends it at once.
    Never raises for what a printer does; no ending but PRINTED may be charged to anybody.
    """
    pace = pace or PrivatePace()
    address = printer.address
    if isinstance(address, CupsAddress):
        queue = IppQueue.of_cups(address.queue, printer.run_dir)
        if not sweep(queue, pace):
            return Ending(End.OFFLINE, printer.name, is_purged=False)
        ending = CupsSheets(printer, queue, pages, told, cancelled, pace).bring(memoryview(pdf))
        if not ending.is_purged:
            keep_sweeping(queue, pace)
        return ending
    if isinstance(address, WindowsAddress):
        return WindowsSheets(printer, address.printer, pages, told, cancelled, pace).bring(pdf)
    return DriverSheets(printer, sheet_driver_for(address, printer.run_dir), pages, told, cancelled, pace).bring(pdf)


def print_slip(
    printer: PrivatePrinter,
    slip: bytes | bytearray,
    told: Callable[[Progress], None],
    cancelled: Cancelled,
    *,
    owner: Owner | None = None,
    pace: PrivatePace | None = None,
) -> Ending:
    """Brings the bytes of a slip to a receipt printer, without a print job in the hall's store.

    `owner` is the spool of this program for the printer. Whoever owns the printer, in this program or in another one of
    the machine, is asked to step aside meanwhile. A printer that is busy for too long ends as OFFLINE.
    """
    pace = pace or PrivatePace()
    sheets = DriverSheets(printer, driver_for(printer.address, printer.run_dir), 1, told, cancelled, pace)
    use = owner.aside if owner is not None else PrinterLock(printer.address, printer.run_dir).borrowed
    try:
        with use(pace.gone_for):
            return sheets.bring(slip)
    except PrinterOwnedError:
        return Ending(End.OFFLINE, printer.name)


def clear_leftovers(printer: PrivatePrinter, pace: PrivatePace | None = None) -> bool:
    """Removes what an earlier program left in the printer's queue when it was killed; True when nothing is left.

    To be called when the kiosk starts. What could not be removed at once is tried again and again beside the program.
    """
    address, pace = printer.address, pace or PrivatePace()
    if isinstance(address, WindowsAddress):
        return sweep_windows(address.printer, printer.mark, pace)
    if not isinstance(address, CupsAddress):
        return True
    queue = IppQueue.of_cups(address.queue, printer.run_dir)
    is_empty = sweep(queue, pace)
    if not is_empty:
        keep_sweeping(queue, pace)
    return is_empty
