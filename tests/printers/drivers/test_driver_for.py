from __future__ import annotations

import sys
from pathlib import Path

import pytest

from printers.address import VirtualAddress, parse_address
from printers.drivers import UnreachableError, driver_for
from printers.drivers.virtual import VirtualDriver, port_file
from printers.virtual import VirtualPrinter

WITHIN = 5.0


@pytest.mark.parametrize(
    ("address", "driver"),
    [
        ("tcp://h", "TcpDriver"),
        ("virtual://9100", "VirtualDriver"),
        ("file:///tmp/x", "FileDriver"),
        ("cups://q", "CupsDriver"),
        ("serial://COM3", "SerialDriver"),
        ("usb://04b8:0e15", "UsbDriver"),
        ("windows://POS-80", "WindowsDriver"),
    ],
)
def test_every_address_has_its_driver(address: str, driver: str, tmp_path: Path) -> None:
    assert type(driver_for(parse_address(address), tmp_path)).__name__ == driver


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows there is a spooler")
def test_a_windows_printer_elsewhere_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="on Windows only"):
        driver_for(parse_address("windows://POS-80"), tmp_path).open(WITHIN)


def test_a_virtual_printer_is_found_by_name_wherever_it_runs_now(tmp_path: Path) -> None:
    driver = VirtualDriver(VirtualAddress(name="lobby"), tmp_path)
    with pytest.raises(UnreachableError, match="no virtual printer named lobby"):
        driver.open(WITHIN)
    for _ in range(2):
        with VirtualPrinter() as printer:
            port_file(tmp_path, "lobby").write_text(str(printer.port))
            driver.open(WITHIN)
            driver.write(b"\x10\x04\x01", WITHIN)
            assert driver.read(WITHIN) == b"\x12"
            driver.close(WITHIN)
