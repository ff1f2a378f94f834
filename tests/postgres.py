"""A PostgreSQL server of a test's own: Debian's programs, a fresh cluster, removed at the end; a place for others."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psycopg
from psycopg import sql

_DEBIAN = Path("/usr/lib/postgresql")
_MEMORY = Path("/dev/shm")
_ROOM = 4_000_000_000


def programs() -> Path:
    """The folder of the newest PostgreSQL that Debian has installed; FileNotFoundError without one."""
    found = sorted(_DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if not found:
        raise FileNotFoundError("the tests need the Debian package postgresql-15: ./yichuang setup installs it")
    return found[-1]


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's user enters, too, with a path short enough for a socket; removed at the end.

    In memory where there is plenty: to copy and to sync its thousand files takes PostgreSQL most of its time, and no
    test of a hub cuts the power.
    """
    is_roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    folder = Path(tempfile.mkdtemp(prefix="hub-", dir=_MEMORY if is_roomy else None))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def kill_nine(data: Path) -> None:
    """kill -9 of the whole server that runs in a folder."""
    pid = int((data / "postmaster.pid").read_text().splitlines()[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for one in (pid, *map(int, children)):
        with suppress(ProcessLookupError):  # it ended by itself when it saw the first one gone
            os.kill(one, signal.SIGKILL)


class Postgres:
    """A running server on 127.0.0.1. It refuses to run as root, so that root starts it as the user postgres."""

    def __init__(self) -> None:
        self._place = ExitStack()
        self._folder = self._place.enter_context(open_folder())
        self._data = self._folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
        self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync", f"--pgdata={self._data}")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder}"
            " -c max_connections=200 -c shared_buffers=32MB"
        )
        self.start()
        self._databases = 0

    def start(self) -> None:
        """Start and wait until it answers."""
        self._run("pg_ctl", "start", "-w", "-D", str(self._data), "-o", self._options, "-l", str(self._folder / "log"))

    def stop(self, mode: str = "fast") -> None:
        """Stop: "smart", "fast", or "immediate" as if the power went."""
        self._run("pg_ctl", "stop", "-w", "-D", str(self._data), "-m", mode)

    def database(self) -> str:
        """A new empty database, as libpq's words."""
        self._databases += 1
        name = f"hall_{self._databases}"
        with psycopg.connect(self.words("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.words(name)

    def words(self, database: str, port: int | None = None) -> str:
        """How a database is reached, over another port when a cable lies between."""
        return f"host=127.0.0.1 port={port or self.port} dbname={database} user=postgres"

    def remove(self) -> None:
        """Stop and leave nothing behind."""
        self.stop("immediate")
        self._place.close()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(programs() / program), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        # Not captured: the server would keep the pipe open.
        subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
