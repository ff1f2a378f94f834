"""A single look at a printer: how it is just now, without printing anything."""

from pathlib import Path

from printers.address import Address
from printers.drivers import PrinterError, driver_for, sheet_driver_for
from printers.spool.lock import PrinterLock
from printers.spool.pace import Pace
from printers.spool.talk import Talk
from printers.status import Link, PrinterStatus


def look_at(address: Address, run_dir: Path, pace: Pace | None = None, *, is_for_sheets: bool = False) -> PrinterStatus:
    """Ask a printer how it is. One that another program owns is left alone and reported as such.

    A printer of sheets is not asked anything in ESC/POS, which it would print.
    """
    pace = pace or Pace()
    lock = PrinterLock(address, run_dir)
    if not lock.acquire():
        return PrinterStatus(Link.OWNED_ELSEWHERE)
    driver = sheet_driver_for(address, run_dir) if is_for_sheets else driver_for(address, run_dir)
    try:
        driver.open(pace.open_within)
        return Talk(driver, pace.answer_within).status()
    except PrinterError:
        return PrinterStatus(Link.UNREACHABLE)
    finally:
        driver.close(pace.close_within)
        lock.release()
