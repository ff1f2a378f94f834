"""The machine of the virtual printer: receive buffer, real-time answers, and the engine that works it off."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from printers.virtual.paper import Slip, Width
from printers.virtual.press import Press
from printers.virtual.reader import Command, Reader, RealTime, Token
from printers.virtual.style import LINE_SPACING
from printers.virtual.switches import Switches

CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
CLEARED = b"\x37\x25\x00"
DLE_EOT = b"\x10\x04"
PROCESS_ID_REQUEST = b"H\x06\x0000"


class _Interrupted(Exception):
    """The engine must drop what it is doing: the buffers were cleared, or the printer was switched off."""


class Machine:
    """Takes bytes from one connection at a time; prints in a thread of its own, in order, when nothing is in the way.

    Everything shared is guarded by `changed`, which is also told of every change.
    """

    def __init__(
        self,
        width: Width,
        charset: str,
        buffer_bytes: int,
        on_slip: Callable[[Slip], None],
        on_sheets: Callable[[bytes], None],
        switches: Switches,
    ) -> None:
        self.changed = threading.Condition()
        self.switches = switches
        self.press = Press(width, charset, self._advance, on_slip, on_sheets)
        self._buffer_bytes = buffer_bytes
        self._reader = Reader()
        self._queue: deque[Token] = deque()
        self._queued_bytes = 0
        self._tail = b""
        self._clearings = 0
        self._auto_status_mask = 0
        self._last_auto_status = b""
        self._dots_left: int | None = None
        self._speak: Callable[[bytes], None] | None = None
        self._is_off = False
        self._engine = threading.Thread(target=self._run, name="virtual-printer-engine", daemon=True)
        self._engine.start()

    def set(self, name: str, position: str) -> None:
        """Sets a switch and lets everybody notice it; raises SwitchError."""
        with self.changed:
            self.switches.set(name, position)
            if name == "paper_out_after":
                self._dots_left = self.switches.paper_out_after * LINE_SPACING or None
            self._report_change()
            self.changed.notify_all()

    def connect(self, speak: Callable[[bytes], None] | None) -> None:
        """Says where answers go from now on; None when nobody listens."""
        with self.changed:
            self._speak = speak
            self._auto_status_mask = 0

    def receive(self, data: bytes) -> None:
        """Takes bytes into the buffer, answering real-time commands on the spot; waits while the buffer is full."""
        with self.changed:
            before, found, after = (self._tail + data).partition(CLEAR)
            if found:
                self._clear()
                data, self._tail = after, after[-len(CLEAR) + 1 :]
            else:
                self._tail = before[-len(CLEAR) + 1 :]
            if self.switches.mistake_images:
                self._answer_anywhere(before if not found else after, len(data))
            for token in self._reader.feed(data):
                self._take(token)
            self.changed.notify_all()
            self.changed.wait_for(lambda: self._is_off or self._queued_bytes <= self._buffer_bytes)

    def is_idle(self) -> bool:
        """True when everything that came has been printed. For use under `changed`."""
        return not self._queue and self._queued_bytes == 0

    def switch_off(self) -> None:
        """Ends the engine."""
        with self.changed:
            self._is_off = True
            self.changed.notify_all()
        self._engine.join()

    def _take(self, token: Token) -> None:
        if not isinstance(token, RealTime):
            self._queue.append(token)
            self._queued_bytes += _size(token)
        elif token.name == "DLE EOT" and not self.switches.mistake_images:
            self._say(self.switches.real_time(token.args[0]))

    def _answer_anywhere(self, seen: bytes, fresh: int) -> None:
        """Answers every DLE EOT that ends within the `fresh` last bytes, image or not."""
        at = seen.find(DLE_EOT)
        while at >= 0 and at + 2 < len(seen):
            if at + 2 >= len(seen) - fresh:
                self._say(self.switches.real_time(seen[at + 2]))
            at = seen.find(DLE_EOT, at + 1)

    def _clear(self) -> None:
        self._reader.forget()
        self._queue.clear()
        self._clearings += 1
        self._queue.append(Command("ESC @"))
        self._queued_bytes = _size(self._queue[0])
        self._say(CLEARED)

    def _run(self) -> None:
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self._is_off or (self._queue and self._may_print()))
                if self._is_off:
                    return
                token, clearings = self._queue.popleft(), self._clearings
            try:
                self._execute(token)
            except _Interrupted:
                self.press.reset()
            with self.changed:
                if clearings == self._clearings:
                    self._queued_bytes -= _size(token)
                self.changed.notify_all()

    def _execute(self, token: Token) -> None:
        if isinstance(token, Command) and token.name in ("GS a", "GS r", "GS (", "ESC @"):
            with self.changed:
                if self._answered(token):
                    return
        self.press.obey(token)

    def _answered(self, command: Command) -> bool:
        if command.name == "GS r":
            if self.switches.sensor and command.args[0] % 48 == 1:
                self._say(self.switches.paper_sensors())
            return True
        if command.name == "GS (" and command.args[:5] == PROCESS_ID_REQUEST:
            if self.switches.process_id:
                self._say(b"\x37\x22" + command.args[5:] + b"\0")
            return True
        if command.name == "GS a":
            self._auto_status_mask, self._last_auto_status = command.args[0], b""
            self._report_change()
            return True
        if command.name == "ESC @":
            self._auto_status_mask = 0
        return False

    def _report_change(self) -> None:
        status = self.switches.auto_status()
        if self._auto_status_mask and status != self._last_auto_status:
            self._last_auto_status = status
            self._say(status)

    def _say(self, answer: bytes) -> None:
        if answer and self._speak and self.switches.status and not self.switches.hang:
            self._speak(answer)

    def _advance(self, dots: int) -> None:
        """Moves the paper; called by the press, from the engine's thread."""
        with self.changed:
            clearings = self._clearings
            self.changed.wait_for(lambda: self._is_off or clearings != self._clearings or self._may_print())
            if self._is_off or clearings != self._clearings:
                raise _Interrupted
            if self._dots_left is None:
                return
            self._dots_left -= dots
            if self._dots_left <= 0:
                self._dots_left = None
                self.switches.paper_out, self.switches.paper_out_after = True, 0
                self._report_change()
                self.changed.notify_all()

    def _may_print(self) -> bool:
        return not (self.switches.is_offline or self.switches.hang)


def _size(token: Token) -> int:
    return 2 + len(token.args) if isinstance(token, (Command, RealTime)) else len(token.code)
