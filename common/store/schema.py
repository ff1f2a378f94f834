"""The store's tables, as named migrations that several starting processes survive."""

import uuid

import sqlite_utils
from sqlite_utils import Migrations

from common.store.connect import Connection

migrations = Migrations("yichuang")

# Projections: written by `apply` alone, emptied and refilled by a rebuild, compared byte for byte.
PROJECTIONS = (
    "hall",
    "series",
    "counter",
    "counter_pool",
    "staff",
    "catalogue",
    "item",
    "ticket",
    "pool",
    "handled",
    "print_job",
    "help_call",
)

_JOURNAL = (
    "CREATE TABLE origin (origin INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, is_own INTEGER NOT NULL)",
    "CREATE UNIQUE INDEX origin_own ON origin (is_own) WHERE is_own",
    "CREATE TABLE kind (kind INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    "CREATE TABLE event (position INTEGER PRIMARY KEY, origin INTEGER NOT NULL, oseq INTEGER NOT NULL,"
    " id BLOB NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
    " actor TEXT NOT NULL, request TEXT, body BLOB NOT NULL, hash BLOB NOT NULL)",
    "CREATE UNIQUE INDEX event_oseq ON event (origin, oseq)",
    "CREATE INDEX event_request ON event (request) WHERE request > ''",
)

_SETUP = (
    "CREATE TABLE hall (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, name_en TEXT NOT NULL,"
    " timezone TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, hours TEXT NOT NULL,"
    " is_sample INTEGER NOT NULL, notice TEXT NOT NULL DEFAULT '', notice_en TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE series (series TEXT PRIMARY KEY, prefix TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL,"
    " daily_limit INTEGER) WITHOUT ROWID",
    "CREATE TABLE counter (counter TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL,"
    " serves TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'closed', reason TEXT NOT NULL DEFAULT '', staff TEXT,"
    " since_ms INTEGER, favoured_run INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE counter_pool (counter TEXT NOT NULL, pool TEXT NOT NULL, PRIMARY KEY (counter, pool)) WITHOUT ROWID",
    "CREATE TABLE staff (staff TEXT PRIMARY KEY, role TEXT NOT NULL, person TEXT NOT NULL, sealed TEXT NOT NULL,"
    " failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE catalogue (id INTEGER PRIMARY KEY CHECK (id = 1),"
    " source TEXT NOT NULL, imported_ms INTEGER NOT NULL)",
    "CREATE TABLE item (code TEXT PRIMARY KEY, series TEXT NOT NULL, is_offered INTEGER NOT NULL, body TEXT NOT NULL)"
    " WITHOUT ROWID",
)

_VISIT = (
    "CREATE TABLE ticket (ticket TEXT PRIMARY KEY, visit TEXT NOT NULL, number TEXT NOT NULL, series TEXT NOT NULL,"
    " on_date TEXT NOT NULL, item TEXT, priority TEXT, kiosk TEXT, taken_ms INTEGER NOT NULL,"
    " taken_key INTEGER NOT NULL,"
    " ahead INTEGER, wait_low INTEGER, wait_high INTEGER,"
    " state TEXT NOT NULL, pool TEXT, lane TEXT, queue_key INTEGER, due_call INTEGER,"
    " counter TEXT, called_ms INTEGER, call_key INTEGER, begun_ms INTEGER, finished_ms INTEGER,"
    " recalls INTEGER NOT NULL DEFAULT 0,"
    " return_to TEXT, missed_at TEXT, reason TEXT, outcome TEXT, note TEXT) WITHOUT ROWID",
    # The last guard: no number twice in a series on a date. The date comes first, so that a day's numbers lie together.
    "CREATE UNIQUE INDEX ticket_number ON ticket (on_date, series, number)",
    "CREATE INDEX ticket_waiting ON ticket (pool, lane, queue_key, on_date) WHERE state = 'waiting'",
    "CREATE INDEX ticket_aside ON ticket (state, on_date) WHERE state IN ('parked', 'no_show')",
    # The last guard: two calls can never leave two residents at one counter.
    "CREATE UNIQUE INDEX ticket_at_counter ON ticket (counter) WHERE state IN ('called', 'serving')",
    "CREATE INDEX ticket_finished ON ticket (on_date, series, finished_ms, begun_ms) WHERE finished_ms IS NOT NULL",
    "CREATE INDEX ticket_called ON ticket (call_key) WHERE call_key IS NOT NULL",
    # `last_seqs` is the last running number of each kiosk digit on `numbered_on`, the last date that got a number.
    "CREATE TABLE pool (pool TEXT PRIMARY KEY, n_ordinary INTEGER NOT NULL DEFAULT 0,"
    " n_priority INTEGER NOT NULL DEFAULT 0,"
    " n_returning INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0,"
    " numbered_on TEXT NOT NULL DEFAULT '', last_seqs TEXT NOT NULL DEFAULT '{}') WITHOUT ROWID",
    "CREATE TABLE handled (ticket TEXT NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL, outcome TEXT NOT NULL,"
    " PRIMARY KEY (ticket, n)) WITHOUT ROWID",
    # The few open jobs lie together at one end of the table, which spares an index.
    "CREATE TABLE print_job (is_open INTEGER NOT NULL, job TEXT NOT NULL, slip TEXT NOT NULL, printer TEXT NOT NULL,"
    " ticket TEXT, item TEXT, copy INTEGER NOT NULL, care INTEGER NOT NULL, language TEXT NOT NULL,"
    " state TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', queued_ms INTEGER NOT NULL, settled_ms INTEGER,"
    " queue_key INTEGER NOT NULL, PRIMARY KEY (is_open, job)) WITHOUT ROWID",
    "CREATE TABLE help_call (kiosk TEXT PRIMARY KEY, called_ms INTEGER NOT NULL) WITHOUT ROWID",
)

# Facts of this machine: in no event, in no rebuild.
_LOCAL = (
    "CREATE TABLE follower (follower TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE lamp (lamp TEXT PRIMARY KEY, state TEXT NOT NULL, words TEXT NOT NULL, words_en TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE person_key (person TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID",
)


class StoreNewer(Exception):
    """The store was written by a newer program; this one leaves it untouched."""


@migrations()
def journal_and_first_visit(db: sqlite_utils.Database) -> None:
    """The journal, one hall's visits, paper, and the facts of this machine."""
    for statement in (*_JOURNAL, *_SETUP, *_VISIT, *_LOCAL):
        db.execute(statement)
    db.execute("INSERT INTO origin (origin, name, is_own) VALUES (1, ?, 1)", [uuid.uuid4().hex])


def migrate(connection: Connection) -> None:
    """Bring the store to this program's schema; refuse a store that knows migrations this program doesn't.

    The write lock is taken before looking, so that of several processes one migrates and the others find it done.
    """
    db = sqlite_utils.Database(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        _refuse_newer(db)
        migrations.apply(db)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_current(connection: Connection) -> bool:
    """Whether nothing is left to migrate; raises StoreNewer for a newer store."""
    db = sqlite_utils.Database(connection)
    _refuse_newer(db)
    return not migrations.pending(db)


def _refuse_newer(db: sqlite_utils.Database) -> None:
    known = {migration.name for migration in migrations._migrations}
    unknown = [done.name for done in migrations.applied(db) if done.name not in known]
    if unknown:
        raise StoreNewer(", ".join(unknown))
