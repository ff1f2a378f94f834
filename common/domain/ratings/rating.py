"""The story of a rating: asked, given once, and followed up where it was bad. A fold of its events in the hall's order.

What comes too late (a second rating, a step that another machine has taken already) is kept beside and changes nothing.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar
from uuid import NAMESPACE_OID, uuid5

import msgspec

from common.domain.event import Event
from common.domain.ids import short
from common.domain.ratings import events as e
from common.domain.ratings.words import (
    Channel,
    Finding,
    FollowUpState,
    Indicator,
    Level,
    Occasion,
    RatingState,
    SkipReason,
)


class CallBack(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One call to the resident; `words` are sealed."""

    was_reached: bool
    words: str
    staff: str
    on: date


class FollowUp(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the hall does about a bad rating. The words are sealed; `told` is what the resident was told in the end."""

    opened_on: date
    state: FollowUpState = FollowUpState.OPEN
    finding: Finding | None = None
    found: str = ""
    verified_by: str = ""
    verified_on: date | None = None
    calls: tuple[CallBack, ...] = ()
    told: str = ""
    closed_by: str = ""
    closed_on: date | None = None


class LateDeed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What came too late; `level` where it was a rating."""

    key: int
    kind: str
    at_ms: int
    level: Level | None = None


class Rating(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A rating as it stands. `code`, `words` and `ink` are sealed under the applicant's key."""

    rating: str
    case: str
    occasion: Occasion
    item: str
    counter: str
    staff: str
    is_here: bool
    code: str
    until: date
    asked_on: date
    asked_ms: int
    state: RatingState = RatingState.ASKED
    skipped: SkipReason | None = None
    level: Level | None = None
    indicators: tuple[Indicator, ...] = ()
    words: str = ""
    ink: str = ""
    channel: Channel | None = None
    given_on: date | None = None
    follow_up: FollowUp | None = None
    beside: tuple[LateDeed, ...] = ()


Changes = dict[str, Any]
E = TypeVar("E", bound=Event)
_TELL: dict[type[Event], Callable[[Rating, Any], Changes | None]] = {}


def rating_of(case: str, occasion: Occasion) -> str:
    """The id of the one rating of a case on an occasion, the same on machines that are apart."""
    return short(uuid5(NAMESPACE_OID, f"{case} {occasion}").bytes)


def begin(body: e.RatingAsked, at_ms: int) -> Rating:
    """A rating that has just been asked for."""
    return Rating(
        rating=body.rating,
        case=body.case,
        occasion=body.occasion,
        item=body.item,
        counter=body.counter,
        staff=body.staff,
        is_here=body.is_here,
        code=body.code,
        until=body.until,
        asked_on=body.on,
        asked_ms=at_ms,
    )


def go_on(rating: Rating, key: int, at_ms: int, body: Event) -> Rating:
    """The rating after one more event, which must be newer than all before. Asking a second time changes nothing."""
    if isinstance(body, e.RatingAsked):
        return rating
    changes = _TELL[type(body)](rating, body)
    if changes is None:
        level = body.level if isinstance(body, e.RatingGiven) else None
        late = LateDeed(key=key, kind=type(body).__name__, at_ms=at_ms, level=level)
        changes = {"beside": (*rating.beside, late)}
    return msgspec.structs.replace(rating, **changes)


def tell(happened: Iterable[tuple[int, int, Event]]) -> Rating | None:
    """The rating after all its events (key, time in ms, body), in any order; None before it was asked."""
    rating = None
    for key, at_ms, body in sorted(happened, key=lambda one: one[0]):
        if rating is not None:
            rating = go_on(rating, key, at_ms, body)
        elif isinstance(body, e.RatingAsked):
            rating = begin(body, at_ms)
    return rating


def _tells(kind: type[E]) -> Callable[[Callable[[Rating, E], Changes | None]], Callable[[Rating, E], Changes | None]]:
    """Register what an event of a kind changes: None for what comes too late."""

    def register(change: Callable[[Rating, E], Changes | None]) -> Callable[[Rating, E], Changes | None]:
        _TELL[kind] = change
        return change

    return register


@_tells(e.RatingGiven)
def _given(rating: Rating, body: e.RatingGiven) -> Changes | None:
    if rating.state is RatingState.GIVEN:
        return None
    return {
        "state": RatingState.GIVEN,
        "level": body.level,
        "indicators": body.indicators,
        "words": body.words,
        "ink": body.ink,
        "channel": body.channel,
        "given_on": body.on,
        "follow_up": FollowUp(opened_on=body.on) if body.level.is_bad else None,
    }


@_tells(e.RatingSkipped)
def _skipped(rating: Rating, body: e.RatingSkipped) -> Changes:
    """Of one that was given meanwhile nothing changes, and nothing is lost."""
    if rating.state is not RatingState.ASKED:
        return {}
    return {"state": RatingState.SKIPPED, "skipped": body.reason}


def _following(rating: Rating, states: tuple[FollowUpState, ...], changes: Changes) -> Changes | None:
    if rating.follow_up is None or rating.follow_up.state not in states:
        return None
    return {"follow_up": msgspec.structs.replace(rating.follow_up, **changes)}


@_tells(e.FollowUpVerified)
def _verified(rating: Rating, body: e.FollowUpVerified) -> Changes | None:
    changes: Changes = {
        "state": FollowUpState.VERIFIED,
        "finding": body.finding,
        "found": body.words,
        "verified_by": body.staff,
        "verified_on": body.on,
    }
    return _following(rating, (FollowUpState.OPEN,), changes)


@_tells(e.CallBackRecorded)
def _called_back(rating: Rating, body: e.CallBackRecorded) -> Changes | None:
    call = CallBack(was_reached=body.was_reached, words=body.words, staff=body.staff, on=body.on)
    calls = (*rating.follow_up.calls, call) if rating.follow_up else ()
    return _following(rating, (FollowUpState.OPEN, FollowUpState.VERIFIED), {"calls": calls})


@_tells(e.FollowUpClosed)
def _closed(rating: Rating, body: e.FollowUpClosed) -> Changes | None:
    changes: Changes = {
        "state": FollowUpState.CLOSED,
        "told": body.words,
        "closed_by": body.staff,
        "closed_on": body.on,
    }
    return _following(rating, (FollowUpState.VERIFIED,), changes)


TOLD = frozenset({e.RatingAsked, *_TELL})
"""The kinds of event that belong to the story of a rating; all name it in their field `rating`."""
