"""What the back office does with a case in hand, by keyboard: from the claim to the result that lies at a counter."""

from __future__ import annotations

from datetime import date

from common.domain import commands as c
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.cases.words import CaseState, Lamp, SuspendReason, Verdict
from common.domain.catalogue.item import Domain
from common.ui.scene import text_of
from counter.cases.case_page import CasePage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, CaseHall
from tests.counter.cases.offices import COLLEAGUE, DESK, MANAGER, MANAGERS, OTHER_DESK, REVIEWER, SIGNER, Office
from tests.counter.desk.keyboard import Keyboard


def page_of(screen: CounterScreen) -> CasePage:
    page = screen.page_of("case")
    assert isinstance(page, CasePage)
    return page


def first_case(office: Office) -> tuple[CounterScreen, Keyboard, str]:
    """The reviewer has opened the first case of the worklist."""
    screen, keyboard = office.sit(DESK, REVIEWER)
    keyboard.press("Return")
    case = page_of(screen).card.number
    return screen, keyboard, case


def open_case(screen: CounterScreen, keyboard: Keyboard, number: str) -> None:
    """Found in the worklist by its number."""
    keyboard.press("/")
    keyboard.type(number)
    keyboard.press("Return", "Return")
    assert page_of(screen).card.number == number


def look(office: Office, case: str) -> CaseInHand:
    return office.hall.ask(AskCase(case=case))


def offered(screen: CounterScreen) -> list[str]:
    """The acts that move the case on, or answer for it; looking, printing again and saving are no such things."""
    return [act["name"] for act in page_of(screen).acts if act["name"] not in ("look", "scans", "reprint", "dossier")]


def test_a_case_is_claimed_and_decided(office: Office) -> None:
    screen, keyboard, case = first_case(office)
    assert offered(screen)[:2] == ["claim", "decide"]
    keyboard.press("F3", "Return")
    assert "claim" not in offered(screen)
    keyboard.press("F4", "1", "Alt+1", "Return")
    seen = look(office, case)
    assert (seen.case.state, seen.case.decisions[0].signed_by) == (CaseState.DECIDED, (REVIEWER,))
    assert seen.history[-1].words == "材料齐全，符合条件，准予办理"
    assert offered(screen) == ["make_ready"]
    keyboard.press("F4", "Alt+1", "Return")
    assert (look(office, case).case.state, look(office, case).case.issued_at_counter) == (CaseState.READY, "3")
    assert offered(screen) == []


def test_a_form_says_what_is_missing_and_keeps_what_was_typed(office: Office) -> None:
    screen, keyboard, case = first_case(office)
    keyboard.press("F4", "Return")
    assert "准予" in page_of(screen).problem
    keyboard.press("2", "Tab", "Tab", "Tab")
    assert keyboard.has_focus("office.words")
    keyboard.type("12")
    keyboard.press("Esc", "F4")
    assert page_of(screen).form_of("decide").property("text") == "12"
    keyboard.press("Return")
    assert look(office, case).case.decisions[0].verdict is Verdict.REFUSED


def test_a_correction_is_asked_for_once_with_papers_words_and_a_day(office: Office) -> None:
    screen, keyboard, case = first_case(office)
    keyboard.press("F9")
    assert keyboard.has_focus("office.paper.0")
    keyboard.press("Space", "Tab", "Tab", "Tab")
    keyboard.type("1")
    keyboard.press("Tab")
    keyboard.type("+5")
    assert text_of(keyboard.item("office.day.words")) == "2026年11月25日 周三"
    keyboard.press("Return")
    seen = look(office, case)
    assert (seen.case.state, seen.case.correction_by) == (CaseState.CORRECTION_REQUESTED, date(2026, 11, 25))
    assert seen.case.missing == seen.case.papers[:1]
    assert seen.row.lamp is Lamp.STILL
    office.hall.do(c.SupplyCorrection(counter=FRONT, case=case))
    screen.refresh()
    assert "decide" in offered(screen)
    assert "request_correction" not in offered(screen)


def test_the_clock_stops_for_a_lawful_reason_and_goes_on(office: Office) -> None:
    _, keyboard, case = first_case(office)
    keyboard.press("F8", "3", "Return")
    assert look(office, case).case.suspended_for is SuspendReason.APPRAISAL
    keyboard.press("F8", "Return")
    assert look(office, case).case.state is CaseState.ACCEPTED


def test_a_case_is_referred_with_a_reason_and_leaves_the_worklist(office: Office) -> None:
    screen, keyboard, case = first_case(office)
    keyboard.press("F7", "1", "Tab")
    keyboard.type("9")
    keyboard.press("Return")
    assert look(office, case).case.department is Domain.EMPLOYMENT
    assert offered(screen) == []
    keyboard.press("Esc")
    assert screen.place == "review"
    assert case not in text_of(keyboard.item("work"))


def test_where_two_sign_the_second_signs_on_a_sign_in_of_their_own(office: Office) -> None:
    hall = CaseHall(office.hall, office.clock)
    case = hall.receive(hall.person("李小龙", 20), item="CL008")
    hall.hand_all(case)
    office.hall.do(c.AcceptCase(counter=FRONT, case=case))
    screen, keyboard = office.sit(DESK, COLLEAGUE)
    open_case(screen, keyboard, look(office, case).row.number)
    assert "decide" not in offered(screen)
    keyboard.press("F4", "1", "Alt+1", "Return")
    assert look(office, case).case.state is CaseState.ACCEPTED
    assert offered(screen).count("sign") == 0, "nobody signs their own proposal"
    other, hands = office.sit(OTHER_DESK, SIGNER)
    open_case(other, hands, look(office, case).row.number)
    hands.press("F2")
    hands.type("8")
    hands.press("Return")
    assert look(office, case).history[-1].words == "8"
    office.hall.do(c.ProposeDecision(counter=DESK, case=case, verdict=Verdict.GRANTED, opinion="已补充核查"))
    other.refresh()
    hands.press("F4")
    assert "准予。已补充核查" in text_of(hands.item("office.note"))
    hands.press("Return")
    seen = look(office, case)
    assert (seen.case.state, seen.case.decisions[0].signed_by) == (CaseState.DECIDED, (COLLEAGUE, SIGNER))


def test_urging_is_answered_on_record(office: Office) -> None:
    screen, keyboard, case = first_case(office)
    office.hall.do(c.RemindCase(counter=FRONT, case=case, words="老人着急用"))
    screen.refresh()
    keyboard.press("Ctrl+U")
    assert text_of(keyboard.item("office.note")) == "老人着急用"
    keyboard.type("3")
    keyboard.press("Return")
    assert look(office, case).case.unanswered == 0
    assert [one.kind for one in look(office, case).history[-2:]] == ["CaseReminded", "RemindersAnswered"]


def test_an_order_is_given_on_the_case_and_answered(office: Office) -> None:
    _, _, case = first_case(office)
    theirs, hands = office.sit(MANAGERS, MANAGER)
    hands.press("Return")
    assert page_of(theirs).card.number == case
    assert "claim" not in offered(theirs)
    hands.press("F3")
    hands.type("7")
    hands.press("Tab")
    hands.type("+2")
    hands.press("Return")
    assert look(office, case).case.orders[0].answer_by == date(2026, 11, 22)
    office.hall.do(c.SignOut(counter=DESK))
    _, hands = office.sit(DESK, REVIEWER)
    assert "督办" in text_of(hands.item(f"work.{case}"))
    hands.press("Return", "Ctrl+B")
    assert text_of(hands.item("office.note")) == "7"
    hands.type("6")
    hands.press("Return")
    assert look(office, case).case.orders[0].answered_by == REVIEWER


def test_the_case_of_a_colleague_is_taken_over_on_purpose(office: Office) -> None:
    _, keyboard, case = first_case(office)
    keyboard.press("F3", "Return")
    other, hands = office.sit(OTHER_DESK, COLLEAGUE)
    hands.press("Return")
    assert (page_of(other).card.number, offered(other)) == (case, ["claim"])
    hands.press("F3")
    assert "周婷" in text_of(hands.item("office.note"))
    hands.press("Return")
    assert look(office, case).case.claimed_by == COLLEAGUE
