"""USB printers addressed directly, through pyusb: printer class, bulk endpoints."""

from __future__ import annotations

import contextlib
from typing import Any

import usb.core
import usb.util

from printers.address import UsbAddress
from printers.drivers.deadline import Deadline
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import PrinterStatus

PRINTER_CLASS = 7
WRITE_AT_MOST = 4096
READ_AT_MOST = 64


class UsbDriver:
    """One claimed printer interface. A printer without an IN endpoint (usb-unidir) cannot be asked anything."""

    def __init__(self, address: UsbAddress, backend: Any = None) -> None:
        self._address = address
        self._backend = backend
        self._device: Any = None
        self._interface: int = 0
        self._out: Any = None
        self._in: Any = None

    @property
    def proof(self) -> Proof:
        """Only a printer with a way back can be asked."""
        is_mute = self._address.is_mute or (self._device is not None and self._in is None)
        return Proof.NONE if is_mute else Proof.ASKED

    def open(self, within: float) -> None:
        """Finds the device, takes it from the kernel's own driver and claims its printer interface."""
        self.close(0)
        try:
            device = self._find()
            interface = _printer_interface(device)
            self._claim(device, interface.bInterfaceNumber)
        except (usb.core.USBError, usb.core.NoBackendError, NotImplementedError, ValueError) as error:
            raise UnreachableError(f"{self._name}: {error}") from error
        self._device, self._interface = device, interface.bInterfaceNumber
        self._out = _endpoint(interface, usb.util.ENDPOINT_OUT)
        self._in = _endpoint(interface, usb.util.ENDPOINT_IN)
        if self._out is None:
            self.close(0)
            raise UnreachableError(f"{self._name} has no way to send it bytes")

    def write(self, data: bytes, within: float) -> None:
        """Writes in pieces; of a piece that failed it is not known how much the printer took."""
        if self._device is None:
            raise GoneError("the printer is not open")
        deadline = Deadline(within)
        for start in range(0, len(data), WRITE_AT_MOST):
            if deadline.is_over:
                raise WriteError(f"{self._name} took {start} of {len(data)} bytes in {within:g} s", start)
            piece = data[start : start + WRITE_AT_MOST]
            try:
                written = self._out.write(piece, timeout=_milliseconds(deadline.left))
            except usb.core.USBError as error:
                raise WriteError(f"{self._name}: {error}", None) from error
            if written != len(piece):
                raise WriteError(f"{self._name} took {start + written} of {len(data)} bytes", start + written)

    def read(self, within: float) -> bytes:
        """Waits for one packet."""
        if self._in is None:
            raise GoneError("the printer has no way to answer")
        try:
            return bytes(self._in.read(READ_AT_MOST, timeout=_milliseconds(within)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise GoneError(f"{self._name}: {error}") from error

    def observe(self, within: float) -> PrinterStatus | None:
        """The bus knows nothing of paper."""
        return None

    def close(self, within: float) -> None:
        """Gives the interface back."""
        device, self._device = self._device, None
        self._out = self._in = None
        if device is not None:
            with contextlib.suppress(usb.core.USBError):
                usb.util.release_interface(device, self._interface)
            usb.util.dispose_resources(device)

    @property
    def _name(self) -> str:
        return f"usb {self._address.vendor:04x}:{self._address.product:04x}"

    def _find(self) -> Any:
        candidates = usb.core.find(
            find_all=True, idVendor=self._address.vendor, idProduct=self._address.product, backend=self._backend
        )
        for device in candidates:
            if self._address.serial in (None, device.serial_number):
                return device
        raise UnreachableError(f"{self._name} is not connected")

    @staticmethod
    def _claim(device: Any, number: int) -> None:
        with contextlib.suppress(NotImplementedError):  # Windows has no kernel driver to take it from
            if device.is_kernel_driver_active(number):
                device.detach_kernel_driver(number)
        usb.util.claim_interface(device, number)


def _printer_interface(device: Any) -> Any:
    configuration = device.get_active_configuration()
    found = usb.util.find_descriptor(configuration, bInterfaceClass=PRINTER_CLASS)
    return configuration[(0, 0)] if found is None else found


def _endpoint(interface: Any, direction: int) -> Any:
    return usb.util.find_descriptor(
        interface,
        custom_match=lambda endpoint: (
            usb.util.endpoint_direction(endpoint.bEndpointAddress) == direction
            and usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        ),
    )


def _milliseconds(seconds: float) -> int:
    return max(1, int(seconds * 1000))  # zero would mean: wait for ever
