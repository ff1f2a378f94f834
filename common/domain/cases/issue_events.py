"""What can have happened to a result besides being ready and being handed out."""

from datetime import date

from common.domain.cases.issue_words import ReminderWay
from common.domain.event import Event


class ResultReminderMade(Event, frozen=True, kw_only=True):
    """The applicant was told once more that the result waits. `words` are sealed."""

    case: str
    how: ReminderWay
    words: str = ""
    staff: str
    on: date


class HandOutUndone(Event, frozen=True, kw_only=True):
    """The result had got into the wrong hands: it is to be handed out once more. `reason` is sealed."""

    case: str
    reason: str
    staff: str
    on: date
