"""How long a resident will wait, as an optimistic and a pessimistic number of minutes."""

from collections.abc import Sequence
from math import ceil
from statistics import quantiles
from typing import NamedTuple

_ENOUGH = 5  # fewer real service times than this say too little about the day


def people_ahead(waiting: int, favoured: int, favoured_in_a_row: int, *, has_priority: bool) -> int:
    """How many of those who wait are called before a ticket that is taken now, if nobody favoured comes after it.

    An ordinary one waits for all of them. One with a priority waits for the other favoured ones, and for the ordinary
    ones that are called between these (see `common.domain.queue`).
    """
    if not has_priority:
        return waiting
    return favoured + min(waiting - favoured, favoured // favoured_in_a_row)


class Wait(NamedTuple):
    """Minutes, rounded up; `low` is never above `high`."""

    low: int
    high: int


def estimate(ahead: int, counters: int, service_minutes: Sequence[float], default_minutes: float) -> Wait:
    """Minutes until a ticket with `ahead` people before it is called.

    `counters` is how many open counters share the queue (none open counts as one), `service_minutes` are today's
    latest real service times. The quick and the slow third of them bound the answer; while there are few, the
    default stands in with half of it either way.
    """
    if ahead <= 0:
        return Wait(0, 0)
    if len(service_minutes) >= _ENOUGH:
        quick, slow = quantiles(service_minutes, n=3, method="inclusive")
    else:
        quick, slow = default_minutes * 0.5, default_minutes * 1.5
    rounds = ahead / max(counters, 1)
    low = ceil(rounds * quick)
    return Wait(low, max(low, ceil(rounds * slow)))
