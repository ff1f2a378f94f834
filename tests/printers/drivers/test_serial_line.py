from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from printers.address import SerialAddress
from printers.drivers import GoneError, UnreachableError, WriteError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal in place of a line")

WITHIN, SHORT = 5.0, 0.1


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """The far end of a line, and the device of the near end."""
    import tty

    far, near = os.openpty()
    tty.setraw(near)
    yield far, os.ttyname(near)
    os.close(near)
    os.close(far)


def test_bytes_go_both_ways(line: tuple[int, str]) -> None:
    from printers.drivers.serial_line import SerialDriver

    far, device = line
    driver = SerialDriver(SerialAddress(device, 115200))
    driver.open(WITHIN)
    driver.write(b"\x10\x04\x01\x00\xff\x11\x13", WITHIN)
    assert os.read(far, 100) == b"\x10\x04\x01\x00\xff\x11\x13"
    assert driver.read(SHORT) == b""
    os.write(far, b"\x12\x16")
    assert driver.read(WITHIN) == b"\x12\x16"
    driver.close(WITHIN)
    with pytest.raises(GoneError):
        driver.read(SHORT)


def test_a_stopped_printer_blocks_neither_write_nor_close(line: tuple[int, str]) -> None:
    from printers.drivers.serial_line import SerialDriver

    driver = SerialDriver(SerialAddress(line[1], 115200))
    driver.open(WITHIN)
    with pytest.raises(WriteError) as caught:
        driver.write(bytes(1_000_000), SHORT)
    assert caught.value.sent is None
    driver.close(SHORT)


def test_a_line_that_is_not_there_is_unreachable() -> None:
    from printers.drivers.serial_line import SerialDriver

    with pytest.raises(UnreachableError, match="ttyNONE"):
        SerialDriver(SerialAddress("/dev/ttyNONE")).open(WITHIN)
