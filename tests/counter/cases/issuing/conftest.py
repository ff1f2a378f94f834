"""The issuing counter in its window, with an issuer signed in, and a result that waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from common.devices.id_card_reader import DummyReader
from common.ui import QML
from counter.cases.issuing.page import IssuingPage
from counter.desk.screen import CounterScreen
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import ISSUING, CaseHall
from tests.conftest import OpenWindow
from tests.counter.cases.conftest import seated
from tests.counter.desk.keyboard import Keyboard

__all__ = ["hall", "made"]

ISSUER = "3001"
WAVE = tuple((30 + 12 * n, 30 + (n % 6) * 14) for n in range(24))


class Counter(Keyboard):
    """A clerk's hands on the keyboard, and the resident's on the pad."""

    page: IssuingPage
    reader: DummyReader

    def sign(self, name: str = "issuing.ink", places: tuple[tuple[int, int], ...] = WAVE) -> None:
        """One stroke with the mouse."""
        QGuiApplication.processEvents()
        item = self.item(name)
        points = [item.mapToScene(QPoint(*place)).toPoint() for place in places]
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, button, none, points[0])
        for point in points[1:]:
            QTest.mouseMove(self.window, point)
        QTest.mouseRelease(self.window, button, none, points[-1])

    def text(self, name: str) -> str:
        return str(self.item(name).property("text"))


def open_counter(qml_window: OpenWindow, screen: CounterScreen) -> Counter:
    """The page of the issuing counter, with the keyboard on its search."""
    window = qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
    counter = Counter(window, screen)
    counter.press("Ctrl+4")
    page, reader = screen.page_of("issuing"), screen.station.card_reader
    assert isinstance(page, IssuingPage)
    assert isinstance(reader, DummyReader)
    counter.page, counter.reader = page, reader
    return counter


@pytest.fixture
def screen(qapp: QGuiApplication, hall: CaseHall) -> CounterScreen:
    return seated(hall.hall, ISSUING, ISSUER)


@pytest.fixture
def counter(qml_window: OpenWindow, screen: CounterScreen) -> Counter:
    return open_counter(qml_window, screen)
