"""The story of each ticket, told in the hall's total order whatever the order in which its events arrive."""

from collections.abc import Collection

from common.domain.events import Event, TicketsLapsed, TicketTaken, WalkInBegun
from common.store.base import BY_TICKET, put_back
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections.registry import FOLD, Standing
from common.store.projections.tickets import begin, join, leave

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
    """Tell stories from their beginnings: needed when machines that were apart have changed the same ticket.

    A story whose beginning was given up is told from how the base has it; what belongs before that came too late.
    """
    if not tickets:
        return
    start = journal.before_all_after(min(_begin_anew(db, journal, ticket) for ticket in tickets))
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


def _begin_anew(db: Connection, journal: Journal, ticket: str) -> int:
    """Take a ticket back to where its story begins; the key from which on it is to be told."""
    leave(db, _standing(db, ticket))
    ((taken_key,),) = db.execute("SELECT taken_key FROM ticket WHERE ticket = ?", (ticket,)).fetchall()
    for table in BY_TICKET:
        db.execute(f"DELETE FROM {table} WHERE ticket = ?", (ticket,))
    change_key = put_back(db, journal.connection, ticket)
    if change_key is None:
        return int(taken_key)
    join(db, _standing(db, ticket))
    return change_key


def _standing(db: Connection, ticket: str) -> Standing:
    return Standing(*db.execute(_STANDING, (ticket,)).fetchone())
