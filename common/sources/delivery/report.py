"""What became of a delivery, and what was found in it."""

from datetime import date
from enum import StrEnum

import msgspec

from common.sources.delivery.faults import Fault


class Standing(StrEnum):
    """What became of a delivery."""

    IN_USE = "in_use"
    KNOWN = "known"
    """It was in use already."""
    SOUND = "sound"
    """Nothing is wrong with it, and it was only looked at."""
    REFUSED = "refused"
    """Something is wrong in a row, so nothing of it was taken."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in a delivery. `faults` are the first of `fault_count`; they name rows, never people."""

    standing: Standing
    package: str
    running: int
    agency: str
    as_of: date
    persons: int
    payments: int
    faults: tuple[Fault, ...] = ()
    fault_count: int = 0
