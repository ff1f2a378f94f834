"""The back office: from the department's worklist to its decision."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.words import CaseAct
from common.domain.events import Event
from common.domain.refusals import Refused
from common.services.cases.file import case_for, check_papers, sealed_words, staff_at
from common.services.scene import Scene, serves
from common.store.lookups import setup


@serves(c.ClaimCase)
def claim_case(scene: Scene, command: c.ClaimCase) -> list[Event]:
    """Claiming what one has already changes nothing."""
    case = case_for(scene, command.case, CaseAct.CLAIM)
    staff = staff_at(scene, command.counter)
    return [] if case.claimed_by == staff else [e.CaseClaimed(case=case.case, staff=staff)]


@serves(c.RequestCorrection)
def request_correction(scene: Scene, command: c.RequestCorrection) -> list[Event]:
    """Once, and complete."""
    case = case_for(scene, command.case, CaseAct.REQUEST_CORRECTION)
    if case.has_been_corrected:
        raise Refused("corrected_once")
    if command.by < scene.now.today:
        raise Refused("date_past")
    check_papers(case, tuple(e.Handed(paper) for paper in command.papers))
    return [
        e.CorrectionRequested(
            case=case.case,
            papers=command.papers,
            words=sealed_words(scene, case, command.words, "words"),
            by=command.by,
            staff=staff_at(scene, command.counter),
            on=scene.now.today,
        )
    ]


@serves(c.SupplyCorrection)
def supply_correction(scene: Scene, command: c.SupplyCorrection) -> list[Event]:
    """The review goes on where it stopped."""
    case = case_for(scene, command.case, CaseAct.SUPPLY_CORRECTION)
    check_papers(case, command.handed)
    staff = staff_at(scene, command.counter)
    return [e.CorrectionSupplied(case=case.case, handed=command.handed, staff=staff, on=scene.now.today)]


@serves(c.SuspendCase)
def suspend_case(scene: Scene, command: c.SuspendCase) -> list[Event]:
    """Only for a reason that the law knows."""
    case = case_for(scene, command.case, CaseAct.SUSPEND)
    staff = staff_at(scene, command.counter)
    return [e.CaseSuspended(case=case.case, reason=command.reason, staff=staff, on=scene.now.today)]


@serves(c.ResumeCase)
def resume_case(scene: Scene, command: c.ResumeCase) -> list[Event]:
    """The clock goes on."""
    case = case_for(scene, command.case, CaseAct.RESUME)
    return [e.CaseResumed(case=case.case, staff=staff_at(scene, command.counter), on=scene.now.today)]


@serves(c.ReferCase)
def refer_case(scene: Scene, command: c.ReferCase) -> list[Event]:
    """To another department, with the reason."""
    case = case_for(scene, command.case, CaseAct.REFER)
    if command.to is case.department:
        raise Refused("same_place")
    return [
        e.CaseReferred(
            case=case.case,
            to=command.to,
            reason=sealed_words(scene, case, command.reason, "reason"),
            staff=staff_at(scene, command.counter),
        )
    ]


@serves(c.RemindCase)
def remind_case(scene: Scene, command: c.RemindCase) -> list[Event]:
    """The front desk urges; the worklist shows it."""
    case = case_for(scene, command.case, CaseAct.REMIND)
    words = sealed_words(scene, case, command.words, "words", is_needed=False)
    return [e.CaseReminded(case=case.case, words=words, staff=staff_at(scene, command.counter))]


@serves(c.DecideCase)
def decide_case(scene: Scene, command: c.DecideCase) -> list[Event]:
    """At most two signatures: who handled it, and who speaks for the department (北京市优化营商环境条例 art. 35)."""
    case = case_for(scene, command.case, CaseAct.DECIDE)
    staff = staff_at(scene, command.counter)
    if command.second is not None and (command.second == staff or setup.staff(scene.db, command.second) is None):
        raise Refused("unknown_staff", staff=command.second)
    return [
        e.CaseDecided(
            case=case.case,
            department=case.department,
            verdict=command.verdict,
            opinion=sealed_words(scene, case, command.opinion, "opinion"),
            signed_by=(staff,) if command.second is None else (staff, command.second),
            on=scene.now.today,
        )
    ]
