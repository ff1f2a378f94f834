"""Lookups for a counter's claim: the tickets it may call, best first, as this machine's store shows them."""

from common.domain.queue import Candidate, Head, in_order
from common.domain.words import Lane
from common.store.connect import Connection


def candidates(db: Connection, counter: str, favoured_run: int, favoured_in_a_row: int, most: int) -> list[Candidate]:
    """The tickets that a counter may call, by the order rule, at most so many."""
    pools = db.execute(
        "SELECT pool, calls FROM counter_pool JOIN pool USING (pool) WHERE counter = ?", (counter,)
    ).fetchall()
    lines = [_line(db, pool, lane, calls, most) for pool, calls in pools for lane in Lane]
    order = in_order(lines, favoured_run, favoured_in_a_row, most)
    return [Candidate(head.ticket, head.key, head.fallback) for head in order]


def _line(db: Connection, pool: str, lane: Lane, calls: int, most: int) -> list[Head]:
    found = db.execute(
        "SELECT ticket, queue_key, due_call, fallback FROM ticket WHERE state = 'waiting' AND pool = ? AND lane = ?"
        f" ORDER BY queue_key LIMIT {most:d}",
        (pool, lane),
    )
    return [Head(ticket, lane, key, due is None or calls >= due, fallback) for ticket, key, due, fallback in found]
