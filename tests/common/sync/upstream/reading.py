"""What tests of a hall and its district look at: every event of a hub, and what a hall would send."""

import psycopg

from common.store.exchange import Entry
from common.store.journal import first_link
from common.sync.upstream.link import read_link
from common.sync.upstream.outbox import next_parcel, origins
from common.sync.upstream.wire import Parcel
from tests.common.sync.upstream.hall import TestHall
from tests.hubs import TestHub

_EVENTS = (
    "SELECT o.name, e.oseq, e.lamport, e.id, e.kind, e.version, e.at_ms, e.actor, e.request, e.body, e.hash, e.before"
    " FROM hub.event e JOIN hub.origin o USING (origin) ORDER BY o.name, e.oseq"
)


def entries(hub: TestHub) -> list[Entry]:
    """Every event of a hub, with what it chains to."""
    found: list[Entry] = []
    for origin, oseq, lamport, event_id, *said, own_hash, before in hub.rows(_EVENTS):
        previous = found[-1].hash if found and found[-1].origin == origin else first_link(origin)
        found.append(Entry(origin, oseq, lamport, event_id.bytes, *said, own_hash, before or previous))  # type: ignore[call-arg]
    return found


def as_hall(hall: TestHall) -> psycopg.Connection[tuple[object, ...]]:
    """A connection to the district as the hall's role."""
    with hall.hub.owner() as owner:
        link = read_link(owner)
    assert link is not None
    return psycopg.connect(link.words, password=link.password, autocommit=True)


def parcel_of(hall: TestHall, after: int = 0, most: int = 500) -> Parcel:
    """What the hall's only machine has after a number."""
    with hall.hub.owner() as owner:
        (origin,) = origins(owner)
        return next_parcel(owner, origin, after, most)
