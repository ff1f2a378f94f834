from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from common.devices.voice.announcer import Announcer
from common.domain import commands as c
from common.domain.hours import ALWAYS, Hours
from common.followers.announcing import Announcing
from common.hall import Hall
from common.places import Home
from common.settings import Settings
from common.ui import QML
from common.ui.scene import find, text_of
from common.ui.tasks import BackgroundTasks, InlineTasks, Task
from kiosk.board.board import Board
from kiosk.board.page import Look
from kiosk.board.source import HallSource
from kiosk.board.spotlight import TURN_S
from tests.common.devices.voice.doubles import HeldPlayer, ScriptedVoice
from tests.conftest import OpenWindow
from tests.halls import MovedClock, call, small_hall, take

SCREEN = QML / "Board" / "Board.qml"
SETTINGS = Settings()


class Seconds:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class HeldTasks:
    """Tasks that stay under way until a test lets them land."""

    def __init__(self) -> None:
        self.held: list[Callable[[], object]] = []

    def run(self, fn: Callable[[], object], **landing: object) -> Task:
        self.held.append(lambda: InlineTasks().run(fn, **landing))  # type: ignore[arg-type]
        return Task()

    def land(self) -> None:
        held, self.held = self.held, []
        for work in held:
            work()


def move_store(source: Path, target: Path) -> Path:
    """Move the store with all its files."""
    target.mkdir(exist_ok=True)
    for file in source.glob("hall.db*"):
        file.rename(target / file.name)
    return target


class Wall:
    """A board in a test: the hall it shows, its clocks, and its source."""

    def __init__(self, folder: Path, hours: Hours = ALWAYS, tasks: HeldTasks | None = None) -> None:
        self.clock = MovedClock()
        self.seconds = Seconds()
        self.hall = small_hall(folder, self.clock, hours=hours)
        self.home = self.hall.home
        self.source = HallSource(self.home, SETTINGS, calls=8, open_hall=lambda home, _: Hall(home, clock=self.clock))
        self.board = Board(self.source, tasks or InlineTasks(), SETTINGS, clock=self.seconds)
        self.page = self.board.page

    def go(self, seconds: float) -> None:
        """Time goes by, and one beat of the board with it."""
        self.seconds.now += seconds
        self.clock.go(seconds=seconds)
        self.board.beat()

    @property
    def before(self) -> list[str]:
        return [row.number for row in self.page.before.shown()]


@pytest.fixture
def wall(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Wall]:
    made = Wall(tmp_path)
    yield made
    made.source.close()
    made.hall.close()


def test_an_open_hall_in_which_nobody_was_called_welcomes(wall: Wall) -> None:
    wall.board.look_again()
    assert wall.page.look == Look.WELCOME
    assert wall.page.hall_name == "样例中心"
    assert wall.page.is_sample
    assert wall.page.is_open_all_day
    assert wall.page.clock == "2026-11-20T09:00"


def test_a_call_is_large_and_the_ones_before_stand_beneath(wall: Wall) -> None:
    wall.board.look_again()
    for counter in ("1", "2", "3"):
        take(wall.hall)
        call(wall.hall, counter)
        wall.board.look_again()
        wall.go(TURN_S)
    assert (wall.page.look, wall.page.call_number, wall.page.call_counter) == (Look.CALLS, "A003", "3号窗口")
    assert wall.before == ["A002", "A001"]
    assert not wall.page.is_calling


def test_a_recall_is_shown_again(wall: Wall) -> None:
    take(wall.hall)
    call(wall.hall)
    wall.board.look_again()
    wall.go(60)
    first = wall.page.call_key
    wall.hall.do(c.Recall(counter="1"))
    wall.board.look_again()
    assert wall.page.call_key > first
    assert wall.page.call_recalls == 1
    assert wall.page.is_calling


def test_who_waits_and_how_long_stands_beside(wall: Wall) -> None:
    take(wall.hall)
    take(wall.hall)
    take(wall.hall, series="B")
    wall.hall.do(c.OpenCounter(counter="3", serves=("A", "B")))
    wall.board.look_again()
    rows = {row.series: row for row in wall.page.series.shown()}
    assert [(row.waiting, row.counters_open) for row in rows.values()] == [(2, 1), (1, 1)]
    assert rows["A"].wait_high > 0
    assert wall.page.waiting == 3


def test_yesterdays_calls_are_gone_in_the_morning(wall: Wall) -> None:
    take(wall.hall)
    call(wall.hall)
    wall.board.look_again()
    assert wall.page.look == Look.CALLS
    wall.go(24 * 3600)
    assert wall.page.look == Look.WELCOME
    assert wall.page.call_key == 0


@pytest.mark.parametrize(
    ("hours_later", "look", "opens"),
    [
        (-0.5, Look.EARLY, "2026-11-20 09:00"),
        (0.5, Look.WELCOME, ""),
        (3.5, Look.BREAK, "2026-11-20 13:30"),
        (9, Look.CLOSED, "2026-11-23 09:00"),
    ],
)
def test_hours_decide_the_look_while_nobody_waits(
    qapp: QGuiApplication, tmp_path: Path, hours_later: float, look: Look, opens: str
) -> None:
    wall = Wall(tmp_path, Hours())
    wall.go(hours_later * 3600)
    assert (wall.page.look, wall.page.opens_next) == (look, opens)
    assert wall.page.hours == "09:00–12:00  13:30–17:30"
    wall.source.close()
    wall.hall.close()


def test_after_hours_the_board_serves_those_who_still_wait(qapp: QGuiApplication, tmp_path: Path) -> None:
    wall = Wall(tmp_path, Hours())
    take(wall.hall)
    take(wall.hall)
    wall.go(2.9 * 3600)
    call(wall.hall)
    wall.go(1800)
    assert wall.page.look == Look.CALLS
    wall.source.close()
    wall.hall.close()


def test_a_broken_store_leaves_the_last_picture_says_its_age_and_heals_by_itself(wall: Wall) -> None:
    take(wall.hall)
    call(wall.hall)
    wall.board.look_again()
    wall.hall.close()
    store = wall.home.store_file
    aside = move_store(wall.home.folder, wall.home.folder / "aside")
    wall.go(SETTINGS.board.stale_after_seconds)
    assert wall.page.old_minutes == -1
    wall.go(1)
    assert (wall.page.look, wall.page.call_number, wall.page.old_minutes) == (Look.CALLS, "A001", 0)
    store.write_bytes(b"nothing that could be read" * 400)
    wall.go(180)
    assert (wall.page.call_number, wall.page.old_minutes) == ("A001", 3)
    assert wall.page.clock == "2026-11-20T09:03"
    assert wall.page.picture_time == "09:00"
    move_store(wall.home.folder, wall.home.folder / "rubbish")
    move_store(aside, wall.home.folder)
    wall.go(1)
    assert wall.page.old_minutes == -1
    wall.hall = Hall(wall.home, clock=wall.clock)
    take(wall.hall)
    call(wall.hall, "2")
    wall.go(TURN_S)
    assert wall.page.call_number == "A002"


def test_a_store_put_back_from_a_copy_is_noticed_though_the_old_one_still_answers(wall: Wall) -> None:
    take(wall.hall)
    wall.board.look_again()
    assert wall.page.waiting == 1
    wall.hall.close()
    wall.source.close()
    copy = wall.home.folder / "copy"
    copy.write_bytes(wall.home.store_file.read_bytes())
    reading = HallSource(wall.home, SETTINGS, calls=8)
    assert reading.read().series[0].waiting == 1
    wall.hall = Hall(wall.home, clock=wall.clock)
    copy.replace(wall.home.store_file)
    for name in ("hall.db-wal", "hall.db-shm"):
        (wall.home.folder / name).unlink(missing_ok=True)
    renewed = Hall(wall.home, clock=wall.clock)
    take(renewed)
    assert reading.read().series[0].waiting == 2
    reading.close()
    renewed.close()


def test_a_store_that_does_not_answer_ages_the_picture_and_is_asked_once(qapp: QGuiApplication, tmp_path: Path) -> None:
    tasks = HeldTasks()
    wall = Wall(tmp_path, tasks=tasks)
    wall.board.look_again()
    tasks.land()
    take(wall.hall)
    for _ in range(20):
        wall.go(10)
    assert len(tasks.held) == 1
    assert (wall.page.old_minutes, wall.page.waiting) == (3, 0)
    tasks.land()
    assert (wall.page.old_minutes, wall.page.waiting) == (-1, 1)
    tasks.land()
    wall.source.close()
    wall.hall.close()


def test_a_board_without_a_hall_says_so_and_finds_it_when_it_is_there(qapp: QGuiApplication, tmp_path: Path) -> None:
    source = HallSource(Home(tmp_path / "home"), SETTINGS, calls=8)
    board = Board(source, InlineTasks(), SETTINGS)
    board.look_again()
    assert board.page.look == Look.UNREACHABLE
    hall = small_hall(tmp_path)
    board.beat()
    assert board.page.look == Look.WELCOME
    source.close()
    hall.close()


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
