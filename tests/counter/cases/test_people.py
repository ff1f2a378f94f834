"""Who a case is for: found, typed with the number checked, from the card, represented; and who is seen in full."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from common.devices.id_card_reader import DummyReader, IdCard
from common.domain.cases.commands import RecordPerson
from common.domain.cases.person import IdKind
from common.domain.cases.privacy_queries import AskLooks
from common.domain.cases.queries import FindPersons
from common.domain.cases.words import CaseState
from common.ui.scene import text_of
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, CaseHall, id_number
from tests.counter.cases.conftest import CLERK, acceptance, fill, newest, no_case
from tests.counter.desk.keyboard import Keyboard


def test_a_number_is_checked_as_it_is_typed(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    number = id_number(3)
    hands.type(number[:-1])
    assert text_of(hands.item("applicant.search.note")) == "还差 1 位"
    wrong = "1" if number[-1] != "1" else "2"
    hands.type(wrong)
    assert "校验位不对" in text_of(hands.item("applicant.search.note"))
    hands.press("Return")
    assert hands.has_focus("applicant.name")
    hands.type("王五")
    hands.press("Return", "Return", "Return")
    assert hands.has_focus("item.search")
    hands.type("SB004")
    hands.press("Return", "a", "F6")
    assert no_case(cases)
    assert hands.has_focus("applicant.number")
    assert "校验位不对" in acceptance(screen).people.applicant.number_problem
    assert [one.name for one in acceptance(screen).papers.rows.shown() if one.is_here]
    hands.press("Backspace")
    hands.type(number[-1])
    assert text_of(hands.item("applicant.number.note")) == "校验正确"
    hands.press("F6")
    assert newest(cases).case.state is CaseState.ACCEPTED
    assert [one.name for one in cases.hall.ask(FindPersons(text="王五"))] == ["王*"]


def test_a_number_of_another_is_refused_beside_it(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    hands.type("王五")
    hands.press("Return")
    assert hands.has_focus("applicant.number")
    hands.type(id_number(1))
    assert text_of(hands.item("applicant.number.note")) == "已登记：张*丰"
    hands.press("Return", "Return")
    hands.type("SB004")
    hands.press("Return", "a", "F6")
    assert "登记的是“张*丰”" in acceptance(screen).people.applicant.number_problem
    assert no_case(cases)


def test_somebody_typed_again_is_found_again_and_keeps_their_telephone(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    hands.type("张三丰了")
    hands.press("Return")
    hands.type(id_number(1))
    acceptance(screen).people.applicant.type_name("张三丰")
    hands.press("Return", "Return")
    hands.type("SB004")
    hands.press("Return", "a", "F6")
    (known,) = cases.hall.ask(FindPersons(text="张三丰"))
    assert (newest(cases).case.applicant, known.phone) == (known.person, "138****0001")


def test_a_representative_needs_a_mandate_that_holds(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("a", "F3")
    assert hands.has_focus("representative.search")
    hands.press("F6")
    assert acceptance(screen).people.representative.problem
    hands.type("李四")
    hands.press("Return")
    assert hands.has_focus("mandate")
    hands.press("F6")
    assert "截止日期" in acceptance(screen).people.mandate_problem
    hands.type("2026-11-01")
    hands.press("F6")
    assert acceptance(screen).people.mandate_problem == "授权委托已经过期"
    assert no_case(cases)
    hands.press(*["Backspace"] * 10)
    hands.type("+30")
    assert text_of(hands.item("mandate.words")) == "2026年12月20日 周日"
    hands.press("Return", "a", "F6")
    case = newest(cases).case
    assert case.mandate_until == date(2026, 12, 20)
    assert case.representative is not None
    assert "授权委托书" in case.papers
    assert case.state is CaseState.ACCEPTED


def test_nobody_represents_themselves(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("a", "F3")
    hands.type("张三")
    hands.press("Return")
    hands.type("+30")
    hands.press("Return", "a", "F6")
    assert "就是申请人" in acceptance(screen).people.representative.problem
    assert no_case(cases)


def test_a_card_on_the_reader_fills_the_form(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    reader = screen.station.card_reader
    assert isinstance(reader, DummyReader)
    reader.lay(IdCard("王五", id_number(3), "样例路1号"))
    qt_events()
    assert hands.has_focus("applicant.phone")
    hands.type("13812345678")
    hands.press("Return")
    reader.lay(IdCard("王五", id_number(3), "样例路1号"))
    qt_events()
    assert "申请人已经确定" in acceptance(screen).people.problem
    hands.press("F3")
    reader.lay(IdCard("李四", id_number(2)))
    qt_events()
    assert hands.has_focus("mandate")
    assert not acceptance(screen).people.representative.is_masked
    hands.press("Esc")
    reader.lay(IdCard("李四", id_number(2)))
    qt_events()
    assert screen.place == "desk"


def qt_events() -> None:
    """What a reader's thread has told reaches the screen."""
    QGuiApplication.processEvents()


@pytest.mark.parametrize("typed", ["1380000", "zsf", id_number(1)[:8]])
def test_the_applicant_is_found_by_whatever_is_known(hands: Keyboard, screen: CounterScreen, typed: str) -> None:
    hands.type(typed)
    found = acceptance(screen).people.applicant.found.shown()
    assert "张*丰" in [one.name for one in found]
    assert all("*" in one.id_number for one in found)


def test_seeing_somebody_in_full_is_on_record(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("Ctrl+H")
    applicant = acceptance(screen).people.applicant
    assert (applicant.name, applicant.id_number, applicant.phone) == ("张三丰", id_number(1), "13800000001")
    (look,) = cases.hall.ask(AskLooks(person=applicant.person))
    assert (look.staff, look.why) == (CLERK, "收件时核对身份")


def test_somebody_found_is_masked_and_can_be_taken_away(hands: Keyboard, screen: CounterScreen) -> None:
    fill(hands)
    hands.press("Shift+Tab", "Shift+Tab")
    assert hands.has_focus("applicant.settled")
    assert "*" in hands.item("applicant.settled").property("beside")
    hands.press("Backspace")
    assert hands.has_focus("applicant.search")
    assert acceptance(screen).item.code == "SB004"


def test_a_number_that_another_one_begins_with_is_not_theirs(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    passport = RecordPerson(counter=FRONT, name="安娜", id_kind=IdKind.PASSPORT, id_number="E123456789")
    cases.hall.do(passport)
    applicant = acceptance(screen).people.applicant
    hands.type("王五")
    hands.press("Return")
    applicant.choose_kind(IdKind.PASSPORT.value)
    applicant.type_number("E12345678")
    assert applicant.number_note == ""
    applicant.type_number("E123456789")
    assert applicant.number_note == "已登记：安*"
