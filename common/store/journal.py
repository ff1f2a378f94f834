"""The journal: events appended gapless per origin, each chained to the one before by a hash."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any, NamedTuple, cast
from uuid import UUID

import msgspec

from common.domain import order
from common.domain.events import Event
from common.domain.ids import new_event_id
from common.domain.kinds import EVENTS
from common.store.base import lamport_of_base
from common.store.connect import Connection

SCHEMA_VERSION = 2  # of event bodies written by this program
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
    lamport: int
    kind: str
    version: int
    at_ms: int
    actor: str
    request: str | None
    raw: bytes
    body: Event | None

    @property
    def key(self) -> int:
        """Its place in the hall's total order, the same on every machine."""
        return order.key(self.lamport, self.origin)

    def flat(self) -> dict[str, Any]:
        """The event as one JSON object: its envelope, then its body."""
        return {
            "kind": self.kind,
            "position": self.position,
            "origin": self.origin,
            "oseq": self.oseq,
            "lamport": self.lamport,
            "id": str(UUID(bytes=self.id)),
            "at": self.at_ms,
            "actor": self.actor,
            **cast(dict[str, Any], msgspec.json.decode(self.raw)),
        }


def chain(
    previous: bytes,
    event_id: bytes,
    oseq: int,
    lamport: int,
    kind: str,
    version: int,
    at_ms: int,
    actor: str,
    request: str | None,
    raw: bytes,
) -> bytes:
    """The hash of an event: SHA-256 over the previous hash of its origin and everything the event says."""
    said = _encode((oseq, lamport, kind, version, at_ms, actor, request))
    return hashlib.sha256(b"".join((previous, event_id, said, raw))).digest()


def first_link(origin: str) -> bytes:
    """What the first event of an origin chains to, so that no event passes for another origin's."""
    return hashlib.sha256(origin.encode()).digest()


def body_of(kind: str, version: int, raw: bytes) -> Event | None:
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
        origin, name, oseq, previous, lamport = self._own_last()
        recorded = []
        for body in events:
            oseq, lamport = oseq + 1, lamport + 1
            kind, event_id, raw = type(body).__name__, new_event_id(), _encode(body)
            said = (lamport, kind, SCHEMA_VERSION, at_ms, actor, request, raw)
            previous = chain(previous, event_id, oseq, *said)
            number = self.kind_number(kind)
            position = self._insert(
                "INSERT INTO event (origin, oseq, lead, id, kind, version, at_ms, actor, request, body, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (origin, oseq, lamport - oseq, event_id, number, SCHEMA_VERSION, at_ms, actor, request, raw, previous),
            )
            recorded.append(Recorded(position, event_id, name, oseq, *said, body))
            request = request and ""
        return recorded

    def _own_last(self) -> tuple[int, str, int, bytes, int]:
        """The number and name of the own origin, its last number and hash, the largest Lamport number seen."""
        origin, name, oseq, previous, lamport, seen = self.connection.execute(
            "SELECT o.origin, o.name, coalesce(e.oseq, o.base), coalesce(e.hash, o.base_hash), e.oseq + e.lead,"
            " (SELECT max(lamport) FROM origin) FROM origin o LEFT JOIN event e ON e.origin = o.origin"
            " WHERE o.is_own ORDER BY e.oseq DESC LIMIT 1"
        ).fetchone()
        return origin, name, oseq, previous or first_link(name), max(lamport or 0, seen)

    def forget(self) -> None:
        """Forget the numbers of names: those of a transaction that is undone will be given to others."""
        self._origins.clear()
        self._kinds.clear()
        self._kind_names.clear()

    def since(self, position: int, limit: int = -1) -> Iterator[Recorded]:
        """The events after a position, oldest first; at most `limit` of them when it is not negative."""
        return self._read(f"position > ? ORDER BY position LIMIT {limit:d}", position)

    def up_to(self, lamport: int) -> list[Recorded]:
        """The events up to a Lamport number in the hall's order."""
        early = [
            event
            for (origin,) in self._all("SELECT origin FROM origin")
            for event in takewhile(lambda it: it.lamport <= lamport, self._read("origin = ? ORDER BY oseq", origin))
        ]
        return sorted(early, key=lambda event: event.key)

    def first_lamport(self) -> int | None:
        """The smallest Lamport number in the journal; None for an empty one."""
        firsts = self._all(
            "SELECT (SELECT oseq + lead FROM event e WHERE e.origin = o.origin ORDER BY oseq LIMIT 1) FROM origin o"
        )
        return min((lamport for (lamport,) in firsts if lamport is not None), default=None)

    def _read(self, which: str, value: int) -> Iterator[Recorded]:
        rows = self.connection.execute(
            "SELECT position, id, origin, oseq, oseq + lead, kind, version, at_ms, actor, request, body FROM event"
            f" WHERE {which}",
            (value,),
        )
        for at, event_id, origin, oseq, lamport, number, version, at_ms, actor, request, raw in rows:
            kind = self._kind_name(number)
            name = self._origin_name(origin)
            said = (kind, version, at_ms, actor, request, raw)
            yield Recorded(at, event_id, name, oseq, lamport, *said, body_of(kind, version, raw))

    def at(self, origin: int, oseq: int) -> Recorded | None:
        """One event of an origin (by its number in this store); None when it is not here, or was given up."""
        row = self.connection.execute(
            "SELECT position FROM event WHERE origin = ? AND oseq = ?", (origin, oseq)
        ).fetchone()
        return None if row is None else next(self.since(row[0] - 1, limit=1))

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
        """All that happened to one ticket, oldest first, as far as it was not given up."""
        taken = self.connection.execute(
            "SELECT taken_key, change_key FROM ticket WHERE ticket = ?", (ticket,)
        ).fetchone()
        if taken is None or order.lamport_of(taken[1]) <= lamport_of_base(self.connection):
            return []
        marker = f'"{ticket}"'.encode()
        story = self.since(self.before_all_after(taken[0]), limit=_LONGEST_STORY)
        return sorted((event for event in story if marker in event.raw), key=lambda event: event.key)

    def before_all_after(self, key: int) -> int:
        """A position behind which lies everything that can build on the event with a key, and that event itself."""
        firsts = (self._first_of(origin, order.lamport_of(key)) for (origin,) in self._all("SELECT origin FROM origin"))
        return min((position for position in firsts if position is not None), default=1) - 1

    def _first_of(self, origin: int, lamport: int) -> int | None:
        """The position of an origin's first event with a Lamport number or a larger one, by bisection."""
        low, high = 1, (self._all("SELECT max(oseq) FROM event WHERE origin = ?", origin)[0][0] or 0) + 1
        position = None
        while low < high:
            middle = (low + high) // 2
            ((oseq, found, at),) = self._all(
                "SELECT oseq, oseq + lead, position FROM event WHERE origin = ? AND oseq >= ? ORDER BY oseq LIMIT 1",
                origin,
                middle,
            )
            if found < lamport:
                low = oseq + 1
            else:
                high, position = middle, at
        return position

    def _all(self, sql: str, *values: int) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, values).fetchall()

    def last_position(self) -> int:
        """The position of the newest event, 0 in an empty journal."""
        return int(self.connection.execute("SELECT coalesce(max(position), 0) FROM event").fetchone()[0])

    def broken_links(self) -> list[str]:
        """Every place at which an origin's numbering or hash chain does not hold, in words."""
        broken = []
        state: dict[int, tuple[int, bytes]] = {
            origin: (base, base_hash)
            for origin, base, base_hash in self._all("SELECT origin, base, base_hash FROM origin WHERE base")
        }
        rows = self.connection.execute(
            "SELECT origin, oseq, before, id, oseq + lead, kind, version, at_ms, actor, request, body, hash FROM event"
            " ORDER BY position"
        )
        for origin, oseq, before, event_id, lamport, number, *said, stored in rows:
            last, previous = state.get(origin) or (0, first_link(self._origin_name(origin)))
            # What other machines keep to themselves is left out: the event behind such a gap knows what it chains to.
            if oseq != last + 1 and not (before and oseq > last):
                broken.append(f"{self._origin_name(origin)}: {last} is followed by {oseq}")
            if chain(before or previous, event_id, oseq, lamport, self._kind_name(number), *said) != stored:
                broken.append(f"{self._origin_name(origin)}: event {oseq} is not what was written")
            state[origin] = (oseq, stored)
        return broken

    def _insert(self, sql: str, values: tuple[Any, ...]) -> int:
        return cast(int, self.connection.execute(sql, values).lastrowid)

    def kind_number(self, kind: str) -> int:
        """The local number of a kind, given at first use. Needs a write transaction."""
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
