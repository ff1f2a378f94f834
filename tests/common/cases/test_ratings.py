"""Ratings through the hall's door: asked with what was finished, given once, followed up, counted; never by staff."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.words import Lamp
from common.domain.ratings import queries as q
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import (
    Finding,
    FollowUpState,
    Indicator,
    Level,
    Occasion,
    RatingState,
    SkipReason,
)
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.hall import Hall
from common.places import Home
from common.store.lookups import ratings
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, ON_THE_SPOT, PIN, CaseHall
from tests.common.cases.test_apart import tell
from tests.common.cases.test_issuing import SIGNED, issue, ready
from tests.faults.whole import assert_whole
from tests.halls import MovedClock, bare_hall

LEAD = OFFICE
PAD = f"pad:{FRONT}"


@pytest.fixture(scope="module")
def led(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall with its manager signed in where the back office was."""
    folder = tmp_path_factory.mktemp("led") / "home"
    hall = Hall(Home(Path(shutil.copytree(made, folder))), clock=MovedClock())
    hall.do(c.AddStaff(staff="1007", name="孙丽", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.do(c.SignOut(counter=LEAD))
    hall.do(c.SignIn(counter=LEAD, staff="1007", pin=PIN))
    hall.close()
    return folder


@pytest.fixture
def lead_hall(led: Path, tmp_path: Path) -> Iterator[CaseHall]:
    clock = MovedClock()
    hall = Hall(Home(Path(shutil.copytree(led, tmp_path / "led"))), clock=clock)
    yield CaseHall(hall, clock)
    hall.close()


def pad(hall: CaseHall, counter: str = FRONT) -> list[str]:
    """The ratings that a counter's pad asks for now."""
    return [one.rating for one in hall.hall.ask(q.AskPad(counter=counter)).asked]


def rate(hall: CaseHall, level: Level, *indicators: Indicator, words: str = "") -> str:
    """Accept a case and answer the pad; the rating's id."""
    hall.accepted()
    rating = pad(hall)[-1]
    hall.hall.do(c.GiveRating(rating=rating, level=level, indicators=indicators, words=words, ink=SIGNED), PAD)
    return rating


def state(hall: CaseHall, rating: str) -> RatingState:
    with hall.hall.store.reading() as db:
        found = ratings.rating(db, rating)
    assert found is not None
    return found.state


def test_acceptance_and_issuing_are_asked_for_once_each(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    assert pad(hall) == [rating_of(case, Occasion.ACCEPTANCE)]
    assert pad(hall, ISSUING) == []
    hall.hall.do(issue(case, applicant))
    assert pad(hall, ISSUING) == [rating_of(case, Occasion.ISSUING)]


def test_what_is_done_on_the_spot_is_asked_for_once(hall: CaseHall) -> None:
    case = hall.receive(item=ON_THE_SPOT)
    hall.hand_all(case)
    hall.hall.do(c.FinishOnTheSpot(counter=FRONT, case=case, document="失业登记凭证"))
    assert pad(hall) == [rating_of(case, Occasion.ISSUING)]


def test_somebody_who_was_declined_may_say_how_it_was(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hall.do(c.DeclineCase(counter=FRONT, case=case, reason="不属于本大厅", competent="区医保局"))
    assert pad(hall) == [rating_of(case, Occasion.ACCEPTANCE)]


def test_the_pad_asks_nobody_who_has_gone_and_nothing_that_was_answered(hall: CaseHall) -> None:
    rating = rate(hall, Level.SATISFIED, Indicator.ATTITUDE)
    assert pad(hall) == []
    hall.hall.do(c.GiveRating(rating=rating, level=Level.SATISFIED), PAD)  # a shaky hand
    hall.accepted()
    (second,) = pad(hall)
    hall.hall.do(c.SkipRatings(ratings=(rating, second, "nothing"), reason=SkipReason.TIMED_OUT), PAD)
    assert (state(hall, rating), state(hall, second)) == (RatingState.GIVEN, RatingState.SKIPPED)
    assert pad(hall) == []
    hall.accepted()
    hall.clock.go(minutes=4)
    assert pad(hall) == []
    assert_whole(hall.hall)


def test_staff_can_neither_give_nor_skip_nor_use_a_code(hall: CaseHall) -> None:
    case = hall.accepted()
    (rating,) = pad(hall)
    code = hall.hall.ask(q.AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE))
    for command in (
        c.GiveRating(rating=rating, level=Level.VERY_SATISFIED),
        c.SkipRatings(ratings=(rating,), reason=SkipReason.NOT_NOW),
        c.RateByCode(code=code, level=Level.VERY_SATISFIED),
    ):
        with pytest.raises(Refused, match="not by staff"):
            hall.hall.do(command, "1001")
    assert state(hall, rating) is RatingState.ASKED


def test_no_history_of_a_case_tells_the_clerk_how_it_was_rated(hall: CaseHall) -> None:
    rate(hall, Level.VERY_DISSATISFIED)
    (row,) = hall.hall.ask(q.AskFollowUps())
    assert {step.kind for step in hall.look(row.rating.case).history} == {
        "CaseReceived",
        "PapersHanded",
        "CaseAccepted",
    }


def test_a_code_is_good_once_and_until_its_day(hall: CaseHall) -> None:
    case = hall.accepted()
    code = hall.hall.ask(q.AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE))
    assert hall.hall.ask(q.CheckRatingCode(code=code)).until == date(2026, 12, 20)
    with pytest.raises(Refused, match="not found"):
        hall.hall.ask(q.CheckRatingCode(code="1" * 12))
    hall.clock.go(days=31)
    with pytest.raises(Refused, match="no longer valid"):
        hall.hall.ask(q.CheckRatingCode(code=code))
    hall.clock.go(days=-31)
    hall.hall.do(c.RateByCode(code=f"{code[:4]} {code[4:]}", level=Level.SATISFIED), "kiosk:1")
    with pytest.raises(Refused, match="used already"):
        hall.hall.do(c.RateByCode(code=code, level=Level.SATISFIED), "kiosk:1")
    assert state(hall, rating_of(case, Occasion.ACCEPTANCE)) is RatingState.GIVEN
    assert code not in str([event.flat() for event in hall.hall.since(0)])
    assert_whole(hall.hall)


def test_a_bad_rating_is_put_right_step_by_step(lead_hall: CaseHall) -> None:
    hall = lead_hall
    rating = rate(hall, Level.DISSATISFIED, Indicator.EFFICIENCY, words="等了两个小时")
    (row,) = hall.hall.ask(q.AskFollowUps())
    assert (row.due_on, row.days_left, row.lamp) == (date(2026, 12, 1), 7, Lamp.GREEN)
    verify = c.VerifyFollowUp(counter=LEAD, rating=rating, finding=Finding.CONFIRMED, words="当天只开了一个窗口")
    with pytest.raises(Refused, match="hall manager"):
        hall.hall.do(c.VerifyFollowUp(counter=FRONT, rating=rating, finding=Finding.CONFIRMED, words="没有的事"))
    close = c.CloseFollowUp(counter=LEAD, rating=rating, words="已增开窗口，向您道歉")
    with pytest.raises(Refused, match="look into it first"):
        hall.hall.do(close)
    hall.hall.do(verify)
    with pytest.raises(Refused, match="taken already"):
        hall.hall.do(verify)
    with pytest.raises(Refused, match="call the resident back"):
        hall.hall.do(close)
    hall.hall.do(c.RecordCallBack(counter=LEAD, rating=rating, was_reached=False))
    hall.hall.do(c.RecordCallBack(counter=LEAD, rating=rating, was_reached=True, words="表示理解"))
    hall.hall.do(close)
    seen = hall.hall.ask(q.AskFollowUp(rating=rating))
    assert (seen.words, seen.ink, seen.found) == ("等了两个小时", SIGNED, "当天只开了一个窗口")
    assert [(call.was_reached, call.words) for call in seen.calls] == [(False, ""), (True, "表示理解")]
    assert seen.row.rating.follow_up is not None
    assert (seen.row.rating.follow_up.state, seen.told) == (FollowUpState.CLOSED, "已增开窗口，向您道歉")
    assert hall.hall.ask(q.AskFollowUps()) == []
    assert [one.rating.rating for one in hall.hall.ask(q.AskFollowUps(only_open=False))] == [rating]
    assert_whole(hall.hall)


def test_a_follow_up_that_waits_too_long_is_overdue(hall: CaseHall) -> None:
    rate(hall, Level.VERY_DISSATISFIED)
    rate(hall, Level.BASICALLY_SATISFIED)
    hall.clock.go(days=12)
    (row,) = hall.hall.ask(q.AskFollowUps())
    assert (row.days_left, row.lamp) == (-1, Lamp.RED)


def test_satisfaction_is_counted_by_counter_item_and_week(hall: CaseHall) -> None:
    for level in (Level.VERY_SATISFIED, Level.SATISFIED, Level.VERY_DISSATISFIED):
        rate(hall, level)
    hall.clock.go(days=3)  # Monday
    hall.accepted()
    since, until = date(2026, 11, 1), date(2026, 11, 30)
    (counter,) = hall.hall.ask(q.AskSatisfaction(since=since, until=until))
    assert (counter.name, counter.asked, counter.given, counter.levels) == ("1号窗口", 4, 3, (1, 0, 0, 1, 1))
    assert counter.percent == 66.7
    (item,) = hall.hall.ask(q.AskSatisfaction(by="item", since=since, until=until))
    assert (item.key, item.asked) == ("SB004", 4)
    weeks = hall.hall.ask(q.AskSatisfaction(by="week", since=since, until=until))
    assert [(week.key, week.name, week.asked, week.percent) for week in weeks] == [
        ("2026-11-16", "2026年第47周", 3, 66.7),
        ("2026-11-23", "2026年第48周", 1, None),
    ]
    assert hall.hall.ask(q.AskSatisfaction(since=until, until=until)) == []


def test_of_two_ratings_given_apart_the_first_in_the_halls_order_counts(hall: CaseHall, tmp_path: Path) -> None:
    case = hall.accepted()
    kiosk = bare_hall(tmp_path / "kiosk", hall.clock)
    tell(hall.hall, kiosk)
    rating = rating_of(case, Occasion.ACCEPTANCE)
    code = hall.hall.ask(q.AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE))
    hall.hall.do(c.GiveRating(rating=rating, level=Level.VERY_DISSATISFIED), PAD)
    hall.hall.do(c.SetNotice(text="later"))
    kiosk.do(c.RateByCode(code=code, level=Level.VERY_SATISFIED), "kiosk:1")
    tell(hall.hall, kiosk)
    tell(kiosk, hall.hall)
    seen = []
    for machine in (hall.hall, kiosk):
        with machine.store.reading() as db:
            seen.append(ratings.rating(db, rating))
        assert_whole(machine)
    assert seen[0] == seen[1]
    assert seen[0] is not None
    assert {seen[0].level, *(late.level for late in seen[0].beside)} == {Level.VERY_DISSATISFIED, Level.VERY_SATISFIED}
    assert (seen[0].follow_up is not None) == (seen[0].level is Level.VERY_DISSATISFIED)
    kiosk.close()
