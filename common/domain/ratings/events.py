"""Everything that can have happened to a rating.

Nothing here names a person. `words` and `ink` are sealed under the applicant's key, as is the code on the receipt.
Kiosks get only what they need to take a code: its digest, until when it is good, and that a rating was given.
"""

from datetime import date

from common.domain.event import Event
from common.domain.ratings.words import Channel, Finding, Indicator, Level, Occasion, SkipReason


class RatingAsked(Event, frozen=True, kw_only=True):
    """A resident may say how it was. `rating` follows from the case and the occasion, so that there is one of each.

    `is_here` says whether somebody stands before the pad of `counter`; with a result by post nobody does.
    """

    rating: str
    case: str
    occasion: Occasion
    item: str
    counter: str
    staff: str
    is_here: bool
    code: str
    until: date
    on: date


class RatingCodeMade(Event, frozen=True, kw_only=True):
    """A code was printed; whoever shows the figures with this digest may rate, until a date."""

    rating: str
    digest: str
    until: date


class RatingGiven(Event, frozen=True, kw_only=True):
    """How it was. The first one counts, wherever it was given; each later one is kept beside it.

    `ink` is what was written by hand, as a `Drawing`.
    """

    rating: str
    level: Level
    indicators: tuple[Indicator, ...] = ()
    words: str = ""
    ink: str = ""
    channel: Channel
    on: date


class RatingSkipped(Event, frozen=True, kw_only=True):
    """Nobody answered, or not now: rating is voluntary."""

    rating: str
    reason: SkipReason


class FollowUpVerified(Event, frozen=True, kw_only=True):
    """It was looked into, and put right where there was something. `words` say how, sealed."""

    rating: str
    finding: Finding
    words: str
    staff: str
    on: date


class CallBackRecorded(Event, frozen=True, kw_only=True):
    """Somebody called the resident back, or tried to. `words` are sealed."""

    rating: str
    was_reached: bool
    words: str
    staff: str
    on: date


class FollowUpClosed(Event, frozen=True, kw_only=True):
    """The resident has been told what came of it. `words` are what they were told, sealed."""

    rating: str
    words: str
    staff: str
    on: date
