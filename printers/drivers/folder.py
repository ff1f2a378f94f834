"""A folder as a printer of sheets: every document becomes a file of its own."""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from pathlib import Path

from printers.address import FileAddress
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import PrinterStatus

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class FolderDriver:
    """Puts each document whole into the folder or not at all, named by when it came; only the owner may read it."""

    def __init__(self, address: FileAddress) -> None:
        self._folder = Path(address.path)

    @property
    def proof(self) -> Proof:
        """What lies in the folder, synced, has arrived."""
        return Proof.WRITTEN

    def open(self, within: float) -> None:
        """Makes the folder where the one above it exists."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UnreachableError(f"{self._folder}: {error.strerror}") from error

    def write(self, data: bytes, within: float) -> None:
        """Writes beside, syncs, and gives the file its name."""
        beside = self._folder / f"{secrets.token_hex(8)}.part"
        try:
            with os.fdopen(os.open(beside, _NEW, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._free_name())
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise WriteError(f"{self._folder}: {error.strerror}", 0) from error

    def read(self, within: float) -> bytes:
        """A folder never answers."""
        raise GoneError("a folder does not answer")

    def observe(self, within: float) -> PrinterStatus | None:
        """A folder knows nothing of paper."""
        return None

    def close(self, within: float) -> None:
        """Nothing is held open."""

    def _free_name(self) -> Path:
        now = f"{datetime.now():%Y%m%d-%H%M%S}"  # noqa: DTZ005  # the name is for people at this machine
        number = 1
        while (path := self._folder / f"{now}-{number:02}.pdf").exists():
            number += 1
        return path
