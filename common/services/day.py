"""The turn of the day: numbers of earlier dates that nobody finished lapse by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from common.domain import commands as c
from common.domain import events as e
from common.domain.alone import Company
from common.domain.moment import Moment
from common.services.records.keys import forget_old_keys
from common.services.scene import Scene, serves
from common.store.local import clock_error
from common.store.lookups import queue

_MS_PER_HOUR = 3_600_000
_BELIEVED = timedelta(hours=1)  # what a clock may differ from the hub's
_LOOK_AGAIN_MS = 600_000

TURNS_THE_DAY = (c.TakeTicket, c.CallNext, c.OpenCounter)


class Looking:
    """Whether one transaction has to look for numbers of earlier days."""

    def __init__(self, last: Moment | None) -> None:
        self.last = last

    def is_due(self, now: Moment) -> bool:
        """Whether to look now: at first, on a new date, and every ten minutes. Whoever asks, looks."""
        last = self.last
        if last is not None and last.today == now.today and 0 <= now.at_ms - last.at_ms < _LOOK_AGAIN_MS:
            return False
        self.last = now
        return True


class TurnOfDay:
    """When this process last looked for numbers of earlier days, so that not every command has to."""

    def __init__(self) -> None:
        self._last: Moment | None = None

    @contextmanager
    def looking(self) -> Iterator[Looking]:
        """Around a transaction: what it looked at counts only once it has been committed."""
        looking = Looking(self._last)
        yield looking
        self._last = looking.last


def may_turn_the_day(scene: Scene) -> bool:
    """Whether this machine may say by itself that a date is past: not while it alone believes so, for what it lets
    lapse is gone in the whole hall."""
    if scene.company is Company.SOLE:
        return True
    return scene.company is Company.TOGETHER and abs(clock_error(scene.db)) < _BELIEVED


def is_of_an_earlier_day(scene: Scene, at_ms: int) -> bool:
    """Whether what began at that time is of an earlier date and hours ago: the rule by which numbers lapse."""
    age_ms = scene.now.at_ms - at_ms
    begun = scene.now.local - timedelta(milliseconds=age_ms)
    return age_ms > scene.rules.lapse_after_hours * _MS_PER_HOUR and begun.date() < scene.now.today


def lapse_earlier_days(scene: Scene, after_hours: int | None = None) -> list[e.Event]:
    """The event that lets old numbers lapse, or none.

    A number lapses when its date is past and hours have gone by, so that residents who wait across midnight
    in a hall that is open late keep their place. The hall looks before commands in `TURNS_THE_DAY`. Keys of dates that
    are past are given up with them.
    """
    hours = scene.rules.lapse_after_hours if after_hours is None else after_hours
    forget_old_keys(scene)
    old = queue.left_from_before(scene.db, scene.today, scene.now.at_ms - hours * _MS_PER_HOUR)
    return [e.TicketsLapsed(tickets=tuple(old))] if old else []


@serves(c.CloseDay)
def close_day(scene: Scene, _: c.CloseDay) -> list[e.Event]:
    """Everything of earlier dates, however fresh."""
    return lapse_earlier_days(scene, after_hours=0)
