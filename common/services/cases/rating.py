"""Ratings: asked for by what was finished, given on the pad or with the code, never by staff."""

from datetime import timedelta

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.drawing import encode
from common.domain.event import Event
from common.domain.ratings import code as codes
from common.domain.ratings import events as e
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Channel, Indicator, Occasion, RatingState
from common.domain.refusals import Refused
from common.services.scene import Scene, checked_text, serves
from common.store.lookups import cases, ratings, setup
from common.store.seal import seal

_WORDS_LIMIT = 300


def asked(scene: Scene, case: Case, occasion: Occasion, counter: str, *, is_here: bool = True) -> list[Event]:
    """What asks a resident how it was, in the transaction that finished it: nobody can leave it out.

    Once for a case and an occasion; `is_here` says whether somebody stands at the counter.
    """
    rating = rating_of(case.case, occasion)
    if ratings.is_asked(scene.db, rating):
        return []
    code, until = codes.new_code(), scene.now.today + timedelta(days=scene.rules.rating_code_days)
    staff = scene.counter(counter).staff
    return [
        e.RatingAsked(
            rating=rating,
            case=case.case,
            occasion=occasion,
            item=case.item,
            counter=counter,
            staff=staff or "",
            is_here=is_here,
            code=seal(scene.db, case.applicant, code),
            until=until,
            on=scene.now.today,
        ),
        e.RatingCodeMade(rating=rating, digest=codes.digest(code), until=until),
    ]


@serves(c.GiveRating)
def give_rating(scene: Scene, command: c.GiveRating) -> list[Event]:
    """On the pad. Answering once more changes nothing: a shaky hand has pressed twice."""
    _check_public(scene)
    rating = ratings.rating(scene.db, command.rating)
    if rating is None:
        raise Refused("unknown_rating")
    if rating.state is RatingState.GIVEN:
        return []
    case = cases.case(scene.db, rating.case)
    person = case.applicant if case else rating.rating
    words = checked_text(command.words, "words", _WORDS_LIMIT)
    ink = encode(command.ink) if command.ink and command.ink.strokes else ""
    return [
        e.RatingGiven(
            rating=rating.rating,
            level=command.level,
            indicators=_each_once(command.indicators),
            words=seal(scene.db, person, words) if words else "",
            ink=seal(scene.db, person, ink) if ink else "",
            channel=Channel.PAD,
            on=scene.now.today,
        )
    ]


@serves(c.SkipRatings)
def skip_ratings(scene: Scene, command: c.SkipRatings) -> list[Event]:
    """The pad got no answer; those that were answered meanwhile stay as they are."""
    _check_public(scene)
    waiting = [rating for one in command.ratings if (rating := ratings.rating(scene.db, one)) is not None]
    return [
        e.RatingSkipped(rating=one.rating, reason=command.reason) for one in waiting if one.state is RatingState.ASKED
    ]


@serves(c.RateByCode)
def rate_by_code(scene: Scene, command: c.RateByCode) -> list[Event]:
    """At the kiosk, which knows nothing of the case."""
    _check_public(scene)
    found = ratings.with_code(scene.db, codes.digest(codes.tidy(command.code)))
    return [
        e.RatingGiven(
            rating=ratings.checked(found, scene.now.today).rating,
            level=command.level,
            indicators=_each_once(command.indicators),
            channel=Channel.CODE,
            on=scene.now.today,
        )
    ]


def _check_public(scene: Scene) -> None:
    """Staff rate nobody, least of all themselves."""
    if setup.staff(scene.db, scene.actor) is not None:
        raise Refused("not_by_staff")


def _each_once(indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    return tuple(one for one in Indicator if one in indicators)
