"""The base: what the tables were when the journal's first events were given up, or when this machine joined a hall.

It is kept as packed rows, in parts that say where they begin, so that a rebuild can start from it and the story of one
ticket can be told anew from how the base has it. The same parts travel to machines that join a hall (snapshot.py).
"""

import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from common.store.connect import Connection, connect
from common.store.schema import PROJECTIONS, migrate

BY_TICKET = ("ticket", "handled", "conflict", "awaited")
"""Tables whose rows belong to one ticket each, named in their first column."""

_ROWS_OF_A_PART = 2000
_LEVEL = 3  # of zlib: half the time of its default for a twentieth more bytes

_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(tuple[tuple[str, ...], list[tuple[Any, ...]]]).decode


class Part(NamedTuple):
    """Rows of one table in the order of its first column.

    `first` is the first subject among them, as a ticket or a case, and "" in a table whose first column is a number.
    """

    of_table: str
    first: str
    packed: bytes

    def rows(self) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """The names of the columns, and the rows."""
        return _unpack(zlib.decompress(self.packed))

    @property
    def digest(self) -> bytes:
        """SHA-256 over all of it."""
        return sha256(f"{self.of_table} {self.first} {len(self.packed)} ".encode() + self.packed).digest()


def parts_of(db: Connection) -> Iterator[Part]:
    """All projections as parts."""
    for table in PROJECTIONS:
        yield from parts_of_table(db, table)


def parts_of_table(db: Connection, table: str, since: str = "", until: str | None = None) -> Iterator[Part]:
    """One table as parts; of a table by subjects those from one subject up to another."""
    subject = subjects_of(db, table)
    which = "" if subject is None else f" WHERE {subject} >= :since AND (:until IS NULL OR {subject} < :until)"
    values = {} if subject is None else {"since": since, "until": until}
    cursor = db.execute(f"SELECT * FROM {table}{which} ORDER BY 1", values)
    columns = tuple(column[0] for column in cursor.description)
    for rows in _sliced(cursor, is_by_subject=subject is not None):
        first = "" if subject is None else rows[0][0]
        yield Part(table, first, zlib.compress(_pack((columns, rows)), _LEVEL))


def subjects_of(db: Connection, table: str) -> str | None:
    """The first column of a table when it holds text, as ids of tickets and cases: rows of one lie in one part."""
    _, name, kind, *_ = db.execute(f"PRAGMA table_info({table})").fetchone()
    return str(name) if kind == "TEXT" else None


def _sliced(rows: Iterable[tuple[Any, ...]], *, is_by_subject: bool) -> Iterator[list[tuple[Any, ...]]]:
    """Slices of about equal size; the rows of one subject stay together."""
    part: list[tuple[Any, ...]] = []
    groups = (
        (list(group) for _, group in groupby(rows, lambda row: row[0])) if is_by_subject else ([row] for row in rows)
    )
    for group in groups:
        part += group
        if len(part) >= _ROWS_OF_A_PART:
            yield part
            part = []
    if part:
        yield part


def empty_tables() -> Connection:
    """A store in memory whose tables can be filled fast: without the indexes by which tickets are looked for."""
    tables = connect(":memory:", None)
    migrate(tables)
    for (name,) in tables.execute(
        "SELECT name FROM sqlite_master WHERE tbl_name = 'ticket' AND sql LIKE '% INDEX %'"
    ).fetchall():
        tables.execute(f"DROP INDEX {name}")
    return tables


def digest_of(parts: Iterable[Part]) -> bytes:
    """SHA-256 over parts in their order."""
    return sha256(b"".join(part.digest for part in parts)).digest()


def fill(target: Connection, parts: Iterable[Part]) -> None:
    """Write the rows of parts into empty tables. A column that the parts do not know has its default."""
    for part in parts:
        columns, rows = part.rows()
        _insert(target, part.of_table, columns, rows)


def _insert(target: Connection, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    if not rows:
        return
    places = ", ".join("?" * len(columns))
    target.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)


def keep(db: Connection, lamport: int, parts: Iterable[Part]) -> None:
    """Make these parts the store's base: what the events up to a Lamport number made of the tables."""
    db.execute("DELETE FROM base_part")
    add_parts(db, parts)
    seal_base(db, lamport)


def add_parts(db: Connection, parts: Iterable[Part]) -> None:
    """Write parts of the base, which is to be sealed then."""
    db.executemany(
        "INSERT INTO base_part (of_table, first, packed, digest) VALUES (?, ?, ?, ?)",
        ((*part, part.digest) for part in parts),
    )


def seal_base(db: Connection, lamport: int) -> None:
    """Note what the parts come to, and up to which Lamport number they hold what events made."""
    digests = b"".join(digest for (digest,) in db.execute("SELECT digest FROM base_part ORDER BY part"))
    db.execute("INSERT OR REPLACE INTO base VALUES (1, ?, ?)", (lamport, sha256(digests).digest()))


def kept(db: Connection) -> Iterator[Part]:
    """The parts of the store's base; none in a store that has all its events."""
    return map(Part._make, db.execute("SELECT of_table, first, packed FROM base_part ORDER BY part"))


def lamport_of_base(db: Connection) -> int:
    """The Lamport number up to which events were given up; 0 in a store that has all of them."""
    row = db.execute("SELECT lamport FROM base").fetchone()
    return row[0] if row else 0


def is_altered(db: Connection) -> bool:
    """Whether the base is not what was kept."""
    row = db.execute("SELECT digest FROM base").fetchone()
    return row is not None and digest_of(kept(db)) != row[0]


def put_back(target: Connection, source: Connection, ticket: str) -> int | None:
    """Write into the tables how the base in `source` has a ticket that was taken out of them; its newest event's key.

    None for a ticket that the base does not have.
    """
    change_key = None
    for table in BY_TICKET:
        columns, own = _rows_of(source, table, ticket)
        _insert(target, table, columns, own)
        if table == "ticket" and own:
            change_key = int(own[0][columns.index("change_key")])
    return change_key


def row_of(source: Connection, table: str, subject: str) -> dict[str, Any] | None:
    """How the base in `source` has the one row of a subject, by columns; None where it has none."""
    columns, own = _rows_of(source, table, subject)
    return dict(zip(columns, own[0], strict=True)) if own else None


def _rows_of(source: Connection, table: str, subject: str) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    row = source.execute(
        "SELECT of_table, first, packed FROM base_part WHERE of_table = ? AND first <= ? ORDER BY first DESC LIMIT 1",
        (table, subject),
    ).fetchone()
    if row is None:
        return (), []
    columns, rows = Part._make(row).rows()
    return columns, [row for row in rows if row[0] == subject]
