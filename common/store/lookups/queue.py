"""Lookups of tickets: where they stand, who is next, how long it takes."""

from collections.abc import Sequence

import msgspec

from common.domain.estimate import Wait, estimate
from common.domain.queue import Head
from common.domain.rows import Series, Ticket
from common.domain.rules import Rules
from common.domain.words import Lane
from common.store.connect import Connection
from common.store.lookups.read import first, rows

_MOST_DATES = 30  # dates on which a printed number is looked for
_times = msgspec.json.Decoder(list[int]).decode


def ticket(db: Connection, ticket_id: str) -> Ticket | None:
    """A ticket by its id."""
    return first(db, Ticket, "SELECT * FROM ticket WHERE ticket = ?", (ticket_id,))


def tickets_numbered(db: Connection, number: str) -> list[Ticket]:
    """The tickets with a printed number of the newest dates that have tickets, newest first."""
    return rows(
        db,
        Ticket,
        "WITH RECURSIVE date (on_date) AS (SELECT max(on_date) FROM ticket UNION ALL"
        "  SELECT (SELECT max(t.on_date) FROM ticket t WHERE t.on_date < date.on_date) FROM date"
        "  WHERE on_date IS NOT NULL LIMIT ?)"
        " SELECT t.* FROM date CROSS JOIN series CROSS JOIN ticket t USING (on_date, series) WHERE t.number = ?"
        " ORDER BY t.taken_ms DESC",
        (_MOST_DATES, number),
    )


def tickets_of_visits(db: Connection, visits: Sequence[str]) -> list[Ticket]:
    """The tickets of some visits, oldest first. It looks through all there are: for the rare question of a person."""
    return rows(
        db,
        Ticket,
        "SELECT * FROM ticket WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY taken_key",
        (msgspec.json.encode(visits).decode(),),
    )


def at_counter(db: Connection, counter: str) -> Ticket | None:
    """The ticket that is called to or served at a counter."""
    return first(
        db,
        Ticket,
        "SELECT * FROM ticket WHERE counter = ? AND state IN ('called', 'serving') ORDER BY change_key DESC LIMIT 1",
        (counter,),
    )


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


def expected_wait(db: Connection, series: Series, on: str, rules: Rules, ahead: int) -> Wait:
    """For how long a ticket with so many people ahead would wait in a series."""
    if not ahead:
        return Wait(0, 0)
    # One row instead of many, and a limit that stands in the statement: SQLite would prepare it anew for a parameter.
    times = db.execute(
        "SELECT json_group_array(max(finished_ms - begun_ms, 0)) FROM"
        " (SELECT finished_ms, begun_ms FROM ticket WHERE on_date = ? AND series = ? AND finished_ms IS NOT NULL"
        f" ORDER BY finished_ms DESC LIMIT {rules.estimate_sample:d})",
        (on, series.series),
    ).fetchone()[0]
    minutes = [time / 60_000 for time in _times(times)]
    return estimate(ahead, series.counters_open, minutes, rules.default_minutes)


def next_seq(db: Connection, on: str, series: str, digit: str) -> int:
    """The running number after the last one of a series on a local date at a kiosk."""
    row = db.execute(
        "SELECT seq FROM numbering WHERE on_date = ? AND series = ? AND digit = ?", (on, series, digit)
    ).fetchone()
    return row[0] + 1 if row else 1


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
    found = db.execute("SELECT count(*) FROM ticket WHERE on_date = ? AND series = ?", (on, series))
    return int(found.fetchone()[0])


def left_from_before(db: Connection, today: str, before_ms: int) -> list[str]:
    """Tickets of earlier dates that nobody has finished and that were taken before a time."""
    # One query per partial index: SQLite uses one only where its condition stands word for word. The inner one reads
    # nothing but the index, however many wait.
    found = [
        row[0]
        for condition in ("state = 'waiting'", "state IN ('parked', 'no_show')")
        for row in db.execute(
            f"SELECT ticket FROM ticket WHERE taken_ms < ? AND ticket IN"
            f" (SELECT ticket FROM ticket WHERE {condition} AND on_date < ?)",
            (before_ms, today),
        )
    ]
    return sorted(found)


def waiting(db: Connection, limit: int = 200) -> list[Ticket]:
    """Waiting tickets in the order in which they joined their lanes."""
    # The inner query reads nothing but the index, however many wait.
    return rows(
        db,
        Ticket,
        "SELECT * FROM ticket WHERE ticket IN (SELECT ticket FROM ticket WHERE state = 'waiting'"
        f" ORDER BY queue_key LIMIT {limit:d}) ORDER BY queue_key",
    )


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
    """The tickets called last, newest first; of the last fifty calls and recalls."""
    return rows(
        db,
        Ticket,
        "SELECT t.* FROM last_call l CROSS JOIN ticket t ON t.ticket = l.ticket AND t.call_key = l.key"
        f" WHERE t.counter IS NOT NULL ORDER BY l.key DESC LIMIT {limit:d}",
    )
