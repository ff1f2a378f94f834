"""The story of a rating, whatever the order of arrival: one counts, bad ones are followed up, nothing is lost."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from common.domain.event import Event
from common.domain.ratings import events as e
from common.domain.ratings.rating import TOLD, Rating, begin, go_on, rating_of, tell
from common.domain.ratings.words import (
    Channel,
    Finding,
    FollowUpState,
    Level,
    Occasion,
    RatingState,
    SkipReason,
)

ON = date(2026, 11, 20)
ID = rating_of("c1", Occasion.ISSUING)


def asked(counter: str = "3") -> e.RatingAsked:
    return e.RatingAsked(
        rating=ID, case="c1", occasion=Occasion.ISSUING, item="SB004", counter=counter, staff="1001",
        is_here=True, code="sealed", until=ON, on=ON,
    )  # fmt: skip


def given_(level: Level, channel: Channel = Channel.PAD) -> e.RatingGiven:
    return e.RatingGiven(rating=ID, level=level, channel=channel, on=ON)


OTHERS: st.SearchStrategy[Event] = st.one_of(
    st.builds(given_, st.sampled_from(Level), st.sampled_from(Channel)),
    st.builds(lambda reason: e.RatingSkipped(rating=ID, reason=reason), st.sampled_from(SkipReason)),
    st.just(e.FollowUpVerified(rating=ID, finding=Finding.PARTLY, words="sealed", staff="1007", on=ON)),
    st.builds(
        lambda was_reached: e.CallBackRecorded(rating=ID, was_reached=was_reached, words="", staff="1007", on=ON),
        st.booleans(),
    ),
    st.just(e.FollowUpClosed(rating=ID, words="sealed", staff="1007", on=ON)),
    st.just(asked("4")),
)
STORIES = st.lists(OTHERS, max_size=15).map(lambda others: [asked(), *others])


def placed(story: list[Event]) -> list[tuple[int, int, Event]]:
    return [(key, key * 1000, body) for key, body in enumerate(story, 1)]


def told(*others: Event) -> Rating:
    rating = tell(placed([asked(), *others]))
    assert rating is not None
    return rating


def test_a_case_has_one_rating_for_each_occasion() -> None:
    assert rating_of("c1", Occasion.ISSUING) == ID != rating_of("c1", Occasion.ACCEPTANCE)
    assert rating_of("c2", Occasion.ISSUING) != ID


def test_the_first_rating_counts_and_the_other_is_kept_beside() -> None:
    rating = told(given_(Level.SATISFIED, Channel.CODE), given_(Level.VERY_DISSATISFIED))
    assert (rating.level, rating.channel, rating.follow_up) == (Level.SATISFIED, Channel.CODE, None)
    assert [(late.kind, late.level) for late in rating.beside] == [("RatingGiven", Level.VERY_DISSATISFIED)]


def test_what_was_skipped_can_still_be_given_later() -> None:
    skipped = e.RatingSkipped(rating=ID, reason=SkipReason.TIMED_OUT)
    assert told(skipped).state is RatingState.SKIPPED
    assert told(skipped, given_(Level.SATISFIED, Channel.CODE)).state is RatingState.GIVEN
    assert told(given_(Level.SATISFIED), skipped) == told(given_(Level.SATISFIED))


def test_a_bad_rating_is_verified_called_back_and_closed() -> None:
    verified = e.FollowUpVerified(rating=ID, finding=Finding.CONFIRMED, words="f", staff="1007", on=ON)
    call = e.CallBackRecorded(rating=ID, was_reached=True, words="c", staff="1007", on=ON)
    closed = e.FollowUpClosed(rating=ID, words="t", staff="1007", on=ON)
    rating = told(given_(Level.DISSATISFIED), verified, call, closed)
    assert rating.follow_up is not None
    assert (rating.follow_up.state, rating.follow_up.finding, rating.follow_up.told) == (
        FollowUpState.CLOSED,
        Finding.CONFIRMED,
        "t",
    )
    assert rating.follow_up.calls[0].words == "c"
    early = told(given_(Level.DISSATISFIED), closed)
    assert early.follow_up is not None
    assert early.follow_up.state is FollowUpState.OPEN
    assert [late.kind for late in early.beside] == ["FollowUpClosed"]


@given(STORIES, st.randoms(use_true_random=False))
def test_any_order_of_arrival_tells_the_same_story(story: list[Event], random: Any) -> None:
    shuffled = placed(story)
    random.shuffle(shuffled)
    assert tell(shuffled) == tell(placed(story))


@given(STORIES)
def test_whatever_was_done_either_counts_or_is_kept_beside(story: list[Event]) -> None:
    rating = begin(asked(), 1000)
    for key, at_ms, body in placed(story)[1:]:
        assert type(body) in TOLD
        was, rating = rating, go_on(rating, key, at_ms, body)
        repeats = isinstance(body, (e.RatingAsked, e.RatingSkipped))
        assert repeats or (rating != was)
        if rating.beside != was.beside:
            assert (rating.level, rating.follow_up) == (was.level, was.follow_up)
    assert rating == tell(placed(story))


@given(STORIES)
def test_just_the_bad_ratings_are_followed_up_and_none_is_closed_without_being_looked_into(story: list[Event]) -> None:
    rating = tell(placed(story))
    assert rating is not None
    levels = [body.level for body in story if isinstance(body, e.RatingGiven)]
    assert rating.level == (levels[0] if levels else None)
    assert (rating.state is RatingState.GIVEN) == bool(levels)
    assert (rating.follow_up is not None) == (bool(levels) and levels[0].is_bad)
    if rating.follow_up is not None and rating.follow_up.state is FollowUpState.CLOSED:
        assert rating.follow_up.finding is not None
    assert len([late for late in rating.beside if late.level is not None]) == max(0, len(levels) - 1)
