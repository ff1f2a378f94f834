"""The hall behind a board: opened as soon as it can be, and opened anew after it failed."""

import threading
from collections.abc import Callable
from typing import Protocol

from common.domain.queries import AskBoard, BoardNow
from common.hall import Hall
from common.places import Home
from common.settings import Settings
from common.start import open_hall
from common.sync.beside import stay_together

OpenHall = Callable[[Home, Settings], Hall]


class Follower(Protocol):
    """Who works with the same hall beside the screen: the voice."""

    def follow(self, hall: Hall) -> None:
        """The hall has been opened."""

    def leave(self) -> None:
        """The hall is about to be closed."""


class HallSource:
    """Everything that may wait or fail happens in `read` and `close`, which are called on one worker thread."""

    def __init__(
        self,
        home: Home,
        settings: Settings,
        *,
        calls: int,
        follower: Follower | None = None,
        open_hall: OpenHall = open_hall,
    ) -> None:
        """`calls`: how many of the last calls a picture has."""
        self._home = home
        self._settings = settings
        self._query = AskBoard(calls=calls)
        self._follower = follower
        self._open_hall = open_hall
        self._hall: Hall | None = None
        self._part: Callable[[], None] = lambda: None
        self._file: tuple[int, int] | None = None
        self._watchers: list[Callable[[], None]] = []
        self._is_closed = threading.Event()

    def watch(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback`, from a foreign thread, after each change of the hall that is open just then."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    def read(self) -> BoardNow:
        """The hall just now. Raises whatever stands in the way; then the next one opens the hall anew."""
        try:
            self._leave_replaced_store()
            return self._opened().ask(self._query)
        except Exception:
            self._let_go()
            raise

    def close(self) -> None:
        """Let the hall go for good."""
        self._is_closed.set()
        self._let_go()

    def _opened(self) -> Hall:
        if self._is_closed.is_set():
            raise RuntimeError("the board is closed")
        if self._hall is None:
            self._file = self._identity()
            self._hall = self._open_hall(self._home, self._settings)
            self._hall.watch(self._tell)
            self._part = stay_together(self._hall, self._settings.hub.look_seconds)
            if self._follower is not None:
                self._follower.follow(self._hall)
        return self._hall

    def _leave_replaced_store(self) -> None:
        """A store put back from a copy is another file: the one that is open would answer from the past for ever."""
        if self._hall is not None and self._identity() != self._file:
            self._let_go()

    def _identity(self) -> tuple[int, int]:
        found = self._home.store_file.stat()
        return found.st_dev, found.st_ino

    def _let_go(self) -> None:
        hall, self._hall = self._hall, None
        if hall is not None:
            if self._follower is not None:
                self._follower.leave()
            self._part()
            hall.close()

    def _tell(self) -> None:
        for callback in list(self._watchers):
            callback()
