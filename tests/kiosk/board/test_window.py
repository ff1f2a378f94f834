from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from common.devices.voice.announcer import Announcer
from common.domain.queries import Call
from common.followers.announcing import Announcing
from common.hall import Hall
from common.places import Home
from common.ui import QML, stage
from common.ui.scene import find, text_of, visible_items
from common.ui.tasks import BackgroundTasks
from kiosk.board.board import Board
from kiosk.board.gallery import sample
from kiosk.board.page import Look
from kiosk.board.source import HallSource
from kiosk.board.spotlight import TURN_S
from tests.common.devices.voice.doubles import HeldPlayer, ScriptedVoice
from tests.conftest import OpenWindow
from tests.halls import MovedClock, call, small_hall, take
from tests.kiosk.board.wall import SETTINGS, Wall

SCREEN = QML / "Board" / "Board.qml"


def test_eye_and_ear_agree(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """A number is large from the moment the loudspeaker has it until the loudspeaker has the next."""
    hall = small_hall(tmp_path)
    hall.follow_to("voice", hall.last_position())
    loudspeaker = HeldPlayer()
    announcing = Announcing(
        hall.home,
        lambda told, health_told: Announcer(ScriptedVoice(), loudspeaker, told=told, health_told=health_told),
        told=lambda report: board.hear(report),
    )
    tasks = BackgroundTasks()
    source = HallSource(hall.home, SETTINGS, calls=8, follower=announcing,
                        open_hall=lambda home, _: Hall(home, clock=MovedClock()))  # fmt: skip
    board = Board(source, tasks, SETTINGS, speaks=lambda: announcing.is_speaking, turn_s=0)
    board.start()
    qtbot.waitUntil(lambda: announcing.is_speaking and board.page.look == Look.WELCOME, timeout=30_000)
    board.look_again()
    for counter in ("1", "2", "3"):
        take(hall)
        call(hall, counter)
    for number in ("A001", "A002", "A003"):
        qtbot.waitUntil(lambda number=number: board.page.call_number == number, timeout=30_000)  # type: ignore[misc]
        assert board.page.is_calling
        assert loudspeaker.begun.qsize() <= 1
        loudspeaker.let_go()
    qtbot.waitUntil(lambda: not board.page.is_calling, timeout=30_000)
    assert [row.number for row in board.page.before.shown()] == ["A002", "A001"]
    announcing.close()
    tasks.close()
    source.close()
    hall.close()


def test_the_window_shows_what_another_process_called(
    qapp: QGuiApplication, qtbot: QtBot, qml_window: OpenWindow, tmp_path: Path
) -> None:
    small_hall(tmp_path).close()
    home = Home(tmp_path / "home")
    tasks = BackgroundTasks()
    source = HallSource(home, SETTINGS, calls=8)
    board = Board(source, tasks, SETTINGS)
    view = qml_window(SCREEN, board.page, QSize(1920, 1080))
    board.start()
    commands = '{"do":"take_ticket","series":"A","slip":false}\n{"do":"call_next","counter":"3"}\n'
    subprocess.run(
        [sys.executable, "-m", "counter.cli", "do", "--home", str(home.folder), "--lines"],
        input=commands, text=True, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    qtbot.waitUntil(lambda: find(view, "call.number") is not None, timeout=30_000)
    number, counter = find(view, "call.number"), find(view, "call.counter")
    assert number is not None
    assert counter is not None
    assert (text_of(number), text_of(counter)) == ("A001", "3号窗口")
    assert number.property("paintedHeight") >= 220
    tasks.close()
    source.close()


def test_calls_move_without_a_warning(qapp: QGuiApplication, qtbot: QtBot, qml_window: OpenWindow, wall: Wall) -> None:
    view = qml_window(SCREEN, wall.page, QSize(1366, 768))
    stage.theme(view.engine()).setProperty("motion", True)
    for counter in ("1", "2", "3"):
        take(wall.hall)
        call(wall.hall, counter)
        wall.board.look_again()
        wall.go(TURN_S)

    def has_settled() -> bool:
        row = find(view, "before.0")
        return row is not None and row.opacity() == 1 and text_of(row) == "A002\n→\n2号窗口"

    qtbot.waitUntil(has_settled, timeout=30_000)


def test_calls_in_quick_succession_leave_nothing_behind(
    qapp: QGuiApplication, qtbot: QtBot, qml_window: OpenWindow
) -> None:
    page = sample("empty")
    page.look = Look.CALLS
    view = qml_window(SCREEN, page, QSize(1920, 1080))
    for newest in range(1, 61):
        calls = [_call(key) for key in range(newest, max(0, newest - 5), -1)]
        page.show_calls(calls[0], calls[1:], is_calling=False)
        qapp.processEvents()

    def rows() -> list[str]:
        items = visible_items(view)
        return sorted(text_of(item).partition("\n")[0] for item in items if item.objectName().startswith("before."))

    qtbot.waitUntil(lambda: rows()[-1:] == ["A059"], timeout=30_000)
    assert rows() == ["A056", "A057", "A058", "A059"]


def _call(key: int) -> Call:
    return Call(ticket=f"t{key}", number=f"A{key:03}", counter="1", counter_name="1号窗口", counter_name_en="Counter 1",
                at_ms=0, key=key, recalls=0)  # fmt: skip
