"""How a case ends the item of the visit in which it was received, so that nobody types it a second time."""

from common.domain.cases.words import CaseState as S
from common.domain.words import Outcome

_OUTCOMES: dict[S, Outcome] = {
    S.TOLD_MISSING: Outcome.TOLD_MISSING,
    S.WITHDRAWN: Outcome.LEFT,
    S.DECLINED: Outcome.DONE,
    S.DECIDED: Outcome.DONE,
    S.READY: Outcome.DONE,
    S.ISSUED: Outcome.DONE,
    S.CONCLUDED: Outcome.DONE,
}


def outcome_of(state: S) -> Outcome | None:
    """By where the case stands; None for one that was received and is not yet accepted or turned away."""
    return None if state is S.RECEIVED else _OUTCOMES.get(state, Outcome.ACCEPTED)
