"""Idle is counted in ticks, so these tests wait for nothing."""

from kiosk.idle import Calm, Idle


def test_a_countdown_comes_after_the_idle_time_and_then_it_is_over() -> None:
    idle = Idle(idle_seconds=60, countdown_seconds=20)
    assert [idle.tick() for _ in range(59)] == [Calm.WAITING] * 59
    assert idle.seconds_left == 0
    assert idle.tick() is Calm.COUNTING_DOWN
    assert idle.seconds_left == 20
    assert [idle.tick() for _ in range(19)] == [Calm.COUNTING_DOWN] * 19
    assert idle.seconds_left == 1
    assert idle.tick() is Calm.OVER
    assert idle.seconds_left == 0


def test_any_touch_begins_the_idle_time_anew() -> None:
    idle = Idle(idle_seconds=5, countdown_seconds=5)
    for _ in range(9):
        idle.tick()
    idle.touch()
    assert idle.seconds_left == 0
    assert idle.tick() is Calm.WAITING
