"""Rating later at a kiosk that knows nothing of any case: the code is typed, tried, used once, and no more."""

from datetime import date

import pytest

from common.domain.ratings import code as codes
from common.domain.ratings import events as e
from common.domain.ratings.words import Channel, Indicator, Level
from common.hall import Hall
from common.store.projections import apply
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from kiosk.rating import FREE_TRIES, THANKS_SECONDS, WAIT_SECONDS
from tests.kiosk.conftest import Finger


@pytest.fixture
def code(hall: Hall) -> str:
    """A code that is good; all that this kiosk has heard of it is its digest."""
    made = codes.new_code()
    event = e.RatingCodeMade(rating="r1", digest=codes.digest(made), until=date(2026, 12, 20))
    with hall.store.transaction() as db:
        for recorded in hall.store.journal.append([event], 0, "counter", None):
            apply(db, recorded)
    return made


def given(hall: Hall) -> list[e.RatingGiven]:
    return [event.body for event in hall.since(0) if isinstance(event.body, e.RatingGiven)]


def type_in(kiosk: Kiosk, code: str) -> None:
    for figure in code:
        kiosk.page.rating.type(figure)


def wrong_code() -> str:
    """One that belongs together and was never given out."""
    return codes.new_code()


def test_a_finger_types_the_code_and_rates(kiosk: Kiosk, hall: Hall, code: str, tap: Finger) -> None:
    tap("door.rate")
    for figure in code:
        tap(f"digit-{figure}")
    assert kiosk.page.place == Place.RATE
    tap("level-4")
    tap("indicator-attitude")
    tap("rate.give")
    assert kiosk.page.place == Place.RATED
    (rating,) = given(hall)
    assert (rating.level, rating.indicators, rating.channel) == (Level.SATISFIED, (Indicator.ATTITUDE,), Channel.CODE)
    tap("notice.action")
    assert kiosk.page.place == Place.WELCOME
    assert kiosk.page.rating.code == ""


def test_no_level_is_chosen_beforehand(kiosk: Kiosk, hall: Hall, code: str) -> None:
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code)
    kiosk.page.rating.give()
    assert given(hall) == []


def test_a_slip_of_the_finger_is_said_before_anybody_is_asked(kiosk: Kiosk, code: str) -> None:
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code[:-1] + str((int(code[-1]) + 1) % 10))
    assert kiosk.page.place == Place.RATE_CODE
    assert "对照回执" in kiosk.page.rating.problem
    kiosk.page.rating.erase()
    assert kiosk.page.rating.problem == ""
    type_in(kiosk, code[-1])
    assert kiosk.page.place == Place.RATE


def test_a_code_is_good_once(kiosk: Kiosk, hall: Hall, code: str) -> None:
    for _ in range(2):
        kiosk.page.welcome.open_door("rate")
        type_in(kiosk, code)
        kiosk.page.rating.choose(5)
        kiosk.page.rating.give()
        kiosk.go_home()
    assert len(given(hall)) == 1
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code)
    assert kiosk.page.place == Place.RATE_CODE
    assert "已经用过" in kiosk.page.rating.problem


def test_whoever_tries_one_code_after_another_has_to_wait_and_so_has_the_next(
    kiosk: Kiosk, hall: Hall, code: str
) -> None:
    for _ in range(FREE_TRIES):
        kiosk.page.welcome.open_door("rate")
        type_in(kiosk, wrong_code())
        assert "没有找到" in kiosk.page.rating.problem
        kiosk.go_home()
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code)
    assert kiosk.page.place == Place.RATE_CODE
    assert "一分钟" in kiosk.page.rating.problem
    kiosk.go_home()
    for _ in range(WAIT_SECONDS):
        kiosk.tick()
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code)
    assert kiosk.page.place == Place.RATE


def test_thanks_end_by_themselves(kiosk: Kiosk, code: str) -> None:
    kiosk.page.welcome.open_door("rate")
    type_in(kiosk, code)
    kiosk.page.rating.choose(1)
    kiosk.page.rating.give()
    for _ in range(THANKS_SECONDS):
        kiosk.tick()
    assert kiosk.page.place == Place.WELCOME


def test_a_scanner_types_it_all_at_once(kiosk: Kiosk, code: str) -> None:
    kiosk.page.welcome.open_door("rate")
    kiosk.page.rating.type(codes.grouped(code) + "\n")
    assert kiosk.page.place == Place.RATE
