"""What is put on record when somebody presses for a case: answers to reminders, supervision orders and theirs."""

from datetime import date

from common.domain.events import Event


class RemindersAnswered(Event, frozen=True, kw_only=True):
    """The department says how it stands; all reminders so far are answered. `words` are sealed."""

    case: str
    words: str
    staff: str
    on: date


class SupervisionOrdered(Event, frozen=True, kw_only=True):
    """The hall manager wants an answer by a date, which counts. `words` are sealed."""

    case: str
    order: str
    words: str
    answer_by: date
    staff: str
    on: date


class SupervisionAnswered(Event, frozen=True, kw_only=True):
    """The answer to one order. `words` are sealed."""

    case: str
    order: str
    words: str
    staff: str
    on: date
