"""Printers on the network: raw bytes over TCP, usually port 9100."""

from __future__ import annotations

import contextlib
import ipaddress
import select
import socket

from printers.address import TcpAddress
from printers.drivers.deadline import Deadline, run_within
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import PrinterStatus

READ_AT_MOST = 4096


class TcpDriver:
    """One TCP connection to a printer."""

    def __init__(self, address: TcpAddress) -> None:
        self._address = address
        self._socket: socket.socket | None = None

    @property
    def proof(self) -> Proof:
        """A network printer answers on its own connection, unless settings say that it is mute."""
        return Proof.NONE if self._address.is_mute else Proof.ASKED

    def open(self, within: float) -> None:
        """Connects, trying every address of the host in turn."""
        self.close(0)
        deadline = Deadline(within)
        failure: Exception = TimeoutError("no time left")
        for family, target in self._targets(deadline):
            if deadline.is_over:
                break
            try:
                self._socket = _connect(family, target, deadline.left)
            except OSError as error:
                failure = error
            else:
                return
        raise UnreachableError(f"{self._address.host}:{self._address.port}: {failure}") from failure

    def write(self, data: bytes, within: float) -> None:
        """Sends everything; what the peer has not taken when the time is up counts as not sent."""
        connection = self._connection()
        deadline = Deadline(within)
        view, sent = memoryview(data), 0
        while sent < len(data):
            if deadline.is_over:
                raise WriteError(f"the printer took {sent} of {len(data)} bytes in {within:g} s", sent)
            connection.settimeout(deadline.left)
            try:
                sent += connection.send(view[sent:])
            except TimeoutError:
                continue
            except OSError as error:
                raise WriteError(f"the connection broke after {sent} of {len(data)} bytes: {error}", sent) from error

    def read(self, within: float) -> bytes:
        """Waits for bytes; the end of the stream means that no answer will ever come."""
        connection = self._connection()
        connection.settimeout(within)  # zero: take what is there
        try:
            data = connection.recv(READ_AT_MOST)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise GoneError(f"the connection broke: {error}") from error
        if not data:
            raise GoneError("the printer closed its side of the connection")
        return data

    def observe(self, within: float) -> PrinterStatus | None:
        """A socket knows nothing of paper."""
        return None

    def close(self, within: float) -> None:
        """Says "no more" and waits for the printer to say the same, so that bytes under way are not thrown away."""
        connection, self._socket = self._socket, None
        if connection is None:
            return
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
            deadline = Deadline(within)
            while select.select([connection], [], [], deadline.left)[0] and connection.recv(READ_AT_MOST):
                # Whatever still comes is of no use; unread bytes would turn the close into a reset.
                pass

    def _targets(self, deadline: Deadline) -> list[tuple[socket.AddressFamily, tuple[str, int]]]:
        host, port = self._address.host, self._address.port
        with contextlib.suppress(ValueError):
            version = ipaddress.ip_address(host).version
            return [(socket.AF_INET if version == 4 else socket.AF_INET6, (host, port))]
        try:
            # Name look-up has no time limit of its own.
            found = run_within(lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM), deadline.left)
        except OSError as error:
            raise UnreachableError(f"the name {host} was not found: {error}") from error
        return [(family, (str(target[0]), port)) for family, _, _, _, target in found]

    def _connection(self) -> socket.socket:
        if self._socket is None:
            raise GoneError("the connection is not open")
        return self._socket


def _connect(family: socket.AddressFamily, target: tuple[str, int], within: float) -> socket.socket:
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(within)
        connection.connect(target)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    except OSError:
        connection.close()
        raise
    return connection
