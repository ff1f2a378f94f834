"""Gateways: what a department is to hear of a case, that it has heard, and what becomes of what it answers."""

from dataclasses import replace

import msgspec

from common.domain import commands as c
from common.domain.cases import gateway_events as e
from common.domain.cases.case import Case
from common.domain.cases.gateway_letters import Answer, answer_fingerprint
from common.domain.cases.gateway_rules import WHO_SETTLES, Heard, next_subject, speaker
from common.domain.cases.gateway_words import AnswerStanding, AnswerSubject
from common.domain.cases.way import OVER
from common.domain.catalogue.item import Domain
from common.domain.events import Event
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.rows import Staff
from common.domain.words import StaffRole
from common.services.cases.duty import not_theirs
from common.services.cases.file import case_for, staff_at
from common.services.scene import SERVICES, Scene, checked_text, serves
from common.store.lookups import cases, gateway, gateway_ends, setup
from common.store.seal import seal, unseal

_NOTE_LIMIT = 1000
_NEVER_BY_ITSELF = ("not_asked", "answer_incomplete")
"""Reasons that time alone does not take away."""
_encode = msgspec.json.Encoder(order="deterministic").encode


@serves(c.OfferCase)
def offer_case(scene: Scene, command: c.OfferCase) -> list[Event]:
    """Decided by the state of things, so that it may be asked at any time, twice, and after a crash."""
    case = case_for(scene, command.case)
    last = gateway.newest_dispatch(scene.db, case.case, command.department)
    heard = Heard(last.subject, last.fingerprint, last.reminders) if last else None
    facts = gateway.facts(scene.db, case)
    subject = next_subject(case, command.department, facts, heard)
    if subject is None:
        return []
    return [
        e.DispatchQueued(
            dispatch=new_id(),
            department=command.department,
            running=gateway.last_running(scene.db, command.department) + 1,
            case=case.case,
            subject=subject,
            fingerprint=facts,
            reminders=case.reminders,
            on=scene.now.today,
        )
    ]


@serves(c.NotePackage)
def note_package(scene: Scene, command: c.NotePackage) -> list[Event]:
    """They stay in the outbox until the department has confirmed each."""
    return [
        e.DispatchesSent(
            department=command.department,
            package=command.package,
            running=command.running,
            dispatches=command.dispatches,
        )
    ]


@serves(c.AcknowledgeDispatch)
def acknowledge_dispatch(scene: Scene, command: c.AcknowledgeDispatch) -> list[Event]:
    """A receipt that is known changes nothing; one for a letter that the hall never sent is refused."""
    receipt = command.receipt
    dispatch = gateway.dispatch(scene.db, receipt.letter)
    if dispatch is None or dispatch.department is not command.department:
        raise Refused("unknown_dispatch")
    said = (receipt.number, receipt.fingerprint)
    if dispatch.acknowledged_ms is not None and said == (dispatch.their_number, dispatch.their_fingerprint):
        return []
    return [
        e.DispatchAcknowledged(
            dispatch=dispatch.dispatch,
            department=command.department,
            case=dispatch.case_id,
            number=receipt.number,
            fingerprint=receipt.fingerprint,
        )
    ]


@serves(c.TakePackage)
def take_package(scene: Scene, command: c.TakePackage) -> list[Event]:
    """Once."""
    if gateway.package_digest(scene.db, command.package) is not None:
        return []
    return [
        e.PackageTaken(
            package=command.package,
            department=command.department,
            running=command.running,
            digest=command.digest,
            has_last=command.has_last,
            has_missing=command.has_missing,
        )
    ]


@serves(c.TakeAnswer)
def take_answer(scene: Scene, command: c.TakeAnswer) -> list[Event]:
    """Kept whatever it says, but once: the same answer a second time changes nothing.

    What it does to the case comes first, so that a reason not to do it stands with the answer.
    """
    said = command.answer
    earlier = gateway.answers_with(scene.db, command.department, said.id)
    content = _encode(said).decode()
    if any(_says_the_same(scene, one, content, said) for one in earlier):
        return []
    case = cases.case(scene.db, said.case)
    standing, reason, moves = _weigh(scene, command.department, case, said, is_second=bool(earlier))
    answer = new_id()
    owner = case.applicant if case is not None else answer
    return [
        *moves,
        e.AnswerReturned(
            answer=answer,
            letter=said.id,
            department=command.department,
            running=said.running,
            case=case.case if case is not None else "",
            subject=said.subject,
            standing=standing,
            reason=reason,
            fingerprint=answer_fingerprint(said),
            owner=owner,
            sealed=seal(scene.db, owner, content),
            on=said.on,
        ),
    ]


def _says_the_same(scene: Scene, one: gateway.Returned, content: str, said: Answer) -> bool:
    """By every word; where they cannot be read any more by what was not sealed."""
    before = unseal(scene.db, one.owner, one.sealed)
    return one.fingerprint == answer_fingerprint(said) if before is None else before == content


def _weigh(
    scene: Scene, department: Domain, case: Case | None, said: Answer, *, is_second: bool
) -> tuple[AnswerStanding, str, list[Event]]:
    """What becomes of an answer: how it stands, a reason if it is held, what it does to the case."""
    if is_second:
        return AnswerStanding.CONTRADICTS, "", []
    if case is None:
        return AnswerStanding.UNKNOWN_CASE, "", []
    before = next((one for one in case.decisions if one.department is department), None)
    if before is not None and said.subject is AnswerSubject.DECIDED:
        return AnswerStanding.REPEATED if before.verdict is said.verdict else AnswerStanding.CONTRADICTS, "", []
    if case.state in OVER:
        return AnswerStanding.CASE_OVER, "", []
    try:
        return AnswerStanding.APPLIED, "", _apply(scene, department, case, said)
    except Refused as refused:
        return AnswerStanding.HELD, refused.reason, []


def _apply(scene: Scene, department: Domain, case: Case, said: Answer) -> list[Event]:
    """By the same services that a clerk's commands go through; refused as those are."""
    if department not in case.awaits or gateway.newest_dispatch(scene.db, case.case, department) is None:
        raise Refused("not_asked")
    command: c.DecideCase | c.RequestCorrection
    if said.subject is AnswerSubject.DECIDED and said.verdict is not None:
        command = c.DecideCase(counter="", case=case.case, verdict=said.verdict, opinion=said.words)
    elif said.subject is AnswerSubject.CORRECTION and said.by is not None:
        command = c.RequestCorrection(counter="", case=case.case, papers=said.papers, words=said.words, by=said.by)
    else:
        raise Refused("answer_incomplete")
    return SERVICES[type(command)](replace(scene, gateway=_speaking(department)), command)


def _speaking(department: Domain) -> Staff:
    """A department as one that may decide; nobody signs in as it."""
    return Staff(
        staff=speaker(department),
        role=StaffRole.SIGNER,
        departments=(department,),
        person="",
        sealed="",
        failures=0,
        locked_until=0,
    )


@serves(c.RetryAnswers)
def retry_answers(scene: Scene, command: c.RetryAnswers) -> list[Event]:
    """The oldest that is possible now; what it does to the case is a reason to look at the next."""
    case = case_for(scene, command.case)
    for returned in gateway.held(scene.db, command.department):
        if returned.case_id != case.case or returned.reason in _NEVER_BY_ITSELF:
            continue
        content = unseal(scene.db, returned.owner, returned.sealed)
        if content is None:
            continue
        try:
            moves = _apply(scene, command.department, case, msgspec.json.decode(content, type=Answer))
        except Refused:
            continue
        return [*moves, _applied(returned, speaker(command.department))]
    return []


@serves(c.TendGateway)
def tend_gateway(scene: Scene, command: c.TendGateway) -> list[Event]:
    """Nothing changes where it is this machine's already."""
    if gateway_ends.end(scene.db, command.department).is_ours:
        return []
    return [e.GatewayTended(department=command.department, machine=command.machine)]


@serves(c.NotePackagesLeft)
def note_packages_left(scene: Scene, command: c.NotePackagesLeft) -> list[Event]:
    """Once, whenever it is looked again."""
    if command.files == gateway_ends.end(scene.db, command.department).untaken:
        return []
    return [e.PackagesLeft(department=command.department, files=command.files)]


@serves(c.ApplyAnswer)
def apply_answer(scene: Scene, command: c.ApplyAnswer) -> list[Event]:
    """The way of the case may allow by now what it did not allow then; refused with the reason if it still does not."""
    returned = _open_answer(scene, command.answer)
    staff = whose_it_is(scene, command.counter, returned.department)
    content = unseal(scene.db, returned.owner, returned.sealed)
    if content is None:
        raise Refused("answer_unreadable")
    case = case_for(scene, returned.case_id)
    moves = _apply(scene, returned.department, case, msgspec.json.decode(content, type=Answer))
    return [*moves, _applied(returned, staff)]


@serves(c.SettleAnswer)
def settle_answer(scene: Scene, command: c.SettleAnswer) -> list[Event]:
    """What was done about it has to be written down."""
    returned = _open_answer(scene, command.answer)
    staff = whose_it_is(scene, command.counter, returned.department)
    note = checked_text(command.note, "note", _NOTE_LIMIT)
    if not note:
        raise Refused("settlement_needed")
    return [
        e.AnswerSettled(
            answer=returned.answer,
            standing=returned.standing,
            owner=returned.owner,
            note=seal(scene.db, returned.owner, note),
            staff=staff,
        )
    ]


def _applied(returned: gateway.Returned, staff: str) -> e.AnswerSettled:
    return e.AnswerSettled(answer=returned.answer, standing=AnswerStanding.APPLIED, owner=returned.owner, staff=staff)


def whose_it_is(scene: Scene, counter: str, department: Domain) -> str:
    """Who is signed in: the department's own staff in the hall, or the hall's lead."""
    member = setup.staff(scene.db, staff_at(scene, counter))
    if member is None or member.role not in WHO_SETTLES:
        words = [role.in_words for role in WHO_SETTLES]
        raise Refused(
            "not_your_duty", roles="、".join(zh for zh, _ in words), roles_en=", ".join(en for _, en in words)
        )
    if member.role is not StaffRole.HALL_LEAD and department not in member.departments:
        raise not_theirs((department,))
    return member.staff


def _open_answer(scene: Scene, answer: str) -> gateway.Returned:
    returned = gateway.answer(scene.db, answer)
    if returned is None:
        raise Refused("unknown_answer")
    if not returned.is_open:
        raise Refused("answer_settled")
    return returned
