"""Following the hall: changes that come from a foreign thread become one Qt signal on the user interface's thread."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Watchable(Protocol):
    """Something that calls back, from any thread and with whatever arguments, each time it has changed."""

    def watch(self, callback: Callable[..., None], /) -> Callable[[], None]:
        """Call `callback` after each change until the returned function is called."""


class Follow(QObject):
    """`changed` says "look again"; many changes between two turns of the event loop are said once.

    It begins to follow when it is made. After `stop()` no `changed` comes any more.
    """

    changed = Signal()
    _noticed = Signal()

    def __init__(self, watched: Watchable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._is_told = False
        self._has_stopped = False
        self._noticed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._stop_watching = watched.watch(self._notice)

    def stop(self) -> None:
        """Follow no longer. May be called twice."""
        if not self._has_stopped:
            self._has_stopped = True
            self._stop_watching()

    def _notice(self, *_: object) -> None:
        with self._lock:
            if self._is_told or self._has_stopped:
                return
            self._is_told = True
        self._noticed.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            self._is_told = False
        if not self._has_stopped:
            self.changed.emit()
