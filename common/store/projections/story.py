"""The story of each ticket, told in the hall's total order whatever the order in which its events arrive."""

from collections.abc import Collection

from common.domain.events import Event, TicketsLapsed, TicketTaken, WalkInBegun
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections.registry import FOLD, Standing
from common.store.projections.tickets import begin, leave

_BEGINNINGS = (TicketTaken, WalkInBegun)
_STANDING = "SELECT ticket, state, pool, lane, counter, call_key, change_key FROM ticket WHERE ticket = ?"


def tell(db: Connection, event: Recorded) -> list[str]:
    """Go on with the stories of an event's tickets; those that have gone on beyond it."""
    body = event.body
    if isinstance(body, _BEGINNINGS):
        is_first = begin(db, event, body)
        is_awaited = db.execute("SELECT 1 FROM awaited WHERE ticket = ?", (body.ticket,)).fetchone()
        return [] if is_first and not is_awaited else [body.ticket]
    if body is None or event.kind not in FOLD:
        return []
    return [ticket for ticket in _tickets_of(body) if not _go_on(db, event, body, ticket)]


def retell(db: Connection, journal: Journal, tickets: Collection[str]) -> None:
    """Tell stories from their beginnings: needed when machines that were apart have changed the same ticket."""
    if not tickets:
        return
    start = journal.before_all_after(min(_clear(db, ticket) for ticket in tickets))
    told = (event for event in journal.since(start) if _is_told(event))
    for event in sorted(told, key=lambda event: event.key):
        body = event.body
        assert body is not None
        for ticket in _tickets_of(body):
            if ticket not in tickets:
                continue
            if isinstance(body, _BEGINNINGS):
                begin(db, event, body)
            else:
                _go_on(db, event, body, ticket)


def _is_told(event: Recorded) -> bool:
    return event.kind in FOLD or isinstance(event.body, _BEGINNINGS)


def _tickets_of(body: Event) -> tuple[str, ...]:
    return body.tickets if isinstance(body, TicketsLapsed) else (body.ticket,)  # type: ignore[attr-defined]


def _go_on(db: Connection, event: Recorded, body: Event, ticket: str) -> bool:
    """False when the story has gone on beyond this event."""
    row = db.execute(_STANDING, (ticket,)).fetchone()
    if row is None:  # its beginning is still on its way
        db.execute("INSERT INTO awaited VALUES (?) ON CONFLICT DO NOTHING", (ticket,))
        return True
    standing = Standing(*row)
    if event.key < standing.change_key:
        return False
    FOLD[event.kind](db, event, body, standing)
    return True


def _clear(db: Connection, ticket: str) -> int:
    """Take a ticket out of the tables; the key with which its story begins."""
    leave(db, Standing(*db.execute(_STANDING, (ticket,)).fetchone()))
    ((taken_key,),) = db.execute("DELETE FROM ticket WHERE ticket = ? RETURNING taken_key", (ticket,)).fetchall()
    for table in ("handled", "conflict", "awaited"):
        db.execute(f"DELETE FROM {table} WHERE ticket = ?", (ticket,))
    return int(taken_key)
