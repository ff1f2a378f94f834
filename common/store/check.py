"""Is the store what it should be: every page whole, every projection what the journal says."""

from collections.abc import Iterator
from itertools import zip_longest

from common.domain.refusals import Refused
from common.store.base import is_altered
from common.store.connect import connect
from common.store.journal import Journal
from common.store.schema import PROJECTIONS, migrate
from common.store.store import Store, dump, replay

_MOST_TOLD = 20


def broken_pages(store: Store) -> list[str]:
    """What SQLCipher and SQLite find wrong with the file; empty when it is whole.

    A page may be torn in the file while the log holds it whole, after a power cut or while another process writes:
    the log is folded in first, and only what is found twice counts.
    """
    found = _look(store)
    if found:
        again = _look(store)
        found = [fault for fault in found if fault in again]
    return found[:_MOST_TOLD]


def _look(store: Store) -> list[str]:
    try:
        is_folded = store.fold_log()
        with store.reading() as db:
            # A page whose HMAC does not fit was altered or damaged outside this program.
            found = [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check")] if is_folded else []
            # SQLite's own check would take the pages around such a page for damaged, too.
            return found or [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except Refused as refused:
        return [str(refused.__cause__)]


def broken_links(store: Store) -> list[str]:
    """Every place at which the journal's numbering or hash chain does not hold, or why it cannot be read.

    The chain of each origin begins where the base ends, which must be as it was kept.
    """
    try:
        with store.reading_journal() as journal:
            altered = ["the base is not what was kept"] if is_altered(journal.connection) else []
            # A journal that remembers no names: the file itself is asked.
            return altered + Journal(journal.connection).broken_links()
    except Refused as refused:
        return [f"the journal cannot be read: {refused.__cause__}"]


def differing_tables(store: Store) -> list[str]:
    """The projections that differ from what a rebuild from the journal gives; all of them when it cannot be read."""
    fresh = connect(":memory:", None)
    try:
        migrate(fresh)
        with store.reading_journal() as journal:
            fresh.execute("BEGIN")
            replay(fresh, journal)
            fresh.execute("COMMIT")
            return [table for table in PROJECTIONS if not _is_same(_rows(journal, table), dump(fresh, (table,)))]
    except Refused:
        return list(PROJECTIONS)
    finally:
        fresh.close()


def _rows(journal: Journal, table: str) -> Iterator[object]:
    return dump(journal.connection, (table,))


def _is_same(one: Iterator[object], other: Iterator[object]) -> bool:
    return all(a == b for a, b in zip_longest(one, other))
