"""Which encrypted files of scans are on this machine, which it waits for, and which the hub has not got from it yet."""

from collections.abc import Iterable

from common.store.connect import Connection

_LIVE = (
    "SELECT 1 FROM attachment a WHERE a.digest = f.digest AND NOT a.is_removed"
    " AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.person = a.person)"
)


def expect(db: Connection, digest: str) -> None:
    """A file is somewhere in the hall."""
    db.execute("INSERT INTO attachment_file (digest) VALUES (?) ON CONFLICT DO NOTHING", (digest,))


def expect_all(db: Connection) -> None:
    """Expect the files of all scans: for a store that began with tables instead of events."""
    db.execute("INSERT INTO attachment_file (digest) SELECT digest FROM attachment WHERE true ON CONFLICT DO NOTHING")


def set_here(db: Connection, digest: str, *, is_given: bool) -> None:
    """A file lies on this machine; `is_given` when the hub has it, too."""
    db.execute(
        "INSERT INTO attachment_file VALUES (?1, 1, ?2) ON CONFLICT (digest) DO UPDATE SET is_here = 1, is_given = ?2",
        (digest, is_given),
    )


def set_missing(db: Connection, digests: Iterable[str]) -> None:
    """Files are not here after all: they are fetched again."""
    db.executemany("UPDATE attachment_file SET is_here = 0 WHERE digest = ?", [(digest,) for digest in digests])


def give_again(db: Connection) -> None:
    """Offer all files to the hub once more."""
    db.execute("UPDATE attachment_file SET is_given = 0 WHERE is_here")


def owed(db: Connection, limit: int) -> list[tuple[str, str, int]]:
    """Files that the hub has not got from here: digest, whose they are, size in bytes."""
    return db.execute(
        "SELECT f.digest, a.person, a.size FROM attachment_file f JOIN attachment a USING (digest)"
        f" WHERE f.is_here AND NOT f.is_given AND EXISTS ({_LIVE}) LIMIT {limit:d}"
    ).fetchall()


def wanted(db: Connection, limit: int) -> list[tuple[str, int]]:
    """Files that other machines have, the newest first: digest, size in bytes."""
    return db.execute(
        "SELECT f.digest, a.size FROM attachment_file f JOIN attachment a USING (digest)"
        f" WHERE NOT f.is_here AND EXISTS ({_LIVE}) ORDER BY a.key DESC LIMIT {limit:d}"
    ).fetchall()


def live(db: Connection) -> list[tuple[str, int, bool]]:
    """Every file that should be somewhere, the newest first: digest, size in bytes, whether it is here."""
    rows = db.execute(
        "SELECT f.digest, a.size, f.is_here FROM attachment_file f JOIN attachment a USING (digest)"
        f" WHERE EXISTS ({_LIVE}) ORDER BY a.key DESC"
    )
    return [(digest, size, bool(is_here)) for digest, size, is_here in rows]


def gone(db: Connection) -> list[str]:
    """Files of scans that were removed, and of persons who were erased, of which this machine still knows."""
    rows = db.execute(
        "SELECT digest FROM attachment JOIN attachment_file USING (digest) WHERE is_removed"
        " UNION SELECT digest FROM erased JOIN attachment USING (person) JOIN attachment_file USING (digest)"
    )
    return [digest for (digest,) in rows]


def forget_files(db: Connection, digests: Iterable[str]) -> None:
    """These files are no longer kept here, and not waited for."""
    db.executemany("DELETE FROM attachment_file WHERE digest = ?", [(digest,) for digest in digests])
