"""The one moment a command happens at, as the hall sees it."""

from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Moment(NamedTuple):
    """`at_ms` is wall time in ms since 1970 UTC, shown and never used for order; `local` the hall's naive time."""

    at_ms: int
    local: datetime

    @property
    def today(self) -> date:
        """The hall's local date."""
        return self.local.date()


def moment(at: datetime, timezone: str) -> Moment:
    """The moment of an aware time in a hall's time zone."""
    return Moment(int(at.timestamp() * 1000), at.astimezone(ZoneInfo(timezone)).replace(tzinfo=None))


def local_time(at_ms: int, timezone: str) -> datetime:
    """The hall's naive local time of a recorded wall time."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(timezone)).replace(tzinfo=None)
