"""The rule for calls while alone: one fall-back counter for each ticket, shared fairly, and periods that suit."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from common.domain.alone import ALONE_AFTER_S, PRESENT_FOR_S, fallback_for, may_call_alone

codes = st.lists(st.text(min_size=1, max_size=3), min_size=1, max_size=12, unique=True)
digits = st.sampled_from(["", *"123456789"])
seqs = st.integers(1, 9_999)


@given(codes, digits, seqs)
def test_every_ticket_has_one_fallback_counter_that_serves_its_pool(counters: list[str], digit: str, seq: int) -> None:
    fallback = fallback_for(counters, digit, seq)
    assert fallback in counters
    assert [one for one in counters if may_call_alone(one, fallback, has_been_together=True)] == [fallback]


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
    assert not may_call_alone("1", None, has_been_together=True)


def test_a_counter_that_opened_alone_calls_only_by_typed_number() -> None:
    assert not may_call_alone("1", "1", has_been_together=False)


def test_the_hub_counts_a_counter_as_away_before_it_counts_itself_as_alone() -> None:
    assert ALONE_AFTER_S >= 1.25 * PRESENT_FOR_S  # clocks whose speeds differ by a fifth would still be safe
