"""Putting a backup in the place of the hub's database, with what the hub has learned of its machines since."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
from psycopg import sql

from common.sync.hub.backup import drop_database, make_database, newest
from common.sync.hub.schema import GROUPS, RAISE_EPOCH, Connection, bring_up, group, migrate, run
from common.sync.hub.server import Server
from common.sync.hub.terminals import hang_up, terminals
from common.sync.hub.trouble import HubTrouble

log = logging.getLogger(__name__)

_BEGINNING = b"PGDMP"  # of every file of pg_dump
_STAMP = "%Y%m%dt%H%M%S"

# As they are now and not as they were: whom calls were granted to, who is at which counter, whose keys exist and whose
# were destroyed, what belongs to the hub and what it belongs to; and scans, which are in no backup.
_TAKEN_OVER = (
    "claim",
    "post",
    "erased",
    "person_key",
    "day_key",
    "attachment",
    "attachment_part",
    "attachment_gone",
    "hall",
    "upstream",
    "standby",
)


def restore(server: Server, file: Path, now: datetime) -> tuple[str, bool]:
    """Put a backup in the place of the hall's database.

    Answers the name under which the old one is kept, and whether what it knew of machines, claims and keys was taken
    over, which a damaged one may not tell. Terminals find at their next meeting that the hub was restored, and send
    what the backup did not have yet. Raises HubTrouble or psycopg.Error, and all is as before then.
    """
    with file.open("rb") as opened:
        if opened.read(len(_BEGINNING)) != _BEGINNING:
            raise HubTrouble(f"{file} is no backup of a hub. Backups are in {server.backups}. Nothing was changed.")
    is_whole = True
    fresh, kept = f"{server.database}_restored", f"{server.database}_before_{now:{_STAMP}}"
    with server.connected("postgres") as connection:
        make_database(connection, fresh)
        server.run("pg_restore", "--exit-on-error", "--no-privileges", "--no-owner", str(file), database=fresh)
        with server.connected() as current, server.connected(fresh) as restored:
            bring_up(restored)
            is_same = _is_same(current, restored)
            _shut(current)
            try:
                if is_same:
                    is_whole = _take_over(current, restored)
                else:
                    restored.execute("DELETE FROM hub.standby")
                restored.execute(RAISE_EPOCH)
                if (proved := newest(server)) is not None:  # the backup itself cannot know that it was proved
                    restored.execute("UPDATE hub.identity SET proved_at = %s", (proved.at,))
            except BaseException:
                migrate(current)  # gives the rights back
                raise
        _rename(connection, server.database, kept)
        _rename(connection, fresh, server.database)
        run(connection, "ALTER DATABASE {kept} ALLOW_CONNECTIONS false", kept=kept)
    with server.connected() as restored:
        migrate(restored)
    return kept, is_whole


def drop_kept(server: Server, now: datetime, keep_days: int) -> None:
    """Remove databases that a backup has replaced longer ago than so many days."""
    oldest = f"{server.database}_before_{now - timedelta(days=keep_days):{_STAMP}}"
    with server.connected("postgres") as connection:
        kept = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) AND datname < %s",
            (f"{server.database}_before_", oldest),
        ).fetchall()
        for (name,) in kept:
            drop_database(connection, name)


def _is_same(current: Connection, restored: Connection) -> bool:
    """Whether the backup is of this very hub; that of another one is taken in by one that nobody has joined yet."""
    hubs = {tuple(one.execute("SELECT hub FROM hub.identity").fetchall()) for one in (current, restored)}
    if len(hubs) > 1 and terminals(current):
        raise HubTrouble(
            "This backup is of another hub than this one, which has machines of its own. To go on from the backup, make"
            " a new hub in another --home, and restore it there. Nothing was changed."
        )
    return len(hubs) == 1


def _shut(connection: Connection) -> None:
    """Nobody but the owner comes in any more, and nobody else is left inside."""
    for name in GROUPS:
        run(
            connection,
            "REVOKE CONNECT ON DATABASE {database} FROM {role}",
            database=connection.info.dbname,
            role=group(connection, name),
        )
    hang_up(connection)


def _take_over(current: Connection, restored: Connection) -> bool:
    try:
        with restored.transaction():
            # Machines that came since the backup, with origins that send from their first event on.
            _copy(current, restored, "terminal", "came")
            restored.execute(
                "UPDATE hub.terminal t SET joined_at = c.joined_at, revoked_at = c.revoked_at"
                " FROM came c WHERE c.terminal = t.terminal"
            )
            restored.execute(
                "INSERT INTO hub.terminal"
                " SELECT * FROM came c WHERE NOT EXISTS (SELECT FROM hub.terminal t WHERE t.terminal = c.terminal)"
            )
            _copy(current, restored, "origin", "wrote")
            restored.execute("UPDATE wrote SET head = 0, hash = NULL")
            restored.execute("UPDATE hub.origin SET is_current = false")
            restored.execute(
                "INSERT INTO hub.origin OVERRIDING SYSTEM VALUE SELECT * FROM wrote"
                " ON CONFLICT (name) DO UPDATE SET is_current = excluded.is_current, terminal = excluded.terminal"
            )
            restored.execute(
                "SELECT setval(pg_get_serial_sequence('hub.origin', 'origin'), max(origin)) FROM hub.origin"
            )
            for table in _TAKEN_OVER:
                run(restored, "DELETE FROM hub.{table}", table=table)
                _copy(current, restored, table, None)
    except psycopg.Error as error:
        log.warning("the database before does not tell what it knew: %s", error)
        return False
    return True


def _copy(source: Connection, target: Connection, table: str, beside: str | None) -> None:
    """Copy a table's rows into its namesake, or into a new temporary table."""
    if beside is not None:
        run(target, "CREATE TEMP TABLE {beside} (LIKE hub.{table}) ON COMMIT DROP", beside=beside, table=table)
    into = sql.SQL("hub.{}").format(sql.Identifier(table)) if beside is None else sql.Identifier(beside)
    with (
        source.cursor() as reading,
        target.cursor() as writing,
        reading.copy(sql.SQL("COPY hub.{} TO STDOUT").format(sql.Identifier(table))) as rows,
        writing.copy(sql.SQL("COPY {} FROM STDIN").format(into)) as copied,
    ):
        for row in rows:
            copied.write(row)


def _rename(connection: Connection, database: str, name: str) -> None:
    connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (database,))
    run(connection, "ALTER DATABASE {database} RENAME TO {name}", database=database, name=name)
