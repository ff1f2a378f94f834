"""The scripted morning: what residents and clerks of the sample hall do from ten to nine until noon."""

import itertools
import math
from collections.abc import Sequence
from datetime import datetime, time
from typing import NamedTuple

from common.domain import queries as q
from counter.demo.clerk import Clerk
from counter.demo.lobby import Lobby
from counter.demo.one_machine import OneMachine

WHOLE = 40
"""From so many visits on the morning has all its scenes; with fewer it is one of ordinary visits."""

STAFF = {"1": "1001", "2": "1002", "3": "1003", "4": "1004", "5": "1005", "6": "1006", "7": "1007"}

_ALSO = {"3": ("C",)}
"""What a clerk ticks when opening, beside what the counter is for."""


class Errand(NamedTuple):
    """What an ordinary resident came for, in which series they wait, and whether they are called sooner."""

    topic: str
    item: str
    priority: str = ""
    series: str = "A"


ERRANDS = (
    Errand("employment", "JY001"),
    Errand("social_insurance", "SB008"),
    Errand("health", "WJ001"),
    Errand("social_assistance", "SJ001"),
    Errand("veterans", "TY001", "veteran"),
    Errand("social_insurance", "SB004"),
    Errand("civil_affairs", "MZ003", "age_65"),
    Errand("housing", "ZF001"),
    Errand("disability", "CL002", "disability"),
    Errand("social_insurance", "SB053", series="B"),
    Errand("employment", "JY005"),
    Errand("health", "WJ003"),
    Errand("civil_affairs", "MZ012", series="C"),
)
_MINUTES = (6, 9, 7, 12, 8)
_ENDS_AT = time(11, 50)


class Morning:
    """One morning at a hall with these counters; `visits` is how many residents are served or missed."""

    def __init__(self, stage: OneMachine, counters: Sequence[str], visits: int) -> None:
        self.stage = stage
        self.visits = visits
        self.lobby = Lobby(stage, stage.cast.kiosk)
        self.clerks = [Clerk(stage, counter, STAFF[counter]) for counter in counters]
        seats = [counter for counter in stage.hall.ask(q.AskCounters()) if counter.counter in counters]
        served = {series for seat in seats for series in (*seat.serves, *_ALSO.get(seat.counter, ()))}
        self._errands = itertools.cycle([errand for errand in ERRANDS if errand.series in served])

    @property
    def taken(self) -> int:
        """How many visits there have been so far."""
        return sum(event.kind in ("TicketTaken", "WalkInBegun") for event in self.stage.journal())

    # Pieces of every morning

    def before_nine(self) -> None:
        """The hall is closed, the clerks arrive."""
        lobby, stage = self.lobby, self.stage
        stage.tell("The hall is still closed: the kiosk says when to come back")
        lobby.kiosk.see("door.take")
        stage.picture(lobby.kiosk, "kiosk-before-opening")
        stage.picture(stage.cast.board, "board-before-opening")
        lobby.kiosk.tap("door.take")
        lobby.kiosk.see("place.closed")
        stage.picture(lobby.kiosk, "kiosk-closed")
        lobby.kiosk.tap("home")

    def clerks_sign_in(self) -> None:
        """Everybody takes a seat."""
        for clerk in self.clerks:
            clerk.sign_in()
        self.stage.tell(f"{len(self.clerks)} clerks have signed in")

    def nine_o_clock(self) -> None:
        """The hall opens."""
        self.stage.at(9, 0)
        for clerk in self.clerks:
            clerk.open(*_ALSO.get(clerk.counter, ()))
        self.lobby.kiosk.see("welcome.waiting")
        self.stage.tell("Nine o'clock: the counters are open")

    def resident(self) -> str:
        """An ordinary resident takes a number."""
        errand = next(self._errands)
        self.lobby.by_topic(errand.topic, errand.item)
        number = self.lobby.take(errand.priority)
        self.lobby.leave()
        return number

    def everybody_serves(self) -> int:
        """Each clerk for whom somebody waits calls, serves for some minutes and finishes; how many did."""
        busy = []
        for clerk in self.clerks:
            if clerk.has_somebody_waiting():
                clerk.call()
                busy.append(clerk)
        for clerk in busy:
            clerk.begin()
        self.stage.minutes_pass(self._minutes_of_a_visit())
        for clerk in busy:
            clerk.begin_to_finish()
        for clerk in busy:
            clerk.finish()
        return len(busy)

    def _minutes_of_a_visit(self) -> float:
        """How long the next visits take, so that nobody has to stay after the morning's end."""
        now = self.stage.clock.local()
        left = (datetime.combine(now.date(), _ENDS_AT) - now).total_seconds() / 60
        still_to_serve = self.visits - self.taken + len(self.stage.hall.ask(q.AskQueue()))
        rounds = 1 + math.ceil(still_to_serve / len(self.clerks))
        return max(1.0, min(_MINUTES[self.taken % len(_MINUTES)], left / rounds))

    def until_all_have_come(self) -> None:
        """Ordinary residents come, as many as are still missing, and are served as they come."""
        while (missing := self.visits - self.taken) > 0:
            numbers = [self.resident() for _ in range(min(missing, 1 + len(self.clerks)))]
            served = self.everybody_serves()
            came = numbers[0] if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"
            self.stage.tell(f"{came} came, {served} were served")

    def until_nobody_waits(self) -> None:
        """The rest is served, and the counters close."""
        while served := self.everybody_serves():
            self.stage.tell(f"{served} more were served")
        self.stage.picture(self.stage.cast.board, "board-at-the-end")
        for clerk in self.clerks:
            clerk.close()
        self.stage.settle()
        self.stage.tell("Nobody waits any more, the counters close")

    def play(self) -> None:
        """A morning of ordinary visits only."""
        self.before_nine()
        self.clerks_sign_in()
        self.nine_o_clock()
        self.until_all_have_come()
        self.until_nobody_waits()
