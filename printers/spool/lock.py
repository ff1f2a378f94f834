"""One process per printer: a file lock that the system releases when its process ends, however it ends."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from printers.address import Address

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class PrinterLock:
    """The right of one process on this machine to use one printer, kept as a locked file in `run_dir`."""

    def __init__(self, address: Address, run_dir: Path) -> None:
        name = hashlib.sha256(repr(address).encode()).hexdigest()[:16]
        self._path = run_dir / f"printer-{name}.lock"
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Takes the lock if it is free; True when this process has it. Raises OSError when `run_dir` cannot be used."""
        if self._descriptor is not None:
            return True
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Gives the lock back. The file stays: removing it would let two processes lock two files of one name."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
