"""The store's tables, as named migrations that several starting processes survive."""

import uuid
from typing import TYPE_CHECKING

from common.store.attachment_tables import ATTACHMENT_FILES, ATTACHMENT_PROJECTIONS, ATTACHMENTS
from common.store.case_tables import CASE_PROJECTIONS, CASES, KNOWN
from common.store.connect import Connection
from common.store.edit_tables import EDIT_PROJECTIONS, EDITS
from common.store.gateway_tables import GATEWAY_PROJECTIONS, GATEWAYS
from common.store.rating_tables import RATING_PROJECTIONS, RATINGS
from common.store.record_tables import DAY_KEYS, PRINTER_OF_A_STATEMENT, RECORD_PROJECTIONS, RECORDS
from common.store.station_tables import STATION_PROJECTIONS, STATIONS

if TYPE_CHECKING:
    import sqlite_utils

_SET = "yichuang"

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
    "awaited",
    "conflict",
    "settlement",
    "pool",
    "numbering",
    "last_call",
    "handled",
    "print_job",
    "help_call",
    "latest",
    "erased",
    *CASE_PROJECTIONS,
    *EDIT_PROJECTIONS,
    *RATING_PROJECTIONS,
    *STATION_PROJECTIONS,
    *ATTACHMENT_PROJECTIONS,
    *GATEWAY_PROJECTIONS,
    *RECORD_PROJECTIONS,
)

_JOURNAL = (
    # `scanned` is how far a foreign origin's events have been fetched, `lamport` its largest number seen. Its events
    # up to `base` are not here but in the base; `base_hash` is what the next one chains to.
    "CREATE TABLE origin (origin INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, is_own INTEGER NOT NULL,"
    " scanned INTEGER NOT NULL DEFAULT 0, lamport INTEGER NOT NULL DEFAULT 0,"
    " base INTEGER NOT NULL DEFAULT 0, base_hash BLOB)",
    "CREATE UNIQUE INDEX origin_own ON origin (is_own) WHERE is_own",
    "CREATE TABLE kind (kind INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    # `lead` is how far the Lamport number is ahead of `oseq`: 0 in a hall of one machine, which takes no room.
    "CREATE TABLE event (position INTEGER PRIMARY KEY, origin INTEGER NOT NULL, oseq INTEGER NOT NULL,"
    " lead INTEGER NOT NULL, id BLOB NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL,"
    " at_ms INTEGER NOT NULL,"
    " actor TEXT NOT NULL, request TEXT, body BLOB NOT NULL, hash BLOB NOT NULL, before BLOB)",
    "CREATE UNIQUE INDEX event_oseq ON event (origin, oseq)",
    "CREATE INDEX event_request ON event (request) WHERE request > ''",
    # What the tables were made of by the events that are no longer here: all those up to a Lamport number.
    "CREATE TABLE base (id INTEGER PRIMARY KEY CHECK (id = 1), lamport INTEGER NOT NULL, digest BLOB NOT NULL)",
    "CREATE TABLE base_part (part INTEGER PRIMARY KEY, of_table TEXT NOT NULL, first TEXT NOT NULL,"
    " packed BLOB NOT NULL, digest BLOB NOT NULL)",
    "CREATE INDEX base_part_first ON base_part (of_table, first)",
)

_SETUP = (
    # An event may arrive before the one that it builds on: such a row has the defaults until it is whole.
    "CREATE TABLE hall (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL DEFAULT '',"
    " name_en TEXT NOT NULL DEFAULT '', timezone TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',"
    " phone TEXT NOT NULL DEFAULT '', hours TEXT NOT NULL DEFAULT '{}', is_sample INTEGER NOT NULL DEFAULT 0,"
    " notice TEXT NOT NULL DEFAULT '', notice_en TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE series (series TEXT PRIMARY KEY, prefix TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL,"
    " daily_limit INTEGER) WITHOUT ROWID",
    "CREATE TABLE counter (counter TEXT PRIMARY KEY, kind TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',"
    " name_en TEXT NOT NULL DEFAULT '', serves TEXT NOT NULL DEFAULT '[]',"
    " state TEXT NOT NULL DEFAULT 'closed', reason TEXT NOT NULL DEFAULT '', pause TEXT NOT NULL DEFAULT '',"
    " note TEXT NOT NULL DEFAULT '', staff TEXT,"
    " since_ms INTEGER, favoured_run INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE counter_pool (counter TEXT NOT NULL, pool TEXT NOT NULL, PRIMARY KEY (counter, pool)) WITHOUT ROWID",
    "CREATE TABLE staff (staff TEXT PRIMARY KEY, role TEXT NOT NULL DEFAULT '',"
    " departments TEXT NOT NULL DEFAULT '[]', person TEXT NOT NULL DEFAULT '',"
    " sealed TEXT NOT NULL DEFAULT '', failures INTEGER NOT NULL DEFAULT 0,"
    " locked_until INTEGER NOT NULL DEFAULT 0, has_left INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE catalogue (id INTEGER PRIMARY KEY CHECK (id = 1),"
    " source TEXT NOT NULL, imported_ms INTEGER NOT NULL)",
    "CREATE TABLE item (code TEXT PRIMARY KEY, series TEXT NOT NULL, is_offered INTEGER NOT NULL, body TEXT NOT NULL)"
    " WITHOUT ROWID",
)

_VISIT = (
    "CREATE TABLE ticket (ticket TEXT PRIMARY KEY, visit TEXT NOT NULL, number TEXT NOT NULL, series TEXT NOT NULL,"
    " on_date TEXT NOT NULL, item TEXT, priority TEXT, kiosk TEXT, taken_ms INTEGER NOT NULL,"
    " taken_key INTEGER NOT NULL, change_key INTEGER NOT NULL,"
    " ahead INTEGER, wait_low INTEGER, wait_high INTEGER,"
    " state TEXT NOT NULL, pool TEXT, lane TEXT, queue_key INTEGER, due_call INTEGER,"
    " counter TEXT, called_ms INTEGER, call_key INTEGER, begun_ms INTEGER, finished_ms INTEGER,"
    " recalls INTEGER NOT NULL DEFAULT 0,"
    " return_to TEXT, missed_at TEXT, reason TEXT, outcome TEXT, note TEXT,"
    " fallback TEXT, alone INTEGER NOT NULL DEFAULT 0,"
    " situations TEXT NOT NULL DEFAULT '[]', is_represented INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    # The last guard: no machine gives a number twice in a series on a date. The date comes first, so that a day's
    # numbers lie together.
    "CREATE UNIQUE INDEX ticket_number ON ticket (on_date, series, number, taken_key % 1048576)",
    "CREATE INDEX ticket_waiting ON ticket (pool, lane, queue_key, on_date) WHERE state = 'waiting'",
    "CREATE INDEX ticket_aside ON ticket (state, on_date) WHERE state IN ('parked', 'no_show')",
    # Not unique: machines that were apart may meet again with two residents at one counter.
    "CREATE INDEX ticket_at_counter ON ticket (counter) WHERE state IN ('called', 'serving')",
    "CREATE INDEX ticket_finished ON ticket (on_date, series, finished_ms, begun_ms) WHERE finished_ms IS NOT NULL",
    # The newest calls and recalls, for boards: far less room than an index over all calls there ever were.
    "CREATE TABLE last_call (key INTEGER PRIMARY KEY, ticket TEXT NOT NULL)",
    # Tickets of which something is known before they are.
    "CREATE TABLE awaited (ticket TEXT PRIMARY KEY) WITHOUT ROWID",
    # What machines that were apart did with a ticket that another one held, side by side with what held it.
    "CREATE TABLE conflict (ticket TEXT NOT NULL, key INTEGER NOT NULL, kind TEXT NOT NULL, counter TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL, held_by TEXT, held_key INTEGER, PRIMARY KEY (ticket, key)) WITHOUT ROWID",
    # Which of it (by key) a person has settled; `key` is that of the settling event.
    "CREATE TABLE settlement (conflict INTEGER PRIMARY KEY, key INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
    " actor TEXT NOT NULL, note TEXT NOT NULL)",
    "CREATE TABLE pool (pool TEXT PRIMARY KEY, n_ordinary INTEGER NOT NULL DEFAULT 0,"
    " n_priority INTEGER NOT NULL DEFAULT 0,"
    " n_returning INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    # The last running number of each kiosk digit.
    "CREATE TABLE numbering (on_date TEXT NOT NULL, series TEXT NOT NULL, digit TEXT NOT NULL, seq INTEGER NOT NULL,"
    " PRIMARY KEY (on_date, series, digit)) WITHOUT ROWID",
    "CREATE TABLE handled (ticket TEXT NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL, outcome TEXT NOT NULL,"
    " PRIMARY KEY (ticket, n)) WITHOUT ROWID",
    # The few open jobs lie together at one end of the table, which spares an index.
    "CREATE TABLE print_job (is_open INTEGER NOT NULL, job TEXT NOT NULL, slip TEXT, paper TEXT, about TEXT,"
    " printer TEXT NOT NULL, ticket TEXT, item TEXT, situations TEXT NOT NULL DEFAULT '[]',"
    " is_represented INTEGER NOT NULL DEFAULT 0, copy INTEGER NOT NULL, care INTEGER NOT NULL, language TEXT NOT NULL,"
    " state TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', queued_ms INTEGER NOT NULL, settled_ms INTEGER,"
    " queue_key INTEGER NOT NULL, PRIMARY KEY (is_open, job)) WITHOUT ROWID",
    "CREATE INDEX print_job_about ON print_job (about, paper) WHERE about > ''",
    "CREATE TABLE help_call (kiosk TEXT PRIMARY KEY, called_ms INTEGER NOT NULL, ending TEXT) WITHOUT ROWID",
    # The key of the event that decides each thing of which the newest word counts.
    "CREATE TABLE latest (thing TEXT PRIMARY KEY, key INTEGER NOT NULL) WITHOUT ROWID",
    # Whose keys were destroyed: none of them is taken in again.
    "CREATE TABLE erased (person TEXT PRIMARY KEY) WITHOUT ROWID",
)

# Facts of this machine: in no event, in no rebuild.
_LOCAL = (
    "CREATE TABLE follower (follower TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE lamp (lamp TEXT PRIMARY KEY, state TEXT NOT NULL, words TEXT NOT NULL, words_en TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL, until_ms INTEGER) WITHOUT ROWID",
    # More than one for a person where machines that were apart have sealed something of the same visit.
    "CREATE TABLE person_key (person TEXT NOT NULL, key BLOB NOT NULL, is_shared INTEGER NOT NULL DEFAULT 0,"
    " PRIMARY KEY (person, key)) WITHOUT ROWID",
    "CREATE INDEX person_key_unshared ON person_key (person) WHERE is_shared = 0",  # asked for at every sending
    # What a counter has asked the hub for and not yet called, and what it called without asking.
    "CREATE TABLE claim_request (counter TEXT PRIMARY KEY, request TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE untold_call (request TEXT PRIMARY KEY, ticket TEXT NOT NULL, turn INTEGER NOT NULL,"
    " counter TEXT NOT NULL) WITHOUT ROWID",
    # Whom a counter served by the number on their paper alone, until their number has arrived.
    "CREATE TABLE unmet_slip (ticket TEXT PRIMARY KEY, on_date TEXT NOT NULL, number TEXT NOT NULL) WITHOUT ROWID",
    # The counters at work here and the number of the newest word of each to the hub, and what they hold.
    "CREATE TABLE post (counter TEXT PRIMARY KEY, said INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE held (ticket TEXT NOT NULL, turn INTEGER NOT NULL, counter TEXT NOT NULL,"
    " PRIMARY KEY (ticket, turn)) WITHOUT ROWID",
    # What somebody has begun to type, until it is sent: sealed under the key of that member of staff.
    "CREATE TABLE draft (staff TEXT NOT NULL, page TEXT NOT NULL, on_date TEXT NOT NULL, kept_ms INTEGER NOT NULL,"
    " sealed TEXT NOT NULL, PRIMARY KEY (staff, page)) WITHOUT ROWID",
    # What the program understood that made the tables.
    "CREATE TABLE understood (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, kinds TEXT NOT NULL)",
    # By how much the clock of this machine is behind that of the hub, where it is wrong.
    "CREATE TABLE clock_error (id INTEGER PRIMARY KEY CHECK (id = 1), ms INTEGER NOT NULL)",
    # The hub this machine belongs to, how often that was restored, and how much of the own origin it has confirmed.
    "CREATE TABLE hub (id INTEGER PRIMARY KEY CHECK (id = 1), hub TEXT NOT NULL, restores INTEGER NOT NULL,"
    " acknowledged INTEGER NOT NULL)",
)


class StoreNewer(Exception):
    """The store was written by a newer program; this one leaves it untouched."""


def journal_and_first_visit(db: "sqlite_utils.Database") -> None:
    """The journal, one hall's visits, paper, and the facts of this machine."""
    for statement in (
        *_JOURNAL,
        *_SETUP,
        *_VISIT,
        *CASES,
        *EDITS,
        *RATINGS,
        *STATIONS,
        *ATTACHMENTS,
        *GATEWAYS,
        *RECORDS,
        *_LOCAL,
        *DAY_KEYS,
        *KNOWN,
        *ATTACHMENT_FILES,
    ):
        db.execute(statement)
    db.execute("INSERT INTO origin (origin, name, is_own) VALUES (1, ?, 1)", [uuid.uuid4().hex])


def printer_of_a_statement(db: "sqlite_utils.Database") -> None:
    """Where a document went stands on record before its first byte does."""
    db.execute(PRINTER_OF_A_STATEMENT)


MIGRATIONS = (journal_and_first_visit, printer_of_a_statement)


def migrate(connection: Connection) -> None:
    """Bring the store to this program's schema; refuse a store that knows migrations this program doesn't.

    The write lock is taken before looking, so that of several processes one migrates and the others find it done.
    """
    # Not at the top: 9 MB that a program needs only once in the life of a store.
    from sqlite_utils import Database, Migrations

    migrations = Migrations(_SET)
    for migration in MIGRATIONS:
        migrations()(migration)
    connection.execute("BEGIN IMMEDIATE")
    try:
        is_current(connection)
        migrations.apply(Database(connection))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_current(connection: Connection) -> bool:
    """Whether nothing is left to migrate; raises StoreNewer for a newer store."""
    known, applied = [migration.__name__ for migration in MIGRATIONS], _applied(connection)
    if unknown := [name for name in applied if name not in known]:
        raise StoreNewer(", ".join(unknown))
    return applied == known


def _applied(connection: Connection) -> list[str]:
    """The names of the migrations that a store has, as sqlite-utils writes them down."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return []
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", (_SET,))
    return [name for (name,) in rows]
