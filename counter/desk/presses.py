"""Telling one wish from two: a key pressed twice in a hurry, and an act that is tried again after a fault."""

from collections.abc import Callable
from math import inf
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent

from common.domain.ids import new_id

DOUBLE_PRESS_SECONDS = 0.3
"""A second press of the same key that follows so soon was meant for the act before it."""

CALM_SECONDS = 1.0
"""A key that has opened a form sends it, with nothing changed in it, only after the hand has rested for so long."""

_MS_PER_SECOND = 1000
_PRESSES = (
    QEvent.Type.ShortcutOverride,  # the first that a window sees of a key that is a shortcut
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
)


class Hand(QObject):
    """How fast a hand presses, by the times that its events carry: they tell the truth also after the screen hung.

    `pause` are the seconds between the press that is being handled and the same key before it; infinite when another
    key came between. Repeats of a key that is held down count as presses.
    """

    def __init__(self, watched: QObject) -> None:
        """`watched` is what gets the events first: the window."""
        super().__init__(watched)
        self.pause = inf
        self._last = (0, -inf)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time; no event is held back."""
        if event.type() in _PRESSES and isinstance(event, QInputEvent):
            self._note(_key_of(event), event.timestamp())
        return False

    def _note(self, key: int, at_ms: int) -> None:
        last_key, last_ms = self._last
        if key == last_key and at_ms == last_ms:
            return  # the same press, which no shortcut took
        self.pause = (at_ms - last_ms) / _MS_PER_SECOND if key == last_key else inf
        self._last = (key, at_ms)


def _key_of(event: QInputEvent) -> int:
    """The key; the two Enter keys are one, and 0 stands for a click."""
    if not isinstance(event, QKeyEvent):
        return 0
    return Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()


class Presses:
    """What was wished last, and under which request id each wish goes to the hall.

    `clock` gives seconds that only grow; `hand` is None where only the moments of handling are known.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.hand: Hand | None = None
        self._last = ("", -inf)
        self._shown_at = -inf
        self._requests: dict[str, str] = {}

    def shown(self) -> None:
        """The screen has just changed what the next press would do."""
        self._shown_at = self.clock()

    def pause_before(self, wish: str) -> float:
        """For how many seconds the hand rested before it repeated the last wish, and could see what that had led to.

        Infinite for another wish than the last, and where another key came between. Remembers the wish.
        """
        (last, at), now = self._last, self.clock()
        self._last = (wish, now)
        by_hand = self.hand.pause if self.hand is not None else now - at
        return min(now - at, now - self._shown_at, by_hand) if wish == last and by_hand < inf else inf

    def is_second(self, wish: str) -> bool:
        """Whether this press only repeats the last one."""
        return self.pause_before(wish) < DOUBLE_PRESS_SECONDS

    def request(self, wish: str) -> str:
        """The id of a wish: the same until the hall has answered, so that a retry calls nobody twice."""
        return self._requests.setdefault(wish, new_id())

    def answered(self) -> None:
        """The hall has done it or said no: whatever is wished next is a new wish."""
        self._requests.clear()
