"""Lookups of tickets with which several counters went on while their machines were apart."""

from typing import NamedTuple

from common.domain.rows import Conflict
from common.domain.words import TicketState
from common.store.connect import Connection

# Of a date, and those of earlier dates that nobody has settled. Few, as they are rare.
_KEPT = (
    "SELECT c.ticket, t.number, t.state, t.counter AS holder, c.counter, c.held_by, c.at_ms, s.key IS NOT NULL"
    " FROM conflict c CROSS JOIN ticket t ON t.ticket = c.ticket LEFT JOIN settlement s ON s.conflict = c.key"
    " WHERE t.on_date = ? OR s.key IS NULL ORDER BY c.key DESC"
)


class Settled(NamedTuple):
    """The word of a person about a conflict; the note is sealed."""

    actor: str
    at_ms: int
    note: str


def conflicts(db: Connection, on: str, counter: str | None) -> list[Conflict]:
    """Those of a local date and those that nobody has settled, of all or of one counter, newest first."""
    found: dict[str, Conflict] = {}
    for ticket, number, state, holder, doer, held_by, at_ms, is_settled in db.execute(_KEPT, (on,)):
        before = found.get(ticket)
        counters = (*(before.counters if before else ()), *filter(None, (holder, held_by, doer)))
        found[ticket] = Conflict(
            ticket=ticket,
            number=number,
            state=TicketState(state),
            counters=tuple(dict.fromkeys(counters)),
            held_by=holder,
            at_ms=before.at_ms if before else at_ms,
            is_settled=bool(is_settled) and (before is None or before.is_settled),
        )
    return [one for one in found.values() if counter is None or counter in one.counters]


def unsettled(db: Connection, ticket: str) -> list[int]:
    """The keys of what is kept beside a ticket and what nobody has settled."""
    found = db.execute(
        "SELECT c.key FROM conflict c LEFT JOIN settlement s ON s.conflict = c.key"
        " WHERE c.ticket = ? AND s.key IS NULL ORDER BY c.key",
        (ticket,),
    )
    return [key for (key,) in found]


def kept_beside(db: Connection, ticket: str) -> set[int]:
    """The keys of all that is kept beside a ticket."""
    return {key for (key,) in db.execute("SELECT key FROM conflict WHERE ticket = ?", (ticket,))}


def settled(db: Connection, ticket: str) -> Settled | None:
    """The newest word about a ticket's conflicts, or None."""
    row = db.execute(
        "SELECT s.actor, s.at_ms, s.note FROM conflict c JOIN settlement s ON s.conflict = c.key WHERE c.ticket = ?"
        " ORDER BY s.key DESC LIMIT 1",
        (ticket,),
    ).fetchone()
    return Settled(*row) if row else None
