"""Machines that were apart and worked on one case: both come to the same, and nobody's deed is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.privacy_queries import AskExport, AskLooks
from common.domain.cases.queries import AskCase, AskPersonFile, CaseInHand, FindCases, FindPersons
from common.domain.cases.review_queries import AskWork
from common.domain.cases.words import CaseState, Verdict
from common.domain.catalogue.item import Domain
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.domain.workdays import YearTable
from common.hall import Hall
from common.store.seal import unshared_keys
from tests.common.cases.counter import FRONT, OFFICE, PIN, CaseHall, id_number
from tests.common.store.test_interleaving import entries_of
from tests.faults.whole import assert_whole
from tests.halls import bare_hall, body


def tell(one: Hall, other: Hall) -> None:
    """What one machine has written, and the keys of what is sealed in it, reach another."""
    with one.store.reading() as db:
        keys = list(unshared_keys(db).items())
    other.store.take_in(entries_of(one), {}, keys)


@pytest.fixture
def office(hall: CaseHall, tmp_path: Path) -> Iterator[Hall]:
    """The back office on a machine of its own."""
    office = bare_hall(tmp_path / "office", hall.clock)
    tell(hall.hall, office)
    office.do(c.AddStaff(staff="2002", name="李伟", role=StaffRole.REVIEWER, departments=tuple(Domain), pin=PIN))
    office.do(c.SignOut(counter=OFFICE))
    office.do(c.SignIn(counter=OFFICE, staff="2002", pin=PIN))
    yield office
    office.close()


def seen(hall: Hall, case: str) -> CaseInHand:
    return hall.ask(AskCase(case=case))


def test_a_closed_case_keeps_beside_it_what_another_machine_did_meanwhile(hall: CaseHall, office: Hall) -> None:
    case = hall.accepted()
    tell(hall.hall, office)
    assert [row.case for row in office.ask(FindCases(text="张三丰"))] == [case]
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    office.do(c.ClaimCase(counter=OFFICE, case=case))
    office.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件"))
    tell(hall.hall, office)
    tell(office, hall.hall)
    here, there = seen(hall.hall, case), seen(office, case)
    assert here == there
    assert here.case.state in (CaseState.WITHDRAWN, CaseState.DECIDED)
    assert {step.kind for step in here.history} >= {"CaseWithdrawn", "CaseDecided"}
    assert {step.words for step in here.history} >= {"本人撤回", "符合条件"}
    assert any(step.is_beside for step in here.history)
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_a_last_day_is_the_same_everywhere_wherever_its_year_is_published_first(hall: CaseHall, office: Hall) -> None:
    hall.clock.go(days=38)  # 28 December
    under_way, over = hall.accepted(), hall.accepted()
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=over))
    off = frozenset({date(2027, 1, 1), date(2027, 1, 4)})
    office.do(c.PublishWorkdays(table=YearTable(year=2027, days_off=off, days_on=frozenset(), source="notice")))
    tell(hall.hall, office)
    tell(office, hall.hall)
    for case in (under_way, over):
        here, there = seen(hall.hall, case), seen(office, case)
        assert here == there
        assert here.case.accepted_on == date(2026, 12, 28)
    row = seen(office, under_way).row
    assert (row.due_on, row.is_provisional) == (date(2027, 1, 13), False)
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_no_paper_is_taken_away_by_a_machine_that_was_apart_from_the_acceptance(hall: CaseHall, office: Hall) -> None:
    case = hall.receive()
    hall.hand_all(case)
    tell(hall.hall, office)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    for _ in range(9):  # later in the hall's order than the acceptance and what came with it
        office.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))
    office.do(c.HandPapers(counter=FRONT, case=case, handed=()))
    tell(hall.hall, office)
    tell(office, hall.hall)
    here, there = seen(hall.hall, case), seen(office, case)
    assert here == there
    assert (here.lacks, [step.kind for step in here.history if step.is_beside]) == ((), ["PapersHanded"])
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_a_person_whose_key_comes_late_is_found_once_it_is_there(hall: CaseHall, office: Hall) -> None:
    case = hall.accepted()
    office.store.take_in(entries_of(hall.hall), {})
    assert office.ask(FindCases(text="张三丰")) == []
    assert seen(office, case).row.applicant.name == ""
    tell(hall.hall, office)
    assert seen(office, case).row.applicant.name == "张*丰"
    assert [row.case for row in office.ask(FindCases(text="张三"))] == [case]


def both_ways(one: Hall, other: Hall) -> None:
    tell(one, other)
    tell(other, one)


def written_down_twice(hall: CaseHall, office: Hall, name: str = "王小明") -> tuple[str, str]:
    """A case of somebody new on each of two machines that are apart, both over by now."""
    cases = []
    for machine, said in ((hall.hall, "王小明"), (office, name)):
        known = machine.do(c.RecordPerson(counter=FRONT, name=said, id_number=id_number(9)))
        applicant = str(body(known, "PersonRecorded")["person"])
        received = machine.do(c.ReceiveCase(counter=FRONT, item="SB004", applicant=applicant))
        cases.append(str(body(received, "CaseReceived")["case"]))
        machine.do(c.WithdrawCase(counter=FRONT, case=cases[-1], reason="改日再来"))
    both_ways(hall.hall, office)
    return cases[0], cases[1]


def test_somebody_new_who_was_written_down_on_two_machines_is_one_person(hall: CaseHall, office: Hall) -> None:
    cases = set(written_down_twice(hall, office))
    for machine in (hall.hall, office):
        machine.rules = Rules(retention_years=0)
        (found,) = machine.ask(FindPersons(text=id_number(9)))
        assert {row.case for row in machine.ask(AskPersonFile(person=found.person)).cases} == cases
    hall.hall.do(c.AssignStaff(staff="1001", role=StaffRole.HALL_LEAD))
    own = [seen(hall.hall, case).case.applicant for case in cases]
    hall.hall.do(c.LookAtPerson(counter=FRONT, person=own[0], why="核对"))
    exported = hall.hall.do(c.ExportPerson(counter=FRONT, person=own[1], why="本人申请"))
    export = hall.hall.ask(AskExport(export=str(exported[0].flat()["export"])))
    assert {one.case.case for one in export.cases} == cases
    assert [step.words for one in export.cases for step in one.history].count("改日再来") == 2
    assert ([one.person for one in export.also], len(export.looks)) == ([own[0]], 3)
    assert len(hall.hall.ask(AskLooks(person=id_number(9)))) == 3
    hall.clock.go(days=1)
    hall.hall.do(c.ErasePersonData(counter=FRONT, person=own[0]))
    tell(hall.hall, office)
    for machine in (hall.hall, office):
        assert machine.ask(FindPersons(text=id_number(9))) == []
        assert [seen(machine, case).row.applicant.name for case in cases] == ["", ""]
        assert_whole(machine)


def test_a_number_under_two_names_is_shown_and_put_right(hall: CaseHall, office: Hall) -> None:
    here, there = written_down_twice(hall, office, name="王晓明")
    assert [one.name for one in seen(hall.hall, here).namesakes] == ["王*明"]
    assert len(hall.hall.ask(AskPersonFile(person=seen(hall.hall, here).case.applicant)).cases) == 1
    assert hall.person("王小明", 9) == seen(hall.hall, here).case.applicant, "each name finds its own"
    wrong = seen(hall.hall, there).case.applicant
    hall.hall.do(c.RecordPerson(counter=FRONT, person=wrong, name="王小明", id_number=id_number(9)))
    assert seen(hall.hall, here).namesakes == ()
    assert len(hall.hall.ask(AskPersonFile(person=wrong)).cases) == 2
    both_ways(hall.hall, office)
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_two_who_claim_a_case_while_apart_are_both_told_and_one_has_it(hall: CaseHall, office: Hall) -> None:
    case = hall.accepted()
    tell(hall.hall, office)
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=case))
    office.do(c.ClaimCase(counter=OFFICE, case=case))
    tell(hall.hall, office)
    tell(office, hall.hall)
    (here,), (there,) = (one.ask(AskWork()).rows for one in (hall.hall, office))
    assert here == there
    assert {here.claimed_by, *here.also_claimed_by} == {"2001", "2002"}
    office.do(c.ClaimCase(counter=OFFICE, case=case, takes_over=True))
    tell(office, hall.hall)
    (row,) = hall.hall.ask(AskWork()).rows
    assert (row.claimed_by, row.also_claimed_by) == ("2002", ())
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_departments_that_decide_while_apart_join_when_they_meet(hall: CaseHall, office: Hall) -> None:
    case = hall.receive(item="SJ006", situations=("医疗支出",))
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    tell(hall.hall, office)
    for machine, department in ((hall.hall, Domain.SOCIAL_ASSISTANCE), (office, Domain.HEALTH)):
        decide = c.DecideCase(counter=OFFICE, case=case, department=department, verdict=Verdict.GRANTED, opinion="同意")
        machine.do(decide)
        assert seen(machine, case).case.state is CaseState.ACCEPTED
    tell(hall.hall, office)
    tell(office, hall.hall)
    here, there = seen(hall.hall, case), seen(office, case)
    assert here == there
    assert (here.case.state, len(here.case.decisions), here.case.beside) == (CaseState.DECIDED, 2, ())
    for machine in (hall.hall, office):
        assert_whole(machine)


def test_a_department_that_decided_twice_while_apart_keeps_the_first_and_shows_the_other(
    hall: CaseHall, office: Hall
) -> None:
    case = hall.accepted()
    tell(hall.hall, office)
    for machine, verdict in ((hall.hall, Verdict.GRANTED), (office, Verdict.REFUSED)):
        machine.do(c.DecideCase(counter=OFFICE, case=case, verdict=verdict, opinion="意见"))
    tell(hall.hall, office)
    tell(office, hall.hall)
    here, there = seen(hall.hall, case), seen(office, case)
    assert here == there
    assert (len(here.case.decisions), [one.kind for one in here.case.beside][-1:]) == (1, ["CaseDecided"])
