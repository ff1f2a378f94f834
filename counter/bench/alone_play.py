"""Plays a morning under a rule: every counter asks for its next ticket as soon as it is free."""

import heapq
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from common.domain.alone import ALONE_AFTER_S
from counter.bench.alone_hall import BREAK_S, COUNTERS, DRAINED_S, SERVES, WALK_S, Call, Morning, SimTicket
from counter.bench.alone_rules import Naive

_ASK_AGAIN_S, _NOBODY_S, _NO_SHOW_S = 2.0, 5.0, 60.0


@dataclass
class Tally:
    """What became of the tickets: waits in s, and how many later tickets of its series overtook each."""

    calls: int = 0
    alone: int = 0
    doubles: int = 0
    typed: int = 0  # one of the two calls was a number that a person typed: the resident stood before the counter
    untold: int = 0  # called again because the machine that had called it alone died before it could say so
    not_served: int = 0
    waits: list[float] = field(default_factory=list)
    overtaken: list[int] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take another tally into this one."""
        self.calls += other.calls
        self.alone += other.alone
        self.doubles += other.doubles
        self.typed += other.typed
        self.untold += other.untold
        self.not_served += other.not_served
        self.waits += other.waits
        self.overtaken += other.overtaken


class Play:
    """One morning under one rule."""

    def __init__(self, morning: Morning, rule: Naive) -> None:
        self.morning, self.rule, self.tally = morning, rule, Tally()
        self._coming = iter(morning.tickets)
        self._left = len(morning.tickets)
        self._next: SimTicket | None = next(self._coming, None)
        self._active: list[SimTicket] = []
        self._opened = dict.fromkeys(COUNTERS, 0.0)
        self._pending: dict[str, SimTicket] = {}

    def run(self) -> Tally:
        """Play until nobody waits any more or the patience of the hall ends."""
        due = [(0.0, counter) for counter in COUNTERS]
        while self._left and due[0][0] < DRAINED_S:
            at, counter = heapq.heappop(due)
            self._arrive(at)
            heapq.heappush(due, (self._step(counter, at), counter))
        self._judge()
        return self.tally

    def _arrive(self, at: float) -> None:
        while self._next is not None and self._next.taken <= at:
            self._active.append(self._next)
            self._next = next(self._coming, None)
        if len(self._active) > 60:
            self._active = [one for one in self._active if not one.calls or max(one.calls[-1].known.values()) > at]

    def _step(self, counter: str, at: float) -> float:
        """Let a free counter ask for its next ticket; when it asks again."""
        dead = self.morning.dead.get(counter)
        if dead and dead[0] <= at < dead[1]:
            return dead[1]
        if self._opened[counter] == 0.0 and at >= self.morning.breaks[counter]:
            return self._close(counter, at)
        cut = self.morning.links[counter].cut_at(at)
        if cut is None:
            return self._ask_hub(counter, at)
        if at < cut[0] + ALONE_AFTER_S:
            return min(cut[0] + ALONE_AFTER_S, cut[1])
        return self._call_alone(counter, at)

    def _close(self, counter: str, at: float) -> float:
        """Close for the break."""
        link = self.morning.links[counter]
        reopened = self._opened[counter] = at + BREAK_S
        if link.cut_at(at) is not None:
            return reopened
        self.morning.closed[counter] = (at + link.latency, link.arrives(reopened))
        self.rule.at_close(self._active, counter)
        return reopened

    def _waiting(self, counter: str, at: float) -> Iterator[SimTicket]:
        """Who waits for a counter as its own store shows it, and who stands before it, in the order of the hall."""
        for one in self._active:
            if one.series not in SERVES[counter] or (one.known[counter] > at and not self._stands(one, counter, at)):
                continue
            if one.given_by != counter and not any(call.known[counter] <= at for call in one.calls):
                yield one

    def _ask_hub(self, counter: str, at: float) -> float:
        link = self.morning.links[counter]
        pending = self._pending.pop(counter, None)
        if pending is not None and not any(call.known[counter] <= at for call in pending.calls):
            return self._call(pending, counter, at + 2 * link.latency)
        hub_at = at + link.latency
        if link.arrives(at) != hub_at:
            return at + _ASK_AGAIN_S
        for one in self._waiting(counter, at):
            if one.granted_to is not None or any(call.hub_at <= hub_at for call in one.calls):
                continue
            if not self.rule.may_grant(one, counter, hub_at):
                continue
            one.granted_to = counter
            asked_s = self.rule.asks_for_s(one, counter)
            one.given_by = one.fallback if asked_s else None
            answered = hub_at + asked_s
            if link.arrives(answered) != answered + link.latency:
                self._pending[counter] = one
                return at + _ASK_AGAIN_S
            self.rule.after_call((t for t in self._active if t.series in SERVES[counter]), counter, hub_at)
            return self._call(one, counter, answered + link.latency)
        return at + _NOBODY_S

    def _call_alone(self, counter: str, at: float) -> float:
        dead, link = self.morning.dead.get(counter), self.morning.links[counter]
        began = max(self._opened[counter], dead[1] if dead and dead[1] <= at else 0.0)
        has_been_together = link.arrives(link.arrives(began)) <= at  # the hub has heard it and answered
        for one in self._waiting(counter, at):
            by_rule = has_been_together and self.rule.may_call(one, counter, at)
            if by_rule or self._stands(one, counter, at):
                self.tally.alone += 1
                return self._call(one, counter, at, is_typed=not by_rule)
        return at + _NOBODY_S

    def _stands(self, one: SimTicket, counter: str, at: float) -> bool:
        """Whether the resident waits before the counter that the paper named."""
        stands = self.rule.prints_fallback and one.stands_from is not None and one.stands_from <= at
        return stands and one.fallback == counter and not one.calls

    def _call(self, one: SimTicket, counter: str, at: float, *, is_typed: bool = False) -> float:
        links = self.morning.links
        hub_at = links[counter].arrives(at)
        known = {other: at if other == counter else links[other].arrives(hub_at) for other in COUNTERS}
        one.calls.append(Call(counter, at, hub_at, known, is_typed))
        self.tally.calls += 1
        if len(one.calls) > 1:
            first = one.calls[0]
            if self._died_with_it(first, at):
                self.tally.untold += 1
            elif first.is_typed or is_typed:
                self.tally.typed += 1
            else:
                self.tally.doubles += 1
            return at + _NO_SHOW_S
        self._left -= 1
        return at + WALK_S + one.visit_s

    def _died_with_it(self, call: Call, at: float) -> bool:
        dead = self.morning.dead.get(call.counter)
        return dead is not None and dead[0] <= at and call.at < dead[0] and call.hub_at > dead[1]

    def _judge(self) -> None:
        called: dict[str, list[float]] = {"A": [], "B": []}
        for one in reversed(self.morning.tickets):
            at = one.calls[0].at if one.calls else float("inf")
            self.tally.overtaken.append(bisect_left(called[one.series], at))
            if one.calls:
                insort(called[one.series], at)
                self.tally.waits.append(at - one.taken)
            else:
                self.tally.not_served += 1
