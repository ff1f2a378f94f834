"""Which steps of a case's history took longer than the hall allows, told from its story."""

from collections.abc import Sequence
from datetime import date

from common.domain.cases import events as e
from common.domain.cases.branches import Step, branch_of
from common.domain.cases.case import Case
from common.domain.cases.lamp_rules import LampRules
from common.domain.cases.limit import standing
from common.domain.cases.review_events import DecisionProposed
from common.domain.cases.story import Happened, begin, go_on
from common.domain.workdays import Workdays


def late_steps(story: Sequence[Happened], days: Workdays, lamps: LampRules) -> dict[int, int]:
    """By the key of the event that ended a step, how many working days too late it was.

    Nothing where the beginning of the story was given up: when its steps began is not known here any more.
    """
    late: dict[int, int] = {}
    case: Case | None = None
    for one in story:
        if case is None:
            case = begin(one.body) if isinstance(one.body, e.CaseReceived) else None
            continue
        after = go_on(case, one)
        ended = _ended(case, one) if after.beside == case.beside else None
        if ended is not None:
            step, since, on = ended
            limit = lamps.step_limit(step, since, case.limit_days, case.standstills)
            left = standing(limit, days, on, near_days=0).left
            if left < 0:
                late[one.key] = -left
        case = after
    return late


def _ended(case: Case, one: Happened) -> tuple[Step, date, date] | None:
    """The step that an event ends, when it began, and on which date it ended."""
    body = one.body
    if isinstance(body, e.ResultReady):
        return (Step.READY, case.decided_on, body.on) if case.decided_on is not None else None
    if not isinstance(body, e.CaseClaimed | DecisionProposed | e.CaseDecided) or body.on is None:
        return None
    branch = branch_of(case.branches, body.department or case.department)
    if branch is None or branch.since is None or (isinstance(body, e.CaseClaimed) and branch.step is not Step.CLAIM):
        return None
    return branch.step, branch.since, body.on
