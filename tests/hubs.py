"""A hub for tests: this program's schema in a database of a real PostgreSQL, and machines that belong to it."""

from collections.abc import Iterator
from contextlib import contextmanager
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

# What each table holds in a hub that nobody has joined yet, kept beside it.
_KEEP = """
CREATE SCHEMA as_made;
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'hub' LOOP
        EXECUTE format('CREATE TABLE as_made.%I AS TABLE hub.%I', one, one);
    END LOOP;
END $$;
"""
_EMPTY = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
SET session_replication_role = replica;  -- neither triggers nor references
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'hub' LOOP
        EXECUTE format('DELETE FROM hub.%I', one);
        EXECUTE format('INSERT INTO hub.%I OVERRIDING SYSTEM VALUE TABLE as_made.%I', one, one);
    END LOOP;
    FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'hub' LOOP
        EXECUTE format('ALTER SEQUENCE hub.%I RESTART', one);
    END LOOP;
    FOR one IN SELECT rolname FROM pg_roles WHERE rolname ~ ('^' || current_database() || '_[0-9]+$') LOOP
        EXECUTE format('DROP ROLE %I', one);
    END LOOP;
    EXECUTE format('ALTER DATABASE %I RESET ALL', current_database());
END $$;
UPDATE hub.identity SET hub = gen_random_uuid(), made_at = clock_timestamp();
"""
_SHAPE = (
    "SELECT md5(string_agg(proname || prosrc, '' ORDER BY oid)), pg_database_size(current_database()) < 16000000"
    " FROM pg_proc WHERE pronamespace = 'hub'::regnamespace"
)


class TestHub:
    """A fresh hub in a database."""

    __test__ = False

    def __init__(self, words: str) -> None:
        self.words = words
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


class Hubs:
    """The hubs of a server. One that a test is done with is emptied, which costs a fifth of making another; not one
    whose functions were changed, nor one that has grown large."""

    def __init__(self, server: Postgres) -> None:
        self._server = server
        self._free: list[str] = []
        self._shape: list[tuple[Any, ...]] = []

    @contextmanager
    def one(self) -> Iterator[TestHub]:
        """A fresh hub."""
        hub = TestHub(self._free.pop()) if self._free else self._made()
        yield hub
        if hub.rows(_SHAPE) == self._shape:
            with hub.owner() as connection:
                connection.execute(_EMPTY)
            self._free.append(hub.words)

    def _made(self) -> TestHub:
        hub = TestHub(self._server.database())
        with hub.owner() as connection:
            connection.execute(_KEEP)
        self._shape = hub.rows(_SHAPE)
        return hub


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
            return self.meet_over(connection)

    def meet_over(self, connection: psycopg.Connection[tuple[Any, ...]]) -> Moved:
        """The same over a connection that stays, as a program's does: a new one has to learn the hub's functions."""
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
