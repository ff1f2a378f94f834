"""Starting the desk of one counter: its window, what it follows, and when it locks itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from common.attachments.scanner import ScannerFolder
from common.gateway import gateways_beside
from common.hall import Hall
from common.settings import Settings
from common.sync.beside import stay_together
from common.ui import QML
from common.ui.app import App
from common.ui.follow import Follow
from common.ui.paper import PrintingBeside
from counter.desk.card_reader import card_reader
from counter.desk.idle import IdleWatch
from counter.desk.presses import Hand
from counter.desk.screen import CounterScreen
from counter.desk.station import Station

if TYPE_CHECKING:
    from common.sync.terminal.archive import History

SIZE = QSize(1366, 768)
LEAST = QSize(1024, 600)
"""In anything smaller the acts no longer have room, with the largest text."""


def run_desk(hall: Hall, settings: Settings, counter: str, *, language: str = "", is_remote: bool = False) -> int:
    """Show the desk of a counter until its window is closed; returns the exit code. `language` is "zh_CN" or "en"."""
    chosen = language or settings.desk.language
    app = App("counter", is_staff=True, language=chosen, is_remote=is_remote)
    app.theme.setProperty("staffText", settings.desk.font_px)
    station = Station(hall, counter, app.tasks, chosen)
    station.card_reader = card_reader(hall, settings.desk.id_card_reader)
    screen = CounterScreen(station, list(settings.printers))
    if settings.scans.folder:
        screen.station.scanner = ScannerFolder(Path(settings.scans.folder))
    station.whole_history = lambda case: _whole_history(hall, case)
    follow = Follow(hall, app.qt)
    follow.changed.connect(screen.refresh)
    idle = IdleWatch(settings.desk.auto_lock_minutes, app.qt)
    idle.idle.connect(screen.lock)
    screen.start()
    view = app.show(QML / "Counter" / "Counter.qml", screen, SIZE, title="一窗")
    view.setMinimumSize(LEAST)
    screen.desk.presses.hand = Hand(view)
    printing = PrintingBeside(hall, settings, app.tasks)
    printing.begin()
    part = stay_together(hall, settings.hub.look_seconds)
    end_gateways = gateways_beside(hall, settings)
    try:
        return app.run()
    finally:
        printing.end()
        end_gateways()
        part()
        follow.stop()


def _whole_history(hall: Hall, case: str) -> History:
    # Not at the top: a machine without a hub needs no PostgreSQL.
    from common.sync.terminal.archive import whole_history

    return whole_history(hall, case)
