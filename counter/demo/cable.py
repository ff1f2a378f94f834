"""A cable between a machine of the demo and its hub, to be cut and mended: a TCP proxy on this machine."""

import socket
import threading
from contextlib import suppress

_HOST = "127.0.0.1"
_CHUNK = 65536


class Cable:
    """Listens on `port` and carries everything to another port, as long as it holds."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._ends: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._is_cut = False
        self._listener = socket.create_server((_HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, name="cable", daemon=True).start()

    @property
    def is_cut(self) -> bool:
        """Whether nothing passes."""
        return self._is_cut

    def cut(self) -> None:
        """Break every connection and let no new one through."""
        with self._lock:
            self._is_cut = True
            for end in self._ends:
                _hang_up(end)

    def mend(self) -> None:
        """Let new connections through; the old ones are gone."""
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        """Take the cable away."""
        _hang_up(self._listener)  # wakes the thread that accepts
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._join, args=(near,), name="cable", daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        """Carry one connection until either side ends it or the cable is cut."""
        # Suppressed: nobody is at the other end, or the connection broke.
        with near, suppress(OSError), socket.create_connection((_HOST, self._to_port)) as far:
            with self._lock:
                if self._is_cut:
                    return
                self._ends |= {near, far}
            back = threading.Thread(target=_carry, args=(far, near), name="cable", daemon=True)
            back.start()
            _carry(near, far)
            back.join()
            with self._lock:
                self._ends -= {near, far}


def _carry(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            target.sendall(data)
    _hang_up(source)
    _hang_up(target)


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
