"""How long a department is left alone: longer each time, never too long, and never all halls at one moment."""

import random
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from common.outside.pacing import FIRST_S, LONGEST_S, Pacing

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@given(st.integers(1, 40), st.integers(0, 2**32))
def test_each_wait_is_within_its_bounds(failures: int, seed: int) -> None:
    pacing, now = Pacing(random.Random(seed)), NOW
    for number in range(failures):
        pacing.fail(now)
        longest = min(FIRST_S * 2**number, LONGEST_S)
        assert longest / 2 <= pacing.wait_s(now) <= longest
        assert not pacing.is_due(now)
        now += timedelta(seconds=pacing.wait_s(now))
        assert pacing.is_due(now)
    assert pacing.since == NOW


def test_success_makes_the_next_wait_short_again() -> None:
    pacing = Pacing(random.Random(1))
    for _ in range(10):
        pacing.fail(NOW)
    pacing.succeed()
    assert (pacing.is_due(NOW), pacing.wait_s(NOW), pacing.since) == (True, 0.0, None)
    pacing.fail(NOW)
    assert pacing.wait_s(NOW) <= FIRST_S


def test_a_clock_that_is_set_back_makes_nobody_wait_for_days() -> None:
    pacing = Pacing(random.Random(1))
    pacing.fail(NOW)
    assert pacing.is_due(NOW - timedelta(days=3))


def test_halls_that_failed_together_come_back_at_different_moments() -> None:
    waits = set()
    for seed in range(20):
        pacing = Pacing(random.Random(seed))
        for _ in range(12):
            pacing.fail(NOW)
        waits.add(round(pacing.wait_s(NOW)))
    assert len(waits) > 10
