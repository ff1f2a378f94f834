"""The rule for calls while alone: stamps in turn, one keeper for each ticket, shared fairly, and a free front."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from common.domain.alone import fallback_for, keeper_of, stays_free

codes = st.lists(st.text(min_size=1, max_size=3), min_size=1, max_size=12, unique=True)
digits = st.sampled_from(["", *"123456789"])
seqs = st.integers(1, 9_999)


@given(codes, digits, seqs)
def test_every_ticket_has_one_fallback_counter_that_serves_its_pool(counters: list[str], digit: str, seq: int) -> None:
    assert fallback_for(counters, digit, seq) in counters


@given(codes.flatmap(lambda one: st.tuples(st.just(one), st.permutations(one))), digits, seqs)
def test_machines_that_list_the_counters_in_another_order_stamp_alike(
    lists: tuple[list[str], list[str]], digit: str, seq: int
) -> None:
    assert fallback_for(lists[0], digit, seq) == fallback_for(lists[1], digit, seq)


@given(codes, digits, seqs)
def test_a_round_of_tickets_names_every_counter_once(counters: list[str], digit: str, seq: int) -> None:
    named = [fallback_for(counters, digit, seq + n) for n in range(len(counters))]
    assert sorted(named, key=str) == sorted(counters)


@given(codes, st.integers(1, 200))
def test_no_counter_holds_more_than_its_share(counters: list[str], tickets: int) -> None:
    held = Counter(fallback_for(counters, "", seq) for seq in range(1, tickets + 1))
    assert max(held.values()) <= -(-tickets // len(counters))


def test_two_kiosks_begin_at_different_counters() -> None:
    assert [fallback_for(["1", "2", "3"], digit, 1) for digit in ("", "1", "2")] == ["1", "2", "3"]


def test_where_nobody_serves_there_is_no_fallback() -> None:
    assert fallback_for([], "", 1) is None


@given(codes, codes, st.text())
def test_a_ticket_is_kept_by_its_counter_while_that_is_open(
    serving: list[str], is_open: list[str], ticket: str
) -> None:
    for fallback in serving:
        keeper = keeper_of(ticket, fallback, is_open)
        assert keeper == fallback if fallback in is_open else keeper in is_open


@given(codes.flatmap(lambda one: st.tuples(st.just(one), st.permutations(one))), st.text())
def test_machines_agree_about_who_keeps_a_ticket_that_is_stamped_for_nobody_here(
    lists: tuple[list[str], list[str]], ticket: str
) -> None:
    assert keeper_of(ticket, None, lists[0]) == keeper_of(ticket, None, lists[1])


def test_tickets_stamped_for_counters_that_have_closed_are_spread_over_the_others() -> None:
    kept = Counter(keeper_of(f"ticket {n}", "9", ["1", "2", "3"]) for n in range(300))
    assert len(kept) == 3
    assert min(kept.values()) > 60


def test_where_no_counter_is_open_nobody_keeps_a_ticket() -> None:
    assert keeper_of("t", "1", []) is None


@given(st.integers(0, 100))
def test_every_counter_that_may_call_at_this_moment_finds_a_free_ticket(idle: int) -> None:
    assert stays_free(idle) > idle
