"""Printers on a serial line, through pyserial."""

from __future__ import annotations

import contextlib
import time

import serial

from printers.address import SerialAddress
from printers.drivers.deadline import Deadline, run_within
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import PrinterStatus

DRAIN_STEP = 0.01


class SerialDriver:
    """One serial port, eight bits, no parity, one stop bit."""

    def __init__(self, address: SerialAddress) -> None:
        self._address = address
        self._port: serial.Serial | None = None

    @property
    def proof(self) -> Proof:
        """A serial printer answers on its line, unless settings say that it is mute."""
        return Proof.NONE if self._address.is_mute else Proof.ASKED

    def open(self, within: float) -> None:
        """Opens the port for this process alone."""
        self.close(0)
        address = self._address
        try:
            self._port = run_within(
                lambda: serial.Serial(
                    address.device,
                    address.baud,
                    dsrdtr=address.flow == "dtr",
                    rtscts=address.flow == "rts",
                    xonxoff=address.flow == "xon",
                ),
                within,
            )
        except (OSError, ValueError) as error:
            raise UnreachableError(f"{address.device}: {error}") from error

    def write(self, data: bytes, within: float) -> None:
        """Gives everything to the line; how much a stopped printer took of it is not known."""
        port = self._open_port()
        port.write_timeout = within
        try:
            port.write(data)
        except OSError as error:  # pyserial's errors, its time-out among them, are OSErrors
            raise WriteError(f"{self._address.device}: {error}", None) from error

    def read(self, within: float) -> bytes:
        """Waits for one byte and takes what came with it."""
        port = self._open_port()
        port.timeout = within
        try:
            first = port.read(1)
            return first + port.read(port.in_waiting) if first else b""
        except OSError as error:
            raise GoneError(f"{self._address.device}: {error}") from error

    def observe(self, within: float) -> PrinterStatus | None:
        """The line knows nothing of paper."""
        return None

    def close(self, within: float) -> None:
        """Lets the last bytes go out, then throws the rest away: the system would wait half a minute for it."""
        port, self._port = self._port, None
        if port is None:
            return
        deadline = Deadline(within)
        with contextlib.suppress(OSError):
            while port.out_waiting and not deadline.is_over:
                time.sleep(DRAIN_STEP)
            port.reset_output_buffer()
        port.close()

    def _open_port(self) -> serial.Serial:
        if self._port is None:
            raise GoneError("the port is not open")
        return self._port
