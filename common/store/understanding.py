"""What this program understands of events, so that an updated one tells what its predecessor only kept."""

import logging

from common.domain.kinds import EVENTS
from common.store.connect import Connection
from common.store.journal import SCHEMA_VERSION

log = logging.getLogger(__name__)

_KINDS = " ".join(sorted(EVENTS))


def is_current(db: Connection) -> bool:
    """Whether the tables were made by a program that understands just what this one does."""
    return db.execute("SELECT 1 FROM understood WHERE version = ? AND kinds = ?", _now()).fetchone() is not None


def has_learned(db: Connection) -> bool:
    """Whether the journal holds something that only this program understands: the tables have to be made anew."""
    version, kinds = db.execute("SELECT version, kinds FROM understood").fetchone() or _now()
    learned = EVENTS.keys() - set(str(kinds).split())
    held = {name for (name,) in db.execute("SELECT name FROM kind")}
    if learned & held:
        log.warning("understood from now on: %s", ", ".join(sorted(learned & held)))
        return True
    if version >= SCHEMA_VERSION:
        return False
    return db.execute("SELECT 1 FROM event WHERE version > ? LIMIT 1", (version,)).fetchone() is not None


def remember(db: Connection) -> None:
    """The tables are as this program makes them."""
    db.execute("INSERT OR REPLACE INTO understood VALUES (1, ?, ?)", _now())


def first_not_understood(db: Connection) -> int | None:
    """The Lamport number of the first event that is only kept here, until a newer program understands it."""
    unknown = [number for number, name in db.execute("SELECT kind, name FROM kind") if name not in EVENTS]
    found = db.execute(
        "SELECT min(oseq + lead) FROM event WHERE version > ? OR kind IN (SELECT value FROM json_each(?))",
        (SCHEMA_VERSION, str(unknown)),
    ).fetchone()[0]
    return None if found is None else int(found)


def _now() -> tuple[int, str]:
    return SCHEMA_VERSION, _KINDS
