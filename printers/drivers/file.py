"""A file as printer: a plain file that collects slips, or a device file such as /dev/usb/lp0."""

from __future__ import annotations

import os
import select
import stat
import sys

from printers.address import FileAddress
from printers.drivers.deadline import Deadline
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import PrinterStatus

# A device without a reader must not hold up the opening; Windows has no such flag and no device files.
_OPEN_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileDriver:
    """Appends to a file; a plain file is itself the proof, a device is none."""

    def __init__(self, address: FileAddress) -> None:
        self._path = address.path
        self._descriptor: int | None = None
        self._is_plain = True

    @property
    def proof(self) -> Proof:
        """What lies in a plain file, synced, has arrived; a device tells nothing."""
        return Proof.WRITTEN if self._is_plain else Proof.NONE

    def open(self, within: float) -> None:
        """Opens the file, creating it when its folder exists."""
        self.close(0)
        try:
            self._descriptor = os.open(self._path, _OPEN_FLAGS, 0o644)
        except OSError as error:
            raise UnreachableError(f"{self._path}: {error.strerror}") from error
        self._is_plain = stat.S_ISREG(os.fstat(self._descriptor).st_mode)

    def write(self, data: bytes, within: float) -> None:
        """Writes everything, and syncs a plain file."""
        descriptor = self._descriptor
        if descriptor is None:
            raise GoneError("the file is not open")
        deadline = Deadline(within)
        sent = 0
        while sent < len(data):
            if not self._is_writable(descriptor, deadline.left):
                raise WriteError(f"{self._path} took {sent} of {len(data)} bytes in {within:g} s", sent)
            try:
                sent += os.write(descriptor, data[sent:])
            except BlockingIOError:
                continue
            except OSError as error:
                raise WriteError(f"{self._path}: {error.strerror}", sent) from error
        if self._is_plain:
            self._sync(descriptor, len(data))

    def read(self, within: float) -> bytes:
        """A file never answers."""
        raise GoneError("a file does not answer")

    def observe(self, within: float) -> PrinterStatus | None:
        """A file knows nothing of paper."""
        return None

    def close(self, within: float) -> None:
        """Closes the file."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def _is_writable(self, descriptor: int, within: float) -> bool:
        if self._is_plain or sys.platform == "win32":
            return True
        return bool(select.select([], [descriptor], [], within)[1])

    def _sync(self, descriptor: int, sent: int) -> None:
        try:
            os.fsync(descriptor)
        except OSError as error:
            raise WriteError(f"{self._path}: {error.strerror}", sent) from error
