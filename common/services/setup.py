"""Setting the hall up: its name and hours, its series, counters and notice."""

from zoneinfo import ZoneInfo

from common.domain import commands as c
from common.domain import events as e
from common.domain.hours import Hours, faults
from common.domain.refusals import Refused
from common.services.scene import Scene, checked_text, serves
from common.store.lookups import setup


def _usable(hours: Hours) -> Hours:
    wrong = faults(hours)
    if wrong:
        raise Refused("hours_invalid", detail="; ".join(wrong))
    return hours


@serves(c.SetUpHall)
def set_up_hall(scene: Scene, command: c.SetUpHall) -> list[e.Event]:
    """A store holds one hall; it is set up once and then changed by narrower commands."""
    if scene.known_hall is not None:
        raise Refused("hall_already_set_up")
    try:
        ZoneInfo(command.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise Refused("unknown_timezone", timezone=command.timezone) from error
    return [
        e.HallSetUp(
            name=checked_text(command.name, "name", 40, is_needed=True),
            name_en=checked_text(command.name_en, "name_en", 80, is_needed=True),
            timezone=command.timezone,
            address=checked_text(command.address, "address", 100),
            phone=checked_text(command.phone, "phone", 40),
            hours=_usable(command.hours),
            is_sample=command.is_sample,
        )
    ]


@serves(c.SetHours)
def set_hours(scene: Scene, command: c.SetHours) -> list[e.Event]:
    """The new hours hold at once."""
    scene.hall()
    return [e.HoursSet(hours=_usable(command.hours))]


@serves(c.SetNotice)
def set_notice(scene: Scene, command: c.SetNotice) -> list[e.Event]:
    """One line; boards show it until it is replaced or emptied."""
    scene.hall()
    return [
        e.NoticeSet(text=checked_text(command.text, "text", 200), text_en=checked_text(command.text_en, "text_en", 300))
    ]


@serves(c.DefineSeries)
def define_series(scene: Scene, command: c.DefineSeries) -> list[e.Event]:
    """Two series never share a prefix, for residents know a number by nothing else."""
    prefix = checked_text(command.prefix, "prefix", 2, is_needed=True)
    if any(other.prefix == prefix and other.series != command.series for other in setup.all_series(scene.db)):
        raise Refused("series_in_use", prefix=prefix)
    return [
        e.SeriesDefined(
            series=checked_text(command.series, "series", 8, is_needed=True),
            prefix=prefix,
            name=checked_text(command.name, "name", 20, is_needed=True),
            name_en=checked_text(command.name_en, "name_en", 40, is_needed=True),
            daily_limit=command.daily_limit,
        )
    ]


@serves(c.DefineCounter)
def define_counter(scene: Scene, command: c.DefineCounter) -> list[e.Event]:
    """A counter serves series that exist; a desk of the back office and a community station serve none."""
    if command.serves and not command.kind.calls_residents:
        raise Refused("office_calls_nobody")
    for series in command.serves:
        scene.series(series)
    return [
        e.CounterDefined(
            counter=checked_text(command.counter, "counter", 8, is_needed=True),
            counter_kind=command.kind,
            name=checked_text(command.name, "name", 20, is_needed=True),
            name_en=checked_text(command.name_en, "name_en", 40, is_needed=True),
            serves=command.serves,
        )
    ]
