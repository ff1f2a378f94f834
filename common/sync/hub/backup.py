"""The hub's backups: a dump that counts only once it has been restored beside the hall and found the same."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import psycopg
from psycopg import sql

from common.places import make_private_folder
from common.sync.hub.server import Server
from common.sync.hub.snapshots import note_proved
from common.sync.hub.trouble import HubTrouble

# Of each event its own digest, so that a year of them fits in the one value that is digested again.
_CONTENTS = (
    "SELECT o.name, count(e), coalesce(max(e.oseq), 0),"
    " coalesce(encode(sha256(string_agg(sha256(e.hash || e.body), ''::bytea ORDER BY e.oseq)), 'hex'), '')"
    " FROM hub.origin o LEFT JOIN hub.event e ON e.origin = o.origin AND e.oseq <= o.head GROUP BY o.name"
)
_SAVED_BYTES = (
    "SELECT pg_database_size(current_database())"
    " - coalesce(pg_total_relation_size(to_regclass('hub.attachment_part')), 0)"
)
_DUMP_AND_PROOF = 1.5  # of the database's size, which indexes and free pages make larger than what is in it


class Proved(msgspec.Struct, frozen=True, kw_only=True):
    """A backup that was restored and compared: up to which event of each origin it holds everything."""

    file: str
    at: datetime
    heads: dict[str, int]
    events: int
    bytes: int


class BackupDiffers(HubTrouble):
    """What was restored is not what was saved."""

    def __init__(self, origin: str) -> None:
        super().__init__(f"What was restored differs from what was saved ({origin}): no backup was made.")


def back_up(server: Server, now: datetime, folder: Path | None = None) -> Proved:
    """Save the hall's database, restore it beside itself and compare. One at a time.

    Raises BackupDiffers, HubTrouble, psycopg.Error, OSError.
    """
    place = folder or server.backups
    make_private_folder(place)
    make_private_folder(server.backups)
    file = place / f"{server.database}-{now.astimezone(UTC):%Y%m%dT%H%M%S%f}.dump"
    for broken_off in place.glob(f"{server.database}-*.new"):
        broken_off.unlink()
    unproved = place / f"{file.name}.new"  # in its place already: what is proved is what the disk there gives back
    proof = f"{server.database}_proof"
    try:
        with server.connected() as connection:
            _check_room(server, connection)
            before = _contents(connection)
        # Snapshots are made again from what is saved; scans lie on every staffed machine, which gives them again.
        left_out = ("--exclude-table-data=hub.snapshot*", "--exclude-table-data=hub.attachment*")
        server.run("pg_dump", "--format=custom", *left_out, f"--file={unproved}")
        unproved.chmod(0o600)
        with server.connected("postgres") as connection:
            make_database(connection, proof)
            try:
                server.run("pg_restore", "--exit-on-error", "--no-privileges", str(unproved), database=proof)
                with server.connected(proof) as restored:
                    found = _contents(restored)
            finally:
                drop_database(connection, proof)
        _compare(before, found)
        unproved.rename(file)
    finally:
        unproved.unlink(missing_ok=True)
    proved = Proved(
        file=str(file.absolute()),
        at=now,
        heads={origin: head for origin, (_, head, _) in found.items()},
        events=sum(count for count, _, _ in found.values()),
        bytes=file.stat().st_size,
    )
    for note in {_note_of(file), server.backups / _note_of(file).name}:
        note.write_bytes(msgspec.json.encode(proved))
    with server.connected() as connection:
        connection.execute("UPDATE hub.identity SET proved_at = %s, backup_problem = NULL", (now,))
        note_proved(connection, proved.heads)
    return proved


def proved_backups(server: Server) -> Iterator[Proved]:
    """The backups that were proved and are there, newest first."""
    for note in sorted(server.backups.glob("*.json"), reverse=True):
        proved = msgspec.json.decode(note.read_bytes(), type=Proved)
        if Path(proved.file).exists():
            yield proved


def newest(server: Server) -> Proved | None:
    """The newest backup that was proved and is there."""
    return next(proved_backups(server), None)


def remove_old(server: Server, now: datetime, keep_days: int) -> list[Proved]:
    """Remove backups older than so many days, but never the newest one; those that were removed."""
    oldest_at = now - timedelta(days=keep_days)
    removed = [proved for proved in list(proved_backups(server))[1:] if proved.at < oldest_at]
    for proved in removed:
        file = Path(proved.file)
        for path in (file, _note_of(file), server.backups / _note_of(file).name):
            path.unlink(missing_ok=True)
    return removed


def make_database(connection: psycopg.Connection[tuple[Any, ...]], database: str) -> None:
    """Make an empty database, in the place of one that a restore broken off has left."""
    drop_database(connection, database)
    connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(database)))


def drop_database(connection: psycopg.Connection[tuple[Any, ...]], database: str) -> None:
    """Remove a database with whoever is in it."""
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def _note_of(file: Path) -> Path:
    return file.with_suffix(".json")


def _check_room(server: Server, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    """A proof that fills the disk would stop the hall. Nothing is known of the disk of a server that others run."""
    ((size,),) = connection.execute(_SAVED_BYTES).fetchall()
    free = shutil.disk_usage(server.folder).free
    if free < size * _DUMP_AND_PROOF:
        raise HubTrouble(
            f"The disk of {server.folder} has {free // 1_000_000} MB of room; a backup and its proof need"
            f" {round(size * _DUMP_AND_PROOF) // 1_000_000} MB: no backup was made."
        )


def _contents(connection: psycopg.Connection[tuple[Any, ...]]) -> dict[str, tuple[int, int, str]]:
    rows = connection.execute(_CONTENTS).fetchall()
    return {origin: (count, head, digest) for origin, count, head, digest in rows}


def _compare(before: dict[str, tuple[int, int, str]], found: dict[str, tuple[int, int, str]]) -> None:
    """What came in while it was saved may be in it, too."""
    for origin, (count, head, _) in before.items():
        if origin not in found or found[origin][1] < head or found[origin][0] < count:
            raise BackupDiffers(origin)
        if found[origin][:2] == (count, head) and found[origin] != before[origin]:
            raise BackupDiffers(origin)
