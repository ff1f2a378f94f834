"""Questions about ratings, and what they answer."""

from datetime import date
from typing import Literal

import msgspec

from common.domain.cases.drawing import Drawing
from common.domain.cases.person import MaskedPerson
from common.domain.cases.words import Lamp
from common.domain.limits import Code, Count
from common.domain.queries import Query
from common.domain.ratings.rating import Rating
from common.domain.ratings.words import Occasion


class PadAsk(msgspec.Struct, frozen=True, kw_only=True):
    """What a pad asks, and nothing of whom."""

    rating: str
    occasion: Occasion
    item_name: str
    item_name_en: str


class PadNow(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a counter's pad shows; `asked` is what waits for an answer, the oldest first."""

    hall_name: str
    hall_name_en: str
    counter_name: str
    counter_name_en: str
    asked: tuple[PadAsk, ...]


class FollowUpRow(msgspec.Struct, frozen=True, kw_only=True):
    """A bad rating as the hall manager's list shows it. `days_left` are working days, negative when overdue."""

    rating: Rating
    number: str
    item_name: str
    item_name_en: str
    applicant: MaskedPerson
    staff_name: str
    due_on: date
    is_provisional: bool
    days_left: int
    lamp: Lamp | None
    """None once it is closed."""


class CallBackSaid(msgspec.Struct, frozen=True, kw_only=True):
    """A call to the resident, in words."""

    was_reached: bool
    words: str
    staff: str
    on: date


class FollowUpInHand(msgspec.Struct, frozen=True, kw_only=True):
    """A follow-up with all that was written down, unsealed; "" where it was erased."""

    row: FollowUpRow
    words: str
    ink: Drawing | None
    found: str
    told: str
    calls: tuple[CallBackSaid, ...]


class Satisfaction(msgspec.Struct, frozen=True, kw_only=True):
    """How content people were with one counter or item, or in one week (`key`: the date of its Monday).

    `levels` are numbers of ratings, from very dissatisfied to very satisfied; `percent` is the part of those given that
    is not bad, None while there are none.
    """

    key: str
    name: str
    name_en: str
    asked: int
    given: int
    levels: tuple[int, int, int, int, int]
    percent: float | None


class RatingInvitation(msgspec.Struct, frozen=True, kw_only=True):
    """A code that is good: nothing is told of the case."""

    until: date


class AskPad(Query[PadNow], frozen=True, kw_only=True, tag="pad"):
    """What the pad of a counter asks now."""

    counter: Code


class CheckRatingCode(Query[RatingInvitation], frozen=True, kw_only=True, tag="rating_code"):
    """Whether a code is good; refused with the reason when not."""

    code: Code


class AskCodeOnReceipt(Query[str], frozen=True, kw_only=True, tag="code_on_receipt"):
    """The figures that a case's receipt shows, so that it can be rated later; "" when nothing was asked.

    For whoever lays the receipt out: no screen of staff shows them.
    """

    case: Code
    occasion: Occasion


class AskFollowUps(Query[list[FollowUpRow]], frozen=True, kw_only=True, tag="follow_ups"):
    """Bad ratings and what is being done about them: what is due first at the top, or all, the newest first."""

    only_open: bool = True
    limit: Count = 200


class AskFollowUp(Query[FollowUpInHand], frozen=True, kw_only=True, tag="follow_up"):
    """One of them with all that was written down."""

    rating: Code


class AskSatisfaction(Query[list[Satisfaction]], frozen=True, kw_only=True, tag="satisfaction"):
    """Ratings asked for on the dates from `since` to `until`, counted."""

    by: Literal["counter", "item", "week"] = "counter"
    since: date
    until: date
