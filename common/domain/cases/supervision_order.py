"""A supervision order (督办单): the hall manager asks about a case and wants an answer by a date."""

from datetime import date

import msgspec


class Order(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One order; what was asked and answered is sealed in the story. `answer_by` is the last day for the answer."""

    order: str
    by: str
    on: date
    answer_by: date
    answered_by: str | None = None
    answered_on: date | None = None

    def is_overdue(self, today: date) -> bool:
        """Whether the answer is late."""
        return self.answered_on is None and today > self.answer_by
