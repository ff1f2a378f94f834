from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from printers.address import TcpAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.tcp import TcpDriver

WITHIN = 5.0
SHORT = 0.2
RESET = struct.pack("ii", 1, 0)


@contextmanager
def peer(serve: Callable[[socket.socket], None]) -> Iterator[TcpDriver]:
    """A driver connected to somebody who behaves like `serve`."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            connection, _ = listener.accept()
            with connection:
                serve(connection)

        thread = threading.Thread(target=run)
        thread.start()
        driver = TcpDriver(TcpAddress("127.0.0.1", listener.getsockname()[1]))
        driver.open(WITHIN)
        try:
            yield driver
        finally:
            driver.close(0)
            thread.join(WITHIN)
            assert not thread.is_alive()


def idle_until(done: threading.Event) -> Callable[[socket.socket], None]:
    """A peer that neither reads nor writes."""

    def serve(connection: socket.socket) -> None:
        done.wait(WITHIN)

    return serve


def test_everything_written_arrives_before_the_close_and_answers_come_back() -> None:
    received = bytearray()

    def serve(connection: socket.socket) -> None:
        while data := connection.recv(65_536):
            received.extend(data)
            connection.sendall(b"\x12")

    slip = bytes(range(256)) * 20_000
    with peer(serve) as driver:
        driver.write(slip, WITHIN)
        assert driver.read(WITHIN)[:1] == b"\x12"
        driver.close(WITHIN)
    assert bytes(received) == slip


def test_a_silent_peer_is_waited_for_no_longer_than_asked() -> None:
    done = threading.Event()
    with peer(idle_until(done)) as driver:
        assert driver.read(SHORT) == b""
        assert driver.read(0) == b""
        done.set()


def test_a_peer_that_takes_nothing_ends_the_write_and_says_how_much_went() -> None:
    done = threading.Event()
    with peer(idle_until(done)) as driver:
        with pytest.raises(WriteError) as caught:
            driver.write(bytes(50_000_000), SHORT)
        assert caught.value.sent is not None
        assert 0 < caught.value.sent < 50_000_000
        done.set()


def test_a_peer_that_closes_one_side_can_be_written_to_and_not_heard() -> None:
    received = bytearray()

    def serve(connection: socket.socket) -> None:
        connection.shutdown(socket.SHUT_WR)
        while data := connection.recv(4096):
            received.extend(data)

    with peer(serve) as driver:
        with pytest.raises(GoneError):
            driver.read(WITHIN)
        driver.write(b"slip", WITHIN)
        driver.close(WITHIN)
    assert received == b"slip"


def test_a_reset_is_noticed_by_read_and_by_write() -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)

    with peer(serve) as driver:
        driver.write(b"slip", WITHIN)
        with pytest.raises(GoneError):
            driver.read(WITHIN)
        with pytest.raises(WriteError) as caught:
            driver.write(b"slip", WITHIN)
        assert caught.value.sent == 0


def test_nobody_listening_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(UnreachableError, match=f"127.0.0.1:{port}"):
        TcpDriver(TcpAddress("127.0.0.1", port)).open(WITHIN)


def test_a_name_that_nobody_has_is_unreachable() -> None:
    with pytest.raises(UnreachableError, match=r"no\.such\.printer\.invalid"):
        TcpDriver(TcpAddress("no.such.printer.invalid")).open(WITHIN)


def test_a_closed_driver_says_so_and_can_be_closed_again() -> None:
    driver = TcpDriver(TcpAddress("127.0.0.1"))
    driver.close(0)
    with pytest.raises(GoneError):
        driver.write(b"slip", SHORT)
    with pytest.raises(GoneError):
        driver.read(SHORT)


def test_only_a_printer_that_answers_is_asked() -> None:
    assert TcpDriver(TcpAddress("h")).proof is Proof.ASKED
    assert TcpDriver(TcpAddress("h", is_mute=True)).proof is Proof.NONE
