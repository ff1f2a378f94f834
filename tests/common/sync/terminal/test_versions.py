"""Programs of different versions in one hall: what an older one does not understand it keeps, passes on, and tells
once it has been updated; where the protocols differ, a machine says so and works alone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.domain import commands as c
from common.domain.alone import Company
from common.domain.events import Event, TicketTaken
from common.domain.refusals import Refused
from common.hall import Hall
from common.places import Home
from common.store import journal, understanding
from common.sync.arbiter import HubArbiter
from common.sync.terminal.membership import write_membership
from common.sync.terminal.once import exchange_once
from common.sync.terminal.reaching import Reach, for_calls
from common.sync.terminal.together import Together
from common.sync.terminal.wire import PROTOCOL_DIFFERS
from tests.common.store.test_interleaving import rows
from tests.common.sync.terminal.test_meeting import copy_of
from tests.common.sync.terminal.test_together import lamp, wait_for
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, call, small_hall, take
from tests.hubs import Machine, TestHub

NEXT_VERSION = journal.SCHEMA_VERSION + 1
NUMBERS = "SELECT number, state, counter FROM ticket ORDER BY number"
_TAKEN: list[Any] = [("ticket", str), ("visit", str), ("number", str), ("series", str), ("seq", int), ("on", str)]
LaterTicketTaken = msgspec.defstruct("TicketTaken", [*_TAKEN, ("priority", str)], bases=(Event,), kw_only=True)
ResidentThanked = msgspec.defstruct("ResidentThanked", [("ticket", str)], bases=(Event,), kw_only=True)


class Three:
    """A machine whose program is newer than those of two others."""

    def __init__(self, folder: Path, hub: TestHub) -> None:
        self.hub = hub
        self.newer = Machine(hub.invited("counter"), small_hall(folder / "newer", MovedClock()))
        self.newer.meet()
        self.older, self.third = hub.machine(folder / "older"), hub.machine(folder / "third", "office")
        self.folder, self.machines = folder, [self.newer, self.older, self.third]
        self.meet()

    def meet(self) -> None:
        for machine in (self.newer, self.older, self.third, self.newer):
            machine.meet()

    def late(self) -> Machine:
        """One more, that gets from the hub what happened long before."""
        self.machines.append(self.hub.machine(self.folder / "late"))
        return self.machines[-1]

    def write_as_newer(self, *bodies: Any) -> None:
        """As the next version would: a kind and a value that no program of this one has heard of."""
        hall = self.newer.hall
        with pytest.MonkeyPatch.context() as patch, hall.store.transaction():
            patch.setattr(journal, "SCHEMA_VERSION", NEXT_VERSION)
            hall.store.journal.append(bodies, 0, "", None)


@pytest.fixture
def three(tmp_path: Path, fresh_hub: TestHub) -> Iterator[Three]:
    three = Three(tmp_path, fresh_hub)
    yield three
    for machine in three.machines:
        machine.hall.close()


def updated_decoder(raw: bytes) -> TicketTaken:
    """What the next version reads: the new priority is one of its own."""
    return msgspec.json.decode(raw.replace(b"from_afar", b"age_65"), type=TicketTaken)


def test_what_an_older_program_does_not_understand_is_kept_passed_on_and_told_later(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = take(three.newer.hall)
    later = LaterTicketTaken(
        ticket="T2", visit="V2", number="A777", series="A", seq=777, on="2026-11-20", priority="from_afar"
    )
    three.write_as_newer(later, ResidentThanked(ticket="T2"))
    assert call(three.newer.hall, "1") == number
    three.meet()
    late = three.late()
    late.meet()
    for machine in three.machines:
        kinds = [event.kind for event in machine.hall.since(0)]
        assert kinds.count("TicketTaken") == 2
        assert "ResidentThanked" in kinds
        assert rows(machine.hall, NUMBERS) == [(number, "called", "1")]
        assert machine.hall.faults() == NO_FAULTS
    monkeypatch.setitem(journal._decoders, "TicketTaken", updated_decoder)
    assert "ticket" in three.older.hall.faults()["projections_match_journal"]
    monkeypatch.setattr(understanding, "SCHEMA_VERSION", NEXT_VERSION)
    for machine in three.machines:
        machine.hall.close()
        machine.hall = Hall(machine.hall.home, clock=MovedClock())  # as the updated program begins
        assert rows(machine.hall, NUMBERS) == [(number, "called", "1"), ("A777", "waiting", None)]
        assert machine.hall.faults() == NO_FAULTS
    assert call(three.older.hall, "2") == "A777"
    three.meet()


def test_a_machine_that_speaks_no_common_protocol_says_so_and_works_alone(tmp_path: Path, fresh_hub: TestHub) -> None:
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path))
    machine.meet()
    write_membership(machine.hall.home, machine.membership)
    hall = machine.hall
    fresh_hub.do("UPDATE hub.identity SET protocol_low = 2, protocol_high = 3")
    arbiter = HubArbiter(hall, for_calls(Reach(hall.home, machine.membership, hall.store, 2)))
    with closing(hall), closing(Together(hall, machine.membership)):
        wait_for(hall, lambda: lamp(hall)[0] == "fault")
        assert "the hub speaks protocol 2 to 3, this terminal 1 to 1" in lamp(hall)[1]
        assert exchange_once(hall).refused == PROTOCOL_DIFFERS
        hall.arbiter = arbiter
        number = take(hall)
        assert arbiter.company() is Company.ALONE
        assert hall.do(c.CallTicket(counter="1", number=number))


def test_a_hub_that_is_being_restored_stops_nobody(tmp_path: Path, fresh_hub: TestHub) -> None:
    """For some seconds it lets everybody sign in and nobody ask."""
    machine = Machine(fresh_hub.invited("kiosk"), small_hall(tmp_path))
    machine.meet()
    write_membership(machine.hall.home, machine.membership)
    hall = machine.hall
    fresh_hub.do("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub FROM " + f"{machine.membership.database}_public")
    hall.arbiter = HubArbiter(hall, for_calls(Reach(hall.home, machine.membership, hall.store, 2)))
    with closing(hall):
        assert take(hall, kiosk="k1", digit="1") == "A101"
        assert hall.arbiter.company() is Company.ALONE
        assert exchange_once(hall).refused == "unreachable"


def test_a_copy_of_a_machine_calls_nobody(tmp_path: Path, fresh_hub: TestHub) -> None:
    """What it called would never be told: not even what it held when it was copied is its to call."""
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "machine"))
    for _ in range(3):
        take(machine.hall)
    machine.meet()
    copy = copy_of(machine, tmp_path / "copy")
    take(machine.hall)
    machine.meet()
    with copy.hall.store.transaction() as db:
        db.execute("INSERT INTO held SELECT ticket, queue_key, '1' FROM ticket")
    write_membership(copy.hall.home, copy.membership)
    reach = Reach(copy.hall.home, copy.membership, copy.hall.store, 2)
    copy.hall.arbiter = HubArbiter(copy.hall, for_calls(reach))
    with closing(machine.hall), closing(copy.hall):
        with pytest.raises(Refused) as refused:
            call(copy.hall, "1")
        assert refused.value.reason == "nobody_while_alone"
        assert fresh_hub.rows("SELECT count(*) FROM hub.claim") == [(0,)]


def test_two_programs_of_one_machine_meet_the_hub_at_once(tmp_path: Path, fresh_hub: TestHub) -> None:
    """As `sync --once` beside a running desk: nothing is sent or taken in twice."""
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "here"))
    machine.meet()
    there = fresh_hub.machine(tmp_path / "there", "kiosk")
    there.meet()
    write_membership(machine.hall.home, machine.membership)
    beside = Hall(Home(machine.hall.home.folder), clock=MovedClock())
    with closing(machine.hall), closing(there.hall), closing(beside):
        with closing(Together(machine.hall, machine.membership)):
            for n in range(6):
                take(beside if n % 2 else machine.hall, digit="1")
                take(there.hall, digit="2")
                there.meet()
                assert exchange_once(beside).ok
            wait_for(beside, lambda: rows(beside, "SELECT count(*) FROM ticket") == [(12,)])
        assert exchange_once(beside).ok
        there.meet()
        assert rows(there.hall, NUMBERS) == rows(beside, NUMBERS)
        assert beside.faults() == there.hall.faults() == NO_FAULTS
