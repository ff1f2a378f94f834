"""Hours, estimates, numbers, ids, the ticket's table, refusals and sign-in delays."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.estimate import Wait, estimate, people_ahead
from common.domain.hours import ALWAYS, Hours, Span, faults, is_open, next_opening, spans_on
from common.domain.ids import new_id, short
from common.domain.numbering import ticket_number
from common.domain.refusals import WORDS, Refused
from common.domain.rules import Rules, sign_in_delay
from common.domain.visit import STATE_WORDS, TRANSITIONS, check
from common.domain.words import TicketState

FRIDAY = datetime(2026, 11, 20)  # noqa: DTZ001 - the hall's local time is naive


@pytest.mark.parametrize(
    ("clock", "is_open_then"), [("08:59", False), ("09:00", True), ("11:59", True), ("12:00", False), ("17:30", False)]
)
def test_office_hours(clock: str, is_open_then: bool) -> None:
    hours, minutes = map(int, clock.split(":"))
    assert is_open(Hours(), FRIDAY.replace(hour=hours, minute=minutes)) is is_open_then


def test_next_opening_skips_the_weekend() -> None:
    assert next_opening(Hours(), FRIDAY.replace(hour=18)) == datetime(2026, 11, 23, 9)  # noqa: DTZ001


def test_a_single_date_differs_from_its_week() -> None:
    hours = Hours(dates={"2026-11-20": (), "2026-11-21": (Span("10:00", "12:00"),)})
    assert not is_open(hours, FRIDAY.replace(hour=10))
    assert is_open(hours, FRIDAY.replace(hour=10) + timedelta(days=1))


def test_hours_past_midnight() -> None:
    late = Hours(week=((Span("20:00", "02:00"),),) * 7)
    assert is_open(late, FRIDAY.replace(hour=1))
    assert not is_open(late, FRIDAY.replace(hour=2))
    assert is_open(late, FRIDAY.replace(hour=23))


def test_never_open_knows_no_next_opening() -> None:
    assert next_opening(Hours(week=((),) * 7), FRIDAY) is None


@pytest.mark.parametrize("span", [Span("9:00", "10:00"), Span("24:00", "10:00"), Span("09:00", "24:30"), Span("", "")])
def test_faulty_hours_are_named(span: Span) -> None:
    assert faults(Hours(dates={"2026-11-20": (span,)}))
    assert faults(Hours(dates={"tomorrow": ()}))


@given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1)))  # noqa: DTZ001
def test_the_next_opening_is_when_it_opens(at: datetime) -> None:
    opens = next_opening(Hours(), at)
    assert opens is not None
    assert opens > at
    assert is_open(Hours(), opens)
    assert any(begins == opens for begins, _ in spans_on(Hours(), opens.date()))
    assert is_open(ALWAYS, at)


@given(st.integers(0, 500), st.integers(0, 9), st.lists(st.floats(0, 120), max_size=40), st.integers(1, 60))
def test_estimates_are_ordered_and_grow_with_the_queue(
    ahead: int, counters: int, minutes: list[float], default: int
) -> None:
    one, more = (estimate(n, counters, minutes, default) for n in (ahead, ahead + 5))
    assert 0 <= one.low <= one.high
    assert more.low >= one.low
    assert more.high >= one.high


def test_people_ahead() -> None:
    assert people_ahead(9, 4, 2, has_priority=False) == 9
    assert people_ahead(9, 4, 2, has_priority=True) == 6
    assert people_ahead(9, 0, 2, has_priority=True) == 0
    assert people_ahead(4, 4, 2, has_priority=True) == 4


def test_estimates_follow_the_day() -> None:
    assert estimate(0, 1, [], 8) == Wait(0, 0)
    assert estimate(4, 2, [], 8) == Wait(8, 24)
    assert estimate(4, 2, [10.0] * 9, 8) == Wait(20, 20)
    assert estimate(3, 0, [10.0] * 9, 8) == Wait(30, 30)


@pytest.mark.parametrize(
    ("digit", "seq", "number"),
    [("", 1, "A001"), ("", 1000, "A1000"), ("1", 1, "A101"), ("2", 99, "A299"), ("1", 100, "A1100")],
)
def test_numbers(digit: str, seq: int, number: str) -> None:
    assert ticket_number("A", digit, seq) == number


@given(st.uuids(), st.uuids())
def test_short_ids_keep_order_and_difference(one: UUID, other: UUID) -> None:
    assert (short(one.bytes) < short(other.bytes)) == (one.int < other.int)
    assert len(short(one.bytes)) == 22


def test_ids_ascend() -> None:
    made = [new_id() for _ in range(1000)]
    assert all(a < b for a, b in pairwise(made))


@pytest.mark.parametrize("name", ["2026-02-30", "20261001", "2026-W40-4", "today", ""])
def test_a_date_is_refused_that_would_never_be_looked_up(name: str) -> None:
    assert faults(Hours(dates={"2026-10-01": (), name: ()})) == [f"date {name}"]


def test_every_state_can_end() -> None:
    """From every state a ticket can still reach an end."""
    ends = {TicketState.FINISHED, TicketState.LAPSED}
    reached = set(ends)
    for _ in TicketState:
        reached |= {before for moves in TRANSITIONS.values() for before, after in moves.items() if after in reached}
    assert reached == set(TicketState)
    assert not any(end in moves for end in ends for moves in TRANSITIONS.values())


@given(st.sampled_from(sorted(TRANSITIONS)), st.sampled_from(TicketState))
def test_every_impossible_act_has_words(act: str, state: TicketState) -> None:
    if state in TRANSITIONS[act]:
        check(act, state, "A001")
        return
    with pytest.raises(Refused) as refused:
        check(act, state, "A001")
    assert "A001" in refused.value.message("zh")
    assert "A001" in refused.value.message("en")
    assert state in STATE_WORDS


def test_every_refusal_has_words_in_both_languages() -> None:
    for chinese, english in WORDS.values():
        assert any("一" <= character <= "鿿" for character in chinese)
        assert english.isascii() or "“" in english
    with pytest.raises(KeyError):
        Refused("no_such_reason")


def test_sign_in_delay_doubles_up_to_a_bound() -> None:
    rules = Rules(free_tries=3, first_delay_seconds=5, longest_delay_seconds=60)
    assert [sign_in_delay(n, rules) for n in range(1, 9)] == [0, 0, 5, 10, 20, 40, 60, 60]


def test_dates_are_those_of_the_hall() -> None:
    assert spans_on(Hours(), date(2026, 11, 21)) == []
