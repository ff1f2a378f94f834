"""What the hub hands out and when it hints: everything in the hall's order, however it is cut up, and no idle hints."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.order import key
from common.store.exchange import Entry
from common.sync.terminal.meeting import Meeting, Moved
from common.sync.terminal.wire import DISORDER, Hub, HubRefused
from tests.common.store.test_interleaving import entries_of
from tests.halls import MovedClock, small_hall, take
from tests.hubs import Machine, TestHub


@pytest.fixture
def counter(fresh_hub: TestHub, tmp_path: Path) -> Iterator[Machine]:
    """A counter's machine that has brought a hall to its hub."""
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "counter", MovedClock()))
    machine.meet()
    yield machine
    machine.hall.close()


def some_hours_apart(machines: list[Machine], rng: random.Random) -> None:
    """Every machine writes for itself, one much more than another, and meets the others now and then."""
    for machine in machines:
        machine.meet()
    for _ in range(60):
        machine = rng.choice(machines[: rng.randint(1, len(machines))])
        for _ in range(rng.randint(1, 6)):
            take(machine.hall, digit=machine.membership.digit[-1])
        if rng.random() < 0.2:
            machine.meet()
    for machine in machines:
        machine.meet()


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_everything_comes_once_in_the_order_of_the_hall(
    counter: Machine, fresh_hub: TestHub, tmp_path: Path, most: int
) -> None:
    rng = random.Random(most)
    machines = [counter, *(fresh_hub.machine(tmp_path / str(n)) for n in range(3))]
    reader = fresh_hub.machine(tmp_path / "reader")
    with closing(machines[1].hall), closing(machines[2].hall), closing(machines[3].hall), closing(reader.hall):
        some_hours_apart(machines, rng)
        everything = [entry for machine in machines for entry in entries_of(machine.hall)]
        known = {entry.origin: rng.randint(0, entry.oseq) for entry in everything}
        expected = sorted((one for one in everything if one.oseq > known[one.origin]), key=in_hall)
        with reader.connected() as connection:
            hub = Hub(connection)
            got: list[Entry] = []
            left = len(expected)
            while left:
                pulled = hub.pull(known, most)
                assert 0 < len(pulled.entries) <= most
                assert pulled.left == left - len(pulled.entries)
                got, left = got + pulled.entries, pulled.left
                known |= pulled.scanned
            assert got == expected
            assert hub.pull(known, most) == ([], {}, 0)


def test_what_fetching_costs_the_hub_does_not_grow_with_its_history(
    counter: Machine, fresh_hub: TestHub, tmp_path: Path
) -> None:
    """40 origins of 500 events each; how many are read to hand out 20, from the oldest, from the middle, of one."""
    with fresh_hub.owner() as owner:
        owner.execute("INSERT INTO hub.terminal (terminal, role, kind, digit) VALUES (1000, 'x', 'counter', 'x')")
        owner.execute(
            "INSERT INTO hub.origin (name, mark, terminal, is_current, head)"
            " SELECT 'o' || n, n, 1000, false, 500 FROM generate_series(1, 40) n"
        )
        owner.execute(
            "INSERT INTO hub.event (origin, oseq, lamport, id, kind, version, at_ms, actor, body, hash)"
            " SELECT origin, n, n * 100 + origin, gen_random_uuid(), 'TicketCalled', 1, 0, '', '', sha256('')"
            " FROM hub.origin, generate_series(1, 500) n WHERE name LIKE 'o%'"
        )
        owner.execute("VACUUM ANALYZE")
    everything = dict(fresh_hub.rows("SELECT name, head FROM hub.origin"))
    for known, handed_out in (
        ({}, 20),
        ({name: head // 2 for name, head in everything.items()}, 20),
        (everything | {"o7": 0}, 20),
        (everything | {"o7": 499}, 1),
        (everything, 0),
    ):
        with counter.connected() as connection, connection.transaction():
            assert len(Hub(connection).pull(known, 20).entries) == handed_out
            ((looked_at,),) = connection.execute(
                "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables"
                " WHERE relid = 'hub.event'::regclass"
            ).fetchall()
            assert handed_out <= looked_at <= 2 * len(everything) + 6 * handed_out


def in_hall(entry: Entry) -> int:
    return key(entry.lamport, entry.origin)


def test_numbers_that_do_not_ascend_are_refused(counter: Machine) -> None:
    """The hub finds an origin's next events by their Lamport numbers."""
    take(counter.hall)
    take(counter.hall)
    *_, before, last = entries_of(counter.hall)
    with counter.connected() as connection:
        for wrong in ([before, last._replace(lamport=before.lamport)], [before._replace(lamport=1)]):
            with pytest.raises(HubRefused) as refused:
                Hub(connection).push(wrong)
            assert refused.value.code == DISORDER
        assert Hub(connection).push([before, last]) == last.oseq


def test_only_those_are_hinted_at_who_get_something_of_it(counter: Machine, fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk, office = fresh_hub.machine(tmp_path / "kiosk", "kiosk"), fresh_hub.machine(tmp_path / "office", "office")
    with kiosk.connected() as public, office.connected() as staffed, closing(kiosk.hall), closing(office.hall):
        hubs = [Hub(public), Hub(staffed)]
        for hub, machine in zip(hubs, (kiosk, office), strict=True):
            hub.listen(is_staffed=machine.membership.is_staffed)

        def hinted() -> list[bool]:
            for hub in hubs:
                hub.clock()  # hints that are on their way come in with an answer
            return [hub.has_news() for hub in hubs]

        assert hinted() == [False, False]
        counter.hall.do(c.TakeTicket(series="A"))
        counter.meet()
        assert hinted() == [True, True]
        assert hinted() == [False, False]
        counter.hall.do(c.AddStaff(staff="1001", name="欧阳娜娜", pin="274913"))
        counter.meet()
        assert hinted() == [False, True]
        counter.hall.do(c.ClaimPrint(printer="ticket"))
        counter.meet()
        assert hinted() == [False, False]


def test_nobody_is_hinted_at_what_it_sends_itself(counter: Machine) -> None:
    take(counter.hall)
    with counter.connected() as connection:
        hub = Hub(connection)
        hub.listen(is_staffed=True)
        assert Meeting(counter.hall.store, counter.membership, hub).exchange() == Moved(1, 0)
        assert not hub.has_news()
        take(counter.hall)
        counter.meet()
        hub.lag({})
        assert hub.has_news()
