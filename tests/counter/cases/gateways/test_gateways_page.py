"""Departments' networks by keyboard: what waits there, an answer applied, an answer settled with words."""

from __future__ import annotations

import msgspec

from common.domain import commands as c
from common.domain.cases.gateway_events import LeftPackage
from common.domain.cases.gateway_letters import Receipt, day_list
from common.domain.cases.gateway_queries import AskDispatches, AskGatewayAnswer, AskGatewayAnswers
from common.domain.cases.queries import AskCase
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.ui.scene import find, text_of
from counter.cases.gateways.page import GatewaysPage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import PIN
from tests.common.gateway.filled import TODAY, decision
from tests.counter.cases.offices import DESK, MANAGER, MANAGERS, OTHER_DESK, REVIEWER, Office

DEPARTMENT = Domain.SOCIAL_INSURANCE
CASE = "20261108-00001"


def page_of(screen: CounterScreen) -> GatewaysPage:
    page = screen.page_of("gateways")
    assert isinstance(page, GatewaysPage)
    return page


def held_answer(office: Office) -> str:
    """The department has decided while the case was suspended; the case's id."""
    case = office.hall.ask(AskCase(case=CASE)).case.case
    office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin=PIN))
    office.hall.do(c.OfferCase(department=DEPARTMENT, case=case))
    office.hall.do(c.SuspendCase(counter=DESK, case=case, reason="publication"))  # type: ignore[arg-type]
    office.hall.do(c.TakeAnswer(department=DEPARTMENT, answer=decision("a1", case)))
    return case


def test_a_hall_without_gateways_has_no_such_tab(office: Office) -> None:
    screen, _ = office.sit(MANAGERS, MANAGER)
    assert "gateways" not in [tab["name"] for tab in screen.tabs]


def test_a_held_answer_is_tried_again_and_goes_into_its_case(office: Office) -> None:
    case = held_answer(office)
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    assert next(tab["count"] for tab in screen.tabs if tab["name"] == "gateways") == 1
    keyboard.press("Ctrl+0")
    page = page_of(screen)
    assert screen.place == "gateways"
    assert CASE in text_of(keyboard.item("matter.title"))
    assert {"name": "意见", "value": "符合条件"} in page.facts
    keyboard.press("F5")
    assert "已中止" in page.problem
    office.hall.do(c.ResumeCase(counter=DESK, case=case))
    keyboard.press("F5")
    assert (page.problem, page.said, page.count) == ("", "已入办件", 0)
    assert office.hall.ask(AskCase(case=case)).case.state is CaseState.DECIDED


def test_a_press_is_not_for_another_matter_when_the_one_at_hand_is_dealt_with_elsewhere(office: Office) -> None:
    held_answer(office)
    office.hall.do(c.TakeAnswer(department=DEPARTMENT, answer=decision("a2", "nobody's", running=2)))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+0")
    page = page_of(screen)
    first = page.matters.row(0).key
    keyboard.press("Alt+1")
    office.hall.do(c.SettleAnswer(counter=DESK, answer=first, note="已电话核实"))
    screen.refresh()
    keyboard.press("Alt+1", "Return")
    assert ("已经处理" in page.problem, page.count, page.note) == (True, 1, "")
    keyboard.press("Down", "Alt+1", "Return")
    assert (page.said, page.count) == ("处理结果已记录", 0)


def test_what_was_done_about_an_answer_is_on_record_in_words(office: Office) -> None:
    held_answer(office)
    office.hall.do(c.TakeAnswer(department=DEPARTMENT, answer=decision("a2", "nobody's", running=2)))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+0")
    page = page_of(screen)
    assert page.matters.row(0).case_id == ""
    keyboard.press("Return")
    assert page.problem != ""
    assert keyboard.has_focus("matter.note")
    keyboard.type("部门报错了编号")
    keyboard.press("Down")
    assert page.note == "", "each answer has a draft of its own"
    keyboard.press("Up", "Return")
    assert (page.said, page.count) == ("处理结果已记录", 1)
    settled = next(row for row in office.hall.ask(AskGatewayAnswers()) if not row.is_open)
    assert office.hall.ask(AskGatewayAnswer(answer=settled.answer)).note == "部门报错了编号"
    keyboard.press("F3")
    assert screen.place == "case"


def test_packages_left_alone_and_the_days_differences_wait_too(office: Office) -> None:
    held_answer(office)
    left = (LeftPackage("social_insurance-000002-x.ycpkg", "half_copied"),)
    office.hall.do(c.NotePackagesLeft(department=DEPARTMENT, files=left))
    (sent,) = office.hall.ask(AskDispatches())
    receipt = Receipt(letter=sent.dispatch, number="SB-1", fingerprint="f")
    office.hall.do(c.AcknowledgeDispatch(department=DEPARTMENT, receipt=receipt))
    theirs = day_list(DEPARTMENT, TODAY, (), ())
    office.hall.do(c.ReconcileGateway(theirs=theirs))
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+0")
    page = page_of(screen)
    assert [row.kind for row in page.matters.shown()] == ["answer", "package", *["difference"] * (page.count - 2)]
    keyboard.press("Down")
    assert "没有拷贝完整" in text_of(keyboard.item("matter.detail"))
    assert find(keyboard.window, "matter.note") is None
    office.hall.do(c.NotePackagesLeft(department=DEPARTMENT, files=()))
    screen.refresh()
    assert "package" not in [row.kind for row in page.matters.shown()]
    page.choose([row.can_send_again for row in page.matters.shown()].index(True))
    keyboard.press("F6")
    assert page.said.startswith("已安排重新发送")
    assert [row.dispatch for row in office.hall.ask(AskDispatches(only_pending=True))] == [sent.dispatch]
    keyboard.press("F6")
    assert page.problem.startswith("没有要重新发送的"), "it is on its way"


def test_a_package_that_never_arrived_is_noticed_and_sent_again(office: Office) -> None:
    case = office.hall.ask(AskCase(case=CASE)).case.case
    office.hall.do(c.OfferCase(department=DEPARTMENT, case=case))
    (sent,) = office.hall.ask(AskDispatches())
    package = c.NotePackage(department=DEPARTMENT, package="p1", running=1, dispatches=(sent.dispatch,))
    office.hall.do(package)
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+0")
    page = page_of(screen)
    assert page.count == 0, "a stick takes its time"
    office.clock.go(days=4)
    screen.refresh()
    assert [row.kind for row in page.matters.shown()] == ["receipt"]
    keyboard.press("F6")
    assert page.said.startswith("已安排重新发送")
    assert page.count == 0
    office.hall.do(msgspec.structs.replace(package, package="p2", running=2))
    screen.refresh()
    assert page.count == 0, "the new one takes its time, too"


def test_a_reviewer_sees_the_own_department_and_nobody_else_sees_anything(office: Office) -> None:
    held_answer(office)
    office.hall.do(c.SignOut(counter=DESK))
    office.hall.do(
        c.AddStaff(staff="2009", name="钱进", role=StaffRole.REVIEWER, departments=(Domain.CIVIL_AFFAIRS,), pin=PIN)
    )
    screen, _ = office.sit(DESK, REVIEWER)
    assert "gateways" in [tab["name"] for tab in screen.tabs]
    other, _ = office.sit(OTHER_DESK, "2009")
    assert "gateways" not in [tab["name"] for tab in other.tabs]
