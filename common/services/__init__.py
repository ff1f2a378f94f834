"""One function per command: decides from the present state and returns events."""

from common.services import (
    calling,
    cases,
    catalogue,
    conflicts,
    counters,
    day,
    erasing,
    paper,
    records,
    serving,
    setup,
    slips,
    staff,
    tickets,
)

__all__ = [
    "calling",
    "cases",
    "catalogue",
    "conflicts",
    "counters",
    "day",
    "erasing",
    "paper",
    "records",
    "serving",
    "setup",
    "slips",
    "staff",
    "tickets",
]
