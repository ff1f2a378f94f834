"""The virtual printer as others see it: a TCP port that serves one client at a time, as network printers do."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import sys
import threading
from pathlib import Path

from PIL import Image

from printers.virtual.machine import Machine
from printers.virtual.paper import WIDTHS, Slip
from printers.virtual.switches import Switches

READ_AT_MOST = 4096
LOOK_EVERY = 0.05
ANSWER_WITHIN = 1.0
# Linger for no time: the close becomes a reset. Windows has shorts where others have ints.
RESET_ON_CLOSE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class VirtualPrinter:
    """A running virtual printer. `folder`, if given, gets a picture of every slip, and every PDF."""

    def __init__(
        self,
        *,
        port: int = 0,
        width: str = "80mm",
        charset: str = "gb18030",
        folder: Path | None = None,
        buffer_bytes: int = 65_536,
    ) -> None:
        self._folder = folder
        self._slips: list[Slip] = []
        self._sheets: list[bytes] = []
        self.switches = Switches()
        self._machine = Machine(WIDTHS[width], charset, buffer_bytes, self._keep, self._keep_sheets, self.switches)
        self._is_off = threading.Event()
        self._fresh_bytes = 0
        self._listener = socket.create_server(("127.0.0.1", port))
        self._thread = threading.Thread(target=self._serve, name="virtual-printer", daemon=True)
        self._thread.start()

    def __enter__(self) -> VirtualPrinter:
        return self

    def __exit__(self, *_: object) -> None:
        self.switch_off()

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1."""
        return int(self._listener.getsockname()[1])

    @property
    def slips(self) -> list[Slip]:
        """The slips cut so far, first to last."""
        with self._machine.changed:
            return list(self._slips)

    @property
    def sheets(self) -> list[bytes]:
        """The PDFs it was given, first to last: then it stands for an A4 printer."""
        with self._machine.changed:
            return list(self._sheets)

    @property
    def strip(self) -> Image.Image:
        """The paper that hangs out of the printer, not yet cut."""
        return self._machine.press.strip

    @property
    def unknown(self) -> list[bytes]:
        """What it was sent and did not understand."""
        return list(self._machine.press.unknown)

    @property
    def pulses(self) -> int:
        """How often the cash drawer was kicked."""
        return self._machine.press.pulses

    def set(self, name: str, position: str | int | bool = True) -> None:
        """Sets a switch, as `set("paper_out")` or `set("slow", 900)`; raises SwitchError."""
        word = {True: "on", False: "off"}[position] if isinstance(position, bool) else str(position)
        self._fresh_bytes = 0
        self._machine.set(name, word)

    def wait_slips(self, count: int, within: float) -> list[Slip]:
        """Waits until `count` slips have been cut, at most `within` seconds; gives those there are."""
        with self._machine.changed:
            self._machine.changed.wait_for(lambda: len(self._slips) >= count, within)
            return list(self._slips)

    def wait_sheets(self, count: int, within: float) -> list[bytes]:
        """Waits until `count` PDFs have come, at most `within` seconds; gives those there are."""
        with self._machine.changed:
            self._machine.changed.wait_for(lambda: len(self._sheets) >= count, within)
            return list(self._sheets)

    def wait_switch(self, name: str, position: bool | int, within: float) -> bool:
        """Waits until a switch has changed by itself, as `paper_out` does when the roll ends."""
        with self._machine.changed:
            return self._machine.changed.wait_for(lambda: bool(getattr(self.switches, name) == position), within)

    def wait_idle(self, within: float) -> bool:
        """Waits until everything received has been worked off."""
        with self._machine.changed:
            return self._machine.changed.wait_for(self._machine.is_idle, within)

    def clear_slips(self) -> None:
        """Takes the slips away."""
        with self._machine.changed:
            self._slips.clear()

    def switch_off(self) -> None:
        """Ends everything; clients see their connection end."""
        self._is_off.set()
        self._machine.switch_off()
        self._thread.join()
        self._listener.close()

    def _keep(self, slip: Slip) -> None:
        if self._folder is not None:
            slip.save(self._folder)
        with self._machine.changed:
            self._slips.append(slip)
            self._machine.changed.notify_all()

    def _keep_sheets(self, document: bytes) -> None:
        with self._machine.changed:
            self._sheets.append(document)
            if self._folder is not None:
                (self._folder / f"sheets-{len(self._sheets):04}.pdf").write_bytes(document)
            self._machine.changed.notify_all()

    def _serve(self) -> None:
        while not self._is_off.is_set():
            if select.select([self._listener], [], [], LOOK_EVERY)[0]:
                connection, _ = self._listener.accept()
                with connection, contextlib.suppress(OSError):
                    self._serve_client(connection)
                self._machine.connect(None)

    def _serve_client(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(ANSWER_WITHIN)  # a client that never reads must not stop the machine
        self._machine.connect(lambda answer: _send(connection, answer))
        is_half_closed = has_begun = False
        while not self._is_off.is_set():
            has_data = bool(select.select([connection], [], [], LOOK_EVERY)[0])
            if self.switches.half_close and not is_half_closed:
                connection.shutdown(socket.SHUT_WR)
                is_half_closed = True
            # A client that is not served believes itself connected: that is how a busy printer looks.
            if self.switches.hang or (self.switches.holding and not has_begun):
                self._is_off.wait(LOOK_EVERY)
            elif has_data:
                data = connection.recv(self._read_at_most())
                if not data or self._is_cut(data, connection):
                    return
                has_begun = True
                self._machine.receive(data)
                if self.switches.slow:
                    self._is_off.wait(len(data) / self.switches.slow)

    def _read_at_most(self) -> int:
        allowed = READ_AT_MOST
        if self.switches.slow:
            allowed = max(1, int(self.switches.slow * LOOK_EVERY))
        if self.switches.cut_after:
            allowed = min(allowed, max(1, self.switches.cut_after - self._fresh_bytes))
        return allowed

    def _is_cut(self, data: bytes, connection: socket.socket) -> bool:
        self._fresh_bytes += len(data)
        if not self.switches.cut_after or self._fresh_bytes < self.switches.cut_after:
            return False
        self._machine.receive(data)
        self._machine.set("cut_after", "0")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        return True


def _send(connection: socket.socket, answer: bytes) -> None:
    with contextlib.suppress(OSError):  # the client has gone: printers do not mind
        connection.send(answer)
