"""The cable of the tests itself: what each of its troubles does to the bytes that pass."""

import socket
import threading
from collections.abc import Iterator

import pytest

from tests.cables import Cable


class Echo:
    """Answers what it hears, and remembers it in the order in which it came."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.came = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        try:
            while True:
                threading.Thread(target=self._answer, args=(self._listener.accept()[0],), daemon=True).start()
        except OSError:
            return

    def _answer(self, caller: socket.socket) -> None:
        with caller:
            try:
                while data := caller.recv(65536):
                    with self.came:
                        self.heard.append(data)
                        self.came.notify_all()
                    caller.sendall(data)
            except OSError:
                return

    def hears(self, *said: bytes) -> bool:
        """Whether this and nothing else is heard, after waiting for it."""
        with self.came:
            return self.came.wait_for(lambda: self.heard == list(said), timeout=30)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


@pytest.fixture
def echo() -> Iterator[Echo]:
    echo = Echo()
    yield echo
    echo.close()


@pytest.fixture
def cable(echo: Echo) -> Iterator[Cable]:
    with Cable(echo.port) as cable:
        yield cable


def called(cable: Cable) -> socket.socket:
    """A connection over the cable through which something has passed."""
    line = socket.create_connection(("127.0.0.1", cable.port), timeout=30)
    line.sendall(b"hello")
    assert line.recv(99) == b"hello"
    return line


def test_late_bytes_of_an_old_connection_come_after_those_of_a_new_one(cable: Cable, echo: Echo) -> None:
    with called(cable) as old:
        cable.hold_back()
        old.sendall(b"old")
    with called(cable) as new:
        new.sendall(b"new")
        assert new.recv(99) == b"new"
        cable.mend()  # what is held back outlives it
        cable.let_go()
        assert echo.hears(b"hello", b"hello", b"new", b"old")


def test_a_cable_breaks_in_the_middle_of_what_is_said(cable: Cable, echo: Echo) -> None:
    with called(cable) as line:
        cable.break_after(10)
        line.sendall(b"0123456789")
        with pytest.raises(ConnectionResetError):
            b"".join(iter(lambda: line.recv(99), b""))
        assert echo.hears(b"hello", b"01234")
    called(cable).close()


def test_either_way_can_be_dead_by_itself(cable: Cable, echo: Echo) -> None:
    with called(cable) as line:
        cable.swallow_answers()
        line.sendall(b"unanswered")
        assert echo.hears(b"hello", b"unanswered")
        cable.mend()
        assert line.recv(99) == b""
    with called(cable) as line:
        cable.swallow_questions()
        line.sendall(b"unheard")
        cable.mend()
        assert line.recv(99) == b""
    assert echo.hears(b"hello", b"unanswered", b"hello")


def test_a_slow_cable_carries_everything(cable: Cable, echo: Echo) -> None:
    with called(cable) as line:
        cable.slow(0.001, at_once=2)
        line.sendall(b"012345")
        answer = b""
        while len(answer) < 6:
            answer += line.recv(99)
        assert answer == b"012345"
        assert len(echo.heard) > 1
