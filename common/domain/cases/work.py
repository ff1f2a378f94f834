"""What is to be done with a case, and by which department."""

from enum import StrEnum
from typing import NamedTuple

from common.domain.cases.branches import Step
from common.domain.cases.case import Case
from common.domain.cases.way import OVER
from common.domain.cases.words import CaseState as S
from common.domain.catalogue.item import Domain


class Stage(StrEnum):
    """In whose hands a case is."""

    DESK = "desk"
    """The front desk's: nothing is accepted yet."""
    REVIEW = "review"
    READY = "ready"
    """The department's still: it is decided, and the result is to be made."""
    ISSUE = "issue"
    """The issuing counter's."""
    ANSWER = "answer"
    """It is over, but a supervision order waits for its answer."""


class Work(NamedTuple):
    """What one department has to do with a case; `claimed_by` is who does it, `step` the one of the back office."""

    department: Domain
    stage: Stage
    claimed_by: str | None
    step: Step | None = None


def work_of(case: Case) -> tuple[Work, ...]:
    """One for each department that has yet to decide; else one, of the department that leads; none when all is done."""
    if case.state in OVER:
        is_asked = any(one.answered_on is None for one in case.orders)
        return (Work(case.department, Stage.ANSWER, case.claimed_by),) if is_asked else ()
    if case.accepted_on is None:
        return (Work(case.department, Stage.DESK, None),)
    if case.state is S.DECIDED:
        return (Work(case.department, Stage.READY, case.claimed_by, Step.READY),)
    if case.state in (S.READY, S.ISSUED):
        return (Work(case.department, Stage.ISSUE, case.claimed_by),)
    undecided = (one for one in case.branches if one.decision is None)
    return tuple(Work(one.department, Stage.REVIEW, one.claimed_by, one.step) for one in undecided)


def lies_at(case: Case) -> str | None:
    """The counter at which a result that is ready lies, or the papers of a case from a community station.

    None while they are on their way between the two, "" where nothing of the kind is asked.
    """
    if case.is_forwarded:
        return case.lies_at or None
    return case.issued_at_counter or "" if case.state is S.READY else ""
