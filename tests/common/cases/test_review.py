"""The back office: several departments, two signatures, who may do what, steps and their limits, and pressing."""

from collections.abc import Callable
from datetime import date

import pytest

from common.domain import commands as c
from common.domain.cases.branches import Step
from common.domain.cases.queries import AskCase, AskWorklist
from common.domain.cases.review_queries import AskWatch, AskWork, WorkRow
from common.domain.cases.words import CaseState, Lamp, SuspendReason, Verdict
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.words import CounterKind, StaffRole
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall
from tests.faults.whole import assert_whole

BRANCHED = ("SJ006", ("医疗支出",))  # social assistance, and health must approve it, too
SIGNED = "CL008"  # two sign each decision
SECOND = "9"

Seat = Callable[..., None]


@pytest.fixture
def seat(hall: CaseHall) -> Seat:
    """Somebody signs in at a desk of the back office."""

    def sit(staff: str, role: StaffRole, *departments: Domain, counter: str = SECOND) -> None:
        hall.hall.do(
            c.DefineCounter(counter=counter, kind=CounterKind.OFFICE, name="后台", name_en="Office", serves=())
        )
        hall.hall.do(c.AddStaff(staff=staff, name="李伟", role=role, departments=departments, pin=PIN))
        hall.hall.do(c.SignIn(counter=counter, staff=staff, pin=PIN))

    return sit


def accepted(hall: CaseHall, item: str, situations: tuple[str, ...] = ()) -> str:
    case = hall.receive(item=item, situations=situations)
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    return case


def rows(hall: CaseHall, **asked: object) -> list[WorkRow]:
    return list(hall.hall.ask(AskWork(**asked)).rows)  # type: ignore[arg-type]


def test_each_department_claims_and_decides_for_itself_and_all_together_decide(hall: CaseHall, seat: Seat) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.HEALTH)
    case = accepted(hall, *BRANCHED)
    both = (Domain.SOCIAL_ASSISTANCE, Domain.HEALTH)
    assert [row.department for row in rows(hall)] == list(both)
    hall.hall.do(c.ClaimCase(counter=SECOND, case=case))
    assert [(row.department, row.claimed_by) for row in rows(hall)] == [(both[0], None), (both[1], "2002")]
    hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.GRANTED, opinion="同意"))
    assert (hall.look(case).case.state, hall.look(case).case.awaits) == (CaseState.ACCEPTED, both[:1])
    assert [row.department for row in rows(hall)] == [both[0]]
    with pytest.raises(Refused, match="with: Social assistance"):
        hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.REFUSED, opinion="改主意"))
    command = c.DecideCase(
        counter=OFFICE, case=case, department=Domain.SOCIAL_ASSISTANCE, verdict=Verdict.GRANTED, opinion="同意"
    )
    hall.hall.do(command)
    seen = hall.look(case).case
    assert (seen.state, [one.signed_by for one in seen.decisions]) == (CaseState.DECIDED, [("2001",), ("2002",)])
    assert [(row.department, row.stage, row.step) for row in rows(hall)] == [(both[0], Stage.READY, Step.READY)]
    assert_whole(hall.hall)


def test_one_refusal_decides(hall: CaseHall, seat: Seat) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.HEALTH)
    case = accepted(hall, *BRANCHED)
    hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.REFUSED, opinion="不符合"))
    assert hall.look(case).case.state is CaseState.DECIDED
    assert [row.department for row in rows(hall)] == [Domain.SOCIAL_ASSISTANCE]
    with pytest.raises(Refused, match="is decided"):
        hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="同意"))


def test_a_case_is_not_referred_to_a_department_that_has_it_anyway(hall: CaseHall, seat: Seat) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.SOCIAL_ASSISTANCE)
    case = accepted(hall, *BRANCHED)
    with pytest.raises(Refused, match="Health and family has this case already"):
        hall.hall.do(c.ReferCase(counter=SECOND, case=case, to=Domain.HEALTH, reason="职责"))
    hall.hall.do(c.ReferCase(counter=SECOND, case=case, to=Domain.CIVIL_AFFAIRS, reason="职责"))
    seen = hall.look(case).case
    assert (seen.department, seen.awaits) == (Domain.CIVIL_AFFAIRS, (Domain.CIVIL_AFFAIRS, Domain.HEALTH))
    assert hall.hall.ask(AskWorklist(department=Domain.SOCIAL_ASSISTANCE)) == []
    assert_whole(hall.hall)


def test_nobody_signs_for_somebody_else(hall: CaseHall, seat: Seat) -> None:
    seat("2101", StaffRole.SIGNER, Domain.DISABILITY)
    case = accepted(hall, SIGNED)
    with pytest.raises(Refused, match="needs two signatures"):
        hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.GRANTED, opinion="可以"))
    hall.hall.do(c.ProposeDecision(counter=SECOND, case=case, verdict=Verdict.GRANTED, opinion="可以"))
    with pytest.raises(Refused, match="A colleague has to sign"):
        hall.hall.do(c.SignDecision(counter=SECOND, case=case))
    with pytest.raises(Refused, match="This step is for: signer"):
        hall.hall.do(c.SignDecision(counter=OFFICE, case=case))
    seat("2102", StaffRole.SIGNER, Domain.DISABILITY, counter="10")
    hall.hall.do(c.ReturnProposal(counter="10", case=case, words="缺残疾证"))
    assert rows(hall)[0].step is Step.REVIEW
    hall.hall.do(c.ProposeDecision(counter=SECOND, case=case, verdict=Verdict.REFUSED, opinion="证件过期"))
    assert rows(hall)[0].step is Step.SIGN
    hall.hall.do(c.SignDecision(counter="10", case=case))
    (decision,) = hall.look(case).case.decisions
    assert (decision.verdict, decision.signed_by) == (Verdict.REFUSED, ("2101", "2102"))
    kinds = [step.kind for step in hall.look(case).history][-5:]
    assert kinds == ["CaseClaimed", "DecisionProposed", "ProposalReturned", "DecisionProposed", "CaseDecided"]
    assert_whole(hall.hall)


@pytest.mark.parametrize(
    ("counter", "act", "words"),
    [
        (FRONT, "claim", "This step is for: reviewer, signer"),
        (ISSUING, "claim", "This step is for: reviewer, signer"),
        (OFFICE, "remind", "This step is for: front-desk clerk"),
        (SECOND, "claim", "This case is with: Social insurance"),
        (SECOND, "suspend", "This case is with: Social insurance"),
    ],
)
def test_what_is_not_one_s_own_is_refused_in_kind_words(
    hall: CaseHall, seat: Seat, counter: str, act: str, words: str
) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.HOUSING)
    case = hall.accepted()
    commands: dict[str, c.Command] = {
        "claim": c.ClaimCase(counter=counter, case=case),
        "remind": c.RemindCase(counter=counter, case=case),
        "suspend": c.SuspendCase(counter=counter, case=case, reason=SuspendReason.HEARING),
    }
    with pytest.raises(Refused, match=words) as refused:
        hall.hall.do(commands[act])
    assert not set("[]{}") & set(refused.value.message("zh"))


def test_a_duty_changes_at_once_and_is_on_record(hall: CaseHall, seat: Seat) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.HOUSING)
    case = hall.accepted()
    with pytest.raises(Refused, match="needs a department"):
        hall.hall.do(c.AssignStaff(staff="2002", role=StaffRole.SIGNER))
    command = c.AssignStaff(staff="2002", role=StaffRole.REVIEWER, departments=(Domain.SOCIAL_INSURANCE,))
    assert [event.kind for event in hall.hall.do(command)] == ["StaffAssigned"]
    assert hall.hall.do(command) == []
    hall.hall.do(c.ClaimCase(counter=SECOND, case=case))
    assert hall.look(case).case.claimed_by == "2002"
    assert_whole(hall.hall)


def test_acting_on_what_nobody_has_claimed_claims_it_and_a_colleague_s_case_is_left_alone(
    hall: CaseHall, seat: Seat
) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.SOCIAL_INSURANCE)
    case = hall.accepted()
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason=SuspendReason.PUBLICATION))
    assert hall.look(case).case.claimed_by == "2001"
    hall.hall.do(c.ResumeCase(counter=SECOND, case=case))
    with pytest.raises(Refused, match="张敏 has claimed it already"):
        hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.GRANTED, opinion="可以"))
    hall.hall.do(c.ClaimCase(counter=SECOND, case=case, takes_over=True))
    hall.hall.do(c.DecideCase(counter=SECOND, case=case, verdict=Verdict.GRANTED, opinion="可以"))


def test_a_step_has_its_share_of_the_limit_and_stands_still_with_the_case(hall: CaseHall) -> None:
    case = hall.accepted()  # ten working days: two to claim, five to review
    hall.clock.go(days=4)  # Tuesday, the second working day
    (row,) = rows(hall)
    assert (row.step, row.step_left, row.step_lamp) == (Step.CLAIM, 0, Lamp.YELLOW)
    hall.clock.go(days=1)
    assert [(one.step_left, one.step_lamp) for one in rows(hall)] == [(-1, Lamp.RED)]
    assert hall.look(case).row.lamp is Lamp.GREEN, "the case itself is in time"
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=case))
    assert [(one.step, one.step_left) for one in rows(hall)] == [(Step.REVIEW, 5)]
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason=SuspendReason.APPRAISAL))
    hall.clock.go(days=14)
    hall.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    assert [one.step_left for one in rows(hall)] == [5]


def test_the_history_says_which_steps_took_too_long(hall: CaseHall) -> None:
    case = hall.accepted()
    hall.clock.go(days=7)  # five working days, of which claiming may take two
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=case))
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason=SuspendReason.PUBLICATION))
    hall.clock.go(days=28)
    hall.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="同意"))
    late = {step.kind: step.late_days for step in hall.look(case).history if step.late_days}
    assert late == {"CaseClaimed": 3}


def test_the_hall_s_figures_say_at_which_step_cases_are(hall: CaseHall) -> None:
    first, second = hall.accepted(), hall.accepted(hall.person("李四", 2))
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=first))
    steps = {share.name: share.total for share in hall.hall.ask(AskWatch()).steps}
    assert steps == {"claim": 1, "review": 1, "sign": 0, "ready": 0}
    assert [row.row.case for row in rows(hall, steps=(Step.CLAIM,))] == [second]
    hall.hall.do(c.DecideCase(counter=OFFICE, case=first, verdict=Verdict.GRANTED, opinion="同意"))
    assert [row.row.case for row in rows(hall, steps=(Step.READY,))] == [first]
    hall.hall.do(c.MakeReady(counter=OFFICE, case=first, document="核定表", at=ISSUING))
    (waits,) = rows(hall, stages=(Stage.ISSUE,))
    assert (waits.lies_at, waits.is_on_its_way) == (ISSUING, False)
    assert_whole(hall.hall)


def test_what_was_decided_in_time_stays_in_time(hall: CaseHall) -> None:
    case = hall.accepted()
    hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="可以"))
    hall.clock.go(days=30)
    assert (hall.look(case).row.lamp, rows(hall, lamp=Lamp.RED)) == (Lamp.GREEN, [])


def test_a_reminder_waits_for_its_answer(hall: CaseHall) -> None:
    case = hall.accepted()
    with pytest.raises(Refused, match="No reminder"):
        hall.hall.do(c.AnswerReminders(counter=OFFICE, case=case, words="在办"))
    for words in ("老人着急", ""):
        hall.hall.do(c.RemindCase(counter=FRONT, case=case, words=words))
    assert [(row.unanswered, row.row.reminders) for row in rows(hall, is_pressed=True)] == [(2, 2)]
    hall.hall.do(c.AnswerReminders(counter=OFFICE, case=case, words="周五前办结"))
    assert rows(hall, is_pressed=True) == []
    assert hall.look(case).history[-1].words == "周五前办结"
    assert hall.hall.ask(AskWatch()).unanswered == 0


def test_a_supervision_order_is_answered_also_when_the_case_is_over(hall: CaseHall, seat: Seat) -> None:
    seat("1007", StaffRole.HALL_LEAD)
    case = hall.accepted()
    with pytest.raises(Refused, match="This step is for: hall manager"):
        hall.hall.do(c.OrderSupervision(counter=OFFICE, case=case, words="为什么慢", answer_by=date(2026, 11, 24)))
    with pytest.raises(Refused, match="past"):
        hall.hall.do(c.OrderSupervision(counter=SECOND, case=case, words="为什么慢", answer_by=date(2026, 11, 1)))
    hall.hall.do(c.OrderSupervision(counter=SECOND, case=case, words="为什么慢", answer_by=date(2026, 11, 24)))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    assert [(row.stage, row.answer_by) for row in rows(hall)] == [(Stage.ANSWER, date(2026, 11, 24))]
    hall.clock.go(days=5)
    now = hall.hall.ask(AskWatch())
    assert (now.orders, now.overdue_orders, rows(hall)[0].is_answer_overdue) == (1, 1, True)
    with pytest.raises(Refused, match="This case is with"):
        hall.hall.do(c.AnswerSupervision(counter=SECOND, case=case, words="自问自答"))
    hall.hall.do(c.AnswerSupervision(counter=OFFICE, case=case, words="申请人已撤回"))
    assert rows(hall) == []
    (order,) = hall.look(case).case.orders
    assert (order.answered_by, order.answered_on, hall.look(case).case.over_on) == (
        "2001",
        date(2026, 11, 25),
        date(2026, 11, 20),
    )
    assert_whole(hall.hall)


def test_a_desk_of_the_back_office_calls_nobody(hall: CaseHall, seat: Seat) -> None:
    seat("2002", StaffRole.REVIEWER, Domain.HOUSING)
    for command in (c.CallNext(counter=SECOND), c.OpenCounter(counter=SECOND), c.ServeWalkIn(counter=SECOND)):
        with pytest.raises(Refused, match="Nobody is called"):
            hall.hall.do(command)
    with pytest.raises(Refused, match="Nobody is called"):
        hall.hall.do(c.DefineCounter(counter="11", kind=CounterKind.OFFICE, name="后", name_en="O", serves=("A",)))


def test_acts_are_those_of_whoever_is_signed_in(hall: CaseHall) -> None:
    case = hall.accepted()
    front = hall.hall.ask(AskCase(case=case, counter=FRONT)).acts
    office = hall.hall.ask(AskCase(case=case, counter=OFFICE)).acts
    assert ("remind" in front, "claim" in front, "decide" in office, "remind" in office) == (True, False, True, False)
    hall.hall.do(c.SignOut(counter=OFFICE))
    assert hall.hall.ask(AskCase(case=case, counter=OFFICE)).acts == ()
