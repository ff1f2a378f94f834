"""A typed number unlocks something only with a code that staff released: once, at that kiosk, in time."""

from typing import Any

import pytest

from common.domain import commands as c
from common.domain.ids import new_id
from common.domain.records.code import ASKED_MINUTES, CodeState, new_code
from common.domain.records.queries import AskCodeStanding, AskSelfService, CodeStanding
from common.domain.records.words import Document, IdentityMethod
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.hall import Hall
from tests.common.cases.counter import FRONT, OFFICE
from tests.common.records.kiosk import KIOSK, OTHER_KIOSK, RULES, SOMEBODY, SOMEBODY_ELSE, begin
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock

TYPED: dict[str, Any] = {"method": IdentityMethod.TYPED, "document": Document.COVERAGE_PROOF}


def ask(hall: Hall, kiosk: str = KIOSK, person: str = SOMEBODY) -> str:
    """Somebody types a number; the request."""
    request = new_id()
    hall.do(c.AskCode(kiosk=kiosk, id_number=person, code_request=request))
    return request


def release(hall: Hall, request: str, code: str = "", counter: str = FRONT) -> str:
    """Staff release a code; the code."""
    code = code or new_code()
    hall.do(c.ReleaseCode(counter=counter, code_request=request, code=code))
    return code


def enter(hall: Hall, request: str, code: str, kiosk: str = KIOSK, person: str = SOMEBODY) -> None:
    """The resident types it."""
    hall.do(c.EnterCode(kiosk=kiosk, code_request=request, id_number=person, code=code))


def standing(hall: Hall, request: str) -> CodeStanding:
    return hall.ask(AskCodeStanding(code_request=request))


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06}"


def test_from_a_typed_number_to_a_document(hall: Hall) -> None:
    before = hall.last_position()
    request = ask(hall)
    (wanted,) = hall.ask(AskSelfService()).codes
    assert (wanted.request, wanted.kiosk, wanted.seen) == (request, KIOSK, "110101********123X")
    code = release(hall, request)
    assert standing(hall, request).state is CodeState.RELEASED
    enter(hall, request, code)
    assert standing(hall, request).state is CodeState.USED
    assert hall.ask(AskSelfService()).codes == ()
    assert begin(hall, code_request=request, **TYPED)
    said = b"".join(event.raw for event in hall.since(before)).decode()
    assert code not in said
    assert SOMEBODY[-4:] not in said
    released = next(event.flat() for event in hall.since(before) if event.kind == "CodeReleased")
    assert (released["staff"], released["counter"]) == ("1001", FRONT)
    assert hall.faults() == NO_FAULTS


def test_staff_are_not_asked_for_codes_by_a_kiosk_that_started_anew(hall: Hall) -> None:
    lost, elsewhere = ask(hall), ask(hall, OTHER_KIOSK)
    hall.do(c.CloseStatements(kiosk=KIOSK))
    assert [wanted.request for wanted in hall.ask(AskSelfService()).codes] == [elsewhere]
    with pytest.raises(Refused, match="No code is wanted"):
        release(hall, lost)
    assert hall.faults() == NO_FAULTS


def test_a_code_is_good_once_and_for_its_kiosk_and_number_alone(hall: Hall) -> None:
    request = ask(hall)
    code = release(hall, request)
    for other in ({"kiosk": OTHER_KIOSK}, {"person": SOMEBODY_ELSE}):
        with pytest.raises(Refused, match="not asked for"):
            enter(hall, request, code, **other)
    enter(hall, request, code)
    with pytest.raises(Refused, match="no longer be used"):
        enter(hall, request, code)
    for other in ({"kiosk": OTHER_KIOSK}, {"person": SOMEBODY_ELSE}):
        with pytest.raises(Refused, match="code from staff"):
            begin(hall, code_request=request, **other, **TYPED)


def test_tries_are_limited_and_each_is_on_record(hall: Hall) -> None:
    request = ask(hall)
    with pytest.raises(Refused, match="not released"):
        enter(hall, request, "000000")
    code = release(hall, request)
    for left in range(RULES.code_tries - 1, -1, -1):
        with pytest.raises(Refused, match=f"{left} tries are left" if left else "no longer be used"):
            enter(hall, request, wrong(code))
    assert standing(hall, request) == CodeStanding(
        state=CodeState.OVER, tries_left=0, until_ms=standing(hall, request).until_ms
    )
    with pytest.raises(Refused, match="no longer"):
        enter(hall, request, code)
    assert sum(event.kind == "CodeEntered" for event in hall.since(0)) == RULES.code_tries


def test_a_code_ends_and_so_does_what_it_unlocked(hall: Hall, clock: MovedClock) -> None:
    request = ask(hall)
    code = release(hall, request)
    clock.go(minutes=RULES.code_minutes)
    with pytest.raises(Refused, match="no longer"):
        enter(hall, request, code)
    request = ask(hall)
    enter(hall, request, release(hall, request))
    clock.go(minutes=ASKED_MINUTES)
    with pytest.raises(Refused, match="code from staff"):
        begin(hall, code_request=request, **TYPED)


def test_over_midnight_a_code_stays_good(hall: Hall, clock: MovedClock) -> None:
    clock.go(hours=14, minutes=59)
    request = ask(hall)
    clock.go(minutes=2)
    assert hall.now().today.day == 21
    assert [wanted.seen for wanted in hall.ask(AskSelfService()).codes] == ["110101********123X"]
    code = release(hall, request)
    enter(hall, request, code)
    assert begin(hall, code_request=request, **TYPED)


def test_a_second_desk_releases_no_second_code(hall: Hall) -> None:
    request = ask(hall)
    release(hall, request)
    with pytest.raises(Refused, match="wanted"):
        release(hall, request, counter=OFFICE)


def test_asked_twice_is_asked_once(hall: Hall) -> None:
    request = ask(hall)
    assert hall.do(c.AskCode(kiosk=KIOSK, id_number=SOMEBODY, code_request=request)) == []
    assert standing(hall, request).state is CodeState.WAITING


def test_who_goes_away_or_asks_anew_needs_a_new_code(hall: Hall) -> None:
    first = ask(hall)
    code = release(hall, first)
    second = ask(hall)
    assert standing(hall, first).state is CodeState.WITHDRAWN
    with pytest.raises(Refused, match="no longer"):
        enter(hall, first, code)
    hall.do(c.WithdrawCode(code_request=second, counter=FRONT))
    assert hall.do(c.WithdrawCode(code_request=second)) == []
    assert hall.ask(AskSelfService()).codes == ()
    with pytest.raises(Refused, match="wanted"):
        release(hall, second)


def test_nobody_waits_for_ever(hall: Hall, clock: MovedClock) -> None:
    request = ask(hall)
    clock.go(minutes=ASKED_MINUTES)
    assert hall.ask(AskSelfService()).codes == ()
    with pytest.raises(Refused, match="wanted"):
        release(hall, request)


def test_only_staff_release_and_only_where_typing_is_allowed(hall: Hall) -> None:
    request = ask(hall)
    hall.do(c.SignOut(counter=FRONT))
    with pytest.raises(Refused, match="signed in"):
        release(hall, request)
    with pytest.raises(Refused, match="wanted"):
        release(hall, request, code="12a456", counter=OFFICE)
    hall.rules = Rules()
    with pytest.raises(Refused, match="a card is needed"):
        ask(hall)


def test_commands_do_not_show_what_they_hold(hall: Hall) -> None:
    held = [
        c.AskCode(kiosk=KIOSK, id_number=SOMEBODY, code_request="r"),
        c.EnterCode(kiosk=KIOSK, code_request="r", id_number=SOMEBODY, code="123456"),
        c.ReleaseCode(counter=FRONT, code_request="r", code="123456"),
    ]
    assert not any(secret in repr(command) for command in held for secret in (SOMEBODY, "123456"))
