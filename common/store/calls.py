"""Calls in a hall of several machines: what this one has asked the hub for, and what it has yet to tell it."""

from uuid import UUID, uuid4

from common.domain.queue import Candidate
from common.store.connect import Connection


def request_for(db: Connection, counter: str) -> UUID:
    """The counter's request to the hub: the same one until what it was granted has been called."""
    db.execute("INSERT INTO claim_request VALUES (?, ?) ON CONFLICT DO NOTHING", (counter, str(uuid4())))
    return UUID(db.execute("SELECT request FROM claim_request WHERE counter = ?", (counter,)).fetchone()[0])


def forget_request(db: Connection, counter: str) -> None:
    """Let the counter ask for something new."""
    db.execute("DELETE FROM claim_request WHERE counter = ?", (counter,))


def note_untold(db: Connection, called: Candidate, counter: str) -> None:
    """Remember a call that the hub did not grant: made alone, or by a typed number."""
    db.execute("INSERT INTO untold_call VALUES (?, ?, ?, ?)", (str(uuid4()), called.ticket, called.turn, counter))


def untold(db: Connection, counter: str) -> list[tuple[Candidate, UUID]]:
    """The calls of a counter that the hub has not heard of, each with its request."""
    found = db.execute("SELECT ticket, turn, request FROM untold_call WHERE counter = ? ORDER BY turn", (counter,))
    return [(Candidate(ticket, turn), UUID(request)) for ticket, turn, request in found]


def counters_with_untold(db: Connection) -> list[str]:
    """The counters with calls that the hub has not heard of."""
    return [counter for (counter,) in db.execute("SELECT DISTINCT counter FROM untold_call ORDER BY counter")]


def forget_untold(db: Connection, requests: list[UUID]) -> None:
    """The hub has heard of these."""
    db.executemany("DELETE FROM untold_call WHERE request = ?", [(str(request),) for request in requests])
