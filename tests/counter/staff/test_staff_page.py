"""The hall's staff by keyboard: somebody new, another duty, a new PIN, somebody who leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQml import qmlEngine

from common.domain import commands as c
from common.domain import queries as q
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui import stage
from common.ui.scene import text_of
from counter.desk.screen import CounterScreen
from counter.desk.start import LEAST
from counter.staff.form import proposed_pin
from counter.staff.page import StaffPage
from tests.common.cases.counter import PIN
from tests.counter.cases.offices import COLLEAGUE, DESK, MANAGER, MANAGERS, REVIEWER, Office
from tests.counter.desk.keyboard import Keyboard


def page_of(screen: CounterScreen) -> StaffPage:
    page = screen.page_of("staff")
    assert isinstance(page, StaffPage)
    return page


def opened(office: Office) -> tuple[StaffPage, Keyboard]:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+E")
    assert screen.place == "staff"
    return page_of(screen), keyboard


def member(office: Office, staff: str) -> q.StaffRow:
    return next(row for row in office.hall.ask(q.AskStaff()) if row.staff == staff)


def test_it_is_for_the_halls_lead_alone(office: Office) -> None:
    screen, _ = office.sit(DESK, REVIEWER)
    assert "staff" not in [tab["name"] for tab in screen.tabs]


def test_all_tabs_of_the_lead_are_in_sight_on_the_smallest_screen_in_the_largest_print(office: Office) -> None:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    engine = qmlEngine(keyboard.item("tabs"))
    assert engine is not None
    stage.theme(engine).setProperty("staffText", 20)
    keyboard.window.resize(LEAST)
    last = keyboard.item(f"tab.{screen.tabs[-1]['name']}")
    assert last.mapToScene(QPointF(last.width(), 0)).x() <= LEAST.width()


def test_somebody_new_signs_in_with_the_pin_that_was_told(office: Office) -> None:
    page, keyboard = opened(office)
    keyboard.press("F2")
    assert keyboard.has_focus("staff.number")
    pin = page.form.pin
    keyboard.type("3001")
    keyboard.press("Return")
    assert page.problem == "请填写工号和姓名"
    keyboard.press("Tab")
    keyboard.type("钱进")
    keyboard.press("Tab", "4", "Return")
    assert page.problem == "请勾选负责的部门"
    keyboard.press("Tab", "Space", "Return")
    assert pin in text_of(keyboard.item("message.said"))
    assert page.form.pin == "", "a PIN is forgotten as soon as it was sent"
    row = member(office, "3001")
    assert (row.name, row.role, row.departments) == ("钱进", StaffRole.REVIEWER, (next(iter(Domain)),))
    assert page.lines.row(page.at).staff == "3001"
    office.hall.do(c.SignIn(counter=DESK, staff="3001", pin=pin))


def test_another_duty_holds_at_once(office: Office) -> None:
    page, keyboard = opened(office)
    keyboard.press("/")
    keyboard.type(COLLEAGUE)
    keyboard.press("Return", "Down", "Up", "F3", "3", "Return")
    assert "立即生效" in page.said
    assert (member(office, COLLEAGUE).role, member(office, COLLEAGUE).departments) == (StaffRole.ISSUER, ())


def test_who_gets_another_duty_leaves_the_page_and_finds_what_is_theirs(office: Office) -> None:
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    office.hall.do(c.AssignStaff(staff=COLLEAGUE, role=StaffRole.HALL_LEAD))
    keyboard.press("Ctrl+E")
    page = page_of(screen)
    page.choose(next(at for at, line in enumerate(page.lines.shown()) if line.staff == MANAGER))
    keyboard.press("F3", "1", "Return")
    assert member(office, MANAGER).role is StaffRole.CLERK
    assert "staff" not in [screen.place, *[tab["name"] for tab in screen.tabs]]
    office.hall.do(c.AssignStaff(staff=MANAGER, role=StaffRole.HALL_LEAD))
    screen.refresh()
    assert "staff" in [tab["name"] for tab in screen.tabs]


def test_a_new_pin_and_leaving(office: Office) -> None:
    office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin=PIN))
    page, keyboard = opened(office)
    at = next(at for at, line in enumerate(page.lines.shown()) if line.staff == REVIEWER)
    assert page.lines.row(at).where == "在 8 号窗口"
    page.choose(at)
    keyboard.press("F4")
    keyboard.press("Ctrl+A")
    keyboard.type("111111")
    keyboard.press("Return")
    assert "简单" in page.problem
    keyboard.press("Ctrl+A")
    keyboard.type("380572")
    keyboard.press("Return")
    assert "380572" in page.said
    keyboard.press("Ctrl+3", "Ctrl+E")
    assert page.said == ""
    keyboard.press("F8", "Return")
    assert "离岗" in page.said
    assert (member(office, REVIEWER).has_left, member(office, REVIEWER).counter) == (True, "")
    assert page.has_left
    with pytest.raises(Refused, match="has left"):
        office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin="380572"))


def test_the_last_lead_stays(office: Office) -> None:
    page, keyboard = opened(office)
    page.choose(next(at for at, line in enumerate(page.lines.shown()) if line.staff == MANAGER))
    keyboard.press("F8", "Return")
    assert page.problem == "至少要有一位大厅主任"
    keyboard.press("Esc")
    assert page.form.kind == ""


def test_nothing_typed_stays_for_somebody_else(office: Office) -> None:
    page, keyboard = opened(office)
    keyboard.press("F2")
    keyboard.type("3001")
    keyboard.press("Ctrl+O")
    assert (page.form.kind, page.form.staff, page.form.pin, page.lines.rowCount()) == ("", "", "", 0)


def test_a_proposed_pin_is_one_that_the_hall_takes(office: Office) -> None:
    office.hall.do(c.ChangePin(staff=REVIEWER, pin=proposed_pin()))
