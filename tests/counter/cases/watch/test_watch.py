"""The hall manager's screen by keyboard: figures, shares, orders, and the working days of the next year."""

from __future__ import annotations

from pathlib import Path

from common.domain import commands as c
from common.domain.cases.queries import AskCase
from common.domain.cases.review_queries import AskYears
from common.ui.scene import text_of
from counter.cases.watch.page import WatchPage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, PIN
from tests.counter.cases.offices import DESK, MANAGER, MANAGERS, REVIEWER, Office


def page_of(screen: CounterScreen) -> WatchPage:
    page = screen.page_of("watch")
    assert isinstance(page, WatchPage)
    return page


def test_the_figures_are_those_of_all_cases(office: Office) -> None:
    office.clock.go(days=5)
    office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin=PIN))
    office.hall.do(c.ClaimCase(counter=DESK, case="20261106-00001"))
    office.hall.do(c.RemindCase(counter=FRONT, case="20261107-00001"))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    page = page_of(screen)
    assert (screen.place, page.total, page.lamps["red"], page.unanswered) == ("watch", 8, 5, 1)
    assert "5" in text_of(keyboard.item("figure.red"))
    assert (page.shares[0]["words"], page.shares[0]["total"]) == ("社会保障", 8)
    keyboard.press("F6")
    assert {one["words"]: one["total"] for one in page.shares} == {"未认领": 7, "周婷": 1}
    keyboard.press("F6")
    assert [one["total"] for one in page.shares] == [0, 0, 3, 5, 0]
    assert next(tab["count"] for tab in screen.tabs if tab["name"] == "watch") == 5


def test_a_share_that_is_chosen_filters_the_table(office: Office) -> None:
    office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin=PIN))
    office.hall.do(c.ClaimCase(counter=DESK, case="20261108-00001"))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    page = page_of(screen)
    keyboard.press("F6", "Shift+Tab", "Down", "Return")
    assert (page.list.total, page.list.number) == (1, "20261108-00001")
    keyboard.press("Esc")
    assert page.list.total == 8
    keyboard.press("F6", "Down", "Return")
    assert page.list.total == [one["total"] for one in page.shares][page.share]
    keyboard.press("Esc", "F7")
    assert (page.list.lamp, page.list.total) == ("green", 2)


def test_an_order_is_written_and_goes_red_when_its_answer_is_late(office: Office) -> None:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    page = page_of(screen)
    keyboard.press("F3", "Return")
    assert text_of(keyboard.item("order.problem")) == "请写明督办内容"
    keyboard.press("Alt+1", "Tab")
    keyboard.press("Ctrl+A")
    keyboard.type("+1")
    keyboard.press("Return")
    assert (page.form, page.orders, page.overdue_orders) == ("", 1, 0)
    (order,) = office.hall.ask(AskCase(case="20261106-00001")).case.orders
    assert (order.by, order.answer_by.isoformat()) == (MANAGER, "2026-11-21")
    assert "督办" in text_of(keyboard.item("work.20261106-00001"))
    office.clock.go(days=2)
    screen.refresh()
    assert (page.orders, page.overdue_orders) == (1, 1)
    row = page.list.rows.row(0)
    assert row is not None
    assert row.is_pressing


def test_what_was_typed_for_one_case_is_not_sent_about_another(office: Office) -> None:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    page = page_of(screen)
    keyboard.press("F3")
    keyboard.type("1")
    keyboard.press("Esc", "F3")
    assert page.order.words == "1", "what was typed stays with its case"
    keyboard.press("Esc", "Down", "F3")
    assert (page.order.words, page.order.number) == ("", "20261107-00001")


def test_the_next_year_is_imported_from_a_file(office: Office, tmp_path: Path) -> None:
    office.clock.go(days=40)
    office.hall.do(c.SignOut(counter=FRONT))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    page = page_of(screen)
    file = tmp_path / "2027.csv"
    file.write_text("日期,类别\n2027-02-30,休\n", "utf-8")
    keyboard.press("F9")
    assert "2027" in text_of(keyboard.item("year.2027"))
    page.years.type_file(str(file))
    keyboard.press("Return")
    assert "2027-02-30" in text_of(keyboard.item("years.problem"))
    file.write_text("日期,类别\n2027-01-01,休\n", "utf-8")
    keyboard.press("Return")
    assert page.said
    assert [year.year for year in office.hall.ask(AskYears()) if year.table] == [2024, 2025, 2026, 2027]
    keyboard.press("Esc")
    assert keyboard.has_focus("watch")


def test_enter_leads_to_the_case_and_back(office: Office) -> None:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Down", "Return")
    assert screen.place == "case"
    screen.go_back()
    assert (screen.place, page_of(screen).list.number) == ("watch", "20261107-00001")
