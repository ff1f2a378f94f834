"""Dates as clerks type them."""

from datetime import date

import pytest

from counter.cases.days import typed_day

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("20261231", date(2026, 12, 31)),
        ("2026/1/5", date(2026, 1, 5)),
        ("2027年1月5日", date(2027, 1, 5)),
        ("1231", date(2026, 12, 31)),
        ("12-1", date(2026, 12, 1)),
        ("1月5日", date(2027, 1, 5)),
        ("1119", date(2027, 11, 19)),
        ("1120", TODAY),
        ("+0", TODAY),
        ("+10", date(2026, 11, 30)),
        (" 2026 - 12 - 31 ", date(2026, 12, 31)),
    ],
)
def test_a_date_is_read(typed: str, day: date) -> None:
    assert typed_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "12", "123", "2026-13-01", "2026-02-30", "0230", "tomorrow", "+", "-3", "12311"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert typed_day(typed, TODAY) is None
