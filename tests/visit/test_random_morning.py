"""Random mornings: whatever people do in whatever order, the hall stays consistent."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from common.domain import commands as c
from common.domain.refusals import Refused
from common.domain.visit import TRANSITIONS
from common.domain.words import Lane, Outcome, Priority, TicketState
from common.hall import Recorded
from tests.halls import MovedClock, small_hall

COUNTERS = st.sampled_from(["1", "2", "3"])
NUMBERS = st.builds(lambda series, n: f"{series}{n:03d}", st.sampled_from("AB"), st.integers(1, 12))

# Which act an event stands for in the ticket's table.
ACTS = {
    "TicketCalled": "call_out_of_turn",
    "TicketRecalled": "recall",
    "ServiceBegun": "begin",
    "TicketMissed": "mark_no_show",
    "TicketRequeued": "requeue",
    "TicketParked": "park",
    "TicketUnparked": "unpark",
    "TicketTransferred": "transfer",
    "ServiceFinished": "finish",
}


class Morning(RuleBasedStateMachine):
    """Carries out random commands and keeps a model of where every ticket stands."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="yichuang-test-"))
        self.clock = MovedClock()
        self.hall = small_hall(self.folder, self.clock)
        self.states: dict[str, TicketState] = {}
        self.numbers: set[tuple[str, str, str]] = set()
        self.at: dict[str, str] = {}
        self.favoured_run: dict[str, int] = {"1": 0, "2": 0, "3": 0}

    def teardown(self) -> None:
        try:
            assert self.hall.faults() == {"pages": [], "hash_chain": [], "projections_match_journal": []}
        finally:
            self.hall.close()
            shutil.rmtree(self.folder)

    def do(self, command: c.Command) -> None:
        before = self.hall.last_position()
        try:
            events = self.hall.do(command)
        except Refused:
            # Only the turn of the day, which the hall does by itself, may stand beside a refusal.
            events = self.hall.since(before)
            assert {event.kind for event in events} <= {"TicketsLapsed"}, "a refusal wrote something"
        for event in events:
            self.watch(event)

    def watch(self, event: Recorded) -> None:
        said = event.flat()
        ticket = str(said.get("ticket", ""))
        if event.kind == "TicketTaken":
            key = (str(said["on"]), str(said["series"]), str(said["number"]))
            assert key not in self.numbers, "a number was given twice"
            self.numbers.add(key)
            self.states[ticket] = TicketState.WAITING
        elif event.kind == "WalkInBegun":
            self.numbers.add((str(said["on"]), str(said["series"]), str(said["number"])))
            self.states[ticket] = TicketState.SERVING
            self.at[str(said["counter"])] = ticket
        elif event.kind == "TicketsLapsed":
            for lapsed in said["tickets"]:
                self.states[lapsed] = TRANSITIONS["lapse"][self.states[lapsed]]
        elif event.kind in ACTS:
            self.states[ticket] = TRANSITIONS[ACTS[event.kind]][self.states[ticket]]
            if event.kind == "TicketCalled":
                assert str(said["counter"]) not in self.at, "two residents at one counter"
                self.at[str(said["counter"])] = ticket
            elif self.states[ticket] not in (TicketState.CALLED, TicketState.SERVING):
                self.at = {counter: one for counter, one in self.at.items() if one != ticket}

    @rule(
        series=st.sampled_from("AB"), priority=st.none() | st.sampled_from(Priority), digit=st.sampled_from(["", "1"])
    )
    def take(self, series: str, priority: Priority | None, digit: str) -> None:
        self.do(c.TakeTicket(series=series, priority=priority, digit=digit, slip=False))

    @rule(counter=COUNTERS)
    def call_next(self, counter: str) -> None:
        self.do(c.CallNext(counter=counter))

    @rule(counter=COUNTERS, number=NUMBERS)
    def call_ticket(self, counter: str, number: str) -> None:
        self.do(c.CallTicket(counter=counter, number=number))

    @rule(counter=COUNTERS, act=st.sampled_from([c.Recall, c.BeginService, c.MarkNoShow, c.SendBack]))
    def act_at_counter(self, counter: str, act: type[c.Recall]) -> None:
        self.do(act(counter=counter))

    @rule(counter=COUNTERS)
    def serve(self, counter: str) -> None:
        self.do(c.BeginService(counter=counter))
        self.do(c.FinishService(counter=counter, outcome=Outcome.DONE))

    @rule(counter=COUNTERS)
    def park(self, counter: str) -> None:
        self.do(c.Park(counter=counter, reason="等材料"))

    @rule(number=NUMBERS, act=st.sampled_from([c.Requeue, c.Unpark]))
    def return_to_queue(self, number: str, act: type[c.Requeue]) -> None:
        self.do(act(number=number))

    @rule(counter=COUNTERS, to=COUNTERS, comes_back=st.booleans())
    def transfer(self, counter: str, to: str, comes_back: bool) -> None:
        self.do(c.Transfer(counter=counter, to_counter=to, comes_back=comes_back))

    @rule(counter=COUNTERS, to=st.sampled_from("AB"))
    def transfer_to_series(self, counter: str, to: str) -> None:
        self.do(c.Transfer(counter=counter, to_series=to))

    @rule(counter=COUNTERS)
    def walk_in(self, counter: str) -> None:
        self.do(c.ServeWalkIn(counter=counter))

    @rule(counter=COUNTERS, act=st.sampled_from([c.OpenCounter, c.PauseCounter, c.ResumeCounter, c.CloseCounter]))
    def change_counter(self, counter: str, act: type[c.OpenCounter]) -> None:
        self.do(act(counter=counter))

    @rule(minutes=st.sampled_from([1, 5, 60, 600, 1440, -60, -1440]))
    def time_passes(self, minutes: int) -> None:
        self.clock.go(minutes=minutes)

    @rule()
    def program_restarts(self) -> None:
        self.hall.close()
        self.hall = type(self.hall)(self.hall.home, clock=self.clock)

    @invariant()
    def tickets_stand_where_the_events_say(self) -> None:
        with self.hall.store.reading() as db:
            stored = dict(db.execute("SELECT ticket, state FROM ticket").fetchall())
            at = dict(db.execute("SELECT counter, ticket FROM ticket WHERE state IN ('called', 'serving')").fetchall())
            counted = db.execute("SELECT pool, n_ordinary, n_priority, n_returning FROM pool").fetchall()
            waiting = db.execute(
                "SELECT pool, lane, count(*) FROM ticket WHERE state = 'waiting' GROUP BY pool, lane"
            ).fetchall()
        assert stored == self.states
        assert at == self.at
        lanes = {(pool, lane): n for pool, lane, n in waiting}
        for pool, *numbers in counted:
            assert numbers == [lanes.get((pool, lane), 0) for lane in (Lane.ORDINARY, Lane.PRIORITY, Lane.RETURNING)]


Morning.TestCase.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestRandomMorning = Morning.TestCase
