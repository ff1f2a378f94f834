"""One PostgreSQL for all tests of a worker process, and a fresh hub in it for each test."""

from collections.abc import Iterator

import pytest

from tests.hubs import Hubs, TestHub
from tests.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture(scope="session")
def hubs(postgres: Postgres) -> Hubs:
    return Hubs(postgres)


@pytest.fixture
def fresh_hub(hubs: Hubs) -> Iterator[TestHub]:
    with hubs.one() as hub:
        yield hub
