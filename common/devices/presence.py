"""What lies on a reader, made out of single looks: each card told once, never one for another."""

import threading
from collections.abc import Callable
from typing import Generic, NamedTuple

from common.devices.cards import CardT, Lifted, Refused, Unread

LOOKS_TO_BELIEVE = 2
"""A card is believed when two looks in a row read the very same: one alone may have been moved, or garbled."""
LOOKS_TO_LOSE = 2
"""A card that lies still is missed now and then."""
LOOKS_TO_REFUSE = 4
"""Somebody who is just laying a card down needs a moment."""

_UNCLEAR = b"unclear"


class Listener(NamedTuple, Generic[CardT]):
    """Whom to tell."""

    laid: Callable[[CardT], None]
    lifted: Lifted
    refused: Refused


class Presence(Generic[CardT]):
    """Told of each look, it tells its listeners what came of it. Safe to use from several threads."""

    def __init__(self, looks_to_believe: int = LOOKS_TO_BELIEVE) -> None:
        self._looks_to_believe = looks_to_believe
        self._listeners: list[Listener[CardT]] = []
        self._lock = threading.RLock()
        self._lying: tuple[bytes, CardT | Unread] | None = None
        self._coming = (b"", 0)
        self._missed = self._unclear = 0
        self._is_forgotten = False

    @property
    def is_settled(self) -> bool:
        """Whether another look can wait; if not, what was seen last has to be seen again soon."""
        return self._is_unclear or (self._coming[1] == 0 and self._missed == 0)

    @property
    def is_wondering(self) -> bool:
        """Whether a card lies there as far as anybody knows, told or about to be told."""
        return self._lying is not None or self._coming[1] > 0

    def join(self, listener: Listener[CardT]) -> Callable[[], None]:
        """Tell this listener too; returns what ends that."""
        with self._lock:
            self._listeners.append(listener)
            if self._lying:
                _tell(listener, self._lying[1])

        def leave() -> None:
            with self._lock:
                self._listeners.remove(listener)

        return leave

    def sees(self, mark: bytes, read: CardT | Unread) -> None:
        """A look read this. The mark is the same for the same card only."""
        with self._lock:
            self._missed = 0
            if self._lying and self._lying[0] == mark and not self._is_forgotten:
                self._coming, self._unclear = (b"", 0), 0
                return
            if not self._is_unclear:
                self._lift()
            before, seen = self._coming
            self._coming = (mark, seen + 1 if before == mark else 1)
            if self._coming[1] >= self._looks_to_believe:
                self._lay(mark, read)
            elif seen and before != mark:
                self._doubt()

    def is_unsure(self) -> None:
        """A card is there, but this look could not read it."""
        with self._lock:
            if self._is_unclear:
                self._missed = 0
            else:
                self._miss()
            self._doubt()

    def sees_nothing(self) -> None:
        """Nothing was there at this look."""
        with self._lock:
            self._unclear = 0
            self._miss()

    def is_gone(self) -> None:
        """The reader itself is gone: nobody can say what lies there."""
        with self._lock:
            self._missed = self._unclear = 0
            self._coming = (b"", 0)
            self._lift()

    def forget(self) -> None:
        """What lay there may lie there still, or may not: the card that is seen next has just been laid down."""
        with self._lock:
            self._is_forgotten = True
            self._coming = (b"", 0)
            self._missed = self._unclear = 0

    @property
    def _is_unclear(self) -> bool:
        return self._lying is not None and self._lying[0] == _UNCLEAR

    def _miss(self) -> None:
        self._coming = (b"", 0)
        self._missed = self._missed + 1 if self._lying else 0
        if self._missed >= LOOKS_TO_LOSE:
            self._lift()

    def _doubt(self) -> None:
        self._unclear += 1
        if self._lying is None and self._unclear >= LOOKS_TO_REFUSE:
            self._lay(_UNCLEAR, Unread.UNCLEAR)

    def _lay(self, mark: bytes, read: CardT | Unread) -> None:
        self._lift()
        self._lying, self._coming, self._missed, self._unclear = (mark, read), (b"", 0), 0, 0
        for listener in list(self._listeners):
            _tell(listener, read)

    def _lift(self) -> None:
        if self._lying:
            self._lying, self._missed, self._is_forgotten = None, 0, False
            for listener in list(self._listeners):
                listener.lifted()


def _tell(listener: Listener[CardT], read: CardT | Unread) -> None:
    if isinstance(read, Unread):
        listener.refused(read)
    else:
        listener.laid(read)
