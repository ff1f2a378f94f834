"""The pad before a counter: it asks what was finished, takes an answer by touch, and forgets whoever has gone."""

import pytest

from common.domain.cases.drawing import Drawing
from common.domain.queries import AskLamps
from common.domain.ratings.queries import AskFollowUp, AskFollowUps
from common.domain.ratings.rating import Rating, rating_of
from common.domain.ratings.words import Channel, Indicator, Level, Occasion, RatingState, SkipReason
from common.domain.refusals import Refused
from common.settings import Settings
from common.store.lookups import ratings
from kiosk.rating_pad.pad import LOOK_SECONDS, SAID_SECONDS, THANKS_SECONDS
from tests.common.cases.counter import FRONT, CaseHall
from tests.kiosk.rating_pad.conftest import Hands

PATIENCE = Settings().ratings.pad_seconds


def kept(hall: CaseHall, case: str) -> Rating:
    with hall.hall.store.reading() as db:
        found = ratings.rating(db, rating_of(case, Occasion.ACCEPTANCE))
    assert found is not None
    return found


def accept(hall: CaseHall, hands: Hands, name: str = "张三丰", order: int = 1) -> str:
    """A case is accepted at the counter, and the pad hears of it."""
    case = hall.accepted(hall.person(name, order))
    hands.pad.look()
    return case


def test_it_rests_until_something_is_finished_and_nothing_is_chosen_beforehand(hall: CaseHall, hands: Hands) -> None:
    assert hands.sees("pad.resting")
    accept(hall, hands)
    assert hands.sees("pad.levels")
    assert hands.item("pad.counter").property("text") == "1号窗口"
    assert all(hands.sees(f"level-{level}") for level in Level)
    sizes = {(hands.item(f"level-{level}").width(), hands.item(f"level-{level}").height()) for level in Level}
    assert len(sizes) == 1


def test_an_answer_takes_two_touches(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.touch("level-5", "pad.give")
    assert hands.sees("pad.thanks")
    rating = kept(hall, case)
    assert (rating.level, rating.indicators, rating.ink, rating.channel) == (Level.VERY_SATISFIED, (), "", Channel.PAD)
    hands.wait(THANKS_SECONDS)
    assert hands.sees("pad.resting")


def test_reasons_are_ticked_and_words_written_by_hand(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.touch("level-2", "indicator-attitude", "indicator-efficiency", "indicator-efficiency", "indicator-competence")
    hands.draw("pad.ink", (40, 30), (60, 80), (90, 40), (130, 90))
    hands.draw("pad.ink", (200, 50))
    hands.touch("pad.give")
    assert kept(hall, case).indicators == (Indicator.COMPETENCE, Indicator.ATTITUDE)
    (row,) = hall.hall.ask(AskFollowUps())
    ink = hall.hall.ask(AskFollowUp(rating=row.rating.rating)).ink
    assert isinstance(ink, Drawing)
    assert [[(point.x, point.y) for point in stroke] for stroke in ink.strokes] == [
        [(40, 30), (60, 80), (90, 40), (130, 90)],
        [(200, 50)],
    ]
    times = [point.at_ms for stroke in ink.strokes for point in stroke]
    assert times == sorted(times)


def test_what_was_written_can_be_taken_away(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.touch("level-4")
    hands.draw("pad.ink", (40, 30), (60, 80), (90, 40))
    hands.touch("pad.ink.clear", "pad.give")
    assert kept(hall, case).ink == ""


def test_somebody_who_touched_the_wrong_face_chooses_again(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.touch("level-1", "pad.back", "level-4", "pad.give")
    assert kept(hall, case).level is Level.SATISFIED


def test_nobody_has_to_answer(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.touch("pad.not_now")
    assert hands.sees("pad.resting")
    assert kept(hall, case).skipped is SkipReason.NOT_NOW


def test_it_vanishes_calmly_when_nobody_answers(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.wait(PATIENCE - 1)
    assert hands.sees("pad.levels")
    hands.wait(1)
    assert hands.sees("pad.resting")
    assert (kept(hall, case).state, kept(hall, case).skipped) == (RatingState.SKIPPED, SkipReason.TIMED_OUT)


def test_a_touch_gives_more_time_and_a_level_that_was_chosen_counts(hall: CaseHall, hands: Hands) -> None:
    case = accept(hall, hands)
    hands.wait(PATIENCE - 1)
    hands.touch("level-3")
    hands.wait(PATIENCE - 1)
    assert hands.sees("pad.reasons")
    hands.wait(1)
    assert kept(hall, case).level is Level.BASICALLY_SATISFIED


def test_several_matters_are_asked_one_after_another(hall: CaseHall, hands: Hands) -> None:
    first, second = hall.accepted(), hall.accepted()
    hands.pad.look()
    hands.touch("level-5", "pad.give")
    hands.wait(THANKS_SECONDS)
    assert hands.sees("pad.levels")
    hands.touch("level-4", "pad.give")
    assert (kept(hall, first).level, kept(hall, second).level) == (Level.VERY_SATISFIED, Level.SATISFIED)


def test_the_clerk_sees_that_it_asks_and_nothing_else(hall: CaseHall, hands: Hands) -> None:
    def lamp() -> tuple[str, str]:
        (found,) = [one for one in hall.hall.ask(AskLamps()) if one.lamp == f"rating_pad.{FRONT}"]
        return found.state, found.words

    accept(hall, hands)
    asking = lamp()
    hands.touch("level-1")
    assert lamp() == asking == ("warning", "评价器正在邀请评价")
    hands.touch("pad.give")
    after_rating = lamp()
    hands.wait(THANKS_SECONDS)
    accept(hall, hands, "李四", 2)
    hands.touch("pad.not_now")
    assert lamp() == after_rating == ("ok", "评价器正常")


def test_a_pad_that_dies_or_is_closed_is_said_to_ask_no_more(hall: CaseHall, hands: Hands) -> None:
    accept(hall, hands)

    def states() -> list[str]:
        return [one.state for one in hall.hall.ask(AskLamps()) if one.lamp == f"rating_pad.{FRONT}"]

    assert states() == ["warning"]
    hall.clock.go(seconds=SAID_SECONDS - 1)
    assert states() == ["warning"]
    hands.wait(LOOK_SECONDS)
    hall.clock.go(seconds=SAID_SECONDS - 1)
    assert states() == ["warning"], "it has said so again"
    hall.clock.go(seconds=1)
    assert states() == [], "nobody has heard of it for too long"
    hands.wait(LOOK_SECONDS)
    assert states() == ["warning"]
    hands.pad.end()
    assert states() == []


def test_language_and_print_are_as_they_were_for_whoever_comes_next(hall: CaseHall, hands: Hands) -> None:
    accept(hall, hands)
    hands.touch("pad.language", "pad.care")
    assert (hands.pad.page.language, hands.pad.page.is_care) != ("zh_CN", False)
    hands.touch("pad.not_now")
    assert (hands.pad.page.language, hands.pad.page.is_care) == ("zh_CN", False)


def test_it_rests_when_the_hall_cannot_take_the_answer(
    hall: CaseHall, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = accept(hall, hands)

    def full(*_: object) -> None:
        raise Refused("store_full")

    monkeypatch.setattr(hall.hall, "do", full)
    hands.touch("level-5", "pad.give")
    assert hands.sees("pad.resting")
    monkeypatch.undo()
    hands.pad.look()
    assert hands.sees("pad.resting")
    assert kept(hall, case).state is RatingState.ASKED
