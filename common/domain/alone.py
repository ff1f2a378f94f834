"""The rule for calls while a counter is alone: it calls the tickets that it holds, and only those.

1. The hub keeps for every ticket that waits whether a counter holds it. A ticket that nobody holds is free: the hub
   grants it to whoever asks, in the order of the hall. A held one it grants to its holder only.
2. Together, a counter holds its share of the queue (`keeper_of`), but nothing near the front: as many tickets stay free
   as counters may call at once (`stays_free`). As the front moves on, counters give back what comes near it. They stop
   counting on a ticket before they say so, and count on one only once the hub has said so.
3. Alone, a counter calls what it holds, in the order of the hall, and whatever number a person types.
4. Nothing held is taken back, however long its counter is silent; only a person may declare a machine out of use.

So no clock is needed for two counters not to call one ticket. A ticket is stamped, besides, with a fall-back counter
when it is taken: the paper of a kiosk that is alone names it, and it is the one to hold the ticket.

Why this rule, with the figures of a simulation: docs/decisions/0006-calls-while-alone.md.
"""

from collections.abc import Sequence
from enum import StrEnum
from zlib import crc32


class Company(StrEnum):
    """How a machine stands with the others of its hall."""

    SOLE = "sole"
    """There are no others: no hub is configured."""
    TOGETHER = "together"
    ALONE = "alone"


MOST_CANDIDATES = 64
"""So many tickets a terminal names at once: more than there are counters, which may all be ahead of it."""

MOST_HELD = 64
"""So many tickets a counter holds at most: more than it calls in half a day."""

SPARE = 1
"""So many tickets stay free at the front of a queue besides one for each counter that may call at this moment."""


def fallback_for(counters: Sequence[str], digit: str, seq: int) -> str | None:
    """The counter stamped on the ticket with running number `seq` (from 1) of a kiosk's digit ("" for none).

    `counters` are those that serve the ticket's pool and are open, or where none is, all that serve it; their order is
    of no account. Any `len(counters)` tickets in a row of one kiosk name every counter once; the digits begin at
    different counters. None when nobody serves the pool.
    """
    round_ = sorted(set(counters))
    return round_[(seq - 1 + int(digit or "0")) % len(round_)] if round_ else None


def keeper_of(ticket: str, fallback: str | None, counters: Sequence[str]) -> str | None:
    """Which of the open counters that serve a waiting ticket's pool holds it: the one it is stamped for, if it can.

    Machines may disagree for a moment about who is open: the hub lets only one hold a ticket.
    """
    if fallback in counters:
        return fallback
    round_ = sorted(counters)
    return round_[crc32(ticket.encode()) % len(round_)] if round_ else None


def stays_free(idle: int, spare: int = SPARE) -> int:
    """How many tickets at the front of each lane nobody holds, when `idle` counters of its pool have nobody to serve.

    Those may all call at the same moment. The spare ones are for the time until others have given back the next.
    """
    return idle + spare
