"""The journal: events appended gapless per origin, each chained to the one before by a hash."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any, NamedTuple, cast
from uuid import UUID

import msgspec

from common.domain.events import EVENTS, Event
from common.domain.ids import new_event_id
from common.store.connect import Connection

SCHEMA_VERSION = 1  # of event bodies written by this program
OWN_ORIGIN = 1  # the local number of this installation's origin; others get theirs as they arrive
_MOST_OF_A_COMMAND = 100  # events that a command with a request can lead to
_LONGEST_STORY = 50_000  # events looked through for one ticket: more than a week of a busy hall

_encode = msgspec.json.Encoder(order="deterministic").encode
_decoders = {kind: msgspec.json.Decoder(body).decode for kind, body in EVENTS.items()}


class Recorded(NamedTuple):
    """An event as it stands in the journal. `body` is None for a kind this program does not know.

    `request` is that of the command, on its first event; further events of the same command have "".
    """

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


def first_link(origin: str) -> bytes:
    """What the first event of an origin chains to, so that no event passes for another origin's."""
    return hashlib.sha256(origin.encode()).digest()


def _body(kind: str, version: int, raw: bytes) -> Event | None:
    """What an event says; None for a kind, or a newer version of a kind, that this program does not understand."""
    decode = _decoders.get(kind)
    if decode is None:
        return None
    try:
        return decode(raw)
    except msgspec.ValidationError:
        if version <= SCHEMA_VERSION:
            raise
        return None


class Journal:
    """Appends to and reads from the journal through one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._origins: dict[int, str] = {}
        self._kinds: dict[str, int] = {}
        self._kind_names: dict[int, str] = {}

    def append(self, events: Sequence[Event], at_ms: int, actor: str, request: str | None) -> list[Recorded]:
        """Append bodies as this installation's next events. Must run inside a write transaction."""
        if not events:
            return []
        name = self._origin_name(OWN_ORIGIN)
        last = self.connection.execute(
            "SELECT oseq, hash FROM event WHERE origin = ? ORDER BY oseq DESC LIMIT 1", (OWN_ORIGIN,)
        ).fetchone()
        oseq, previous = (last[0], last[1]) if last else (0, first_link(name))
        recorded = []
        for body in events:
            oseq += 1
            kind, event_id, raw = type(body).__name__, new_event_id(), _encode(body)
            previous = chain(previous, event_id, oseq, kind, SCHEMA_VERSION, at_ms, actor, request, raw)
            position = self._insert(
                "INSERT INTO event (origin, oseq, id, kind, version, at_ms, actor, request, body, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    OWN_ORIGIN,
                    oseq,
                    event_id,
                    self._kind_number(kind),
                    SCHEMA_VERSION,
                    at_ms,
                    actor,
                    request,
                    raw,
                    previous,
                ),
            )
            recorded.append(
                Recorded(position, event_id, name, oseq, kind, SCHEMA_VERSION, at_ms, actor, request, raw, body)
            )
            request = request and ""
        return recorded

    def forget(self) -> None:
        """Forget the numbers of names: those of a transaction that is undone will be given to others."""
        self._origins.clear()
        self._kinds.clear()
        self._kind_names.clear()

    def since(self, position: int, limit: int = -1) -> Iterator[Recorded]:
        """The events after a position, oldest first; at most `limit` of them when it is not negative."""
        rows = self.connection.execute(
            "SELECT position, id, origin, oseq, kind, version, at_ms, actor, request, body FROM event"
            f" WHERE position > ? ORDER BY position LIMIT {limit:d}",
            (position,),
        )
        for at, event_id, origin, oseq, number, version, at_ms, actor, request, raw in rows:
            kind = self._kind_name(number)
            body = _body(kind, version, raw)
            name = self._origin_name(origin)
            yield Recorded(at, event_id, name, oseq, kind, version, at_ms, actor, request, raw, body)

    def of_request(self, request: str) -> list[Recorded]:
        """The events that a request has led to before; empty when it is new."""
        # The second condition lets SQLite use the index, which leaves out what has no request of its own.
        row = self.connection.execute(
            "SELECT position FROM event WHERE request = ? AND request > ''", (request,)
        ).fetchone()
        if row is None:
            return []
        first, *others = self.since(row[0] - 1, limit=_MOST_OF_A_COMMAND)
        return [first, *takewhile(lambda event: event.request == "", others)]

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
            "SELECT origin, oseq, id, kind, version, at_ms, actor, request, body, hash FROM event ORDER BY position"
        )
        for origin, oseq, event_id, number, version, at_ms, actor, request, raw, stored in rows:
            before, previous = state.get(origin) or (0, first_link(self._origin_name(origin)))
            if oseq != before + 1:
                broken.append(f"{self._origin_name(origin)}: {before} is followed by {oseq}")
            kind = self._kind_name(number)
            if chain(previous, event_id, oseq, kind, version, at_ms, actor, request, raw) != stored:
                broken.append(f"{self._origin_name(origin)}: event {oseq} is not what was written")
            state[origin] = (oseq, stored)
        return broken

    def _insert(self, sql: str, values: tuple[Any, ...]) -> int:
        return cast(int, self.connection.execute(sql, values).lastrowid)

    def _kind_number(self, kind: str) -> int:
        if kind not in self._kinds:
            row = self.connection.execute("SELECT kind FROM kind WHERE name = ?", (kind,)).fetchone()
            self._kinds[kind] = row[0] if row else self._insert("INSERT INTO kind (name) VALUES (?)", (kind,))
        return self._kinds[kind]

    def _kind_name(self, number: int) -> str:
        if number not in self._kind_names:
            row = self.connection.execute("SELECT name FROM kind WHERE kind = ?", (number,)).fetchone()
            self._kind_names[number] = row[0] if row else f"kind {number}"  # a damaged journal may name none
        return self._kind_names[number]

    def _origin_name(self, origin: int) -> str:
        if origin not in self._origins:
            row = self.connection.execute("SELECT name FROM origin WHERE origin = ?", (origin,)).fetchone()
            self._origins[origin] = row[0] if row else f"origin {origin}"
        return self._origins[origin]
