"""One PostgreSQL for all tests of a worker process, a fresh hub in it for each test, and a whole hub to be copied."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.common.sync.hub.places import running
from tests.hubs import Hubs, TestHub
from tests.postgres import Postgres, open_folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture(scope="session")
def made_hub() -> Iterator[Path]:
    """A folder with a hub of its own PostgreSQL, stopped: to copy it is cheaper than to make one."""
    with open_folder() as folder:
        with running(folder / "hub"):
            pass
        yield folder


@pytest.fixture(scope="session")
def hubs(postgres: Postgres) -> Hubs:
    return Hubs(postgres)


@pytest.fixture
def fresh_hub(hubs: Hubs) -> Iterator[TestHub]:
    with hubs.one() as hub:
        yield hub
