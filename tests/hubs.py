"""A hub for tests: this program's schema in a database of a real PostgreSQL, and machines that belong to it."""

from pathlib import Path
from typing import Any, cast

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from common.domain.alone import Company
from common.hall import Hall
from common.services.claiming import Arbiter
from common.store.exchange import own
from common.sync.hub.schema import migrate
from common.sync.hub.terminals import invite
from common.sync.terminal.meeting import Meeting, Moved
from common.sync.terminal.membership import Membership
from common.sync.terminal.wire import Hub
from tests.halls import MovedClock, bare_hall
from tests.postgres import Postgres


class TestHub:
    """A fresh hub on a server."""

    __test__ = False

    def __init__(self, server: Postgres) -> None:
        self.words = server.database()
        with self.owner() as connection:
            migrate(connection)

    def owner(self) -> psycopg.Connection[tuple[Any, ...]]:
        """A connection that may do everything."""
        return psycopg.connect(self.words, autocommit=True)

    def rows(self, question: str) -> list[tuple[Any, ...]]:
        """What a question of the owner gives."""
        with self.owner() as connection:
            return connection.execute(question.encode()).fetchall()

    def do(self, *statements: str) -> None:
        """Let the owner change the hub, all at once."""
        with self.owner() as connection, connection.transaction():
            for statement in statements:
                connection.execute(statement.encode())

    def invited(self, kind: str) -> str:
        """A new terminal's role, as libpq's words."""
        with self.owner() as connection:
            invited = invite(connection, kind)
        return make_conninfo(self.words, user=invited.role, password=invited.secret)

    def machine(self, folder: Path, kind: str = "counter", clock: MovedClock | None = None) -> "Machine":
        """A machine with an empty store that has joined."""
        return Machine(self.invited(kind), bare_hall(folder, clock))


class Machine:
    """A hall's store and how it reaches its hub."""

    def __init__(self, words: str, hall: Hall) -> None:
        self.words = words
        self.hall = hall
        parts = conninfo_to_dict(words)
        with self.connected() as connection, hall.store.reading() as db:
            hub = Hub(connection)
            hub.adopt(own(db).origin)
            hello = hub.hello()
        self.membership = Membership(
            host=str(parts["host"]),
            port=int(str(parts["port"])),
            database=str(parts["dbname"]),
            role=str(parts["user"]),
            password=str(parts["password"]),
            hub=str(hello.hub),
            terminal=hello.terminal,
            kind=hello.kind,
            digit=hello.digit,
            trust="none",
        )

    def connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        """A connection as this terminal."""
        return psycopg.connect(self.words, autocommit=True)

    def meet(self) -> Moved:
        """Send and fetch once."""
        with self.connected() as connection:
            return Meeting(self.hall.store, self.membership, Hub(connection)).exchange()


class _Standing:
    """As much of an arbiter as commands need that claim nothing: how this machine stands with the others."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def company(self) -> Company:
        return self._company

    def heed(self, _: object) -> None:
        """Nothing to learn."""

    def close(self) -> None:
        """Nothing to close."""


def standing(company: Company) -> Arbiter:
    """An arbiter for commands that claim nothing, and for nothing else."""
    return cast(Arbiter, _Standing(company))
