"""What travels between machines: events as they stand in a journal, and how far each machine's have been fetched."""

import uuid
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from common.store.connect import Connection
from common.store.journal import Journal, Recorded, body_of, chain, first_link


class Entry(NamedTuple):
    """An event with its link: `hash` is its own, `before` that of its origin's event before it."""

    origin: str
    oseq: int
    lamport: int
    id: bytes
    kind: str
    version: int
    at_ms: int
    actor: str
    request: str | None
    raw: bytes
    hash: bytes
    before: bytes

    @property
    def right_hash(self) -> bytes:
        """The hash that fits what it says."""
        return chain(
            self.before,
            self.id,
            self.oseq,
            self.lamport,
            self.kind,
            self.version,
            self.at_ms,
            self.actor,
            self.request,
            self.raw,
        )


class Own(NamedTuple):
    """This installation's origin and its last event, 0 before there is one."""

    origin: str
    oseq: int
    hash: bytes


class Altered(Exception):
    """An arriving event is not what its origin has written, or does not follow what is here of that origin."""


def own(db: Connection) -> Own:
    """This installation's origin and how far it has written."""
    name, oseq, last = db.execute(
        "SELECT o.name, coalesce(e.oseq, o.base), coalesce(e.hash, o.base_hash)"
        " FROM origin o LEFT JOIN event e ON e.origin = o.origin WHERE o.is_own ORDER BY e.oseq DESC LIMIT 1"
    ).fetchone()
    return Own(name, oseq, last or first_link(name))


def hash_at(db: Connection, oseq: int) -> bytes | None:
    """The hash of an own event, what the first one chains to for 0, or None when it is not here."""
    origin, name, base, base_hash = db.execute(
        "SELECT origin, name, base, base_hash FROM origin WHERE is_own"
    ).fetchone()
    if oseq == base:
        return base_hash or first_link(name)
    row = db.execute("SELECT hash FROM event WHERE oseq = ? AND origin = ?", (oseq, origin)).fetchone()
    return row[0] if row else None


def own_base(db: Connection) -> int:
    """The number of the last own event that was given up; 0 where all are here."""
    return int(db.execute("SELECT base FROM origin WHERE is_own").fetchone()[0])


def own_after(db: Connection, oseq: int, limit: int) -> list[Entry]:
    """This installation's events after a number, oldest first; none where the number itself is not here."""
    return after(db, own(db).origin, oseq, limit) if hash_at(db, oseq) is not None else []


def after(db: Connection, origin: str, oseq: int, limit: int) -> list[Entry]:
    """What is here of an origin after a number, oldest first."""
    previous = _newest_until(db, origin, oseq)
    entries = []
    rows = db.execute(
        "SELECT o.name, e.oseq, e.oseq + e.lead, e.id, k.name, e.version, e.at_ms, e.actor, e.request, e.body, e.hash,"
        " e.before FROM origin o CROSS JOIN event e ON e.origin = o.origin LEFT JOIN kind k ON k.kind = e.kind"
        f" WHERE o.name = ? AND e.oseq > ? ORDER BY e.oseq LIMIT {limit:d}",
        (origin, oseq),
    )
    for *said, before in rows:
        entries.append(Entry._make((*said, before or previous)))
        previous = entries[-1].hash
    return entries


def _newest_until(db: Connection, origin: str, oseq: int) -> bytes:
    """The hash of the newest event of an origin up to a number that is here, or what its first one chains to."""
    row = db.execute(
        "SELECT coalesce((SELECT e.hash FROM event e WHERE e.origin = o.origin AND e.oseq <= ? ORDER BY e.oseq DESC"
        " LIMIT 1), o.base_hash) FROM origin o WHERE o.name = ?",
        (oseq, origin),
    ).fetchone()
    return (row and row[0]) or first_link(origin)


def heads(db: Connection) -> dict[str, int]:
    """The newest event that is here of each other origin."""
    return dict(
        db.execute(
            "SELECT name, coalesce((SELECT max(oseq) FROM event e WHERE e.origin = o.origin), base) FROM origin o"
            " WHERE NOT is_own"
        )
    )


def vector(db: Connection) -> dict[str, int]:
    """How far the events of each other origin have been fetched."""
    return dict(db.execute("SELECT name, scanned FROM origin WHERE NOT is_own"))


def take_in(journal: Journal, entries: Iterable[Entry], scanned: Mapping[str, int]) -> list[Recorded]:
    """Write arriving events into the journal, those that are not in it yet, and how far each origin was looked
    through. Must run inside a write transaction. Raises Altered, and nothing may be kept then.
    """
    db = journal.connection
    numbers: dict[str, int] = {}
    lasts: dict[str, tuple[int, bytes]] = {}
    lamports: dict[str, int] = {}
    recorded = []
    for entry in entries:
        if entry.origin not in numbers:
            numbers[entry.origin] = _number(db, entry.origin)
            lasts[entry.origin] = _last(db, numbers[entry.origin], entry.origin)
        last, last_hash = lasts[entry.origin]
        if entry.oseq <= last:
            continue
        if entry.hash != entry.right_hash or (entry.oseq == last + 1 and entry.before != last_hash):
            raise Altered(f"{entry.origin}: event {entry.oseq}")
        recorded.append(_insert(journal, numbers[entry.origin], entry, is_behind_gap=entry.oseq != last + 1))
        lasts[entry.origin] = (entry.oseq, entry.hash)
        lamports[entry.origin] = entry.lamport
    for origin, lamport in lamports.items():
        db.execute("UPDATE origin SET lamport = max(lamport, ?) WHERE name = ?", (lamport, origin))
    for origin, oseq in scanned.items():
        db.execute("UPDATE origin SET scanned = max(scanned, ?) WHERE origin = ?", (oseq, _number(db, origin)))
    return recorded


def renew_origin(journal: Journal, acknowledged: int) -> None:
    """Make a new origin this installation's own, and write under it anew what stands behind a number of the old one."""
    db = journal.connection
    acknowledged = max(acknowledged, own_base(db))
    tail = own_after(db, acknowledged, -1)
    (old,) = db.execute("SELECT origin FROM origin WHERE is_own").fetchone()
    db.execute("DELETE FROM event WHERE origin = ? AND oseq > ?", (old, acknowledged))
    db.execute(
        "UPDATE origin SET is_own = 0, scanned = ?1, lamport = max(lamport,"
        " coalesce((SELECT oseq + lead FROM event e WHERE e.origin = ?2 AND oseq = ?1), 0)) WHERE origin = ?2",
        (acknowledged, old),
    )
    name = new_origin()
    number = db.execute("INSERT INTO origin (name, is_own) VALUES (?, 1)", (name,)).lastrowid or 0
    (lamport,) = db.execute("SELECT max(lamport) FROM origin").fetchone()
    before = first_link(name)
    for oseq, entry in enumerate(tail, 1):
        moved = entry._replace(origin=name, oseq=oseq, lamport=lamport + oseq, before=before)
        before = moved.right_hash
        _insert(journal, number, moved._replace(hash=before), is_behind_gap=False)


def new_origin() -> str:
    """A name that no other installation has."""
    return uuid.uuid4().hex


def _number(db: Connection, origin: str) -> int:
    db.execute("INSERT INTO origin (name, is_own) VALUES (?, 0) ON CONFLICT DO NOTHING", (origin,))
    return int(db.execute("SELECT origin FROM origin WHERE name = ?", (origin,)).fetchone()[0])


def _last(db: Connection, number: int, origin: str) -> tuple[int, bytes]:
    row = db.execute("SELECT oseq, hash FROM event WHERE origin = ? ORDER BY oseq DESC LIMIT 1", (number,)).fetchone()
    return row or base_of(db, number) or (0, first_link(origin))


def base_of(db: Connection, number: int) -> tuple[int, bytes] | None:
    """The last event of an origin that was given up and its hash; None where none was."""
    found = db.execute("SELECT base, base_hash FROM origin WHERE origin = ? AND base", (number,)).fetchone()
    return found and (found[0], found[1])


def _insert(journal: Journal, number: int, entry: Entry, *, is_behind_gap: bool) -> Recorded:
    said = (entry.version, entry.at_ms, entry.actor, entry.request, entry.raw)
    position = journal.connection.execute(
        "INSERT INTO event (origin, oseq, lead, id, kind, version, at_ms, actor, request, body, hash, before)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            entry.oseq,
            entry.lamport - entry.oseq,
            entry.id,
            journal.kind_number(entry.kind),
            *said,
            entry.hash,
            entry.before if is_behind_gap else None,
        ),
    ).lastrowid
    body = body_of(entry.kind, entry.version, entry.raw)
    return Recorded(position or 0, entry.id, entry.origin, entry.oseq, entry.lamport, entry.kind, *said, body)
