"""Whole cases, from the first paper to the result in hand, and each unhappy way."""

from datetime import date

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.privacy_queries import AskPersons
from common.domain.cases.queries import AskWorklist, FindCases, FindPersons
from common.domain.cases.words import CaseAct, CaseState, Delivery, Lamp, SuspendReason, Verdict
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.workdays import YearTable
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, ON_THE_SPOT, CaseHall, id_number
from tests.faults.whole import assert_whole
from tests.halls import body


def test_a_promised_case_from_the_first_paper_to_the_result_in_hand(hall: CaseHall) -> None:
    applicant = hall.person()
    case = hall.receive(applicant)
    number = hall.look(case).row.number
    assert number == "20261120-00001"
    with pytest.raises(Refused, match="Still missing: 居民身份证"):
        hall.hall.do(c.AcceptCase(counter=FRONT, case=number))
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=number))
    (row,) = hall.hall.ask(AskWorklist(department=Domain.SOCIAL_INSURANCE))
    assert (row.due_on, row.days_left, row.lamp, row.is_provisional) == (date(2026, 12, 4), 10, Lamp.GREEN, False)
    assert (row.applicant.name, row.applicant.id_number) == ("张*丰", f"999999********{id_number()[-4:]}")
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=number))
    hall.hall.do(c.DecideCase(counter=OFFICE, case=number, verdict=Verdict.GRANTED, opinion="符合条件"))
    hall.hall.do(c.MakeReady(counter=OFFICE, case=number, document="待遇核定表", at=ISSUING))
    with pytest.raises(Refused, match="Only the applicant"):
        hall.hall.do(c.IssueResult(counter=ISSUING, case=number, to=hall.person("李四", 2), unchecked="证件遗失"))
    hall.hall.do(c.IssueResult(counter=ISSUING, case=number, to=applicant, unchecked="证件遗失"))
    seen = hall.look(number)
    assert (seen.case.state, seen.acts) == (CaseState.CONCLUDED, (CaseAct.UNDO_HAND_OUT,))
    assert [(step.kind, step.words) for step in seen.history if step.words][:1] == [("CaseDecided", "符合条件")]
    assert hall.hall.ask(AskWorklist(department=Domain.SOCIAL_INSURANCE)) == []
    assert_whole(hall.hall)


def test_what_can_be_done_at_once_is_done_at_once(hall: CaseHall) -> None:
    case = hall.receive(item=ON_THE_SPOT)
    hall.hand_all(case)
    hall.hall.do(c.FinishOnTheSpot(counter=FRONT, case=case, document="失业登记凭证"))
    assert hall.look(case).case.state is CaseState.CONCLUDED
    promised = hall.receive()
    hall.hand_all(promised)
    with pytest.raises(Refused, match="not finished on the spot"):
        hall.hall.do(c.FinishOnTheSpot(counter=FRONT, case=promised, document="待遇核定表"))


def test_what_is_missing_is_told_once_and_completely(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=2)
    hall.hall.do(c.GiveNotice(counter=FRONT, case=case))
    assert hall.look(case).case.missing == hall.look(case).case.papers[1:]
    with pytest.raises(Refused, match="told what is missing"):
        hall.hall.do(c.GiveNotice(counter=FRONT, case=case))
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    assert hall.look(case).case.state is CaseState.ACCEPTED


def test_owed_papers_come_by_their_day_or_the_case_lapses(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=1)
    with pytest.raises(Refused, match="past"):
        hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=date(2026, 11, 19)))
    hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=date(2026, 11, 24)))
    owed = hall.look(case).case.owed
    assert len(owed) == 1
    with pytest.raises(Refused, match="accepted provisionally"):
        hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="可以"))
    with pytest.raises(Refused, match="not passed yet"):
        hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, is_deemed=True))
    hall.clock.go(days=5)
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, is_deemed=True))
    assert hall.look(case).case.state is CaseState.WITHDRAWN

    other = hall.receive()
    hall.hand_all(other, but=1)
    hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=other, owed_by=date(2026, 12, 1)))
    hall.hall.do(c.SupplyOwed(counter=FRONT, case=other, handed=(Handed(owed[0]),)))
    assert hall.look(other).case.state is CaseState.ACCEPTED


def test_the_clock_stands_still_while_a_case_is_suspended_or_corrected(hall: CaseHall) -> None:
    case = hall.accepted()
    hall.clock.go(days=3)  # Monday
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason=SuspendReason.PUBLICATION))
    assert (hall.look(case).row.lamp, hall.look(case).row.due_on) == (Lamp.STILL, None)
    hall.clock.go(days=7)
    hall.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    assert hall.look(case).row.due_on == date(2026, 12, 11)
    hall.hall.do(c.RequestCorrection(counter=OFFICE, case=case, words="户口簿复印件不清楚", by=date(2026, 12, 4)))
    hall.clock.go(days=1)
    hall.hall.do(c.SupplyCorrection(counter=FRONT, case=case))
    assert hall.look(case).row.due_on == date(2026, 12, 14)
    with pytest.raises(Refused, match="asked for once"):
        hall.hall.do(c.RequestCorrection(counter=OFFICE, case=case, words="再补", by=date(2026, 12, 9)))
    assert_whole(hall.hall)


def test_a_limit_that_ends_in_a_year_without_table_is_provisional_until_the_table_is_out(hall: CaseHall) -> None:
    hall.clock.go(days=38)  # 28 December
    case = hall.accepted()
    row = hall.look(case).row
    assert (row.due_on, row.is_provisional, hall.look(case).case.is_provisional) == (date(2027, 1, 12), True, True)
    hall.hall.do(
        c.PublishWorkdays(
            table=YearTable(
                year=2027,
                days_off=frozenset({date(2027, 1, 1), date(2027, 1, 4)}),
                days_on=frozenset(),
                source="test",
            )
        )
    )
    assert (hall.look(case).row.due_on, hall.look(case).row.is_provisional) == (date(2027, 1, 13), False)
    assert_whole(hall.hall)


def test_a_representative_needs_a_mandate_that_still_holds_when_the_result_is_fetched(hall: CaseHall) -> None:
    applicant, representative = hall.person(), hall.person("李四", 2)
    with pytest.raises(Refused, match="needs a mandate"):
        hall.receive(applicant, representative=representative)
    case = hall.receive(applicant, representative=representative, mandate_until=date(2026, 11, 25))
    assert "授权委托书" in hall.look(case).lacks
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.REFUSED, opinion="不符合年龄条件"))
    hall.hall.do(c.MakeReady(counter=OFFICE, case=case, document="不予批准决定书", at=ISSUING))
    hall.clock.go(days=10)
    with pytest.raises(Refused, match="mandate has expired"):
        hall.hall.do(c.IssueResult(counter=ISSUING, case=case, to=representative, unchecked="证件遗失"))
    with pytest.raises(Refused, match="tracking"):
        hall.hall.do(c.IssueResult(counter=ISSUING, case=case, to=applicant, delivery=Delivery.POST))
    hall.hall.do(
        c.IssueResult(counter=ISSUING, case=case, to=applicant, delivery=Delivery.POST, tracking="EA123456789CN")
    )


def test_a_case_is_found_by_its_number_as_it_is_scanned_typed_without_dash_or_begun(hall: CaseHall) -> None:
    case = hall.accepted()
    number = hall.look(case).case.number
    for typed in (number, number.replace("-", ""), f" {number[:9]}", number[:8], number[:6], number.replace("-", " ")):
        assert [row.case for row in hall.hall.ask(FindCases(text=typed))] == [case], typed
    assert hall.hall.ask(FindCases(text=number[:-1] + "7")) == []
    assert hall.hall.ask(FindCases(text="20")) == []


def test_people_are_found_by_name_initials_number_and_telephone_until_they_are_erased(hall: CaseHall) -> None:
    person = hall.person("欧阳小明", 7, "13800001234")
    case = hall.accepted(person)
    for typed in ("欧阳", "小明", "明", "oyx", id_number(7), id_number(7)[:8], "1380000"):
        assert [row.case for row in hall.hall.ask(FindCases(text=typed))] == [case], typed
    assert hall.hall.ask(FindCases(text="阳明")) == []
    assert [one.name for one in hall.hall.ask(FindPersons(text="欧阳"))] == ["欧**明"]
    assert hall.person("欧阳小明", 7) == person
    assert_whole(hall.hall)


@pytest.mark.parametrize("number", ["", "123", id_number()[:-1] + "!", id_number()[:-1], "11010519491331002X"])
def test_a_wrong_id_number_is_refused(hall: CaseHall, number: str) -> None:
    with pytest.raises(Refused, match="not right"):
        hall.hall.do(c.RecordPerson(counter=FRONT, name="张三", id_number=number))


def test_nobody_handles_cases_without_signing_in(hall: CaseHall) -> None:
    hall.hall.do(c.SignOut(counter=FRONT))
    with pytest.raises(Refused, match="Nobody is signed in"):
        hall.person()


def test_nobody_is_written_over_by_a_slip_in_the_number(hall: CaseHall) -> None:
    first, second = hall.person("张三丰", 1), hall.person("李四", 2)
    with pytest.raises(Refused, match=r"on record for “张\*丰”"):
        hall.person("李四", 1)
    with pytest.raises(Refused, match="on record"):
        hall.hall.do(c.RecordPerson(counter=FRONT, person=second, name="李四", id_number=id_number(1)))
    hall.hall.do(c.RecordPerson(counter=FRONT, person=first, name="张君宝", id_number=id_number(1)))
    assert [one.name for one in hall.hall.ask(FindPersons(text="张君宝"))] == ["张*宝"]
    assert hall.hall.ask(FindPersons(text="三丰")) == []


@pytest.mark.parametrize("name", ["王\ue863", "\U0002ebf0一\U00031350", "𪚥" * 40])
def test_no_character_of_a_name_is_lost(hall: CaseHall, name: str) -> None:
    person = hall.person(name)
    look = body(hall.hall.do(c.LookAtPerson(counter=FRONT, person=person, why="核对姓名")), "PersonLookedAt")["look"]
    (seen,) = hall.hall.ask(AskPersons(look=str(look)))
    assert seen.known.name == name
    assert [one.person for one in hall.hall.ask(FindPersons(text=name))] == [person]


def test_a_character_with_a_former_code_is_the_one_it_has_now(hall: CaseHall) -> None:
    person = hall.person("王\ue81e")
    for typed in ("王龴", "王\ue81e"):
        assert [one.person for one in hall.hall.ask(FindPersons(text=typed))] == [person]
