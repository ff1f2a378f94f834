"""Commands of the issuing counter besides handing out."""

from common.domain.cases.issue_words import ReminderWay
from common.domain.commands.command import Command
from common.domain.limits import Code, Text


class RemindToFetch(Command, frozen=True, kw_only=True):
    """Put on record that the applicant was told once more that the result waits."""

    counter: Code
    case: Code
    how: ReminderWay = ReminderWay.PHONE
    words: Text = ""


class UndoHandOut(Command, frozen=True, kw_only=True):
    """A result got into the wrong hands. What happened stays on record; the result is ready to be handed out again."""

    counter: Code
    case: Code
    reason: Text
