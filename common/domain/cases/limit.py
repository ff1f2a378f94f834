"""The limit of a case: when it ends, how much of it is left, and which lamp that lights."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from common.domain.cases.words import Lamp
from common.domain.workdays import Due, Workdays


class Standstill(msgspec.Struct, frozen=True):
    """The clock stood still after `since`, up to and with `until` (None: it still does).

    The day on which a case is suspended has been worked on it, so it counts; the day of its return does not. One that
    is suspended and resumed on the same day loses nothing.
    """

    since: date
    until: date | None = None


class Limit(msgspec.Struct, frozen=True):
    """So many working days after a date, without the days on which the clock stood still."""

    begins_after: date
    days: int
    standstills: tuple[Standstill, ...] = ()

    @property
    def is_still(self) -> bool:
        """Whether the clock stands still now."""
        return any(one.until is None for one in self.standstills)


class Standing(NamedTuple):
    """Where a case stands in its limit on a date: `left` working days after today, negative when overdue."""

    due: Due
    left: int
    lamp: Lamp


def due(limit: Limit, workdays: Workdays, today: date) -> Due:
    """When the limit ends, if the clock that stands still today goes on tomorrow."""
    return workdays.due(limit.begins_after, limit.days, tuple(_still(limit.standstills, today)))


def standing(limit: Limit, workdays: Workdays, today: date, near_days: int) -> Standing:
    """Where a limit stands today; it is yellow with `near_days` working days left, or fewer."""
    ends = due(limit, workdays, today)
    left = workdays.count(today, ends.on)
    if limit.is_still:
        return Standing(ends, left, Lamp.STILL)
    if left < 0 or today > ends.on:
        return Standing(ends, left, Lamp.RED)
    return Standing(ends, left, Lamp.YELLOW if left <= near_days else Lamp.GREEN)


def _still(standstills: Sequence[Standstill], today: date) -> Iterator[date]:
    for one in standstills:
        until = today if one.until is None else one.until
        yield from (one.since + timedelta(days=n) for n in range(1, (until - one.since).days + 1))
