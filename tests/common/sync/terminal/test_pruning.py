"""Giving up old events on a machine of a hall, with a real hub that says what is saved for good."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.hall import Hall
from common.settings import Settings, load
from common.store import prune
from common.sync.hub.snapshots import note_proved
from common.sync.terminal.meeting import WrongHub
from common.sync.terminal.membership import write_membership
from common.sync.terminal.pruning import prune_machine
from common.sync.terminal.upkeep import Upkeep
from tests.common.store.test_interleaving import tables
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, call, serve, small_hall, take
from tests.hubs import Machine, TestHub

STAFFED, PUBLIC = Settings().hub.keep_days, Settings().hub.keep_days_public


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def first(fresh_hub: TestHub, tmp_path: Path, clock: MovedClock) -> Iterator[Machine]:
    """A counter's machine with one day in its journal."""
    hall = small_hall(tmp_path / "first", clock)
    machine = joined(Machine(fresh_hub.invited("counter"), hall))
    a_day(machine.hall, clock)
    machine.meet()
    yield machine
    hall.close()


def joined(machine: Machine) -> Machine:
    write_membership(machine.hall.home, machine.membership)
    return machine


def a_day(hall: Hall, clock: MovedClock) -> None:
    take(hall)
    take(hall)
    call(hall)
    serve(hall)
    clock.go(days=1)


def heads(hub: TestHub) -> dict[str, int]:
    return {str(name): int(head) for name, head in hub.rows("SELECT name, head FROM hub.origin")}


def prove(hub: TestHub) -> None:
    """What a backup does once it has been proved."""
    with hub.owner() as connection:
        note_proved(connection, heads(hub))


def test_a_machine_that_stands_alone_gives_nothing_up(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    assert prune_machine(hall).refused == "not_joined"
    hall.close()


def test_nothing_is_given_up_that_no_proved_backup_has(first: Machine, fresh_hub: TestHub, clock: MovedClock) -> None:
    clock.go(days=STAFFED + 1)
    take(first.hall)
    first.meet()
    before = first.hall.last_position()
    assert prune_machine(first.hall).refused == "not_proved"
    prove(fresh_hub)
    rehearsed = prune_machine(first.hall, is_rehearsal=True)
    assert (rehearsed.ok, rehearsed.left) == (True, before - rehearsed.events)
    assert len(first.hall.since(0)) == before
    done = prune_machine(first.hall)
    assert (done.events, done.left) == (rehearsed.events, rehearsed.left)
    assert len(first.hall.since(0)) == done.left < before
    assert first.hall.faults() == NO_FAULTS


def test_what_came_after_the_backup_stays(first: Machine, fresh_hub: TestHub, clock: MovedClock) -> None:
    prove(fresh_hub)
    kept = first.hall.last_position()
    a_day(first.hall, clock)
    clock.go(days=STAFFED + 1)
    first.meet()
    assert prune_machine(first.hall).events == kept
    assert next(iter(first.hall.since(0))).kind == "TicketsLapsed"
    assert first.hall.faults() == NO_FAULTS


def test_a_kiosk_gives_up_sooner_and_both_go_on(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    kiosk = joined(fresh_hub.machine(tmp_path / "kiosk", "kiosk", clock))
    board = fresh_hub.machine(tmp_path / "board", "board", clock)
    kiosk.meet()
    board.meet()
    clock.go(days=PUBLIC + 1)
    take(kiosk.hall, digit="1", kiosk="k")
    kiosk.meet()
    prove(fresh_hub)
    assert prune_machine(first.hall).events == 0
    assert prune_machine(kiosk.hall).events > 0
    first.meet()
    call(first.hall, "3")
    a_day(first.hall, clock)
    for machine in (first, kiosk, board):
        machine.meet()
    assert kiosk.hall.faults() == first.hall.faults() == NO_FAULTS
    old = {"ticket", "numbering"}  # of which the kiosk has left out what is over
    assert [row for row in tables(kiosk.hall) if row[0] not in old] == [  # type: ignore[index]
        row
        for row in tables(board.hall)
        if row[0] not in old  # type: ignore[index]
    ]
    for machine in (kiosk, board):
        machine.hall.close()


def test_a_hub_from_before_what_was_given_up_is_refused(first: Machine, fresh_hub: TestHub, clock: MovedClock) -> None:
    clock.go(days=STAFFED + 1)
    take(first.hall)
    first.meet()
    prove(fresh_hub)
    assert prune_machine(first.hall).events > 0
    with fresh_hub.owner() as connection:
        connection.execute("DELETE FROM hub.event WHERE oseq > 3")
        connection.execute("UPDATE hub.origin SET head = 3, hash = e.hash FROM hub.event e WHERE e.oseq = 3")
        connection.execute("UPDATE hub.identity SET restores = restores + 1")
    with pytest.raises(WrongHub, match="given up"):
        first.meet()
    assert prune_machine(first.hall).refused == "wrong_hub"


def test_it_is_done_once_a_day_and_ends_with_its_program(
    first: Machine, fresh_hub: TestHub, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prune, "_NUMBERS_OF_A_STEP", 4)
    clock.go(days=STAFFED + 1)
    take(first.hall)
    first.meet()
    ended = threading.Event()
    upkeep = Upkeep(first.hall, ended)
    before = len(first.hall.since(0))
    upkeep.look()  # nothing is proved yet: it will look again
    prove(fresh_hub)
    ended.set()
    upkeep.look()
    assert len(first.hall.since(0)) == before
    clock.go(days=1)
    ended.clear()
    monkeypatch.setattr("common.sync.terminal.upkeep._REST_S", 0)
    upkeep.look()
    left = len(first.hall.since(0))
    assert left < before
    take(first.hall)
    first.meet()
    prove(fresh_hub)
    upkeep.look()
    assert len(first.hall.since(0)) == left + 1 + 1  # the number, and the lapse of the day before
    assert first.hall.faults() == NO_FAULTS


def test_the_settings_say_how_long(first: Machine, fresh_hub: TestHub, clock: MovedClock) -> None:
    first.hall.home.settings_file.write_text("[hub]\nkeep_days = 31\n", encoding="utf-8")
    assert load(first.hall.home.settings_file).hub.keep_days == 31
    clock.go(days=32)
    take(first.hall)
    first.meet()
    prove(fresh_hub)
    assert prune_machine(first.hall).events > 0


def test_an_erasure_reaches_every_machine_and_the_hub(
    first: Machine, fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    first.hall.do(c.AddStaff(staff="1001", name="李娜", pin="274913"))
    first.meet()
    away, other = (fresh_hub.machine(tmp_path / name, clock=clock) for name in ("away", "other"))
    for machine in (away, other):
        machine.meet()
        machine.hall.do(c.SignIn(counter="2", staff="1001", pin="274913"))
        machine.hall.do(c.SignOut(counter="2"))
    (person,) = fresh_hub.rows("SELECT person FROM hub.person_key")[0]
    first.hall.do(c.ErasePerson(staff="1001"))
    first.meet()
    assert fresh_hub.rows("SELECT * FROM hub.person_key") == []
    other.meet()
    with away.hall.store.transaction() as db:  # a machine that was away, and wants to share what it has
        db.execute("UPDATE person_key SET is_shared = 0")
    away.hall.do(c.SetNotice(text="停电"))
    away.meet()
    assert fresh_hub.rows("SELECT * FROM hub.person_key") == []
    for machine in (first, other, away):
        machine.meet()
        with machine.hall.store.reading() as db:
            assert db.execute("SELECT * FROM person_key").fetchall() == []
            assert db.execute("SELECT * FROM erased").fetchall() == [(person,)]
        assert machine.hall.ask(q.AskStaff())[0].name == ""
        assert machine.hall.faults() == NO_FAULTS
    late = fresh_hub.machine(tmp_path / "late", clock=clock)
    late.meet()
    assert tables(late.hall) == tables(first.hall)
    for machine in (away, other, late):
        machine.hall.close()


def test_a_restored_hub_gets_the_keys_it_lacks_and_none_that_were_destroyed(
    first: Machine, fresh_hub: TestHub, tmp_path: Path
) -> None:
    for staff in ("1001", "1002"):
        first.hall.do(c.AddStaff(staff=staff, name="李娜", pin="274913"))
    first.meet()
    keys = fresh_hub.rows("SELECT person, key FROM hub.person_key")
    first.hall.do(c.ErasePerson(staff="1001"))
    first.meet()
    (left,) = fresh_hub.rows("SELECT person FROM hub.person_key")
    other = fresh_hub.machine(tmp_path / "other")
    other.meet()
    with fresh_hub.owner() as connection:  # as an old backup would have it, in a hub that has all events meanwhile
        connection.execute("TRUNCATE hub.erased, hub.person_key")
        connection.execute("UPDATE hub.identity SET restores = restores + 1")
        for person, key in keys:
            if (person,) != left:
                connection.execute("INSERT INTO hub.person_key VALUES (%s, %s)", (person, key))
    other.meet()
    take(other.hall)
    other.meet()
    assert fresh_hub.rows("SELECT person FROM hub.person_key") == [left]
    other.hall.close()
