"""Somebody without a card: the number typed with its X, a code that staff released, and what it unlocks."""

from __future__ import annotations

from common.domain import commands as c
from common.domain.records.events import StatementBegun
from common.domain.records.queries import AskSelfService
from common.hall import Hall
from common.settings import Settings
from common.sources.sample.persons import person_at
from counter.sample import SAMPLE_STAFF
from tests.kiosk.self_service.conftest import THIRTY_YEARS, Stand

CODE = "481516"
NUMBER = person_at(THIRTY_YEARS).id_number
"""Ends with X."""


def type_number(stand: Stand, number: str = NUMBER) -> None:
    page = stand.kiosk.page
    page.welcome.open_door("records")
    page.identify.choose_typing()
    for figure in number:
        page.typed_number.type(figure)


def release(hall: Hall) -> None:
    """What staff do at the desk when they have seen the card."""
    staff = SAMPLE_STAFF[0]
    hall.do(c.SignIn(counter="1", staff=staff.staff, pin=staff.pin))
    [wanted] = hall.ask(AskSelfService()).codes
    hall.do(c.ReleaseCode(counter="1", code_request=wanted.request, code=CODE))


def type_code(stand: Stand, code: str = CODE) -> None:
    for figure in code:
        stand.kiosk.page.typed_number.type_code(figure)


def test_a_number_and_a_code_unlock_what_the_settings_say_and_never_the_statement(stand: Stand, hall: Hall) -> None:
    page = stand.kiosk.page
    type_number(stand)
    page.typed_number.give_number()
    assert stand.place == "type_code"
    release(hall)
    type_code(stand)
    assert stand.place == "documents"
    assert list(page.documents.allowed) == ["coverage_proof"]
    assert page.typed_number.number == ""
    page.documents.choose_document("statement")
    assert stand.place == "documents"
    page.documents.choose_document("coverage_proof")
    page.documents.look_up()
    stand.print()
    assert stand.place == "take_all"
    [begun] = [event.body for event in hall.since(0) if isinstance(event.body, StatementBegun)]
    assert begun.method == "typed"


def test_all_but_the_last_place_is_hidden_and_a_slip_is_said_at_once(stand: Stand) -> None:
    page = stand.kiosk.page.typed_number
    type_number(stand, NUMBER[:9])
    assert page.shown == f"•••••• ••{NUMBER[8]}····· ····"
    for figure in NUMBER[9:17] + "1":
        page.type(figure)
    assert "号码不对" in page.problem
    page.give_number()
    assert stand.place == "type_number"
    page.erase()
    page.type("x")
    assert (page.problem, page.shown[-1]) == ("", "X")


def test_an_impossible_birthday_is_said_before_the_number_is_whole(stand: Stand) -> None:
    type_number(stand, "11010119901301")
    assert "出生日期" in stand.kiosk.page.typed_number.problem


def test_a_code_before_it_is_released_and_a_wrong_one_say_so(stand: Stand, hall: Hall) -> None:
    page = stand.kiosk.page.typed_number
    type_number(stand)
    page.give_number()
    type_code(stand)
    assert (stand.place, page.code) == ("type_code", "")
    assert "没有给出" in page.problem
    release(hall)
    stand.kiosk.look_again()
    assert page.is_released
    type_code(stand, "000000")
    assert "不对" in page.problem
    type_code(stand)
    assert stand.place == "documents"


def test_whoever_goes_back_waits_for_no_code_any_more(stand: Stand, hall: Hall) -> None:
    type_number(stand)
    stand.kiosk.page.typed_number.give_number()
    assert len(hall.ask(AskSelfService()).codes) == 1
    stand.kiosk.page.go_back()
    assert (stand.place, stand.kiosk.page.typed_number.typed) == ("type_number", 18)
    stand.kiosk.page.go_home()
    assert hall.ask(AskSelfService()).codes == ()
    assert stand.kiosk.page.typed_number.number == ""


def test_a_card_laid_down_meanwhile_is_the_better_proof(stand: Stand) -> None:
    type_number(stand)
    stand.lay()
    assert stand.place == "documents"
    assert "statement" in stand.kiosk.page.documents.allowed
    assert stand.kiosk.page.typed_number.number == "", "it may have been somebody else's"


def test_whoever_is_sent_away_by_staff_is_told(stand: Stand, hall: Hall) -> None:
    type_number(stand)
    stand.kiosk.page.typed_number.give_number()
    staff = SAMPLE_STAFF[0]
    hall.do(c.SignIn(counter="1", staff=staff.staff, pin=staff.pin))
    [wanted] = hall.ask(AskSelfService()).codes
    hall.do(c.WithdrawCode(code_request=wanted.request, counter="1"))
    stand.kiosk.look_again()
    assert "不能再用" in stand.kiosk.page.typed_number.problem
    assert stand.kiosk.page.typed_number.is_over


def test_after_too_many_wrong_tries_another_code_is_asked_for_the_same_number(
    stand: Stand, hall: Hall, settings: Settings
) -> None:
    page = stand.kiosk.page.typed_number
    type_number(stand)
    page.give_number()
    release(hall)
    for _ in range(settings.records.code_tries):
        assert not page.is_over
        type_code(stand, "000000")
    assert page.is_over
    type_code(stand)
    assert (stand.place, page.code) == ("type_code", "")
    page.ask_again()
    assert (page.is_over, page.is_asked, page.problem) == (False, True, "")
    release(hall)
    type_code(stand)
    assert stand.place == "documents"
