"""A cable between a machine and its hub that a test cuts, half-cuts and mends: a TCP proxy."""

import contextlib
import socket
import threading
from types import TracebackType


class Cable:
    """Listens on a port of 127.0.0.1 and carries everything to another one, as long as it holds."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._ends: list[socket.socket] = []
        self._is_cut = False
        self._answers_pass = threading.Event()
        self._answers_pass.set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        self._is_cut = True
        self._break()

    def swallow_answers(self) -> None:
        """Carry what is sent to the hub, and nothing that it answers."""
        self._answers_pass.clear()

    def mend(self) -> None:
        """Carry everything again, for new connections: the old ones are gone."""
        self._break()
        self._is_cut = False
        self._answers_pass.set()

    def _break(self) -> None:
        for end in self._ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()

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
                self._ends += (near, far)
                for source, target, is_answer in ((near, far, False), (far, near, True)):
                    threading.Thread(target=self._carry, args=(source, target, is_answer), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, is_answer: bool) -> None:
        with contextlib.suppress(OSError), source, target:
            while data := source.recv(65536):
                if not is_answer or self._answers_pass.is_set():
                    target.sendall(data)

    def __enter__(self) -> "Cable":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()
        self._break()
