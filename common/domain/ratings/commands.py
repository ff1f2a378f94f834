"""Commands about ratings and their follow-ups. `rating` is a rating's id, `counter` where it is done."""

from common.domain.cases.drawing import Drawing
from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Text
from common.domain.ratings.words import Finding, Indicator, Level, SkipReason


class GiveRating(Command, frozen=True, kw_only=True):
    """Somebody before the pad says how it was."""

    rating: Code
    level: Level
    indicators: tuple[Indicator, ...] = ()
    words: Text = ""
    ink: Drawing | None = None


class SkipRatings(Command, frozen=True, kw_only=True):
    """The pad got no answer to these. What was answered meanwhile stays as it is."""

    ratings: Codes
    reason: SkipReason


class RateByCode(Command, frozen=True, kw_only=True):
    """Somebody says later how it was, with the code on the receipt."""

    code: Code
    level: Level
    indicators: tuple[Indicator, ...] = ()


class VerifyFollowUp(Command, frozen=True, kw_only=True):
    """Say what came out when a bad rating was looked into, and how it was put right."""

    counter: Code
    rating: Code
    finding: Finding
    words: Text


class RecordCallBack(Command, frozen=True, kw_only=True):
    """Put on record that the resident was called back, or could not be reached."""

    counter: Code
    rating: Code
    was_reached: bool
    words: Text = ""


class CloseFollowUp(Command, frozen=True, kw_only=True):
    """Say what the resident was told in the end."""

    counter: Code
    rating: Code
    words: Text
