"""Machines whose code and hub are the real ones, on cables that lose and delay messages, with programs that die."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any, ClassVar, cast

import psycopg

from common.domain import commands as c
from common.domain.refusals import Refused
from common.hall import Hall
from common.places import Home
from common.store import held
from common.store.connect import Connection
from common.store.store import Store
from common.sync.arbiter import HubArbiter
from common.sync.claims import DeadlineConnection
from tests.halls import MovedClock, body, small_hall, take
from tests.hubs import TestHub

TICKETS = 8
_NOBODY = ("queue_empty", "nobody_while_alone", "maybe_called", "hub_slow")

# What becomes of every message over a cable: as it should be; not sent; on its way too long; answered in vain. Where
# the cable breaks under a question, it is asked again at once.
CABLES = ("good", "good", "cut", "breaking", "slow", "deaf", "breaking deaf")
DEATHS = (None, None, None, "before sending", "after sending")


class Died(BaseException):
    """The program has ended in the middle of a question."""


class Late:
    """A message that is still under way: it arrives some time, perhaps twice, and nobody waits for the answer."""

    def __init__(self, real: psycopg.Connection[Any], question: str, parameters: tuple[Any, ...]) -> None:
        self._real, self._question, self._parameters = real, question, parameters

    def arrive(self) -> None:
        """Arrive at the hub, which may refuse it."""
        try:
            self._real.execute(self._question.encode(), self._parameters)
        except psycopg.DatabaseError as error:
            if error.sqlstate != "YC006":
                raise


class Cable:
    """A terminal's connection, as `Claims` uses one."""

    broken = False

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def execute(self, question: str, parameters: tuple[Any, ...]) -> Any:
        """Send a question."""
        desk = self._desk
        if desk.dies == "before sending":
            raise Died
        if desk.cable == "slow":
            desk.late.append(Late(desk.real, question, parameters))
        if desk.cable in ("good", "deaf", "breaking deaf"):
            answer = desk.real.execute(question.encode(), parameters)
            if desk.dies == "after sending":
                raise Died
            if desk.cable == "good":
                return answer
        self.broken = desk.cable.startswith("breaking")
        raise psycopg.OperationalError(desk.cable)

    def close(self) -> None:
        """The real one is kept for the next."""


class Desk:
    """A machine with one counter."""

    def __init__(self, template: Path, folder: Path, counter: str, words: str) -> None:
        self.counter = counter
        self.cable = "good"
        self.dies: str | None = None
        self.late: list[Late] = []
        self.now = 0.0
        self._has_called = False
        self.real = psycopg.connect(words, autocommit=True)
        self.hall = Hall(Home(Path(shutil.copytree(template, folder))), clock=MovedClock())
        with self.hall.store.transaction() as db:
            held.take_post(db, counter)
        self.start()

    def start(self) -> None:
        """As a program starts: it knows what is in the store."""
        self.dies = None
        self.arbiter = HubArbiter(
            self.hall,
            lambda: cast(DeadlineConnection, Cable(self)),
            patience_s=0,
            looks_itself=False,
            clock=lambda: self.now,
        )
        self.hall.arbiter = self.arbiter
        self.arbiter.keep()

    def end(self) -> None:
        """As a program ends, and another starts."""
        self.dies = None
        self.arbiter.close()
        self.start()

    def look(self, dies: str | None = None) -> None:
        """Give back and take, so long after the last time that the hub is asked for all that is due."""
        self.now += 60
        self.dies = dies
        try:
            self.arbiter.look()
        except Died:
            self.start()

    def call(self, dies: str | None = None) -> str | None:
        """Call the next resident; the one before has not come. None when nobody can be called."""
        self.miss()
        self.dies = dies
        try:
            number = str(body(self.hall.do(c.CallNext(counter=self.counter)), "TicketCalled")["number"])
        except Died:
            self.start()
            return None
        except Refused as refused:
            if refused.reason not in _NOBODY:
                raise
            return None
        self._has_called = True
        return number

    def miss(self) -> None:
        """Whoever was called does not come."""
        if self._has_called:
            self.hall.do(c.MarkNoShow(counter=self.counter))
            self._has_called = False

    def over(self, cable: str, act: Callable[[], object]) -> None:
        """Do something over another cable, such as the other connection of the same program has."""
        before, self.cable = self.cable, cable
        act()
        self.cable = before

    def hear(self, called: list[str]) -> None:
        """Learn what has been called anywhere."""
        with self.hall.store.transaction() as db:
            for number in called:
                db.execute("UPDATE ticket SET state = 'no_show' WHERE number = ? AND state = 'waiting'", (number,))

    def close(self) -> None:
        """End without another word."""
        self.cable = "cut"
        self.hall.close()
        self.real.close()


class Meanwhile:
    """What another thread of the same program does before the next thing that is written."""

    act: ClassVar[Callable[[], object] | None] = None
    _transaction = Store.transaction

    @staticmethod
    def transaction(store: Store) -> AbstractContextManager[Connection]:
        """A write transaction, before which the other thread gets its turn."""
        act, Meanwhile.act = Meanwhile.act, None
        if act is not None:
            act()
        return Meanwhile._transaction(store)


class Place:
    """A hub, its two terminals, and a store with a queue that each of them begins with."""

    def __init__(self, folder: Path, hub: TestHub) -> None:
        self._folder, self._hub = folder, hub
        self._words = [hub.invited("counter") for _ in range(2)]
        self._count = 0
        with closing(small_hall(folder / "template")) as hall:
            for counter in "12":
                hall.do(c.OpenCounter(counter=counter))
            for _ in range(TICKETS):
                take(hall)
            with hall.store.transaction() as db:
                db.execute("UPDATE ticket SET fallback = 1 + substr(number, 2) % 2")

    def desks(self) -> list[Desk]:
        """Both machines as they are in the morning, and a hub that knows nothing."""
        self._count += 1
        self._hub.rows("WITH gone AS (DELETE FROM hub.claim), left_ AS (DELETE FROM hub.post) SELECT")
        return [
            Desk(self._folder / "template" / "home", self._folder / f"{self._count}-{counter}", counter, words)
            for counter, words in zip("12", self._words, strict=True)
        ]
