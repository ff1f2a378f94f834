"""Lookups for a counter's calls: the tickets it may call, best first, and those it is to hold, as this store shows."""

from common.domain.alone import MOST_HELD, keeper_of, stays_free
from common.domain.queue import Candidate, Head, in_order
from common.domain.words import CounterState, Lane
from common.store.connect import Connection

_HELD = " AND EXISTS (SELECT 1 FROM held h WHERE h.ticket = t.ticket AND h.turn = t.queue_key AND h.counter = ?)"


def candidates(
    db: Connection, counter: str, favoured_run: int, favoured_in_a_row: int, most: int, *, only_held: bool = False
) -> list[Candidate]:
    """The waiting tickets that a counter serves, or of these the ones it holds, by the order rule, at most so many."""
    lines = [
        _line(db, pool, lane, calls, most, counter if only_held else None)
        for pool, calls in _pools(db, counter)
        for lane in Lane
    ]
    order = in_order(lines, favoured_run, favoured_in_a_row, most)
    return [Candidate(head.ticket, head.key, head.promised) for head in order]


def _pools(db: Connection, counter: str) -> list[tuple[str, int]]:
    found = db.execute("SELECT pool, calls FROM counter_pool JOIN pool USING (pool) WHERE counter = ?", (counter,))
    return [(pool, calls) for pool, calls in found]


def _line(db: Connection, pool: str, lane: Lane, calls: int, most: int, holder: str | None) -> list[Head]:
    found = db.execute(
        "SELECT ticket, queue_key, due_call, CASE WHEN alone AND queue_key = taken_key THEN fallback END"
        f" FROM ticket t WHERE state = 'waiting' AND pool = ? AND lane = ?{_HELD if holder else ''}"
        f" ORDER BY queue_key LIMIT {most:d}",
        (pool, lane, holder) if holder else (pool, lane),
    )
    return [Head(ticket, lane, key, due is None or calls >= due, promised) for ticket, key, due, promised in found]


def share(db: Connection, counter: str, *, has_front: bool = False) -> list[tuple[str, int]]:
    """The waiting tickets, each with its turn, that a counter is to hold (common/domain/alone.py); none unless open.

    With `has_front`, those too that stay free at the front.
    """
    found: list[tuple[str, int]] = []
    for pool, _ in _pools(db, counter):
        idle = _open_counters(db, pool)
        if counter not in idle:
            return []
        keepers = list(idle)
        # Nobody else can call what only one counter serves.
        free = stays_free(sum(idle.values())) if len(idle) > 1 and not has_front else 0
        for lane in Lane:
            line = db.execute(
                "SELECT ticket, queue_key, fallback FROM ticket WHERE state = 'waiting' AND pool = ? AND lane = ?"
                " ORDER BY queue_key LIMIT ? OFFSET ?",
                (pool, lane, MOST_HELD * len(idle), free),
            )
            found += [(one, turn) for one, turn, fallback in line if keeper_of(one, fallback, keepers) == counter]
    return found[:MOST_HELD]


def _open_counters(db: Connection, pool: str) -> dict[str, bool]:
    """The open counters that serve a pool, and whether nobody is at them."""
    found = db.execute(
        "SELECT counter, NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter = c.counter"
        " AND t.state IN ('called', 'serving'))"
        " FROM counter_pool JOIN counter c USING (counter) WHERE pool = ? AND c.state = ?",
        (pool, CounterState.OPEN),
    )
    return {counter: bool(is_idle) for counter, is_idle in found}
