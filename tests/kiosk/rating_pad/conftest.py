"""The rating pad of counter 1 in its window, before a hall with cases, and the hands of whoever stands there."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from common.settings import Settings
from common.ui import QML
from common.ui.scene import find, visible_items
from common.ui.tasks import InlineTasks
from common.ui.touch import centre_of, tap
from kiosk.rating_pad.pad import RatingPad
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import FRONT, CaseHall
from tests.conftest import OpenWindow

__all__ = ["hall", "made"]


class Hands:
    """Fingers on a pad."""

    def __init__(self, window: QQuickView, pad: RatingPad) -> None:
        self.window = window
        self.pad = pad

    def item(self, name: str) -> QQuickItem:
        """An item where it lies once everything has found its place."""
        QGuiApplication.processEvents()
        self.window.grabWindow()  # what is drawn has been laid out
        while any(each.property("isFitting") for each in visible_items(self.window)):
            QGuiApplication.processEvents()
            self.window.grabWindow()
        found = find(self.window, name)
        assert found is not None, f"{name} is not visible"
        return found

    def sees(self, name: str) -> bool:
        return find(self.window, name) is not None

    def touch(self, *names: str) -> None:
        for name in names:
            tap(self.window, centre_of(self.item(name)))

    def draw(self, name: str, *places: tuple[int, int]) -> None:
        """One stroke with the mouse on an item, in its own pixels."""
        item = self.item(name)
        points = [item.mapToScene(QPoint(*place)).toPoint() for place in places]
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(self.window, point)
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1])

    def wait(self, seconds: int) -> None:
        """So many seconds pass without a touch."""
        for _ in range(seconds):
            self.pad.tick()


@pytest.fixture
def hands(qml_window: OpenWindow, hall: CaseHall) -> Hands:
    """A pad at rest."""
    pad = RatingPad(hall.hall, InlineTasks(), FRONT, Settings())
    window = qml_window(QML / "Rating" / "Pad.qml", pad.page, QSize(1024, 600))
    pad.look()
    return Hands(window, pad)
