"""Windows: an engine that knows the kit, and a view that shows one QML file with its page."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtQml import QQmlEngine, QQmlError
from PySide6.QtQuick import QQuickView

from common.ui import QML
from common.ui.pictures import add_pictures

log = logging.getLogger(__name__)


class BrokenScreen(Exception):
    """A QML file that cannot be loaded; the message is Qt's own list of what is wrong, with files and lines."""


def make_engine(warned: Callable[[str], None] = log.warning) -> QQmlEngine:
    """A QML engine with the `Hall` module and its pictures. `warned` gets each QML warning as one line."""
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    engine.setOutputWarningsToStandardError(False)

    def pass_on(errors: list[QQmlError]) -> None:
        for error in errors:
            warned(error.toString())

    engine.warnings.connect(pass_on)
    add_pictures(engine)
    return engine


def theme(engine: QQmlEngine) -> QObject:
    """The engine's `Theme` singleton, to switch scale, place and motion with `setProperty`."""
    found = engine.singletonInstance("Hall", "Theme")
    if not isinstance(found, QObject):
        raise BrokenScreen("The Hall module has no Theme: " + str(QML / "Hall"))
    return found


def open_view(engine: QQmlEngine, qml: Path, page: QObject | None, size: QSize) -> QQuickView:
    """A view of the given size that shows `qml`; `page` fills its `required property page`. Not shown yet.

    The caller holds the page as long as the view: QML does not. Raises BrokenScreen when the file does not load.
    """
    view = QQuickView(engine, None)  # type: ignore[call-overload]  # the stub has no None, the constructor does
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(size)
    if page is not None:
        view.setInitialProperties({"page": page})
    view.setSource(QUrl.fromLocalFile(str(qml)))
    if view.status() != QQuickView.Status.Ready:
        raise BrokenScreen("\n".join(error.toString() for error in view.errors()))
    return view  # type: ignore[no-any-return]
