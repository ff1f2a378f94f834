"""A hub on a PostgreSQL server that others run: reached by its URL, with as few rights there as the work needs."""

import re
from pathlib import Path
from typing import Any

import msgspec
import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from common.places import make_private_folder, write_private_file
from common.sync.code import NO_TLS
from common.sync.hub.certificate import fingerprint
from common.sync.hub.schema import migrate
from common.sync.hub.server import OLDEST, Server
from common.sync.hub.trouble import HubTrouble
from common.sync.presented import presented_by
from common.sync.terminal.membership import Trust, trusting

_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
_PORT = 5432
_OURS = "SELECT to_regclass('hub.identity') IS NOT NULL"
_EMPTY = (
    "SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema')"
)


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is remembered of a server: libpq's words with the owner's password, and how the server is known."""

    words: str
    database: str
    trust: Trust


class GivenServer(Server):
    """The server that a hub's home remembers."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._kept = msgspec.json.decode(_file(folder).read_bytes(), type=_Kept)
        self.database = self._kept.database

    @staticmethod
    def is_in(folder: Path) -> bool:
        """Whether this hub's home remembers a server."""
        return _file(folder).exists()

    @property
    def host(self) -> str:
        """How this machine reaches it."""
        return str(conninfo_to_dict(self._kept.words)["host"])

    @property
    def port(self) -> int:
        """Where it is reached."""
        return int(str(conninfo_to_dict(self._kept.words)["port"]))

    @property
    def version(self) -> int:
        """The major version of PostgreSQL there."""
        with self.connected("postgres") as connection:
            return connection.info.server_version // 10_000

    @property
    def fingerprint(self) -> bytes:
        """The SHA-256 of its certificate: as it was pinned, or as it is presented today; NO_TLS where there is none."""
        match self._kept.trust:
            case "certificate":
                return fingerprint(self.folder / "hub.pem")
            case "binding":
                shown = presented_by(self.host, self.port)
                if shown is None:
                    raise HubTrouble(f"The server at {self.host} speaks no TLS any more: nobody is invited like that.")
                return shown.fingerprint
            case "none":
                return NO_TLS

    @property
    def is_running(self) -> bool:
        """Whether it answers."""
        try:
            self.connected("postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    @property
    def is_wanted(self) -> bool:
        """Whether it is saved every night."""
        return self._wanted.exists()

    def start(self) -> None:
        """Save it every night from now on."""
        self._wanted.touch()

    def stop(self) -> None:
        """Save it no more."""
        self._wanted.unlink(missing_ok=True)

    @property
    def _wanted(self) -> Path:
        return self.folder / "kept"

    def words(self, database: str | None = None) -> str:
        """How its owner reaches a database."""
        return make_conninfo(
            self._kept.words, dbname=database or self.database, **trusting(self._kept.trust, self.folder / "hub.pem")
        )


def make_at(folder: Path, url: str, *, is_without_tls: bool = False) -> GivenServer:
    """Make a hall's database on a server, or find the one that was made before. Raises HubTrouble, OSError."""
    try:
        said = conninfo_to_dict(url)
    except psycopg.ProgrammingError as wrong:
        raise HubTrouble(f"This is no URL of a PostgreSQL server: {wrong}") from wrong
    database = str(said.pop("dbname", None) or GivenServer.database)
    if not said.get("host") or str(said["host"]).startswith("/"):
        raise HubTrouble("The URL must name the machine as the hall's other machines reach it: postgresql://HOST/hall")
    if not _NAME.fullmatch(database):
        raise HubTrouble(f"{database} cannot be the database's name: small letters, digits and _ only.")
    said.setdefault("port", _PORT)
    make_private_folder(folder)
    trust = _trust(folder, str(said["host"]), int(str(said["port"])), is_without_tls)
    kept = _Kept(words=make_conninfo("", **said), database=database, trust=trust)
    words = make_conninfo(kept.words, dbname="postgres", **trusting(trust, folder / "hub.pem"))
    try:
        with psycopg.connect(words, autocommit=True) as connection:
            _check_server(connection)
            _make_database(connection, database)
        with psycopg.connect(make_conninfo(words, dbname=database), autocommit=True) as connection:
            _check_database(connection, database)
            migrate(connection)
    except psycopg.Error as error:
        raise HubTrouble(f"The server at {said['host']} does not let this be done: {str(error).strip()}") from error
    _file(folder).unlink(missing_ok=True)
    write_private_file(_file(folder), msgspec.json.encode(kept))
    return GivenServer(folder)


def _file(folder: Path) -> Path:
    return folder / "server.json"


def _trust(folder: Path, host: str, port: int, is_without_tls: bool) -> Trust:
    """How the server is known from now on: by its certificate when that vouches for itself."""
    try:
        shown = presented_by(host, port)
    except OSError as error:
        raise HubTrouble(f"No server answers at {host}, port {port}: {error.strerror or error}.") from error
    if shown is None and not is_without_tls:
        raise HubTrouble(
            f"The server at {host} speaks no TLS: whoever listens on the network could read along, and answer in its"
            " place. Switch TLS on there (`ssl = on`), or insist with --without-tls."
        )
    if shown is None:
        return "none"
    if not shown.is_self_signed:
        return "binding"
    (folder / "hub.pem").write_text(shown.pem, encoding="ascii")
    return "certificate"


def _check_server(connection: psycopg.Connection[Any]) -> None:
    version = connection.info.server_version // 10_000
    if version < OLDEST:
        raise HubTrouble(f"The server is PostgreSQL {version}; a hub needs {OLDEST} or newer.")
    ((name, is_super, may_create, may_invite),) = connection.execute(
        "SELECT rolname, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    ).fetchall()
    missing = [right for right, has in (("CREATEDB", may_create), ("CREATEROLE", may_invite)) if not (has or is_super)]
    if missing:
        raise HubTrouble(
            f"The role {name} lacks the right{'s' if len(missing) > 1 else ''} {' and '.join(missing)}. Whoever runs"
            f' the server can give what is missing: ALTER ROLE "{name}" {" ".join(missing)}'
        )


def _make_database(connection: psycopg.Connection[Any], database: str) -> None:
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (database,)).fetchone() is None:
        connection.execute(
            sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(sql.Identifier(database))
        )


def _check_database(connection: psycopg.Connection[Any], database: str) -> None:
    ((is_ours,),) = connection.execute(_OURS).fetchall()
    ((is_empty,),) = connection.execute(_EMPTY).fetchall()
    if not is_ours and not is_empty:
        raise HubTrouble(
            f"The database {database} holds something else. Name one that is not there yet in the URL; nothing was"
            " changed."
        )
