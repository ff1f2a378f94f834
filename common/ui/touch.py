"""Fingers and keys for scripts and tests: real events, sent the way a touch panel and a keyboard send theirs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QKeyCombination, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

_panel: list[QPointingDevice] = []


def tap(window: QQuickWindow, at: QPoint, *, with_mouse: bool = False) -> None:
    """Press and release at a place of the window, in pixels, with a finger or with the left mouse button."""
    if with_mouse:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        return
    if not _panel:
        _panel.append(QTest.createTouchDevice())
    # Each object sends its event when it is destroyed, so none may be kept.
    QTest.touchEvent(window, _panel[0]).press(0, at, window)
    QTest.touchEvent(window, _panel[0]).release(0, at, window)


def centre_of(item: QQuickItem) -> QPoint:
    """The centre of an item in the pixels of its window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def bring_into_view(item: QQuickItem) -> None:
    """Scroll what the item lies in until its centre is in sight, as a finger would."""
    around = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable"):
            _scroll(around, item)
        around = around.parentItem()


def _scroll(flickable: QQuickItem, item: QQuickItem) -> None:
    centre = item.mapToItem(flickable, QPointF(item.width() / 2, item.height() / 2))
    for axis, place, room in (("Y", centre.y(), flickable.height()), ("X", centre.x(), flickable.width())):
        if not 0 <= place <= room:
            name = f"content{axis}"
            flickable.setProperty(name, float(flickable.property(name)) + place - room / 2)


def type_text(window: QQuickWindow, text: str) -> None:
    """Type into what has the focus: keys for ASCII, for all else a commit as an input method sends it."""
    for character in text:
        if character.isascii():
            QTest.keyClick(window, character)  # type: ignore[call-overload]  # the stub wants bytes, Qt a letter
            continue
        event = QInputMethodEvent()
        event.setCommitString(character)
        target = QGuiApplication.focusObject()
        if target is not None:
            QCoreApplication.sendEvent(target, event)


def press_keys(window: QQuickWindow, keys: str) -> None:
    """Press a combination such as `F2`, `Ctrl+Return` or `Esc`. Raises ValueError for one that Qt does not know."""
    sequence: Any = QKeySequence(keys)  # the stub does not know that a sequence can be indexed
    if sequence.count() != 1 or sequence[0].key() == Qt.Key.Key_unknown:
        raise ValueError(f"no such key: {keys}")
    combination: QKeyCombination = sequence[0]
    QTest.keyClick(window, combination.key(), combination.keyboardModifiers())
