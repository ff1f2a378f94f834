"""Where the tests of hubs make them: folders that PostgreSQL's user enters, and what a server is asked for."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from common.sync.code import Code, begin_of
from common.sync.hub.cluster import Cluster
from common.sync.hub.server import Server
from common.sync.hub.terminals import invite
from tests.whole_halls import free_port

NIGHT = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every user enters, removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="hub-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A hub that is stopped at the end."""
    cluster = Cluster(folder)
    cluster.make(free_port())
    yield cluster
    if cluster.is_running:
        cluster.stop()


def code_for(server: Server, kind: str = "counter", host: str = "127.0.0.1") -> Code:
    """An invitation."""
    with server.connected() as connection:
        invited = invite(connection, kind)
    number = int(invited.role.rpartition("_")[2])
    return Code(host, server.port, server.database, number, invited.secret, begin_of(server.fingerprint))


def kill_nine(cluster: Cluster) -> None:
    """kill -9 of the whole server."""
    pid = int((cluster.data / "postmaster.pid").read_text().splitlines()[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for one in (pid, *map(int, children)):
        os.kill(one, signal.SIGKILL)
    while cluster.is_running:  # asks a program each time, which takes its while
        continue
