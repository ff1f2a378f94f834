"""Giving up old events: what they made of the tables becomes the base, upon which a rebuild and the chain go on.

It is done in small steps, each of which is one short write transaction: whoever takes a number meanwhile waits for a
fraction of a second at most, and a program that is killed leaves a store that has done so many steps, and is whole.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import NamedTuple

from common.domain.order import first_key
from common.store import base
from common.store.base_changes import Changes
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections import apply
from common.store.record_pruning import leave_out_records
from common.store.store import Store
from common.store.understanding import first_not_understood

_NUMBERS_OF_A_STEP = 2000  # Lamport numbers, of which each event of a hall that is together has its own
_FREE_PART = 4  # the file is made smaller when more than one page in so many is free
_FEW_PAGES = 4096  # 8 MB are not worth it


class Limits(NamedTuple):
    """What may be given up: events of before a time (ms since 1970 UTC) that are `safe`, up to a number of each origin;
    and of the tables what is over of before the local date `on`.
    """

    before_ms: int
    on: str
    safe: Mapping[str, int]


class Pruned(NamedTuple):
    """How many events were given up (or would be), how many are left, and the size of the store's file in bytes."""

    events: int
    left: int
    bytes: int


class _Overtaken(Exception):
    """Events have arrived meanwhile that belong into what was about to be given up."""


def prune(
    store: Store,
    limits: Limits,
    *,
    is_rehearsal: bool = False,
    may_shrink: bool = True,
    goes_on: Callable[[], bool] = lambda: True,
) -> Pruned:
    """Give up what the limits allow; only count it in a rehearsal. One process of a machine at a time.

    It ends early where `goes_on`, asked before each step, says no, and where events arrive late that belong before the
    last step: the rest is for another night. With `may_shrink` the file gives free pages back to the disk. Raises
    Refused.
    """
    with store.apart() as reader:
        end = _first_to_stay(reader, limits)
        (count,) = reader.execute("SELECT count(*) FROM event WHERE oseq + lead < ?", (end,)).fetchone()
        if not is_rehearsal:
            count = _prune(store, reader, limits, end, goes_on) if count else 0
            if may_shrink:
                _shrink(reader)
        (left,) = reader.execute("SELECT count(*) FROM event").fetchone()
        (size,) = reader.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    return Pruned(count, left - count if is_rehearsal else left, size)


def _first_to_stay(reader: Connection, limits: Limits) -> int:
    """The Lamport number from which on everything stays; a machine with a wrong clock can only make that more."""
    stay = [
        reader.execute(
            "SELECT min(oseq + lead) FROM event WHERE origin = ? AND (oseq > ? OR at_ms >= ?)",
            (origin, limits.safe.get(name, 0), limits.before_ms),
        ).fetchone()[0]
        for origin, name in reader.execute("SELECT origin, name FROM origin").fetchall()
    ]
    # The newest stays, for its position must never be given again.
    stay += reader.execute("SELECT oseq + lead FROM event ORDER BY position DESC LIMIT 1").fetchone() or (0,)
    stay.append(first_not_understood(reader))
    return min(int(lamport) for lamport in stay if lamport is not None)


def _prune(store: Store, reader: Connection, limits: Limits, end: int, goes_on: Callable[[], bool]) -> int:
    """Step by step up to an end; the number of events given up."""
    journal, count = Journal(reader), 0
    with closing(base.empty_tables()) as tables:
        base.fill(tables, base.kept(reader))
        changes = Changes(tables)
        while (first := journal.first_lamport() or end) < end and goes_on():
            lamport = min(first + _NUMBERS_OF_A_STEP, end) - 1
            events = journal.up_to(lamport)
            try:
                _give_up(store, tables, changes, events, lamport, limits)
            except _Overtaken:
                break
            count += len(events)
    return count


def _give_up(
    store: Store, tables: Connection, changes: Changes, events: list[Recorded], lamport: int, limits: Limits
) -> None:
    """Move the events up to a Lamport number from the journal into the base, whose tables are `tables`."""
    tables.execute("BEGIN")
    for event in events:
        apply(tables, event)  # what belongs before the base came too late, here as in the store's own tables
    with store.transaction() as db:
        heads = {event.origin: event.oseq for event in events}
        _check_not_overtaken(db, heads, lamport, limits)
        _leave_out_what_is_over(tables, db, limits, lamport)
        changes.keep(db, max(lamport, base.lamport_of_base(db)))
        for origin, oseq in heads.items():
            db.execute(
                "UPDATE origin SET base = ?1, base_hash = (SELECT hash FROM event e WHERE e.origin = origin.origin"
                " AND oseq = ?1) WHERE name = ?2",
                (oseq, origin),
            )
        db.execute(
            "DELETE FROM event WHERE position IN (SELECT position FROM origin o JOIN event e"
            " ON e.origin = o.origin AND e.oseq <= o.base)"
        )
        db.execute("UPDATE origin SET lamport = max(lamport, ?)", (lamport,))
    changes.forget()
    tables.execute("COMMIT")


def _check_not_overtaken(db: Connection, heads: Mapping[str, int], lamport: int, limits: Limits) -> None:
    if any(oseq > limits.safe.get(origin, 0) for origin, oseq in heads.items()):
        raise _Overtaken
    for origin, name in db.execute("SELECT origin, name FROM origin").fetchall():
        row = db.execute(
            "SELECT oseq + lead FROM event WHERE origin = ? AND oseq > ? ORDER BY oseq LIMIT 1",
            (origin, heads.get(name, 0)),
        ).fetchone()
        if row is not None and row[0] <= lamport:
            raise _Overtaken


def _leave_out_what_is_over(tables: Connection, db: Connection, limits: Limits, lamport: int) -> None:
    """Drop old tickets that are over, their slips and the running numbers of their dates from base and tables.

    Only what the journal's later events have not touched: a rebuild upon the base has to give the same tables. What
    machines that were apart did with one ticket stays.
    """
    for ticket, change_key in tables.execute(
        "SELECT ticket, change_key FROM ticket WHERE state IN ('finished', 'lapsed') AND on_date < ?"
        " AND ticket NOT IN (SELECT ticket FROM conflict)",
        (limits.on,),
    ).fetchall():
        if db.execute("SELECT change_key FROM ticket WHERE ticket = ?", (ticket,)).fetchone() == (change_key,):
            for each in (tables, db):
                each.execute("DELETE FROM ticket WHERE ticket = ?", (ticket,))
                each.execute("DELETE FROM handled WHERE ticket = ?", (ticket,))
    for row in tables.execute("SELECT * FROM numbering WHERE on_date < ?", (limits.on,)).fetchall():
        which = "FROM numbering WHERE (on_date, series, digit, seq) = (?, ?, ?, ?)"
        # Two machines without digits may have given one number: then a later event makes this row again.
        later = "SELECT 1 FROM ticket WHERE on_date = ? AND series = ? AND taken_key >= ?"
        if db.execute(later, (*row[:2], first_key(lamport + 1))).fetchone():
            continue
        if db.execute(f"SELECT 1 {which}", row).fetchone():
            for each in (tables, db):
                each.execute(f"DELETE {which}", row)
    for job in tables.execute(
        "SELECT job FROM print_job WHERE is_open = 0 AND queued_ms < ?", (limits.before_ms,)
    ).fetchall():
        for each in (tables, db):  # nothing happens to a job that is over
            each.execute("DELETE FROM print_job WHERE is_open = 0 AND job = ?", job)
    leave_out_records(tables, db, limits.on, limits.before_ms)


def _shrink(connection: Connection) -> None:
    """Give free pages back to the disk; writers wait meanwhile, about a second for each 60 MB that stay."""
    pages, free = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count"))
    if pages > _FEW_PAGES and free * _FREE_PART > pages:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
