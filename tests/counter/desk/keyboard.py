"""A clerk's hands on the desk's window: real keys, each a while after the last by the clock that the desk reads."""

from PySide6.QtQuick import QQuickItem, QQuickView

from common.ui.scene import find
from common.ui.touch import press_keys, type_text
from counter.desk.screen import CounterScreen


class Keyboard:
    """Keys to the window of one counter."""

    def __init__(self, window: QQuickView, screen: CounterScreen) -> None:
        self.window = window
        self._now = 0.0
        screen.desk.presses.clock = lambda: self._now

    def press(self, *keys: str, pause: float = 1.0) -> None:
        """Press keys one after another, each so many seconds after the one before."""
        for key in keys:
            self._now += pause
            press_keys(self.window, key)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        type_text(self.window, text)

    def item(self, name: str) -> QQuickItem:
        """A visible item by its name."""
        found = find(self.window, name)
        assert found is not None, f"{name} is not visible"
        return found

    def has_focus(self, name: str) -> bool:
        """Whether the keyboard is on this item."""
        return bool(self.item(name).property("activeFocus"))
