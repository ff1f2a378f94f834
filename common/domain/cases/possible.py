"""Which acts on a case are open to one member of staff, so that a screen offers what will not be refused."""

from common.domain.cases.branches import Branch
from common.domain.cases.case import Case
from common.domain.cases.duties import DUTIES, OF_A_DEPARTMENT
from common.domain.cases.way import acts_in
from common.domain.cases.words import CaseAct as A
from common.domain.rows import Staff

_SIGNERS = (A.SIGN, A.RETURN_PROPOSAL)
_ANYBODYS = (A.CLAIM, A.RESUME, *_SIGNERS)
"""What a colleague may do with a case that another one has."""


def own_branch(case: Case, member: Staff) -> Branch | None:
    """The branch that a member of staff works on: the first undecided one of their departments."""
    return next((one for one in case.branches if one.decision is None and one.department in member.departments), None)


def acts_for(case: Case, member: Staff) -> tuple[A, ...]:
    """What this member of staff can do with the case now, in the order of the way."""
    branch = own_branch(case, member)
    return tuple(
        act for act in acts_in(case.state) if act in DUTIES[member.role] and _is_open(act, case, branch, member)
    )


def _is_open(act: A, case: Case, branch: Branch | None, member: Staff) -> bool:
    if act not in OF_A_DEPARTMENT:
        return True
    if act is A.MAKE_READY:
        return case.department in member.departments
    if branch is None or (act not in _ANYBODYS and branch.claimed_by not in (None, member.staff)):
        return False
    match act:
        case A.CLAIM:
            return branch.claimed_by != member.staff
        case A.REQUEST_CORRECTION:
            return not case.has_been_corrected
        case A.PROPOSE:
            return case.signatures > 1 and branch.proposal is None and not case.has_papers_away
        case A.DECIDE:
            return case.signatures == 1 and not case.has_papers_away
        case A.SIGN | A.RETURN_PROPOSAL:
            is_anothers = branch.proposal is not None and branch.proposal.by != member.staff
            return is_anothers and not (act is A.SIGN and case.has_papers_away)
        case _:
            return True
