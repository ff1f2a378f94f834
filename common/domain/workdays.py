"""Working days: which dates are, by the table published for each year, and which date a limit ends on."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

_DAY = timedelta(days=1)
_SATURDAY = 5


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
    """The tables that are out. In a year without one only weekends are off, and whatever follows is provisional."""

    def __init__(self, tables: Iterable[YearTable]) -> None:
        self._tables = {table.year: table for table in tables}

    def is_published(self, year: int) -> bool:
        """Whether the year's table is out."""
        return year in self._tables

    def is_workday(self, day: date) -> bool:
        """Whether people work on a date, as far as is published."""
        table = self._tables.get(day.year)
        if table is not None and day in table.days_off:
            return False
        return day.weekday() < _SATURDAY or (table is not None and day in table.days_on)

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
        if until < after:
            return -self.count(until, after)
        days = ((after + _DAY * n) for n in range(1, (until - after).days + 1))
        return sum(self.is_workday(day) for day in days)
