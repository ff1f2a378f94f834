"""A hall with a hub, and a district that it has joined, in one PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.common.sync.upstream.hall import TestHall
from tests.hubs import Hubs, TestHub


@pytest.fixture
def district(hubs: Hubs) -> Iterator[TestHub]:
    with hubs.one() as hub:
        yield hub


@pytest.fixture
def hall(hubs: Hubs, tmp_path: Path) -> Iterator[TestHall]:
    with hubs.one() as hub:
        made = TestHall(hub, tmp_path / "hall")
        yield made
        made.first.hall.close()


@pytest.fixture
def member(hall: TestHall, district: TestHub) -> TestHall:
    """The hall, joined."""
    hall.join(district, "东花市街道")
    return hall
