"""A case in hand: found, its history in words, its acts by keyboard, and what a second clerk is told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.privacy_queries import AskLooks
from common.domain.cases.story import TOLD
from common.domain.cases.words import CaseAct, CaseState
from common.domain.queries import AskPrintJobs
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.ui.scene import find, text_of
from counter.cases.all_acts import ALL_ACTS
from counter.cases.case_page import GO_ON_KEY
from counter.cases.lines import history_lines
from counter.cases.looks import LooksForm
from counter.cases.reprint import ReprintForm
from counter.cases.words import ACTS, DEEDS
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, CaseHall, id_number
from tests.counter.cases.conftest import CLERK, COLLEAGUE, REVIEWER, case_page, seated
from tests.counter.desk.keyboard import Keyboard


def owing(cases: CaseHall) -> str:
    """A case that was accepted without its last paper; its id."""
    case = cases.receive()
    cases.hand_all(case, but=1)
    cases.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=date(2026, 11, 25)))
    return case


def find_case(hands: Keyboard, text: str = "张三") -> None:
    hands.press("Ctrl+3")
    assert hands.has_focus("case.search")
    hands.type(text)
    hands.press("Return")


def test_a_case_is_found_and_read_by_keyboard(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    case = cases.accepted()
    find_case(hands)
    page = case_page(screen)
    assert text_of(hands.item("case.number")) == cases.look(case).row.number
    assert [one.deed for one in page.card.history.shown()] == ["受理", "收材料", "收件"]
    assert {one.who for one in page.card.history.shown()} == {"张敏"}
    assert page.card.applicant["id_number"] == f"999999********{id_number()[-4:]}"
    hands.press("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert "20261120-00001" in copied
    assert "张三丰" not in copied


def test_owed_papers_are_ticked_off(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    case = owing(cases)
    find_case(hands)
    hands.press("F6")
    assert hands.has_focus("papers")
    hands.press("Return")
    assert "还缺" in case_page(screen).problem
    hands.press("Space", "Return")
    assert cases.look(case).case.state is CaseState.ACCEPTED
    assert "已记录" in text_of(hands.item("message.said"))


def test_a_correction_that_was_asked_for_is_here(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    case = cases.accepted()
    asked = ("居民身份证",)
    cases.hall.do(
        c.RequestCorrection(counter=OFFICE, case=case, papers=asked, words="复印件不清楚", by=date(2026, 11, 30))
    )
    find_case(hands)
    hands.press("F7")
    page = case_page(screen)
    assert "复印件不清楚" in page.form_of("supply_correction").property("words")
    hands.press("c", "Return")
    assert cases.look(case).case.state is CaseState.ACCEPTED


def test_a_reminder_and_a_withdrawal(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    case = cases.accepted()
    find_case(hands)
    hands.press("F8")
    hands.type("申请人很急")
    hands.press("Return")
    assert case_page(screen).card.history.shown()[0].words == "申请人很急"
    hands.press("F10", "Return")
    assert cases.look(case).case.state is CaseState.WITHDRAWN
    assert find(hands.window, "act.withdraw") is None


def test_what_was_owed_and_did_not_come_counts_as_withdrawn_after_its_day(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = owing(cases)
    find_case(hands)
    hands.press("F10", "Tab", "Space", "Return")
    assert "期限还没有到" in case_page(screen).problem
    cases.clock.go(days=6)
    hands.press("Return")
    assert cases.look(case).case.state is CaseState.WITHDRAWN


def test_two_clerks_on_one_case_the_second_is_told_kindly(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = owing(cases)
    find_case(hands)
    hands.press("F6", "Space")
    colleague = seated(cases.hall, ISSUING, COLLEAGUE)
    colleague.go("case", case)
    theirs = case_page(colleague)
    theirs.act("supply_owed")
    papers = theirs.form_of("supply_owed").property("papers")
    papers.toggle_all()
    theirs.presses.clock = lambda: 100.0
    theirs.enter_pressed()
    assert cases.look(case).case.state is CaseState.ACCEPTED
    hands.press("Return")
    page = case_page(screen)
    assert (page.form, page.problem) == ("", "这个办件刚刚有变化，现在是“已受理”")


def test_going_back_keeps_what_was_typed_and_leads_where_one_came_from(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = cases.accepted()
    screen.go("case", case)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page before goes, its keys with it
    hands.press("F8")
    hands.type("催")
    hands.press("Esc", "F8")
    assert case_page(screen).form_of("remind").property("text") == "催"
    hands.press("Esc", "Esc")
    assert screen.place == "acceptance"


def test_the_people_of_a_case_are_seen_in_full_when_it_is_said_why(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = cases.accepted()
    find_case(hands)
    page = case_page(screen)
    hands.press("Ctrl+H", "Return")
    assert "为什么" in page.problem
    hands.press("Alt+2", "Return")
    assert (page.card.applicant["name"], page.card.applicant["id_number"]) == ("张三丰", id_number())
    (look,) = cases.hall.ask(AskLooks(person=cases.look(case).case.applicant))
    assert (look.number, look.why) == ("20261120-00001", "联系申请人")
    screen.refresh()
    assert page.card.applicant["name"] == "张三丰"
    page.open(cases.accepted())
    assert page.card.applicant["name"] == "张*丰"


def test_the_halls_lead_sees_who_has_looked_at_the_people_of_a_case(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    cases.accepted()
    find_case(hands)
    assert find(hands.window, "act.looks") is None, "it is for the lead alone"
    hands.press("Ctrl+H", "Alt+2", "Return")
    cases.hall.do(c.AssignStaff(staff=CLERK, role=StaffRole.HALL_LEAD))
    hands.press("Ctrl+2", "Ctrl+3")
    hands.press("Ctrl+J")
    page = case_page(screen)
    form = page.form_of("looks")
    assert isinstance(form, LooksForm)
    assert [(line.who, line.whom, line.why) for line in form.lines.shown()] == [
        ("张敏  ·  1号窗口", "张*丰", "联系申请人")
    ]
    assert find(hands.window, "act.send") is None
    hands.press("Ctrl+Shift+C")
    assert "联系申请人" in QGuiApplication.clipboard().text()
    hands.press("Return")
    assert page.form == ""


def test_a_paper_is_printed_again_and_says_so(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    cases.hall.rules = Rules(printers=("ticket",))
    case = cases.accepted()
    find_case(hands)
    hands.press("Ctrl+P")
    assert hands.has_focus("reprint.papers")
    form = case_page(screen).form_of("reprint")
    assert isinstance(form, ReprintForm)
    assert [(row.name, row.copies) for row in form.papers.shown()] == [("受理通知书", 1), ("收件凭证", 1)]
    assert "张敏" in form.papers.row(0).note
    hands.press("Down", "Return")
    newest = cases.hall.ask(AskPrintJobs())[-1]
    assert (newest.paper, newest.about, newest.copy) == (CasePaper.RECEIPT, case, 2)
    step = case_page(screen).card.history.shown()[0]
    assert (step.deed, step.words) == ("打印文书", "收件凭证")
    hands.press("Ctrl+P", "1", "Return")
    assert cases.hall.ask(AskPrintJobs())[-1].paper is CasePaper.ACCEPTANCE


def test_nothing_of_a_case_stays_for_the_next_clerk(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    cases.accepted()
    find_case(hands)
    hands.press("F8")
    hands.type("催")
    hands.press("Esc", "Ctrl+O")
    page = case_page(screen)
    assert (page.text, page.card.number, page.found.rowCount()) == ("", "", 0)
    assert page.form_of("remind").property("text") == ""


def test_nobody_is_offered_what_is_the_duty_of_others(screen: CounterScreen, cases: CaseHall) -> None:
    case = owing(cases)
    office = seated(cases.hall, OFFICE, REVIEWER)
    assert "acceptance" not in [tab["name"] for tab in office.tabs]
    assert "acceptance" in [tab["name"] for tab in screen.tabs]
    office.go("case", case)
    screen.go("case", case)
    assert "remind" not in [act["name"] for act in case_page(office).acts]
    assert "remind" in [act["name"] for act in case_page(screen).acts]


def test_every_act_has_a_key_of_its_own() -> None:
    names = [act.name for act in ALL_ACTS]
    assert len(set(names)) == len(names)
    assert all(act.qml.exists() for act in ALL_ACTS)
    keys = [act.key for act in ALL_ACTS]
    assert GO_ON_KEY not in keys
    assert not {"F1", "F11", "F12"} & set(keys)


def test_every_step_and_act_has_words(cases: CaseHall) -> None:
    assert {kind.__name__ for kind in TOLD} <= set(DEEDS)
    assert set(CaseAct) <= set(ACTS)
    case = owing(cases)
    lines = history_lines(cases.look(case).history, "Asia/Shanghai", {CLERK: "张敏"}, lambda zh, en: en)
    assert [one.deed for one in lines] == ["Accepted provisionally", "Papers handed in", "Received"]
    assert lines[0].at == "2026-11-20 09:00"
