"""A PostgreSQL server that carries a hub, the hall's own or one that others run: what both can be asked."""

import os
import subprocess
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from common.sync.hub.trouble import HubTrouble, NoPostgres

OLDEST = 15
"""The oldest major version of PostgreSQL that can carry a hub."""

_DEBIAN = Path("/usr/lib/postgresql")


def programs(version: int | None = None) -> Path:
    """The folder of PostgreSQL's programs: of this major version, else the newest there is. Raises NoPostgres."""
    found = _installed()
    wanted = max(found, default=0) if version is None else version
    if wanted < OLDEST or wanted not in found:
        raise NoPostgres(max(wanted, OLDEST))
    return found[wanted]


def programs_for(version: int) -> Path:
    """Programs that can ask a server of this major version: its own, else newer ones. Raises HubTrouble."""
    newest = max(_installed(), default=0)
    if version in _installed() or newest < OLDEST:
        return programs(version)
    if newest < version:
        raise HubTrouble(
            f"The server is PostgreSQL {version}, and pg_dump of this machine is {newest}: it must not be older than"
            f" the server. As root: apt-get install postgresql-client-{version}"
        )
    return programs(newest)


def _installed() -> dict[int, Path]:
    return {int(folder.parent.name): folder for folder in _DEBIAN.glob("*/bin") if folder.parent.name.isdigit()}


class Server(ABC):
    """`folder` is the hub's home: what it remembers beside the database, and its backups."""

    database = "hall"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def backups(self) -> Path:
        """Where backups and what was found out about them are kept."""
        return self.folder / "backups"

    @property
    @abstractmethod
    def version(self) -> int:
        """The major version of PostgreSQL."""

    @property
    @abstractmethod
    def is_running(self) -> bool:
        """Whether it can be asked."""

    @abstractmethod
    def start(self) -> None:
        """Let it run, and be kept."""

    @abstractmethod
    def stop(self) -> None:
        """Let it be."""

    @property
    @abstractmethod
    def is_wanted(self) -> bool:
        """Whether it is meant to run: it was started, and nobody has stopped it since."""

    @property
    @abstractmethod
    def port(self) -> int:
        """Where terminals reach it."""

    @property
    @abstractmethod
    def fingerprint(self) -> bytes:
        """The SHA-256 of its certificate; NO_TLS where whoever runs it does without."""

    @abstractmethod
    def words(self, database: str | None = None) -> str:
        """How its owner reaches the hall's database, or another one."""

    def connected(self, database: str | None = None) -> psycopg.Connection[tuple[Any, ...]]:
        """A connection of its owner."""
        return psycopg.connect(self.words(database), autocommit=True)

    def run(self, program: str, *arguments: str, database: str | None = None) -> None:
        """Run one of PostgreSQL's programs upon a database. Raises NoPostgres, HubTrouble with what it said."""
        said = conninfo_to_dict(self.words(database))
        password = (
            {"PGPASSWORD": str(said.pop("password"))} if "password" in said else {}
        )  # arguments are for all to see
        command = [str(programs_for(self.version) / program), "-d", make_conninfo("", **said), *arguments]
        ended = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, capture_output=True, env={**os.environ, **password}
        )
        if ended.returncode:
            raise HubTrouble(f"{program}: {ended.stderr.decode(errors='replace').strip()}")
