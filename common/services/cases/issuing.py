"""The issuing counter: the result is ready, and gets into the right hands; or all of it while the resident waits."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.words import CaseAct, Delivery, Verdict
from common.domain.catalogue.item import HandlingKind
from common.domain.events import Event
from common.domain.refusals import Refused
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.cases.receiving import accepted
from common.services.scene import Scene, checked_text, serves

_DOCUMENT_LIMIT = 100
_DONE = "材料齐全，符合规定，当场办结"


@serves(c.MakeReady)
def make_ready(scene: Scene, command: c.MakeReady) -> list[Event]:
    """The result lies at a counter that hands it out."""
    case = case_for(scene, command.case, CaseAct.MAKE_READY)
    return [
        e.ResultReady(
            case=case.case,
            document=checked_text(command.document, "document", _DOCUMENT_LIMIT, is_needed=True),
            counter=scene.counter(command.at).counter,
            staff=staff_at(scene, command.counter, CaseAct.MAKE_READY),
            on=scene.now.today,
        )
    ]


@serves(c.IssueResult)
def issue_result(scene: Scene, command: c.IssueResult) -> list[Event]:
    """To the applicant, or to a representative whose mandate still holds; by post with the number of the parcel."""
    case = case_for(scene, command.case, CaseAct.ISSUE_RESULT)
    if command.to not in (case.applicant, case.representative):
        raise Refused("not_the_applicant")
    if command.to == case.representative and (case.mandate_until is None or case.mandate_until < scene.now.today):
        raise Refused("mandate_expired")
    tracking = checked_text(command.tracking, "tracking", _DOCUMENT_LIMIT)
    if command.delivery is Delivery.POST and not tracking:
        raise Refused("tracking_needed")
    return [
        e.ResultIssued(
            case=case.case,
            to=command.to,
            delivery=command.delivery,
            tracking=tracking,
            counter=command.counter,
            staff=staff_at(scene, command.counter, CaseAct.ISSUE_RESULT),
            on=scene.now.today,
        ),
        e.CaseConcluded(case=case.case, on=scene.now.today),
    ]


@serves(c.FinishOnTheSpot)
def finish_on_the_spot(scene: Scene, command: c.FinishOnTheSpot) -> list[Event]:
    """The whole way in one transaction: nobody comes back tomorrow for what was done today."""
    case = case_for(scene, command.case, CaseAct.ACCEPT)
    if case.handling is not HandlingKind.ON_THE_SPOT:
        raise Refused("not_on_the_spot")
    staff, today = staff_at(scene, command.counter, CaseAct.ACCEPT), scene.now.today
    opinion = sealed_words(scene, case, command.opinion or _DONE, "opinion")
    document = checked_text(command.document, "document", _DOCUMENT_LIMIT, is_needed=True)
    return [
        accepted(scene, case, staff),
        e.CaseDecided(
            case=case.case,
            department=case.department,
            verdict=Verdict.GRANTED,
            opinion=opinion,
            signed_by=(staff,),
            on=today,
        ),
        e.ResultReady(case=case.case, document=document, counter=command.counter, staff=staff, on=today),
        e.ResultIssued(
            case=case.case,
            to=case.representative or case.applicant,
            delivery=Delivery.COUNTER,
            counter=command.counter,
            staff=staff,
            on=today,
        ),
        e.CaseConcluded(case=case.case, on=today),
    ]
