"""Printing follows the journal: each configured printer has one owner that brings waiting jobs to paper."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from common.assets import FontsMissing
from common.domain import commands as c
from common.domain import queries as q
from common.domain.events import PrintBegun
from common.domain.refusals import Refused
from common.domain.words import PrintState
from common.followers.slips import bytes_of, slip_of
from common.hall import Hall
from common.settings import Printer, Settings
from printers.address import CupsAddress, WindowsAddress, parse_address
from printers.drivers import sheet_driver_for
from printers.private import Cancelled, Ending, PrivatePrinter, Progress, print_slip
from printers.spool import Detail, Pace, Spool
from printers.status import Link, PrinterStatus

log = logging.getLogger(__name__)

_QUEUES = (CupsAddress, WindowsAddress)

_SHEETS_WITHIN = 180.0
"""Seconds that CUPS and Windows get to send a document of several pages."""


@dataclass(frozen=True)
class HallJob:
    """A claimed print job; the spool knows only its id."""

    id: str


class HallJobs:
    """The jobs of one printer, kept by the hall. Every call is durable when it returns."""

    def __init__(self, hall: Hall, printer: str) -> None:
        self._hall = hall
        self._printer = printer

    def claim(self) -> HallJob | None:
        """The job that waits longest, marked as being sent."""
        events = self._hall.do(c.ClaimPrint(printer=self._printer), actor=f"printer:{self._printer}")
        begun = [event.body.job for event in events if isinstance(event.body, PrintBegun)]
        return HallJob(begun[0]) if begun else None

    def settle(self, job_id: str, state: PrintState, detail: Detail) -> None:
        """Record how a job ended; one that a person has settled meanwhile stays as it is."""
        try:
            self._hall.do(c.SettlePrint(job=job_id, state=state, detail=detail), actor=f"printer:{self._printer}")
        except Refused as refused:
            if refused.reason != "print_not_waiting":
                raise
            log.info("print job %s was settled before: %s", job_id, refused)

    def left_sending(self) -> Sequence[str]:
        """Jobs that a program which died was sending."""
        jobs = self._hall.ask(q.AskPrintJobs())
        return [job.job for job in jobs if job.printer == self._printer and job.state is PrintState.SENDING]


class Printing:
    """The owners of all configured printers. A printer another process of this machine owns is left to it."""

    def __init__(self, hall: Hall, settings: Settings, *, pace: Pace | None = None) -> None:
        self._hall = hall
        run_dir = hall.home.folder / "run"
        run_dir.mkdir(mode=0o700, exist_ok=True)
        self.spools = {name: _spool(hall, name, printer, run_dir, pace) for name, printer in settings.printers.items()}
        self._private = {
            name: PrivatePrinter(name, parse_address(printer.address), run_dir, printer.is_queue_believed)
            for name, printer in settings.printers.items()
        }
        self._prints_sheets = any(printer.is_for_sheets for printer in settings.printers.values())
        self._stop_watching: Callable[[], None] | None = None

    def start(self, *, warms_up: bool = True) -> None:
        """Start the owners and wake them whenever something was written.

        `warms_up` loads what draws sheets at once: some 20 MB that a kiosk does not spend before it must.
        """
        if self._prints_sheets and warms_up:
            threading.Thread(target=_warm_up, name="sheets", daemon=True).start()
        for spool in self.spools.values():
            spool.start()
        self._stop_watching = self._hall.watch(self._wake)
        self._wake()

    def stop(self) -> None:
        """End every owner; a slip on its way ends as unknown."""
        if self._stop_watching is not None:
            self._stop_watching()
        for spool in self.spools.values():
            spool.stop()

    def run_once(self) -> None:
        """Without threads: bring what waits to paper as long as the printers are well."""
        for spool in self.spools.values():
            spool.run_once()

    def print_privately(
        self, printer: str, slip: bytes | bytearray, told: Callable[[Progress], None], cancelled: Cancelled
    ) -> Ending:
        """Bring the bytes of a slip to a receipt printer past what waits for it, without a print job; in a worker.

        See `printers.private.print_slip`. Raises KeyError for a printer that is not set.
        """
        return print_slip(self._private[printer], slip, told, cancelled, owner=self.spools[printer])

    def _wake(self) -> None:
        for job in self._hall.ask(q.AskPrintJobs()):
            spool = self.spools.get(job.printer)
            if spool is not None and job.state is PrintState.QUEUED:
                spool.wake()


def _spool(hall: Hall, name: str, printer: Printer, run_dir: Path, pace: Pace | None) -> Spool[HallJob]:
    address, waits = parse_address(printer.address), pace or Pace()
    if printer.is_for_sheets:
        # A page takes its time, and a printer of sheets may have to warm up before the first.
        waits = replace(waits, write_within=max(waits.write_within, _SHEETS_WITHIN))
    return Spool(
        address,
        HallJobs(hall, name),
        _composer(hall, printer),
        run_dir=run_dir,
        on_status=_lamp(hall, name),
        pace=replace(waits, believes_queue=printer.is_queue_believed and isinstance(address, _QUEUES)),
        driver=sheet_driver_for(address, run_dir) if printer.is_for_sheets else None,
    )


def _warm_up() -> None:
    """So that the first paper of the day comes as fast as the others. Without fonts, the paper itself will say so."""
    from printers import a4

    try:
        a4.warm_up()
    except FontsMissing as missing:
        log.warning("no papers can be drawn up: %s", missing)


def _composer(hall: Hall, printer: Printer) -> Callable[[HallJob], bytes]:
    def compose(job: HallJob) -> bytes:
        return bytes_of(slip_of(hall.ask(q.AskSlip(job=job.id)), printer, hall.home), printer)

    return compose


def _lamp(hall: Hall, name: str) -> Callable[[PrinterStatus], None]:
    def show(status: PrinterStatus) -> None:
        if status.link is Link.OWNED_ELSEWHERE:
            return  # its owner says how it is
        condition = status.condition
        state = "fault" if not status.can_print else "ok" if condition.name == "READY" else "warning"
        hall.light(f"printer.{name}", state, condition.chinese, condition.english)

    return show
