"""The tables of working days that limits are counted by."""

from datetime import date

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.events import Event
from common.domain.refusals import Refused
from common.domain.workdays import Due
from common.services.scene import Scene, serves
from common.store.lookups.workdays import workdays

_SATURDAY = 5


@serves(c.PublishWorkdays)
def publish_workdays(scene: Scene, command: c.PublishWorkdays) -> list[Event]:
    """All dates are of that year; days off are weekdays, days on are weekends: anything else is a slip of the pen."""
    table = command.table
    for day in sorted(table.days_off | table.days_on):
        is_weekend = day.weekday() >= _SATURDAY
        if day.year != table.year or is_weekend != (day in table.days_on) or day in table.days_off & table.days_on:
            raise Refused("table_wrong", year=table.year, detail=day.isoformat())
    return [e.WorkdaysPublished(table=table)]


def due_after(scene: Scene, begins: date, days: int) -> Due:
    """When a limit of so many working days after a date ends, by the tables that are out."""
    return workdays(scene.db).due(begins, days)
