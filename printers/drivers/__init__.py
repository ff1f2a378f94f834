"""The ways to a printer: one small class per transport behind one protocol."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from printers.address import (
    Address,
    CupsAddress,
    FileAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    VirtualAddress,
    WindowsAddress,
)
from printers.drivers.cups import CupsDriver
from printers.drivers.driver import (
    Driver,
    GoneError,
    PrinterError,
    Proof,
    UnreachableError,
    WriteError,
)
from printers.drivers.file import FileDriver
from printers.drivers.folder import FolderDriver
from printers.drivers.tcp import TcpDriver
from printers.drivers.virtual import VirtualDriver
from printers.drivers.windows import WindowsDriver

__all__ = [
    "Driver",
    "GoneError",
    "PrinterError",
    "Proof",
    "UnreachableError",
    "WriteError",
    "driver_for",
    "sheet_driver_for",
]


def sheet_driver_for(address: Address, run_dir: Path) -> Driver:
    """The driver for a printer of sheets, which is given PDFs and is never asked anything in ESC/POS."""
    match address:
        case CupsAddress():
            return CupsDriver(address, takes_pdf=True)
        case FileAddress():
            return FolderDriver(address)
        case TcpAddress() | UsbAddress() | SerialAddress():
            return driver_for(replace(address, is_mute=True), run_dir)
        case WindowsAddress():
            return WindowsDriver(address, takes_pdf=True)
        case VirtualAddress():
            return driver_for(address, run_dir)


def driver_for(address: Address, run_dir: Path) -> Driver:
    """The driver for an address, not yet open. Libraries of rarer transports are loaded when one is needed."""
    match address:
        case TcpAddress():
            return TcpDriver(address)
        case VirtualAddress():
            return VirtualDriver(address, run_dir)
        case FileAddress():
            return FileDriver(address)
        case CupsAddress():
            return CupsDriver(address)
        case SerialAddress():
            from printers.drivers.serial_line import SerialDriver

            return SerialDriver(address)
        case UsbAddress():
            from printers.drivers.usb import UsbDriver

            return UsbDriver(address)
        case WindowsAddress():
            return WindowsDriver(address)
