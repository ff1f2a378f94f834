"""What every way to a printer offers, and the errors it may end in."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from printers.status import PrinterStatus


class PrinterError(Exception):
    """Something is wrong with the way to the printer; the message is for the log."""


class UnreachableError(PrinterError):
    """The printer could not be opened; nothing was sent."""


class GoneError(PrinterError):
    """The connection ended while it was in use."""


class WriteError(PrinterError):
    """Not everything was written. `sent` counts the bytes that may have reached the printer; None: not known."""

    def __init__(self, message: str, sent: int | None) -> None:
        super().__init__(message)
        self.sent = sent


class Proof(StrEnum):
    """How one can know that the bytes became paper."""

    ASKED = "asked"  # the printer can be asked over the same connection
    WRITTEN = "written"  # a finished write is the end of the matter, as with a plain file
    NONE = "none"  # nobody tells


class Driver(Protocol):
    """One printer's connection, used by one thread. No call blocks beyond its `within` seconds."""

    @property
    def proof(self) -> Proof:
        """How a slip can be confirmed; certain only once the printer is open."""

    def open(self, within: float) -> None:
        """Reaches the printer; raises UnreachableError."""

    def write(self, data: bytes, within: float) -> None:
        """Writes all of `data`; raises WriteError when the time is up or the connection ends before that."""

    def read(self, within: float) -> bytes:
        """The bytes that have come, or b"" when none came in time; raises GoneError when none can come any more."""

    def observe(self, within: float) -> PrinterStatus | None:
        """What the transport itself knows of the printer (a spooler's word); None when it knows nothing."""

    def close(self, within: float) -> None:
        """Ends the connection, giving bytes under way up to `within` seconds; closing twice does no harm."""
