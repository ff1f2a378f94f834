"""Two counters on two machines with one hub: who calls whom together, with a slow hub, alone, and together again."""

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from psycopg.conninfo import make_conninfo

from common.domain import commands as c
from common.domain.alone import ALONE_AFTER_S, Company
from common.domain.hours import ALWAYS
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.sync.arbiter import HubArbiter
from common.sync.claims import connector
from tests.cables import Cable
from tests.halls import body, call, take
from tests.hubs import Machine, TestHub
from tests.postgres import Postgres


class Seconds:
    """A clock of seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Desk:
    """A machine with an arbiter of its own, on a cable of its own; beats come when the test says so."""

    def __init__(self, machine: Machine, server: Postgres, seconds: Seconds) -> None:
        self.machine, self.hall = machine, machine.hall
        self.cable = Cable(server.port)
        words = make_conninfo(machine.words, port=self.cable.port)
        self.arbiter = HubArbiter(connector(words, 2), seconds, beats_itself=False)
        self.hall.arbiter = self.arbiter

    def beat(self) -> None:
        """Twice: the first beat of a connection proves nothing."""
        self.arbiter.beat()
        self.arbiter.beat()

    def close(self) -> None:
        self.arbiter.close()
        self.cable.__exit__()
        self.hall.close()


class Both:
    """The desks of counters 1 and 2, and what they share."""

    def __init__(self, folder: Path, server: Postgres, hub: TestHub) -> None:
        self.hub, self.seconds = hub, Seconds()
        self.one, self.two = (Desk(hub.machine(folder / name), server, self.seconds) for name in ("one", "two"))
        self.one.beat()
        self.two.beat()
        first = self.one.hall
        first.do(c.SetUpHall(name="两机", name_en="Two machines", hours=ALWAYS, is_sample=True))
        first.do(c.DefineSeries(series="A", prefix="A", name="综合", name_en="General"))
        for counter in "12":
            first.do(
                c.DefineCounter(
                    counter=counter,
                    kind=CounterKind.COMPREHENSIVE,
                    name=f"{counter}号窗口",
                    name_en=f"Counter {counter}",
                    serves=("A",),
                )
            )
        self.meet()
        self.one.hall.do(c.OpenCounter(counter="1"))
        self.two.hall.do(c.OpenCounter(counter="2"))
        self.meet()
        self.one.beat()
        self.two.beat()

    def meet(self) -> None:
        """Let every event reach both."""
        for _ in range(2):
            self.one.machine.meet()
            self.two.machine.meet()

    def part(self, desk: Desk) -> None:
        """Cut a desk's cable and let time pass until it is alone and the hub must count it as away."""
        desk.cable.cut()
        desk.arbiter.beat()
        self.seconds.now += ALONE_AFTER_S
        with self.hub.owner() as connection:
            connection.execute(
                "UPDATE hub.presence SET heard = heard - interval '6 s' WHERE counter = %s",
                ("1" if desk is self.one else "2",),
            )


@pytest.fixture
def both(tmp_path: Path, postgres: Postgres, fresh_hub: TestHub) -> Iterator[Both]:
    both = Both(tmp_path, postgres, fresh_hub)
    yield both
    both.one.close()
    both.two.close()


def refusal(desk: Desk, counter: str) -> str:
    with pytest.raises(Refused) as refused:
        desk.hall.do(c.CallNext(counter=counter))
    return refused.value.reason


def test_two_counters_that_have_not_heard_of_each_other_call_two_residents(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    both.meet()
    assert [call(both.one.hall, "1"), call(both.two.hall, "2")] == ["A001", "A002"]


def test_the_last_ticket_is_called_once(both: Both) -> None:
    take(both.one.hall)
    both.meet()
    assert call(both.one.hall, "1") == "A001"
    assert refusal(both.two, "2") == "queue_empty"


def test_tickets_are_stamped_in_turn_while_a_hub_is_there(both: Both) -> None:
    taken = [body(both.one.hall.do(c.TakeTicket(series="A", slip=False)), "TicketTaken") for _ in range(4)]
    assert [event["fallback"] for event in taken] == ["1", "2", "1", "2"]


def test_a_repeated_command_claims_nothing_more(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    first = both.one.hall.do(c.CallNext(counter="1", request="r1"))
    assert [event.id for event in both.one.hall.do(c.CallNext(counter="1", request="r1"))] == [e.id for e in first]
    assert both.hub.rows("SELECT count(*) FROM hub.claim") == [(1,)]


def test_a_slow_hub_is_told_and_the_same_request_asked_again(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    both.one.arbiter.claim([], "1", uuid4())  # connects
    both.one.cable.swallow_answers()
    assert refusal(both.one, "1") == "hub_slow"
    both.one.cable.mend()
    assert call(both.one.hall, "1") == "A001"
    assert both.hub.rows("SELECT counter FROM hub.claim") == [("1",)]


def test_alone_a_counter_calls_what_is_stamped_for_it_and_the_others_leave_that_to_it(both: Both) -> None:
    for _ in range(4):
        take(both.one.hall)
    both.meet()
    both.part(both.two)
    assert (both.one.arbiter.company(), both.two.arbiter.company()) == (Company.TOGETHER, Company.ALONE)
    assert call(both.two.hall, "2") == "A002"
    assert call(both.one.hall, "1") == "A001"
    both.one.hall.do(c.MarkNoShow(counter="1"))
    assert call(both.one.hall, "1") == "A003"
    both.one.hall.do(c.MarkNoShow(counter="1"))
    assert refusal(both.one, "1") == "queue_empty"  # A004 is left to counter 2


def test_alone_and_with_nothing_stamped_for_it_a_counter_says_so(both: Both) -> None:
    take(both.one.hall)
    both.meet()
    both.part(both.two)
    assert refusal(both.two, "2") == "nobody_while_alone"
    assert both.two.hall.do(c.CallTicket(counter="2", number="A001"))  # a person may


def test_just_cut_a_counter_does_not_call_by_rule_yet(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    both.meet()
    both.two.cable.cut()
    both.two.arbiter.beat()
    both.seconds.now += ALONE_AFTER_S - 0.1
    assert refusal(both.two, "2") == "hub_slow"
    both.seconds.now += 0.1
    assert call(both.two.hall, "2") == "A002"


def test_a_program_that_starts_while_its_hub_is_gone_calls_by_typed_number_only(both: Both, postgres: Postgres) -> None:
    take(both.one.hall)
    both.meet()
    both.one.arbiter.close()
    both.one.cable.cut()
    both.one.arbiter = both.one.hall.arbiter = HubArbiter(connector("host=127.0.0.1 port=1", 2), both.seconds)
    assert refusal(both.one, "1") == "nobody_while_alone"


def test_together_again_the_hub_hears_what_was_called_alone(both: Both) -> None:
    for _ in range(4):
        take(both.one.hall)
    both.meet()
    both.part(both.two)
    call(both.two.hall, "2")
    both.two.hall.do(c.MarkNoShow(counter="2"))
    both.two.cable.mend()
    both.two.beat()
    assert call(both.two.hall, "2") == "A001"  # the first of the queue again, whatever its stamp
    assert both.hub.rows("SELECT count(*) FROM hub.claim WHERE counter = '2'") == [(2,)]


def test_a_ticket_called_twice_keeps_both_calls_and_one_of_them_holds(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    both.meet()
    both.two.hall.do(c.CallTicket(counter="2", number="A001"))  # typed there, and not heard of here yet
    assert call(both.one.hall, "1") == "A001"
    both.meet()
    for desk in (both.one, both.two):
        with desk.hall.store.reading() as db:
            (conflict,) = db.execute("SELECT counter, held_by FROM conflict").fetchall()
            holder = db.execute("SELECT counter FROM ticket WHERE number = 'A001'").fetchone()[0]
        assert sorted(conflict) == ["1", "2"]
        assert holder == conflict[1]


def test_a_counter_that_closes_lets_go_of_its_tickets(both: Both) -> None:
    for _ in range(2):
        take(both.one.hall)
    both.meet()
    both.two.hall.do(c.CloseCounter(counter="2"))
    both.two.beat()
    both.part(both.two)
    call(both.one.hall, "1")
    both.one.hall.do(c.MarkNoShow(counter="1"))
    assert call(both.one.hall, "1") == "A002"


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_cut_and_mended_every_ticket_is_called_once(both: Both, seed: int) -> None:
    """Events travel whenever a cable holds; only what a person types could make a double call then."""
    chance = random.Random(seed)
    desks, parted, called = {"1": both.one, "2": both.two}, set[str](), list[str]()

    def call_at(counter: str) -> bool:
        try:
            called.append(call(desks[counter].hall, counter))
        except Refused as refused:
            if refused.reason not in ("queue_empty", "nobody_while_alone"):
                raise
            return False
        desks[counter].hall.do(c.MarkNoShow(counter=counter))
        return True

    def meet() -> None:
        for _ in range(2):
            for counter in desks.keys() - parted:
                desks[counter].machine.meet()

    taken = 0
    for _ in range(40):
        counter = chance.choice("12")
        act = chance.choice(("take", "take", "call", "call", "part", "mend"))
        if act == "take":
            take(desks[counter].hall, digit=counter)
            taken += 1
        elif act == "call":
            call_at(counter)
        elif act == "part" and counter not in parted:
            both.part(desks[counter])
            parted.add(counter)
        elif act == "mend" and counter in parted:
            desks[counter].cable.mend()
            parted.remove(counter)
            meet()
            desks[counter].beat()
        for here in desks.keys() - parted:
            desks[here].beat()
        meet()
    for counter in tuple(parted):
        desks[counter].cable.mend()
        parted.remove(counter)
        meet()
        desks[counter].beat()
    while call_at("1") or call_at("2"):
        meet()
    assert len(called) == len(set(called)) == taken
    for desk in desks.values():
        with desk.hall.store.reading() as db:
            assert db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
