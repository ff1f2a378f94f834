"""Limits of cases: the lamp by working days left, and the clock that stands still."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases.lamp_rules import LampRules
from common.domain.cases.limit import Limit, Standstill, due, standing
from common.domain.cases.words import Lamp
from common.domain.workdays import Workdays, YearTable

WORKDAYS = Workdays([YearTable(year=2026, days_off=frozenset(), days_on=frozenset(), source="test")])
MONDAY = date(2026, 3, 2)
NEAR = LampRules().near_days(10)


@pytest.mark.parametrize(
    ("days_later", "left", "lamp"),
    [
        (0, 10, Lamp.GREEN),
        (8, 4, Lamp.GREEN),  # Tuesday of the second week
        (9, 3, Lamp.YELLOW),  # 30 % left
        (14, 0, Lamp.YELLOW),  # the last day itself
        (15, -1, Lamp.RED),
    ],
)
def test_the_lamp_of_a_limit_of_ten_days(days_later: int, left: int, lamp: Lamp) -> None:
    seen = standing(Limit(MONDAY, 10), WORKDAYS, MONDAY + timedelta(days=days_later), NEAR)
    assert (seen.due.on, seen.left, seen.lamp) == (date(2026, 3, 16), left, lamp)


def test_overdue_over_a_weekend_is_red_at_once() -> None:
    friday = date(2026, 3, 6)
    assert standing(Limit(MONDAY, 4), WORKDAYS, friday, 1).lamp is Lamp.YELLOW
    assert standing(Limit(MONDAY, 4), WORKDAYS, friday + timedelta(days=1), 1).lamp is Lamp.RED


def test_a_suspended_case_has_no_colour_and_what_is_left_stays() -> None:
    still = Limit(MONDAY, 5, (Standstill(MONDAY + timedelta(days=1)),))
    lefts = {standing(still, WORKDAYS, MONDAY + timedelta(days=n), 1).left for n in range(1, 40)}
    assert lefts == {4}
    assert standing(still, WORKDAYS, MONDAY + timedelta(days=30), 1).lamp is Lamp.STILL


@given(st.integers(1, 30), st.integers(0, 20), st.integers(0, 40))
def test_a_standstill_costs_the_applicant_nothing_and_the_hall_gains_nothing(
    days: int, worked: int, still: int
) -> None:
    since = MONDAY + timedelta(days=worked)
    until = since + timedelta(days=still)
    without, with_ = Limit(MONDAY, days), Limit(MONDAY, days, (Standstill(since, until),))
    if due(without, WORKDAYS, until).on <= since:
        return
    pushed = WORKDAYS.count(due(without, WORKDAYS, until).on, due(with_, WORKDAYS, until).on)
    assert pushed == WORKDAYS.count(since, until)
