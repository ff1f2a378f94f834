"""Where a printer is: the addresses that settings may name, parsed into one small value per transport."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

EXAMPLES = (
    "tcp://192.168.1.50:9100, usb://04b8:0e15, serial:///dev/ttyUSB0?baud=115200, serial://COM3, "
    "windows://Printer name, cups://queue, file:///path, virtual://9100"
)
RAW_PORT = 9100
SERIAL_FLOWS = ("dtr", "rts", "xon", "none")


class BadAddressError(ValueError):
    """A printer address that cannot be understood; the message says what is wrong and what would be right."""


@dataclass(frozen=True)
class TcpAddress:
    """A printer on the network; `is_mute` says that it never answers questions about its state."""

    host: str
    port: int = RAW_PORT
    is_mute: bool = False


@dataclass(frozen=True)
class UsbAddress:
    """A USB printer by vendor and product number, and by serial number where two are alike."""

    vendor: int
    product: int
    serial: str | None = None
    is_mute: bool = False


@dataclass(frozen=True)
class SerialAddress:
    """A printer on a serial line; `flow` is how it says stop: `dtr`, `rts`, `xon` or `none`."""

    device: str
    baud: int = 9600
    flow: str = "dtr"
    is_mute: bool = False


@dataclass(frozen=True)
class WindowsAddress:
    """A printer of the Windows spooler by the name that Windows shows."""

    printer: str


@dataclass(frozen=True)
class CupsAddress:
    """A queue of the local CUPS server."""

    queue: str


@dataclass(frozen=True)
class FileAddress:
    """A file that collects the bytes, or a device file such as `/dev/usb/lp0`."""

    path: str


@dataclass(frozen=True)
class VirtualAddress:
    """A virtual printer on this machine, by port or by the name it was started with."""

    name: str = ""
    port: int | None = None


Address = TcpAddress | UsbAddress | SerialAddress | WindowsAddress | CupsAddress | FileAddress | VirtualAddress


def parse_address(text: str) -> Address:
    """Reads one printer address; raises BadAddressError with a sentence that names the fault."""
    scheme, separator, rest = text.strip().partition("://")
    if not separator:
        raise BadAddressError(f"'{text}' is not a printer address; write one like {EXAMPLES}")
    reader = _READERS.get(scheme.lower())
    if reader is None:
        raise BadAddressError(f"'{scheme}://' is not a way to reach a printer; write one like {EXAMPLES}")
    if not rest.strip("/"):
        raise BadAddressError(f"'{text}' does not say which printer")
    return reader(rest)


def _tcp(rest: str) -> TcpAddress:
    parts = urlsplit(f"tcp://{rest}")
    if not parts.hostname:
        raise BadAddressError(f"tcp://{rest} has no host")
    _refuse_path(parts)
    options = _options(parts, {"answers"})
    port = _port_of(parts)
    return TcpAddress(parts.hostname, RAW_PORT if port is None else port, _is_mute(options))


def _usb(rest: str) -> UsbAddress:
    parts = urlsplit(f"usb://{rest}")
    found = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})", parts.netloc)
    if not found:
        raise BadAddressError(
            f"usb://{rest} needs the vendor and product number, four hexadecimal digits each, as in usb://04b8:0e15"
        )
    options = _options(parts, {"answers"})
    serial = unquote(parts.path.strip("/")) or None
    return UsbAddress(int(found[1], 16), int(found[2], 16), serial, _is_mute(options))


def _serial(rest: str) -> SerialAddress:
    device, _, query = rest.partition("?")
    options = _options(SplitResult("serial", "", device, query, ""), {"baud", "flow", "answers"})
    baud = options.get("baud", "9600")
    if not (baud.isascii() and baud.isdigit() and int(baud) > 0):
        raise BadAddressError(f"baud={baud} is not a speed; write a number such as 19200")
    flow = options.get("flow", "dtr")
    if flow not in SERIAL_FLOWS:
        raise BadAddressError(f"flow={flow} is not known; write one of {', '.join(SERIAL_FLOWS)}")
    return SerialAddress(device, int(baud), flow, _is_mute(options))


def _cups(rest: str) -> CupsAddress:
    queue = rest.strip("/")
    if re.search(r"[\s/?#]", queue):
        raise BadAddressError(f"'{queue}' is not the name of a CUPS queue: it has a space or one of / ? #")
    return CupsAddress(queue)


def _file(rest: str) -> FileAddress:
    path = unquote(rest)
    if not path.startswith("/"):
        raise BadAddressError(f"file://{rest} is not a whole path; write three slashes, as in file:///var/slips.bin")
    has_drive = re.match(r"/[A-Za-z]:[/\\]", path)
    return FileAddress(path[1:] if has_drive else path)


def _virtual(rest: str) -> VirtualAddress:
    name = rest.strip("/")
    if not name.isdecimal():
        if not re.fullmatch(r"[\w.-]+", name):
            raise BadAddressError(f"'{name}' is neither a port nor the name of a virtual printer")
        return VirtualAddress(name=name)
    return VirtualAddress(port=_checked_port(int(name), name))


def _port_of(parts: SplitResult) -> int | None:
    _, colon, written = parts.netloc.rpartition(":")
    if not colon or written.endswith("]"):
        return None
    if not (written.isascii() and written.isdigit()):
        raise BadAddressError(f"'{written}' is not a port; write a number from 1 to 65535")
    return _checked_port(int(written), written)


def _checked_port(port: int, written: str) -> int:
    if not 1 <= port <= 65535:
        raise BadAddressError(f"port {written} does not exist; write a number from 1 to 65535")
    return port


def _refuse_path(parts: SplitResult) -> None:
    if parts.path.strip("/"):
        raise BadAddressError(f"'{parts.path}' after the port is not understood")


def _options(parts: SplitResult, known: set[str]) -> dict[str, str]:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    for name in options:
        if name not in known:
            raise BadAddressError(f"'{name}' is not known here; known: {', '.join(sorted(known))}")
    return options


def _is_mute(options: dict[str, str]) -> bool:
    answers = options.get("answers", "yes")
    if answers not in ("yes", "no"):
        raise BadAddressError(f"answers={answers} is not known; write yes or no")
    return answers == "no"


_READERS: dict[str, Callable[[str], Address]] = {
    "tcp": _tcp,
    "usb": _usb,
    "serial": _serial,
    "windows": lambda rest: WindowsAddress(rest.strip()),
    "cups": _cups,
    "file": _file,
    "virtual": _virtual,
}
