"""The tables of working days that limits are counted by."""

from datetime import date
from pathlib import Path

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.events import Event
from common.domain.refusals import Refused
from common.domain.workday_file import TableFaulty
from common.domain.workdays import Due, YearTable
from common.services.scene import Reading, Scene, serves
from common.store.lookups.workdays import workdays
from common.workday_files import read_workday_file

_SATURDAY = 5


def read_file(_: Reading, command: c.ImportWorkdays) -> YearTable:
    """Read and check the file before the write lock; refused with what is wrong in it."""
    path = Path(command.file)
    try:
        return read_workday_file(path)
    except OSError as error:
        raise Refused("catalogue_unreadable", file=path.name, detail=error.strerror or "") from error
    except TableFaulty as faulty:
        first = faulty.faults[0]
        raise Refused(
            "table_faulty", file=path.name, row=first.row, detail=first.zh, detail_en=first.en, faults=faulty.faults
        ) from faulty


@serves(c.ImportWorkdays)
def import_workdays(scene: Scene, _: c.ImportWorkdays) -> list[Event]:
    """As if it were published by hand."""
    return _published(scene.evidence)


@serves(c.PublishWorkdays)
def publish_workdays(scene: Scene, command: c.PublishWorkdays) -> list[Event]:
    """All dates are of that year; days off are weekdays, days on are weekends: anything else is a slip of the pen."""
    return _published(command.table)


def _published(table: YearTable) -> list[Event]:
    """Refused where it can be no notice of a year: each has days off, and without one limits would be guessed."""
    if not table.days_off:
        raise Refused("table_empty", year=table.year)
    for day in sorted(table.days_off | table.days_on):
        is_weekend = day.weekday() >= _SATURDAY
        if day.year != table.year or is_weekend != (day in table.days_on) or day in table.days_off & table.days_on:
            raise Refused("table_wrong", year=table.year, detail=day.isoformat())
    return [e.WorkdaysPublished(table=table)]


def due_after(scene: Scene, begins: date, days: int) -> Due:
    """When a limit of so many working days after a date ends, by the tables that are out."""
    return workdays(scene.db).due(begins, days)
