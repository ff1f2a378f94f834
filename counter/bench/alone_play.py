"""Plays a morning under a rule: every counter asks for its next ticket as soon as it is free."""

import heapq
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from counter.bench.alone_hall import BREAK_S, COUNTERS, DRAINED_S, SERVES, WALK_S, Call, Morning, SimTicket
from counter.bench.alone_held import Held
from counter.bench.alone_rules import Naive

_ASK_AGAIN_S, _NOBODY_S, _NO_SHOW_S, _LOOK_ROUND_S = 2.0, 5.0, 60.0, 15.0
_DEADLINE_S, _RETRY_S = 2.0, 0.1


@dataclass
class Tally:
    """What became of the tickets: waits in s, and how many later tickets of its series overtook each."""

    calls: int = 0
    alone: int = 0
    doubles: int = 0
    typed: int = 0  # one of the two calls was a number that a person typed: the resident stood before the counter
    untold: int = 0  # called again because the machine that had called it alone died before it could say so
    not_served: int = 0
    delayed: int = 0  # calls that waited until a ticket was given back
    offered: int = 0  # how often a clerk looked for a resident who might have been called elsewhere
    waits: list[float] = field(default_factory=list)
    overtaken: list[int] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take another tally into this one."""
        for name in ("calls", "alone", "doubles", "typed", "untold", "not_served", "delayed", "offered"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.waits += other.waits
        self.overtaken += other.overtaken


class Play:
    """One morning under one rule."""

    def __init__(self, morning: Morning, rule: Naive) -> None:
        self.morning, self.rule, self.tally = morning, rule, Tally()
        self.active: list[SimTicket] = []
        self.idle: set[str] = set()
        self._due: list[tuple[float, int, Callable[[float], None]]] = []
        self._order = count()
        self._coming = iter(morning.tickets)
        self._left = len(morning.tickets)
        self._next: SimTicket | None = next(self._coming, None)
        self._opened = dict.fromkeys(COUNTERS, 0.0)
        self._pending: dict[str, SimTicket] = {}
        self._offered: set[tuple[str, int]] = set()
        self._held = rule if isinstance(rule, Held) else None

    def run(self) -> Tally:
        """Play until nobody waits any more or the patience of the hall ends."""
        if self._held:
            self._held.attend(self)
        for counter in COUNTERS:
            self._step_at(0.0, counter)
        while self._left and self._due[0][0] < DRAINED_S:
            at, _, act = heapq.heappop(self._due)
            self._arrive(at)
            act(at)
        self._judge()
        return self.tally

    def then(self, at: float, act: Callable[[float], None]) -> None:
        """Do something at a moment."""
        heapq.heappush(self._due, (at, next(self._order), act))

    def _step_at(self, at: float, counter: str) -> None:
        self.then(at, lambda at: self._step(counter, at))

    def _arrive(self, at: float) -> None:
        while self._next is not None and self._next.taken <= at:
            self.active.append(self._next)
            self._spread(self._next.known)
            self._next = next(self._coming, None)
        if len(self.active) > 60:
            self.active = [one for one in self.active if not one.calls or max(one.calls[-1].known.values()) > at]

    def _spread(self, known: dict[str, float]) -> None:
        if self._held:
            for counter, at in known.items():
                self._held.news(counter, at)

    def _step(self, counter: str, at: float) -> None:
        """Let a free counter ask for its next ticket."""
        dead = self.morning.dead.get(counter)
        if dead and dead[0] <= at < dead[1]:
            return self._step_at(dead[1], counter)
        if self._opened[counter] == 0.0 and at >= self.morning.breaks[counter]:
            return self._step_at(self._close(counter, at), counter)
        cut = self.morning.links[counter].cut_at(at)
        if cut is None:
            return self._ask_hub(counter, at)
        alone_from = cut[0] + self.rule.alone_after_s
        if at < alone_from:
            return self._step_at(min(alone_from, cut[1]), counter)
        return self._call_alone(counter, at)

    def _close(self, counter: str, at: float) -> float:
        """Close for the break; when it opens again."""
        link = self.morning.links[counter]
        reopened = self._opened[counter] = at + BREAK_S
        self.idle.discard(counter)
        self._spread(dict.fromkeys(COUNTERS, at) | {counter: at})
        self._spread(dict.fromkeys(COUNTERS, reopened))
        if link.cut_at(at) is None:
            self.morning.closed[counter] = (at + link.latency, link.arrives(reopened))
            self.rule.at_close(self.active, counter)
        return reopened

    def _waiting(self, counter: str, at: float) -> Iterator[SimTicket]:
        """Who waits for a counter as its own store shows it, and who stands before it, in the order of the hall."""
        served = SERVES[counter]
        for one in self.active:
            if one.series not in served or (one.known[counter] > at and not self._stands(one, counter, at)):
                continue
            for call in one.calls:
                if call.known[counter] <= at:
                    break
            else:
                yield one

    def _ask_hub(self, counter: str, at: float) -> None:
        link = self.morning.links[counter]
        pending = self._pending.pop(counter, None)
        if pending is not None and not any(call.known[counter] <= at for call in pending.calls):
            return self.then(at + 2 * link.latency, lambda at: self._call(pending, counter, at))
        if not link.carries(at):
            return self._step_at(at + _ASK_AGAIN_S, counter)
        return self.then(at + link.latency, lambda hub_at: self._decide(counter, at, hub_at))

    def _decide(self, counter: str, asked_at: float, at: float) -> None:
        """The hub has heard a question, and answers it."""
        link = self.morning.links[counter]
        for one in self._waiting(counter, asked_at):
            if one.granted_to is not None or any(call.hub_at <= at for call in one.calls):
                continue
            if not self.rule.may_grant(one, counter, at):
                if at - asked_at < _DEADLINE_S and self.rule.is_worth_waiting_for(one, at):
                    again = at + 2 * link.latency + _RETRY_S
                    self.tally.delayed += at - asked_at <= link.latency
                    return self.then(again, lambda again: self._decide(counter, asked_at, again))
                continue
            one.granted_to = counter
            if not link.carries(at):
                self._pending[counter] = one
                return self._step_at(at + _ASK_AGAIN_S, counter)
            self.rule.after_call((t for t in self.active if t.series in SERVES[counter]), counter, at)
            return self.then(at + link.latency, partial(self._call, one, counter))
        self._rest(counter, at)
        return None

    def _rest(self, counter: str, at: float) -> None:
        """Nobody waits for it."""
        self.idle.add(counter)
        self._step_at(at + _NOBODY_S, counter)

    def _call_alone(self, counter: str, at: float) -> None:
        may_call = self._has_met(counter, at) or not self.rule.needs_meeting
        for one in self._waiting(counter, at):
            by_rule = may_call and self.rule.may_call(one, counter, at)
            if by_rule or self._stands(one, counter, at):
                self.tally.alone += 1
                return self._call(one, counter, at, is_typed=not by_rule)
        for one in self._waiting(counter, at):
            if (counter, one.n) not in self._offered and self.rule.may_offer(one, counter, at):
                self._offered.add((counter, one.n))
                self.tally.offered += 1
                if one.calls:
                    return self._step_at(at + _LOOK_ROUND_S, counter)
                self.tally.alone += 1
                return self._call(one, counter, at, is_typed=True)
        return self._rest(counter, at)

    def _has_met(self, counter: str, at: float) -> bool:
        """Whether the hub has heard a counter, and answered, since it opened or its machine started."""
        dead, link = self.morning.dead.get(counter), self.morning.links[counter]
        began = max(self._opened[counter], dead[1] if dead and dead[1] <= at else 0.0)
        return link.arrives(link.arrives(began)) <= at

    def _stands(self, one: SimTicket, counter: str, at: float) -> bool:
        """Whether the resident waits before the counter that the paper named."""
        stands = self.rule.prints_fallback and one.stands_from is not None and one.stands_from <= at
        return stands and one.fallback == counter and not one.calls

    def _call(self, one: SimTicket, counter: str, at: float, *, is_typed: bool = False) -> None:
        links = self.morning.links
        hub_at = links[counter].arrives(at)
        known = {other: at if other == counter else links[other].arrives(hub_at) for other in COUNTERS}
        one.calls.append(Call(counter, at, hub_at, known, is_typed))
        self._spread(known)
        self.idle.discard(counter)
        self.tally.calls += 1
        if len(one.calls) > 1:
            self._count_double(one, at)
            return self._step_at(at + _NO_SHOW_S, counter)
        self._left -= 1
        return self._step_at(at + WALK_S + one.visit_s, counter)

    def _count_double(self, one: SimTicket, at: float) -> None:
        first, last = one.calls[0], one.calls[-1]
        if self._died_with_it(first, at) or one.lost_by.intersection((first.counter, last.counter)):
            self.tally.untold += 1
        elif first.is_typed or last.is_typed:
            self.tally.typed += 1
        else:
            self.tally.doubles += 1

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
