"""When a lamp changes: the thresholds that a hall may set for the whole limit, and each step's share of it."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from common.domain.cases.branches import Step
from common.domain.cases.limit import Limit, Standstill
from common.domain.workdays import Workdays

_DAY = timedelta(days=1)


class LampRules(msgspec.Struct, frozen=True, kw_only=True):
    """Yellow from `yellow_days` working days before the end, or when at most `yellow_percent` of the limit are left.

    The others are the share of the limit, in percent, that each step of the back office may take.
    """

    yellow_days: int = 1
    yellow_percent: int = 30
    claim_percent: int = 20
    review_percent: int = 50
    sign_percent: int = 20
    ready_percent: int = 10

    def near_days(self, limit_days: int) -> int:
        """With so many working days left, or fewer, a limit of a length is yellow."""
        return max(self.yellow_days, limit_days * self.yellow_percent // 100)

    def step_days(self, step: Step, limit_days: int) -> int:
        """How many working days a step may take: its share, rounded up, and one at least."""
        percent = {
            Step.CLAIM: self.claim_percent,
            Step.REVIEW: self.review_percent,
            Step.SIGN: self.sign_percent,
            Step.READY: self.ready_percent,
        }[step]
        return max(1, -(-limit_days * percent // 100))

    def step_limit(self, step: Step, since: date, limit_days: int, standstills: Sequence[Standstill]) -> Limit:
        """The limit of a step that began on a date; the clock of the case is its clock, too."""
        return Limit(since, self.step_days(step, limit_days), tuple(standstills))


def yellow_until(workdays: Workdays, today: date, near_days: int) -> date:
    """Cases that are due up to and with this date are so near their end today."""
    return workdays.due(today, near_days + 1).on - _DAY
