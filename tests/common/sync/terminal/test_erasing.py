"""A person is erased in a hall of two machines with a hub: keys, scans and what searches found are gone everywhere."""

from pathlib import Path

import pytest

from common.attachments.keeping import tidy
from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.privacy_queries import AskLooks
from common.domain.cases.queries import AskCase, FindCases, FindPersons
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.hall import Hall
from common.store.seal import keep_keys, unseal
from tests.common.attachments.files import pdf
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, ISSUING, PIN, CaseHall
from tests.common.store.test_interleaving import tables
from tests.common.sync.terminal import test_files
from tests.faults.whole import NO_FAULTS
from tests.hubs import Machine, TestHub

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made
first, second = test_files.first, test_files.second
move = test_files.move


@pytest.fixture
def lead(hall: CaseHall, first: Machine) -> CaseHall:
    """The hall manager sits at the issuing counter of the first machine, and files need not be kept."""
    hall.hall.rules = Rules(retention_years=0)
    hall.hall.do(c.AddStaff(staff="9001", name="周主任", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=ISSUING))
    hall.hall.do(c.SignIn(counter=ISSUING, staff="9001", pin=PIN))
    return hall


def meet(*machines: Machine) -> None:
    """Each tells the others everything, scans too."""
    for machine in (*machines, *machines):
        machine.meet()
        tidy(machine.hall.store, Shelf(machine.hall.home.attachments_folder))
        move(machine)


def sealed_of(hall_: Hall) -> list[tuple[str, str]]:
    with hall_.store.reading() as db:
        return db.execute("SELECT person, sealed FROM attachment UNION SELECT person, sealed FROM person").fetchall()


def readable(hall_: Hall, sealed: list[tuple[str, str]]) -> int:
    with hall_.store.reading() as db:
        return sum(unseal(db, person, text) is not None for person, text in sealed)


def test_nobody_anywhere_reads_what_was_erased(
    lead: CaseHall,
    first: Machine,
    second: Machine,
    fresh_hub: TestHub,
    tmp_path: Path,
) -> None:
    person = lead.person("张三丰")
    case = lead.receive(person)
    (tmp_path / "a.pdf").write_bytes(pdf())
    lead.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "a.pdf")))
    lead.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))
    lead.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="张三丰不办了"))
    meet(first, second)
    assert [row.case for row in second.hall.ask(FindCases(text="张三"))] == [case]
    (scan,) = second.hall.ask(AskAttachments(case=case))
    assert (scan.name, scan.is_here) == ("a.pdf", True)
    sealed = [(one, text) for one, text in sealed_of(second.hall) if one == person]
    assert readable(second.hall, sealed) == 2
    stolen = fresh_hub.rows("SELECT person, key FROM hub.person_key")

    lead.clock.go(days=1)
    lead.hall.do(c.ErasePersonData(counter=ISSUING, person=person))
    meet(first, second)
    for machine in (first, second):
        assert readable(machine.hall, sealed) == 0
        assert machine.hall.ask(FindCases(text="张三")) == []
        assert machine.hall.ask(FindPersons(text="zsf")) == []
        shown = machine.hall.ask(AskCase(case=case))
        assert (shown.row.applicant.name, {step.words for step in shown.history}) == ("", {""})
        assert list(Shelf(machine.hall.home.attachments_folder).names()) == []
        assert [one.why for one in machine.hall.ask(AskLooks(person=person))] == ["requested", ""]
        assert machine.hall.faults() == NO_FAULTS
        machine.hall.rebuild()
        assert machine.hall.ask(FindCases(text="张三")) == []
    assert tables(first.hall) == tables(second.hall)
    assert fresh_hub.rows("SELECT * FROM hub.attachment") == []
    assert fresh_hub.rows(f"SELECT * FROM hub.person_key WHERE person = '{person}'") == []

    with second.hall.store.transaction() as db:  # a machine that comes back with the key
        keep_keys(db, stolen)
    assert readable(second.hall, sealed) == 0
    with second.connected() as connection:
        connection.execute("SELECT hub.give_keys(%s::text[], %s::bytea[])", ([person], [bytes(32)]))
        connection.execute("SELECT hub.offer_attachment(%s, %s, 9)", ("a" * 64, person))
    assert fresh_hub.rows(f"SELECT * FROM hub.person_key WHERE person = '{person}'") == []
    assert fresh_hub.rows("SELECT * FROM hub.attachment") == []


def test_a_machine_that_was_apart_loses_what_it_has_once_it_is_back(
    lead: CaseHall,
    first: Machine,
    second: Machine,
    tmp_path: Path,
) -> None:
    person = lead.person("张三丰")
    case = lead.receive(person)
    lead.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="不办了"))
    meet(first, second)
    lead.clock.go(days=1)
    lead.hall.do(c.ErasePersonData(counter=ISSUING, person=person))
    second.hall.do(c.LookAtPerson(counter="2", person=person, why="断网时查看"))
    meet(first, second)
    for machine in (first, second):
        assert machine.hall.ask(FindPersons(text="张三丰")) == []
        kinds = {(one.kind, one.why) for one in machine.hall.ask(AskLooks(person=person))}
        assert kinds == {("erasure_ordered", "requested"), ("looked", "")}
    assert tables(first.hall) == tables(second.hall)
