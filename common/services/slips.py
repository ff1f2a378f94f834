"""Paper of a kiosk that was cut off: the counter serves by the number on it, and later the two records meet."""

from datetime import timedelta

from common.domain import commands as c
from common.domain import events as e
from common.domain.alone import Company
from common.domain.refusals import Refused
from common.domain.rows import Series
from common.services.scene import Scene, serves
from common.store import slips
from common.store.lookups import queue, setup

_SHORTEST = 3  # figures behind the prefix


def series_on_slip(scene: Scene, number: str) -> Series:
    """The series of a number that a clerk reads from paper and that this machine does not know of today.

    Refused when it knows it, when no series gives such numbers, and in a hall of one machine, which knows all.
    """
    if any(known.on_date == scene.today for known in queue.tickets_numbered(scene.db, number)):
        raise Refused("number_known", number=number)
    for series in setup.all_series(scene.db):
        figures = number.removeprefix(series.prefix)
        if figures != number and len(figures) >= _SHORTEST and figures.isascii() and figures.isdigit():
            if scene.company is Company.SOLE:
                break
            return series
    raise Refused("unknown_ticket", number=number)


@serves(c.MatchSlips)
def match_slips(scene: Scene, _: c.MatchSlips) -> list[e.Event]:
    """Whose number has arrived waits no longer: the visit is on record already, at the counter that saw the paper.

    One that another counter has called meanwhile stays as it is, beside that visit.
    """
    found = slips.met(scene.db)
    yesterday = (scene.now.today - timedelta(days=1)).isoformat()
    slips.forget(scene.db, [visit for visit, _ in found], before=yesterday)
    return [e.TicketsLapsed(tickets=tuple(ticket for _, ticket in found))] if found else []
