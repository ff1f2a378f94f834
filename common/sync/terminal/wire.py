"""The hub's functions as a terminal calls them, over one connection."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast
from uuid import UUID

import psycopg

from common.domain.order import mark
from common.store.exchange import Entry
from common.store.journal import first_link
from common.sync.terminal.membership import Address

PROTOCOL = (1, 1)
"""The lowest and highest protocol that this program speaks."""

Connection = psycopg.Connection[tuple[Any, ...]]

_KEYS = 10_000
_PUSH = (
    "SELECT hub.push(%b, %b, %b, %b::bigint[], %b::uuid[], %b::text[], %b::int[], %b::bigint[], %b::text[],"
    " %b::text[], %b::bytea[], %b::bytea[])"
)
_GIVE_BACK = (
    "SELECT hub.give_back(%s, %s::bigint[], %s::bigint[], %s::uuid[], %s::text[], %s::int[], %s::bigint[], %s::text[],"
    " %s::text[], %s::bytea[], %s::bytea[], %s::bytea[])"
)


class HubRefused(Exception):
    """The hub has answered no, and why. `code` is its SQLSTATE."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code


GAP, FORK, PROTOCOL_DIFFERS, FOREIGN_ORIGIN, NOT_OF_THE_HALL = "YC001", "YC002", "YC003", "YC004", "YC005"
DISORDER, NOT_THEIRS_TO_WRITE = "YC006", "YC007"


class Hello(NamedTuple):
    """Which hub this is, whom it takes the terminal for, and how far it has the terminal's origin."""

    hub: UUID
    restores: int
    protocol: int
    terminal: int
    kind: str
    digit: str
    origin: str | None
    head: int
    hash: bytes | None


class Whereabouts(NamedTuple):
    """Which hub answers, whether it is but a copy of it, and which machines may carry it one day."""

    hub: UUID
    restores: int
    is_copy: bool
    others: tuple[Address, ...]


class Health(NamedTuple):
    """When the newest proved backup was made, how old it (or a hub without one) is, and why there is no newer one."""

    proved_at: datetime | None
    age: timedelta
    problem: str | None


class Pulled(NamedTuple):
    """Events of other machines, and up to which number of each origin everything for this terminal is among them.

    `left` is how many events there are behind these.
    """

    entries: list[Entry]
    scanned: dict[str, int]
    left: int


class Offered(NamedTuple):
    """A snapshot that the hub has, to be fetched in so many parts."""

    snapshot: int
    lamport: int
    origins: list[str]
    oseqs: list[int]
    hashes: list[bytes]
    digest: bytes
    parts: int


class Hub:
    """The functions of the hub. They raise HubRefused, or psycopg.OperationalError where the hub is not reached."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._has_news = False

    def listen(self, *, is_staffed: bool) -> None:
        """From now on be told of news: `has_news`."""
        self.connection.add_notify_handler(lambda told: self._heed(told.pid))
        self.connection.execute("LISTEN hub_news")
        if is_staffed:
            self.connection.execute("LISTEN hub_news_for_staff")

    def has_news(self) -> bool:
        """Whether the hub has hinted at news of others since this was asked last. Does not wait.

        Ask before waiting for the connection to become readable: a hint may have come in with an answer.
        """
        server = self.connection.pgconn
        server.consume_input()
        while told := server.notifies():
            self._heed(told.be_pid)
        has_news, self._has_news = self._has_news, False
        return has_news

    def _heed(self, sender: int) -> None:
        """What this connection has sent itself is no news."""
        self._has_news |= sender != self.connection.pgconn.backend_pid

    def hello(self) -> Hello:
        """Say who asks, and be told who answers."""
        (row,) = self._ask("SELECT * FROM hub.hello(%s, %s)", PROTOCOL)
        return Hello._make(row)

    def adopt(self, origin: str) -> None:
        """Write under an origin from now on."""
        self._ask("SELECT hub.adopt(%s, %s)", (origin, mark(origin)))

    def push(self, entries: Sequence[Entry]) -> int:
        """Send events that follow one another, and hint at whoever gets them; the newest number that the hub has."""
        first = entries[0]
        said = (
            (e.lamport, UUID(bytes=e.id), e.kind, e.version, e.at_ms, e.actor, e.request, e.raw, e.hash)
            for e in entries
        )
        columns = zip(*said, strict=True)
        ((head,),) = self._ask(_PUSH, (first.origin, first.oseq - 1, first.before, *map(list, columns)))
        self._ask("SELECT hub.hint(%s::text[])", (sorted({e.kind for e in entries}),))
        return int(head)

    def pull(self, vector: Mapping[str, int], most: int) -> Pulled:
        """The next events of other origins after a vector, at most so many."""
        known = (list(vector), list(vector.values()), most)
        rows = self._ask("SELECT * FROM hub.pull(%s::text[], %s::bigint[], %s)", known)
        entries, scanned, left = [], dict[str, int](), 0
        for origin, oseq, lamport, event_id, *said, own_hash, before, waiting in rows:
            scanned[origin], left = oseq, waiting - len(rows)
            if own_hash is not None:
                link = (own_hash, before or first_link(origin))
                entries.append(Entry._make((origin, oseq, lamport, event_id.bytes, *said, *link)))
        return Pulled(entries, scanned, left)

    def lag(self, vector: Mapping[str, int]) -> int:
        """How many events of other origins there are after a vector."""
        ((lag,),) = self._ask("SELECT hub.lag(%s::text[], %s::bigint[])", (list(vector), list(vector.values())))
        return int(lag)

    def whereabouts(self) -> Whereabouts:
        """Which hub this is, before anything is said to it."""
        ((hub, restores, is_copy, hosts, ports),) = self._ask("SELECT * FROM hub.whereabouts()", ())
        return Whereabouts(hub, restores, is_copy, tuple(map(Address, hosts, ports)))

    def health(self) -> Health:
        """How the hub is saved."""
        ((proved_at, age, problem),) = self._ask("SELECT * FROM hub.health()", ())
        return Health(proved_at, age, problem)

    def proved(self) -> datetime | None:
        """When the newest backup of the hub was made that was proved by restoring it."""
        ((at,),) = self._ask("SELECT hub.proved()", ())
        return cast(datetime | None, at)

    def clock(self) -> datetime:
        """The time by which the hall goes."""
        ((at,),) = self._ask("SELECT hub.clock()", ())
        return cast(datetime, at)

    def hash_of(self, origin: str, oseq: int) -> bytes | None:
        """The hash of an event of any origin, None where the hub does not have it."""
        ((found,),) = self._ask("SELECT hub.hash_of(%s, %s)", (origin, oseq))
        return cast(bytes | None, found)

    def lost(self, heads: Mapping[str, int]) -> list[tuple[str, int]]:
        """The origins that nobody writes any more and the hub has less of than this, each with what it has."""
        return self._ask("SELECT * FROM hub.lost(%s::text[], %s::bigint[])", (list(heads), list(heads.values())))

    def give_back(self, entries: Sequence[Entry]) -> int:
        """Give back what the hub has lost of such an origin; the newest number that it now has."""
        said = (
            (
                e.oseq,
                e.lamport,
                UUID(bytes=e.id),
                e.kind,
                e.version,
                e.at_ms,
                e.actor,
                e.request,
                e.raw,
                e.hash,
                e.before,
            )
            for e in entries
        )
        ((head,),) = self._ask(_GIVE_BACK, (entries[0].origin, *map(list, zip(*said, strict=True))))
        return int(head)

    def give_keys(self, keys: Mapping[str, bytes]) -> None:
        """Give the keys of sealed names and notes to the other staffed machines."""
        self._ask("SELECT hub.give_keys(%s::text[], %s::bytea[])", (list(keys), list(keys.values())))

    def get_keys(self, persons: Sequence[str]) -> list[tuple[str, bytes]]:
        """The keys of persons, as far as there are any; two for one where machines that were apart have sealed."""
        return self._ask("SELECT * FROM hub.get_keys(%s::text[])", (list(persons),))

    def give_day_keys(self, keys: Sequence[tuple[str, bytes]]) -> None:
        """Give the keys of dates to the other machines."""
        dates, values = [on for on, _ in keys], [key for _, key in keys]
        self._ask("SELECT hub.give_day_keys(%s::date[], %s::bytea[])", (dates, values))

    def get_day_keys(self) -> list[tuple[str, bytes]]:
        """The keys of dates that this machine may have."""
        return self._ask("SELECT on_date::text, key FROM hub.get_day_keys()", ())

    def newest_snapshot(self, form: str) -> Offered | None:
        """What a terminal of this kind and form can begin with."""
        rows = self._ask("SELECT * FROM hub.newest_snapshot(%s)", (form,))
        return Offered._make(rows[0]) if rows else None

    def part_of_snapshot(self, snapshot: int, part: int) -> tuple[str, str, bytes] | None:
        """The table, the first ticket and the packed rows of a part; None when the snapshot is no longer there."""
        rows = self._ask("SELECT * FROM hub.part_of_snapshot(%s, %s)", (snapshot, part))
        return rows[0] if rows else None

    def all_keys(self) -> Iterator[tuple[str, bytes]]:
        """Every key there is of persons that were not erased."""
        after = ""
        while keys := self._ask("SELECT * FROM hub.keys_after(%s, %s)", (after, _KEYS)):
            yield from keys
            after = keys[-1][0]

    def keep_erased(self, persons: Sequence[str]) -> None:
        """Tell a hub whose keys it must not have, should it have forgotten that."""
        self._ask("SELECT hub.keep_erased(%s::text[])", (list(persons),))

    def proved_heads(self) -> dict[str, int]:
        """Up to which number of each origin the hub's newest proved backup has everything."""
        return dict(self._ask("SELECT * FROM hub.proved_heads()", ()))

    def _ask(self, question: str, parameters: Sequence[Any]) -> list[Any]:
        return ask(self.connection, question, parameters)


def ask(connection: Connection, question: str, parameters: Sequence[Any]) -> list[Any]:
    """Ask one of the hub's functions; the rows of its answer. Raises HubRefused where it says no, psycopg's errors."""
    try:
        return connection.execute(question, parameters, binary=True).fetchall()
    except psycopg.Error as error:
        if (error.sqlstate or "").startswith("YC"):
            raise HubRefused(error.sqlstate or "", error.diag.message_primary or str(error)) from error
        raise
