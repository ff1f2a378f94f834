"""What is on a window: items by name, delegates of lists and popups included, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow


def windows() -> list[QQuickWindow]:
    """The Qt Quick windows of this process that are shown, oldest first."""
    shown = QGuiApplication.topLevelWindows()
    return [window for window in shown if isinstance(window, QQuickWindow) and window.isVisible()]


def visible_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that is drawn, parents before children, in the order of drawing."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        yield item
        drawn = [child for child in item.childItems() if child.isVisible() and child.opacity() > 0]
        if len(drawn) > 1:
            drawn.sort(key=QQuickItem.z)
        waiting += reversed(drawn)


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The visible item with this object name; the one drawn last when there are several."""
    found = [item for item in visible_items(window) if item.objectName() == name]
    return found[-1] if found else None


def text_of(item: QQuickItem) -> str:
    """What an item says: its own text, or the texts in it, one below another."""
    own = item.property("text")
    if isinstance(own, str) and own:
        return own
    below = (text_of(child) for child in item.childItems() if child.isVisible())
    return "\n".join(text for text in below if text)


def named_items(window: QQuickWindow) -> list[dict[str, Any]]:
    """Each visible item that has a name, with its text and its place `[x, y, width, height]` in pixels."""
    entries = []
    for item in visible_items(window):
        if item.objectName():
            at = item.mapToScene(QPointF(0, 0))
            place = [round(value) for value in (at.x(), at.y(), item.width(), item.height())]
            entries.append(
                {"name": item.objectName(), "text": text_of(item), "place": place, "is_enabled": item.isEnabled()}
            )
    return entries


def is_reachable(window: QQuickWindow, item: QQuickItem) -> bool:
    """Whether a touch at the item's centre comes to it: enabled, inside the window, and nothing lies over it."""
    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    inside = 0 <= centre.x() < window.width() and 0 <= centre.y() < window.height()
    if not inside or not item.isEnabled():
        return False
    ancestors = set(_ancestors(item))
    passed = False
    for other in visible_items(window):
        if other == item:
            passed = True
        elif passed and other not in ancestors and item not in set(_ancestors(other)) and _catches(other, centre):
            return False
    return True


def _ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _catches(item: QQuickItem, at: QPointF) -> bool:
    """Whether a touch at this place ends at the item: it stands there and takes presses, as a popup's veil does."""
    takes_presses = bool(item.acceptedMouseButtons()) or item.acceptTouchEvents()
    return takes_presses and item.isEnabled() and item.contains(item.mapFromScene(at))
