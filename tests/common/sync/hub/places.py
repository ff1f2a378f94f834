"""Where the tests of hubs make them: folders that PostgreSQL's user enters, and what a server is asked for."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from common.sync.code import Code, begin_of
from common.sync.hub.cluster import Cluster
from common.sync.hub.server import Server
from common.sync.hub.standby import invite_standby
from common.sync.hub.terminals import invite
from tests import postgres
from tests.postgres import open_folder
from tests.whole_halls import free_port

NIGHT = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A new hub that is stopped at the end."""
    cluster = Cluster(folder)
    cluster.make(free_port())
    with started(cluster):
        yield cluster


@contextmanager
def copied(source: Path, *names: str) -> Iterator[Path]:
    """A folder of its own with copies of hubs that are stopped, each on a port of its own: cheaper than making them."""
    with open_folder() as folder:
        subprocess.run(["cp", "-a", *(source / name for name in names), folder], check=True)
        moved = {str(source): str(folder)} | {str(Cluster(source / name).port): str(free_port()) for name in names}
        for name in names:
            settings = (source / name / "data" / "here.conf").read_text()
            for old, new in moved.items():
                settings = settings.replace(old, new)
            Cluster(folder / name).put("here.conf", settings)
        yield folder


@contextmanager
def started(cluster: Cluster) -> Iterator[Cluster]:
    """A hub that is stopped at the end."""
    cluster.start()
    yield cluster
    if cluster.is_running:
        cluster.stop()


def code_for(server: Server, kind: str = "counter", host: str = "127.0.0.1") -> Code:
    """An invitation."""
    with server.connected() as connection:
        invited = invite(connection, kind)
    number = int(invited.role.rpartition("_")[2])
    return Code(host, server.port, server.database, number, invited.secret, begin_of(server.fingerprint))


def standby_code(hub: Cluster) -> Code:
    """An invitation for the second machine."""
    with hub.connected() as connection:
        secret = invite_standby(connection)
    return Code("127.0.0.1", hub.port, hub.database, 0, secret, begin_of(hub.fingerprint))


def caught_up(hub: Cluster, second: Cluster) -> None:
    """Wait until the standby has everything."""
    with hub.connected() as connection, second.connected() as copy:
        ((end,),) = connection.execute("SELECT pg_current_wal_lsn()").fetchall()
        while copy.execute("SELECT pg_last_wal_replay_lsn() < %s::pg_lsn", (end,)).fetchall() == [(True,)]:
            continue


def kill_nine(cluster: Cluster) -> None:
    """kill -9 of the whole server, waiting until it is gone."""
    postgres.kill_nine(cluster.data)
    while cluster.is_running:  # asks a program each time, which takes its while
        continue
