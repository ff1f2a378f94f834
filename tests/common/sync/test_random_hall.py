"""Three machines and a hub, driven at random: commands, meetings that break off anywhere, restarts, hub restores.

Whatever happened: what was acknowledged reaches everybody, what did not come of it is kept beside what did, and all
machines show the same hall.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from psycopg.conninfo import make_conninfo

from common.domain import commands as c
from common.domain import events as e
from common.domain.refusals import Refused
from common.domain.words import Outcome, Priority
from common.hall import Hall, Recorded
from common.store.connect import Connection
from common.store.exchange import own
from common.store.schema import PROJECTIONS
from common.store.store import dump
from common.sync.terminal.meeting import Meeting
from common.sync.terminal.wire import Hub
from tests.cables import Cable
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, small_hall
from tests.hubs import Hubs, Machine
from tests.postgres import Postgres

_ROUNDS = int(os.environ.get("YICHUANG_SOAK_ROUNDS", "300"))
_LOST_BY_A_RESTORE = ("origin", "event", "person_key", "claim")
_SHARED = tuple(table for table in PROJECTIONS if table != "print_job")  # paper is each machine's own

# Machine 0 is counter 1, machine 1 counter 2, machine 2 counter 3; each takes numbers with a digit of its own.
WHO = st.integers(0, 2)
NUMBER = st.builds("A{}{:02}".format, st.integers(1, 3), st.integers(1, 4))
COMMANDS: dict[str, Callable[[int], st.SearchStrategy[c.Command]]] = {
    "take": lambda who: st.builds(
        c.TakeTicket, series=st.just("A"), digit=st.just(f"{who + 1}"), priority=st.none() | st.just(Priority.AGE_65)
    ),
    "call": lambda who: st.builds(c.CallNext, counter=st.just(f"{who + 1}")),
    "begin": lambda who: st.builds(c.BeginService, counter=st.just(f"{who + 1}")),
    "finish": lambda who: st.builds(c.FinishService, counter=st.just(f"{who + 1}"), outcome=st.just(Outcome.DONE)),
    "other": lambda who: st.one_of(
        st.builds(c.CallTicket, counter=st.just(f"{who + 1}"), number=NUMBER),
        st.builds(c.MarkNoShow, counter=st.just(f"{who + 1}")),
        st.builds(c.Requeue, number=NUMBER),
        st.builds(c.Park, counter=st.just(f"{who + 1}"), reason=st.just("去复印")),
        st.builds(c.Unpark, number=NUMBER),
        st.builds(c.Transfer, counter=st.just(f"{who + 1}"), to_series=st.just("A"), comes_back=st.booleans()),
        st.builds(c.ServeWalkIn, counter=st.just(f"{who + 1}")),
        st.builds(c.CloseCounter, counter=st.just(f"{who + 1}")),
    ),
}
ACTS = st.tuples(WHO, st.sampled_from(["take", "take", "call", "call", "begin", "finish", "other"])).flatmap(
    lambda drawn: st.tuples(st.just(drawn[0]), COMMANDS[drawn[1]](drawn[0]))
)


class RandomHall(RuleBasedStateMachine):
    """The hall under test; `server` is the PostgreSQL of all examples, and `hubs` are its hubs."""

    server: Postgres
    hubs: Hubs

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="random-hall-"))
        self.made = ExitStack()
        self.hub = self.made.enter_context(self.hubs.one())
        self.clock = MovedClock()
        self.machines = [
            Machine(self.hub.invited("counter"), small_hall(self.folder / "0", self.clock)),
            *(self.hub.machine(self.folder / name, clock=self.clock) for name in "12"),
        ]
        self.cables = [Cable(self.server.port) for _ in self.machines]
        self.acknowledged: list[Recorded] = []
        self.has_backup = False
        self.settle()

    @rule(act=ACTS)
    def act(self, act: tuple[int, c.Command]) -> None:
        who, command = act
        self.clock.go(seconds=1)
        with suppress(Refused):
            self.acknowledged += self.machines[who].hall.do(command)

    @rule(who=WHO)
    def meet(self, who: int) -> None:
        self.machines[who].meet()

    @rule(who=WHO, after=st.integers(1, 8000))
    def meet_over_a_cable_that_breaks(self, who: int, after: int) -> None:
        with suppress(psycopg.OperationalError), self.connected(who) as connection:
            self.cables[who].break_after(after)
            self.meeting(who, connection).exchange()
        self.cables[who].mend()

    @rule(who=WHO)
    def be_heard_late(self, who: int) -> None:
        """What the machine has sent is under way while it meets over another connection, and arrives after that."""
        with self.connected(who) as connection, ThreadPoolExecutor(1) as pool:
            meeting = self.meeting(who, connection)
            self.cables[who].hold_back()
            late = pool.submit(meeting.exchange)
            self.machines[who].meet()
            self.cables[who].let_go()
            late.result()

    @rule(who=WHO)
    def start_again(self, who: int) -> None:
        hall = self.machines[who].hall
        hall.close()
        self.machines[who].hall = Hall(hall.home, clock=self.clock)

    @rule()
    def back_up(self) -> None:
        self.hub.do("DROP SCHEMA IF EXISTS kept CASCADE", "CREATE SCHEMA kept")
        self.hub.do(*(f"CREATE TABLE kept.{table} AS TABLE hub.{table}" for table in _LOST_BY_A_RESTORE))
        self.has_backup = True

    @precondition(lambda self: self.has_backup)
    @rule()
    def restore(self) -> None:
        self.hub.do(*(f"DELETE FROM hub.{table}" for table in _LOST_BY_A_RESTORE))
        self.hub.do(
            *(f"INSERT INTO hub.{table} OVERRIDING SYSTEM VALUE TABLE kept.{table}" for table in _LOST_BY_A_RESTORE),
            "UPDATE hub.identity SET restores = restores + 1",
        )

    def connected(self, who: int) -> psycopg.Connection[tuple[object, ...]]:
        """A connection over the machine's cable."""
        return psycopg.connect(make_conninfo(self.machines[who].words, port=self.cables[who].port), autocommit=True)

    def meeting(self, who: int, connection: psycopg.Connection[tuple[object, ...]]) -> Meeting:
        return Meeting(self.machines[who].hall.store, self.machines[who].membership, Hub(connection))

    def settle(self) -> None:
        while sum(sum(machine.meet()) for machine in self.machines):
            continue

    def teardown(self) -> None:
        if not hasattr(self, "machines"):
            return
        try:
            self.settle()
            self.assert_sound()
        finally:
            for machine, cable in zip(self.machines, self.cables, strict=True):
                machine.hall.close()
                cable.__exit__()
            shutil.rmtree(self.folder)
            self.made.close()

    def assert_sound(self) -> None:
        at_hub = {row[0].bytes for row in self.hub.rows("SELECT id FROM hub.event")}
        assert {event.id for event in self.acknowledged} <= at_hub
        heads = {name: (head, count) for name, head, count in self.hub.rows(_HEADS)}
        first: list[object] | None = None
        for machine in self.machines:
            assert machine.hall.faults() == NO_FAULTS
            with machine.hall.store.reading() as db:
                mine, tables = own(db), list[object](dump(db, _SHARED))
            assert heads[mine.origin] == (mine.oseq, mine.oseq)
            first = first or tables
            assert tables == first
        with machine.hall.store.reading() as db:
            for event in self.acknowledged:
                assert_told(db, event)


_HEADS = (
    "SELECT o.name, o.head, count(e) FROM hub.origin o LEFT JOIN hub.event e ON e.origin = o.origin GROUP BY o.origin"
)


def assert_told(db: Connection, event: Recorded) -> None:
    """A number given is there; an end of a visit holds, or is kept beside the one that does."""
    match event.body:
        case e.TicketTaken() | e.WalkInBegun():
            told = "SELECT 1 FROM ticket WHERE ticket = ?1 AND number = ?2 AND taken_key = ?3"
            row = db.execute(told, (event.body.ticket, event.body.number, event.key)).fetchone()
        case e.ServiceFinished():
            told = (
                "SELECT 1 FROM ticket WHERE ticket = ?1 AND state = 'finished' AND finished_ms = ?2 AND counter = ?3"
                " UNION ALL SELECT 1 FROM conflict WHERE ticket = ?1 AND key = ?4"
            )
            row = db.execute(told, (event.body.ticket, event.at_ms, event.body.counter, event.key)).fetchone()
        case e.TicketCalled() | e.ServiceBegun():
            told = "SELECT 1 FROM ticket WHERE ticket = ?1 AND (counter = ?2 OR change_key > ?3) UNION ALL"
            told += " SELECT 1 FROM conflict WHERE ticket = ?1 AND key = ?3"
            row = db.execute(told, (event.body.ticket, event.body.counter, event.key)).fetchone()
        case _:
            return
    assert row, event.flat()


def run(postgres: Postgres, its_hubs: Hubs, examples: int, steps: int) -> None:
    class WithServer(RandomHall):
        server = postgres
        hubs = its_hubs

    run_state_machine_as_test(
        WithServer,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_random_hall_comes_together(postgres: Postgres, hubs: Hubs) -> None:
    run(postgres, hubs, examples=4, steps=30)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_hundreds_of_random_halls_come_together(postgres: Postgres, hubs: Hubs) -> None:
    run(postgres, hubs, examples=_ROUNDS, steps=60)
