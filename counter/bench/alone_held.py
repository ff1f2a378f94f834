"""The rule that the hall obeys, simulated message by message: a counter that is alone calls what it holds."""

from collections import Counter
from typing import Protocol

from common.domain.alone import MOST_HELD, keeper_of, stays_free
from counter.bench.alone_hall import BREAK_S, COUNTERS, SERVES, Morning, SimTicket
from counter.bench.alone_rules import PERSON_AFTER_S, Stamp

_SETTLE_S = 0.1  # changes that come together make one message
_RETRY_S = 2.0
_QUIET_S = 8.0


class Hall(Protocol):
    """What the rule sees of the hall that is played."""

    active: list[SimTicket]
    idle: set[str]

    def then(self, at: float, act: "Act") -> None:
        """Do something at a moment."""


class Act(Protocol):
    """Something that happens at a moment."""

    def __call__(self, at: float) -> None:
        """Happen."""


class Held(Stamp):
    """A counter holds tickets by the hub's leave, and gives them back as they come to the front."""

    title = "held"
    needs_meeting = False
    spare = 1

    def __init__(self, morning: Morning) -> None:
        super().__init__(morning)
        self.held: dict[str, set[int]] = {counter: set() for counter in COUNTERS}
        self._asked: dict[str, set[int]] = {counter: set() for counter in COUNTERS}
        self._is_under_way = dict.fromkeys(COUNTERS, False)
        self._is_due = dict.fromkeys(COUNTERS, False)
        self.hall: Hall

    def attend(self, hall: Hall) -> None:
        """Follow a hall: cables that are mended, and machines that a person declares out of use."""
        self.hall = hall
        for counter in COUNTERS:
            for mended in self.morning.links[counter].mends():
                self.news(counter, mended)
        for counter, (died, _) in self.morning.dead.items():
            hall.then(died + PERSON_AFTER_S, lambda at, counter=counter: self._give_up(counter, at))

    def news(self, counter: str, at: float) -> None:
        """A counter's store shows something new from a moment on."""
        self.hall.then(at + _SETTLE_S, lambda at: self._hold(counter, at))

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        is_promised = ticket.stands_from is not None and self.is_away(ticket.fallback, at, _QUIET_S)
        free_for = ticket.fallback if is_promised else counter
        return (ticket.holder or free_for) == counter

    def is_worth_waiting_for(self, ticket: SimTicket, at: float) -> bool:
        return ticket.holder is not None and not self.is_away(ticket.holder, at, _QUIET_S)

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.n in self.held[counter]

    def may_offer(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return keeper_of(str(ticket.n), ticket.fallback, self._open(ticket.series, at)) == counter

    def _open(self, series: str, at: float) -> list[str]:
        breaks = self.morning.breaks
        serving = [counter for counter in COUNTERS if series in SERVES[counter]]
        return [counter for counter in serving if not breaks[counter] <= at < breaks[counter] + BREAK_S]

    def _wanted(self, counter: str, at: float) -> set[int]:
        if counter not in self._open(SERVES[counter][0], at):
            return set()
        found: set[int] = set()
        ahead: Counter[str] = Counter()
        keepers = {series: self._open(series, at) for series in SERVES[counter]}
        free = {series: stays_free(len(self.hall.idle.intersection(keepers[series])), self.spare) for series in keepers}
        for one in self.hall.active:
            if one.series not in keepers or one.known[counter] > at or any(c.known[counter] <= at for c in one.calls):
                continue
            ahead[one.series] += 1
            is_kept = keeper_of(str(one.n), one.fallback, keepers[one.series]) == counter
            if is_kept and ahead[one.series] > free[one.series] and len(found) < MOST_HELD:
                found.add(one.n)
        return found

    def _hold(self, counter: str, at: float) -> None:
        link = self.morning.links[counter]
        if link.cut_at(at) is not None:
            return  # there are news when it is mended
        if self._is_under_way[counter]:
            self._is_due[counter] = True
            return
        wanted = self._wanted(counter, at)
        if wanted == self._asked[counter] == self.held[counter]:
            return
        self._asked[counter] = wanted
        self.held[counter] &= wanted
        if not link.carries(at):
            self.hall.then(at + _RETRY_S, lambda at: self._hold(counter, at))
            return
        self._is_under_way[counter] = True
        self.hall.then(at + link.latency, lambda at: self._arrive(counter, wanted, at))

    def _arrive(self, counter: str, wanted: set[int], at: float) -> None:
        """The hub learns what a counter holds at most, and would hold besides."""
        for one in self.hall.active:
            if one.holder == counter and one.n not in wanted:
                one.holder = None
            elif (
                one.n in wanted and one.holder is one.granted_to is None and not any(c.hub_at <= at for c in one.calls)
            ):
                one.holder = counter
        granted = {one.n for one in self.hall.active if one.holder == counter}
        link = self.morning.links[counter]
        is_heard = link.carries(at)
        answered = at + (link.latency if is_heard else _RETRY_S)
        self.hall.then(answered, lambda at: self._answered(counter, granted if is_heard else None, at))

    def _answered(self, counter: str, granted: set[int] | None, at: float) -> None:
        self._is_under_way[counter] = False
        if granted is not None:
            self.held[counter] = granted
        if granted is None or self._is_due[counter]:
            self._is_due[counter] = False
            self._asked[counter] = set()
            self._hold(counter, at)

    def _give_up(self, counter: str, at: float) -> None:
        """A person has declared a dead machine out of use; one that has come back in between holds on."""
        if not self.is_given_up(counter, at):
            return
        for one in self.hall.active:
            if one.holder == counter:
                one.holder = None
                one.lost_by.add(counter)


class Held3(Held):
    """As `Held`, three spare."""

    spare = 3
    title = "held, 3 spare at the front"
