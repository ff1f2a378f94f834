"""The order rule: whom a counter calls next."""

from collections import deque

from hypothesis import given
from hypothesis import strategies as st

from common.domain.queue import Head, choose, in_order
from common.domain.words import Lane

O, P, R = Lane.ORDINARY, Lane.PRIORITY, Lane.RETURNING  # noqa: E741


def test_nobody_waits() -> None:
    assert choose([], 0, 2) is None


def test_priority_goes_before_ordinary() -> None:
    assert choose([Head("o", O, 1), Head("p", P, 2)], 0, 2) == Head("p", P, 2)


def test_ordinary_goes_after_two_favoured() -> None:
    assert choose([Head("o", O, 1), Head("p", P, 2)], 2, 2) == Head("o", O, 1)


def test_favoured_go_on_when_no_ordinary_waits() -> None:
    assert choose([Head("p", P, 2)], 7, 2) == Head("p", P, 2)


def test_of_two_favoured_the_longer_waiting_one() -> None:
    assert choose([Head("r", R, 3), Head("p", P, 2)], 0, 2) == Head("p", P, 2)


def test_a_returning_ticket_waits_until_it_is_due() -> None:
    early = Head("r", R, 1, is_due=False)
    assert choose([early, Head("o", O, 5)], 0, 2) == Head("o", O, 5)
    assert choose([early], 0, 2) == early


def test_oldest_ordinary_over_all_pools() -> None:
    assert choose([Head("late", O, 9), Head("old", O, 4)], 0, 2) == Head("old", O, 4)


@given(
    arrivals=st.lists(st.sampled_from([O, P, R]), max_size=60),
    favoured_in_a_row=st.integers(1, 4),
)
def test_what_priority_costs_an_ordinary_ticket_is_bounded(arrivals: list[Lane], favoured_in_a_row: int) -> None:
    """However many favoured tickets come, the k-th ordinary one is called within k * (bound + 1) calls."""
    lanes: dict[Lane, deque[Head]] = {O: deque(), P: deque(), R: deque()}
    for key, lane in enumerate(arrivals):
        lanes[lane].append(Head(str(key), lane, key))
    ordinary = [head.ticket for head in lanes[O]]
    run, calls = 0, []
    for n in range((favoured_in_a_row + 1) * (len(arrivals) + 1)):
        lanes[P].append(Head(f"more{n}", P, 1000 + n))  # favoured residents never stop coming
        chosen = choose([lane[0] for lane in lanes.values() if lane], run, favoured_in_a_row)
        assert chosen is not None
        lanes[chosen.lane].popleft()
        run = 0 if chosen.lane is O else run + 1
        calls.append(chosen.ticket)
    for k, ticket in enumerate(ordinary, start=1):
        assert calls.index(ticket) < k * (favoured_in_a_row + 1)


@given(heads=st.lists(st.builds(Head, st.text(max_size=3), st.sampled_from([O, P, R]), st.integers(), st.booleans())))
def test_somebody_is_always_called_when_somebody_waits(heads: list[Head]) -> None:
    assert (choose(heads, 0, 2) is None) == (not heads)


heads = st.lists(st.tuples(st.sampled_from(list(Lane)), st.booleans()), min_size=0, max_size=12).map(
    lambda made: [Head(f"t{key}", lane, key, is_due) for key, (lane, is_due) in enumerate(made)]
)


def lines_of(waiting: list[Head]) -> list[list[Head]]:
    return [[head for head in waiting if head.lane is lane] for lane in Lane]


@given(heads, st.integers(0, 3), st.integers(0, 14))
def test_each_candidate_is_the_choice_once_others_have_those_before_it(
    waiting: list[Head], run: int, most: int
) -> None:
    order = in_order(lines_of(waiting), run, 2, most)
    assert len(order) == min(most, len(waiting))
    left = list(waiting)
    for candidate in order:
        assert candidate == choose([line[0] for line in lines_of(left) if line], run, 2)
        left.remove(candidate)
