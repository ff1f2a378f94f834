"""A hall's machines seen from beside them: how far each is from the hub, and whether they have come to the same."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import psycopg

from common.store.exchange import own, own_after, vector
from common.store.schema import PROJECTIONS
from common.store.store import Store, dump

_ALL = -1
_SHARED = tuple(table for table in PROJECTIONS if table != "print_job")
"""Paper is each machine's own."""

Connection = psycopg.Connection[tuple[Any, ...]]


class Apart(NamedTuple):
    """How many events a machine has that the hub has not, and the hub that the machine has not looked at."""

    ahead: int
    behind: int


def heads(connection: Connection) -> dict[str, int]:
    """The newest number that the hub has of each origin. The connection is its owner's."""
    return dict(connection.execute("SELECT name, head FROM hub.origin").fetchall())


def apart(store: Store, at_hub: Mapping[str, int]) -> Apart:
    """How far a machine is from a hub with these heads."""
    with store.reading() as db:
        mine, known = own(db), vector(db)
    others = (head - known.get(origin, 0) for origin, head in at_hub.items() if origin != mine.origin)
    return Apart(max(0, mine.oseq - at_hub.get(mine.origin, 0)), sum(max(0, behind) for behind in others))


def known(connection: Connection) -> dict[bytes, bytes]:
    """The hash of every event that the hub has, by the event's id. The connection is its owner's."""
    rows = connection.execute("SELECT uuid_send(id), hash FROM hub.event").fetchall()
    return {bytes(event): bytes(link) for event, link in rows}


def lacking(store: Store, at_hub: Mapping[bytes, bytes]) -> int:
    """How many of a machine's own events a hub lacks, or has otherwise, that knows these."""
    with store.reading() as db:
        return sum(at_hub.get(entry.id) != entry.hash for entry in own_after(db, 0, _ALL))


def differing(stores: Sequence[Store]) -> list[str]:
    """The tables in which machines of one kind differ; none once all have fetched everything."""
    tables = []
    for store in stores:
        with store.reading() as db:
            tables.append({table: list(dump(db, (table,))) for table in _SHARED})
    return [table for table in _SHARED if any(other[table] != tables[0][table] for other in tables[1:])]
