"""Day's end at a gateway: the department's list of a day beside the hall's own, and what differs."""

from collections.abc import Iterable

from common.domain import commands as c
from common.domain.cases import gateway_events as e
from common.domain.cases.gateway_letters import DayList, Listed, day_list
from common.domain.cases.gateway_words import AnswerSubject, DifferenceKind
from common.domain.events import Event
from common.services.scene import Scene, serves
from common.store.lookups import gateway


@serves(c.ReconcileGateway)
def reconcile_gateway(scene: Scene, command: c.ReconcileGateway) -> list[Event]:
    """The newest comparison of a day counts; one that would say the same as the last is left out."""
    theirs = command.theirs
    sent = gateway.sent_on(scene.db, theirs.department, theirs.on)
    told = gateway.answered_on(scene.db, theirs.department, theirs.on)
    pending = [one for one in sent if one.acknowledged_ms is None]
    held = [
        Listed(id=one.dispatch, case=one.case_id, subject=one.subject, fingerprint=one.their_fingerprint)
        for one in sent
        if one.acknowledged_ms is not None
    ]
    ours = day_list(theirs.department, theirs.on, held, told)
    reconciled = e.GatewayReconciled(
        department=theirs.department,
        on=theirs.on,
        ours=e.Tally(
            letters=len(sent),
            decided=_decided(told),
            answers=len(told),
            pending=len(pending),
            digest=ours.digest,
        ),
        theirs=e.Tally(
            letters=len(theirs.letters),
            decided=_decided(theirs.answers),
            answers=len(theirs.answers),
            digest=theirs.digest,
        ),
        differences=tuple(_differences(ours, theirs, pending)),
    )
    before = gateway.reconciliations(
        scene.db, department=theirs.department, on=theirs.on, only_differing=False, limit=1
    )
    return [] if before and before[0][1] == reconciled else [reconciled]


def _decided(answers: Iterable[Listed]) -> int:
    return sum(one.subject == AnswerSubject.DECIDED for one in answers)


def _differences(ours: DayList, theirs: DayList, pending: list[gateway.Dispatch]) -> Iterable[e.Difference]:
    waiting = {one.dispatch: one.case_id for one in pending}
    for dispatch, case in waiting.items():
        yield e.Difference(kind=DifferenceKind.NOT_SENT, id=dispatch, case=case)
    kinds = (DifferenceKind.NOT_THERE, DifferenceKind.NOT_OURS, DifferenceKind.OTHERWISE_THERE)
    strange = [one for one in theirs.letters if one.id not in waiting]
    yield from _compared(ours.letters, strange, *kinds)
    kinds = (DifferenceKind.ANSWER_DENIED, DifferenceKind.ANSWER_MISSING, DifferenceKind.ANSWER_DIFFERS)
    yield from _compared(ours.answers, theirs.answers, *kinds)


def _compared(
    ours: Iterable[Listed],
    theirs: Iterable[Listed],
    only_ours: DifferenceKind,
    only_theirs: DifferenceKind,
    otherwise: DifferenceKind,
) -> Iterable[e.Difference]:
    here, there = ({one.id: one for one in side} for side in (ours, theirs))
    for one in sorted(here.keys() | there.keys()):
        mine, yours = here.get(one), there.get(one)
        if yours is None and mine is not None:
            yield e.Difference(kind=only_ours, id=one, case=mine.case)
        elif mine is None and yours is not None:
            yield e.Difference(kind=only_theirs, id=one, case=yours.case)
        elif mine is not None and yours is not None and mine.fingerprint != yours.fingerprint:
            yield e.Difference(kind=otherwise, id=one, case=mine.case)
