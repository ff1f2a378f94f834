"""How long the file of a case is kept after its end: in whole years, so that those of a year are let go together."""

from datetime import date


def kept_until(over_on: date, years: int) -> date:
    """The last day on which a case that ended on a date must be kept; with 0 years that very day."""
    return over_on if years == 0 else date(over_on.year + years, 12, 31)


def first_kept(today: date, years: int) -> date:
    """What ended on this date or later must be kept today; what ended before need not."""
    return today if years == 0 else date(today.year - years, 1, 1)
