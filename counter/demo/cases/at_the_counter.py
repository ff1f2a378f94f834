"""Stories that end at the front desk, or begin there unhappily."""

from datetime import timedelta

from common.domain import commands as c
from common.domain.cases.events import Handed
from counter.demo.cases.outcomes import decide, hand_out
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import Coming, Steps, story

ON_THE_SPOT, TWO_DAYS_OFF = "JY001", "SB001"
PENSION, HOUSING, ALLOWANCE = "SB004", "ZF003", "SJ003"


@story("Finished while the resident waits")
def on_the_spot(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), ON_THE_SPOT)
    staff.hand(case)
    staff.front.do(c.FinishOnTheSpot, case=case, document="登记凭证")
    yield 0


@story("Finished while somebody waits who comes for a neighbour")
def on_the_spot_for_somebody(staff: Staff, who: Coming) -> Steps:
    until = staff.hall.now().local.date() + timedelta(days=30)
    neighbour = staff.person(who.other)
    case = staff.receive(staff.person(who.resident), ON_THE_SPOT, representative=neighbour, mandate_until=until)
    staff.hand(case)
    staff.front.do(c.FinishOnTheSpot, case=case, document="登记凭证")
    yield 0


@story("Two matters in one visit")
def two_at_once(staff: Staff, who: Coming) -> Steps:
    applicant = staff.person(who.resident)
    spot = staff.receive(applicant, ON_THE_SPOT)
    staff.hand(spot)
    staff.front.do(c.FinishOnTheSpot, case=spot, document="登记凭证")
    promised = staff.accepted(applicant, PENSION)
    yield 1
    decide(staff, promised)
    yield from hand_out(staff, promised, who.resident)


@story("A paper is missing; told once and in writing, back with it three days later")
def told_what_is_missing(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), PENSION)
    staff.hand(case, but=1)
    staff.front.refused("papers_missing", c.AcceptCase, case=case)
    staff.front.do(c.GiveNotice, case=case)
    staff.front.refused("wrong_case_state", c.GiveNotice, case=case)
    yield 3
    staff.hand(case)
    staff.front.do(c.AcceptCase, case=case)
    yield 2
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Told what is missing, and gives up")
def gives_up(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), HOUSING)
    staff.hand(case, but=1)
    staff.front.do(c.GiveNotice, case=case)
    yield 4
    staff.front.do(c.WithdrawCase, case=case, reason="不再需要办理")


@story("Accepted provisionally; what was owed came in time")
def owed_and_brought(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), ALLOWANCE)
    staff.hand(case, but=1)
    staff.front.do(c.AcceptProvisionally, case=case, owed_by=staff.hall.now().local.date() + timedelta(days=5))
    staff.reviewer(staff.case(case).department).do(c.ClaimCase, case=case)
    yield 3
    staff.front.do(c.SupplyOwed, case=case, handed=tuple(Handed(paper) for paper in staff.case(case).owed))
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Accepted provisionally; what was owed never came")
def owed_and_forgotten(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), ALLOWANCE)
    staff.hand(case, but=1)
    staff.front.do(c.AcceptProvisionally, case=case, owed_by=staff.hall.now().local.date() + timedelta(days=5))
    yield 3
    staff.front.refused("date_not_past", c.WithdrawCase, case=case, is_deemed=True)
    yield 4
    staff.front.do(c.WithdrawCase, case=case, is_deemed=True)


@story("Declined: another body is competent")
def declined(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), TWO_DAYS_OFF)
    staff.front.do(c.DeclineCase, case=case, reason="户籍不在本区", competent="户籍地社会保险经办机构")
    yield 0


@story("A slip in the ID number is noticed as it is typed")
def slip_in_the_number(staff: Staff, who: Coming) -> Steps:
    wrong = who.resident.id_number[:-1] + ("0" if who.resident.id_number[-1] != "0" else "1")
    staff.front.refused("id_wrong", c.RecordPerson, name=who.resident.name, id_number=wrong)
    case = staff.accepted(staff.person(who.resident), PENSION)
    staff.other_front.refused(
        "number_of_another", c.RecordPerson, name=who.other.name, id_number=who.resident.id_number
    )
    yield 1
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)


@story("Two clerks take the same case")
def two_clerks(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), PENSION)
    staff.hand(case)
    staff.other_front.do(c.AcceptCase, case=case)
    staff.front.refused("wrong_case_state", c.AcceptCase, case=case)
    yield 1
    decide(staff, case)
    yield from hand_out(staff, case, who.resident)
