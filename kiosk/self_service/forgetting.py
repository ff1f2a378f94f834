"""A moment after the screen is back at welcome, what only circles still hold of whoever was there is let go of."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQml import QQmlEngine

from common.own_memory import give_back
from kiosk.flow import Place
from kiosk.pages.kiosk import KioskPage

_AFTER_MS = 300
"""Until what was on the pages has been taken off the screen."""


class Forgetting(QObject):
    """What is let go of is overwritten in a process that `common.own_memory` has started."""

    def __init__(self, page: KioskPage, engine: QQmlEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._engine = engine
        self._soon = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._forget)
        page.place_changed.connect(self._note)

    def _note(self) -> None:
        if self._page.place == Place.WELCOME:
            self._soon.start()
        else:
            self._soon.stop()

    def _forget(self) -> None:
        self._engine.collectGarbage()
        give_back()
