"""Months as they stand in records, "2024-07": counted, listed, joined to stretches, and put into words."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from common.domain.records.record import Month

_YEAR = 12


class Stretch(NamedTuple):
    """Months from the first to the last, both within."""

    first: Month
    last: Month

    @property
    def words(self) -> str:
        """As it stands in a table."""
        return f"{self.first} 至 {self.last}"

    @property
    def spoken(self) -> str:
        """As it stands in a sentence."""
        return f"{month_in_words(self.first)}至{month_in_words(self.last)}"

    def has(self, month: Month) -> bool:
        """Whether a month lies within."""
        return self.first <= month <= self.last


def month_of(day: date) -> Month:
    """The month that a day is in."""
    return f"{day.year:04}-{day.month:02}"


def place_of(month: Month) -> int:
    """The months before it since the year 0."""
    year, number = month.split("-")
    return int(year) * _YEAR + int(number) - 1


def month_at(place: int) -> Month:
    """The month at a place."""
    return f"{place // _YEAR:04}-{place % _YEAR + 1:02}"


def later(month: Month, by: int) -> Month:
    """The month so many months later, or earlier where negative."""
    return month_at(place_of(month) + by)


def months_within(first: Month, last: Month) -> Iterator[Month]:
    """Every month of a stretch."""
    return map(month_at, range(place_of(first), place_of(last) + 1))


def stretches_by_year(months: Iterable[Month]) -> Iterator[Stretch]:
    """The months joined to stretches without a gap, none of them across the end of a year, in order."""
    first = last = ""
    for month in sorted(set(months)):
        if last and month[:4] == last[:4] and month == later(last, 1):
            last = month
            continue
        if last:
            yield Stretch(first, last)
        first = last = month
    if last:
        yield Stretch(first, last)


def years_and_months(months: int) -> str:
    """104 as 8年8个月."""
    return f"{months // _YEAR}年{months % _YEAR}个月"


def month_in_words(month: Month) -> str:
    """2024-07 as 2024年7月."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月"


def day_in_words(day: date) -> str:
    """A date as papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"
