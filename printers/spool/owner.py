"""The one owner of one printer: a thread that takes jobs, brings them to paper and writes down what became of them."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Generic, TypeVar

from common.domain.words import PrintState
from printers.address import Address
from printers.drivers import Driver, PrinterError, Proof, driver_for
from printers.drivers.deadline import Deadline
from printers.spool.confirming import Marks, Way, find_way, regain
from printers.spool.delivery import BROKEN_OFF, Delivery
from printers.spool.jobs import Detail, Job, Jobs, Settlement
from printers.spool.lock import PrinterLock, PrinterOwnedError
from printers.spool.pace import Pace
from printers.spool.talk import Talk
from printers.status import Link, PrinterStatus

log = logging.getLogger(__name__)

J = TypeVar("J", bound=Job)


class Spool(Generic[J]):
    """Owns one printer. `compose` turns a job into bytes; `on_status` is told every change of the printer's state.

    Both are called from the spool's thread, as are the calls of `jobs`. Nothing here ever sends a job twice.
    """

    def __init__(
        self,
        address: Address,
        jobs: Jobs[J],
        compose: Callable[[J], bytes],
        *,
        run_dir: Path,
        on_status: Callable[[PrinterStatus], None] = lambda status: None,
        pace: Pace | None = None,
        driver: Driver | None = None,
    ) -> None:
        self._driver = driver or driver_for(address, run_dir)
        self._lock = PrinterLock(address, run_dir)
        self._jobs, self._compose, self._on_status = jobs, compose, on_status
        self._pace = pace or Pace()
        self._marks = Marks(random.randrange(1_000_000))
        self._way = Way.NOTHING
        self._was_cut_off = self._is_astray = False
        self._unwritten: tuple[str, Settlement] | None = None
        self._has_recovered = False
        self._status = PrinterStatus()
        self._at_printer = threading.Lock()
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def status(self) -> PrinterStatus:
        """The printer's state when it was last looked at."""
        return self._status

    def start(self) -> None:
        """Starts the owner thread; it waits for the lock if another process has it."""
        self._thread = threading.Thread(target=self._run, name="spool", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Says that a job waits. May be called from any thread, as often as one likes."""
        self._wake.set()

    def stop(self, within: float = 5.0) -> bool:
        """Ends the thread and releases the printer; a job on its way becomes `unknown`. True when it ended in time."""
        self._stop.set()
        self._wake.set()
        if self._thread is None:
            return True
        self._thread.join(within)
        return not self._thread.is_alive()

    def run_once(self) -> None:
        """Without a thread: brings all waiting jobs to paper as long as the printer is well, and returns.

        Raises PrinterOwnedError when another process owns the printer.
        """
        if not self._lock.acquire():
            raise PrinterOwnedError("another program on this machine is using the printer")
        try:
            while self._round():
                pass
        finally:
            self._give_back()

    def _give_back(self) -> None:
        self._lock.release()
        self._has_recovered = False  # until the next time, another process may come, and die

    @contextmanager
    def aside(self, within: float) -> Iterator[None]:
        """Keeps the running owner from its printer, for somebody who uses it in between with a connection of their own.

        An owner in another process is asked to step aside. Raises PrinterOwnedError when the owner, whichever it is,
        is not done `within` seconds.
        """
        deadline = Deadline(within)
        if not self._at_printer.acquire(timeout=within):
            raise PrinterOwnedError("the printer is busy with a slip")
        try:
            with nullcontext() if self._lock.acquire() else self._lock.borrowed(deadline.left):
                yield
        finally:
            self._at_printer.release()

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                self._wake.clear()
                self._rest(self._turn())
        finally:
            self._lock.release()

    def _rest(self, pause: float) -> None:
        """Waits until somebody wakes it, the pause is over, or another program wishes for the printer."""
        pause_over = Deadline(pause)
        while not (self._wake.wait(min(self._pace.aside_every, pause_over.left)) or pause_over.is_over):
            if self._lock.is_held and self._lock.is_wished_for():
                return

    def _turn(self) -> float:
        """One look at the printer and its jobs; the seconds until the next."""
        try:
            with self._at_printer:
                if not self._lock.acquire():
                    self._tell(PrinterStatus(Link.OWNED_ELSEWHERE))
                    return self._pace.retry_every
                if self._lock.is_wished_for():
                    self._give_back()
                    return self._pace.aside_every
                may_go_on = self._round()
        except Exception:  # the owner of a printer outlives a store that is busy or full; jobs stay as they are
            log.exception("the spool could not do its round and will try again")
            return self._pace.retry_every
        if may_go_on:
            return 0.0
        return self._pace.idle_every if self._status.can_print else self._pace.retry_every

    def _round(self) -> bool:
        """Opens the printer and works; True when it had to be closed although more jobs may wait."""
        self._write_down_what_is_left()
        try:
            self._driver.open(self._pace.open_within)
        except PrinterError as error:
            log.debug("printer not reached: %s", error)
            self._tell(PrinterStatus(Link.UNREACHABLE))
            return False
        try:
            return self._work(Talk(self._driver, self._pace.answer_within))
        except PrinterError as error:
            log.info("printer lost between two slips: %s", error)
            self._tell(PrinterStatus(Link.UNREACHABLE))
            return False
        finally:
            self._driver.close(self._pace.close_within)

    def _work(self, talk: Talk) -> bool:
        """Brings job after job to paper, looking at the printer before each.

        True when a job was not confirmed: a late answer to it must never be heard as the answer to the next one,
        so the next one gets a new connection.
        """
        while not self._stop.is_set():
            status = self._look(talk)
            self._tell(status)
            is_silent = status.link is Link.SILENT
            if not status.can_print and not (is_silent and self._pace.dares_silence):
                return False
            way = Way.NOTHING if is_silent else self._prepare(talk)
            job = self._jobs.claim()
            if job is None:
                return False
            settlement = self._bring(job, talk, way)
            self._was_cut_off = settlement.detail is Detail.BROKEN_OFF
            self._is_astray = settlement.detail in (Detail.BROKEN_OFF, Detail.NOT_CONFIRMED)
            self._settle(job.id, settlement)
            if settlement.state is not PrintState.PRINTED:
                return True
        return False

    def _look(self, talk: Talk) -> PrinterStatus:
        status = talk.status()
        if status.link is Link.SILENT and self._was_cut_off:
            # Perhaps it still waits for the rest of an image and takes our questions for it. Once is enough: on a
            # printer that is silent because it serves somebody else, this ends what that one is printing.
            self._was_cut_off = False
            talk.clear()
            status = talk.status()
        return status

    def _prepare(self, talk: Talk) -> Way:
        if self._driver.proof is not Proof.ASKED:
            return Way.NOTHING
        if self._is_astray:
            regain(talk, self._marks.next(self._way), self._pace.regain_within)
            self._is_astray = False
        if self._way is Way.NOTHING:
            self._way = find_way(talk, self._marks, self._pace.answer_within)
        return self._way

    def _bring(self, job: J, talk: Talk, way: Way) -> Settlement:
        try:
            slip = self._compose(job)
        except Exception:  # whatever is wrong with one slip, the next ones must print; staff see it as failed
            log.exception("job %s could not be composed", job.id)
            return Settlement(PrintState.FAILED, Detail.NOT_COMPOSED)
        delivery = Delivery(talk, self._pace, self._tell, self._stop.is_set)
        try:
            return delivery.bring(slip, self._marks.next(way))
        except Exception:  # a job that was perhaps sent must never stay without an end; staff see it as unknown
            log.exception("job %s went wrong on its way", job.id)
            return BROKEN_OFF

    def _settle(self, job_id: str, settlement: Settlement) -> None:
        self._unwritten = (job_id, settlement)
        self._jobs.settle(job_id, settlement.state, settlement.detail)
        self._unwritten = None

    def _write_down_what_is_left(self) -> None:
        """Before anything is printed: what the store would not take last time, and what a dead program left behind."""
        if self._unwritten is not None:
            self._settle(*self._unwritten)
        if not self._has_recovered:
            for job_id in self._jobs.left_sending():
                self._jobs.settle(job_id, PrintState.UNKNOWN, Detail.PROGRAM_STOPPED)
            self._has_recovered = True

    def _tell(self, status: PrinterStatus) -> None:
        if status != self._status:
            self._status = status
            log.info("printer: %s", status.condition.english)
            try:
                self._on_status(status)
            except Exception:  # a lamp that fails must not take a slip with it
                log.exception("nobody could be told that the printer is now: %s", status.condition.english)
