"""Opening hours: whether the hall is open at a local time, and when it opens next."""

import re
from datetime import date, datetime, time, timedelta

import msgspec

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")
_LOOK_AHEAD_DAYS = 60


class Span(msgspec.Struct, frozen=True, array_like=True):
    """From `opens` to `closes`, both "HH:MM" in local time; "24:00" is the end of the day.

    A span whose end is not after its beginning runs past midnight into the next day.
    """

    opens: str
    closes: str


Day = tuple[Span, ...]

_OFFICE_DAY: Day = (Span("09:00", "12:00"), Span("13:30", "17:30"))


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A week of opening times, Monday first, and single dates ("YYYY-MM-DD") that differ from it."""

    week: tuple[Day, Day, Day, Day, Day, Day, Day] = (*(_OFFICE_DAY,) * 5, (), ())
    dates: dict[str, Day] = {}


ALWAYS = Hours(week=((Span("00:00", "24:00"),),) * 7)


def faults(hours: Hours) -> list[str]:
    """What is wrong with the hours, in English; empty when they can be used."""
    found = []
    for name, spans in [(str(n + 1), day) for n, day in enumerate(hours.week)] + list(hours.dates.items()):
        for span in spans:
            if not (_CLOCK.fullmatch(span.opens) and _CLOCK.fullmatch(span.closes)) or span.opens == "24:00":
                found.append(f"day {name}: {span.opens}-{span.closes}")
    for name in hours.dates:
        if not _is_date(name):
            found.append(f"date {name}")
    return found


def _is_date(name: str) -> bool:
    """Whether it is a date as `spans_on` looks it up; Python reads other spellings as well."""
    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False


def _bounds(day: date, span: Span) -> tuple[datetime, datetime]:
    opens = datetime.combine(day, time.fromisoformat(span.opens))
    if span.closes == "24:00":
        return opens, datetime.combine(day + timedelta(days=1), time())
    closes = datetime.combine(day, time.fromisoformat(span.closes))
    return opens, closes if closes > opens else closes + timedelta(days=1)


def spans_on(hours: Hours, day: date) -> list[tuple[datetime, datetime]]:
    """The opening spans that begin on a local date, as naive local times."""
    spans = hours.dates.get(day.isoformat(), hours.week[day.weekday()])
    return [_bounds(day, span) for span in spans]


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether the hall is open at a naive local time."""
    days = (at.date() - timedelta(days=1), at.date())
    return any(opens <= at < closes for day in days for opens, closes in spans_on(hours, day))


def next_opening(hours: Hours, at: datetime) -> datetime | None:
    """The next local time at which the hall opens after `at`; None when none is known in 60 days."""
    for ahead in range(_LOOK_AHEAD_DAYS):
        later = [opens for opens, _ in spans_on(hours, at.date() + timedelta(days=ahead)) if opens > at]
        if later:
            return min(later)
    return None
