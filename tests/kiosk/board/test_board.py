from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.hours import Hours
from common.hall import Hall
from common.places import Home
from common.ui.tasks import InlineTasks
from kiosk.board.board import Board
from kiosk.board.page import Look
from kiosk.board.source import HallSource
from kiosk.board.spotlight import TURN_S
from tests.halls import call, small_hall, take
from tests.kiosk.board.wall import SETTINGS, HeldTasks, Wall, move_store


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
    assert wall.page.call_key != first
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
    assert wall.page.call_key == ""


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
