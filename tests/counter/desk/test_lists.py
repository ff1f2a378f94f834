"""The lists of the desk by keyboard: filter as one types, sort by a column, copy without what is private."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.queries import AskPrintJobs
from common.domain.words import Priority
from common.hall import Hall
from common.ui.scene import text_of
from counter.desk.screen import CounterScreen
from tests.counter.desk.conftest import Clock, take
from tests.counter.desk.keyboard import Keyboard


@pytest.fixture
def busy(at_desk: Keyboard, screen: CounterScreen, hall: Hall, clock: Clock) -> Keyboard:
    """Three wait for two items, the second with a priority; a fourth is parked."""
    for item, priority in (("SB004", None), ("SB011", Priority.DISABILITY), ("SB004", None)):
        take(hall, item=item, priority=priority)
        clock.pass_minutes(5)
    take(hall)
    hall.do(c.CallTicket(counter="3", number="A004"))
    hall.do(c.Park(counter="3", reason="王芳去取证"))
    screen.refresh()
    return at_desk


def shown(screen: CounterScreen) -> list[str]:
    return [line.number for line in screen.desk.queue.lines.shown()]


def test_what_is_typed_in_the_queue_filters_it(busy: Keyboard, screen: CounterScreen) -> None:
    busy.press("Q")
    busy.type("003")
    assert busy.has_focus("queue.filter")
    assert shown(screen) == ["A003"]
    busy.press("Return")
    assert (screen.desk.queue.number, screen.desk.visit.number) == ("A003", "")
    busy.press("Return")
    assert screen.desk.visit.number == "A003"
    assert len(shown(screen)) == 3, "the filter ends with the call"


def test_escape_empties_the_filter_and_then_leaves(busy: Keyboard, screen: CounterScreen) -> None:
    busy.press("Q", "/")
    busy.type("nobody")
    assert (shown(screen), screen.desk.queue.selected) == ([], "")
    busy.press("Esc")
    assert len(shown(screen)) == 4
    assert busy.has_focus("queue.filter")
    busy.press("Esc")
    assert not busy.has_focus("queue.filter")
    assert screen.desk.queue.selected == ""


def test_a_ticket_that_the_filter_hides_is_not_called(busy: Keyboard, screen: CounterScreen) -> None:
    busy.press("Q")
    screen.desk.queue.filter("A003")
    screen.desk.queue.filter("nobody")
    screen.desk.call_selected()
    assert screen.desk.visit.number == ""


def test_columns_sort_within_their_group(busy: Keyboard, screen: CounterScreen) -> None:
    busy.press("Q", "Alt+1")
    assert shown(screen) == ["A001", "A002", "A003", "A004"]
    busy.press("Alt+1")
    assert shown(screen) == ["A003", "A002", "A001", "A004"], "parked stays below"
    busy.press("Alt+3")
    assert [line.waited for line in screen.desk.queue.lines.shown()] == [5, 10, 15, 0]
    busy.press("Alt+3", "Alt+3")
    assert screen.desk.queue.sorted_by == ""


def test_copies_tell_nothing_private(busy: Keyboard, screen: CounterScreen) -> None:
    busy.press("Q", "End", "Ctrl+C")
    clipboard = QGuiApplication.clipboard()
    number, item, minutes = clipboard.text().split("\t")
    assert (number, minutes) == ("A004", "0")
    assert item
    busy.press("Ctrl+Shift+C")
    assert len(clipboard.text().splitlines()) == 4
    assert "王芳" not in clipboard.text()
    assert "disability" not in clipboard.text().lower()


@pytest.fixture
def with_jobs(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> Keyboard:
    """The printer page of a machine with a ticket printer; a slip waits for a printer that is not there any more."""
    hall.do(c.PrintTestPage(printer="label"))
    hall.do(c.TakeTicket(series="A"))
    screen.refresh()
    return at_desk


def test_a_slip_for_a_lost_printer_is_told_and_sent_to_another(
    with_jobs: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    assert "label" in with_jobs.item("notice.lost_printer").property("text")
    with_jobs.press("F12", "Tab", "Tab", "Tab", "Tab")
    assert with_jobs.has_focus("jobs")
    assert "No printer" in text_of(with_jobs.item("job.test_page"))
    assert not with_jobs.item("act.print_again").isEnabled()
    with_jobs.press("F5")
    assert {job.printer for job in hall.ask(AskPrintJobs())} == {"ticket"}
    assert screen.printers.said == "redirect"
    assert screen.desk.lost_printers == []


def test_a_slip_for_a_lost_printer_is_given_up(with_jobs: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    with_jobs.press("F12", "Tab", "Tab", "Tab", "Tab", "F4")
    assert [job.printer for job in hall.ask(AskPrintJobs())] == ["ticket"]
    assert [event.kind for event in hall.since(0)][-1] == "PrintSettled"


def test_jobs_are_filtered_sorted_and_copied(with_jobs: Keyboard, screen: CounterScreen) -> None:
    with_jobs.press("F12", "Tab", "Tab", "Tab", "Tab", "Alt+2")
    assert [job.printer for job in screen.printers.jobs.shown()] == ["label", "ticket"]
    with_jobs.press("Alt+2")
    assert [job.printer for job in screen.printers.jobs.shown()] == ["ticket", "label"]
    assert screen.printers.job_at == 1, "the selection stays on its job"
    with_jobs.press("Ctrl+C")
    assert QGuiApplication.clipboard().text().split("\t")[1] == "label"
    with_jobs.type("ticket")
    assert [job.printer for job in screen.printers.jobs.shown()] == ["ticket"]
    assert screen.printers.job_state == "", "a job that is hidden is not acted on"
