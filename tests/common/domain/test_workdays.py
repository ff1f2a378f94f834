"""Working days by published tables; a year without a table makes every date that depends on it provisional."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from common.domain.workdays import Workdays, YearTable

SPRING = YearTable(
    year=2026,
    days_off=frozenset(date(2026, 2, day) for day in (16, 17, 18, 19, 20, 23)) | {date(2026, 1, 1), date(2026, 1, 2)},
    days_on=frozenset({date(2026, 1, 4), date(2026, 2, 14), date(2026, 2, 28)}),
    source="test",
)
WORKDAYS = Workdays([SPRING])
DATES = st.dates(date(2025, 6, 1), date(2027, 6, 30))


def test_the_day_of_acceptance_does_not_count_and_make_up_days_do() -> None:
    assert WORKDAYS.due(date(2026, 2, 12), 3) == (date(2026, 2, 24), False)  # Fri 13, Sat 14 (made up), Tue 24
    assert WORKDAYS.due(date(2026, 2, 26), 0) == (date(2026, 2, 26), False)


def test_a_limit_that_runs_into_a_year_without_table_is_provisional() -> None:
    assert WORKDAYS.due(date(2026, 12, 30), 1) == (date(2026, 12, 31), False)
    assert WORKDAYS.due(date(2026, 12, 30), 2) == (date(2027, 1, 4), True), "New Year's Day is off by law"
    assert WORKDAYS.due(date(2027, 9, 30), 1) == (date(2027, 10, 4), True)
    assert WORKDAYS.due(date(2024, 9, 30), 1) == (date(2024, 10, 1), True), "no law is known for years gone by"


@given(DATES, st.integers(0, 60))
def test_counting_finds_the_days_of_a_limit_again(after: date, days: int) -> None:
    due = WORKDAYS.due(after, days)
    assert WORKDAYS.count(after, due.on) == days
    assert WORKDAYS.count(due.on, after) == -days
    assert days == 0 or WORKDAYS.is_workday(due.on)


SOME_DAYS = st.frozensets(DATES, max_size=40)


@given(DATES, DATES, SOME_DAYS, SOME_DAYS)
def test_counting_is_what_looking_at_each_day_comes_to(
    after: date, until: date, off: frozenset[date], on: frozenset[date]
) -> None:
    """Whatever a table says, also nonsense: days of other years, weekends off, a day both off and on."""
    workdays = Workdays([YearTable(year=2026, days_off=off, days_on=on, source="test")])
    first, last = sorted((after, until))
    days = sum(workdays.is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    assert workdays.count(first, last) == days
    assert workdays.count(last, first) == -days


@given(DATES, st.integers(1, 30), st.integers(0, 10), st.integers(1, 20))
def test_days_that_are_not_counted_push_the_end_back_by_as_many_working_days(
    after: date, days: int, from_: int, still: int
) -> None:
    stood = tuple(after + timedelta(days=from_ + n) for n in range(1, still + 1))
    due = WORKDAYS.due(after, days, stood)
    assert due.on >= WORKDAYS.due(after, days).on
    counted = [after + timedelta(days=n) for n in range(1, (due.on - after).days + 1)]
    assert sum(WORKDAYS.is_workday(day) and day not in stood for day in counted) == days
