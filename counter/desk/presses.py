"""Telling one wish from two: a key pressed twice in a hurry, and an act that is tried again after a fault."""

from collections.abc import Callable
from time import monotonic

from common.domain.ids import new_id

DOUBLE_PRESS_SECONDS = 0.3
"""A second press of the same key that follows so soon was meant for the act before it."""


class Presses:
    """What was pressed last, and under which request id each wish goes to the hall."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self._last = ("", 0.0)
        self._requests: dict[str, str] = {}

    def is_second(self, key: str) -> bool:
        """Whether this press only repeats the last one; remembers it either way."""
        (last, at), now = self._last, self.clock()
        self._last = (key, now)
        return key == last and now - at < DOUBLE_PRESS_SECONDS

    def request(self, wish: str) -> str:
        """The id of a wish: the same until the hall has answered, so that a retry calls nobody twice."""
        return self._requests.setdefault(wish, new_id())

    def answered(self) -> None:
        """The hall has done it or said no: whatever is wished next is a new wish."""
        self._requests.clear()
