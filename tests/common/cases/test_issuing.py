"""The issuing counter: whose result it is, whose number, whose mandate, what was signed, and what nobody fetches."""

from datetime import date

import pytest
from msgspec.structs import replace

from common.domain import commands as c
from common.domain.cases.drawing import Drawing, Point
from common.domain.cases.issue_queries import AskHandover, AskReady, AskSignature, CompareId
from common.domain.cases.issue_words import IdCheck, ReminderWay
from common.domain.cases.words import CaseState, Delivery, Verdict
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.services.cases.signing import picture
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall, id_number
from tests.faults.whole import assert_whole
from tests.halls import body

SIGNED = Drawing(
    width=600,
    height=200,
    strokes=tuple(tuple(Point(40 + 9 * n, 60 + line * 20 + n % 7 * 10, 12 * n) for n in range(40)) for line in (0, 3)),
)
EXPIRES = date(2026, 11, 25)


def ready(hall: CaseHall, applicant: str | None = None, **fields: object) -> str:
    """A case whose result lies at the issuing counter; its id."""
    case = hall.receive(applicant, **fields)  # type: ignore[arg-type]
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件"))
    hall.hall.do(c.MakeReady(counter=OFFICE, case=case, document="待遇核定表", at=ISSUING))
    return case


def issue(case: str, to: str, **fields: object) -> c.IssueResult:
    """Whoever fetches it shows no card, unless a test says which one, or sends it."""
    known = {} if {"id_number", "delivery"} & fields.keys() else {"unchecked": "证件遗失，工作人员相识"}
    return c.IssueResult(counter=ISSUING, case=case, to=to, **known, **fields)  # type: ignore[arg-type]


def test_nothing_is_handed_over_to_whom_nobody_has_compared_unless_it_is_said_why(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    command = c.IssueResult(counter=ISSUING, case=case, to=applicant, unchecked="  ")
    with pytest.raises(Refused, match="say why"):
        hall.hall.do(command)
    issued = body(hall.hall.do(replace(command, unchecked="证件遗失")), "ResultIssued")
    assert "identity" not in issued
    assert "证件" not in str(issued), "it is sealed"
    assert [step.words for step in hall.look(case).history if step.kind == "ResultIssued"] == ["证件遗失"]


def test_who_fetches_it_is_compared_and_signs_and_both_are_on_record(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    assert hall.hall.ask(CompareId(case=case, id_number=f" {id_number().lower()} ")).person == applicant
    assert hall.hall.ask(CompareId(case=case, id_number=id_number(5))).person is None
    with pytest.raises(Refused, match="not the ID number"):
        hall.hall.do(issue(case, applicant, id_number=id_number(5), signature=SIGNED))
    done = hall.hall.do(issue(case, applicant, id_number=id_number(), is_read=True, signature=SIGNED))
    issued = body(done, "ResultIssued")
    assert issued["identity"] == IdCheck.READ
    assert len(str(issued["signature"])) == 64
    assert "strokes" not in str(issued["signed"])
    assert hall.hall.ask(AskSignature(case=case)) == SIGNED
    assert_whole(hall.hall)


def test_a_signature_goes_with_the_person(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    hall.hall.do(issue(case, applicant, signature=SIGNED))
    with hall.hall.store.transaction() as db:
        db.execute("DELETE FROM person_key WHERE person = ?", (applicant,))
    assert hall.hall.ask(AskSignature(case=case)) is None


def test_a_dot_is_no_signature_and_who_cannot_sign_says_why(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    dot = Drawing(width=600, height=200, strokes=((Point(5, 5, 0),),))
    with pytest.raises(Refused, match="too short"):
        hall.hall.do(issue(case, applicant, signature=dot))
    hall.hall.do(issue(case, applicant, unsigned="右手受伤，按了指印"))
    assert hall.look(case).case.state is CaseState.CONCLUDED
    assert hall.hall.ask(AskSignature(case=case)) is None


def test_the_picture_of_a_signature_is_small_and_shows_it() -> None:
    image = picture(SIGNED)
    assert image.startswith(b"\x89PNG")
    assert len(image) < 6000


def test_a_mandate_that_has_expired_is_shown_and_refused(hall: CaseHall) -> None:
    applicant, representative = hall.person(), hall.person("李四", 2)
    case = ready(hall, applicant, representative=representative, mandate_until=EXPIRES)
    receivers = hall.hall.ask(AskHandover(case=case)).receivers
    assert [(one.person.name, one.may_receive) for one in receivers] == [("张*丰", True), ("李*", True)]
    hall.clock.go(days=10)
    receivers = hall.hall.ask(AskHandover(case=case)).receivers
    assert [(one.mandate_until, one.may_receive) for one in receivers] == [(None, True), (EXPIRES, False)]
    with pytest.raises(Refused, match="mandate has expired"):
        hall.hall.do(issue(case, representative, id_number=id_number(2), signature=SIGNED))
    with pytest.raises(Refused, match="not the ID number"):
        hall.hall.do(issue(case, applicant, id_number=id_number(2), signature=SIGNED))


def test_by_post_there_is_a_tracking_number(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    with pytest.raises(Refused, match="give the tracking number"):
        hall.hall.do(issue(case, applicant, delivery=Delivery.POST))
    with pytest.raises(Refused, match="too short"):
        hall.hall.do(issue(case, applicant, delivery=Delivery.POST, tracking="EA12"))
    hall.hall.do(issue(case, applicant, delivery=Delivery.POST, tracking="EA123456789CN"))
    assert hall.look(case).case.tracking == "EA123456789CN"


def test_what_nobody_fetches_is_listed_until_they_are_reminded_and_again_after_a_while(hall: CaseHall) -> None:
    first, second = ready(hall), ready(hall, hall.person("李四", 2))

    def unfetched() -> list[str]:
        return [one.row.case for one in hall.hall.ask(AskReady(counter=ISSUING, only_unfetched=True))]

    assert [one.row.case for one in hall.hall.ask(AskReady(counter=ISSUING))] == [first, second]
    assert hall.hall.ask(AskReady(counter=FRONT)) == []
    assert unfetched() == []
    hall.clock.go(days=15)
    assert unfetched() == [first, second]
    command = c.RemindToFetch(counter=ISSUING, case=first, how=ReminderWay.PHONE, words="女儿接听，周五来取")
    hall.hall.do(command)
    assert unfetched() == [second]
    (waiting, _) = hall.hall.ask(AskReady(counter=ISSUING))
    assert (waiting.reminders, waiting.waits_days, waiting.reminded_on) == (1, 15, date(2026, 12, 5))
    assert "女儿接听，周五来取" in {step.words for step in hall.look(first).history}
    hall.clock.go(days=15)
    assert unfetched() == [first, second]
    assert_whole(hall.hall)


def test_a_result_in_the_wrong_hands_stays_on_record_and_is_handed_out_again(hall: CaseHall) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    hall.hall.do(issue(case, applicant, signature=SIGNED))
    undo = c.UndoHandOut(counter=OFFICE, case=case, reason="同名同姓，被他人领走")
    with pytest.raises(Refused, match="hall manager"):
        hall.hall.do(undo)
    hall.hall.do(c.AddStaff(staff="1007", name="孙丽", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=OFFICE))
    hall.hall.do(c.SignIn(counter=OFFICE, staff="1007", pin=PIN))
    hall.hall.do(undo)
    seen = hall.look(case)
    assert (seen.case.state, seen.case.over_on, seen.case.wrong_hand_outs) == (CaseState.READY, None, 1)
    assert [one.row.case for one in hall.hall.ask(AskReady(counter=ISSUING))] == [case]
    hall.hall.do(issue(case, applicant, signature=SIGNED))
    kinds = [step.kind for step in hall.look(case).history]
    assert (kinds.count("ResultIssued"), kinds.count("HandOutUndone")) == (2, 1)
    assert_whole(hall.hall)


def test_a_result_that_is_not_ready_is_not_handed_out(hall: CaseHall) -> None:
    case = hall.accepted()
    with pytest.raises(Refused, match="cannot be done now"):
        hall.hall.ask(AskHandover(case=case))
