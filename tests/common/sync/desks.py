"""Two counters on two machines, each on a cable of its own to one hub, whose clocks and looks a test moves."""

from pathlib import Path

import pytest
from psycopg.conninfo import make_conninfo

from common.domain import commands as c
from common.domain.hours import ALWAYS
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.sync.arbiter import HubArbiter
from common.sync.claims import DeadlineConnection, connector
from common.sync.holding import BEAT_EVERY_S
from tests.cables import Cable
from tests.halls import call, take
from tests.hubs import Machine, TestHub
from tests.postgres import Postgres


class Seconds:
    """A clock of seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Desk:
    """A machine with an arbiter of its own, on a cable of its own; it looks for the hub when the test says so."""

    def __init__(self, machine: Machine, server: Postgres, seconds: Seconds) -> None:
        self.machine, self.hall = machine, machine.hall
        self.cable = Cable(server.port)
        self._beside_the_cable = machine.connected()
        self._connect = connector(make_conninfo(machine.words, port=self.cable.port), 2)
        self._connections: list[DeadlineConnection] = []
        self._seconds = seconds
        self.start()

    def start(self) -> None:
        """As a program starts; the one before has died, if there was one, and could not say anything more."""
        for connection in self._connections:
            connection.close()
        self.arbiter = HubArbiter(self.hall, self._connected, patience_s=0, looks_itself=False, clock=self._seconds)
        self.hall.arbiter = self.arbiter
        self.arbiter.keep()

    def _connected(self) -> DeadlineConnection:
        self._connections.append(self._connect())
        return self._connections[-1]

    def held(self, counter: str) -> list[str]:
        """The numbers that this machine's store says a counter holds."""
        with self.hall.store.reading() as db:
            return [
                number
                for (number,) in db.execute(
                    "SELECT number FROM held JOIN ticket USING (ticket) WHERE held.counter = ? ORDER BY turn",
                    (counter,),
                )
            ]

    def meet(self) -> None:
        """Send and fetch once, whatever the cable is like."""
        self.machine.meet_over(self._beside_the_cable)

    def close(self) -> None:
        self._beside_the_cable.close()
        self.hall.close()
        self.cable.__exit__()


class Both:
    """The desks of counters 1 and 2, and what they share."""

    def __init__(self, folder: Path, server: Postgres, hub: TestHub) -> None:
        self.hub, self.seconds = hub, Seconds()
        self.one, self.two = (Desk(hub.machine(folder / name), server, self.seconds) for name in ("one", "two"))
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

    def meet(self) -> None:
        """Let every event reach both, and both hold what they are to hold."""
        for _ in range(2):
            self.one.meet()
            self.two.meet()
        for _ in range(2):  # what one gives back the other may take
            self.seconds.now += BEAT_EVERY_S
            self.one.arbiter.look()
            self.two.arbiter.look()

    def take(self, count: int) -> None:
        """Let residents take numbers: those stamped for counters 1 and 2 in turn."""
        for _ in range(count):
            take(self.one.hall)
        self.meet()


def refusal(desk: Desk, counter: str) -> str:
    with pytest.raises(Refused) as refused:
        desk.hall.do(c.CallNext(counter=counter))
    return refused.value.reason


def call_and_miss(desk: Desk, counter: str) -> str:
    """Call the next number, to whom nobody comes."""
    number = call(desk.hall, counter)
    desk.hall.do(c.MarkNoShow(counter=counter))
    return number
