"""How each kind of event changes the tables: the one `apply` for local, arriving and rebuilt events.

The tables depend on which events are there, not on the order in which they came. What an event does once commutes
(sums, maxima, the newest word); the story of each ticket is told in the hall's total order, anew when an event arrives
that belongs before one already told.
"""

from collections.abc import Iterable
from typing import NamedTuple

from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections import (
    attachments,
    cases,
    conflicts,
    counters,
    gateway,
    paper,
    persons,
    queue,
    ratings,
    records,
    setup,
    stations,
    tickets,
)
from common.store.projections.registry import APPLY
from common.store.projections.story import retell, tell

__all__ = [
    "apply",
    "apply_all",
    "attachments",
    "cases",
    "conflicts",
    "counters",
    "gateway",
    "paper",
    "persons",
    "queue",
    "ratings",
    "records",
    "setup",
    "stations",
    "tickets",
]


class Outrun(NamedTuple):
    """Tickets, cases and ratings whose story has gone on beyond an event, which have to be told anew."""

    tickets: list[str]
    cases: list[str]
    ratings: list[str]


def apply(db: Connection, event: Recorded) -> Outrun:
    """Write what an event says into the tables; one that is not understood changes none."""
    change = APPLY.get(event.kind)
    if change is not None and event.body is not None:
        change(db, event, event.body)
    return Outrun(tell(db, event), cases.go_on_with(db, event), ratings.go_on_with(db, event))


def apply_all(db: Connection, journal: Journal, events: Iterable[Recorded]) -> int:
    """Apply events of a journal, in any order that keeps each origin's own; the number of them."""
    count = 0
    outrun_tickets, outrun_cases, outrun_ratings = set[str](), set[str](), set[str]()
    for event in events:
        outrun = apply(db, event)
        outrun_tickets.update(outrun.tickets)
        outrun_cases.update(outrun.cases)
        outrun_ratings.update(outrun.ratings)
        count += 1
    retell(db, journal, outrun_tickets)
    cases.retell(db, journal, outrun_cases)
    ratings.retell(db, journal, outrun_ratings)
    return count
