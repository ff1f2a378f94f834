"""The district's functions as a hall's hub calls them, over one connection."""

from typing import Any, NamedTuple
from uuid import UUID

from common.store.exchange import Entry
from common.sync.terminal.membership import Address
from common.sync.terminal.wire import Hub

_PUSH = (
    "SELECT hub.push_of_hall(%s, %s, %s, %s, %s, %s::bigint[], %s::bigint[], %s::uuid[], %s::text[], %s::int[],"
    " %s::bigint[], %s::text[], %s::text[], %s::bytea[], %s::bytea[], %s::bytea[])"
)
_COLUMNS = 11


class Head(NamedTuple):
    """The newest number of an origin, and that event's hash; None before there is one."""

    oseq: int = 0
    hash: bytes | None = None


class Parcel(NamedTuple):
    """What an origin has after one number and up to another. What stays in the hall is not among the entries."""

    origin: str
    after: Head
    last: Head
    entries: list[Entry]


class District(Hub):
    """A hub to which other hubs send. Raises as a hub does."""

    def heads(self) -> dict[str, Head]:
        """How far the district has each origin of the asking hall."""
        return {origin: Head(oseq, own) for origin, oseq, own in self._ask("SELECT * FROM hub.heads()", ())}

    def addresses(self) -> list[Address]:
        """Where the district was met just now, and the machines that may carry it one day."""
        info = self.connection.info
        met = Address(info.host, info.port)
        return [met, *(other for other in self.whereabouts().others if other != met)]

    def push_of_hall(self, parcel: Parcel) -> int:
        """Send a parcel; the newest number of its origin that the district now has."""
        rows: list[tuple[Any, ...]] = []
        previous = None  # the first one brings what it chains to, whatever is there before it
        for e in parcel.entries:
            before = None if e.oseq - 1 == previous else e.before
            said = (e.kind, e.version, e.at_ms, e.actor, e.request, e.raw)
            rows.append((e.oseq, e.lamport, UUID(bytes=e.id), *said, e.hash, before))
            previous = e.oseq
        columns = map(list, zip(*rows, strict=True)) if rows else ([] for _ in range(_COLUMNS))
        ((head,),) = self._ask(_PUSH, (parcel.origin, *parcel.after, *parcel.last, *columns))
        return int(head)

    def report(self, waiting: int) -> None:
        """Say that this hall is there, and how many events it still has to send."""
        self._ask("SELECT hub.report(%s)", (waiting,))
