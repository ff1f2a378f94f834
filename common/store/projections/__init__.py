"""How each kind of event changes the tables: the one `apply` for local, arriving and rebuilt events.

The tables depend on which events are there, not on the order in which they came. What an event does once commutes
(sums, maxima, the newest word); the story of each ticket is told in the hall's total order, anew when an event arrives
that belongs before one already told.
"""

from collections.abc import Iterable

from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections import conflicts, counters, paper, persons, queue, setup, tickets
from common.store.projections.registry import APPLY
from common.store.projections.story import retell, tell

__all__ = ["apply", "apply_all", "conflicts", "counters", "paper", "persons", "queue", "setup", "tickets"]


def apply(db: Connection, event: Recorded) -> list[str]:
    """Write what an event says into the tables; one that is not understood changes none.

    Returns the tickets whose story has gone on beyond it, which have to be told anew.
    """
    change = APPLY.get(event.kind)
    if change is not None and event.body is not None:
        change(db, event, event.body)
    return tell(db, event)


def apply_all(db: Connection, journal: Journal, events: Iterable[Recorded]) -> int:
    """Apply events of a journal, in any order that keeps each origin's own; the number of them."""
    count, outrun = 0, set[str]()
    for event in events:
        outrun.update(apply(db, event))
        count += 1
    retell(db, journal, outrun)
    return count
