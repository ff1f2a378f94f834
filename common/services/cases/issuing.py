"""The issuing counter: the result is ready, and gets into the right hands; or all of it while the resident waits."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases import issue_events as i
from common.domain.cases.case import Case
from common.domain.cases.drawing import digest
from common.domain.cases.issue_words import IdCheck
from common.domain.cases.words import CaseAct, Delivery, Verdict
from common.domain.catalogue.item import HandlingKind
from common.domain.events import Event
from common.domain.id_number import tidy
from common.domain.ratings.words import Occasion
from common.domain.refusals import Refused
from common.services.cases.duty import member_at, not_theirs
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.cases.rating import asked
from common.services.cases.receiving import accepted
from common.services.cases.signing import sealed_signature
from common.services.cases.stations import check_result_is_here, is_station
from common.services.scene import Scene, checked_text, serves
from common.store.known import person

_DOCUMENT_LIMIT = 100
_SHORTEST_TRACKING = 8
_DONE = "材料齐全，符合规定，当场办结"


@serves(c.MakeReady)
def make_ready(scene: Scene, command: c.MakeReady) -> list[Event]:
    """By the department that leads: the result lies at a counter that hands it out."""
    case = case_for(scene, command.case, CaseAct.MAKE_READY)
    member = member_at(scene, command.counter, CaseAct.MAKE_READY)
    if case.department not in member.departments:
        raise not_theirs((case.department,))
    return [
        e.ResultReady(
            case=case.case,
            document=checked_text(command.document, "document", _DOCUMENT_LIMIT, is_needed=True),
            counter=scene.public_counter(command.at).counter,
            staff=member.staff,
            on=scene.now.today,
        )
    ]


@serves(c.IssueResult)
def issue_result(scene: Scene, command: c.IssueResult) -> list[Event]:
    """To the applicant, or to a representative whose mandate still holds; by post with the number of the parcel."""
    case = case_for(scene, command.case, CaseAct.ISSUE_RESULT)
    check_result_is_here(scene, case, command.counter)
    if command.to not in (case.applicant, case.representative):
        raise Refused("not_the_applicant")
    _check_mandate(scene, case, command.to)
    tracking = checked_text(command.tracking, "tracking", _DOCUMENT_LIMIT)
    if command.delivery is Delivery.POST and len(tracking) < _SHORTEST_TRACKING:
        raise Refused("tracking_short" if tracking else "tracking_needed")
    return [
        e.ResultIssued(
            case=case.case,
            to=command.to,
            delivery=command.delivery,
            tracking=tracking,
            signature=digest(command.signature) if command.signature else "",
            signed=sealed_signature(scene, case, command.signature) if command.signature else "",
            unsigned=sealed_words(scene, case, command.unsigned, "unsigned", is_needed=False),
            identity=_identity(scene, command),
            unchecked=sealed_words(scene, case, command.unchecked, "unchecked", is_needed=False),
            counter=command.counter,
            staff=staff_at(scene, command.counter, CaseAct.ISSUE_RESULT),
            on=scene.now.today,
        ),
        e.CaseConcluded(case=case.case, on=scene.now.today),
        *asked(scene, case, Occasion.ISSUING, command.counter, is_here=command.delivery is Delivery.COUNTER),
    ]


def _check_mandate(scene: Scene, case: Case, to: str) -> None:
    """Refuse to put a result into the hands of a representative whose mandate does not hold any more."""
    if to == case.representative and (case.mandate_until is None or case.mandate_until < scene.now.today):
        raise Refused("mandate_expired")


def _identity(scene: Scene, command: c.IssueResult) -> IdCheck:
    """How it was made sure who takes it; somebody else's number is refused, and no number without a reason."""
    typed = tidy(command.id_number)
    if not typed:
        if command.delivery is Delivery.COUNTER and not command.unchecked.strip():
            raise Refused("identity_needed")
        return IdCheck.NOT_COMPARED
    known = person(scene.db, command.to)
    if known is None or known.id_number != typed:
        raise Refused("identity_differs")
    return IdCheck.READ if command.is_read else IdCheck.TYPED


@serves(c.RemindToFetch)
def remind_to_fetch(scene: Scene, command: c.RemindToFetch) -> list[Event]:
    """As often as it takes; each time on record."""
    case = case_for(scene, command.case, CaseAct.REMIND_TO_FETCH)
    return [
        i.ResultReminderMade(
            case=case.case,
            how=command.how,
            words=sealed_words(scene, case, command.words, "words", is_needed=False),
            staff=staff_at(scene, command.counter, CaseAct.REMIND_TO_FETCH),
            on=scene.now.today,
        )
    ]


@serves(c.UndoHandOut)
def undo_hand_out(scene: Scene, command: c.UndoHandOut) -> list[Event]:
    """Nothing is deleted: who had it and what they signed stays in the history, and the case goes on from there."""
    case = case_for(scene, command.case, CaseAct.UNDO_HAND_OUT)
    return [
        i.HandOutUndone(
            case=case.case,
            reason=sealed_words(scene, case, command.reason, "reason"),
            staff=staff_at(scene, command.counter, CaseAct.UNDO_HAND_OUT),
            on=scene.now.today,
        )
    ]


@serves(c.FinishOnTheSpot)
def finish_on_the_spot(scene: Scene, command: c.FinishOnTheSpot) -> list[Event]:
    """The whole way in one transaction: nobody comes back tomorrow for what was done today."""
    case = case_for(scene, command.case, CaseAct.ACCEPT)
    if case.handling is not HandlingKind.ON_THE_SPOT:
        raise Refused("not_on_the_spot")
    if case.is_forwarded and is_station(scene, command.counter):
        raise Refused("street_handles")
    to = case.representative or case.applicant
    _check_mandate(scene, case, to)
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
            to=to,
            delivery=Delivery.COUNTER,
            counter=command.counter,
            staff=staff,
            on=today,
        ),
        e.CaseConcluded(case=case.case, on=today),
        *asked(scene, case, Occasion.ISSUING, command.counter),
    ]
