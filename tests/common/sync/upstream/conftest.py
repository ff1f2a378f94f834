"""A hall with a hub, and a district that it has joined, in one PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.common.sync.upstream.hall import TestHall
from tests.hubs import TestHub
from tests.postgres import Postgres


@pytest.fixture
def district(postgres: Postgres) -> TestHub:
    return TestHub(postgres)


@pytest.fixture
def hall(postgres: Postgres, tmp_path: Path) -> Iterator[TestHall]:
    made = TestHall(postgres, tmp_path / "hall")
    yield made
    made.first.hall.close()


@pytest.fixture
def member(hall: TestHall, district: TestHub) -> TestHall:
    """The hall, joined."""
    hall.join(district, "东花市街道")
    return hall
