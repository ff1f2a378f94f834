"""Machines that were apart meet again, and the desk says so: the band, both sides, the last word; by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.queries import AskConflicts, AskTicket
from common.hall import Hall
from common.places import Home
from common.ui.scene import find, text_of
from counter.desk.screen import CounterScreen
from tests.common.store.test_interleaving import meet
from tests.counter.desk.conftest import Clock, take
from tests.counter.desk.keyboard import Keyboard


@pytest.fixture
def other(made_hall: Path, hall: Hall, tmp_path: Path, clock: Clock) -> Iterator[Hall]:
    """Another machine of the hall, whose clerks sit at counters 1 and 2."""
    home = tmp_path / "other"
    shutil.copytree(made_hall, home)
    machine = Hall(Home(home), clock=clock)
    machine.store.renew_origin(machine.last_position())
    yield machine
    machine.close()


def called_twice(hall: Hall, other: Hall) -> str:
    """A number that was called here, to counter 3, and at the other machine, to counter 1, where service began."""
    (number,) = take(hall)
    meet(hall, other)
    hall.do(c.CallNext(counter="3"))
    other.do(c.CallNext(counter="1"))
    other.do(c.BeginService(counter="1"), actor="1003")
    return number


def test_the_band_tells_at_once_where_it_counts(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall, other: Hall
) -> None:
    number = called_twice(hall, other)
    screen.refresh()
    assert find(at_desk.window, "notice.conflict") is None
    assert screen.desk.visit.number == number
    meet(hall, other)
    screen.refresh()
    assert screen.desk.visit.number == ""
    words = at_desk.item("notice.conflict").property("text")
    assert number in words
    assert "counter 1" in words


def test_both_sides_are_read_and_settled_by_keyboard(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall, other: Hall
) -> None:
    number = called_twice(hall, other)
    meet(hall, other)
    screen.refresh()
    at_desk.press("Ctrl+D")
    assert at_desk.item("conflict.number").property("text") == number
    assert "Service begun\n王芳" in text_of(at_desk.item("conflict.side.1"))
    assert "09:41\nCalled" in text_of(at_desk.item("conflict.side.3")), "the hall's time of day"
    assert at_desk.has_focus("conflict.note")
    at_desk.press("Return")
    assert screen.conflicts.problem == "请写明核实的情况"
    at_desk.press("Alt+2", "Return")
    assert "第二次叫号没有人来" in at_desk.item("conflict.settled").property("text")
    (story,) = hall.ask(AskConflicts())
    assert story.conflict.is_settled
    at_desk.press("Esc")
    assert screen.place == "desk"
    assert find(at_desk.window, "notice.conflict") is None


def test_a_note_begun_for_a_visit_that_counts_elsewhere_is_kept(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall, other: Hall
) -> None:
    number = called_twice(hall, other)
    hall.do(c.SetNotice(text="开放日"))  # one event more before the service begins here: it began there first
    screen.refresh()
    at_desk.press("F5", "F6", "Tab")
    at_desk.type("已收身份证")
    meet(hall, other)
    screen.refresh()
    assert screen.desk.form == ""
    at_desk.press("Ctrl+D")
    assert at_desk.item("conflict.note").property("text") == "已收身份证"
    at_desk.press("Return")
    assert hall.ask(AskTicket(number=number)).events[-1]["kind"] == "ConflictSettled"


def test_without_any_the_page_says_so(at_desk: Keyboard, screen: CounterScreen) -> None:
    at_desk.press("Ctrl+D")
    assert screen.conflicts.is_loaded
    assert find(at_desk.window, "conflict.note") is None
    at_desk.press("Ctrl+D")
    assert screen.place == "desk"


def test_each_number_keeps_its_own_draft(screen: CounterScreen, hall: Hall, other: Hall) -> None:
    numbers = take(hall, 2)
    meet(hall, other)
    for at, number in zip("34", numbers, strict=True):
        hall.do(c.CallTicket(counter=at, number=number))
    for at, number in zip("12", numbers, strict=True):
        other.do(c.CallTicket(counter=at, number=number))
    meet(hall, other)
    page = screen.conflicts
    page.refresh()
    page.choose(0)
    page.type("第一个")
    page.choose(1)
    assert page.note == ""
    page.rows.sort_by("number", True)
    page.choose(page.at)
    page.choose(1 - page.at)
    assert page.note == "第一个"


def test_long_stories_are_read_by_keyboard(at_desk: Keyboard, screen: CounterScreen, hall: Hall, other: Hall) -> None:
    called_twice(hall, other)
    for _ in range(30):
        other.do(c.Park(counter="1", reason="去复印"))
        other.do(c.CallTicket(counter="1", number="A001"))
    meet(hall, other)
    screen.refresh()
    at_desk.press("Ctrl+D", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert at_desk.has_focus("conflict.sides")
    top = at_desk.item("conflict.side.1.deeds")
    before = top.property("contentY")
    at_desk.press("Down", "Down")
    assert top.property("contentY") > before
    at_desk.press("Up", "Up", "Up")
    assert top.property("contentY") == before
