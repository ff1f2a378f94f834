"""The hub's own PostgreSQL: Debian's programs, a cluster in the hub's home, reached by terminals over TLS alone."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from common.places import make_private_folder
from common.sync.hub.certificate import fingerprint, make_certificate
from common.sync.hub.ground import SERVICE_USER, check_ground, check_port, service_user
from common.sync.hub.schema import STANDBY, migrate
from common.sync.hub.server import Server, programs
from common.sync.hub.trouble import HubTrouble

DATABASE = Server.database
_PATIENCE_S = 60

_SETTINGS = """
listen_addresses = '*'
max_connections = 400  # a district of 272 halls, or a hall's hundred machines with several programs each
ssl = on
ssl_cert_file = 'hub.pem'
ssl_key_file = 'hub-key.pem'
ssl_min_protocol_version = 'TLSv1.2'
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
tcp_keepalives_idle = 5
tcp_keepalives_interval = 2
tcp_keepalives_count = 3
logging_collector = on
log_filename = 'postgres-%u.log'  # one for each day of the week, each written over after a week
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
max_slot_wal_keep_size = '1GB'  # a standby that stays away does not fill the disk
include_if_exists 'here.conf'
"""

# What is of this machine and not of the hub: a standby has its own.
_HERE = """
port = {port}
unix_socket_directories = '{folder}'
unix_socket_permissions = 0700
"""

# The owner's way in is the socket, in a folder that nobody else enters; the standby's is TLS.
_ITS_OWN = f"""
local   all          {SERVICE_USER}                   trust
hostssl replication  {DATABASE}_{STANDBY}   all   scram-sha-256
hostssl {DATABASE}         {DATABASE}_{STANDBY}   all   scram-sha-256
"""
_TERMINALS = f"hostssl {DATABASE}   all   all   scram-sha-256\n"


class Cluster(Server):
    """The cluster in a folder. Programs run as the service user when this one is root, as PostgreSQL demands."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.data = folder / "data"
        self.certificate = self.data / "hub.pem"
        self._key = self.data / "hub-key.pem"
        self._log = folder / "postgres.log"

    @property
    def exists(self) -> bool:
        """Whether it has been made."""
        return (self.data / "PG_VERSION").exists()

    @property
    def version(self) -> int:
        """The major version of PostgreSQL that it belongs to."""
        return int((self.data / "PG_VERSION").read_text())

    def make(self, port: int) -> None:
        """Make the cluster, start it, and make the hall's database. Raises HubTrouble, OSError."""
        self.prepare(port)
        self.serve(
            "initdb",
            "--auth=trust",
            f"--username={SERVICE_USER}",
            "--encoding=UTF8",
            "--locale=C",
            "-k",
            f"--pgdata={self.data}",
        )
        make_certificate(self._key, self.certificate)
        self._give_away(self._key, self.certificate)
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(_SETTINGS)
        self.settle(port)
        self.open_doors()
        self.start()
        with self.connected("postgres") as connection:
            connection.execute(f"CREATE DATABASE {self.database}".encode())
        with self.connected() as connection:
            migrate(connection)

    def copy_from(self, way: Mapping[str, str], slot: str) -> None:
        """Copy another cluster whole, as a standby that follows it from a slot there. Raises HubTrouble.

        The certificate is among what is copied: it is the hub's, whichever machine carries it.
        """
        password = {"PGPASSWORD": way["password"]}
        words = make_conninfo("", **{name: value for name, value in way.items() if name != "password"})
        options = ("--create-slot", f"--slot={slot}", "--wal-method=stream", "--checkpoint=fast")
        self.serve("pg_basebackup", "-d", words, f"--pgdata={self.data}", *options, more_env=password)
        self.put("standby.signal", "")

    def check_version(self, version: int) -> None:
        """Raises HubTrouble unless programs of just this major version are here, as a copy of files demands."""
        programs(version)

    def prepare(self, port: int) -> None:
        """Look whether a cluster can be made here, and make its folder. Raises HubTrouble, OSError."""
        check_ground(self.folder, self.data, port)
        make_private_folder(self.folder)
        self._give_away(self.folder)

    def settle(self, port: int, more: str = "") -> None:
        """Write the settings that are of this machine alone."""
        self.put("here.conf", _HERE.format(port=port, folder=self.folder) + more)

    @property
    def port(self) -> int:
        """The port of its settings."""
        lines = (self.data / "here.conf").read_text().splitlines()
        return int(next(line.partition("=")[2] for line in lines if line.startswith("port =")))

    @property
    def fingerprint(self) -> bytes:
        """The SHA-256 of its certificate."""
        return fingerprint(self.certificate)

    def open_doors(self) -> None:
        """Let terminals in."""
        self._who_may_come(_ITS_OWN + _TERMINALS)

    def close_doors(self) -> None:
        """Let in nobody but its owner and the other machine that may carry the hub; who is inside stays."""
        self._who_may_come(_ITS_OWN)

    @property
    def is_open(self) -> bool:
        """Whether terminals are let in."""
        return _TERMINALS in (self.data / "pg_hba.conf").read_text()

    def start(self) -> None:
        """Start it and wait until it answers; one that runs already is left alone. Raises HubTrouble."""
        if not self.is_running:
            self._check_owner()
            check_port(self.port)
            try:
                self.serve("pg_ctl", "start", "-w", "-s", "-D", str(self.data), "-l", str(self._log))
            except HubTrouble as failed:
                if not self.is_running:  # else its keeper has started it at the same moment
                    raise HubTrouble(f"The hub does not start. {self._last_words() or failed}") from failed
        self._await()

    def stop(self) -> None:
        """Stop it; terminals are turned away and go on alone."""
        self.serve("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", str(self.data))

    @property
    def is_running(self) -> bool:
        """Whether its server runs."""
        return self.exists and self._ended("pg_ctl", "status", "-D", str(self.data)).returncode == 0

    @property
    def is_wanted(self) -> bool:
        """PostgreSQL takes this file away when it is stopped, and not when it dies."""
        return (self.data / "postmaster.pid").exists()

    @property
    def is_standby(self) -> bool:
        """Whether it follows another machine's hub."""
        return (self.data / "standby.signal").exists()

    def words(self, database: str | None = None) -> str:
        """How its owner reaches a database."""
        return make_conninfo(host=str(self.folder), port=self.port, dbname=database or self.database, user=SERVICE_USER)

    def serve(self, program: str, *arguments: str, more_env: Mapping[str, str] | None = None) -> None:
        """Run a program of PostgreSQL that must not be root's. Raises NoPostgres, HubTrouble."""
        ended = self._ended(program, *arguments, more_env=more_env)
        if ended.returncode:
            raise HubTrouble(f"{program}: {ended.stdout.decode(errors='replace').strip()}")

    def put(self, name: str, text: str) -> None:
        """Write a file of the data folder, whole or not at all."""
        fresh = self.data / f"{name}.{os.getpid()}.new"  # its keeper may be writing the same
        fresh.write_text(text)
        fresh.chmod(0o600)
        self._give_away(fresh)
        fresh.replace(self.data / name)

    def _who_may_come(self, lines: str) -> None:
        self.put("pg_hba.conf", lines)
        if self.is_running:
            self.serve("pg_ctl", "reload", "-s", "-D", str(self.data))

    def _ended(
        self, program: str, *arguments: str, more_env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        command = [str(programs(self.version if self.exists else None) / program), *arguments]
        if os.geteuid() == 0:
            user = service_user()
            command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", *command]
        env = {**os.environ, "HOME": str(self.folder), **(more_env or {})}  # not into root's own
        with tempfile.TemporaryFile() as said:  # no pipe: the server keeps what it inherits open
            code = subprocess.run(
                command, check=False, cwd="/", env=env, stdin=subprocess.DEVNULL, stdout=said, stderr=said
            )
            said.seek(0)
            return subprocess.CompletedProcess(command, code.returncode, said.read())

    def _await(self) -> None:
        """Somebody else may have started it a moment ago, or it repairs itself after a crash."""
        end_at = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end_at and self.is_running:
            with suppress(psycopg.OperationalError), self.connected("postgres"):
                return
            time.sleep(0.1)
        raise HubTrouble(f"The hub was started and does not answer. {self._last_words()}")

    def _last_words(self) -> str:
        """The newest grave line of its logs: what it says before it can write one of its own, and those."""
        logs = [file for file in (self._log, *self.data.glob("log/*.log")) if file.exists()]
        for log in sorted(logs, key=lambda file: file.stat().st_mtime, reverse=True):
            for line in reversed(log.read_text(errors="replace").splitlines()):
                for grave in ("FATAL:  ", "PANIC:  "):
                    if grave in line:
                        return f"PostgreSQL says: {line.partition(grave)[2]} (all of it: {log})"
        return ""

    def _check_owner(self) -> None:
        owner = self.data.stat().st_uid
        wanted = pwd.getpwnam(service_user()).pw_uid
        if owner != wanted:
            raise HubTrouble(
                f"{self.data} belongs to the user {_name(owner)} and not to {service_user()}, as whom it would run."
                f" Run this as {_name(owner)}, or give the folder away: chown -R {service_user()} {self.data}"
            )

    def _give_away(self, *paths: Path) -> None:
        if os.geteuid() == 0:
            for path in paths:
                shutil.chown(path, service_user(), service_user())


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
