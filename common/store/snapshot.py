"""A snapshot: what a hall's events up to a Lamport number make of the tables, for a machine that begins with it."""

from fnmatch import fnmatch
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from common.store import base
from common.store.base import Part
from common.store.connect import Connection

# Whatever has a say in what events make of the tables. A change of a comment counts, too: it costs no more than that a
# machine which joins before the next night fetches all events.
_MAKERS = (
    ("common.domain", "*events.py"),
    ("common.domain", "order.py"),
    ("common.domain", "workdays.py"),
    ("common.domain.cases", "*.py"),
    ("common.domain.ratings", "*.py"),
    ("common.domain.records", "*events.py"),
    ("common.store", "base.py"),
    ("common.store", "schema.py"),
    ("common.store", "*_tables.py"),
    ("common.store.lookups", "case_stories.py"),
    ("common.store.projections", "*.py"),
)


class Head(NamedTuple):
    """The last event of an origin that is in a snapshot."""

    origin: str
    oseq: int
    hash: bytes


class Snapshot(NamedTuple):
    """All projections, made of the events up to a Lamport number; `heads` says which these were."""

    lamport: int
    heads: list[Head]
    parts: list[Part]

    @property
    def digest(self) -> bytes:
        """SHA-256 over all of it."""
        head = f"{self.lamport} {[(head.origin, head.oseq, head.hash.hex()) for head in self.heads]}"
        return sha256(head.encode() + base.digest_of(self.parts)).digest()


class NotEmpty(Exception):
    """A store that holds something does not begin anew."""


@lru_cache(maxsize=1)
def form() -> str:
    """A fingerprint of how this program makes tables: a snapshot of another form is of no use to it."""
    makers = [
        file
        for package, pattern in _MAKERS
        for file in sorted(files(package).iterdir(), key=lambda it: it.name)
        if fnmatch(file.name, pattern)
    ]
    return sha256(b"".join(sha256(file.read_bytes()).digest() for file in makers)).hexdigest()


def leave_out_over(tables: Connection, on: str) -> None:
    """Drop tickets of before a local date that are over, and the running numbers of such dates.

    As with pruning, what machines that were apart did with one ticket stays.
    """
    tables.execute(
        "DELETE FROM ticket WHERE state IN ('finished', 'lapsed') AND on_date < ?"
        " AND ticket NOT IN (SELECT ticket FROM conflict)",
        (on,),
    )
    tables.execute("DELETE FROM handled WHERE ticket NOT IN (SELECT ticket FROM ticket)")
    tables.execute("DELETE FROM numbering WHERE on_date < ?", (on,))


def is_empty(db: Connection) -> bool:
    """Whether a store holds nothing yet that a snapshot would overlook."""
    return not db.execute("SELECT 1 FROM event UNION SELECT 1 FROM base").fetchone()


def start_from(db: Connection, snapshot: Snapshot) -> None:
    """Make a snapshot the base of an empty store; its tables are filled by a replay. Raises NotEmpty."""
    if not is_empty(db):
        raise NotEmpty
    base.keep(db, snapshot.lamport, snapshot.parts)
    db.executemany(
        "INSERT INTO origin (name, is_own, scanned, lamport, base, base_hash) VALUES (?1, 0, ?2, ?4, ?2, ?3)"
        " ON CONFLICT (name) DO UPDATE SET scanned = ?2, lamport = ?4, base = ?2, base_hash = ?3",
        [(*head, snapshot.lamport) for head in snapshot.heads],
    )
