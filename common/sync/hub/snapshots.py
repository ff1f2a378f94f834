"""Making the snapshots with which joining machines begin: on the hub's machine, every night, of what is days old."""

import logging
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from common.store import base
from common.store.base import Part
from common.store.connect import Connection as Tables
from common.store.journal import Recorded, body_of
from common.store.projections import apply
from common.store.snapshot import Head, Snapshot, form, leave_out_over
from common.sync.hub.schema import Connection

log = logging.getLogger(__name__)

# Machines that were away for less find everything they have to say told in its place, also where others began since.
# Ten days are longer than any holiday.
SETTLED_DAYS = 10
_KEPT = 2  # of each reach: a machine may be fetching the one before the newest
_AT_ONCE = 10_000
_EVENTS = (
    "SELECT o.name, e.oseq, e.lamport, e.id, e.kind, e.version, e.at_ms, e.actor, e.request, e.body"
    " FROM hub.event e JOIN hub.origin o USING (origin) LEFT JOIN hub.reach r USING (kind)"
    " WHERE o.mark IS NOT NULL AND e.lamport > %s AND e.lamport <= %s AND coalesce(r.goes_to = 'all', %s)"
    " ORDER BY e.lamport, o.mark"
)


class Made(NamedTuple):
    """A snapshot that was made: for whom, up to which Lamport number, of how many events anew, how large."""

    reach: str
    lamport: int
    events: int
    bytes: int


class _Before(NamedTuple):
    snapshot: int
    lamport: int
    origins: list[str]
    oseqs: list[int]


def make_snapshots(
    connection: Connection, now: datetime, *, staffed_days: int = 400, public_days: int = 60
) -> list[Made]:
    """Make a snapshot for each kind of terminal where events are settled that the last one has not.

    The days are for how long tickets that are over are in it. A snapshot goes on from the one before; where events came
    that belong into that, it is made anew from all there are. Raises psycopg.Error.
    """
    return [
        made
        for reach, days in (("staffed", staffed_days), ("public", public_days))
        if (made := _make(connection, reach, now, days)) is not None
    ]


def _make(connection: Connection, reach: str, now: datetime, keep_days: int) -> Made | None:
    with connection.transaction(), closing(base.empty_tables()) as tables:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        lamport = _settled(connection, now - timedelta(days=SETTLED_DAYS))
        before = _before(connection, reach)
        if before is not None and _has_late(connection, before):
            log.info("events came late: the %s snapshot is made anew", reach)
            before = None
        if lamport <= (before.lamport if before else 0):
            return None
        tables.execute("BEGIN")
        if before is not None:
            base.fill(tables, _parts(connection, before.snapshot))
        events = 0
        for event in _events(connection, before.lamport if before else 0, lamport, is_staffed=reach == "staffed"):
            apply(tables, event)  # in the hall's order, in which no story has to be told anew
            events += 1
        leave_out_over(tables, _date(tables, now - timedelta(days=keep_days)))
        snapshot = Snapshot(lamport, _heads(connection, lamport), list(base.parts_of(tables)))
        _keep(connection, reach, snapshot)
    return Made(reach, lamport, events, sum(len(part.packed) for part in snapshot.parts))


def _settled(connection: Connection, at: datetime) -> int:
    """The Lamport number up to which all events are older than that; clocks that go wrong only make it smaller."""
    return _one(
        connection,
        "SELECT coalesce(min(e.lamport) FILTER (WHERE e.at_ms >= %s) - 1, max(e.lamport), 0)"
        " FROM hub.event e JOIN hub.origin o USING (origin) WHERE o.mark IS NOT NULL",
        int(at.timestamp() * 1000),
    )


def _before(connection: Connection, reach: str) -> _Before | None:
    row = connection.execute(
        "SELECT snapshot, lamport, origins, oseqs FROM hub.snapshot WHERE reach = %s AND form = %s"
        " ORDER BY snapshot DESC LIMIT 1",
        (reach, form()),
    ).fetchone()
    return _Before._make(row) if row else None


def _has_late(connection: Connection, before: _Before) -> bool:
    """Whether events have come that belong into a snapshot and are not in it."""
    late = (
        "SELECT count(*) FROM hub.origin o LEFT JOIN unnest(%s::text[], %s::bigint[]) AS v (name, oseq) USING (name)"
        " JOIN hub.event e ON e.origin = o.origin AND e.oseq = coalesce(v.oseq, 0) + 1"
        " WHERE o.mark IS NOT NULL AND e.lamport <= %s"
    )
    return _one(connection, late, before.origins, before.oseqs, before.lamport) > 0


def _events(connection: Connection, after: int, until: int, *, is_staffed: bool) -> Iterator[Recorded]:
    with connection.cursor("events", binary=True) as cursor:
        cursor.itersize = _AT_ONCE
        cursor.execute(_EVENTS, (after, until, is_staffed))
        for name, oseq, lamport, event_id, kind, version, at_ms, actor, request, raw in cursor:
            said = (kind, version, at_ms, actor, request, raw)
            yield Recorded(0, event_id.bytes, name, oseq, lamport, *said, body_of(kind, version, raw))


def _heads(connection: Connection, lamport: int) -> list[Head]:
    rows = connection.execute(
        "SELECT o.name, l.oseq, l.hash FROM hub.origin o CROSS JOIN LATERAL (SELECT e.oseq, e.hash FROM hub.event e"
        " WHERE e.origin = o.origin AND e.lamport <= %s ORDER BY e.lamport DESC LIMIT 1) l"
        " WHERE o.mark IS NOT NULL ORDER BY o.name",
        (lamport,),
    )
    return [Head._make(row) for row in rows]


def _parts(connection: Connection, snapshot: int) -> Iterator[Part]:
    with connection.cursor("parts", binary=True) as cursor:
        cursor.itersize = 1
        cursor.execute(
            "SELECT of_table, first, packed FROM hub.snapshot_part WHERE snapshot = %s ORDER BY part", (snapshot,)
        )
        yield from map(Part._make, cursor)


def _date(tables: Tables, at: datetime) -> str:
    """The hall's local date."""
    row = tables.execute("SELECT timezone FROM hall").fetchone()
    return at.astimezone(ZoneInfo(row[0] if row and row[0] else "UTC")).date().isoformat()


def _keep(connection: Connection, reach: str, snapshot: Snapshot) -> None:
    heads = (list(column) for column in zip(*snapshot.heads, strict=True))
    number = _one(
        connection,
        "INSERT INTO hub.snapshot (reach, form, lamport, origins, oseqs, hashes, digest, parts)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING snapshot",
        reach,
        form(),
        snapshot.lamport,
        *heads,
        snapshot.digest,
        len(snapshot.parts),
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO hub.snapshot_part VALUES (%s, %s, %s, %s, %s)",
            [(number, n, *part) for n, part in enumerate(snapshot.parts)],
        )
    connection.execute(
        "DELETE FROM hub.snapshot WHERE reach = %s AND snapshot NOT IN"
        " (SELECT snapshot FROM hub.snapshot WHERE reach = %s ORDER BY snapshot DESC LIMIT %s)",
        (reach, reach, _KEPT),
    )


def _one(connection: Connection, question: Any, *values: Any) -> int:
    row = connection.execute(question, values).fetchone()
    assert row is not None
    return int(row[0])


def note_proved(connection: Connection, heads: dict[str, int]) -> None:
    """Remember what the newest proved backup holds: up to there terminals may give up old events."""
    with connection.transaction():
        connection.execute("DELETE FROM hub.proved_head")
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO hub.proved_head VALUES (%s, %s)", list(heads.items()))
