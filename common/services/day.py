"""The turn of the day: numbers of earlier dates that nobody finished lapse by themselves."""

from common.domain import commands as c
from common.domain import events as e
from common.services.scene import Scene, serves
from common.store.lookups import queue

_MS_PER_HOUR = 3_600_000

TURNS_THE_DAY = (c.TakeTicket, c.CallNext, c.OpenCounter)


def lapse_earlier_days(scene: Scene, after_hours: int | None = None) -> list[e.Event]:
    """The event that lets old numbers lapse, or none.

    A number lapses when its date is past and hours have gone by, so that residents who wait across midnight
    in a hall that is open late keep their place. The hall looks before every command in `TURNS_THE_DAY`.
    """
    hours = scene.rules.lapse_after_hours if after_hours is None else after_hours
    old = queue.left_from_before(scene.db, scene.today, scene.now.at_ms - hours * _MS_PER_HOUR)
    return [e.TicketsLapsed(tickets=tuple(old))] if old else []


@serves(c.CloseDay)
def close_day(scene: Scene, _: c.CloseDay) -> list[e.Event]:
    """Everything of earlier dates, however fresh."""
    return lapse_earlier_days(scene, after_hours=0)
