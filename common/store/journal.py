"""The journal: events appended gapless per origin, each chained to the one before by a hash."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, cast
from uuid import UUID

import msgspec

from common.domain.events import EVENTS, Event
from common.domain.ids import new_event_id
from common.store.connect import Connection

SCHEMA_VERSION = 1  # of event bodies written by this program
_FIRST_HASH = bytes(32)
_LONGEST_STORY = 50_000  # events looked through for one ticket: more than a week of a busy hall

_encode = msgspec.json.Encoder(order="deterministic").encode
_decoders = {kind: msgspec.json.Decoder(body).decode for kind, body in EVENTS.items()}


class Recorded(NamedTuple):
    """An event as it stands in the journal. `body` is None for a kind this program does not know."""

    position: int
    id: bytes
    origin: str
    oseq: int
    kind: str
    version: int
    at_ms: int
    actor: str
    request: str | None
    raw: bytes
    body: Event | None

    def flat(self) -> dict[str, Any]:
        """The event as one JSON object: its envelope, then its body."""
        return {
            "kind": self.kind,
            "position": self.position,
            "origin": self.origin,
            "oseq": self.oseq,
            "id": str(UUID(bytes=self.id)),
            "at": self.at_ms,
            "actor": self.actor,
            **cast(dict[str, Any], msgspec.json.decode(self.raw)),
        }


def chain(
    previous: bytes,
    event_id: bytes,
    oseq: int,
    kind: str,
    version: int,
    at_ms: int,
    actor: str,
    request: str | None,
    raw: bytes,
) -> bytes:
    """The hash of an event: SHA-256 over the previous hash of its origin and everything the event says."""
    said = _encode((oseq, kind, version, at_ms, actor, request))
    return hashlib.sha256(b"".join((previous, event_id, said, raw))).digest()


class Journal:
    """Appends to and reads from the journal through one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._origins: dict[int, str] = {}
        self._kinds: dict[str, int] = {}

    def own_origin(self) -> int:
        """The local number of this installation's origin."""
        return int(self.connection.execute("SELECT origin FROM origin WHERE is_own").fetchone()[0])

    def append(self, events: Sequence[Event], at_ms: int, actor: str, request: str | None) -> list[Recorded]:
        """Append bodies as this installation's next events. Must run inside a write transaction."""
        origin = self.own_origin()
        last = self.connection.execute(
            "SELECT oseq, hash FROM event WHERE origin = ? ORDER BY oseq DESC LIMIT 1", (origin,)
        ).fetchone()
        oseq, previous = (last[0], last[1]) if last else (0, _FIRST_HASH)
        recorded = []
        for body in events:
            oseq += 1
            kind, event_id, raw = type(body).__name__, new_event_id(), _encode(body)
            previous = chain(previous, event_id, oseq, kind, SCHEMA_VERSION, at_ms, actor, request, raw)
            position = self.connection.execute(
                "INSERT INTO event (origin, oseq, id, kind, version, at_ms, actor, request, body, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (origin, oseq, event_id, self._kind_number(kind), SCHEMA_VERSION, at_ms, actor, request, raw, previous),
            ).lastrowid
            recorded.append(
                Recorded(
                    int(position),
                    event_id,
                    self._origin_name(origin),
                    oseq,
                    kind,
                    SCHEMA_VERSION,
                    at_ms,
                    actor,
                    request,
                    raw,
                    body,
                )
            )
        return recorded

    def since(self, position: int, limit: int = -1, until: int | None = None) -> Iterator[Recorded]:
        """The events after a position, oldest first; at most `limit` of them when it is not negative."""
        rows = self.connection.execute(
            "SELECT e.position, e.id, o.name, e.oseq, k.name, e.version, e.at_ms, e.actor, e.request, e.body"
            " FROM event e JOIN origin o USING (origin) JOIN kind k ON k.kind = e.kind"
            " WHERE e.position > ? AND (? IS NULL OR e.position <= ?) ORDER BY e.position LIMIT ?",
            (position, until, until, limit),
        )
        for row in rows:
            decode = _decoders.get(row[4])
            yield Recorded(*row, decode(row[9]) if decode else None)

    def of_request(self, request: str) -> list[Recorded]:
        """The events that a request has led to before; empty when it is new."""
        row = self.connection.execute(
            "SELECT min(position), max(position) FROM event WHERE request = ?", (request,)
        ).fetchone()
        return list(self.since(row[0] - 1, until=row[1])) if row[0] else []

    def about_ticket(self, ticket: str) -> list[Recorded]:
        """All that happened to one ticket, oldest first."""
        taken = self.connection.execute("SELECT taken_key FROM ticket WHERE ticket = ?", (ticket,)).fetchone()
        if taken is None:
            return []
        marker = f'"{ticket}"'.encode()
        return [event for event in self.since(taken[0] - 1, limit=_LONGEST_STORY) if marker in event.raw]

    def last_position(self) -> int:
        """The position of the newest event, 0 in an empty journal."""
        return int(self.connection.execute("SELECT coalesce(max(position), 0) FROM event").fetchone()[0])

    def broken_links(self) -> list[str]:
        """Every place at which an origin's numbering or hash chain does not hold, in words."""
        broken = []
        state: dict[int, tuple[int, bytes]] = {}
        rows = self.connection.execute(
            "SELECT e.origin, e.oseq, e.id, k.name, e.version, e.at_ms, e.actor, e.request, e.body, e.hash"
            " FROM event e JOIN kind k ON k.kind = e.kind ORDER BY e.origin, e.oseq"
        )
        for origin, oseq, event_id, kind, version, at_ms, actor, request, raw, stored in rows:
            before, previous = state.get(origin, (0, _FIRST_HASH))
            if oseq != before + 1:
                broken.append(f"{self._origin_name(origin)}: {before} is followed by {oseq}")
            if chain(previous, event_id, oseq, kind, version, at_ms, actor, request, raw) != stored:
                broken.append(f"{self._origin_name(origin)}: event {oseq} is not what was written")
            state[origin] = (oseq, stored)
        return broken

    def _kind_number(self, kind: str) -> int:
        if kind not in self._kinds:
            row = self.connection.execute("SELECT kind FROM kind WHERE name = ?", (kind,)).fetchone()
            if row is None:
                # Not remembered: should the transaction roll back, the number would be gone with it.
                return int(self.connection.execute("INSERT INTO kind (name) VALUES (?)", (kind,)).lastrowid)
            self._kinds[kind] = int(row[0])
        return self._kinds[kind]

    def _origin_name(self, origin: int) -> str:
        if origin not in self._origins:
            row = self.connection.execute("SELECT name FROM origin WHERE origin = ?", (origin,)).fetchone()
            self._origins[origin] = str(row[0])
        return self._origins[origin]
