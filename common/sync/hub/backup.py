"""The hub's backups: a dump that counts only once it has been restored beside the hall and found the same."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import psycopg
from psycopg import sql

from common.sync.hub.cluster import DATABASE, Cluster

_PROOF = "hall_proof"
_HEADS = (
    "SELECT o.name, count(e), coalesce(max(e.oseq), 0),"
    " coalesce(encode(sha256(string_agg(e.hash || e.body, ''::bytea ORDER BY e.oseq)), 'hex'), '')"
    " FROM hub.origin o LEFT JOIN hub.event e ON e.origin = o.origin AND e.oseq <= o.head GROUP BY o.name"
)


class Proved(msgspec.Struct, frozen=True, kw_only=True):
    """A backup that was restored and compared: up to which event of each origin it holds everything."""

    file: str
    at: str
    heads: dict[str, int]
    events: int
    bytes: int


class BackupDiffers(Exception):
    """What was restored is not what was saved."""


def back_up(cluster: Cluster, folder: Path | None = None) -> Proved:
    """Save the hall's database, restore it beside itself and compare. Raises BackupDiffers, ClusterFailed."""
    place = folder or _notes(cluster)
    place.mkdir(mode=0o700, exist_ok=True)
    at = datetime.now(UTC)
    file = place / f"hall-{at:%Y%m%dT%H%M%S%f}.dump"
    unproved = cluster.folder / f"{file.name}.new"
    with cluster.connected() as connection:
        before = _contents(connection)
    cluster.run("pg_dump", "--format=custom", f"--file={unproved}", cluster.words())
    with cluster.connected("postgres") as connection:
        _drop(connection, _PROOF)
        _make(connection, _PROOF)
        try:
            cluster.run("pg_restore", "--exit-on-error", "--no-privileges", "-d", cluster.words(_PROOF), str(unproved))
            with cluster.connected(_PROOF) as restored:
                found = _contents(restored)
        finally:
            _drop(connection, _PROOF)
    for origin, (count, head, _) in before.items():
        if origin not in found or found[origin][1] < head or found[origin][0] < count:
            raise BackupDiffers(origin)
        if found[origin][:2] == (count, head) and found[origin] != before[origin]:
            raise BackupDiffers(origin)
    unproved.chmod(0o600)
    shutil.move(unproved, file)
    proved = Proved(
        file=str(file.absolute()),
        at=at.isoformat(timespec="seconds"),
        heads={origin: head for origin, (_, head, _) in found.items()},
        events=sum(count for count, _, _ in found.values()),
        bytes=file.stat().st_size,
    )
    for note in {file.with_suffix(".json"), _notes(cluster) / f"{file.stem}.json"}:
        note.parent.mkdir(mode=0o700, exist_ok=True)
        note.write_bytes(msgspec.json.encode(proved))
    with cluster.connected() as connection:
        connection.execute("UPDATE hub.identity SET proved_at = %s", (at,))
    return proved


def newest(cluster: Cluster) -> Proved | None:
    """The newest backup that was proved and is there."""
    for note in sorted(_notes(cluster).glob("hall-*.json"), reverse=True):
        proved = msgspec.json.decode(note.read_bytes(), type=Proved)
        if Path(proved.file).exists():
            return proved
    return None


def _notes(cluster: Cluster) -> Path:
    return cluster.folder / "backups"


def restore(cluster: Cluster, file: Path) -> str:
    """Put a backup in the place of the hall's database; the name under which the old one is kept.

    Terminals find at their next meeting that the hub was restored, and send what the backup did not have yet.
    Raises ClusterFailed, and the hall's database is as before then.
    """
    fresh, kept = "hall_restored", f"hall_before_{datetime.now(UTC):%Y%m%dt%H%M%S}"
    copy = cluster.folder / "restoring.dump"
    copy.write_bytes(file.read_bytes())
    copy.chmod(0o644)  # the folder is closed to others; the service user reads it
    try:
        with cluster.connected("postgres") as connection:
            _drop(connection, fresh)
            _make(connection, fresh)
            cluster.run("pg_restore", "--exit-on-error", "-d", cluster.words(fresh), str(copy))
            with cluster.connected(fresh) as restored:
                # A time, too, so that two restores of one backup never look the same.
                restored.execute(
                    "UPDATE hub.identity SET restores = greatest(restores + 1, extract(epoch FROM now())::integer)"
                )
            for statement in ("ALTER DATABASE {old} ALLOW_CONNECTIONS false", "ALTER DATABASE {old} RENAME TO {kept}"):
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (DATABASE,)
                )
                connection.execute(sql.SQL(statement).format(old=sql.Identifier(DATABASE), kept=sql.Identifier(kept)))
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(fresh), sql.Identifier(DATABASE))
            )
            connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE)))
            for group in ("hall_public", "hall_staffed", "hall_halls"):
                connection.execute(
                    sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
                        sql.Identifier(DATABASE), sql.Identifier(group)
                    )
                )
    finally:
        copy.unlink()
    return kept


def _contents(connection: psycopg.Connection[tuple[Any, ...]]) -> dict[str, tuple[int, int, str]]:
    rows = connection.execute(_HEADS).fetchall()
    return {origin: (count, head, digest) for origin, count, head, digest in rows}


def _make(connection: psycopg.Connection[tuple[Any, ...]], database: str) -> None:
    connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(database)))


def _drop(connection: psycopg.Connection[tuple[Any, ...]], database: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))
