from __future__ import annotations

import pytest

from printers.address import (
    Address,
    BadAddressError,
    CupsAddress,
    FileAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    VirtualAddress,
    WindowsAddress,
    parse_address,
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("tcp://192.168.1.50:9100", TcpAddress("192.168.1.50", 9100)),
        ("tcp://printer.hall", TcpAddress("printer.hall", 9100)),
        ("TCP://printer:515?answers=no", TcpAddress("printer", 515, is_mute=True)),
        ("tcp://[fe80::1]:9101", TcpAddress("fe80::1", 9101)),
        ("tcp://[fe80::1]", TcpAddress("fe80::1", 9100)),
        ("usb://04b8:0E15", UsbAddress(0x04B8, 0x0E15)),
        ("usb://04b8:0e15/J5BF%20001", UsbAddress(0x04B8, 0x0E15, "J5BF 001")),
        ("usb://04b8:0e15?answers=no", UsbAddress(0x04B8, 0x0E15, is_mute=True)),
        ("serial:///dev/ttyUSB0?baud=115200", SerialAddress("/dev/ttyUSB0", 115200)),
        ("serial://COM3", SerialAddress("COM3")),
        ("serial://COM3?flow=xon&baud=19200", SerialAddress("COM3", 19200, "xon")),
        ("windows://POS-80 票据 (副本 1)", WindowsAddress("POS-80 票据 (副本 1)")),
        (r"windows://\\desk\POS 80", WindowsAddress(r"\\desk\POS 80")),
        ("cups://slips", CupsAddress("slips")),
        ("file:///dev/usb/lp0", FileAddress("/dev/usb/lp0")),
        ("file:///var/my%20slips.bin", FileAddress("/var/my slips.bin")),
        ("file:///C:/slips.bin", FileAddress("C:/slips.bin")),
        ("virtual://9100", VirtualAddress(port=9100)),
        ("virtual://lobby", VirtualAddress(name="lobby")),
    ],
)
def test_an_address_names_a_printer(text: str, address: Address) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("192.168.1.50", "'192.168.1.50' is not a printer address; write one like tcp://"),
        ("", "'' is not a printer address"),
        ("http://printer", "'http://' is not a way to reach a printer; write one like tcp://"),
        ("tcp://", "'tcp://' does not say which printer"),
        ("file:///", "'file:///' does not say which printer"),
        ("tcp://:9100", "tcp://:9100 has no host"),
        ("tcp://printer:no", "'no' is not a port; write a number from 1 to 65535"),
        ("tcp://printer:", "'' is not a port"),
        ("tcp://printer:0", "port 0 does not exist; write a number from 1 to 65535"),
        ("tcp://printer:99999", "port 99999 does not exist"),
        ("tcp://printer:9100/queue", "'/queue' after the port is not understood"),
        ("tcp://printer?answer=no", "'answer' is not known here; known: answers"),
        ("tcp://printer?answers=never", "answers=never is not known; write yes or no"),
        ("usb://epson", "needs the vendor and product number, four hexadecimal digits each, as in usb://04b8:0e15"),
        ("usb://4b8:e15", "four hexadecimal digits each"),
        ("serial://COM3?baud=fast", "baud=fast is not a speed; write a number such as 19200"),
        ("serial://COM3?baud=0", "baud=0 is not a speed"),
        ("serial://COM3?flow=wet", "flow=wet is not known; write one of dtr, rts, xon, none"),
        ("cups://my queue", "'my queue' is not the name of a CUPS queue: it has a space or one of / ? #"),
        ("file://slips.bin", "file://slips.bin is not a whole path; write three slashes"),
        ("virtual://a b", "'a b' is neither a port nor the name of a virtual printer"),
        ("virtual://70000", "port 70000 does not exist"),
    ],
)
def test_a_bad_address_is_named(text: str, fault: str) -> None:
    with pytest.raises(BadAddressError) as caught:
        parse_address(text)
    assert fault in str(caught.value)
