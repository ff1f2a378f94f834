"""Working a virtual printer from another process: one command per line in, one line of JSON back.

SWITCH POSITION       as in `paper_out on`, `cover open`, `slow 900`, `cut_after 0`
state                 all switches, the number of slips, what was not understood
slips [FROM]          what is on the slips from number FROM on
picture NUMBER        the slip's PNG, base64
sheets                how many PDFs it was given, as an A4 printer is
sheet NUMBER          one of them, base64
strip                 the PNG of the paper since the last cut, base64
wait COUNT SECONDS    answers when COUNT slips have been cut or the time is up
wait_sheets COUNT SECONDS    the same for PDFs
clear                 takes the slips away
quit                  switches the printer off
"""

from __future__ import annotations

import base64
import io
import json
import socket
import socketserver
import threading
from dataclasses import asdict
from typing import Any, cast

from PIL import Image

from printers.virtual.paper import Slip
from printers.virtual.server import VirtualPrinter
from printers.virtual.switches import SwitchError

LOCALHOST = "127.0.0.1"


class ControlServer:
    """A TCP port on this machine that takes control lines for one virtual printer."""

    def __init__(self, printer: VirtualPrinter, port: int = 0) -> None:
        self.has_quit = threading.Event()
        desk = _Desk(printer, self.has_quit)

        class Session(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                for line in self.rfile:
                    answer = desk.answer(line.decode("utf-8", "replace"))
                    self.wfile.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")

        self._server = socketserver.ThreadingTCPServer((LOCALHOST, port), Session)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1."""
        return int(self._server.server_address[1])

    def close(self) -> None:
        """Takes no more lines."""
        self._server.shutdown()
        self._thread.join()
        self._server.socket.close()


class ControlClient:
    """The other end: gives lines to a virtual printer in another process. Raises SwitchError for a refused line."""

    def __init__(self, port: int, within: float = 5.0) -> None:
        self._socket = socket.create_connection((LOCALHOST, port), within)
        self._within = within
        self._stream = self._socket.makefile("rwb")

    def __enter__(self) -> ControlClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, line: str) -> Any:
        """The answer to one control line."""
        self._stream.write(line.encode() + b"\n")
        self._stream.flush()
        answer = json.loads(self._stream.readline())
        if not answer.pop("ok"):
            raise SwitchError(answer["error"])
        return answer

    def set(self, name: str, position: str) -> None:
        """Sets a switch."""
        self.ask(f"{name} {position}")

    def slips(self, start: int = 1) -> list[dict[str, Any]]:
        """Number, size, lines and codes of the slips from `start` on."""
        return cast("list[dict[str, Any]]", self.ask(f"slips {start}")["slips"])

    def picture(self, number: int) -> bytes:
        """A slip as PNG."""
        return base64.b64decode(self.ask(f"picture {number}")["png"])

    def sheet(self, number: int) -> bytes:
        """A PDF that it was given."""
        return base64.b64decode(self.ask(f"sheet {number}")["pdf"])

    def strip(self) -> bytes:
        """The paper since the last cut as PNG."""
        return base64.b64decode(self.ask("strip")["png"])

    def wait(self, count: int, within: float) -> int:
        """Waits until `count` slips have been cut; gives how many there are."""
        self._socket.settimeout(within + self._within)
        return int(self.ask(f"wait {count} {within}")["slips"])

    def wait_sheets(self, count: int, within: float) -> int:
        """Waits until `count` PDFs have come; gives how many there are."""
        self._socket.settimeout(within + self._within)
        return int(self.ask(f"wait_sheets {count} {within}")["sheets"])

    def close(self) -> None:
        """Ends the session; the printer goes on."""
        self._stream.close()
        self._socket.close()


class _Desk:
    """Answers control lines."""

    def __init__(self, printer: VirtualPrinter, has_quit: threading.Event) -> None:
        self._printer = printer
        self._has_quit = has_quit

    def answer(self, line: str) -> dict[str, Any]:
        try:
            return {"ok": True, **self._obey(line.split())}
        except (SwitchError, ValueError) as error:
            return {"ok": False, "error": str(error)}

    def _obey(self, words: list[str]) -> dict[str, Any]:
        match words:
            case ["state"]:
                unknown = [code.hex(" ") for code in self._printer.unknown]
                return {**asdict(self._printer.switches), "slips": len(self._printer.slips), "unknown": unknown}
            case ["slips"]:
                return {"slips": [_summary(slip) for slip in self._printer.slips]}
            case ["slips", start]:
                return {"slips": [_summary(slip) for slip in self._printer.slips if slip.number >= int(start)]}
            case ["picture", number]:
                return {"png": base64.b64encode(_png(self._slip(int(number)).image)).decode()}
            case ["sheets"]:
                return {"sheets": len(self._printer.sheets)}
            case ["sheet", number]:
                return {"pdf": base64.b64encode(self._sheet(int(number))).decode()}
            case ["strip"]:
                return {"png": base64.b64encode(_png(self._printer.strip)).decode()}
            case ["wait", count, seconds]:
                return {"slips": len(self._printer.wait_slips(int(count), float(seconds)))}
            case ["wait_sheets", count, seconds]:
                return {"sheets": len(self._printer.wait_sheets(int(count), float(seconds)))}
            case ["clear"]:
                self._printer.clear_slips()
            case ["quit"]:
                self._has_quit.set()
            case [name, position]:
                self._printer.set(name, position)
            case _:
                raise SwitchError(f"'{' '.join(words)}' is not a command")
        return {}

    def _slip(self, number: int) -> Slip:
        for slip in self._printer.slips:
            if slip.number == number:
                return slip
        raise SwitchError(f"there is no slip {number}")

    def _sheet(self, number: int) -> bytes:
        sheets = self._printer.sheets
        if not 1 <= number <= len(sheets):
            raise SwitchError(f"there is no sheet {number}")
        return sheets[number - 1]


def _summary(slip: Slip) -> dict[str, Any]:
    width, height = slip.image.size
    return {"number": slip.number, "width": width, "height": height, "lines": slip.lines, "codes": slip.codes}


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", dpi=(203, 203))
    return file.getvalue()
