"""How processes of one machine notice each other: a loopback hint, and a poll behind it as the truth."""

import contextlib
import logging
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

from common.store.connect import DatabaseError

log = logging.getLogger(__name__)

_POLL_S = 0.1
_HINT = b"!"


class Watch:
    """Tells listeners that the store has changed.

    Every listening process has a UDP socket on the loopback and a file in `run/` that is named after its port. Whoever
    writes sends one byte to each. A hint may be lost; SQLite's data_version, looked at every 0.1 s, never is.
    """

    def __init__(self, home: Path, change_counter: Callable[[], int]) -> None:
        self._folder = home / "run"
        self._change_counter = change_counter
        self._sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._sender.setblocking(False)
        self._listeners: list[_Listener] = []

    def tell(self) -> None:
        """Hint to every listener of this machine that something was written."""
        with contextlib.suppress(OSError):
            for _, port in self._signs():
                with contextlib.suppress(OSError):
                    self._sender.sendto(_HINT, ("127.0.0.1", port))

    def start(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed` from a thread of its own after every change; returns what stops it."""
        with contextlib.suppress(OSError):  # without a sign nobody hints, and the poll finds every change all the same
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._forget_the_dead()
        listener = _Listener(self._folder, self._change_counter, changed)
        self._listeners.append(listener)
        return listener.stop

    def close(self) -> None:
        """Stop every listener."""
        for listener in self._listeners:
            listener.stop()
        self._sender.close()

    def _forget_the_dead(self) -> None:
        """Remove the signs of processes that were killed: nobody listens on a port that can be taken."""
        for path, port in self._signs():
            with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taker:
                taker.bind(("127.0.0.1", port))
                Path(path).unlink()

    def _signs(self) -> list[tuple[str, int]]:
        """The files of listeners, dead or alive, with their ports."""
        with os.scandir(self._folder) as entries:
            named = [(entry.path, entry.name.removeprefix("watch-")) for entry in entries]
        return [
            (path, int(port)) for path, port in named if port.isascii() and port.isdigit() and 0 < int(port) < 2**16
        ]


class _Listener:
    def __init__(self, folder: Path, change_counter: Callable[[], int], changed: Callable[[], None]) -> None:
        self._change_counter = change_counter
        self._changed = changed
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(_POLL_S)
        self._sign = folder / f"watch-{self._socket.getsockname()[1]}"
        with contextlib.suppress(OSError):
            self._sign.touch(mode=0o600)
        self._is_stopped = threading.Event()
        self._last: int | None = change_counter()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        if self._is_stopped.is_set():
            return
        self._is_stopped.set()
        with contextlib.suppress(OSError):
            self._sign.unlink(missing_ok=True)
        if self._thread is not threading.current_thread():
            self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        while not self._is_stopped.is_set():
            with contextlib.suppress(OSError):  # a timeout is the poll's turn
                self._socket.recv(16)
                self._drain()
            if self._is_stopped.is_set():
                return
            try:
                counter = self._change_counter()
            except DatabaseError as error:  # whoever asks the store finds out; it is watched on
                if self._last is not None:
                    log.warning("the store cannot be watched: %s", error)
                    self._last = None
                continue
            if counter != self._last:
                self._last = counter
                self._tell_changed()

    def _tell_changed(self) -> None:
        try:
            self._changed()
        except Exception:  # one failing must not make it deaf to whatever comes after
            log.exception("whoever watches the store failed")

    def _drain(self) -> None:
        """Many hints at once mean one look."""
        self._socket.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            while self._socket.recv(16):
                pass
        self._socket.settimeout(_POLL_S)
