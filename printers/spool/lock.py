"""One process per printer of this machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

from common.process_lock import ProcessLock
from printers.address import Address


class PrinterLock(ProcessLock):
    """The right of one process on this machine to use one printer, kept as a locked file in `run_dir`."""

    def __init__(self, address: Address, run_dir: Path) -> None:
        name = hashlib.sha256(repr(address).encode()).hexdigest()[:16]
        super().__init__(run_dir / f"printer-{name}.lock")
