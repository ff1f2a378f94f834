"""Is the store what it should be: every page whole, every projection what the journal says."""

from collections.abc import Iterator
from itertools import zip_longest

from common.store.connect import DatabaseError, connect
from common.store.journal import Journal
from common.store.schema import PROJECTIONS, migrate
from common.store.store import Store, dump, replay

_MOST_TOLD = 20


def broken_pages(store: Store) -> list[str]:
    """What SQLCipher and SQLite find wrong with the file; empty when it is whole."""
    found: list[str] = []
    with store.reading() as db:
        try:
            # A page whose HMAC does not fit was altered or damaged outside this program.
            found += [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check")]
            found += [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        except DatabaseError as error:
            found.append(str(error))
    return found[:_MOST_TOLD]


def differing_tables(store: Store) -> list[str]:
    """The projections that differ from what a rebuild from the journal gives."""
    fresh = connect(":memory:", None)
    try:
        migrate(fresh)
        with store.reading_journal() as journal:
            fresh.execute("BEGIN")
            replay(fresh, journal)
            fresh.execute("COMMIT")
            return [table for table in PROJECTIONS if not _is_same(_rows(journal, table), dump(fresh, (table,)))]
    finally:
        fresh.close()


def _rows(journal: Journal, table: str) -> Iterator[object]:
    return dump(journal.connection, (table,))


def _is_same(one: Iterator[object], other: Iterator[object]) -> bool:
    return all(a == b for a, b in zip_longest(one, other))
