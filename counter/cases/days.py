"""Dates as clerks type them: 2026-12-31, 20261231, 12-31, 1231, or +10 for so many days from today."""

import re
from datetime import date, timedelta

_PARTS = re.compile(r"(?:(\d{4})[-./年]?)?(\d{1,2})[-./月]?(\d{1,2})日?")
_FROM_TODAY = re.compile(r"\+(\d{1,3})")


def typed_day(text: str, today: date) -> date | None:
    """The date that was typed; one without a year is the next of its name. None when it is none (yet)."""
    tidied = "".join(text.split())
    if found := _FROM_TODAY.fullmatch(tidied):
        return today + timedelta(days=int(found[1]))
    parts = _PARTS.fullmatch(tidied)
    if parts is None or (parts[1] is None and tidied.isdigit() and len(tidied) != len("1231")):
        return None
    year = int(parts[1]) if parts[1] else today.year
    try:
        day = date(year, int(parts[2]), int(parts[3]))
        return day if parts[1] or day >= today else day.replace(year=year + 1)
    except ValueError:
        return None
