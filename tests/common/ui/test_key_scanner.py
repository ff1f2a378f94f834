"""A scanner that types into a real window: its code is heard and typed nowhere, and what a person types arrives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from pytestqt.qtbot import QtBot

from common.ui.key_scanner import KeyScanner

CODE = "YC1:0123456789012345678901"


class Typed(QWindow):
    """A window that shows what is typed into it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.text += event.text()


class Board:
    """A keyboard before the window, whose keys come when it says."""

    def __init__(self) -> None:
        self.window = Typed()
        self.filter = KeyScanner()
        self.window.installEventFilter(self.filter)
        self.codes: list[str] = []
        self.filter.scanner.listen(self.codes.append)
        self._now = 1000

    def press(self, text: str, gap: int) -> None:
        """Keys with so many milliseconds between them, by the time that the platform gives them."""
        for character in text:
            self._now += gap
            key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                event.setTimestamp(self._now)
                QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def board(qapp: QCoreApplication) -> Iterator[Board]:
    made = Board()
    yield made
    made.window.destroy()


def test_a_code_is_heard_and_reaches_nothing_else(board: Board) -> None:
    board.press(CODE + "\r", 3)
    assert (board.codes, board.window.text) == ([CODE], "")


def test_what_is_typed_arrives(board: Board, qtbot: QtBot) -> None:
    board.press("hello\r", 90)
    assert board.codes == []
    qtbot.waitUntil(lambda: board.window.text == "hello\r")


def test_quick_fingers_are_no_scanner(board: Board, qtbot: QtBot) -> None:
    board.press("asdf", 5)
    assert board.window.text == ""
    qtbot.waitUntil(lambda: board.window.text == "asdf")
    assert board.codes == []
