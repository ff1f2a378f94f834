"""The story of a case: what each event makes of it, told in the hall's total order.

What a machine that was apart did with a case that another one had moved on is kept beside it and changes nothing else.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple, TypeVar

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Attempt, Case, Decision
from common.domain.cases.limit import Standstill
from common.domain.cases.way import OVER, acts_in, after
from common.domain.cases.words import CaseAct as A
from common.domain.cases.words import CaseState, Verdict
from common.domain.events import Event


class Happened(NamedTuple):
    """An event about a case with its place in the hall's order."""

    key: int
    at_ms: int
    body: Event


Changes = dict[str, Any]
E = TypeVar("E", bound=Event)
_TELL: dict[type[Event], tuple[A | None, Callable[[Case, Any], Changes]]] = {}


def _tells(
    kind: type[E], act: A | None = None
) -> Callable[[Callable[[Case, E], Changes]], Callable[[Case, E], Changes]]:
    """Register what an event of a kind changes; `act` moves the case along its way."""

    def register(change: Callable[[Case, E], Changes]) -> Callable[[Case, E], Changes]:
        _TELL[kind] = (act, change)
        return change

    return register


def begin(body: e.CaseReceived) -> Case:
    """A case that has just been received."""
    return Case(
        case=body.case,
        number=body.number,
        item=body.item,
        domain=body.domain,
        department=body.domain,
        handling=body.handling,
        limit_days=body.limit_days,
        statutory_days=body.statutory_days,
        papers=body.papers,
        situations=body.situations,
        applicant=body.applicant,
        representative=body.representative,
        mandate_until=body.mandate_until,
        visit=body.visit,
        counter=body.counter,
        staff=body.staff,
        received_on=body.on,
        awaits=(body.domain,),
    )


def go_on(case: Case, happened: Happened) -> Case:
    """The case after one more event, which must be newer than all before.

    A second beginning is none: a machine that was copied tells once more what it wrote, under an origin of its own.
    """
    if isinstance(happened.body, e.CaseReceived):
        return case
    act, change = _TELL[type(happened.body)]
    changes: Changes = {}
    if act is not None and act in acts_in(case.state):
        changes["state"] = after(act, case.state, case.number, stopped_in=case.stopped_in)
    elif act is not None or case.state in OVER:
        return _beside(case, happened)
    changes |= change(case, happened.body)
    if changes.get("state") in OVER:
        changes["over_on"] = happened.body.on  # type: ignore[attr-defined]  # what ends a case has a date
    return msgspec.structs.replace(case, **changes)


def tell(happened: Iterable[Happened]) -> Case | None:
    """The case after all its events, in whatever order they come; None while its beginning is still on its way."""
    story = sorted(happened, key=lambda one: one.key)
    case = None
    for one in story:
        if case is not None:
            case = go_on(case, one)
        elif isinstance(one.body, e.CaseReceived):
            case = begin(one.body)
    return case


def _beside(case: Case, happened: Happened) -> Case:
    attempt = Attempt(key=happened.key, kind=type(happened.body).__name__, at_ms=happened.at_ms)
    return msgspec.structs.replace(case, beside=(*case.beside, attempt))


def _with(case: Case, handed: tuple[e.Handed, ...]) -> tuple[e.Handed, ...]:
    """The papers that are here with some more, the newer one of each counting."""
    newer = {one.material for one in handed}
    return (*(one for one in case.handed if one.material not in newer), *handed)


def _stop(case: Case, on: date) -> Changes:
    return {"stopped_in": case.state, "standstills": (*case.standstills, Standstill(on))}


def _start(case: Case, on: date) -> Changes:
    *earlier, last = case.standstills
    return {"standstills": (*earlier, Standstill(last.since, max(on, last.since)))}


@_tells(e.PapersHanded)
def _handed(case: Case, body: e.PapersHanded) -> Changes:
    return {"handed": body.handed}


@_tells(e.NoticeGiven, A.GIVE_NOTICE)
def _told(case: Case, body: e.NoticeGiven) -> Changes:
    return {"missing": body.missing}


@_tells(e.CaseDeclined, A.DECLINE)
def _declined(case: Case, body: e.CaseDeclined) -> Changes:
    return {"reason": body.reason}


def _acceptance(body: e.CaseAccepted | e.CaseAcceptedProvisionally) -> Changes:
    return {"accepted_on": body.on, "promised_on": body.promised_on, "is_provisional": body.is_provisional}


@_tells(e.CaseAccepted, A.ACCEPT)
def _accepted(case: Case, body: e.CaseAccepted) -> Changes:
    return _acceptance(body)


@_tells(e.CaseAcceptedProvisionally, A.ACCEPT_PROVISIONALLY)
def _accepted_provisionally(case: Case, body: e.CaseAcceptedProvisionally) -> Changes:
    return {**_acceptance(body), "owed": body.owed, "owed_by": body.owed_by}


@_tells(e.OwedSupplied, A.SUPPLY_OWED)
def _supplied(case: Case, body: e.OwedSupplied) -> Changes:
    return {"handed": _with(case, body.handed), "owed": (), "owed_by": None}


@_tells(e.CaseWithdrawn, A.WITHDRAW)
def _withdrawn(case: Case, body: e.CaseWithdrawn) -> Changes:
    return {"reason": body.reason}


@_tells(e.CaseClaimed, A.CLAIM)
def _claimed(case: Case, body: e.CaseClaimed) -> Changes:
    return {"claimed_by": body.staff}


@_tells(e.CorrectionRequested, A.REQUEST_CORRECTION)
def _correction_requested(case: Case, body: e.CorrectionRequested) -> Changes:
    return {**_stop(case, body.on), "has_been_corrected": True, "correction_by": body.by, "missing": body.papers}


@_tells(e.CorrectionSupplied, A.SUPPLY_CORRECTION)
def _corrected(case: Case, body: e.CorrectionSupplied) -> Changes:
    return {**_start(case, body.on), "handed": _with(case, body.handed), "correction_by": None, "missing": ()}


@_tells(e.CaseSuspended, A.SUSPEND)
def _suspended(case: Case, body: e.CaseSuspended) -> Changes:
    return {**_stop(case, body.on), "suspended_for": body.reason}


@_tells(e.CaseResumed, A.RESUME)
def _resumed(case: Case, body: e.CaseResumed) -> Changes:
    return {**_start(case, body.on), "suspended_for": None}


@_tells(e.CaseReferred, A.REFER)
def _referred(case: Case, body: e.CaseReferred) -> Changes:
    awaits = tuple(dict.fromkeys(body.to if one is case.department else one for one in case.awaits))
    return {"department": body.to, "awaits": awaits, "claimed_by": None}


@_tells(e.CaseReminded, A.REMIND)
def _reminded(case: Case, body: e.CaseReminded) -> Changes:
    return {"reminders": case.reminders + 1}


@_tells(e.CaseDecided, A.DECIDE)
def _decided(case: Case, body: e.CaseDecided) -> Changes:
    decision = Decision(
        department=body.department,
        verdict=body.verdict,
        opinion=body.opinion,
        signed_by=body.signed_by,
        on=body.on,
    )
    awaits = tuple(one for one in case.awaits if one is not body.department)
    # Decided is what every department has decided, or what one has refused.
    is_decided = not awaits or body.verdict is Verdict.REFUSED
    state = CaseState.DECIDED if is_decided else case.state
    return {"decisions": (*case.decisions, decision), "awaits": awaits, "state": state}


@_tells(e.ResultReady, A.MAKE_READY)
def _ready(case: Case, body: e.ResultReady) -> Changes:
    return {"document": body.document, "issued_at_counter": body.counter}


@_tells(e.ResultIssued, A.ISSUE_RESULT)
def _issued(case: Case, body: e.ResultIssued) -> Changes:
    return {"issued_to": body.to, "delivery": body.delivery, "tracking": body.tracking}


@_tells(e.CaseConcluded, A.CONCLUDE)
def _concluded(case: Case, body: e.CaseConcluded) -> Changes:
    return {}


TOLD = frozenset({e.CaseReceived, *_TELL})
"""The kinds of event that belong to the story of a case; all name it in their field `case`."""
