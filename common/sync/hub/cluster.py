"""The hub's own PostgreSQL: Debian's programs, a cluster in the hub's home, reached by terminals over TLS alone."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from common.places import make_private_folder
from common.sync.hub.certificate import fingerprint, make_certificate
from common.sync.hub.schema import migrate

DATABASE = "hall"
_DEBIAN = Path("/usr/lib/postgresql")
_OLDEST = 15
_SERVICE_USER = "postgres"

_SETTINGS = """
listen_addresses = '*'
port = {port}
unix_socket_directories = '{folder}'
unix_socket_permissions = 0700
max_connections = 200
ssl = on
ssl_cert_file = '{certificate}'
ssl_key_file = '{key}'
ssl_min_protocol_version = 'TLSv1.2'
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
tcp_keepalives_idle = 5
tcp_keepalives_interval = 2
tcp_keepalives_count = 3
"""

# The owner's way in is the socket, in a folder that nobody else enters. Terminals come over TLS, into one database.
_WHO_MAY_COME = f"""
local   all          {_SERVICE_USER}            trust
hostssl {DATABASE}   all   all                  scram-sha-256
"""


class NoPostgres(Exception):
    """PostgreSQL 15 or later is not installed."""


class ClusterFailed(Exception):
    """A program of PostgreSQL ended with a fault; what it said."""


def programs() -> Path:
    """The folder of the newest PostgreSQL that is installed. Raises NoPostgres."""
    found = [folder for folder in _DEBIAN.glob("*/bin") if folder.parent.name.isdigit()]
    newest = max(found, key=lambda folder: int(folder.parent.name), default=None)
    if newest is None or int(newest.parent.name) < _OLDEST:
        raise NoPostgres
    return newest


class Cluster:
    """The cluster in a folder. Programs run as the service user when this one is root, as PostgreSQL demands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.certificate = folder / "hub.pem"
        self._key = folder / "hub-key.pem"
        self._log = folder / "postgres.log"

    @property
    def exists(self) -> bool:
        """Whether it has been made."""
        return (self.data / "PG_VERSION").exists()

    def make(self, port: int) -> None:
        """Make the cluster, start it, and make the hall's database. Raises NoPostgres, ClusterFailed, OSError."""
        make_private_folder(self.folder)
        make_certificate(self._key, self.certificate)
        self._give_away(self.folder, self._key, self.certificate)
        self.run(
            "initdb",
            "--auth=trust",
            f"--username={_SERVICE_USER}",
            "--encoding=UTF8",
            "--locale=C",
            "-k",
            f"--pgdata={self.data}",
        )
        settings = _SETTINGS.format(port=port, folder=self.folder, certificate=self.certificate, key=self._key)
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(settings)
        (self.data / "pg_hba.conf").write_text(_WHO_MAY_COME)
        self.start()
        with self.connected("postgres") as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}".encode())
        with self.connected() as connection:
            migrate(connection)

    @property
    def port(self) -> int:
        """The port of its settings."""
        lines = (self.data / "postgresql.conf").read_text().splitlines()
        return int(next(line.partition("=")[2] for line in reversed(lines) if line.startswith("port =")))

    @property
    def fingerprint(self) -> bytes:
        """The SHA-256 of its certificate."""
        return fingerprint(self.certificate)

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.run("pg_ctl", "start", "-w", "-s", "-D", str(self.data), "-l", str(self._log))

    def stop(self) -> None:
        """Stop it; terminals are turned away and go on alone."""
        self.run("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", str(self.data))

    @property
    def is_running(self) -> bool:
        """Whether its server runs."""
        return self._ended("pg_ctl", "status", "-D", str(self.data)).returncode == 0

    def words(self, database: str = DATABASE) -> str:
        """How its owner reaches a database."""
        return make_conninfo(host=str(self.folder), port=self.port, dbname=database, user=_SERVICE_USER)

    def connected(self, database: str = DATABASE) -> psycopg.Connection[tuple[Any, ...]]:
        """A connection of its owner."""
        return psycopg.connect(self.words(database), autocommit=True)

    def run(self, program: str, *arguments: str) -> None:
        """Run a program of PostgreSQL to its end. Raises ClusterFailed."""
        ended = self._ended(program, *arguments)
        if ended.returncode:
            raise ClusterFailed(f"{program}: {ended.stderr.decode(errors='replace').strip()}")

    def _ended(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [str(programs() / program), *arguments]
        if os.geteuid() == 0:
            user = _SERVICE_USER
            command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", *command]
        # Into a file: the server keeps what it inherits open.
        said = self.folder / "last-run.log"
        with said.open("w+b") as file:
            code = subprocess.run(command, check=False, cwd="/", stdin=subprocess.DEVNULL, stdout=file, stderr=file)
        return subprocess.CompletedProcess(command, code.returncode, b"", said.read_bytes())

    def _give_away(self, *paths: Path) -> None:
        if os.geteuid() == 0:
            for path in paths:
                shutil.chown(path, _SERVICE_USER, _SERVICE_USER)
