"""What becomes of a department's answers: each is kept, and only what the way of the case allows moves it."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from common.domain import commands as c
from common.domain.cases.gateway_events import LeftPackage
from common.domain.cases.gateway_letters import Answer
from common.domain.cases.gateway_queries import AskGatewayAnswer, AskGateways
from common.domain.cases.gateway_words import AnswerStanding as S
from common.domain.cases.gateway_words import DispatchSubject as D
from common.domain.cases.words import CaseState, Verdict
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from counter.cases.words import staff_words
from tests.common.cases.counter import FRONT, OFFICE, id_number
from tests.common.cases.test_apart import tell
from tests.common.gateway.conftest import Side
from tests.common.gateway.filled import DEPARTMENT, correction, decision
from tests.faults.whole import assert_whole
from tests.halls import bare_hall


@pytest.fixture
def case(side: Side) -> str:
    """An accepted case that the department was told of."""
    case = side.cases.accepted()
    side.offer()
    return case


def take(side: Side, *answers: Answer) -> list[S]:
    """The standing of each answer on record after these came."""
    side.outbox().take(answers)
    return [row.standing for row in side.answers()]


def state(side: Side, case: str) -> CaseState:
    return side.cases.look(case).case.state


def test_a_decision_becomes_the_cases_own_event_signed_by_the_gateway(side: Side, case: str) -> None:
    assert take(side, decision("a1", case)) == [S.APPLIED]
    seen = side.cases.look(case)
    assert seen.case.state is CaseState.DECIDED
    assert seen.case.decisions[0].signed_by == ("gateway:social_insurance",)
    assert staff_words(seen.case.decisions[0].signed_by[0], {}) == "社会保障"
    assert [step.words for step in seen.history if step.kind == "CaseDecided"] == ["符合条件"]
    assert [event.actor for event in side.hall.since(0) if event.kind == "CaseDecided"] == ["gateway:social_insurance"]
    assert side.offer() == 0, "the department that has decided need not hear of it"
    assert_whole(side.hall)


def test_the_same_answer_twice_changes_nothing_and_the_same_verdict_again_is_kept_as_such(
    side: Side, case: str
) -> None:
    assert take(side, decision("a1", case), decision("a1", case)) == [S.APPLIED]
    assert take(side, decision("a2", case, running=2)) == [S.APPLIED, S.REPEATED]
    assert side.now().answers_open == 0


@pytest.mark.parametrize("letter", ["a1", "a2"])
def test_a_second_answer_that_contradicts_the_first_is_kept_for_a_person(side: Side, case: str, letter: str) -> None:
    take(side, decision("a1", case))
    assert take(side, decision(letter, case, Verdict.REFUSED, running=2)) == [S.APPLIED, S.CONTRADICTS]
    assert side.cases.look(case).case.decisions[0].verdict is Verdict.GRANTED
    (row,) = [row for row in side.answers() if row.is_open]
    side.hall.do(c.SettleAnswer(counter=OFFICE, answer=row.answer, note="电话核实：以第一次为准"))
    in_hand = side.hall.ask(AskGatewayAnswer(answer=row.answer))
    assert (in_hand.note, in_hand.row.is_open, in_hand.row.settled_by) == ("电话核实：以第一次为准", False, "2001")
    assert in_hand.said is not None
    assert in_hand.said.verdict is Verdict.REFUSED
    with pytest.raises(Refused, match="dealt with"):
        side.hall.do(c.SettleAnswer(counter=OFFICE, answer=row.answer, note="再来"))
    assert_whole(side.hall)


def test_words_alone_that_differ_under_one_id_are_a_contradiction_too(side: Side, case: str) -> None:
    take(side, decision("a1", case))
    assert take(side, decision("a1", case, words="不符合条件")) == [S.APPLIED, S.CONTRADICTS]


def test_an_answer_for_an_unknown_case_is_kept_with_its_words(side: Side, case: str) -> None:
    assert take(side, decision("a1", "nobody's")) == [S.UNKNOWN_CASE]
    (row,) = side.answers()
    said = side.hall.ask(AskGatewayAnswer(answer=row.answer)).said
    assert said == decision("a1", "nobody's")
    assert not [event for event in side.hall.since(0) if event.kind == "AnswerReturned" and b"nobody" in event.raw]
    assert_whole(side.hall)


def test_an_answer_to_a_withdrawn_case_moves_nothing_and_the_department_is_told_to_stop(side: Side, case: str) -> None:
    side.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    assert side.offer() == 1
    assert [row.subject for row in side.dispatches(case)] == [D.SUBMITTED, D.CLOSED]
    assert take(side, decision("a1", case)) == [S.CASE_OVER]
    assert state(side, case) is CaseState.WITHDRAWN


def test_an_answer_that_the_way_does_not_allow_now_is_applied_later_by_a_person(side: Side, case: str) -> None:
    side.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason="publication"))  # type: ignore[arg-type]
    assert take(side, decision("a1", case)) == [S.HELD]
    (row,) = side.answers()
    assert "now" in row.why_en
    with pytest.raises(Refused, match="suspended"):
        side.hall.do(c.ApplyAnswer(counter=OFFICE, answer=row.answer))
    side.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    side.hall.do(c.ApplyAnswer(counter=OFFICE, answer=row.answer))
    assert state(side, case) is CaseState.DECIDED
    assert [one.standing for one in side.answers()] == [S.APPLIED]
    assert side.now().answers_open == 0
    assert_whole(side.hall)


def test_a_case_that_the_department_was_never_asked_about_is_not_its_to_decide(side: Side) -> None:
    case = side.cases.accepted()
    assert take(side, decision("a1", case)) == [S.HELD]
    assert state(side, case) is CaseState.ACCEPTED


def test_half_an_answer_is_held(side: Side, case: str) -> None:
    half = msgspec.structs.replace(decision("a1", case), verdict=None)
    late = correction("a2", case, by=date(2026, 11, 1))
    assert take(side, half, late, msgspec.structs.replace(late, id="a3", papers=("没有的材料",))) == [S.HELD] * 3


def test_a_correction_goes_to_the_applicant_and_comes_back_as_a_supplement(side: Side, case: str) -> None:
    assert take(side, correction("a1", case)) == [S.APPLIED]
    assert state(side, case) is CaseState.CORRECTION_REQUESTED
    assert side.offer() == 0
    side.hall.do(c.SupplyCorrection(counter=FRONT, case=case))
    assert side.offer() == 1
    assert [row.subject for row in side.dispatches(case)] == [D.SUBMITTED, D.SUPPLEMENTED]
    assert take(side, decision("a2", case, running=2)) == [S.APPLIED, S.APPLIED]
    assert take(side, correction("a3", case, running=3))[-1] is S.HELD


def test_an_erased_persons_answer_is_still_known_when_it_comes_again(side: Side, case: str) -> None:
    take(side, decision("a1", case))
    person = side.cases.look(case).case.applicant
    with side.hall.store.transaction() as db:
        db.execute("DELETE FROM person_key WHERE person = ?", (person,))
    assert take(side, decision("a1", case)) == [S.APPLIED]
    (row,) = side.answers()
    assert side.hall.ask(AskGatewayAnswer(answer=row.answer)).said is None


def test_what_changes_is_told_and_what_does_not_is_not(side: Side, case: str) -> None:
    assert side.offer() == 0
    side.hall.do(c.RemindCase(counter=FRONT, case=case))
    assert side.offer() == 1
    side.hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number(), phone="13800000000"))
    assert side.offer() == 1
    subjects = [row.subject for row in side.dispatches(case)]
    assert subjects == [D.SUBMITTED, D.REMINDED, D.SUPPLEMENTED]
    assert [row.running for row in side.dispatches(case)] == [1, 2, 3]
    dispatch = side.outbox().pending()[-1]
    letter, _ = side.outbox().letter(dispatch)
    assert letter.applicant is not None
    assert letter.applicant.phone == "13800000000"


def test_a_case_decided_by_hand_or_referred_is_closed_at_the_department(side: Side, case: str) -> None:
    side.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="窗口代录"))
    assert side.offer() == 1
    assert side.dispatches(case)[-1].subject is D.CLOSED
    assert take(side, decision("a1", case), decision("a2", case, Verdict.REFUSED)) == [S.REPEATED, S.CONTRADICTS]
    other = side.cases.accepted(side.cases.person("李四", 2))
    side.offer()
    side.hall.do(c.ReferCase(counter=OFFICE, case=other, to="civil_affairs", reason="另一部门"))  # type: ignore[arg-type]
    side.offer()
    assert [row.subject for row in side.dispatches(other)] == [D.SUBMITTED, D.CLOSED]


def test_a_receipt_for_what_was_never_sent_is_refused(side: Side, case: str) -> None:
    assert side.outbox().department is DEPARTMENT
    receipt = {"letter": "x", "number": "1", "fingerprint": "0" * 64}
    command = msgspec.convert(
        {"do": "acknowledge_dispatch", "department": DEPARTMENT, "receipt": receipt}, c.AcknowledgeDispatch
    )
    with pytest.raises(Refused, match="never sent"):
        side.hall.do(command)


def test_a_department_decides_over_its_clerks_in_the_hall(side: Side, case: str) -> None:
    side.hall.do(c.ClaimCase(counter=OFFICE, case=case))
    assert take(side, decision("a1", case)) == [S.APPLIED]


def test_a_held_answer_is_applied_by_itself_once_its_case_allows_it(side: Side, case: str) -> None:
    side.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason="publication"))  # type: ignore[arg-type]
    outbox = side.outbox()
    outbox.take([decision("a1", case)])
    outbox.offer()
    assert [one.standing for one in side.answers()] == [S.HELD]
    side.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    outbox.offer()
    assert [(one.standing, one.settled_by) for one in side.answers()] == [(S.APPLIED, "gateway:social_insurance")]
    assert state(side, case) is CaseState.DECIDED
    assert outbox.offer() == 0
    assert_whole(side.hall)


def test_what_nobody_asked_for_is_never_applied_by_itself(side: Side) -> None:
    case = side.cases.accepted()
    outbox = side.outbox()
    assert take(side, decision("a1", case)) == [S.HELD]
    assert outbox.offer() == 1
    side.hall.do(c.RemindCase(counter=FRONT, case=case))
    outbox.offer()
    assert [one.standing for one in side.answers()] == [S.HELD]


def test_only_the_departments_own_staff_or_the_halls_lead_settle_an_answer(side: Side, case: str) -> None:
    take(side, decision("a1", "nobody's"))
    (row,) = side.answers()
    with pytest.raises(Refused, match="This step is for"):
        side.hall.do(c.SettleAnswer(counter=FRONT, answer=row.answer, note="已核实"))
    side.hall.do(c.AssignStaff(staff="2001", role=StaffRole.REVIEWER, departments=(Domain.CIVIL_AFFAIRS,)))
    with pytest.raises(Refused, match="is with"):
        side.hall.do(c.SettleAnswer(counter=OFFICE, answer=row.answer, note="已核实"))
    side.hall.do(c.AssignStaff(staff="2001", role=StaffRole.HALL_LEAD))
    side.hall.do(c.SettleAnswer(counter=OFFICE, answer=row.answer, note="已核实"))
    assert side.now().answers_open == 0


def test_the_machine_that_took_a_gateway_up_last_has_it(side: Side, tmp_path: Path) -> None:
    other = bare_hall(tmp_path / "other", side.cases.clock)
    assert side.hall.do(c.TendGateway(department=DEPARTMENT, machine="office-1"))
    assert side.hall.do(c.TendGateway(department=DEPARTMENT, machine="office-1")) == []
    tell(side.hall, other)
    (there,) = other.ask(AskGateways())
    assert (there.machine, there.is_here) == ("office-1", False)
    other.do(c.TendGateway(department=DEPARTMENT, machine="office-2"))
    tell(other, side.hall)
    assert (side.now().machine, side.now().is_here) == ("office-2", False)
    other.close()


def test_packages_that_are_left_alone_are_known_until_they_are_gone(side: Side) -> None:
    left = (LeftPackage("social_insurance-000002-x.ycpkg", "half_copied"),)
    assert side.hall.do(c.NotePackagesLeft(department=DEPARTMENT, files=left))
    assert side.hall.do(c.NotePackagesLeft(department=DEPARTMENT, files=left)) == []
    assert side.now().untaken == left
    side.hall.do(c.NotePackagesLeft(department=DEPARTMENT, files=()))
    assert side.now().untaken == ()
