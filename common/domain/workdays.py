"""Working days: which dates are, by the table published for each year, and which date a limit ends on."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

_DAY = timedelta(days=1)
_SATURDAY = _DAYS_OF_A_WEEK = 5
_CERTAIN = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
_CERTAIN_IN = range(2025, 2100)
"""Holidays on a fixed date (全国年节及纪念日放假办法, in force since 2025), and the years for which they are known."""


def is_certain_holiday(day: date) -> bool:
    """Whether a date is a holiday by law, whatever is published for its year."""
    return day.year in _CERTAIN_IN and (day.month, day.day) in _CERTAIN


_CERTAIN_DAYS = tuple(
    day
    for year in _CERTAIN_IN
    for month, number in _CERTAIN
    if (day := date(year, month, number)).weekday() < _SATURDAY
)


class YearTable(msgspec.Struct, frozen=True, kw_only=True):
    """What the State Council has published for one year (国务院办公厅关于部分节假日安排的通知).

    `days_off` are weekdays on which nobody works, `days_on` Saturdays and Sundays on which people work instead.
    """

    year: int
    days_off: frozenset[date]
    days_on: frozenset[date]
    source: str


class Due(NamedTuple):
    """The date a limit ends on; provisional when it depends on a year whose table is not out."""

    on: date
    is_provisional: bool


class Workdays:
    """The tables that are out. In a year without one weekends and the holidays of a fixed date are off, and whatever
    follows is provisional."""

    def __init__(self, tables: Iterable[YearTable]) -> None:
        self._tables = {table.year: table for table in tables}
        off = [day for table in self._tables.values() for day in table.days_off if day.year == table.year]
        on = [day for table in self._tables.values() for day in table.days_on if day.year == table.year]
        unpublished = (day for day in _CERTAIN_DAYS if day.year not in self._tables)
        self._free = sorted((*(day for day in off if day.weekday() < _SATURDAY), *unpublished))
        self._extra = sorted(day for day in set(on).difference(off) if day.weekday() >= _SATURDAY)

    @property
    def tables(self) -> tuple[YearTable, ...]:
        """The tables that are out, by year."""
        return tuple(self._tables[year] for year in sorted(self._tables))

    def is_published(self, year: int) -> bool:
        """Whether the year's table is out."""
        return year in self._tables

    def is_workday(self, day: date) -> bool:
        """Whether people work on a date, as far as is published."""
        table = self._tables.get(day.year)
        if table is None:
            return day.weekday() < _SATURDAY and not is_certain_holiday(day)
        return day not in table.days_off and (day.weekday() < _SATURDAY or day in table.days_on)

    def on_or_after(self, day: date) -> date:
        """The date itself, or the next working day: no term ends while nobody works (民法典 art. 203)."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def due(self, after: date, days: int, not_counted: Iterable[date] = ()) -> Due:
        """The last day of a limit of so many working days (0 or more), beginning with the day after `after`.

        The day on which a limit begins does not count (行政许可法 art. 82 with 民法典 art. 201). `not_counted` are
        dates on which the limit stood still. A limit of 0 days ends on the day itself.
        """
        day, still, is_provisional = after, frozenset(not_counted), False
        while days > 0:
            day += _DAY
            is_provisional |= not self.is_published(day.year)
            if self.is_workday(day) and day not in still:
                days -= 1
        return Due(day, is_provisional)

    def count(self, after: date, until: date) -> int:
        """How many working days there are after one date, up to and with another; negative when that is earlier."""
        return self._up_to(until) - self._up_to(after)

    def _up_to(self, day: date) -> int:
        """The working days since the first Monday of the calendar: lists of old cases ask for years of them at once."""
        weeks, rest = divmod(day.toordinal(), 7)
        usual = weeks * _DAYS_OF_A_WEEK + min(rest, _DAYS_OF_A_WEEK)
        return usual + bisect_right(self._extra, day) - bisect_right(self._free, day)
