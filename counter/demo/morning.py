"""The scripted morning: what residents and clerks of the sample hall do from ten to nine until noon."""

from collections.abc import Sequence
from typing import NamedTuple

from counter.demo.clerk import Clerk
from counter.demo.lobby import Lobby
from counter.demo.stage import Stage

WHOLE = 40
"""From so many visits on the morning has all its scenes; with fewer it is one of ordinary visits."""

_STAFF = {"1": "1001", "2": "1002", "3": "1003", "4": "1004", "5": "1005", "6": "1006", "7": "1007"}


class Errand(NamedTuple):
    """What an ordinary resident came for, and whether they are called sooner."""

    topic: str
    item: str
    priority: str = ""


_ERRANDS = (
    Errand("employment", "JY001"),
    Errand("social_insurance", "SB008"),
    Errand("health", "WJ001"),
    Errand("social_assistance", "SJ001"),
    Errand("veterans", "TY001", "veteran"),
    Errand("social_insurance", "SB004"),
    Errand("civil_affairs", "MZ003", "age_65"),
    Errand("housing", "ZF001"),
    Errand("disability", "CL002", "disability"),
    Errand("social_insurance", "SB053"),
    Errand("employment", "JY005"),
    Errand("health", "WJ003"),
)
_MINUTES = (6, 9, 7, 12, 8)


class Morning:
    """One morning at a hall with these counters; `visits` is how many residents are served or missed."""

    def __init__(self, stage: Stage, counters: Sequence[str], visits: int) -> None:
        self.stage = stage
        self.visits = visits
        self.lobby = Lobby(stage)
        self.clerks = [Clerk(stage, counter, _STAFF[counter]) for counter in counters]
        self._errands = 0

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
            clerk.open(*(("C",) if clerk.counter == "3" else ()))
        self.lobby.kiosk.see("welcome.waiting")
        self.stage.tell("Nine o'clock: the counters are open")

    def resident(self) -> str:
        """An ordinary resident takes a number."""
        errand = _ERRANDS[self._errands % len(_ERRANDS)]
        self._errands += 1
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
        self.stage.minutes_pass(_MINUTES[self.taken % len(_MINUTES)])
        for clerk in busy:
            clerk.begin_to_finish()
        for clerk in busy:
            clerk.finish()
        return len(busy)

    def until_all_have_come(self) -> None:
        """Ordinary residents come, as many as are still missing, and are served as they come."""
        while (missing := self.visits - self.taken) > 0:
            numbers = [self.resident() for _ in range(min(missing, 1 + len(self.clerks)))]
            served = self.everybody_serves()
            self.stage.tell(f"{numbers[0]} to {numbers[-1]} came, {served} were served")

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
