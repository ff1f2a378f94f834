"""The decision of a department: by one, or proposed by one and signed by another on a sign-in of their own."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.branches import Branch, Proposal
from common.domain.cases.case import Case
from common.domain.cases.review_events import DecisionProposed, ProposalReturned
from common.domain.cases.words import CaseAct
from common.domain.catalogue.item import Domain
from common.domain.events import Event
from common.domain.refusals import Refused
from common.domain.rows import Staff
from common.services.cases.duty import branch_for, member_at
from common.services.cases.file import case_for, sealed_words
from common.services.cases.reviewing import at_work
from common.services.scene import Scene, serves


def _check_papers_are_here(scene: Scene, case: Case) -> None:
    """Refuse to decide on papers that nobody at the street has seen: they come with the station's next batch.

    Who answers over a gateway has decided at home, on what was sent there.
    """
    if case.has_papers_away and scene.gateway is None:
        raise Refused("papers_away", number=case.number)


@serves(c.DecideCase)
def decide_case(scene: Scene, command: c.DecideCase) -> list[Event]:
    """Where one signature is enough."""
    work = at_work(scene, command.counter, command.case, CaseAct.DECIDE, command.department)
    if work.case.signatures > 1 and scene.gateway is None:  # who answers over a gateway has signed at home
        raise Refused("two_signatures")
    _check_papers_are_here(scene, work.case)
    decided = e.CaseDecided(
        case=work.case.case,
        department=work.branch.department,
        verdict=command.verdict,
        opinion=sealed_words(scene, work.case, command.opinion, "opinion"),
        signed_by=(work.staff,),
        on=scene.now.today,
    )
    return [*work.claim, decided]


@serves(c.ProposeDecision)
def propose_decision(scene: Scene, command: c.ProposeDecision) -> list[Event]:
    """At most two signatures: who handled it, and who speaks for the department (北京市优化营商环境条例 art. 35)."""
    work = at_work(scene, command.counter, command.case, CaseAct.PROPOSE, command.department)
    if work.case.signatures == 1:
        raise Refused("one_signature")
    if work.branch.proposal is not None:
        raise Refused("already_proposed")
    _check_papers_are_here(scene, work.case)
    proposed = DecisionProposed(
        case=work.case.case,
        department=work.branch.department,
        verdict=command.verdict,
        opinion=sealed_words(scene, work.case, command.opinion, "opinion"),
        staff=work.staff,
        on=scene.now.today,
    )
    return [*work.claim, proposed]


@serves(c.SignDecision)
def sign_decision(scene: Scene, command: c.SignDecision) -> list[Event]:
    """What was proposed becomes the decision, word for word."""
    case, member, branch, proposal = _proposed(scene, command.counter, command.case, command.department, CaseAct.SIGN)
    _check_papers_are_here(scene, case)
    return [
        e.CaseDecided(
            case=case.case,
            department=branch.department,
            verdict=proposal.verdict,
            opinion=proposal.opinion,
            signed_by=(proposal.by, member.staff),
            on=scene.now.today,
        )
    ]


@serves(c.ReturnProposal)
def return_proposal(scene: Scene, command: c.ReturnProposal) -> list[Event]:
    """Back to whoever proposed it, with what is wrong."""
    case, member, branch, _ = _proposed(
        scene, command.counter, command.case, command.department, CaseAct.RETURN_PROPOSAL
    )
    return [
        ProposalReturned(
            case=case.case,
            department=branch.department,
            words=sealed_words(scene, case, command.words, "words"),
            staff=member.staff,
            on=scene.now.today,
        )
    ]


def _proposed(
    scene: Scene, counter: str, named: str, department: Domain | None, act: CaseAct
) -> tuple[Case, Staff, Branch, Proposal]:
    """A proposal, and the colleague who may sign it; never the one who made it."""
    case = case_for(scene, named, act)
    member = member_at(scene, counter, act)
    branch = branch_for(case, member, department)
    if branch.proposal is None:
        raise Refused("nothing_proposed")
    if branch.proposal.by == member.staff:
        raise Refused("own_proposal")
    return case, member, branch, branch.proposal
