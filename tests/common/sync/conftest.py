"""One PostgreSQL for all tests of a worker process, and a fresh hub in it for each test."""

from collections.abc import Iterator

import pytest

from tests.hubs import TestHub
from tests.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture
def fresh_hub(postgres: Postgres) -> TestHub:
    return TestHub(postgres)
