from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from common.domain.queries import Call
from kiosk.board.spotlight import PATIENCE_S, TURN_S, Spotlight

LONG_AGO_MS = 0
NOW_MS = 1_000_000
FRESH_SINCE_MS = NOW_MS - 20_000


def call(number: str, key: int, at_ms: int = NOW_MS) -> Call:
    return Call(ticket=number.lower(), number=number, counter="1", counter_name="1号窗口", counter_name_en="Counter 1",
                at_ms=at_ms, key=key, recalls=0)  # fmt: skip


A1, A2, A3, A4, A5, A6 = (call(f"A{n}", n) for n in range(1, 7))


class Wall:
    """A spotlight whose clock goes by itself in steps that a test takes."""

    def __init__(self, *calls: Call, is_voiced: bool = False) -> None:
        self.spot = Spotlight(limit=3)
        self.spot.is_voiced = is_voiced
        self.now = 100.0
        self.spot.show(calls, FRESH_SINCE_MS, self.now)

    def show(self, *calls: Call) -> None:
        self.spot.show(calls, FRESH_SINCE_MS, self.now)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.spot.tick(self.now)

    def voice_begins(self, begun: Call) -> None:
        self.spot.started(begun.ticket, begun.key, self.now)

    def voice_ends(self, ended: Call) -> None:
        self.spot.ended(ended.ticket, self.now)

    def is_calling(self) -> bool:
        return self.spot.is_calling(self.now)

    @property
    def seen(self) -> list[str]:
        return [shown.number for shown in (self.spot.large, *self.spot.before) if shown]


def test_what_was_called_before_the_board_started_is_there_at_once_and_calls_nobody() -> None:
    wall = Wall(A3, A2, A1)
    assert wall.seen == ["A3", "A2", "A1"]
    assert not wall.is_calling()


def test_a_call_is_large_at_once_and_calling_for_its_turn() -> None:
    wall = Wall(A1)
    wall.show(A2, A1)
    assert wall.seen == ["A2", "A1"]
    assert wall.is_calling()
    wall.wait(TURN_S)
    assert wall.seen == ["A2", "A1"]
    assert not wall.is_calling()


def test_without_a_voice_calls_of_one_moment_are_large_one_after_another() -> None:
    wall = Wall()
    wall.show(A3, A2, A1)
    large = [wall.seen[0]]
    for _ in range(3):
        wall.wait(TURN_S)
        large.append(wall.seen[0])
    assert large == ["A1", "A2", "A3", "A3"]


def test_with_a_voice_a_call_is_large_from_when_it_is_spoken_until_the_next_is() -> None:
    wall = Wall(is_voiced=True)
    wall.show(A2, A1)
    assert wall.seen == []
    wall.voice_begins(A1)
    wall.wait(11)
    assert wall.seen == ["A1"]
    assert wall.is_calling()
    wall.voice_ends(A1)
    assert not wall.is_calling()
    assert wall.seen == ["A1"]
    wall.voice_begins(A2)
    assert wall.seen == ["A2", "A1"]
    assert wall.is_calling()


def test_the_voice_may_begin_before_the_picture_has_come() -> None:
    wall = Wall(A1, is_voiced=True)
    wall.voice_begins(A2)
    assert wall.seen == ["A1"]
    wall.show(A2, A1)
    assert wall.seen == ["A2", "A1"]


def test_a_call_that_the_voice_left_out_goes_beneath_when_a_later_one_is_spoken() -> None:
    wall = Wall(A1, is_voiced=True)
    wall.show(A3, A2, A1)
    wall.voice_begins(A3)
    assert wall.seen == ["A3", "A2", "A1"]


def test_no_more_wait_than_the_voice_lets_wait_and_none_is_lost() -> None:
    wall = Wall(is_voiced=True)
    wall.show(A1)
    wall.voice_begins(A1)
    wall.show(A6, A5, A4, A3, A2, A1)
    assert wall.seen == ["A1", "A3", "A2"]


def test_a_voice_that_says_nothing_any_more_holds_up_no_call() -> None:
    wall = Wall(A1, is_voiced=True)
    wall.show(A2, A1)
    wall.wait(PATIENCE_S)
    assert wall.seen == ["A1"]
    wall.wait(1)
    assert wall.seen == ["A2", "A1"]


def test_a_chime_alone_still_leaves_each_call_large_for_its_turn() -> None:
    wall = Wall(is_voiced=True)
    wall.show(A2, A1)
    for chimed in (A1, A2):
        wall.voice_begins(chimed)
        wall.wait(1.3)
        wall.voice_ends(chimed)
    assert wall.seen == ["A1"]
    wall.wait(TURN_S)
    assert wall.seen == ["A2", "A1"]


def test_a_recall_is_shown_again_with_its_new_key() -> None:
    wall = Wall(A2, A1)
    again = call("A1", 9)
    wall.show(again, A2)
    assert wall.seen == ["A1", "A2"]
    assert wall.spot.large == again
    assert wall.is_calling()


def test_a_recall_of_the_large_call_is_spoken_and_seen_as_new() -> None:
    wall = Wall(A1, is_voiced=True)
    again = call("A1", 9)
    wall.voice_begins(again)
    wall.show(again)
    assert wall.spot.large == again
    assert wall.is_calling()


def test_an_old_mark_of_the_voice_does_not_bring_a_recall_forward() -> None:
    wall = Wall(is_voiced=True)
    wall.show(A1)
    wall.voice_begins(A1)
    wall.wait(10)
    wall.voice_ends(A1)
    wall.show(call("A1", 9))
    assert wall.spot.large == A1


def test_what_was_called_long_ago_waits_for_nobody() -> None:
    wall = Wall(A1, is_voiced=True)
    wall.show(call("A3", 3, LONG_AGO_MS), call("A2", 2, LONG_AGO_MS), A1)
    assert wall.seen == ["A3", "A2", "A1"]


def test_a_ticket_that_left_its_counter_leaves_the_board_but_the_large_one_keeps_its_turn() -> None:
    wall = Wall(A1)
    wall.show(A2, A1)
    wall.show()
    assert wall.seen == ["A2"]
    wall.wait(TURN_S)
    wall.show()
    assert wall.seen == []


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["call", "wait", "begin", "end"]))), st.booleans())
def test_every_called_ticket_is_seen_in_the_end_once_and_the_board_never_shows_one_twice(
    steps: list[tuple[int, str]], is_voiced: bool
) -> None:
    wall = Wall(is_voiced=is_voiced)
    calls: dict[str, Call] = {}
    for key, (who, what) in enumerate(steps, start=1):
        ticket = f"A{who}"
        if what == "call":
            calls.pop(ticket, None)
            calls[ticket] = call(ticket, key)
            wall.show(*reversed(calls.values()))
        elif what == "wait":
            wall.wait(who + 1)
        elif ticket in calls and what == "begin":
            wall.voice_begins(calls[ticket])
        elif ticket in calls:
            wall.voice_ends(calls[ticket])
        assert len(wall.seen) == len(set(wall.seen))
    for _ in range(4):
        wall.wait(PATIENCE_S + 1)
        wall.show(*reversed(calls.values()))
    assert set(wall.seen) == set(calls)
    if calls:
        shown = {wall.spot.large, *wall.spot.before}
        assert shown == set(calls.values())
