"""Starting the board: its window, its hall, and the voice beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize

from common.devices.voice.options import open_announcer
from common.devices.voice.reports import Report
from common.followers.announcing import Announcing, languages_of, voice_options
from common.places import Home
from common.settings import Settings
from common.ui import QML
from common.ui.app import App
from kiosk.board.board import Board
from kiosk.board.source import HallSource
from kiosk.board.spotlight import TURN_S

SCREEN = QML / "Board" / "Board.qml"
LANDSCAPE = QSize(1920, 1080)
PORTRAIT = QSize(1080, 1920)


def run_board(
    home: Home,
    settings: Settings,
    *,
    is_windowed: bool = False,
    is_portrait: bool = False,
    is_remote: bool = False,
    has_voice: bool = True,
    keep_sounds: Path | None = None,
) -> int:
    """Show the board until its window is closed; returns the exit code. It waits for a hall that is not there yet.

    Played by a script (`is_remote`) it loses no time: without a loudspeaker calls do not wait for turns.
    """
    app = App("board", language=settings.board.language, is_remote=is_remote)
    options = voice_options(settings, home, keep_in=keep_sounds)
    announcing: Announcing | None = None
    if has_voice:
        # Nothing is reported before the source has opened the hall, which it does after the board has started.
        def told(report: Report) -> None:
            board.hear(report)

        announcing = Announcing(home, partial(open_announcer, options), told=told, languages=languages_of(settings))
    source = HallSource(
        home, settings, calls=settings.board.calls_shown + settings.voice.waiting_limit, follower=announcing
    )
    board = Board(
        source,
        app.tasks,
        settings,
        speaks=lambda: announcing is not None and announcing.is_speaking,
        turn_s=0 if is_remote else TURN_S,
        parent=app.qt,
    )
    app.show(
        SCREEN,
        board.page,
        PORTRAIT if is_portrait else LANDSCAPE,
        is_full_screen=settings.board.is_full_screen and not (is_windowed or is_remote),
    )
    board.start()
    code = app.run()
    if announcing is not None:
        announcing.close()
    source.close()
    return code
