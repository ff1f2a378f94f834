"""One process per printer of this machine, and how another gets it for a moment."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.process_lock import ProcessLock
from printers.address import Address
from printers.drivers.deadline import Deadline

_LOOKS_EVERY = 0.05


class PrinterOwnedError(Exception):
    """Another process on this machine owns the printer."""


class PrinterLock(ProcessLock):
    """The right of one process on this machine to use one printer, kept as a locked file in `run_dir`.

    Whoever has it keeps it, but steps aside for another program of this machine that wishes for it: kiosk and counter
    may be programs of one machine, and what a resident prints at the kiosk is in no list that the counter works off.
    """

    def __init__(self, address: Address, run_dir: Path) -> None:
        name = hashlib.sha256(repr(address).encode()).hexdigest()[:16]
        super().__init__(run_dir / f"printer-{name}.lock")
        self._wish_file = run_dir / f"printer-{name}.wish"

    def is_wished_for(self) -> bool:
        """Whether somebody wants the printer for a moment. Asked by its owner only: two who ask meet each other."""
        wish = ProcessLock(self._wish_file)
        try:
            is_free = wish.acquire()
        except OSError:  # where nothing can be written, nobody can wish
            return False
        wish.release()
        return not is_free

    @contextmanager
    def borrowed(self, within: float) -> Iterator[None]:
        """Has the printer for a moment. Raises PrinterOwnedError when its owner has not stepped aside in time."""
        wish, deadline = ProcessLock(self._wish_file), Deadline(within)
        try:
            while not (wish.acquire() and self.acquire()):
                if deadline.is_over:
                    raise PrinterOwnedError("another program on this machine is using the printer")
                time.sleep(_LOOKS_EVERY)
            yield
        finally:
            self.release()
            wish.release()
