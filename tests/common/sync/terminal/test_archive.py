"""A history whose first steps were given up: the hub has them, and without the hub it is said how many lie there."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.queries import FindCases, FindPersons
from common.hall import Hall
from common.store.prune import Limits, prune
from common.sync.hub.snapshots import make_snapshots
from common.sync.terminal.archive import archived, whole_history
from common.sync.terminal.membership import write_membership
from tests.common.attachments.files import pdf
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, CaseHall
from tests.common.store.test_prune import LATER, everything_of
from tests.common.sync.terminal.test_files import move
from tests.faults.whole import NO_FAULTS
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


def test_who_joins_with_a_snapshot_finds_people_gets_scans_and_reads_histories(
    machine: Machine, hall: CaseHall, fresh_hub: TestHub, tmp_path: Path
) -> None:
    case = hall.accepted(hall.person("张三丰"))
    (tmp_path / "a.pdf").write_bytes(pdf())
    hall.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "a.pdf")))
    machine.meet()
    move(machine)
    with fresh_hub.owner() as connection:
        assert {one.reach for one in make_snapshots(connection, hall.clock.now + timedelta(days=20))} >= {"staffed"}
    newcomer = fresh_hub.machine(tmp_path / "new")
    with closing(newcomer.hall) as fresh:
        newcomer.meet()
        assert fresh.since(0) == []
        assert [row.case for row in fresh.ask(FindCases(text="张三"))] == [case]
        assert [one.name for one in fresh.ask(FindPersons(text="zsf"))] == ["张*丰"]
        move(newcomer)
        (scan,) = fresh.ask(AskAttachments(case=case))
        assert (scan.name, scan.is_here) == ("a.pdf", True)
        write_membership(fresh.home, newcomer.membership)
        assert whole_history(fresh, case) == (hall.look(case).history, 0)
        assert fresh.faults() == NO_FAULTS
