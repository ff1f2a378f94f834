"""A second machine that follows the hub and can take its place: invited, and following."""

import secrets
import shutil
from datetime import datetime
from typing import Any, NamedTuple

import psycopg
from psycopg.conninfo import make_conninfo

from common.sync.code import Code, begin_of
from common.sync.hub.cluster import Cluster
from common.sync.hub.schema import STANDBY, Connection, group, run
from common.sync.hub.terminals import new_secret
from common.sync.hub.trouble import HubTrouble
from common.sync.presented import presented_by
from common.sync.terminal.membership import trusting

_SLOT = "standby"
_TIMEOUT_S = 5
_ROOM = 1.2  # of the hub's data: it grows while it is copied


class Following(NamedTuple):
    """How a standby follows, as the hub sees it. `behind_bytes` is None while it does not."""

    host: str
    port: int
    behind_bytes: int | None
    is_lost: bool


def invite_standby(connection: Connection) -> str:
    """The secret, good for a day, with which a machine becomes the standby. Raises HubTrouble while there is one."""
    active = connection.execute("SELECT active FROM pg_replication_slots WHERE slot_name = %s", (_SLOT,)).fetchone()
    if active is not None and active[0]:
        raise HubTrouble("A standby follows this hub already. Stop that one first (`hub stop` there), then invite.")
    role = group(connection, STANDBY)
    with connection.transaction():
        dismiss_standby(connection)
        run(connection, "ALTER ROLE {role} REPLICATION CONNECTION LIMIT 8", role=role)
        return new_secret(connection, role)


def dismiss_standby(connection: Connection) -> bool:
    """Let no machine follow any more: its secret is worth nothing from now on. False where there was none."""
    role = group(connection, STANDBY)
    run(connection, "ALTER ROLE {role} NOLOGIN PASSWORD NULL", role=role)
    connection.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s", (role,)
    )  # and wait until it has let go of the slot
    connection.execute(
        "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = %s", (_SLOT,)
    )
    return connection.execute("DELETE FROM hub.standby RETURNING true").fetchone() is not None


def follow(cluster: Cluster, code: Code, host: str, port: int, now: datetime) -> str | None:
    """Make a folder the standby of the hub that a code names, reached itself at a host and port.

    What a hub that was replaced still has is moved aside; its new place, None where there was nothing. Raises
    HubTrouble, psycopg.Error, OSError.
    """
    if cluster.exists and cluster.is_running:
        raise HubTrouble("A hub runs in this folder. Stop it first: `hub stop`.")
    shown = presented_by(code.host, code.port)
    if shown is None or begin_of(shown.fingerprint) != code.fingerprint:
        raise HubTrouble(
            "The certificate of the hub is not the one that the code names: another program answers there."
        )
    kept = _move_aside(cluster, now)
    cluster.prepare(port)
    known = cluster.folder / "hub.pem"
    known.write_text(shown.pem, encoding="ascii")
    role = f"{code.database}_{STANDBY}"
    way = {"host": code.host, "port": str(code.port), "user": role, **trusting("certificate", known)}
    secret = secrets.token_urlsafe(24)
    with _signed_in(way, code) as connection:
        _check(cluster, connection)
        connection.execute("SELECT hub.stand_by(%s, %s, %s)", (host, port, secret))
    cluster.copy_from({**way, "password": secret}, _SLOT)
    cluster.settle(port, _following({**way, "password": secret, "sslrootcert": str(cluster.certificate)}))
    cluster.close_doors()
    cluster.start()
    return kept


def following(connection: Connection) -> Following | None:
    """How the standby follows; None where none was set up."""
    row = connection.execute(
        "SELECT s.host, s.port, CASE WHEN r.active THEN pg_wal_lsn_diff(pg_current_wal_lsn(), r.restart_lsn) END,"
        " coalesce(r.wal_status IN ('lost', 'unreserved'), true)"
        " FROM hub.standby s LEFT JOIN pg_replication_slots r ON r.slot_name = %s",
        (_SLOT,),
    ).fetchone()
    return None if row is None else Following(row[0], row[1], None if row[2] is None else int(row[2]), row[3])


def hears_its_hub(cluster: Cluster) -> bool:
    """Whether a standby that runs is fed by its hub at this moment."""
    with cluster.connected() as connection:
        row = connection.execute("SELECT FROM pg_stat_wal_receiver WHERE status = 'streaming'").fetchone()
    return row is not None


def _move_aside(cluster: Cluster, now: datetime) -> str | None:
    if not cluster.exists:
        return None
    aside = cluster.folder / f"data-before-{now:%Y%m%dT%H%M%S}"
    shutil.move(cluster.data, aside)
    return str(aside)


def _signed_in(way: dict[str, str], code: Code) -> psycopg.Connection[Any]:
    words = make_conninfo(
        "", **way, password=code.secret, dbname=code.database, connect_timeout=_TIMEOUT_S, application_name="standby"
    )
    return psycopg.connect(words, autocommit=True)


def _check(cluster: Cluster, connection: psycopg.Connection[Any]) -> None:
    there = connection.info.server_version // 10_000
    cluster.check_version(there)
    ((needed,),) = connection.execute(
        "SELECT sum(pg_database_size(oid))::bigint FROM pg_database WHERE has_database_privilege(oid, 'CONNECT')"
    ).fetchall()
    free = shutil.disk_usage(cluster.folder).free
    if free < needed * _ROOM:
        raise HubTrouble(
            f"The disk of {cluster.folder} has {free // 1_000_000} MB of room; this hub's copy needs"
            f" {round(needed * _ROOM) // 1_000_000} MB."
        )


def _following(way: dict[str, str]) -> str:
    words = make_conninfo("", **way, application_name="standby").replace("'", "''")
    return f"primary_conninfo = '{words}'\nprimary_slot_name = '{_SLOT}'\n"
