"""Lines about ratings: a bad one that is followed up, and the numbers of a counter, an item or a week."""

from dataclasses import dataclass

from common.domain.cases.words import Lamp
from common.domain.ratings.queries import FollowUpRow, Satisfaction
from common.domain.ratings.words import LEVEL_WORDS, FollowUpState, Level, Occasion
from counter.cases.words import GOOD, STOP, WAITING, Say, lamp_mood, lamp_words, short_day

STEPS: dict[FollowUpState, tuple[str, str]] = {
    FollowUpState.OPEN: ("待核实", "To be looked into"),
    FollowUpState.VERIFIED: ("待回访告知", "To be called back"),
    FollowUpState.CLOSED: ("已办结", "Closed"),
}
OCCASIONS: dict[Occasion, tuple[str, str]] = {
    Occasion.ACCEPTANCE: ("窗口受理", "Application taken in"),
    Occasion.ISSUING: ("领取结果", "Result handed out"),
}


@dataclass(frozen=True)
class FollowUpLine:
    """A bad rating in the list; `lamp` is how long is left, or that it is closed."""

    rating: str
    level: str
    level_mood: int
    item: str
    about: str
    lamp: str
    lamp_mood: int


def follow_up_line(row: FollowUpRow, say: Say) -> FollowUpLine:
    """A bad rating as the list shows it."""
    rating = row.rating
    assert rating.follow_up is not None, "only those that are followed up are listed"
    assert rating.level is not None, "only those that were given are followed up"
    is_closed = row.lamp is None
    step = say(*STEPS[rating.follow_up.state])
    return FollowUpLine(
        rating=rating.rating,
        level=say(*LEVEL_WORDS[rating.level]),
        level_mood=STOP if rating.level is Level.VERY_DISSATISFIED else WAITING,
        item=say(row.item_name, row.item_name_en),
        about="  ·  ".join((say(*OCCASIONS[rating.occasion]), short_day(rating.given_on, say), step)),
        lamp=step if is_closed else lamp_words(row.lamp, row.days_left, say),
        lamp_mood=GOOD if is_closed else lamp_mood(row.lamp),
    )


def follow_up_says(line: FollowUpLine) -> list[str]:
    """What is searched and copied."""
    return [line.level, line.item, line.about, line.lamp]


def is_overdue(row: FollowUpRow) -> bool:
    """Whether it should have been closed by now."""
    return row.lamp is Lamp.RED


@dataclass(frozen=True)
class TotalLine:
    """Numbers alone."""

    key: str
    name: str
    asked: int
    given: int
    very_satisfied: int
    satisfied: int
    basically_satisfied: int
    dissatisfied: int
    very_dissatisfied: int
    percent: str


def total_line(one: Satisfaction, say: Say) -> TotalLine:
    """One counter, item or week."""
    worst, bad, fair, good, best = one.levels
    return TotalLine(
        key=one.key,
        name=say(one.name, one.name_en),
        asked=one.asked,
        given=one.given,
        very_satisfied=best,
        satisfied=good,
        basically_satisfied=fair,
        dissatisfied=bad,
        very_dissatisfied=worst,
        percent="" if one.percent is None else f"{one.percent:.1f}%",
    )
