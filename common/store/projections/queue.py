"""Where every ticket stands: taken, waiting, called, missed, parked, transferred, finished."""

from common.domain import events as e
from common.domain.queue import series_pool
from common.domain.words import Lane
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies

# Parameters: date, kiosk digit, running number.
_NUMBERED = (
    "numbered_on = ?1, last_seqs ="
    """ json_set(CASE numbered_on WHEN ?1 THEN last_seqs ELSE '{}' END, '$."' || ?2 || '"', ?3)"""
)
# To call or serve somebody puts a closed or paused counter to work. Parameter: since when, if it was not.
_AT_WORK = "since_ms = CASE state WHEN 'open' THEN since_ms ELSE ? END, state = 'open', reason = ''"
_JOIN = {lane: f"UPDATE pool SET n_{lane} = n_{lane} + 1 WHERE pool = ?" for lane in Lane}
_LEAVE = {lane: f"UPDATE pool SET n_{lane} = n_{lane} - 1, calls = calls + ? WHERE pool = ?" for lane in Lane}
_TAKE = {lane: f"UPDATE pool SET n_{lane} = n_{lane} + 1, {_NUMBERED} WHERE pool = ?4" for lane in Lane}


def _join(db: Connection, ticket: str, pool: str, lane: Lane, key: int, due_call: int | None = None) -> None:
    db.execute(
        "UPDATE ticket SET state = 'waiting', pool = ?, lane = ?, queue_key = ?, due_call = ?, counter = NULL"
        " WHERE ticket = ?",
        (pool, lane, key, due_call, ticket),
    )
    db.execute(_JOIN[lane], (pool,))


def _leave(db: Connection, ticket: str, calls: int = 0) -> str | None:
    """Take a ticket out of its pool's count; the lane it waited in, or None when it was not waiting."""
    row = db.execute("SELECT pool, lane FROM ticket WHERE ticket = ? AND state = 'waiting'", (ticket,)).fetchone()
    if row is None:
        return None
    pool, lane = row
    db.execute(_LEAVE[lane], (calls, pool))
    return str(lane)


@applies(e.TicketTaken)
def _ticket_taken(db: Connection, event: Recorded, body: e.TicketTaken) -> None:
    lane = Lane.PRIORITY if body.priority else Lane.ORDINARY
    pool = series_pool(body.series)
    db.execute(
        "INSERT INTO ticket (ticket, visit, number, series, on_date, item, priority, kiosk, taken_ms, taken_key, ahead,"
        " wait_low, wait_high, state, pool, lane, queue_key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)",
        (
            body.ticket,
            body.visit,
            body.number,
            body.series,
            body.on,
            body.item,
            body.priority,
            body.kiosk,
            event.at_ms,
            event.position,
            body.ahead,
            body.wait_low,
            body.wait_high,
            pool,
            lane,
            event.position,
        ),
    )
    db.execute(_TAKE[lane], (body.on, body.digit, body.seq, pool))


@applies(e.TicketCalled)
def _ticket_called(db: Connection, event: Recorded, body: e.TicketCalled) -> None:
    waited = _leave(db, body.ticket, calls=1)
    db.execute(
        "UPDATE ticket SET state = 'called', counter = ?, called_ms = ?, call_key = ?, recalls = 0, due_call = NULL"
        " WHERE ticket = ?",
        (body.counter, event.at_ms, event.position, body.ticket),
    )
    is_favoured = waited in (Lane.PRIORITY, Lane.RETURNING) and not body.out_of_turn
    is_ordinary = waited == Lane.ORDINARY
    db.execute(
        "UPDATE counter SET favoured_run = CASE WHEN ? THEN favoured_run + 1 WHEN ? THEN 0 ELSE favoured_run END,"
        f" {_AT_WORK} WHERE counter = ?",
        (is_favoured, is_ordinary, event.at_ms, body.counter),
    )


@applies(e.TicketRecalled)
def _ticket_recalled(db: Connection, event: Recorded, body: e.TicketRecalled) -> None:
    db.execute(
        "UPDATE ticket SET recalls = ?, called_ms = ?, call_key = ? WHERE ticket = ?",
        (body.times, event.at_ms, event.position, body.ticket),
    )


@applies(e.ServiceBegun)
def _service_begun(db: Connection, event: Recorded, body: e.ServiceBegun) -> None:
    db.execute("UPDATE ticket SET state = 'serving', begun_ms = ? WHERE ticket = ?", (event.at_ms, body.ticket))


@applies(e.TicketMissed)
def _ticket_missed(db: Connection, _: Recorded, body: e.TicketMissed) -> None:
    db.execute("UPDATE ticket SET state = 'no_show', missed_at = ? WHERE ticket = ?", (body.counter, body.ticket))


@applies(e.TicketRequeued)
def _ticket_requeued(db: Connection, event: Recorded, body: e.TicketRequeued) -> None:
    _return(db, event, body.ticket, body.due_call)


@applies(e.TicketUnparked)
def _ticket_unparked(db: Connection, event: Recorded, body: e.TicketUnparked) -> None:
    _return(db, event, body.ticket, body.due_call)


def _return(db: Connection, event: Recorded, ticket: str, due_call: int) -> None:
    pool = db.execute("SELECT pool FROM ticket WHERE ticket = ?", (ticket,)).fetchone()[0]
    _join(db, ticket, pool, Lane.RETURNING, event.position, due_call)


@applies(e.TicketParked)
def _ticket_parked(db: Connection, _: Recorded, body: e.TicketParked) -> None:
    db.execute("UPDATE ticket SET state = 'parked', reason = ? WHERE ticket = ?", (body.reason, body.ticket))


@applies(e.TicketTransferred)
def _ticket_transferred(db: Connection, event: Recorded, body: e.TicketTransferred) -> None:
    _join(db, body.ticket, body.pool, body.lane, event.position)
    db.execute("UPDATE ticket SET return_to = ? WHERE ticket = ?", (body.return_to, body.ticket))


@applies(e.WalkInBegun)
def _walk_in_begun(db: Connection, event: Recorded, body: e.WalkInBegun) -> None:
    pool = series_pool(body.series)
    db.execute(
        "INSERT INTO ticket (ticket, visit, number, series, on_date, item, priority, taken_ms, taken_key, state, pool,"
        " counter, called_ms, begun_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'serving', ?, ?, ?, ?)",
        (
            body.ticket,
            body.visit,
            body.number,
            body.series,
            body.on,
            body.item,
            body.priority,
            event.at_ms,
            event.position,
            pool,
            body.counter,
            event.at_ms,
            event.at_ms,
        ),
    )
    db.execute(f"UPDATE pool SET {_NUMBERED} WHERE pool = ?4", (body.on, "", body.seq, pool))
    db.execute(f"UPDATE counter SET {_AT_WORK} WHERE counter = ?", (event.at_ms, body.counter))


@applies(e.ServiceFinished)
def _service_finished(db: Connection, event: Recorded, body: e.ServiceFinished) -> None:
    db.execute(
        "UPDATE ticket SET state = 'finished', finished_ms = ?, outcome = ?, note = ? WHERE ticket = ?",
        (event.at_ms, body.outcome, body.note or None, body.ticket),
    )
    db.executemany(
        "INSERT INTO handled VALUES (?, ?, ?, ?)",
        [(body.ticket, n, item, body.outcomes.get(item, body.outcome)) for n, item in enumerate(body.items)],
    )


@applies(e.TicketsLapsed)
def _tickets_lapsed(db: Connection, _: Recorded, body: e.TicketsLapsed) -> None:
    for ticket in body.tickets:
        _leave(db, ticket)
        db.execute("UPDATE ticket SET state = 'lapsed' WHERE ticket = ?", (ticket,))
