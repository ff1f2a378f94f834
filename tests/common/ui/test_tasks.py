"""Background work lands on the user interface's thread, in order, and never after it was cancelled."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from common.ui.tasks import BackgroundTasks, InlineTasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[BackgroundTasks]:
    made = BackgroundTasks()
    yield made
    made.close()


def test_work_runs_elsewhere_and_lands_here(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    here = threading.get_ident()
    landed: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, done=lambda there: landed.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(landed))
    assert landed[0][0] != here
    assert landed[0][1] == here


def test_one_lane_keeps_its_order(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    landed: list[int] = []
    for number in range(50):
        tasks.run(lambda number=number: number, done=landed.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(landed) == 50)
    assert landed == list(range(50))


def test_a_hanging_lane_holds_up_no_other(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    release = threading.Event()
    landed: list[bool] = []
    tasks.run(release.wait, lane="printer")
    tasks.run(lambda: True, done=landed.append, lane="hall")
    qtbot.waitUntil(lambda: bool(landed))
    release.set()


def test_a_failure_goes_to_failed(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    errors: list[Exception] = []
    tasks.run(lambda: 1 / 0, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_a_failure_nobody_asked_about_is_unexpected(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1 / 0)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_cancelled_work_lands_nowhere(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    release = threading.Event()
    landed: list[str] = []
    begun = tasks.run(release.wait, done=lambda _: landed.append("begun"))
    waiting = tasks.run(lambda: landed.append("ran"), done=lambda _: landed.append("waiting"))
    begun.cancel()
    waiting.cancel()
    release.set()
    tasks.run(lambda: "last", done=landed.append)
    qtbot.waitUntil(lambda: "last" in landed)
    assert landed == ["last"]


def test_the_inline_double_has_landed_when_it_returns() -> None:
    landed: list[object] = []
    tasks = InlineTasks()
    tasks.run(lambda: 3, done=landed.append)
    tasks.run(lambda: 1 / 0, failed=lambda error: landed.append(type(error)))
    assert landed == [3, ZeroDivisionError]
    with pytest.raises(ZeroDivisionError):
        tasks.run(lambda: 1 / 0)
