"""Serial lines as devices need them: opened by address, read in pieces, written to."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

import serial


class Line(Protocol):
    """What is needed of a serial port. Its errors are OSErrors."""

    def write(self, data: bytes, /) -> object:
        """Send bytes."""

    def read(self, size: int = 1, /) -> bytes:
        """Up to so many bytes, what has come after a short wait."""

    def reset_input_buffer(self) -> None:
        """Forget what has come and was not read."""


Open = Callable[[], AbstractContextManager[Line]]


def serial_line(address: str, baud: int) -> Open:
    """Opens a port such as /dev/ttyUSB0 or COM3, or whatever address pyserial knows, such as socket://host:port."""

    def open_port() -> AbstractContextManager[Line]:
        line: serial.Serial = serial.serial_for_url(address, baud, timeout=0.05, write_timeout=1)
        return line

    return open_port
