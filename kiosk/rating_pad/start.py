"""Starting the rating pad: its window, on the screen that faces the public, and what it follows."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen

from common.hall import Hall
from common.settings import Settings
from common.sync.beside import stay_together
from common.ui import QML
from common.ui.app import App
from kiosk.looks import follow_looks
from kiosk.rating_pad.pad import RatingPad

SCREEN = QML / "Rating" / "Pad.qml"
SIZE = QSize(1024, 600)


def run_pad(hall: Hall, settings: Settings, counter: str, *, is_windowed: bool = False, is_remote: bool = False) -> int:
    """Show the pad of a counter until its window is closed; returns the exit code."""
    app = App("rating-pad", language=settings.kiosk.language, on_fault=lambda _: pad.rest(), is_remote=is_remote)
    pad = RatingPad(hall, app.tasks, counter, settings, app.qt)
    follow_looks(pad.page, app.language, app.theme)
    second = second_screen()
    view = app.show(SCREEN, pad.page, SIZE, title="一窗 评价")
    if second is not None and not is_windowed:
        view.setScreen(second)
        view.setGeometry(second.geometry())
        view.showFullScreen()
    pad.start()
    part = stay_together(hall, settings.hub.look_seconds)
    try:
        return app.run()
    finally:
        pad.end()
        part()


def second_screen() -> QScreen | None:
    """The screen that faces the public: one that is not the clerk's own."""
    primary = QGuiApplication.primaryScreen()
    return next((screen for screen in QGuiApplication.screens() if screen is not primary), None)
