"""Stories in which a department has something to say."""

from datetime import timedelta

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.words import SuspendReason, Verdict
from common.domain.catalogue.item import Domain
from counter.demo.cases.outcomes import decide, hand_out
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import Coming, Steps, story

PENSION, JOB, CARD, SUPPORT = "SB004", "JY006", "TY001", "WJ004"


@story("Decided the next day and fetched with a signature")
def the_usual_way(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Refused by the department, with reasons, and fetched all the same")
def refused(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), JOB)
    yield 2
    decide(staff, case, Verdict.REFUSED, "家庭成员中有人就业，不符合零就业家庭条件")
    yield from hand_out(staff, case, who.resident)


@story("Something has to be put right: asked once, supplied, decided")
def corrected(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    asked = _ask(staff, case, days=10)
    staff.reviewer(Domain.SOCIAL_INSURANCE).refused("wrong_case_state", c.RequestCorrection, **asked)
    yield 4
    staff.front.do(c.SupplyCorrection, case=case, handed=(Handed(staff.case(case).papers[0]),))
    staff.reviewer(Domain.SOCIAL_INSURANCE).refused("corrected_once", c.RequestCorrection, **asked)
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Something has to be put right, and never is")
def never_corrected(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    _ask(staff, case, days=5)
    yield 7
    staff.front.do(c.WithdrawCase, case=case, is_deemed=True)


@story("The clock stands still while names are made public")
def made_public(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "SJ005")
    yield 1
    reviewer = staff.reviewer(Domain.SOCIAL_ASSISTANCE)
    reviewer.do(c.ClaimCase, case=case)
    reviewer.do(c.SuspendCase, case=case, reason=SuspendReason.PUBLICATION)
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).refused(
        "wrong_case_state", c.DecideCase, case=case, verdict=Verdict.GRANTED, opinion="同意"
    )
    yield 7
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).do(c.ResumeCase, case=case)
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Referred to the department that it belongs to")
def referred(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), SUPPORT)
    yield 1
    staff.reviewer(Domain.HEALTH).do(c.ReferCase, case=case, to=Domain.CIVIL_AFFAIRS, reason="属于民政职责")
    staff.reviewer(Domain.HOUSING).refused("not_your_department", c.ClaimCase, case=case)
    yield 1
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Two sign: the first proposal comes back, the second is signed, nobody signs their own")
def two_signatures(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "SJ001")
    yield 2
    proposal = {"case": case, "verdict": Verdict.GRANTED, "opinion": "同意纳入低保"}
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).do(c.ProposeDecision, **proposal)
    staff.signer.do(c.ReturnProposal, case=case, words="请写明保障人数")
    yield 1
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).do(c.ProposeDecision, **{**proposal, "opinion": "同意，保障人数 2 人"})
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).refused("not_your_duty", c.SignDecision, case=case)
    staff.signer.do(c.SignDecision, case=case)
    staff.reviewer(Domain.SOCIAL_ASSISTANCE).do(c.MakeReady, case=case, document="低保金领取证", at="5")
    yield from hand_out(staff, case, who.resident)


@story("Several departments approve side by side")
def side_by_side(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "ZF001")
    yield 3
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Several departments look at it, and one refuses")
def one_of_them_refuses(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "ZF001")
    yield 3
    first = staff.case(case).awaits[0]
    reviewer = staff.reviewer(first)
    refusal = {"case": case, "department": first, "verdict": Verdict.REFUSED, "opinion": "现有住房超过规定面积"}
    if staff.case(case).signatures == 1:
        reviewer.do(c.DecideCase, **refusal)
    else:
        reviewer.do(c.ProposeDecision, **refusal)
        staff.signer.do(c.SignDecision, case=case, department=first)
    staff.reviewer(staff.case(case).department).do(c.MakeReady, case=case, document="不予办理决定书", at="5")
    yield from hand_out(staff, case, who.resident)


@story("Urged by the front desk, and answered")
def urged(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), CARD)
    yield 5
    staff.front.do(c.RemindCase, case=case, words="居民第二次来问")
    staff.reviewer(Domain.VETERANS).do(c.AnswerReminders, case=case, words="制证中，三日内送达")
    yield 2
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Overdue: the hall manager orders an answer, gets it, and the case is decided late")
def overdue(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "WJ003")
    yield 9
    today = staff.hall.now().local.date()
    staff.lead.do(c.OrderSupervision, case=case, words="已超期，请说明原因", answer_by=today + timedelta(days=2))
    yield 1
    staff.reviewer(Domain.HEALTH).do(c.AnswerSupervision, case=case, words="档案调取延误，今日办结")
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("The applicant thinks better of it while it is reviewed")
def withdrawn(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), "ZF006")
    yield 2
    staff.reviewer(Domain.HOUSING).do(c.ClaimCase, case=case)
    staff.front.do(c.WithdrawCase, case=case, reason="已搬离，不再申请")
    staff.reviewer(Domain.HOUSING).refused(
        "wrong_case_state", c.DecideCase, case=case, verdict=Verdict.GRANTED, opinion="同意"
    )


def _ask(staff: Staff, case: str, days: int) -> dict[str, object]:
    """Ask to put the first paper right; what was asked."""
    asked = {
        "case": case,
        "papers": staff.case(case).papers[:1],
        "words": "照片不清，请重新复印",
        "by": staff.hall.now().local.date() + timedelta(days=days),
    }
    staff.reviewer(staff.case(case).department).do(c.RequestCorrection, **asked)
    return asked
