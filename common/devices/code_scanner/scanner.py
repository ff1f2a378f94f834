"""What every code scanner does, what it may read at all, and one without a device."""

import time
from collections.abc import Callable
from typing import Protocol

Scanned = Callable[[str], None]

MOST_CHARACTERS = 512
"""The codes of phones and of the hall's papers are far shorter; what is longer is no code that anybody here knows."""
AGAIN_SECONDS = 2.0
"""A scanner that lies under a code reads it over and over: it was shown once."""


class CodeScanner(Protocol):
    """A scanner tells of each code that is shown to it."""

    def listen(self, scanned: Scanned) -> Callable[[], None]:
        """Call `scanned` with each code, from whatever thread reads it; returns what stops that."""


class Audience:
    """Who listens to a scanner: gets what may be a code, once for each time it was shown."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._listeners: list[Scanned] = []
        self._last, self._last_at = "", float("-inf")

    def join(self, scanned: Scanned) -> Callable[[], None]:
        """Tell this one too; returns what ends that."""
        self._listeners.append(scanned)
        return lambda: self._listeners.remove(scanned)

    def tell(self, code: str) -> None:
        """The scanner read this."""
        code, now = code.strip(), self._clock()
        is_again = code == self._last and now - self._last_at < AGAIN_SECONDS
        self._last, self._last_at = code, now
        if is_again or not is_possible(code):
            return
        for scanned in list(self._listeners):
            scanned(code)


def is_possible(code: str) -> bool:
    """Whether it may be a code at all: some characters, not too many, and each of them can be printed."""
    return 0 < len(code) <= MOST_CHARACTERS and code.isprintable()


class DummyScanner:
    """A scanner without a device: it reads what it is told to."""

    def __init__(self) -> None:
        self._audience = Audience()

    def listen(self, scanned: Scanned) -> Callable[[], None]:
        """See `CodeScanner.listen`."""
        return self._audience.join(scanned)

    def scan(self, code: str) -> None:
        """A code is shown to it."""
        self._audience.tell(code)
