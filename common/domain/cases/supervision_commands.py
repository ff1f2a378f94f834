"""Commands by which somebody presses for a case, and answers."""

from datetime import date

from common.domain.commands.command import Command
from common.domain.limits import Code, Text


class AnswerReminders(Command, frozen=True, kw_only=True):
    """Say how a case stands whose front desk has urged; answers every reminder so far."""

    counter: Code
    case: Code
    words: Text


class OrderSupervision(Command, frozen=True, kw_only=True):
    """As the hall manager ask about a case (督办单); the answer is due on a date."""

    counter: Code
    case: Code
    words: Text
    answer_by: date


class AnswerSupervision(Command, frozen=True, kw_only=True):
    """Answer a supervision order, by its id; without one, the case's oldest that is open."""

    counter: Code
    case: Code
    order: Code | None = None
    words: Text
