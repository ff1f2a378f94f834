"""A cable between a machine and its hub that a test cuts, half-cuts, slows, holds back and mends: a TCP proxy."""

import contextlib
import socket
import struct
import threading
from types import TracebackType

_AT_ONCE = 65536
_RESET = struct.pack("ii", 1, 0)  # SO_LINGER of no time: closing throws away what is under way and says so


class _Line:
    """One connection through the cable."""

    def __init__(self, near: socket.socket, far: socket.socket) -> None:
        self.near, self.far = near, far
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.has_ended = threading.Event()
        self._is_reset = False
        self._open_ways = 2
        self._closing = threading.Lock()

    def break_off(self) -> None:
        """End it at both ends."""
        self.has_ended.set()
        for end in (self.near, self.far):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.may_go_on.set()

    def reset(self) -> None:
        """End it so that both ends are told that something was lost."""
        self._is_reset = True
        for end in (self.near, self.far):
            with contextlib.suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                end.shutdown(socket.SHUT_RD)  # wakes who reads from it, and tells the other side nothing yet

    def end_way(self, target: socket.socket) -> None:
        """One direction has ended; with the other one, both ends are closed."""
        with self._closing:
            if not self._is_reset:
                with contextlib.suppress(OSError):
                    target.shutdown(socket.SHUT_WR)
            self._open_ways -= 1
            if not self._open_ways:
                self.near.close()
                self.far.close()


class Cable:
    """Listens on a port of 127.0.0.1 and carries everything to another one, as long as it holds."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._lines: list[_Line] = []
        self._held: list[_Line] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._hold()
        threading.Thread(target=self._accept, daemon=True).start()

    def _hold(self) -> None:
        """As a sound cable is."""
        self._is_cut = False
        self._swallows_questions = self._swallows_answers = False
        self._delay_s, self._at_once = 0.0, _AT_ONCE
        self._breaks_after: int | None = None

    def lead_to(self, port: int) -> None:
        """Carry new connections to another port from now on."""
        self._to_port = port

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        self._is_cut = True
        self._break()

    def swallow_answers(self) -> None:
        """Carry what is sent to the hub, and nothing that it answers."""
        self._swallows_answers = True

    def swallow_questions(self) -> None:
        """Carry what the hub says, and nothing that is sent to it."""
        self._swallows_questions = True

    def slow(self, delay_s: float, at_once: int = _AT_ONCE) -> None:
        """Carry at most `at_once` bytes each `delay_s`: a thin cable with a few bytes, bursts with many."""
        self._delay_s, self._at_once = delay_s, at_once

    def break_after(self, sent: int) -> None:
        """Reset the connection that has sent so many more bytes to the hub, in the middle of what it says."""
        self._breaks_after = sent

    def hold_back(self) -> None:
        """Keep what the present connections send until `let_go`, even if their ends have closed; new ones pass."""
        for line in self._lines:
            line.may_go_on.clear()
        self._held += self._lines
        self._lines = []

    def let_go(self) -> None:
        """Deliver what was held back, after everything that newer connections have sent."""
        for line in self._held:
            line.may_go_on.set()
        self._lines += self._held
        self._held = []

    def mend(self) -> None:
        """Carry everything again, for new connections: the old ones are gone, what is held back excepted."""
        self._break()
        self._hold()

    def _break(self) -> None:
        for line in self._lines:
            line.break_off()
        self._lines = []

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                if self._is_cut:
                    near.close()
                    continue
                try:
                    far = socket.create_connection(("127.0.0.1", self._to_port))
                except OSError:  # nobody there just now: what a cable without a hub behind it does
                    near.close()
                    continue
                line = _Line(near, far)
                self._lines.append(line)
                for is_answer in (False, True):
                    threading.Thread(target=self._carry, args=(line, is_answer), daemon=True).start()

    def _carry(self, line: _Line, is_answer: bool) -> None:
        source, target = (line.far, line.near) if is_answer else (line.near, line.far)
        with contextlib.suppress(OSError):
            while True:
                if self._delay_s:
                    line.has_ended.wait(self._delay_s)
                data = source.recv(self._at_once)
                line.may_go_on.wait()
                if not data:
                    break
                if not is_answer and self._is_to_break(len(data)):
                    target.sendall(data[: len(data) // 2])
                    line.reset()
                    break
                if not (self._swallows_answers if is_answer else self._swallows_questions):
                    with contextlib.suppress(OSError):  # gone meanwhile: what the hub still answers is drained
                        target.sendall(data)
        line.end_way(target)

    def _is_to_break(self, sent: int) -> bool:
        if self._breaks_after is None:
            return False
        self._breaks_after -= sent
        if self._breaks_after > 0:
            return False
        self._breaks_after = None
        return True

    def __enter__(self) -> "Cable":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()
        self.let_go()
        self._break()
