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
            for entry in os.scandir(self._folder):
                port = entry.name.removeprefix("watch-")
                if port.isdigit():
                    with contextlib.suppress(OSError):
                        self._sender.sendto(_HINT, ("127.0.0.1", int(port)))

    def start(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed` from a thread of its own after every change; returns what stops it."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        listener = _Listener(self._folder, self._change_counter, changed)
        self._listeners.append(listener)
        return listener.stop

    def close(self) -> None:
        """Stop every listener."""
        for listener in self._listeners:
            listener.stop()
        self._sender.close()


class _Listener:
    def __init__(self, folder: Path, change_counter: Callable[[], int], changed: Callable[[], None]) -> None:
        self._change_counter = change_counter
        self._changed = changed
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(_POLL_S)
        self._sign = folder / f"watch-{self._socket.getsockname()[1]}"
        self._sign.touch(mode=0o600)
        self._is_stopped = threading.Event()
        self._last: int | None = change_counter()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        if self._is_stopped.is_set():
            return
        self._is_stopped.set()
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
                self._changed()

    def _drain(self) -> None:
        """Many hints at once mean one look."""
        self._socket.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            while self._socket.recv(16):
                pass
        self._socket.settimeout(_POLL_S)
