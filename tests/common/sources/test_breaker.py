"""The circuit breaker: three failures open it, one at a time probes, an answer closes it."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.outside.pacing import Pacing
from common.sources.breaker import FAILURES_TO_OPEN, FIRST_S, LONGEST_S, Breaker
from common.sources.source import NotInsured, SourceSilent


class Clock:
    """A clock that is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def breaker_of(clock: Clock) -> Breaker:
    return Breaker(clock, Pacing(random.Random(1), FIRST_S, LONGEST_S))


def ask(breaker: Breaker, *, is_heard: bool) -> bool:
    """Ask once; whether it was really asked."""
    was_asked = False
    try:
        with breaker.asking():
            was_asked = True
            if not is_heard:
                raise SourceSilent("no")
    except SourceSilent:
        pass
    return was_asked


def opened(clock: Clock) -> Breaker:
    breaker = breaker_of(clock)
    for _ in range(FAILURES_TO_OPEN):
        assert ask(breaker, is_heard=False)
    assert not breaker.is_closed
    return breaker


def test_it_opens_after_some_failures_in_a_row_and_closes_with_an_answer() -> None:
    clock = Clock()
    breaker = breaker_of(clock)
    for _ in range(FAILURES_TO_OPEN - 1):
        ask(breaker, is_heard=False)
    ask(breaker, is_heard=True)
    assert all(ask(breaker, is_heard=False) for _ in range(FAILURES_TO_OPEN))
    assert not ask(breaker, is_heard=True)
    clock.move(FIRST_S)
    assert ask(breaker, is_heard=True)
    assert breaker.is_closed


def test_only_one_probes_at_a_time() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.move(FIRST_S)
    with breaker.asking():
        assert not ask(breaker, is_heard=True)
    assert ask(breaker, is_heard=True)


def test_a_probe_that_fails_makes_the_next_wait_longer() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.move(FIRST_S)
    assert ask(breaker, is_heard=False)
    clock.move(FIRST_S / 2)
    assert not ask(breaker, is_heard=True)
    clock.move(LONGEST_S)
    assert ask(breaker, is_heard=True)


def test_somebody_who_is_not_insured_was_answered() -> None:
    breaker = breaker_of(Clock())
    for _ in range(FAILURES_TO_OPEN * 2):
        with pytest.raises(NotInsured), breaker.asking():
            raise NotInsured
    assert breaker.is_closed


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 200)), max_size=60))
def test_it_is_never_closed_for_good_and_never_asks_often_in_vain(steps: list[tuple[bool, float]]) -> None:
    clock = Clock()
    breaker = breaker_of(clock)
    asked_in_vain, since = 0, clock.now
    for is_heard, seconds in steps:
        if ask(breaker, is_heard=is_heard):
            asked_in_vain = 0 if is_heard else asked_in_vain + 1
            since = clock.now if is_heard else since
        clock.move(seconds)
    assert asked_in_vain <= FAILURES_TO_OPEN + (clock.now - since).total_seconds() / (FIRST_S / 2) + 1
    clock.move(LONGEST_S)
    assert ask(breaker, is_heard=True)
