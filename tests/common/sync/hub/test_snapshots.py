"""Snapshots at a real hub: whoever begins with one has the tables of whoever has everything."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.words import Outcome
from common.store import base, snapshot
from common.store.exchange import Altered, own
from common.sync.hub.snapshots import SETTLED_DAYS, Made, make_snapshots
from common.sync.terminal.meeting import Moved
from tests.common.store.test_interleaving import tables
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, call, small_hall, take
from tests.hubs import Machine, TestHub

NOTE = "给李娜打过电话"


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def first(fresh_hub: TestHub, tmp_path: Path, clock: MovedClock) -> Iterator[Machine]:
    """A counter's machine that has brought a hall with some days of history to its hub."""
    hall = small_hall(tmp_path / "first", clock)
    machine = Machine(fresh_hub.invited("counter"), hall)
    hall.do(c.AddStaff(staff="1001", name="李娜", pin="274913"))
    a_day(machine, clock)
    yield machine
    hall.close()


def a_day(machine: Machine, clock: MovedClock) -> str:
    """A visit with a note, somebody who waits in vain, and the night; the number with the note."""
    number = take(machine.hall)
    take(machine.hall)
    call(machine.hall)
    machine.hall.do(c.BeginService(counter="1"))
    machine.hall.do(c.FinishService(counter="1", outcome=Outcome.DONE, note=NOTE))
    machine.hall.do(c.TakeTicket(series="B"))
    machine.meet()
    clock.go(days=1)
    return number


def made(hub: TestHub, now: datetime, staffed_days: int = 400, public_days: int = 60) -> list[Made]:
    with hub.owner() as connection:
        return make_snapshots(connection, now, staffed_days=staffed_days, public_days=public_days)


def of_hub(hub: TestHub, reach: str) -> list[tuple[str, list[object]]]:
    """The rows of the newest snapshot."""
    parts = hub.rows(
        f"SELECT of_table, first, packed FROM hub.snapshot_part WHERE snapshot ="
        f" (SELECT max(snapshot) FROM hub.snapshot WHERE reach = '{reach}') ORDER BY part"
    )
    return [(part[0], list(base.Part._make(part).rows()[1])) for part in parts]


def test_who_begins_with_a_snapshot_has_what_all_have(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    whole = fresh_hub.machine(tmp_path / "whole", clock=clock)
    a_board = fresh_hub.machine(tmp_path / "a board", "board", clock)
    clock.go(days=SETTLED_DAYS)
    take(first.hall)
    first.meet()
    everything = whole.meet().pulled
    a_board.meet()
    settled_ms = (clock.now - timedelta(days=SETTLED_DAYS)).timestamp() * 1000
    settled = sum(event.at_ms < settled_ms for event in first.hall.since(0))
    assert [(one.reach, one.lamport) for one in made(fresh_hub, clock.now)] == [
        ("staffed", settled),
        ("public", settled),
    ]
    assert made(fresh_hub, clock.now) == []  # nothing new is settled
    newer = first.hall.last_position() - settled
    joined = fresh_hub.machine(tmp_path / "joined", clock=clock)
    board = fresh_hub.machine(tmp_path / "board", "board", clock)
    kiosk = fresh_hub.machine(tmp_path / "kiosk", "kiosk", clock)
    assert joined.meet().pulled <= newer < everything
    for machine in (board, kiosk):
        machine.meet()
        assert tables(machine.hall) == tables(a_board.hall)
    assert tables(joined.hall) == tables(whole.hall)
    for machine in (joined, board, kiosk):
        assert machine.hall.faults() == NO_FAULTS
        shown = tables(machine.hall)
        machine.hall.rebuild()
        assert tables(machine.hall) == shown
    take(joined.hall)
    call(joined.hall, "3")
    for machine in (joined, whole, first, board, a_board):
        machine.meet()
    assert tables(joined.hall) == tables(whole.hall)
    assert tables(board.hall) == tables(a_board.hall)
    assert joined.hall.faults() == board.hall.faults() == NO_FAULTS
    joined.hall.do(c.SignIn(counter="2", staff="1001", pin="274913"))
    assert joined.hall.ask(q.AskTicket(number="A001")).ticket.state == "called"
    for machine in (whole, a_board, joined, board, kiosk):
        machine.hall.close()


def test_notes_can_be_read_by_staffed_machines_alone(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    clock.go(days=SETTLED_DAYS)
    made(fresh_hub, clock.now)
    joined = fresh_hub.machine(tmp_path / "joined", clock=clock)
    with closing(joined.hall) as hall:
        joined.meet()
        assert hall.ask(q.AskTicket(number="A001")).note == NOTE
    public = of_hub(fresh_hub, "public")
    assert "staff" not in {table for table, _ in public}
    (note,) = first.hall.store.journal.connection.execute("SELECT note FROM ticket WHERE note > ''").fetchone()
    assert note in str(of_hub(fresh_hub, "staffed"))
    assert note not in str(public)


def test_the_next_one_goes_on_from_the_one_before(first: Machine, fresh_hub: TestHub, clock: MovedClock) -> None:
    for _ in range(3):
        clock.go(days=SETTLED_DAYS)
        made(fresh_hub, clock.now)
        a_day(first, clock)
    clock.go(days=SETTLED_DAYS)
    staffed, public = made(fresh_hub, clock.now)
    goes_on = [of_hub(fresh_hub, reach) for reach in ("staffed", "public")]
    with fresh_hub.owner() as connection:
        connection.execute("TRUNCATE hub.snapshot CASCADE")
    anew = made(fresh_hub, clock.now)
    assert [of_hub(fresh_hub, reach) for reach in ("staffed", "public")] == goes_on
    assert anew[0].lamport == staffed.lamport
    assert anew[0].events > staffed.events
    assert anew[1].events > public.events
    assert fresh_hub.rows("SELECT count(*) FROM hub.snapshot") == [(2,)]


def test_it_is_made_anew_when_a_machine_comes_back_with_old_events(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    away = fresh_hub.machine(tmp_path / "away", clock=clock)
    away.meet()
    number = take(first.hall)
    first.meet()
    away.meet()
    away.hall.do(c.CallTicket(counter="2", number=number))
    away.hall.do(c.BeginService(counter="2"))
    first.hall.do(c.CallTicket(counter="1", number=number))
    first.meet()
    clock.go(days=SETTLED_DAYS + 1)
    made(fresh_hub, clock.now)
    early = fresh_hub.machine(tmp_path / "early", clock=clock)
    early.meet()
    away.meet()
    for machine in (first, early):
        machine.meet()
    assert early.hall.faults() == NO_FAULTS  # it shows the ticket as the snapshot has it, until it begins anew
    take(first.hall)
    first.meet()
    clock.go(days=SETTLED_DAYS + 1)
    everything = (
        "SELECT count(*) FROM hub.event LEFT JOIN hub.reach USING (kind) WHERE goes_to <> 'nobody' IS NOT FALSE"
    )
    assert [(made(fresh_hub, clock.now)[0].events,)] == fresh_hub.rows(everything)
    late = fresh_hub.machine(tmp_path / "late", clock=clock)
    late.meet()
    away.meet()
    assert tables(late.hall) == tables(away.hall)
    for machine in (away, early, late):
        machine.hall.close()


def test_one_of_another_program_is_not_used(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    clock.go(days=SETTLED_DAYS)
    made(fresh_hub, clock.now)
    with fresh_hub.owner() as connection:
        connection.execute("UPDATE hub.snapshot SET form = 'older'")
    whole = fresh_hub.machine(tmp_path / "whole", clock=clock)
    with closing(whole.hall) as hall:
        whole.meet()
        assert hall.since(0)[0].kind == "HallSetUp"
        assert hall.faults() == NO_FAULTS


def test_one_that_was_altered_on_its_way_is_refused(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    clock.go(days=SETTLED_DAYS)
    made(fresh_hub, clock.now)
    with fresh_hub.owner() as connection:
        connection.execute("UPDATE hub.snapshot SET lamport = lamport + 1")
    joined = fresh_hub.machine(tmp_path / "joined", clock=clock)
    with closing(joined.hall) as hall:
        with pytest.raises(Altered):
            joined.meet()
        assert tables(hall) == []


def test_old_tickets_are_left_out(first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock) -> None:
    first.hall.do(c.CloseDay())
    first.meet()
    clock.go(days=SETTLED_DAYS + 1)
    made(fresh_hub, clock.now, staffed_days=5, public_days=400)
    joined = fresh_hub.machine(tmp_path / "joined", clock=clock)
    board = fresh_hub.machine(tmp_path / "board", "board", clock)
    for machine, tickets in ((joined, 0), (board, 3)):
        machine.meet()
        with machine.hall.store.reading() as db:
            assert db.execute("SELECT count(*) FROM ticket").fetchone() == (tickets,)
        assert machine.hall.faults() == NO_FAULTS
        machine.hall.close()


def test_a_store_that_holds_something_does_not_begin_anew(first: Machine, clock: MovedClock) -> None:
    with pytest.raises(snapshot.NotEmpty):
        first.hall.store.start_from(snapshot.Snapshot(1, [], []), [])
    assert first.hall.faults() == NO_FAULTS


def test_numbers_of_the_order_go_on(first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock) -> None:
    clock.go(days=SETTLED_DAYS + 1)
    made(fresh_hub, clock.now)
    joined = fresh_hub.machine(tmp_path / "joined", clock=clock)
    with closing(joined.hall) as hall:
        assert joined.meet() == Moved(0, 0)
        (event, *_) = hall.do(c.TakeTicket(series="B", slip=False))
        with first.hall.store.reading() as db:
            assert event.lamport > own(db).oseq
