"""Lookups of tickets: where they stand, who is next, how long it takes."""

from common.domain.estimate import Wait, estimate
from common.domain.queue import Head, series_pool
from common.domain.rows import Ticket
from common.domain.rules import Rules
from common.domain.words import Lane
from common.store.connect import Connection
from common.store.lookups.read import first, rows


def ticket(db: Connection, ticket_id: str) -> Ticket | None:
    """A ticket by its id."""
    return first(db, Ticket, "SELECT * FROM ticket WHERE ticket = ?", (ticket_id,))


def tickets_numbered(db: Connection, number: str, limit: int = 20) -> list[Ticket]:
    """The newest tickets with a printed number, newest first."""
    return rows(db, Ticket, "SELECT * FROM ticket WHERE number = ? ORDER BY taken_ms DESC LIMIT ?", (number, limit))


def at_counter(db: Connection, counter: str) -> Ticket | None:
    """The ticket that is called to or served at a counter."""
    return first(db, Ticket, "SELECT * FROM ticket WHERE counter = ? AND state IN ('called', 'serving')", (counter,))


def heads(db: Connection, counter: str) -> list[Head]:
    """The first waiting ticket of every lane of every pool a counter serves."""
    found = []
    pools = db.execute(
        "SELECT p.* FROM counter_pool c JOIN pool p USING (pool) WHERE c.counter = ?", (counter,)
    ).fetchall()
    for pool, ordinary, priority, returning, calls in pools:
        for lane, waiting in ((Lane.ORDINARY, ordinary), (Lane.PRIORITY, priority), (Lane.RETURNING, returning)):
            if not waiting:
                continue
            head, key, due = db.execute(
                "SELECT ticket, queue_key, due_call FROM ticket WHERE state = 'waiting' AND pool = ? AND lane = ?"
                " ORDER BY queue_key LIMIT 1",
                (pool, lane),
            ).fetchone()
            found.append(Head(head, lane, key, due is None or calls >= due))
    return found


def pool_calls(db: Connection, pool: str) -> int:
    """How many tickets have been called from a pool so far."""
    row = db.execute("SELECT calls FROM pool WHERE pool = ?", (pool,)).fetchone()
    return row[0] if row else 0


def waiting_in(db: Connection, pool: str) -> int:
    """How many tickets wait in a pool."""
    row = db.execute("SELECT n_ordinary + n_priority + n_returning FROM pool WHERE pool = ?", (pool,)).fetchone()
    return row[0] if row else 0


def ahead_and_wait(db: Connection, series: str, on: str, rules: Rules) -> tuple[int, Wait]:
    """How many people wait in a series before a new ticket, and for how long it would wait."""
    pool = series_pool(series)
    ahead = waiting_in(db, pool)
    counters = db.execute(
        "SELECT count(*) FROM counter_pool JOIN counter USING (counter) WHERE pool = ? AND state = 'open'", (pool,)
    ).fetchone()[0]
    times = db.execute(
        "SELECT finished_ms - begun_ms FROM ticket WHERE on_date = ? AND series = ? AND finished_ms IS NOT NULL"
        " ORDER BY finished_ms DESC LIMIT ?",
        (on, series, rules.estimate_sample),
    )
    minutes = [max(row[0], 0) / 60_000 for row in times]
    return ahead, estimate(ahead, counters, minutes, rules.default_minutes)


def next_seq(db: Connection, on: str, series: str, digit: str) -> int:
    """The next running number of a series on a local date at a kiosk."""
    row = db.execute(
        "SELECT last_seq FROM series_day WHERE on_date = ? AND series = ? AND digit = ?", (on, series, digit)
    ).fetchone()
    return (row[0] if row else 0) + 1


def is_number_taken(db: Connection, on: str, series: str, number: str) -> bool:
    """Whether a number has been given out already."""
    return (
        db.execute(
            "SELECT 1 FROM ticket WHERE on_date = ? AND series = ? AND number = ?", (on, series, number)
        ).fetchone()
        is not None
    )


def issued_on(db: Connection, on: str, series: str) -> int:
    """How many numbers of a series have been given out on a local date, by all kiosks."""
    return int(
        db.execute(
            "SELECT coalesce(sum(issued), 0) FROM series_day WHERE on_date = ? AND series = ?", (on, series)
        ).fetchone()[0]
    )


def left_from_before(db: Connection, today: str, before_ms: int) -> list[str]:
    """Tickets of earlier dates that nobody has finished and that were taken before a time."""
    # One query per partial index: SQLite uses one only where its condition stands word for word.
    found = [
        row[0]
        for condition in ("state = 'waiting'", "state IN ('parked', 'no_show')")
        for row in db.execute(
            f"SELECT ticket FROM ticket WHERE {condition} AND on_date < ? AND taken_ms < ?", (today, before_ms)
        )
    ]
    return sorted(found)


def waiting(db: Connection, limit: int = 200) -> list[Ticket]:
    """Waiting tickets in the order in which they joined their lanes."""
    return rows(db, Ticket, "SELECT * FROM ticket WHERE state = 'waiting' ORDER BY queue_key LIMIT ?", (limit,))


def aside(db: Connection, on: str) -> list[Ticket]:
    """Parked tickets, and those missed on a local date, newest first."""
    return rows(
        db,
        Ticket,
        "SELECT * FROM ticket WHERE state IN ('parked', 'no_show') AND (state = 'parked' OR on_date = ?)"
        " ORDER BY called_ms DESC",
        (on,),
    )


def last_called(db: Connection, limit: int) -> list[Ticket]:
    """The tickets called last, newest first."""
    return rows(
        db,
        Ticket,
        "SELECT * FROM ticket WHERE call_key IS NOT NULL AND counter IS NOT NULL ORDER BY call_key DESC LIMIT ?",
        (limit,),
    )
