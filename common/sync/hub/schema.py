"""The hub's database: its schema as named migrations, and who may do what in it."""

from importlib.resources import files
from typing import Any, LiteralString

import psycopg
from psycopg import sql

Connection = psycopg.Connection[tuple[Any, ...]]

_MIGRATIONS = (
    ("events", "common.sync.hub", "events.sql"),
    ("claims", "common.sync", "claims.sql"),
    ("snapshots", "common.sync.hub", "snapshots.sql"),
    ("upstream", "common.sync.upstream", "upstream.sql"),
    ("care", "common.sync.hub", "care.sql"),
    ("peers", "common.sync.hub", "peers.sql"),
    ("attachments", "common.sync.hub", "attachments.sql"),
    ("archive", "common.sync.hub", "archive.sql"),
    ("writers", "common.sync.hub", "writers.sql"),
    ("digits", "common.sync.hub", "digits.sql"),
    ("silent", "common.sync.hub", "silent.sql"),
    ("day_keys", "common.sync.hub", "day_keys.sql"),
)
STANDBY = "standby"
_ALL_MAY = (
    "hello",
    "proved",
    "adopt",
    "stay",
    "push",
    "hint",
    "pull",
    "lag",
    "whereabouts",
    "health",
    "clock",
    "hash_of",
    "give_day_keys",
    "get_day_keys",
)
_STAFFED_MAY = ("give_keys", "get_keys", "lost", "give_back", "beat", "hold", "leave", "claim", "tell_calls", "silent")
_ATTACHMENTS = ("offer_attachment", "put_part_of_attachment", "whole_attachments", "part_of_attachment")
_SNAPSHOTS = ("newest_snapshot", "part_of_snapshot", "proved_heads")
_MAY = {
    "public": (*_ALL_MAY, *_SNAPSHOTS),
    "staffed": (*_ALL_MAY, *_SNAPSHOTS, "keys_after", "keep_erased", *_STAFFED_MAY, *_ATTACHMENTS, "events_at"),
    "halls": ("hello", "whereabouts", "stay", "heads", "push_of_hall", "report"),
    STANDBY: ("stand_by", "epoch"),
}
GROUPS = tuple(_MAY)
"""Public terminals, staffed ones, the hubs of other halls, and the machine that may carry the hub one day, whose group
is its role: what a role may do depends on which it belongs to."""

# More than before, and no other number that two restores of one backup could choose.
RAISE_EPOCH: LiteralString = (
    "UPDATE hub.identity SET restores ="
    " greatest(restores + 1, extract(epoch FROM clock_timestamp() - '2026-01-01 00:00Z')::integer)"
)


class HubNewer(Exception):
    """The hub's database was made by a newer program; this one leaves it untouched."""


def migrate(connection: Connection) -> list[str]:
    """Bring a database to this program's schema and rights; the migrations that were applied. Raises HubNewer."""
    with connection.transaction():
        applied = bring_up(connection)
        _give_rights(connection)
    return applied


def bring_up(connection: Connection) -> list[str]:
    """Bring a database to this program's schema, and give nobody rights: for one that is not the hall's yet."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('yichuang hub'))")
        connection.execute("CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, at timestamptz DEFAULT now())")
        done = {name for (name,) in connection.execute("SELECT name FROM migration").fetchall()}
        unknown = done - {name for name, _, _ in _MIGRATIONS}
        if unknown:
            raise HubNewer(", ".join(sorted(unknown)))
        applied = []
        for name, package, file in _MIGRATIONS:
            if name not in done:
                connection.execute(files(package).joinpath(file).read_bytes())
                connection.execute("INSERT INTO migration (name) VALUES (%s)", (name,))
                applied.append(name)
    return applied


def group(connection: Connection, name: str) -> str:
    """The role whose members may do what one of GROUPS may."""
    return f"{connection.info.dbname}_{name}"


def run(connection: Connection, statement: LiteralString, **names: str) -> None:
    """Run a statement with the names of things in it, which no parameter can hold."""
    connection.execute(sql.SQL(statement).format(**{name: sql.Identifier(value) for name, value in names.items()}))


def _give_rights(connection: Connection) -> None:
    database = connection.info.dbname
    run(connection, "REVOKE ALL ON DATABASE {database} FROM PUBLIC", database=database)
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    connection.execute("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub FROM PUBLIC")  # a dump is restored without rights
    for name, functions in _MAY.items():
        role = group(connection, name)
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
            run(connection, "CREATE ROLE {role} NOLOGIN", role=role)
        run(connection, "GRANT CONNECT ON DATABASE {database} TO {role}", database=database, role=role)
        run(connection, "GRANT USAGE ON SCHEMA hub TO {role}", role=role)
        for function in functions:
            run(connection, "GRANT EXECUTE ON FUNCTION hub.{function} TO {role}", function=function, role=role)
