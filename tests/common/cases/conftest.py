"""A hall with staff signed in at a front desk, a back office and an issuing counter, and the year's working days."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.words import StaffRole
from common.domain.workdays import YearTable
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall
from tests.halls import MovedClock, small_hall

TABLE = YearTable(
    year=2026,
    days_off=frozenset(date(2026, 10, day) for day in (1, 2, 5, 6, 7)),
    days_on=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
    source="test",
)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[CaseHall]:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    hall.do(c.LoadSampleCatalogue())
    hall.do(c.PublishWorkdays(table=TABLE))
    for counter, staff in ((FRONT, "1001"), (OFFICE, "2001"), (ISSUING, "3001")):
        hall.do(c.AddStaff(staff=staff, name="张敏", role=StaffRole.CLERK, pin=PIN))
        hall.do(c.SignIn(counter=counter, staff=staff, pin=PIN))
    yield CaseHall(hall, clock)
    hall.close()
