"""Slips of the hand and of the mind at a counter: each is refused in kind words, and nothing is written."""

from datetime import date, timedelta

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.papers import MANDATE, REPRESENTATIVES_ID
from common.domain.cases.person import IdKind
from common.domain.cases.queries import AskPersonFile
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.workdays import YearTable
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, ON_THE_SPOT, PROMISED, CaseHall, id_number


def refuses(hall: CaseHall, command: c.Command) -> str:
    before = hall.hall.last_position()
    with pytest.raises(Refused) as refused:
        hall.hall.do(command)
    assert refused.value.message("zh") != refused.value.message("en")
    assert hall.hall.last_position() == before
    return refused.value.reason


def test_nobody_becomes_somebody_else_by_an_id_that_is_taken(hall: CaseHall) -> None:
    known = hall.person()
    command = c.RecordPerson(counter=FRONT, name="王五", id_number=id_number(2), new=known)
    assert refuses(hall, command) == "person_recorded"
    assert hall.hall.ask(AskPersonFile(person=known)).person.name == "张*丰"
    hall.hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number(), new=known, phone="13800000000"))
    assert hall.hall.ask(AskPersonFile(person=known)).person.phone == "138****0000", "the same command again"


@pytest.mark.parametrize("code", ["123", "91350100M000100Y44", "91350100I000100Y43", "91350100M000100Y4"])
def test_a_wrong_credit_code_is_refused(hall: CaseHall, code: str) -> None:
    command = c.RecordPerson(counter=FRONT, name="样例公司", id_kind=IdKind.CREDIT_CODE, id_number=code)
    assert refuses(hall, command) == "id_wrong"


def test_a_credit_code_that_is_right_is_taken(hall: CaseHall) -> None:
    hall.hall.do(
        c.RecordPerson(counter=FRONT, name="样例公司", id_kind=IdKind.CREDIT_CODE, id_number="91350100m000100y43")
    )


def test_nobody_represents_themselves(hall: CaseHall) -> None:
    person = hall.person()
    until = date(2027, 1, 1)
    command = c.ReceiveCase(counter=FRONT, item=PROMISED, applicant=person, representative=person, mandate_until=until)
    assert refuses(hall, command) == "represents_self"


@pytest.mark.parametrize("counter", [OFFICE, ISSUING])
def test_who_decides_or_hands_out_takes_nothing_in(hall: CaseHall, counter: str) -> None:
    case = hall.receive()
    received = c.ReceiveCase(counter=counter, item=PROMISED, applicant=hall.look(case).case.applicant)
    assert refuses(hall, received) == "not_your_duty"
    assert refuses(hall, c.HandPapers(counter=counter, case=case, handed=())) == "not_your_duty"


def test_an_id_with_space_around_it_is_the_id(hall: CaseHall) -> None:
    hall.receive(case=" 7 ")
    assert hall.look("7").case.case == "7"


def test_what_a_case_was_accepted_on_is_not_taken_away(hall: CaseHall) -> None:
    case = hall.accepted()
    assert refuses(hall, c.HandPapers(counter=FRONT, case=case, handed=())) == "wrong_case_state"
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case))
    assert refuses(hall, c.HandPapers(counter=FRONT, case=case, handed=())) == "wrong_case_state"
    assert hall.look(case).lacks == ()


@pytest.mark.parametrize("count", [0, -5, 100_000])
def test_a_paper_is_here_at_least_once(hall: CaseHall, count: int) -> None:
    case = hall.receive()
    paper = hall.look(case).case.papers[0]
    assert refuses(hall, c.HandPapers(counter=FRONT, case=case, handed=(Handed(paper, count=count),))) == "paper_count"


def test_nothing_is_finished_for_a_representative_whose_mandate_has_expired(hall: CaseHall) -> None:
    other = hall.person("李四", 2)
    today = hall.hall.now().today
    case = hall.receive(item=ON_THE_SPOT, representative=other, mandate_until=today)
    hall.hand_all(case)
    finish = c.FinishOnTheSpot(counter=FRONT, case=case, document="失业登记")
    hall.clock.go(days=1)
    assert refuses(hall, finish) == "mandate_expired"
    hall.clock.go(days=-1)
    hall.hall.do(finish)


def test_nobody_owes_the_mandate_by_which_they_ask(hall: CaseHall) -> None:
    case = hall.receive(representative=hall.person("李四", 2), mandate_until=date(2027, 1, 1))
    needed = hall.look(case).case.papers
    hall.hall.do(c.HandPapers(counter=FRONT, case=case, handed=tuple(Handed(paper) for paper in needed[:2])))
    owing = c.AcceptProvisionally(counter=FRONT, case=case, owed_by=hall.hall.now().today)
    assert refuses(hall, owing) == "not_to_be_owed"
    handed = tuple(Handed(paper) for paper in (MANDATE, REPRESENTATIVES_ID))
    hall.hall.do(c.HandPapers(counter=FRONT, case=case, handed=handed))
    hall.hall.do(owing)


def test_a_main_paper_is_never_owed_whatever_the_catalogue_says_later(hall: CaseHall) -> None:
    case = hall.receive(item="SB001")
    assert hall.look(case).case.may_be_owed == ("户口簿",)
    hall.hand_all(case, but=1)
    owing = c.AcceptProvisionally(counter=FRONT, case=case, owed_by=hall.hall.now().today)
    assert refuses(hall, owing) == "not_to_be_owed"
    card, register, form = hall.look(case).case.papers
    hall.hall.do(c.HandPapers(counter=FRONT, case=case, handed=(Handed(card), Handed(form))))
    hall.hall.do(owing)
    assert hall.look(case).case.owed == (register,)


def test_a_case_lapses_after_the_first_date_that_was_missed(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=1)
    today = hall.hall.now().today
    owed_by = today + timedelta(days=30)
    hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=owed_by))
    hall.hall.do(c.RequestCorrection(counter=OFFICE, case=case, words="请重新填写", by=today + timedelta(days=1)))
    lapse = c.WithdrawCase(counter=FRONT, case=case, is_deemed=True)
    hall.clock.go(days=3)  # from Friday to Monday: nobody works on the Saturday on which it was to come
    assert refuses(hall, lapse) == "date_not_past"
    hall.clock.go(days=1)
    hall.hall.do(lapse)
    assert hall.look(case).case.state is CaseState.WITHDRAWN


def test_what_is_missing_or_too_long_is_named_as_people_name_it(hall: CaseHall) -> None:
    case = hall.accepted()
    for words, expected in ((" ", "请填写理由"), ("因" * 1001, "理由太长，最多 1000 个字")):
        with pytest.raises(Refused) as refused:
            hall.hall.do(c.ReferCase(counter=OFFICE, case=case, to=Domain.HOUSING, reason=words))
        assert refused.value.message("zh") == expected


def test_a_year_without_days_off_is_no_table(hall: CaseHall) -> None:
    empty = YearTable(year=2027, days_off=frozenset(), days_on=frozenset(), source="")
    assert refuses(hall, c.PublishWorkdays(table=empty)) == "table_empty"
