"""What a hall's hub has for its district, read from its tables by their owner."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import psycopg

from common.store.exchange import Entry
from common.store.journal import first_link
from common.sync.upstream.subscription import GOES_UP
from common.sync.upstream.wire import Head, Parcel

Connection = psycopg.Connection[tuple[Any, ...]]

MOST_BYTES = 128 * 1024
"""A parcel ends with the event that fills this much, so that it gets through a thin cable within its deadline."""

# At a district, which itself sends to a city, no origin is current: halls have many.
_ORIGINS = (
    "SELECT o.origin, o.name, (o.is_current OR t.kind = 'hall') AND t.revoked_at IS NULL, o.head, o.hash"
    " FROM hub.origin o JOIN hub.terminal t USING (terminal) WHERE o.head > 0 ORDER BY o.origin"
)

_NEXT = (
    "SELECT oseq, lamport, id, kind, version, at_ms, actor, request, CASE WHEN kind = ANY (%s) THEN body END, hash,"
    " before FROM hub.event WHERE origin = %s AND oseq > %s AND oseq <= %s ORDER BY oseq LIMIT %s"
)


class Origin(NamedTuple):
    """A machine's origin, by its number in this hub and by its name, and how far it is here.

    `is_written` says that its machine still writes under it, as far as this hub knows.
    """

    number: int
    name: str
    is_written: bool
    head: Head


def origins(connection: Connection) -> list[Origin]:
    """Every origin of the hall that has written something."""
    rows = connection.execute(_ORIGINS)
    return [Origin(number, name, is_written, Head(*head)) for number, name, is_written, *head in rows]


def waiting(here: Iterable[Origin], there: dict[str, Head]) -> int:
    """How many numbers of all origins the district does not have yet."""
    return sum(max(one.head.oseq - there.get(one.name, Head()).oseq, 0) for one in here)


def next_parcel(connection: Connection, origin: Origin, after: int, most: int) -> Parcel:
    """What comes after a number of an origin, at most so many events and about MOST_BYTES. There must be something."""
    row = connection.execute(
        "SELECT hash FROM hub.event WHERE origin = %s AND oseq = %s", (origin.number, after)
    ).fetchone()
    begin = last = Head(after, (row and row[0]) or None)  # numbers that were given back to the hub may have no hash
    previous = last.hash or first_link(origin.name)
    entries, size, is_whole = [], 0, True
    rows = connection.execute(
        _NEXT, (list(GOES_UP), origin.number, after, origin.head.oseq, most), binary=True
    ).fetchall()
    for oseq, lamport, event_id, kind, version, at_ms, actor, request, raw, own_hash, before in rows:
        if raw is not None:
            said = (kind, version, at_ms, actor, request, raw)
            entries.append(Entry(origin.name, oseq, lamport, event_id.bytes, *said, own_hash, before or previous))
            size += len(raw)
        last, previous = Head(oseq, own_hash or None), own_hash
        if size >= MOST_BYTES:
            is_whole = False
            break
    if is_whole and len(rows) < most:
        last = origin.head  # what follows was left out further below
    return Parcel(origin.name, begin, last, entries)
