"""Machines that were apart, and events that arrive in any order: the same tables everywhere, and nothing lost."""

import random
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.words import Outcome, Priority
from common.hall import Hall
from common.store.exchange import Altered, Entry, own_after
from common.store.store import dump
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, bare_hall, body, small_hall, take

COUNTERS = ("1", "2", "3")


def entries_of(hall: Hall) -> list[Entry]:
    with hall.store.reading() as db:
        return own_after(db, 0, 100_000)


def tables(hall: Hall) -> list[object]:
    with hall.store.reading() as db:
        return list(dump(db))


def rows(hall: Hall, sql: str) -> list[tuple[object, ...]]:
    with hall.store.reading() as db:
        return [tuple(row) for row in db.execute(sql)]


def meet(*halls: Hall) -> None:
    """Everybody gets everything that anybody has written."""
    everything = [entry for hall in halls for entry in entries_of(hall)]
    for hall in halls:
        hall.store.take_in(everything_but_own(hall, everything), {})


def everything_but_own(hall: Hall, entries: Iterable[Entry]) -> list[Entry]:
    (own,) = rows(hall, "SELECT name FROM origin WHERE is_own")[0]
    return [entry for entry in entries if entry.origin != own]


def machines(folder: Path, count: int) -> list[Hall]:
    """A hall on several machines, all of which know how it is set up."""
    clock = MovedClock()
    halls = [small_hall(folder / "0", clock), *(bare_hall(folder / str(n), clock) for n in range(1, count))]
    meet(*halls)
    return halls


NUMBERS = st.builds(lambda series, kiosk, n: f"{series}{kiosk}0{n}", *map(st.sampled_from, ("AB", "123", "1234")))
COUNTER = st.sampled_from(COUNTERS)
COMMANDS = st.one_of(
    st.builds(c.TakeTicket, series=st.sampled_from("AB"), priority=st.none() | st.just(Priority.AGE_65)),
    st.builds(c.TakeTicket, series=st.just("A"), slip=st.just(False)),
    st.builds(c.CallNext, counter=COUNTER),
    st.builds(c.CallNext, counter=COUNTER),
    st.builds(c.CallTicket, counter=COUNTER, number=NUMBERS),
    st.builds(c.Recall, counter=COUNTER),
    st.builds(c.MarkNoShow, counter=COUNTER),
    st.builds(c.Requeue, number=NUMBERS),
    st.builds(c.Park, counter=COUNTER, reason=st.just("去复印")),
    st.builds(c.Unpark, number=NUMBERS),
    st.builds(c.Transfer, counter=COUNTER, to_series=st.sampled_from("AB"), comes_back=st.booleans()),
    st.builds(c.ServeWalkIn, counter=COUNTER),
    st.builds(c.BeginService, counter=COUNTER),
    st.builds(c.FinishService, counter=COUNTER, outcome=st.sampled_from(Outcome)),
    st.builds(c.PauseCounter, counter=COUNTER),
    st.builds(c.OpenCounter, counter=COUNTER, serves=st.sampled_from([("A",), ("A", "B")])),
    st.builds(c.CloseCounter, counter=COUNTER),
    st.builds(c.CallForHelp, kiosk=st.just("k")),
    st.builds(c.AnswerHelp, kiosk=st.just("k")),
    st.builds(c.SetNotice, text=st.sampled_from(["停电", "开放日"])),
    st.builds(c.CloseDay),
)
STEPS = st.lists(
    st.tuples(st.integers(0, 2), COMMANDS) | st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=10, max_size=60
)


def play(halls: Sequence[Hall], steps: list[tuple[int, c.Command | int]]) -> None:
    """Commands on one machine, and pairs of machines that meet; every machine gives numbers of its own hundred."""
    for who, step in steps:
        if isinstance(step, int):
            meet(halls[who], halls[step])
            continue
        if isinstance(step, c.TakeTicket):
            step = c.TakeTicket(
                series=step.series, priority=step.priority, slip=step.slip, digit=str(who + 1), kiosk="k"
            )
        try:
            halls[who].do(step)
        except Refused:
            continue


def interleaved(entries: Iterable[Entry], rng: random.Random) -> list[Entry]:
    """Any order that keeps each origin's own."""
    queues: dict[str, list[Entry]] = {}
    for entry in entries:
        queues.setdefault(entry.origin, []).append(entry)
    order = []
    while queues:
        origin = rng.choice(sorted(queues))
        order.append(queues[origin].pop(0))
        if not queues[origin]:
            del queues[origin]
    return order


def assert_order_is_of_no_account(folder: Path, halls: list[Hall], rng: random.Random) -> None:
    """Machines that have met show the same as fresh ones that got everything in orders of their own. Closes all."""
    everything = [entry for hall in halls for entry in entries_of(hall)]
    meet(*halls)
    for n in range(2):
        late = bare_hall(folder / f"late {n}")
        order = interleaved(everything, rng)
        while order:
            size = rng.randint(1, 7)
            late.store.take_in(order[:size], {})
            order = order[size:]
        halls.append(late)
    first = tables(halls[0])
    for hall in halls:
        assert tables(hall) == first
        assert hall.faults() == NO_FAULTS
        hall.close()


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, seed=st.integers(0, 2**32))
def test_whatever_the_order_of_arrival_the_tables_are_the_same(
    steps: list[tuple[int, c.Command | int]], seed: int
) -> None:
    with tempfile.TemporaryDirectory(prefix="yichuang-test-") as folder:
        halls = machines(Path(folder), 3)
        play(halls, steps)
        assert_order_is_of_no_account(Path(folder), halls, random.Random(seed))


def test_two_calls_of_one_number_are_kept_side_by_side(tmp_path: Path) -> None:
    one, two = machines(tmp_path, 2)
    number = take(one)
    meet(one, two)
    for hall, at in ((one, "1"), (two, "2")):
        assert body(hall.do(c.CallNext(counter=at)), "TicketCalled")["number"] == number
    two.do(c.BeginService(counter="2"))
    meet(one, two)
    kept = "SELECT kind, counter, held_by FROM conflict"
    standing = "SELECT number, state, counter FROM ticket"
    for hall in (one, two):
        assert rows(hall, standing) == [(number, "serving", "2")]  # somebody stands there: that outweighs a call
        ((kind, counter, held_by),) = rows(hall, kept)
        assert (kind, {counter, held_by}) == ("TicketCalled", {"1", "2"})
        for at in ("1", "2"):
            (story,) = hall.ask(q.AskConflicts(counter=at))
            told = story.conflict
            assert (told.number, told.held_by, set(told.counters), told.is_settled) == (number, "2", {"1", "2"}, False)
        assert hall.ask(q.AskConflicts(counter="3")) == []
    for hall in (one, two):
        hall.close()


def test_a_ticket_has_the_record_of_the_finish_that_counts(tmp_path: Path) -> None:
    one, two = machines(tmp_path, 2)
    take(one)
    meet(one, two)
    ended = {"1": Outcome.DONE, "2": Outcome.ACCEPTED}
    for hall, at in ((one, "1"), (two, "2")):
        hall.do(c.CallNext(counter=at))
        hall.do(c.BeginService(counter=at))
        hall.do(c.FinishService(counter=at, outcome=ended[at]))
    meet(one, two)
    ((counter, outcome),) = rows(one, "SELECT counter, outcome FROM ticket")
    assert outcome == ended[str(counter)]
    assert tables(one) == tables(two)
    for hall in (one, two):
        assert [event.kind for event in hall.since(0)].count("VisitRecorded") == 2
        hall.close()


def test_what_comes_before_its_beginning_waits_for_it(tmp_path: Path) -> None:
    one, two = machines(tmp_path, 2)
    take(one)
    meet(one, two)
    two.do(c.CallNext(counter="1"))
    late = bare_hall(tmp_path / "late")
    late.store.take_in(entries_of(two), {})
    assert len(rows(late, "SELECT * FROM awaited")) == 1
    assert late.faults() == NO_FAULTS
    late.store.take_in(entries_of(one), {})
    meet(one, two)
    assert tables(late) == tables(one) == tables(two)
    assert rows(late, "SELECT state FROM ticket") == [("called",)]
    for hall in (one, two, late):
        hall.close()


def test_an_event_is_taken_in_once_and_never_altered(tmp_path: Path) -> None:
    with closing(small_hall(tmp_path / "one")) as one, closing(bare_hall(tmp_path / "two")) as two:
        take(one)
        entries = entries_of(one)
        assert two.store.take_in(entries, {}) == len(entries)
        assert two.store.take_in(entries, {}) == 0
        take(one)
        (fresh, *_) = entries_of(one)[len(entries) :]
        for forged in (
            fresh._replace(raw=fresh.raw.replace(b"A002", b"A003")),
            fresh._replace(lamport=fresh.lamport + 1),
            fresh._replace(before=bytes(32)),
        ):
            with pytest.raises(Altered):
                two.store.take_in([forged], {})
        assert two.last_position() == len(entries)
        assert two.store.take_in([fresh], {fresh.origin: fresh.oseq}) == 1


def test_a_gap_that_other_machines_keep_to_themselves_breaks_no_chain(tmp_path: Path) -> None:
    with closing(small_hall(tmp_path / "one")) as one, closing(bare_hall(tmp_path / "two")) as two:
        one.do(c.TakeTicket(series="A"))
        one.do(c.TakeTicket(series="A"))
        two.store.take_in([entry for entry in entries_of(one) if entry.kind != "PrintQueued"], {})
        assert two.faults() == NO_FAULTS
        with two.store.transaction() as db:
            db.execute("DELETE FROM event WHERE position = 4")
        assert two.faults()["hash_chain"] != []
