"""What giving and calling numbers does once: running numbers, calls of a pool, the turns of a counter."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.counters import set_to_work
from common.store.projections.registry import applies, is_newest

_CALLS = 50  # more than a board shows


def _number(db: Connection, body: e.TicketTaken | e.WalkInBegun) -> None:
    db.execute(
        "INSERT INTO numbering VALUES (?, ?, ?, ?)"
        " ON CONFLICT (on_date, series, digit) DO UPDATE SET seq = max(seq, excluded.seq)",
        (body.on, body.series, body.digit, body.seq),
    )


@applies(e.TicketTaken)
def _ticket_taken(db: Connection, _: Recorded, body: e.TicketTaken) -> None:
    _number(db, body)


@applies(e.WalkInBegun)
def _walk_in_begun(db: Connection, event: Recorded, body: e.WalkInBegun) -> None:
    _number(db, body)
    if body.opens:
        set_to_work(db, event, body.counter)


def _call(db: Connection, event: Recorded, ticket: str) -> None:
    db.execute("INSERT INTO last_call VALUES (?, ?)", (event.key, ticket))
    db.execute(
        "DELETE FROM last_call WHERE key <= (SELECT key FROM last_call ORDER BY key DESC LIMIT 1 OFFSET ?)", (_CALLS,)
    )


@applies(e.TicketRecalled)
def _ticket_recalled(db: Connection, event: Recorded, body: e.TicketRecalled) -> None:
    _call(db, event, body.ticket)


@applies(e.TicketCalled)
def _ticket_called(db: Connection, event: Recorded, body: e.TicketCalled) -> None:
    _call(db, event, body.ticket)
    if body.pool is not None:
        db.execute(
            "INSERT INTO pool (pool, calls) VALUES (?, 1) ON CONFLICT (pool) DO UPDATE SET calls = calls + 1",
            (body.pool,),
        )
    if is_newest(db, f"turn of counter {body.counter}", event):
        db.execute(
            "INSERT INTO counter (counter, favoured_run) VALUES (?, ?)"
            " ON CONFLICT (counter) DO UPDATE SET favoured_run = excluded.favoured_run",
            (body.counter, body.favoured_run),
        )
    if body.opens:
        set_to_work(db, event, body.counter)
