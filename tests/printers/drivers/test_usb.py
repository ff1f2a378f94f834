"""The USB driver through the real pyusb, on a bus that is made of Python."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from printers.address import UsbAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.usb import UsbDriver

WITHIN = 1.0
OUT, IN = 0x01, 0x82


class Bus(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """One printer of the USB printer class, with or without a way back."""

    def __init__(self, *, has_way_back: bool = True, serial: str = "J1") -> None:
        self.endpoints = [OUT, IN] if has_way_back else [OUT]
        self.serial = serial
        self.written = bytearray()
        self.answers: list[bytes] = []
        self.fails_after: int | None = None
        self.takes_at_most = 4096
        self.claimed: set[int] = set()
        self.kernel_has_it = True

    def enumerate_devices(self) -> Iterator[object]:
        return iter([object()])

    def get_device_descriptor(self, dev: object) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15, bcdDevice=0, iManufacturer=0, iProduct=0,
            iSerialNumber=3, bNumConfigurations=1, address=1, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: object, config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: object, intf: int, alt: int, config: int) -> SimpleNamespace:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=len(self.endpoints),
            bInterfaceClass=7, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: object, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=self.endpoints[ep], bmAttributes=2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: object) -> object:
        return object()

    def close_device(self, handle: object) -> None:
        return None

    def get_configuration(self, handle: object) -> int:
        return 1

    def claim_interface(self, handle: object, intf: int) -> None:
        assert not self.kernel_has_it
        self.claimed.add(intf)

    def release_interface(self, handle: object, intf: int) -> None:
        self.claimed.discard(intf)

    def is_kernel_driver_active(self, handle: object, intf: int) -> bool:
        return self.kernel_has_it

    def detach_kernel_driver(self, handle: object, intf: int) -> None:
        self.kernel_has_it = False

    def ctrl_transfer(self, handle: object, kind: int, request: int, value: int, index: int, data: Any, t: int) -> int:
        text = b"\x04\x03\x09\x04" if value & 0xFF == 0 else self._string()
        data[: len(text)] = array("B", text)
        return len(text)

    def bulk_write(self, handle: object, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert timeout > 0
        if self.fails_after is not None and len(self.written) >= self.fails_after:
            raise usb.core.USBTimeoutError("timeout")
        taken = bytes(data)[: self.takes_at_most]
        self.written += taken
        return len(taken)

    def bulk_read(self, handle: object, ep: int, intf: int, buff: Any, timeout: int) -> int:
        assert timeout > 0
        if not self.answers:
            raise usb.core.USBTimeoutError("timeout")
        answer = self.answers.pop(0)
        buff[: len(answer)] = array("B", answer)
        return len(answer)

    def _string(self) -> bytes:
        text = self.serial.encode("utf-16-le")
        return bytes([2 + len(text), 3]) + text


def opened(bus: Bus, serial: str | None = None) -> UsbDriver:
    driver = UsbDriver(UsbAddress(0x04B8, 0x0E15, serial), bus)
    driver.open(WITHIN)
    return driver


def test_a_printer_is_taken_from_the_kernel_and_given_back() -> None:
    bus = Bus()
    driver = opened(bus, "J1")
    assert bus.claimed == {0}
    slip = bytes(range(256)) * 40
    driver.write(slip, WITHIN)
    assert bus.written == slip
    bus.answers.append(b"\x12")
    assert driver.proof is Proof.ASKED
    assert driver.read(WITHIN) == b"\x12"
    assert driver.read(WITHIN) == b""
    driver.close(WITHIN)
    assert bus.claimed == set()
    with pytest.raises(GoneError):
        driver.write(slip, WITHIN)


def test_a_printer_without_a_way_back_cannot_be_asked() -> None:
    driver = opened(Bus(has_way_back=False))
    assert driver.proof is Proof.NONE
    with pytest.raises(GoneError):
        driver.read(WITHIN)


def test_another_printer_or_another_serial_number_is_not_taken() -> None:
    with pytest.raises(UnreachableError, match="is not connected"):
        opened(Bus(), "J2")
    with pytest.raises(UnreachableError, match="04b8:9999 is not connected"):
        UsbDriver(UsbAddress(0x04B8, 0x9999), Bus()).open(WITHIN)


def test_a_write_that_breaks_off_does_not_claim_to_know_how_far_it_came() -> None:
    bus = Bus()
    bus.fails_after = 8192
    with pytest.raises(WriteError) as caught:
        opened(bus).write(bytes(20_000), WITHIN)
    assert caught.value.sent is None


def test_a_short_write_is_an_error() -> None:
    bus = Bus()
    bus.takes_at_most = 100
    with pytest.raises(WriteError) as caught:
        opened(bus).write(bytes(4096), WITHIN)
    assert caught.value.sent == 100
