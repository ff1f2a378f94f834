"""Terminals that meet at a real hub: gapless, once, refused when forked, whoever may read what."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.domain.queries import AskDesk, AskTicket
from common.domain.words import Outcome
from common.hall import Hall
from common.places import Home
from common.store.exchange import own_after
from common.sync.terminal.meeting import Copied, Moved, WrongHub
from common.sync.terminal.wire import FOREIGN_ORIGIN, FORK, GAP, Hub, HubRefused
from tests.common.store.test_interleaving import entries_of, tables
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, body, small_hall, take
from tests.hubs import Machine, TestHub


@pytest.fixture
def first(fresh_hub: TestHub, tmp_path: Path) -> Iterator[Machine]:
    """A counter's machine that has brought a hall to its hub."""
    hall = small_hall(tmp_path / "first", MovedClock())
    machine = Machine(fresh_hub.invited("counter"), hall)
    machine.meet()
    yield machine
    hall.close()


@pytest.fixture
def second(fresh_hub: TestHub, first: Machine, tmp_path: Path) -> Iterator[Machine]:
    machine = fresh_hub.machine(tmp_path / "second")
    machine.meet()
    yield machine
    machine.hall.close()


def test_a_hall_flows_both_ways(first: Machine, second: Machine) -> None:
    number = take(first.hall)
    assert first.meet() == Moved(1, 0)
    assert first.meet() == Moved(0, 0)
    assert second.meet() == Moved(0, 1)
    assert body(second.hall.do(c.CallNext(counter="2")), "TicketCalled")["number"] == number
    assert second.meet().pushed == 1
    assert first.meet() == Moved(0, 1)
    assert tables(first.hall) == tables(second.hall)
    assert first.hall.faults() == second.hall.faults() == NO_FAULTS


def test_a_push_is_gapless_and_the_same_twice(first: Machine) -> None:
    for _ in range(3):
        take(first.hall)
    entries = entries_of(first.hall)
    with first.connected() as connection:
        hub = Hub(connection)
        head = hub.hello().head
        with pytest.raises(HubRefused, match="gap") as refused:
            hub.push(entries[head + 1 :])
        assert refused.value.code == GAP
        assert hub.push(entries[: head + 2]) == head + 2
        assert hub.push(entries[: head + 1]) == head + 2
        assert hub.push(entries[head - 1 :]) == head + 3


def test_a_fork_is_refused_at_either_end(first: Machine) -> None:
    take(first.hall)
    first.meet()
    take(first.hall)
    *_, before, last = entries_of(first.hall)
    other = last._replace(hash=bytes(32))
    with first.connected() as connection:
        hub = Hub(connection)
        with pytest.raises(HubRefused) as refused:
            hub.push([before._replace(hash=bytes(32)), last])
        assert refused.value.code == FORK
        with pytest.raises(HubRefused) as refused:
            hub.push([last._replace(before=bytes(32))])
        assert refused.value.code == FORK
        hub.push([last])
        with pytest.raises(HubRefused) as refused:
            hub.push([other])
        assert refused.value.code == FORK


def test_nobody_writes_for_another(first: Machine, second: Machine) -> None:
    take(second.hall)
    with first.connected() as connection, pytest.raises(HubRefused) as refused:
        Hub(connection).push(entries_of(second.hall))
    assert refused.value.code == FOREIGN_ORIGIN
    with first.connected() as connection, pytest.raises(HubRefused) as refused:
        Hub(connection).adopt(entries_of(second.hall)[0].origin)
    assert refused.value.code == FOREIGN_ORIGIN


def test_a_public_machine_gets_neither_people_nor_paper(first: Machine, fresh_hub: TestHub, tmp_path: Path) -> None:
    first.hall.do(c.AddStaff(staff="1001", name="欧阳娜娜", pin="274913"))
    first.hall.do(c.SignIn(counter="1", staff="1001", pin="274913"))
    first.hall.do(c.TakeTicket(series="A"))
    first.hall.do(c.CallNext(counter="1"))
    first.meet()
    board = fresh_hub.machine(tmp_path / "board", "board")
    with closing(board.hall) as hall:
        board.meet()
        kinds = {event.kind for event in hall.since(0)}
        assert "TicketCalled" in kinds
        assert not kinds & {"StaffAdded", "SignedIn", "PrintQueued"}
        assert board.meet() == Moved(0, 0)
        assert hall.faults() == NO_FAULTS
        with board.connected() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            Hub(connection).get_keys(["x"])


def test_staff_sign_in_and_notes_are_read_at_every_counter(first: Machine, second: Machine) -> None:
    first.hall.do(c.AddStaff(staff="1001", name="欧阳娜娜", pin="274913"))
    first.meet()
    second.meet()
    second.hall.do(c.SignIn(counter="2", staff="1001", pin="274913"))
    number = take(second.hall)
    second.hall.do(c.CallNext(counter="2"))
    second.hall.do(c.BeginService(counter="2"))
    second.hall.do(c.FinishService(counter="2", outcome=Outcome.DONE, note="电话告知"))
    second.meet()
    first.meet()
    assert first.hall.ask(AskTicket(number=number)).note == "电话告知"


def test_what_became_of_a_visit_stays_at_staffed_machines(
    first: Machine, second: Machine, fresh_hub: TestHub, tmp_path: Path
) -> None:
    kiosk = fresh_hub.machine(tmp_path / "kiosk", "kiosk")
    number = take(first.hall)
    first.hall.do(c.CallNext(counter="1"))
    first.hall.do(c.Park(counter="1", reason="去找李娜复印"))
    first.meet()
    second.meet()
    assert [row.reason for row in second.hall.ask(AskDesk(counter="1")).aside] == ["去找李娜复印"]
    first.hall.do(c.CallTicket(counter="1", number=number))
    first.hall.do(c.BeginService(counter="1"))
    first.hall.do(c.FinishService(counter="1", outcome=Outcome.DONE, note="电话告知"))
    first.meet()
    with closing(kiosk.hall) as hall:
        kiosk.meet()
        kinds = {event.kind for event in hall.since(0)}
        assert {"TicketParked", "ServiceFinished"} <= kinds
        assert not kinds & {"ParkingExplained", "VisitRecorded"}
        with hall.store.reading() as db:
            assert db.execute("SELECT state, outcome, note, reason FROM ticket").fetchall() == [
                ("finished", None, None, None)
            ]
        assert hall.faults() == NO_FAULTS


@pytest.mark.parametrize(
    "forbidden",
    [
        "SELECT * FROM hub.event",
        "SELECT * FROM hub.terminal",
        "DELETE FROM hub.origin",
        "CREATE TEMP TABLE t (n int)",
        "CREATE TABLE public.t (n int)",
        "CREATE SCHEMA mine",
        "SELECT hub.asking()",
        "SET ROLE postgres",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
    ],
)
def test_a_terminal_may_do_nothing_but_its_functions(first: Machine, forbidden: str) -> None:
    with first.connected() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(forbidden.encode())


def copy_of(machine: Machine, folder: Path) -> Machine:
    """The same machine once more, as a cloned disk would be."""
    home = Home(folder / "home").make()
    source = machine.hall.home
    machine.hall.store.fold_log()
    for file in (source.store_file, source.key_file):
        (home.folder / file.name).write_bytes(file.read_bytes())
    twin = object.__new__(Machine)
    twin.words, twin.hall, twin.membership = machine.words, Hall(home, clock=MovedClock()), machine.membership
    return twin


def test_a_cloned_machine_is_refused_and_loses_nothing_under_a_new_origin(
    first: Machine, second: Machine, fresh_hub: TestHub, tmp_path: Path
) -> None:
    clone = copy_of(first, tmp_path / "clone")
    take(first.hall, digit="1")
    first.meet()
    take(clone.hall, digit="2")
    with pytest.raises(Copied):
        clone.meet()
    clone.hall.store.renew_origin(len(entries_of(clone.hall)) - 1)
    assert clone.hall.faults() == NO_FAULTS
    joined = Machine(fresh_hub.invited("counter"), clone.hall)
    joined.meet()
    for machine in (first, second):
        machine.meet()
    assert tables(first.hall) == tables(clone.hall) == tables(second.hall)
    with first.hall.store.reading() as db:
        assert db.execute("SELECT number FROM ticket ORDER BY number").fetchall() == [("A101",), ("A201",)]
    clone.hall.close()


def test_a_machine_restored_from_a_backup_is_refused(first: Machine, tmp_path: Path) -> None:
    restored = copy_of(first, tmp_path / "restored")
    take(first.hall)
    first.meet()
    with pytest.raises(Copied):
        restored.meet()
    restored.hall.close()


def test_another_hub_is_refused(first: Machine, fresh_hub: TestHub) -> None:
    fresh_hub.rows("UPDATE hub.identity SET restores = 3 RETURNING 1")
    first.meet()
    fresh_hub.rows("UPDATE hub.identity SET restores = 2 RETURNING 1")
    with pytest.raises(WrongHub, match="old copy"):
        first.meet()
    fresh_hub.rows("UPDATE hub.identity SET hub = gen_random_uuid(), restores = 4 RETURNING 1")
    with pytest.raises(WrongHub):
        first.meet()


def test_a_hub_restored_from_an_older_backup_is_sent_the_rest(first: Machine, second: Machine) -> None:
    take(first.hall)
    first.meet()
    second.meet()
    with psycopg.connect(first.words.replace(first.membership.role, "postgres"), autocommit=True) as owner:
        origin = entries_of(first.hall)[0].origin.encode()
        owner.execute(
            b"DELETE FROM hub.event e USING hub.origin o WHERE o.origin = e.origin AND o.name = '%s' AND e.oseq > 3"
            % origin
        )
        owner.execute(
            b"UPDATE hub.origin o SET head = 3, hash = (SELECT hash FROM hub.event e WHERE e.origin = o.origin"
            b" AND e.oseq = 3) WHERE name = '%s'" % origin
        )
        owner.execute("UPDATE hub.identity SET restores = restores + 1")
    take(first.hall)
    with first.hall.store.reading() as db:
        left = len(own_after(db, 3, 1000))
    assert first.meet().pushed == left
    assert second.meet() == Moved(0, 1)
    assert tables(first.hall) == tables(second.hall)
