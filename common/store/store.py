"""One machine's store: write transactions that are durable when they return, reads beside them, rebuilds."""

import random
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager

from common.domain.refusals import Refused
from common.places import Home
from common.store import base, understanding
from common.store.attachment_files import expect_all
from common.store.connect import (
    CACHE,
    Connection,
    OperationalError,
    StoreUnreadable,
    connect,
    make_key,
    opening,
    read_key,
)
from common.store.exchange import Entry, renew_origin, take_in
from common.store.faults import refusing_faults
from common.store.journal import Journal
from common.store.known import know, know_all
from common.store.projections import apply_all
from common.store.schema import PROJECTIONS, is_current, migrate
from common.store.seal import keep_keys
from common.store.snapshot import Snapshot, start_from

_PATIENCE_S = 15.0
_LONGEST_NAP_S = 0.002
_REBUILD_CACHE = -128_000  # KB; given back when the rebuild is done


class Store:
    """The store of a home. Safe to share between threads; one per process is enough.

    A connection for writing and one for reading, so that a screen's question never waits for a commit.
    """

    def __init__(self, home: Home, *, create: bool = False) -> None:
        if create:
            home.make()
        elif not home.store_file.exists():
            raise FileNotFoundError(home.store_file)
        holds_something = home.store_file.exists() and home.store_file.stat().st_size > 0
        if not create and not holds_something:
            raise StoreUnreadable(f"{home.store_file} is empty")
        # A key is made only where there is nothing yet that another key has locked.
        key = read_key(home.key_file) if holds_something else make_key(home.key_file)
        self._file, self._key = home.store_file, key
        with opening(home.store_file), ExitStack() as opened:
            self._write = opened.enter_context(closing(connect(home.store_file, key)))
            if not is_current(self._write):
                migrate(self._write)
            # Waiting for the write lock is done by `begin`, fairer than SQLite's own busy handler.
            self._write.execute("PRAGMA busy_timeout = 0")
            self._read = opened.enter_context(closing(connect(home.store_file, key)))
            is_understood = understanding.is_current(self._read)
            opened.pop_all()
        self._write_lock = threading.RLock()
        self._read_lock = threading.RLock()
        self.journal = Journal(self._write)
        self._read_journal = Journal(self._read)
        if not is_understood:
            self._catch_up_with_program()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A write transaction: durable when the block ends, undone when it raises."""
        with self._write_lock, refusing_faults():
            begin(self._write)
            try:
                yield self._write
                self._write.execute("COMMIT")
            except BaseException:
                self.journal.forget()
                if self._write.in_transaction:
                    self._write.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view for a few short queries. Never hold it: the log grows as long as it is open."""
        with self._read_lock, refusing_faults():
            self._read.execute("BEGIN")
            try:
                yield self._read
            finally:
                if self._read.in_transaction:  # a fault of the disk may have ended it
                    self._read.execute("COMMIT")

    @contextmanager
    def reading_journal(self) -> Iterator[Journal]:
        """The journal in a consistent view."""
        with self.reading():
            yield self._read_journal

    @contextmanager
    def apart(self) -> Iterator[Connection]:
        """A connection of its own, for work that takes seconds and must keep no screen of this program waiting."""
        with refusing_faults(), closing(connect(self._file, self._key)) as connection:
            yield connection

    def change_counter(self) -> int:
        """A number that differs once another connection has committed (SQLite's data_version)."""
        with self._read_lock:
            return int(self._read.execute("PRAGMA data_version").fetchone()[0])

    def fold_log(self) -> bool:
        """Move what is committed from the log into the file; False when others or a full disk leave some of it."""
        with self._write_lock:
            try:
                is_busy, in_log, moved = self._write.execute("PRAGMA wal_checkpoint(FULL)").fetchone()
            except OperationalError:
                return False
            return not is_busy and in_log == moved

    def _catch_up_with_program(self) -> None:
        """After an update: tell what the program before only kept."""
        with self.transaction() as db:
            if understanding.has_learned(db):
                replay(db, self.journal)
            understanding.remember(db)

    def rebuild(self) -> int:
        """Empty every projection and apply the whole journal again, upon its base; the number of events applied."""
        with self.transaction() as db:
            db.execute(f"PRAGMA cache_size = {_REBUILD_CACHE}")
            try:
                return replay(db, self.journal)
            finally:
                db.execute(f"PRAGMA cache_size = {CACHE}")

    def take_in(
        self, entries: Sequence[Entry], scanned: Mapping[str, int], keys: Iterable[tuple[str, bytes]] = ()
    ) -> int:
        """Write events of other machines and apply them, with how far they were looked through and the keys of what is
        sealed in them: all or nothing.

        Returns how many were new. Raises Altered.
        """
        arriving = list(keys)
        with self.transaction() as db:
            keep_keys(db, arriving)
            for person in {person for person, _ in arriving}:
                know(db, person)  # what is sealed may have come before its key
            return apply_all(db, self.journal, take_in(self.journal, entries, scanned))

    def start_from(self, snapshot: Snapshot, keys: Iterable[tuple[str, bytes]]) -> None:
        """Begin an empty store with what the events up to a number have made: all or nothing."""
        with self.transaction() as db:
            keep_keys(db, keys)
            start_from(db, snapshot)
            replay(db, self.journal)
            # What events would have told besides the tables.
            know_all(db)
            expect_all(db)

    def renew_origin(self, acknowledged: int) -> None:
        """Go on under a new origin: for a store that was copied or restored, whose old one others write or wrote on.

        What the hub has not acknowledged is written again under the new one.
        """
        with self.transaction() as db:
            renew_origin(self.journal, acknowledged)
            replay(db, self.journal)

    def close(self) -> None:
        """Close both connections; a write under way is finished first."""
        with self._write_lock, self._read_lock:
            self._read.close()
            self._write.close()


def begin(connection: Connection) -> None:
    """Begin a write transaction; refused when no lock is to be had for a long time.

    Many processes share the file: short random naps keep the longest wait near 0.2 s where SQLite's own busy handler
    let one process wait for seconds.
    """
    deadline = time.monotonic() + _PATIENCE_S
    nap = 0.0001
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
            return
        except OperationalError as error:
            if "locked" not in str(error) and "busy" not in str(error):
                raise
            if time.monotonic() > deadline:
                raise Refused("store_busy") from error
        time.sleep(nap * random.random())
        nap = min(nap * 1.5, _LONGEST_NAP_S)


def replay(target: Connection, journal: Journal) -> int:
    """Fill the projections of `target` anew from a journal and its base, inside the caller's transaction.

    Returns the number of events that were applied.
    """
    for table in PROJECTIONS:
        target.execute(f"DELETE FROM {table}")
    # `apply` finds tickets by their id alone. Sorting the other indexes at the end is faster than keeping them,
    # and proves once more what the unique ones guard.
    indexes = target.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'ticket' AND sql LIKE '% INDEX %'")
    found = indexes.fetchall()
    for name, _ in found:
        target.execute(f"DROP INDEX {name}")
    base.fill(target, base.kept(journal.connection))
    count = apply_all(target, journal, journal.since(0))
    for _, sql in found:
        target.execute(sql)
    return count


def dump(db: Connection, tables: tuple[str, ...] = PROJECTIONS) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Every row of the projections in a fixed order: equal projections give equal dumps."""
    for table in tables:
        columns = len(db.execute(f"SELECT * FROM {table} LIMIT 0").description)
        order = ", ".join(str(n + 1) for n in range(columns))
        for row in db.execute(f"SELECT * FROM {table} ORDER BY {order}"):
            yield table, tuple(row)
