"""A hall with staff signed in at a front desk, a back office and an issuing counter, and the year's working days."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.domain.workdays import YearTable
from common.hall import Hall
from common.places import Home
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall
from tests.halls import MovedClock, small_hall

TABLE = YearTable(
    year=2026,
    days_off=frozenset(date(2026, 10, day) for day in (1, 2, 5, 6, 7)),
    days_on=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
    source="test",
)


_MADE: list[Path] = []


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall's home, made once, whichever folders' tests ask for it: signing in takes its time by design."""
    if _MADE:
        return _MADE[0]
    folder = tmp_path_factory.mktemp("made")
    hall = small_hall(folder, MovedClock())
    hall.do(c.LoadSampleCatalogue())
    hall.do(c.PublishWorkdays(table=TABLE))
    for counter, staff, role in (
        (FRONT, "1001", StaffRole.CLERK),
        (OFFICE, "2001", StaffRole.REVIEWER),
        (ISSUING, "3001", StaffRole.ISSUER),
    ):
        departments = tuple(Domain) if role is StaffRole.REVIEWER else ()
        hall.do(c.AddStaff(staff=staff, name="张敏", role=role, departments=departments, pin=PIN))
        hall.do(c.SignIn(counter=counter, staff=staff, pin=PIN))
    _MADE.append(hall.home.folder)
    hall.close()
    return _MADE[0]


@pytest.fixture
def hall(made: Path, tmp_path: Path) -> Iterator[CaseHall]:
    """A copy of it of one's own, with a clock that a test moves."""
    clock = MovedClock()
    hall = Hall(Home(Path(shutil.copytree(made, tmp_path / "home"))), clock=clock)
    yield CaseHall(hall, clock)
    hall.close()
