"""A history whose first steps were given up: the hub has them, and without the hub it is said how many lie there."""

from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.hall import Hall
from common.store.prune import Limits, prune
from common.sync.terminal.archive import archived, whole_history
from common.sync.terminal.membership import write_membership
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, CaseHall
from tests.common.store.test_prune import LATER, everything_of
from tests.hubs import Machine, TestHub

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made


def give_up(one: Hall) -> None:
    assert prune(one.store, Limits(LATER, "2100-01-01", everything_of(one))).events > 0


@pytest.fixture
def machine(fresh_hub: TestHub, hall: CaseHall) -> Machine:
    return Machine(fresh_hub.invited("counter"), hall.hall)


def test_the_hub_tells_what_was_given_up(machine: Machine, hall: CaseHall) -> None:
    write_membership(hall.hall.home, machine.membership)
    case = hall.accepted()
    hall.hall.do(c.RemindCase(counter=FRONT, case=case, words="请尽快"))
    before = hall.look(case).history
    machine.meet()
    give_up(hall.hall)
    hall.hall.do(c.RemindCase(counter=FRONT, case=case, words="再催"))
    found = whole_history(hall.hall, case)
    assert found.missing == 0
    assert found.steps[:-1] == before
    assert found.steps[-1].words == "再催"


def test_without_the_hub_it_says_how_many_steps_lie_there(hall: CaseHall) -> None:
    case = hall.accepted()
    give_up(hall.hall)
    found = whole_history(hall.hall, case)
    assert (len(found.steps) + found.missing, found.missing > 0) == (3, True)


def test_a_kiosk_does_not_read_it(fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk = fresh_hub.machine(tmp_path, "kiosk")
    with closing(kiosk.hall), kiosk.connected() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        archived(connection, [("a", 1)])
