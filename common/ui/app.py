"""The start of an application: fonts, language, drawing, faults, its window, its end, and remote play on demand."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, MutableMapping
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, QtMsgType, QUrl, Signal, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication, QWindow
from PySide6.QtQuick import QQuickView

from common.ui import faults, fonts, stage
from common.ui.tasks import BackgroundTasks
from common.ui.translate import Language, compile_catalogues

if TYPE_CHECKING:
    from common.ui.remote import Remote

log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")

WINDOW_AT = "YICHUANG_AT"
"""Names the variable that says where a window opens that does not fill the screen: "x,y" of its frame."""

_NOISE = ("does not support propagateSizeHints",)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class App:
    """One application with its engine, tasks and language.

    app = App("kiosk", on_fault=kiosk.show_calm_page)
    app.show(QML / "Kiosk" / "Kiosk.qml", page, QSize(1080, 1920), is_full_screen=True)
    sys.exit(app.run())
    """

    def __init__(
        self,
        name: str,
        *,
        is_staff: bool = False,
        language: str = "zh_CN",
        on_fault: Callable[[str], None] | None = None,
        is_remote: bool = False,
    ) -> None:
        """Start Qt. `on_fault` gets the number of each unexpected error, always on the user interface's thread.

        With `is_remote` nothing moves and a script on stdin plays the windows (see `common.ui.remote`).
        """
        choose_drawing()
        qInstallMessageHandler(_log_qt)
        self.qt = QGuiApplication(sys.argv[:1])
        self.qt.setApplicationName(name)
        self._check_fonts()
        self.tasks = BackgroundTasks(self.qt)
        self.engine = stage.make_engine()
        self.theme = stage.theme(self.engine)
        self.theme.setProperty("staff", is_staff)
        self.theme.setProperty("motion", not is_remote)
        self.theme.setProperty("dotsPerPixel", self.qt.primaryScreen().devicePixelRatio())
        self.language = Language(parent=self.qt)
        compile_catalogues()
        self.language.follow(self.engine)
        self.language.switch(language)
        self._views: list[QQuickView] = []
        self._pages: list[QObject] = []
        self._fault_teller = _FaultTeller(on_fault or (lambda number: None), self.qt)
        self._forget_faults = faults.catch_faults(self._fault_teller.told.emit)
        self._heed_signals()
        self.remote = _remote(self.qt) if is_remote else None

    def show(
        self, qml: Path, page: QObject | None, size: QSize, *, is_full_screen: bool = False, title: str = ""
    ) -> QQuickView:
        """Open a window that shows `qml` with `page` and keep both. Raises stage.BrokenScreen."""
        view = stage.open_view(self.engine, qml, page, size)
        view.setTitle(title or self.qt.applicationName())
        self._views.append(view)
        if page is not None:
            self._pages.append(page)
        if is_full_screen:
            view.setVisibility(QWindow.Visibility.FullScreen)
            view.setCursor(Qt.CursorShape.BlankCursor)
        elif at := os.environ.get(WINDOW_AT):
            view.setFramePosition(QPoint(*map(int, at.split(","))))
        view.show()
        view.requestActivate()
        return view

    def run(self) -> int:
        """Serve until the last window closes, SIGTERM, SIGINT or `quit`; returns the exit code."""
        if self.remote is not None:
            self.remote.start()
        # What is here now stays. To look through it for garbage now and then would stop the screen.
        gc.collect()
        gc.freeze()
        code = self.qt.exec()
        self.tasks.close()
        self._forget_faults()
        for view in self._views:
            view.close()
            view.setSource(QUrl())  # what was on it goes before its page does
            view.deleteLater()
        qInstallMessageHandler(None)
        return code

    def _check_fonts(self) -> None:
        family = fonts.chosen_family()
        if not family or fonts.missing_characters(family=family):
            log.error("no font for Chinese is installed: install fonts-noto-cjk, or pages cannot be read")
        self.qt.setFont(QFont(family or self.qt.font().family()))

    def _heed_signals(self) -> None:
        """End on SIGTERM and SIGINT, even on one that comes before `run`, when `quit` would be lost.

        Python handles signals only between its own instructions, so Qt must come back to it now and then.
        """
        told: list[int] = []
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda number, _: told.append(number))
        beat = QTimer(self.qt)
        beat.timeout.connect(lambda: self.qt.quit() if told else None)
        beat.start(100)


class _FaultTeller(QObject):
    """Carries fault numbers from any thread to the user interface's."""

    told = Signal(str)

    def __init__(self, tell: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def _on_told(self, number: str) -> None:
        try:
            self._tell(number)
        except Exception:  # it is in the log; were it a fault as well, telling would never end
            log.exception("the page for fault %s failed too", number)


def choose_drawing(environment: MutableMapping[str, str] | None = None, cores: int | None = None) -> None:
    """On a weak terminal (at most two cores, or no graphics device) draw in software, before Qt starts.

    What the environment already says is left as it is.
    """
    values = os.environ if environment is None else environment
    is_weak = (cores or os.cpu_count() or 1) <= 2 or (sys.platform == "linux" and not Path("/dev/dri").exists())
    if is_weak:
        values.setdefault("QT_QUICK_BACKEND", "software")


def _remote(application: QGuiApplication) -> Remote:
    # Not at the top: it brings Qt's test library, which a window in a hall has no use for.
    from common.ui.remote import Remote

    return Remote(_raw_stdin(), sys.stdout, application)


def _raw_stdin() -> FileIO:
    """Stdin without a buffer: the buffer's lock, held by a thread that waits for a line, would abort the exit."""
    return FileIO(sys.stdin.fileno(), closefd=False)


def _log_qt(kind: QtMsgType, context: object, message: str) -> None:
    if not any(noise in message for noise in _NOISE):
        _qt_log.log(_LEVELS.get(kind, logging.WARNING), message)
