"""What a number of cases come to: how many, how quick, how late; pure counting."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.limit import due
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import HandlingKind
from common.domain.workdays import Workdays


class FiguresBy(StrEnum):
    """What the cases of one line have in common."""

    ITEM = "item"
    COUNTER = "counter"
    DEPARTMENT = "department"
    WEEK = "week"


class CaseFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The cases of one item, counter, department or week (`key`: its Monday), by when they were received.

    `on_the_spot` of the `accepted` were concluded on the day of their acceptance. `median_days` are working days from
    acceptance to the decision without those on which the clock stood still; None while nothing is decided. `overdue`
    were decided, or are still open, after their limit.
    """

    key: str
    name: str
    name_en: str
    received: int
    accepted: int
    declined: int
    withdrawn: int
    concluded: int
    on_the_spot: int
    median_days: float | None
    overdue: int

    @property
    def on_the_spot_share(self) -> float | None:
        """The part of the accepted that was concluded on the spot, 0 to 1; None while none was accepted."""
        return self.on_the_spot / self.accepted if self.accepted else None


def key_of(case: Case, by: FiguresBy) -> str:
    """The line that a case belongs to."""
    match by:
        case FiguresBy.ITEM:
            return case.item
        case FiguresBy.COUNTER:
            return case.counter
        case FiguresBy.DEPARTMENT:
            return case.department
        case FiguresBy.WEEK:
            return (case.received_on - timedelta(days=case.received_on.weekday())).isoformat()


def count(key: str, names: tuple[str, str], cases: Iterable[Case], days: Workdays, today: date) -> CaseFigures:
    """The figures of cases that belong to one line, called `names` in Chinese and English."""
    found = list(cases)
    accepted = [case for case in found if case.accepted_on is not None]
    took = [taken for case in accepted if (taken := handling_days(case, days)) is not None]
    return CaseFigures(
        key=key,
        name=names[0],
        name_en=names[1],
        received=len(found),
        accepted=len(accepted),
        declined=sum(case.state is CaseState.DECLINED for case in found),
        withdrawn=sum(case.state is CaseState.WITHDRAWN for case in found),
        concluded=sum(case.state is CaseState.CONCLUDED for case in found),
        on_the_spot=sum(_is_on_the_spot(case) for case in accepted),
        median_days=float(median(took)) if took else None,
        overdue=sum(is_overdue(case, days, today) for case in accepted),
    )


def handling_days(case: Case, days: Workdays) -> int | None:
    """Working days from acceptance to the decision, without those on which the clock stood still; None before it."""
    if case.accepted_on is None or case.decided_on is None:
        return None
    still = sum(days.count(one.since, min(one.until or case.decided_on, case.decided_on)) for one in case.standstills)
    return days.count(case.accepted_on, case.decided_on) - still


def is_overdue(case: Case, days: Workdays, today: date) -> bool:
    """Whether a case was decided, or ended otherwise, after its limit, or is open beyond it."""
    until = case.decided_on or case.over_on or today
    if case.limit is None or (case.limit.is_still and until == today):
        return False
    return until > due(case.limit, days, until).on


def _is_on_the_spot(case: Case) -> bool:
    is_done = case.state is CaseState.CONCLUDED and case.over_on == case.accepted_on
    return is_done and case.handling is HandlingKind.ON_THE_SPOT
