"""Where every ticket stands: taken, waiting, called, missed, parked, transferred, finished.

Machines that were apart may have changed the same ticket. Then the one that began to serve holds it, before that the
one whose call came first; what others did with it is kept beside (`conflict`) for people to look at.
"""

from common.domain import events as e
from common.domain.queue import series_pool
from common.domain.visit import AT_COUNTER
from common.domain.words import Lane, TicketState
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import Standing, folds
from common.store.projections.setup import text

_JOIN = {
    lane: f"INSERT INTO pool (pool, n_{lane}) VALUES (?, 1) ON CONFLICT (pool) DO UPDATE SET n_{lane} = n_{lane} + 1"
    for lane in Lane
}
_LEAVE = {lane: f"UPDATE pool SET n_{lane} = n_{lane} - 1 WHERE pool = ?" for lane in Lane}
_ASIDE = (TicketState.PARKED, TicketState.NO_SHOW)


def begin(db: Connection, event: Recorded, body: e.TicketTaken | e.WalkInBegun) -> bool:
    """A ticket is there: it waits, or is served at once. False when it was there before.

    That is so where a copy of a machine has told what it wrote once more, under an origin of its own.
    """
    return _taken(db, event, body) if isinstance(body, e.TicketTaken) else _walked_in(db, event, body)


def _taken(db: Connection, event: Recorded, body: e.TicketTaken) -> bool:
    lane = Lane.PRIORITY if body.priority else Lane.ORDINARY
    pool, key = series_pool(body.series), event.key
    inserted = db.execute(
        "INSERT INTO ticket (ticket, visit, number, series, on_date, item, priority, kiosk, taken_ms, taken_key,"
        " change_key, ahead, wait_low, wait_high, fallback, alone, situations, is_represented,"
        " state, pool, lane, queue_key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)"
        " ON CONFLICT (ticket) DO NOTHING",
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
            key,
            key,
            body.ahead,
            body.wait_low,
            body.wait_high,
            body.fallback,
            body.alone,
            text(body.situations),
            body.is_represented,
            pool,
            lane,
            key,
        ),
    )
    if inserted.rowcount:
        db.execute(_JOIN[lane], (pool,))
    return bool(inserted.rowcount)


def _walked_in(db: Connection, event: Recorded, body: e.WalkInBegun) -> bool:
    inserted = db.execute(
        "INSERT INTO ticket (ticket, visit, number, series, on_date, item, priority, taken_ms, taken_key, change_key,"
        " state, pool, counter, called_ms, begun_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'serving', ?, ?, ?, ?)"
        " ON CONFLICT (ticket) DO NOTHING",
        (
            body.ticket,
            body.visit,
            body.number,
            body.series,
            body.on,
            body.item,
            body.priority,
            event.at_ms,
            event.key,
            event.key,
            series_pool(body.series),
            body.counter,
            event.at_ms,
            event.at_ms,
        ),
    )
    return bool(inserted.rowcount)


def leave(db: Connection, was: Standing) -> None:
    """Take a ticket out of its pool's count, if it waits."""
    if was.state == TicketState.WAITING and was.lane is not None:
        db.execute(_LEAVE[was.lane], (was.pool,))


def join(db: Connection, now: Standing) -> None:
    """Put a ticket into its pool's count, if it waits."""
    if now.state == TicketState.WAITING and now.lane is not None:
        db.execute(_JOIN[now.lane], (now.pool,))


def _join(db: Connection, event: Recorded, was: Standing, pool: str, lane: Lane, due_call: int | None = None) -> None:
    leave(db, was)
    db.execute(
        "UPDATE ticket SET state = 'waiting', pool = ?, lane = ?, queue_key = ?, due_call = ?, counter = NULL,"
        " change_key = ? WHERE ticket = ?",
        (pool, lane, event.key, due_call, event.key, was.ticket),
    )
    db.execute(_JOIN[lane], (pool,))


def _is_held(was: Standing, counter: str) -> bool:
    return was.state in AT_COUNTER and was.counter == counter


def _pass_by(db: Connection, event: Recorded, was: Standing) -> None:
    """Told, and nothing comes of it: another machine had moved the ticket on meanwhile."""
    db.execute("UPDATE ticket SET change_key = ? WHERE ticket = ?", (event.key, was.ticket))


def _keep_beside(db: Connection, event: Recorded, was: Standing, counter: str) -> None:
    _pass_by(db, event, was)
    db.execute(
        "INSERT INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?)",
        (was.ticket, event.key, event.kind, counter, event.at_ms, was.counter, was.call_key),
    )


@folds(e.TicketCalled)
def _called(db: Connection, event: Recorded, body: e.TicketCalled, was: Standing) -> None:
    if was.state in AT_COUNTER or was.state == TicketState.FINISHED:
        _keep_beside(db, event, was, body.counter)
        return
    leave(db, was)
    db.execute(
        "UPDATE ticket SET state = 'called', counter = ?, called_ms = ?, call_key = ?, recalls = 0, due_call = NULL,"
        " change_key = ? WHERE ticket = ?",
        (body.counter, event.at_ms, event.key, event.key, was.ticket),
    )


@folds(e.TicketRecalled)
def _recalled(db: Connection, event: Recorded, body: e.TicketRecalled, was: Standing) -> None:
    if not _is_held(was, body.counter):
        _pass_by(db, event, was)
        return
    db.execute(
        "UPDATE ticket SET recalls = ?, called_ms = ?, call_key = ?, change_key = ? WHERE ticket = ?",
        (body.times, event.at_ms, event.key, event.key, was.ticket),
    )


@folds(e.ServiceBegun)
def _begun(db: Connection, event: Recorded, body: e.ServiceBegun, was: Standing) -> None:
    # Somebody stands at this counter: that outweighs every call.
    if was.state in (TicketState.SERVING, TicketState.FINISHED):
        _keep_beside(db, event, was, body.counter)
        return
    leave(db, was)
    db.execute(
        "UPDATE ticket SET state = 'serving', counter = ?, begun_ms = ?, change_key = ? WHERE ticket = ?",
        (body.counter, event.at_ms, event.key, was.ticket),
    )


@folds(e.TicketMissed)
def _missed(db: Connection, event: Recorded, body: e.TicketMissed, was: Standing) -> None:
    if was.state != TicketState.CALLED or was.counter != body.counter:
        _pass_by(db, event, was)
        return
    db.execute(
        "UPDATE ticket SET state = 'no_show', missed_at = ?, change_key = ? WHERE ticket = ?",
        (body.counter, event.key, was.ticket),
    )


@folds(e.TicketRequeued)
def _requeued(db: Connection, event: Recorded, body: e.TicketRequeued, was: Standing) -> None:
    _return(db, event, was, body.due_call)


@folds(e.TicketUnparked)
def _unparked(db: Connection, event: Recorded, body: e.TicketUnparked, was: Standing) -> None:
    _return(db, event, was, body.due_call)


def _return(db: Connection, event: Recorded, was: Standing, due_call: int) -> None:
    if was.state in _ASIDE:
        _join(db, event, was, was.pool, Lane.RETURNING, due_call)
    else:
        _pass_by(db, event, was)


@folds(e.TicketParked)
def _parked(db: Connection, event: Recorded, body: e.TicketParked, was: Standing) -> None:
    if not _is_held(was, body.counter):
        _keep_beside(db, event, was, body.counter)
        return
    # Its reason follows, but not to public machines; that of an earlier time is none.
    db.execute(
        "UPDATE ticket SET state = 'parked', reason = NULL, change_key = ? WHERE ticket = ?", (event.key, was.ticket)
    )


@folds(e.ParkingExplained)
def _explained(db: Connection, event: Recorded, body: e.ParkingExplained, was: Standing) -> None:
    _pass_by(db, event, was)
    if was.state == TicketState.PARKED:
        db.execute("UPDATE ticket SET reason = ? WHERE ticket = ?", (body.reason, was.ticket))


@folds(e.TicketTransferred)
def _transferred(db: Connection, event: Recorded, body: e.TicketTransferred, was: Standing) -> None:
    if not _is_held(was, body.counter):
        _keep_beside(db, event, was, body.counter)
        return
    _join(db, event, was, body.pool, body.lane)
    db.execute("UPDATE ticket SET return_to = ? WHERE ticket = ?", (body.return_to, was.ticket))


@folds(e.ServiceFinished)
def _finished(db: Connection, event: Recorded, body: e.ServiceFinished, was: Standing) -> None:
    if was.state != TicketState.SERVING or was.counter != body.counter:
        _keep_beside(db, event, was, body.counter)
        return
    db.execute(
        "UPDATE ticket SET state = 'finished', finished_ms = ?, change_key = ? WHERE ticket = ?",
        (event.at_ms, event.key, was.ticket),
    )


@folds(e.VisitRecorded)
def _recorded(db: Connection, event: Recorded, body: e.VisitRecorded, was: Standing) -> None:
    record = db.execute(
        "UPDATE ticket SET outcome = ?, note = ?, change_key = ?"
        " WHERE ticket = ? AND counter = ? AND finished_ms = ? AND outcome IS NULL",
        (body.outcome, body.note or None, event.key, was.ticket, body.counter, event.at_ms),
    )
    if not record.rowcount:  # the record of a finish that is kept beside: it stays in the journal
        _pass_by(db, event, was)
        return
    db.executemany(
        "INSERT INTO handled VALUES (?, ?, ?, ?)",
        [(was.ticket, n, item, body.outcomes.get(item, body.outcome)) for n, item in enumerate(body.items)],
    )


@folds(e.TicketsLapsed)
def _lapsed(db: Connection, event: Recorded, _: e.TicketsLapsed, was: Standing) -> None:
    if was.state != TicketState.WAITING and was.state not in _ASIDE:
        _pass_by(db, event, was)
        return
    leave(db, was)
    db.execute("UPDATE ticket SET state = 'lapsed', change_key = ? WHERE ticket = ?", (event.key, was.ticket))
