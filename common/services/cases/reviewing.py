"""The back office: from the department's worklist to the point where it can decide."""

from typing import NamedTuple

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.branches import Branch
from common.domain.cases.case import Case
from common.domain.cases.words import CaseAct
from common.domain.catalogue.item import Domain
from common.domain.events import Event
from common.domain.refusals import Refused
from common.services.cases.duty import branch_for, claimed_by_other, member_at
from common.services.cases.file import case_for, check_papers, sealed_words, staff_at
from common.services.scene import Scene, serves


class AtWork(NamedTuple):
    """Somebody of a department with a case of theirs; `claim` is what puts it in their hands where it was nobody's."""

    case: Case
    staff: str
    branch: Branch
    claim: list[Event]


def at_work(scene: Scene, counter: str, named: str, act: CaseAct, department: Domain | None = None) -> AtWork:
    """A case for an act of its department; refused when a colleague has it. Whoever acts on it first claims it."""
    case = case_for(scene, named, act)
    member = member_at(scene, counter, act)
    branch = branch_for(case, member, department)
    if branch.claimed_by == member.staff:
        return AtWork(case, member.staff, branch, [])
    if branch.claimed_by is not None and scene.gateway is None:  # a department's own word stands above its clerks
        raise claimed_by_other(scene, branch.claimed_by)
    claim = _claim(scene, case, branch, member.staff, takes_over=branch.claimed_by is not None)
    return AtWork(case, member.staff, branch, [claim])


def _claim(scene: Scene, case: Case, branch: Branch, staff: str, *, takes_over: bool = False) -> e.CaseClaimed:
    return e.CaseClaimed(
        case=case.case, department=branch.department, takes_over=takes_over, staff=staff, on=scene.now.today
    )


@serves(c.ClaimCase)
def claim_case(scene: Scene, command: c.ClaimCase) -> list[Event]:
    """Claiming what one has already changes nothing; what a colleague has is only taken over on purpose.

    So is what a colleague claimed as well while the machines were apart, whoever of the two was first.
    """
    case = case_for(scene, command.case, CaseAct.CLAIM)
    member = member_at(scene, command.counter, CaseAct.CLAIM)
    branch = branch_for(case, member, command.department)
    if branch.claimed_by == member.staff and not (command.takes_over and branch.also_claimed_by):
        return []
    if branch.claimed_by not in (None, member.staff) and not command.takes_over:
        raise claimed_by_other(scene, branch.claimed_by)
    return [_claim(scene, case, branch, member.staff, takes_over=branch.claimed_by is not None)]


@serves(c.RequestCorrection)
def request_correction(scene: Scene, command: c.RequestCorrection) -> list[Event]:
    """Once, and complete."""
    work = at_work(scene, command.counter, command.case, CaseAct.REQUEST_CORRECTION)
    if work.case.has_been_corrected:
        raise Refused("corrected_once")
    if command.by < scene.now.today:
        raise Refused("date_past")
    check_papers(work.case, tuple(e.Handed(paper) for paper in command.papers))
    requested = e.CorrectionRequested(
        case=work.case.case,
        papers=command.papers,
        words=sealed_words(scene, work.case, command.words, "words"),
        by=command.by,
        staff=work.staff,
        on=scene.now.today,
    )
    return [*work.claim, requested]


@serves(c.SupplyCorrection)
def supply_correction(scene: Scene, command: c.SupplyCorrection) -> list[Event]:
    """The review goes on where it stopped."""
    case = case_for(scene, command.case, CaseAct.SUPPLY_CORRECTION)
    check_papers(case, command.handed)
    staff = staff_at(scene, command.counter, CaseAct.SUPPLY_CORRECTION)
    return [e.CorrectionSupplied(case=case.case, handed=command.handed, staff=staff, on=scene.now.today)]


@serves(c.SuspendCase)
def suspend_case(scene: Scene, command: c.SuspendCase) -> list[Event]:
    """Only for a reason that the law knows; the clock stands still for every department that has the case."""
    work = at_work(scene, command.counter, command.case, CaseAct.SUSPEND)
    suspended = e.CaseSuspended(case=work.case.case, reason=command.reason, staff=work.staff, on=scene.now.today)
    return [*work.claim, suspended]


@serves(c.ResumeCase)
def resume_case(scene: Scene, command: c.ResumeCase) -> list[Event]:
    """The clock goes on; any colleague of a department that has the case may see that it does."""
    case = case_for(scene, command.case, CaseAct.RESUME)
    member = member_at(scene, command.counter, CaseAct.RESUME)
    branch_for(case, member, None)
    return [e.CaseResumed(case=case.case, staff=member.staff, on=scene.now.today)]


@serves(c.ReferCase)
def refer_case(scene: Scene, command: c.ReferCase) -> list[Event]:
    """To another department, with the reason; not to one that has its own say on the case anyway."""
    case = case_for(scene, command.case, CaseAct.REFER)
    member = member_at(scene, command.counter, CaseAct.REFER)
    branch = branch_for(case, member, command.department)
    if any(one.department is command.to for one in case.branches):
        raise Refused("department_has_it", department=command.to.zh, department_en=command.to.en)
    if branch.claimed_by not in (None, member.staff):
        raise claimed_by_other(scene, branch.claimed_by)
    return [
        e.CaseReferred(
            case=case.case,
            department=branch.department,
            to=command.to,
            reason=sealed_words(scene, case, command.reason, "reason"),
            staff=member.staff,
            on=scene.now.today,
        )
    ]
