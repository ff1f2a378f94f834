"""Inviting machines to a hall and turning them away: each has a role of its own that may do little."""

import secrets
from typing import NamedTuple

from psycopg import sql

from common.sync.hub.schema import Connection, group, run

KINDS = ("kiosk", "counter", "board", "office")
_STAFFED = ("counter", "office")
_DIGITS = "123456789"
_SECRET_BYTES = 10
_HOURS = 24
_MOST = 99
_LEFT_ALONE_DAYS = 2  # so long, numbers of a machine that was turned away may be in somebody's hand

# A terminal's few queries are short; whatever takes longer is not its own doing or not well meant.
_LIMITS = ("statement_timeout = '20s'", "idle_in_transaction_session_timeout = '20s'", "lock_timeout = '5s'")


class NoDigitLeft(Exception):
    """A hall has at most nine kiosks, each with hundreds of its own, and 99 other machines, at any one time."""


class Mixed(Exception):
    """A hub is that of a hall, with machines, or that of a district, with halls: never both."""


class Invited(NamedTuple):
    """A role that is good for a day, until the machine has joined and chosen a secret of its own."""

    role: str
    secret: str


class Terminal(NamedTuple):
    """A machine of the hall as the hub knows it."""

    terminal: int
    kind: str
    digit: str
    has_joined: bool
    is_revoked: bool
    is_here: bool
    events: int


def invite(connection: Connection, kind: str) -> Invited:
    """Make a role for a new machine. Raises NoDigitLeft, Mixed."""
    assert kind in KINDS
    with connection.transaction():
        connection.execute("LOCK TABLE hub.terminal")
        if connection.execute("SELECT 1 FROM hub.terminal WHERE kind = 'hall'").fetchone():
            raise Mixed
        digit = _digit(connection, kind)
        return let_in(connection, kind, "staffed" if kind in _STAFFED else "public", digit)


def let_in(connection: Connection, kind: str, group_name: str, digit: str | None = None) -> Invited:
    """Make a row and a role of a group (one of GROUPS). The caller has locked the table."""
    number = _next_number(connection)
    role = f"{connection.info.dbname}_{number}"
    connection.execute(
        "INSERT INTO hub.terminal (terminal, role, kind, digit) VALUES (%s, %s, %s, %s)",
        (number, role, kind, digit),
    )
    run(connection, "CREATE ROLE {role} LOGIN CONNECTION LIMIT 12", role=role)
    run(connection, "GRANT {group} TO {role}", group=group(connection, group_name), role=role)
    for limit in _LIMITS:
        connection.execute(sql.SQL("ALTER ROLE {} SET " + limit).format(sql.Identifier(role)))
    return Invited(role, new_secret(connection, role))


def new_secret(connection: Connection, role: str) -> str:
    """Give a role a secret that is good for a day, in the place of the one it has."""
    secret = secrets.token_hex(_SECRET_BYTES)
    connection.execute(
        sql.SQL("ALTER ROLE {role} LOGIN PASSWORD {secret} VALID UNTIL {until}").format(
            role=sql.Identifier(role),
            secret=sql.Literal(secret),
            until=sql.Literal(_in_hours(connection, _HOURS)),
        )
    )
    return secret


def _digit(connection: Connection, kind: str) -> str:
    """A kiosk's digit, or what walk-in numbers of another machine begin with: no two machines give the same number.

    Those of machines that are gone come back: of invitations that nobody has used, and of who was turned away days ago.
    """
    connection.execute(
        "UPDATE hub.terminal SET revoked_at = invited_at"
        " WHERE joined_at IS NULL AND revoked_at IS NULL AND invited_at < now() - make_interval(days => %s)",
        (_LEFT_ALONE_DAYS,),
    )
    rows = connection.execute(
        "SELECT digit FROM hub.terminal WHERE revoked_at IS NULL OR revoked_at > now() - make_interval(days => %s)",
        (_LEFT_ALONE_DAYS,),
    ).fetchall()
    taken = {digit for (digit,) in rows}
    wanted = _DIGITS if kind == "kiosk" else [f"0{n:02d}" for n in range(1, _MOST + 1)]
    digit = next((digit for digit in wanted if digit not in taken), None)
    if digit is None:
        raise NoDigitLeft
    return digit


def _next_number(connection: Connection) -> int:
    """One whose role is not there either: a server that others run may have kept those of an earlier hub."""
    row = connection.execute(
        "SELECT greatest((SELECT max(terminal) FROM hub.terminal),"
        " (SELECT max(substring(rolname FROM length(%(prefix)s) + 1)::integer) FROM pg_roles"
        " WHERE rolname ~ ('^' || %(prefix)s || '[0-9]{1,6}$')), 0) + 1",
        {"prefix": f"{connection.info.dbname}_"},
    ).fetchone()
    assert row is not None
    return int(row[0])


def _in_hours(connection: Connection, hours: int) -> str:
    row = connection.execute("SELECT (now() + make_interval(hours => %s))::text", (hours,)).fetchone()
    assert row is not None
    return str(row[0])


def revoke(connection: Connection, terminal: int) -> bool:
    """Turn a lost machine away at once: it can neither sign in nor ask anything more. False when there is none."""
    with connection.transaction():
        row = connection.execute(
            "UPDATE hub.terminal SET revoked_at = clock_timestamp() WHERE terminal = %s RETURNING role::text",
            (terminal,),
        ).fetchone()
        if row is None:
            return False
        run(connection, "ALTER ROLE {role} NOLOGIN PASSWORD NULL", role=row[0])
        connection.execute("SELECT hub.release(p.counter) FROM hub.post p WHERE p.terminal = %s", (row[0],))
    hang_up(connection, row[0])
    return True


def release(connection: Connection, counter: str) -> int | None:
    """Declare the machine of a counter out of use: how many tickets it held, None when no machine is that counter's."""
    row = connection.execute("SELECT hub.release(%s)", (counter,)).fetchone()
    assert row is not None
    return None if row[0] is None else int(row[0])


def hang_up(connection: Connection, role: str | None = None) -> None:
    """End the connections to the hub that a role has, or everybody but this one."""
    roles = connection.execute(
        "SELECT role::text FROM hub.terminal JOIN pg_roles ON rolname = role"
        " WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)"
    ).fetchall()
    for (one,) in roles:  # without being a superuser, one ends the connections of those roles that one belongs to
        run(connection, "GRANT {role} TO CURRENT_USER", role=one)
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND usename = coalesce(%s, usename)",
        (role,),
    )


def terminals(connection: Connection) -> list[Terminal]:
    """Every machine that was ever invited."""
    rows = connection.execute(
        "SELECT t.terminal, t.kind, coalesce(t.digit, ''), t.joined_at IS NOT NULL, t.revoked_at IS NOT NULL,"
        " EXISTS (SELECT FROM pg_stat_activity a WHERE a.usename = t.role AND a.datname = current_database()),"
        " coalesce((SELECT sum(o.head) FROM hub.origin o WHERE o.terminal = t.terminal), 0)::bigint"
        " FROM hub.terminal t ORDER BY t.terminal"
    ).fetchall()
    return [Terminal(*row) for row in rows]
