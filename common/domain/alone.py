"""The rule for calls while a counter is alone: every ticket names the one counter that may call it without the hub.

1. A ticket is stamped, when it is taken, with a fall-back counter that serves its pool. The stamp goes round the
   counters by the ticket's running number, so that each holds its share of every stretch of the queue.
2. Together, the hub grants any counter any ticket, whatever its stamp, in the order of the hall. Only tickets stamped
   for a counter that is away (it has opened and not closed, and the hub no longer hears it) are left to that counter.
3. Alone, a counter calls the tickets stamped for it, in the order of the hall, and whatever number a person types.
   It counts as alone only when the hub must have noticed before: see `ALONE_AFTER_S`.
4. A stamp never changes. The tickets of a counter that has closed are anybody's, through the hub; a counter that opens
   is stamped from the next ticket on.

Why this rule, with the figures of a simulation: docs/decisions/0006-calls-while-alone.md.
"""

from collections.abc import Sequence
from enum import StrEnum


class Company(StrEnum):
    """How a machine stands with the others of its hall."""

    SOLE = "sole"
    """There are no others: no hub is configured."""
    TOGETHER = "together"
    ALONE = "alone"


MOST_CANDIDATES = 64
"""So many tickets a terminal names at once: more than there are counters, which may all be ahead of it."""

PRESENT_FOR_S = 4.0
"""The hub counts a counter as present for so long after the moment (by the hub's clock) that its last beat echoes."""

ALONE_AFTER_S = 6.0
"""A terminal counts itself as alone for calls so long after the last beat it sent, answered or not.

The moment that a beat echoes is earlier than the beat's sending, so the hub's period ends first, however long the beat
itself took; the difference to `PRESENT_FOR_S` is for clocks that run at different speeds. No two clocks are compared.
"""


def fallback_for(counters: Sequence[str], digit: str, seq: int) -> str | None:
    """The counter stamped on the ticket with running number `seq` (from 1) of a kiosk's digit ("" for none).

    `counters` are those that serve the ticket's pool and are open, or where none is, all that serve it; their order is
    of no account. Any `len(counters)` tickets in a row of one kiosk name every counter once; the digits begin at
    different counters. None when nobody serves the pool: the hub alone can then grant the ticket.
    """
    round_ = sorted(set(counters))
    return round_[(seq - 1 + int(digit or "0")) % len(round_)] if round_ else None


def may_call_alone(counter: str, fallback: str | None, *, has_been_together: bool) -> bool:
    """Whether a counter that is alone may call a waiting ticket by rule, not by its typed number.

    `has_been_together`: the hub has heard this counter since it last opened. One that opened alone may find that the
    others still count it as closed, and its stamps as anybody's.
    """
    return has_been_together and fallback == counter
