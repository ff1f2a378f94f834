"""A hub of the bench's own with machines that have joined it, and light terminals that are there for the hub alone."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from psycopg.conninfo import make_conninfo

from common.hall import Hall
from common.places import Home
from common.sync.code import Code, begin_of
from common.sync.hub.cluster import Cluster
from common.sync.hub.terminals import invite
from common.sync.terminal.joining import join
from counter.bench.claiming import free_port

_HOST = "127.0.0.1"
_STATISTICS = "pg_stat_statements"


@contextmanager
def bench_hub(folder: Path, *, is_counting: bool = False) -> Iterator[Cluster]:
    """A hub in a folder, stopped at the end; with `is_counting` it counts the statements of each terminal."""
    folder.mkdir(parents=True)
    for parent in (folder, folder.parent):
        parent.chmod(0o711)  # PostgreSQL runs as a user of its own and has to get through
    cluster = Cluster(folder / "hub")
    cluster.make(free_port())
    try:
        if is_counting:
            _count_statements(cluster)
        yield cluster
    finally:
        cluster.stop()


def _count_statements(cluster: Cluster) -> None:
    with cluster.connected() as connection:
        connection.execute(f"ALTER SYSTEM SET shared_preload_libraries = '{_STATISTICS}'".encode())
    cluster.stop()
    cluster.start()
    with cluster.connected() as connection:
        connection.execute(f"CREATE EXTENSION {_STATISTICS}".encode())


def bring(cluster: Cluster, kind: str, hall: Hall) -> None:
    """Let the machine of a hall join. The first one brings the hall that is measured."""
    join(hall.home, hall.store, _code(cluster, kind))


def joined(cluster: Cluster, kind: str, folder: Path) -> Home:
    """The home of a new machine that has joined."""
    with closing(Hall(Home(folder), create=True)) as hall:
        bring(cluster, kind, hall)
        return hall.home


def light(cluster: Cluster, kind: str) -> str:
    """How a terminal reaches the hub that has a role and no store, as libpq's words."""
    code = _code(cluster, kind)
    return make_conninfo(
        host=code.host,
        port=code.port,
        dbname=code.database,
        user=code.role,
        password=code.secret,
        sslmode="require",
    )


def _code(cluster: Cluster, kind: str) -> Code:
    with cluster.connected() as connection:
        invited = invite(connection, kind)
        database = connection.info.dbname
    number = int(invited.role.rpartition("_")[2])
    return Code(_HOST, cluster.port, database, number, invited.secret, begin_of(cluster.fingerprint))
