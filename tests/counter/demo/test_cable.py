"""A cable carries everything until it is cut, and again once it is mended."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest

from counter.demo.cable import Cable


@pytest.fixture
def echo() -> Iterator[int]:
    """The port of a server that answers with what it was sent."""
    listener = socket.create_server(("127.0.0.1", 0))

    def answer(near: socket.socket) -> None:
        with near, suppress(OSError):
            while data := near.recv(1024):
                near.sendall(data)

    def serve() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    yield int(listener.getsockname()[1])
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()


@pytest.fixture
def cable(echo: int) -> Iterator[Cable]:
    with closing(Cable(echo)) as made:
        yield made


def plugged(cable: Cable) -> socket.socket:
    """A connection over a cable."""
    return socket.create_connection(("127.0.0.1", cable.port), 10)


def is_dead(line: socket.socket) -> bool:
    """Whether nothing comes any more; the end may be polite or not."""
    try:
        line.sendall(b"?")
        return line.recv(10) == b""
    except OSError:
        return True


def test_a_cable_carries_both_ways(cable: Cable) -> None:
    with plugged(cable) as line:
        line.sendall(b"hello")
        assert line.recv(10) == b"hello"


def test_a_cut_breaks_what_is_under_way_and_lets_nothing_new_through(cable: Cable) -> None:
    with plugged(cable) as line:
        line.sendall(b"hello")
        assert line.recv(10) == b"hello"
        cable.cut()
        assert cable.is_cut
        assert is_dead(line)
    with plugged(cable) as line:
        assert is_dead(line)


def test_a_mended_cable_carries_again(cable: Cable) -> None:
    cable.cut()
    cable.mend()
    with plugged(cable) as line:
        line.sendall(b"again")
        assert line.recv(10) == b"again"


def test_a_cable_with_nobody_at_its_end_hangs_up() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with closing(Cable(nobody.getsockname()[1])) as cable, plugged(cable) as line:
            assert is_dead(line)


def test_a_cable_that_is_taken_away_takes_its_port_with_it(echo: int) -> None:
    cable = Cable(echo)
    cable.close()
    with pytest.raises(OSError):
        plugged(cable).close()
