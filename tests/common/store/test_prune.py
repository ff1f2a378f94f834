"""Giving up old events: tables, chain and rebuild stay what they are, whatever happens before, between and after."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from common.domain import commands as c
from common.domain import queries as q
from common.hall import Hall
from common.store import prune
from common.store.exchange import own, own_after
from common.store.prune import Limits
from tests.common.store.test_interleaving import STEPS, entries_of, interleaved, machines, meet, play, tables
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, body, call, serve, small_hall, take

LATER = 2**60
TAKE = c.TakeTicket(series="A")


def everything_of(*halls: Hall) -> dict[str, int]:
    """Safe is whatever there is."""
    safe: dict[str, int] = {}
    for hall in halls:
        with hall.store.reading() as db:
            mine = own(db)
        safe[mine.origin] = mine.oseq
    return safe


def events_of(hall: Hall) -> int:
    return len(hall.since(0))


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    hall = small_hall(tmp_path, clock)
    yield hall
    hall.close()


def day(hall: Hall, clock: MovedClock) -> str:
    """Two visits, one of which stays waiting, and the night; the local date."""
    on = hall.now().today.isoformat()
    take(hall)
    take(hall)
    call(hall)
    serve(hall)
    clock.go(days=1)
    return on


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, more=STEPS, seed=st.integers(0, 2**32))
def test_a_machine_without_its_past_goes_on_like_one_that_has_it(
    steps: list[tuple[int, c.Command | int]], more: list[tuple[int, c.Command | int]], seed: int
) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="yichuang-test-") as folder:
        halls = machines(Path(folder), 3)
        play(halls, steps)
        meet(*halls)
        before = [entry for hall in halls for entry in entries_of(hall)]
        first, pruned = halls[0], halls[1]
        limits = Limits(LATER, "", {origin: rng.randint(0, oseq) for origin, oseq in everything_of(*halls).items()})
        foreseen = prune.prune(pruned.store, limits, is_rehearsal=True)
        assert prune.prune(pruned.store, limits)[:2] == foreseen[:2] == (foreseen.events, events_of(pruned))
        assert tables(pruned) == tables(first)
        assert pruned.faults() == NO_FAULTS
        play([first, halls[2]] * 2, more)
        fresh = [entry for hall in (first, halls[2]) for entry in entries_of(hall)]
        pruned.store.take_in(interleaved([entry for entry in fresh if entry not in before], rng), {})
        meet(first, halls[2])
        assert tables(pruned) == tables(first)
        assert pruned.faults() == NO_FAULTS
        pruned.rebuild()
        assert tables(pruned) == tables(first)
        for hall in halls:
            hall.close()


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, more=STEPS, seed=st.integers(0, 2**32), step=st.integers(1, 30))
@example(  # two machines give one number, and only the event of one of them is given up
    steps=[(0, TAKE), (0, 0), *[(0, TAKE)] * 8],
    more=[
        (2, c.CallForHelp(kiosk="k")),
        (2, c.ServeWalkIn(counter="1")),
        (0, TAKE),
        (0, c.MarkNoShow(counter="1")),
        (0, TAKE),
        (1, c.ServeWalkIn(counter="3")),
        (2, 1),
        (0, c.AnswerHelp(kiosk="k")),
        (1, c.PauseCounter(counter="1")),
        (0, 0),
        (0, TAKE),
    ],
    seed=0,
    step=1,
)
def test_what_comes_too_late_changes_nothing_that_a_rebuild_would_not(
    steps: list[tuple[int, c.Command | int]], more: list[tuple[int, c.Command | int]], seed: int, step: int
) -> None:
    """Old tickets are left out, machines that were apart come with old events: live and rebuilt tables are the same."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="yichuang-test-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(prune, "_NUMBERS_OF_A_STEP", step)
        halls = machines(Path(folder), 3)
        pruned = halls[1]
        for part in (steps, more):
            play(halls, part)
            safe = everything_of(*halls)
            prune.prune(
                pruned.store, Limits(LATER, "2100-01-01", {name: rng.randint(0, n) for name, n in safe.items()})
            )
            assert pruned.faults() == NO_FAULTS
        late = [entry for hall in (halls[0], halls[2]) for entry in entries_of(hall)]
        order = interleaved(late, rng)
        while order:
            size = rng.randint(1, 7)
            pruned.store.take_in(order[:size], {})
            order = order[size:]
        assert pruned.faults() == NO_FAULTS
        shown = tables(pruned)
        pruned.rebuild()
        assert tables(pruned) == shown
        for hall in halls:
            hall.close()


def test_only_what_is_old_and_safe_is_given_up(hall: Hall, clock: MovedClock) -> None:
    day(hall, clock)
    old_ms, kept = hall.now().at_ms, events_of(hall)
    take(hall)
    safe = everything_of(hall)
    assert prune.prune(hall.store, Limits(0, "", safe)).events == 0
    assert prune.prune(hall.store, Limits(old_ms, "", {})).events == 0
    assert prune.prune(hall.store, Limits(old_ms, "", dict.fromkeys(safe, 3))).events == 3
    assert prune.prune(hall.store, Limits(old_ms, "", safe)).events == kept - 3
    assert [event.kind for event in hall.since(0)][-1] == "TicketTaken"
    assert hall.faults() == NO_FAULTS


def test_positions_and_numbers_of_an_origin_go_on(hall: Hall, clock: MovedClock) -> None:
    day(hall, clock)
    position, safe = hall.last_position(), everything_of(hall)
    prune.prune(hall.store, Limits(LATER, "2100-01-01", safe))
    assert [event.position for event in hall.since(0)] == [position]
    (event,) = hall.do(c.TakeTicket(series="A", slip=False))[-1:]
    assert (event.position, event.oseq) == (hall.last_position(), hall.last_position())
    assert hall.faults() == NO_FAULTS


def test_a_ticket_that_is_over_is_left_out_and_one_that_is_not_stays(hall: Hall, clock: MovedClock) -> None:
    on = day(hall, clock)
    hall.do(c.CloseDay())
    figures = hall.ask(q.AskFigures(on=on))
    prune.prune(hall.store, Limits(hall.now().at_ms, on, everything_of(hall)))
    assert hall.ask(q.AskFigures(on=on)) == figures  # figures of that date are still wanted
    today = hall.now().today.isoformat()
    day(hall, clock)
    prune.prune(hall.store, Limits(LATER, today, everything_of(hall)))
    with hall.store.reading() as db:
        assert {on_date for (on_date,) in db.execute("SELECT on_date FROM ticket")} == {today}
    assert hall.faults() == NO_FAULTS


def test_a_request_of_the_past_is_a_new_one(hall: Hall) -> None:
    hall.do(c.TakeTicket(series="A", slip=False, request="tap"))
    take(hall)
    prune.prune(hall.store, Limits(LATER, "", everything_of(hall)))
    assert body(hall.do(c.TakeTicket(series="A", slip=False, request="tap")), "TicketTaken")["number"] == "A003"


def test_the_file_becomes_smaller(hall: Hall, clock: MovedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prune, "_FEW_PAGES", 0)
    for _ in range(120):  # enough that they are a good part of the file, which holds many empty tables
        day(hall, clock)
    hall.store.fold_log()
    before = hall.home.store_file.stat().st_size
    pruned = prune.prune(hall.store, Limits(hall.now().at_ms, "2100-01-01", everything_of(hall)))
    assert pruned.bytes == hall.home.store_file.stat().st_size < before
    assert hall.faults() == NO_FAULTS


def test_an_altered_base_is_found(hall: Hall, clock: MovedClock) -> None:
    day(hall, clock)
    prune.prune(hall.store, Limits(LATER, "", everything_of(hall)))
    assert hall.faults() == NO_FAULTS
    with hall.store.transaction() as db:
        db.execute("DELETE FROM base_part WHERE of_table = 'ticket'")
    assert hall.faults()["hash_chain"] == ["the base is not what was kept"]
    assert "ticket" in hall.faults()["projections_match_journal"]


def test_late_events_end_it(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process takes in old events in the middle: nothing of them is lost, and the rest is for another night."""
    one, two, three = machines(tmp_path / "more", 3)
    take(one)
    take(two, digit="2")
    meet(one, two)
    late = entries_of(three)
    take(three, digit="3")
    late = entries_of(three)[len(late) :]
    give_up = prune._check_not_overtaken

    def overtaken(*given: object) -> None:
        monkeypatch.setattr(prune, "_check_not_overtaken", give_up)
        raise prune._Overtaken

    monkeypatch.setattr(prune, "_check_not_overtaken", overtaken)
    limits = Limits(LATER, "", everything_of(one, two, three))
    assert prune.prune(one.store, limits).events == 0
    one.store.take_in(late, {})
    assert one.faults() == NO_FAULTS
    assert prune.prune(one.store, limits).events > 0
    two.store.take_in(late, {})
    assert tables(one) == tables(two)
    for machine in (one, two, three):
        machine.close()


def test_a_copy_without_its_past_goes_on_under_a_new_origin(hall: Hall, clock: MovedClock, tmp_path: Path) -> None:
    day(hall, clock)
    with hall.store.reading() as db:
        mine = own(db)
    prune.prune(hall.store, Limits(LATER, "", {mine.origin: mine.oseq - 3}))
    hall.store.renew_origin(mine.oseq - 2)
    take(hall)
    assert hall.faults() == NO_FAULTS
    with hall.store.reading() as db:
        assert len(own_after(db, 0, 100)) == 4  # the two, the number, and the lapse of yesterday's


def test_a_program_with_more_columns_reads_an_older_base(hall: Hall, clock: MovedClock) -> None:
    day(hall, clock)
    prune.prune(hall.store, Limits(LATER, "", everything_of(hall)))
    with hall.store.transaction() as db:
        db.execute("ALTER TABLE ticket ADD COLUMN newer TEXT NOT NULL DEFAULT 'as ever'")
    hall.rebuild()
    with hall.store.reading() as db:
        assert db.execute("SELECT number, newer FROM ticket ORDER BY number").fetchall() == [
            ("A001", "as ever"),
            ("A002", "as ever"),
        ]
