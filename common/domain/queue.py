"""The order rule: which of the waiting tickets a counter calls next.

A ticket waits in one pool (that of its series, or of the one counter it was sent to) and in one of three
lanes. A counter looks at the head of each lane over all pools it serves:

1. Returning and priority tickets are favoured; of the two, the one that has waited longer in its lane.
2. No counter calls more than `favoured_in_a_row` favoured tickets one after another while an ordinary one waits
   for it. So of N calls by one counter at least N // (favoured_in_a_row + 1) are ordinary, oldest first: an
   ordinary ticket with k older ones before it is called within (k + 1) * (favoured_in_a_row + 1) calls of any
   counter that serves it, however many favoured tickets keep coming.
3. A returning ticket is due only after a few further calls from its pool; when nobody else waits, it is due at once.
"""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from common.domain.words import Lane


class Head(NamedTuple):
    """The first ticket of one lane of one pool; `key` grows with the time at which it joined the lane."""

    ticket: str
    lane: Lane
    key: int
    is_due: bool = True
    promised: str | None = None


class Candidate(NamedTuple):
    """A ticket that a counter may claim. `turn` is its key: it has a new one each time it waits anew.

    `promised` is the counter that its paper names, where a kiosk that was alone has printed it.
    """

    ticket: str
    turn: int
    promised: str | None = None


def series_pool(series: str) -> str:
    """The pool in which the tickets of a series wait."""
    return f"series:{series}"


def counter_pool(counter: str) -> str:
    """The pool in which tickets wait that were sent to one counter."""
    return f"counter:{counter}"


def choose(heads: list[Head], favoured_run: int, favoured_in_a_row: int) -> Head | None:
    """Pick the next ticket from the heads of all lanes, or None when nobody waits.

    `favoured_run` is how many favoured tickets this counter has called in a row.
    """
    ordinary = [head for head in heads if head.lane is Lane.ORDINARY]
    favoured = [head for head in heads if head.lane is not Lane.ORDINARY and head.is_due]
    early = [head for head in heads if not head.is_due]
    if ordinary and favoured_run >= favoured_in_a_row:
        favoured = []
    for group in (favoured, ordinary, early):
        if group:
            return min(group, key=lambda head: head.key)
    return None


def in_order(lines: Iterable[Iterable[Head]], favoured_run: int, favoured_in_a_row: int, most: int) -> list[Head]:
    """Whom a counter may call, best first and at most so many: each is the choice when others have all before it.

    `lines` are the lanes of the pools it serves, each in the order of its keys.
    """
    queues = [deque(line) for line in lines]
    order: list[Head] = []
    while len(order) < most:
        first = {queue[0].ticket: queue for queue in queues if queue}
        chosen = choose([queue[0] for queue in first.values()], favoured_run, favoured_in_a_row)
        if chosen is None:
            break
        order.append(first[chosen.ticket].popleft())
    return order
