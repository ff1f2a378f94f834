"""The hub's functions as a terminal calls them, over one connection."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

import psycopg

from common.domain.order import mark
from common.store.exchange import Entry
from common.store.journal import first_link

PROTOCOL = (1, 1)
"""The lowest and highest protocol that this program speaks."""

Connection = psycopg.Connection[tuple[Any, ...]]

_PUSH = (
    "SELECT hub.push(%s, %s, %s, %s::bigint[], %s::uuid[], %s::text[], %s::int[], %s::bigint[], %s::text[],"
    " %s::text[], %s::bytea[], %s::bytea[])"
)


class HubRefused(Exception):
    """The hub has answered no, and why. `code` is its SQLSTATE."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code


GAP, FORK, PROTOCOL_DIFFERS, FOREIGN_ORIGIN, NOT_OF_THE_HALL = "YC001", "YC002", "YC003", "YC004", "YC005"
DISORDER = "YC006"


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


class Pulled(NamedTuple):
    """Events of other machines, and up to which number of each origin everything for this terminal is among them.

    `left` is how many events there are behind these.
    """

    entries: list[Entry]
    scanned: dict[str, int]
    left: int


class Hub:
    """The functions of the hub. They raise HubRefused, or psycopg.OperationalError where the hub is not reached."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._has_news = False

    def listen(self, *, is_staffed: bool) -> None:
        """From now on be told of news: `has_news`."""
        self.connection.add_notify_handler(self._hear)
        self.connection.execute("LISTEN hub_news")
        if is_staffed:
            self.connection.execute("LISTEN hub_news_for_staff")

    def has_news(self) -> bool:
        """Whether the hub has hinted at news since this was asked last. Does not wait.

        Ask before waiting for the connection to become readable: a hint may have come in with an answer.
        """
        server = self.connection.pgconn
        server.consume_input()
        while server.notifies():
            self._has_news = True
        has_news, self._has_news = self._has_news, False
        return has_news

    def _hear(self, _: psycopg.Notify) -> None:
        self._has_news = True

    def hello(self) -> Hello:
        """Say who asks, and be told who answers."""
        (row,) = self._ask("SELECT * FROM hub.hello(%s, %s)", PROTOCOL)
        return Hello._make(row)

    def adopt(self, origin: str) -> None:
        """Write under an origin from now on."""
        self._ask("SELECT hub.adopt(%s, %s)", (origin, mark(origin)))

    def push(self, entries: Sequence[Entry]) -> int:
        """Send events that follow one another; the newest number that the hub now has."""
        first = entries[0]
        said = (
            (e.lamport, UUID(bytes=e.id), e.kind, e.version, e.at_ms, e.actor, e.request, e.raw, e.hash)
            for e in entries
        )
        columns = zip(*said, strict=True)
        ((head,),) = self._ask(_PUSH, (first.origin, first.oseq - 1, first.before, *map(list, columns)))
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

    def proved(self) -> datetime | None:
        """When the newest backup of the hub was made that was proved by restoring it."""
        ((at,),) = self._ask("SELECT hub.proved()", ())
        return cast(datetime | None, at)

    def head_of(self, origin: str) -> int:
        """The newest number that the hub has of an origin."""
        ((head,),) = self._ask("SELECT hub.head_of(%s)", (origin,))
        return int(head)

    def give_keys(self, keys: Mapping[str, bytes]) -> None:
        """Give the keys of sealed names and notes to the other staffed machines."""
        self._ask("SELECT hub.give_keys(%s::text[], %s::bytea[])", (list(keys), list(keys.values())))

    def get_keys(self, persons: Sequence[str]) -> list[tuple[str, bytes]]:
        """The keys of persons, as far as there are any; two for one where machines that were apart have sealed."""
        return self._ask("SELECT * FROM hub.get_keys(%s::text[])", (list(persons),))

    def _ask(self, question: str, parameters: Sequence[Any]) -> list[Any]:
        try:
            return self.connection.execute(question, parameters, binary=True).fetchall()
        except psycopg.Error as error:
            if (error.sqlstate or "").startswith("YC"):
                raise HubRefused(error.sqlstate or "", error.diag.message_primary or str(error)) from error
            raise
