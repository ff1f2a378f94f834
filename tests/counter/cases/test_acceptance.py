"""Taking cases in by keyboard only, through a real hall: each end of it, and what is said when something is missing."""

from __future__ import annotations

from datetime import date

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.queries import FindCases
from common.domain.cases.words import CaseState, Form
from common.domain.queries import AskPrintJobs, AskTicket
from common.domain.rules import Rules
from common.ui.scene import find, text_of
from counter.desk.finish import Handled
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, ON_THE_SPOT, CaseHall
from tests.counter.cases.conftest import acceptance, fill, newest, no_case
from tests.counter.desk.keyboard import Keyboard


def test_a_whole_acceptance_by_keyboard_only(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("Space", "Down", "c", "2", "Down", "e")
    hands.press("F6")
    case = newest(cases).case
    assert case.state is CaseState.ACCEPTED
    first, second, third = case.papers
    assert case.handed == (Handed(first), Handed(second, Form.COPY, 2), Handed(third, Form.ELECTRONIC))
    assert text_of(hands.item("done.number")) == case.number
    assert "2026年12月4日" in text_of(hands.item("done.promised"))
    assert find(hands.window, "done.provisional") is None


def test_what_is_printed_with_it_is_said_and_how_far_it_is(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    cases.hall.rules = Rules(printers=("ticket", "a4"))
    fill(hands)
    hands.press("a", "F6")
    assert {one["words"] for one in acceptance(screen).done.prints} == {"受理通知书：等待打印", "收件凭证：等待打印"}
    job = next(one for one in cases.hall.ask(AskPrintJobs()) if one.paper is CasePaper.ACCEPTANCE)
    cases.hall.do(c.ClaimPrint(printer=job.printer))
    screen.refresh()
    assert any("正在打印" in one["words"] for one in acceptance(screen).done.prints)
    assert "打印" in text_of(hands.item("done.print.0"))


def test_enter_leads_through_all_of_it(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("a", "Return")
    assert hands.has_focus("act.primary")
    hands.press("Return")
    assert newest(cases).case.state is CaseState.ACCEPTED


def test_a_nervous_second_enter_accepts_nothing(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("a", "Return")
    hands.press("Return", pause=0.05)
    assert no_case(cases)


def test_several_cases_of_one_applicant_follow_each_other(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    hands.press("a", "F6", "F2")
    assert hands.has_focus("item.search")
    hands.type(ON_THE_SPOT)
    hands.press("Return", "a", "F5", "Alt+3", "Return")
    done = newest(cases).case
    assert (done.state, done.document) == (CaseState.CONCLUDED, "登记凭证")
    assert len(cases.hall.ask(FindCases(text="张三丰"))) == 2
    assert [one.number for one in acceptance(screen).earlier.rows.shown()] == ["20261120-00001"]
    hands.press("F3")
    assert hands.has_focus("applicant.search")
    assert acceptance(screen).people.applicant.person == ""


def test_provisionally_with_a_date_and_a_signed_promise(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    hands.press("Space", "F6")
    assert "还缺 2 份材料" in text_of(hands.item("papers.problem"))
    hands.press("F7", "Return", "Return")
    assert "没有写明" in text_of(hands.item("ending.warning")), "the catalogue does not say: staff decide"
    assert "最后日期" in text_of(hands.item("ending.problem"))
    hands.press("Alt+2", "Return")
    assert "承诺书" in text_of(hands.item("ending.problem"))
    assert no_case(cases)
    hands.press("Space", "Return")
    case = newest(cases).case
    assert (case.state, case.owed_by) == (CaseState.ACCEPTED_PROVISIONALLY, date(2026, 11, 25))
    assert case.owed == case.papers[1:]
    assert "2026年11月25日" in text_of(hands.item("done.owed"))


def test_what_is_a_main_paper_is_never_owed(hands: Keyboard, cases: CaseHall) -> None:
    fill(hands, item="SB001")
    hands.press("Space", "F7")
    problem = text_of(hands.item("papers.problem"))
    assert "登记表不能容缺" in problem
    assert "户口簿" not in problem
    hands.press("Down", "Down", "Space", "F7")
    assert find(hands.window, "ending.warning") is None
    hands.press("Alt+2", "Space", "Return")
    assert newest(cases).case.owed == ("户口簿",)


def test_a_date_that_is_past_is_refused_beside_its_field(hands: Keyboard, cases: CaseHall) -> None:
    fill(hands)
    hands.press("F7")
    hands.type("2026-11-01")
    hands.press("Return", "Space", "Return")
    assert text_of(hands.item("ending.problem")) == "这个日期已经过了"
    assert no_case(cases)


def test_the_one_time_notice_names_all_that_is_missing(hands: Keyboard, cases: CaseHall) -> None:
    fill(hands)
    hands.press("Space", "F8")
    assert [text_of(hands.item(f"missing.{n}")) for n in (0, 1)] == ["1.  社会保障卡", "2.  待遇申领表"]
    hands.press("Return")
    case = newest(cases).case
    assert (case.state, case.missing) == (CaseState.TOLD_MISSING, case.papers[1:])


def test_what_was_missing_is_brought_and_the_case_goes_on(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    hands.press("Space", "F8", "Return", "F4")
    assert screen.place == "case"
    hands.press("F5")
    assert (screen.place, acceptance(screen).number) == ("acceptance", "20261120-00001")
    assert hands.has_focus("papers")
    assert "已收 1 / 3" in text_of(hands.item("papers.count"))
    hands.press("F8")
    assert "已经一次性告知过" in text_of(hands.item("papers.problem"))
    hands.press("a", "F6")
    assert newest(cases).case.state is CaseState.ACCEPTED
    assert len(cases.hall.ask(FindCases(text="2026112"))) == 1


def test_declined_with_a_reason_and_who_is_competent(hands: Keyboard, cases: CaseHall) -> None:
    fill(hands)
    hands.press("F9", "Return")
    assert "原因" in text_of(hands.item("ending.problem"))
    hands.press("Alt+1", "Tab")
    hands.type("区社会保险基金管理中心")
    hands.press("Return")
    found = newest(cases)
    assert found.case.state is CaseState.DECLINED
    assert found.history[-1].words == "不属于本中心受理范围"
    assert text_of(hands.item("done.reason")) == "不属于本中心受理范围"


def test_the_day_is_provisional_and_says_so_when_a_table_is_missing(hands: Keyboard, cases: CaseHall) -> None:
    cases.clock.go(days=38)
    fill(hands)
    hands.press("a", "F6")
    assert "2027年1月12日" in text_of(hands.item("done.promised"))
    assert "provisional" in hands.item("done.provisional").property("text")


def test_a_refusal_keeps_all_that_was_typed(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("Space", "F7")
    hands.type("+5")
    hands.press("Return", "Space")
    cases.hall.do(c.SignOut(counter=FRONT))
    hands.press("Return")
    page = acceptance(screen)
    assert "没有人登录" in page.problem
    assert (page.stage, page.ending.owed_by, page.ending.is_promised, len(page.papers.handed())) == (
        "ending",
        "+5",
        True,
        1,
    )


def test_the_visit_at_hand_is_filled_in(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    cases.hall.do(c.TakeTicket(item="SB004", slip=False))
    cases.hall.do(c.CallNext(counter=FRONT))
    screen.refresh()
    assert acceptance(screen).item.code == "SB004"
    hands.type("张三")
    hands.press("Return")
    assert hands.has_focus("papers")
    hands.press("a", "F6")
    assert newest(cases).case.visit is not None
    cases.hall.do(c.BeginService(counter=FRONT))
    cases.hall.do(c.FinishService(counter=FRONT, outcome="done"))  # type: ignore[arg-type]
    screen.refresh()
    hands.press("Ctrl+1", "Ctrl+2")
    assert acceptance(screen).stage == "form"


def test_finishing_a_visit_starts_from_its_cases(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    cases.hall.do(c.TakeTicket(item="SB011", slip=False))
    cases.hall.do(c.CallNext(counter=FRONT))
    cases.hall.do(c.BeginService(counter=FRONT))
    screen.refresh()
    form = screen.desk.finish_form
    assert [row.code for row in form.items.shown()] == ["SB011"], "as long as there is no case, what they came for"
    person = cases.person()
    first = cases.receive(person)
    cases.hand_all(first)
    cases.hall.do(c.AcceptCase(counter=FRONT, case=first))
    missing = cases.receive(person, item="JY001")
    cases.hall.do(c.GiveNotice(counter=FRONT, case=missing))
    screen.refresh()
    hands.press("Ctrl+1", "F6")
    assert form.outcome == "accepted"
    assert [(row.code, row.outcome) for row in form.items.shown()] == [("SB004", ""), ("JY001", "told_missing")]
    hands.press("4")
    third = cases.receive(person, item="SB002")
    cases.hall.do(c.WithdrawCase(counter=FRONT, case=third))
    screen.refresh()
    assert form.outcome == "advice", "what the clerk has chosen stays"
    assert form.items.shown()[-1] == Handled("SB002", form.items.shown()[-1].name, "left")
    hands.press("2", "Return")
    finished = cases.hall.ask(AskTicket(number="A001")).events[-1]
    assert finished["items"] == ["SB004", "JY001", "SB002"]
    assert finished["outcomes"] == {"JY001": "told_missing", "SB002": "left"}


def test_what_was_begun_for_somebody_else_says_so(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    cases.hall.do(c.TakeTicket(item="SB011", slip=False))
    cases.hall.do(c.CallNext(counter=FRONT))
    screen.refresh()
    assert "A001" in hands.item("notice.other_visit").property("text")
    assert acceptance(screen).item.code == "SB004"
    hands.press("Ctrl+N")
    assert acceptance(screen).item.code == "SB011"
    assert find(hands.window, "notice.other_visit") is None


def test_what_was_emptied_by_a_slip_of_the_hand_comes_back(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    hands.press("Space", "Ctrl+N")
    page = acceptance(screen)
    assert (page.item.code, page.people.applicant.person) == ("", "")
    assert "F4" in text_of(hands.item("message.said"))
    hands.press("F4")
    assert (page.item.code, page.people.applicant.name, page.papers.said) == ("SB004", "张*丰", "已收 1 / 3")
    hands.press("a", "F6")
    assert newest(cases).case.state is CaseState.ACCEPTED


def test_a_case_that_comes_between_does_not_empty_what_is_typed(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    told = cases.receive(cases.person("李四", 2))
    fill(hands)
    screen.go("case", told)
    screen.page_of("case").leads_to.emit("acceptance", told)
    page = acceptance(screen)
    assert "没有完成" in page.problem
    assert (page.number, page.item.code, page.people.applicant.name) == ("", "SB004", "张*丰")
