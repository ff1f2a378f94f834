"""Stories of cases for tests: an event for each act, with plausible contents."""

from datetime import date, timedelta

from common.domain.cases import events as e
from common.domain.cases import issue_events as i
from common.domain.cases.issue_words import ReminderWay
from common.domain.cases.review_events import DecisionProposed, ProposalReturned
from common.domain.cases.supervision_events import SupervisionOrdered
from common.domain.cases.words import CaseAct, Delivery, SuspendReason, Verdict
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.events import Event

BEGUN = date(2026, 3, 2)
PAPERS = ("居民身份证", "户口簿", "待遇申领表")


def received(case: str = "c1", number: str = "SB004-260302-0001") -> e.CaseReceived:
    """A case of three papers and ten working days."""
    return e.CaseReceived(
        case=case,
        number=number,
        item="SB004",
        domain=Domain.SOCIAL_INSURANCE,
        handling=HandlingKind.PROMISED,
        limit_days=10,
        papers=PAPERS,
        applicant="p1",
        counter="1",
        staff="1001",
        on=BEGUN,
    )


def event(act: CaseAct, days_later: int, case: str = "c1") -> Event:
    """What an act puts on record, so many days after the beginning."""
    on, staff = BEGUN + timedelta(days=days_later), "1001"
    match act:
        case CaseAct.GIVE_NOTICE:
            return e.NoticeGiven(case=case, missing=PAPERS[2:], staff=staff, on=on)
        case CaseAct.DECLINE:
            return e.CaseDeclined(case=case, reason="sealed", staff=staff, on=on)
        case CaseAct.ACCEPT:
            return e.CaseAccepted(case=case, promised_on=on + timedelta(days=14), staff=staff, on=on)
        case CaseAct.ACCEPT_PROVISIONALLY:
            return e.CaseAcceptedProvisionally(
                case=case, owed=PAPERS[2:], owed_by=on, promised_on=on + timedelta(days=14), staff=staff, on=on
            )
        case CaseAct.SUPPLY_OWED:
            return e.OwedSupplied(case=case, handed=(e.Handed(PAPERS[2]),), staff=staff, on=on)
        case CaseAct.WITHDRAW:
            return e.CaseWithdrawn(case=case, staff=staff, on=on)
        case CaseAct.CLAIM:
            return e.CaseClaimed(case=case, staff=staff)
        case CaseAct.REQUEST_CORRECTION:
            return e.CorrectionRequested(case=case, words="sealed", by=on, staff=staff, on=on)
        case CaseAct.SUPPLY_CORRECTION:
            return e.CorrectionSupplied(case=case, staff=staff, on=on)
        case CaseAct.SUSPEND:
            return e.CaseSuspended(case=case, reason=SuspendReason.PUBLICATION, staff=staff, on=on)
        case CaseAct.RESUME:
            return e.CaseResumed(case=case, staff=staff, on=on)
        case CaseAct.REFER:
            return e.CaseReferred(case=case, to=Domain.CIVIL_AFFAIRS, reason="sealed", staff=staff)
        case CaseAct.REMIND:
            return e.CaseReminded(case=case, staff=staff)
        case CaseAct.SUPERVISE:
            order = f"o{days_later}"
            return SupervisionOrdered(case=case, order=order, words="sealed", answer_by=on, staff=staff, on=on)
        case CaseAct.PROPOSE:
            return DecisionProposed(
                case=case,
                department=Domain.SOCIAL_INSURANCE,
                verdict=Verdict.GRANTED,
                opinion="sealed",
                staff=staff,
                on=on,
            )
        case CaseAct.RETURN_PROPOSAL:
            return ProposalReturned(case=case, department=Domain.SOCIAL_INSURANCE, words="sealed", staff=staff, on=on)
        case CaseAct.SIGN | CaseAct.DECIDE:
            return e.CaseDecided(
                case=case,
                department=Domain.SOCIAL_INSURANCE,
                verdict=Verdict.GRANTED,
                opinion="sealed",
                signed_by=("2001",),
                on=on,
            )
        case CaseAct.MAKE_READY:
            return e.ResultReady(case=case, document="待遇核定表", counter="5", staff=staff, on=on)
        case CaseAct.ISSUE_RESULT:
            return e.ResultIssued(case=case, to="p1", delivery=Delivery.COUNTER, counter="5", staff=staff, on=on)
        case CaseAct.CONCLUDE:
            return e.CaseConcluded(case=case, on=on)
        case CaseAct.REMIND_TO_FETCH:
            return i.ResultReminderMade(case=case, how=ReminderWay.PHONE, staff=staff, on=on)
        case CaseAct.UNDO_HAND_OUT:
            return i.HandOutUndone(case=case, reason="sealed", staff=staff, on=on)
