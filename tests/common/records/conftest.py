"""A hall whose kiosks print documents: typing a number is allowed, and staff are signed in at the counters."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain.rules import Rules
from common.hall import Hall
from common.places import Home
from tests.common.cases.conftest import made
from tests.common.records.kiosk import RULES
from tests.halls import MovedClock

__all__ = ["made"]


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(made: Path, tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    hall = Hall(Home(Path(shutil.copytree(made, tmp_path / "home"))), clock=clock, rules=Rules(records=RULES))
    yield hall
    hall.close()
