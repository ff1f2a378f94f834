"""What the back office does, as part of a case's story; what comes too late for its branch is kept beside."""

from datetime import date

import msgspec

from common.domain.cases import events as e
from common.domain.cases.branches import Branch, Decision, Proposal, branch_of, with_branch
from common.domain.cases.case import Case
from common.domain.cases.desk_story import with_papers
from common.domain.cases.limit import Standstill
from common.domain.cases.review_events import DecisionProposed, ProposalReturned
from common.domain.cases.telling import Changes, tells
from common.domain.cases.words import CaseAct as A
from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain


def _branch(case: Case, department: Domain, **changes: object) -> Changes | None:
    """The change of one department's branch; None when it has decided, or has the case no more."""
    branch = branch_of(case.branches, department)
    if branch is None:
        return None
    return {"branches": with_branch(case.branches, department, msgspec.structs.replace(branch, **changes))}


def _stop(case: Case, on: date) -> Changes:
    return {"stopped_in": case.state, "standstills": (*case.standstills, Standstill(on))}


def _start(case: Case, on: date) -> Changes:
    *earlier, last = case.standstills
    return {"standstills": (*earlier, Standstill(last.since, max(on, last.since)))}


@tells(e.CaseClaimed, A.CLAIM)
def _claimed(case: Case, body: e.CaseClaimed) -> Changes | None:
    department = body.department or case.department
    branch = branch_of(case.branches, department)
    if branch is None or branch.claimed_by in (None, body.staff) or body.takes_over:
        return _branch(case, department, claimed_by=body.staff, also_claimed_by=(), since=body.on)
    return _branch(case, department, also_claimed_by=(*branch.also_claimed_by, body.staff))


@tells(e.CorrectionRequested, A.REQUEST_CORRECTION)
def _correction_requested(case: Case, body: e.CorrectionRequested) -> Changes:
    return {**_stop(case, body.on), "has_been_corrected": True, "correction_by": body.by, "missing": body.papers}


@tells(e.CorrectionSupplied, A.SUPPLY_CORRECTION)
def _corrected(case: Case, body: e.CorrectionSupplied) -> Changes:
    return {
        **_start(case, body.on),
        "handed": with_papers(case, body.handed),
        "correction_by": None,
        "missing": (),
    }


@tells(e.CaseSuspended, A.SUSPEND)
def _suspended(case: Case, body: e.CaseSuspended) -> Changes:
    return {**_stop(case, body.on), "suspended_for": body.reason}


@tells(e.CaseResumed, A.RESUME)
def _resumed(case: Case, body: e.CaseResumed) -> Changes:
    return {**_start(case, body.on), "suspended_for": None}


@tells(e.CaseReferred, A.REFER)
def _referred(case: Case, body: e.CaseReferred) -> Changes | None:
    department = body.department or case.department
    if branch_of(case.branches, department) is None:
        return None
    has_it = any(one.department is body.to for one in case.branches)
    new = None if has_it else Branch(department=body.to, since=body.on)
    lead = body.to if department is case.department else case.department
    return {"department": lead, "branches": with_branch(case.branches, department, new)}


@tells(DecisionProposed, A.PROPOSE)
def _proposed(case: Case, body: DecisionProposed) -> Changes | None:
    branch = branch_of(case.branches, body.department)
    if branch is None or branch.proposal is not None:
        return None
    proposal = Proposal(verdict=body.verdict, opinion=body.opinion, by=body.staff, on=body.on)
    return _branch(case, body.department, proposal=proposal, since=body.on)


@tells(ProposalReturned, A.RETURN_PROPOSAL)
def _returned(case: Case, body: ProposalReturned) -> Changes | None:
    return _branch(case, body.department, proposal=None, since=body.on)


@tells(e.CaseDecided, A.DECIDE)
def _decided(case: Case, body: e.CaseDecided) -> Changes | None:
    decision = Decision(
        department=body.department,
        verdict=body.verdict,
        opinion=body.opinion,
        signed_by=body.signed_by,
        on=body.on,
    )
    decided = _branch(case, body.department, proposal=None, decision=decision)
    if decided is None:
        return None
    # Decided is what every department has decided, or what one has refused.
    is_decided = body.verdict is Verdict.REFUSED or all(one.decision is not None for one in decided["branches"])
    if is_decided:
        return {**decided, "decided_on": body.on}
    return {**decided, "state": case.state}
