"""The rules that are compared: whom the hub grants a counter, and whom a counter calls that is alone."""

from collections.abc import Iterable

from common.domain.alone import PRESENT_FOR_S
from counter.bench.alone_hall import Link, Morning, SimTicket

PERSON_AFTER_S = 600.0  # a machine that died is declared out of use by a person


class Naive:
    """Alone, a counter calls whoever its own store shows."""

    title = "whoever the own store shows"
    prints_fallback = False

    def __init__(self, morning: Morning) -> None:
        self.morning = morning

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        """Whether the hub gives a counter this unclaimed ticket."""
        return True

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        """Whether a counter that is alone calls this ticket."""
        return True

    def asks_for_s(self, ticket: SimTicket, counter: str) -> float:
        """How long the hub waits for the stamped counter to agree, in s; 0 when it does not ask."""
        return 0.0

    def after_call(self, waiting: Iterable[SimTicket], counter: str, at: float) -> None:
        """What the hub does for a counter when it has granted it a ticket."""

    def at_close(self, waiting: Iterable[SimTicket], counter: str) -> None:
        """What the hub does when a counter closes."""

    def is_given_up(self, counter: str, at: float) -> bool:
        """Whether the hub has heard that a counter has closed, or a person has said that its machine is dead."""
        closed, dead = self.morning.closed.get(counter), self.morning.dead.get(counter)
        if closed and closed[0] <= at < closed[1]:
            return True
        heard_again = self.morning.links[counter].arrives(dead[1]) if dead else 0.0
        return dead is not None and dead[0] + PERSON_AFTER_S <= at < heard_again

    def is_away(self, counter: str, at: float, patience: float) -> bool:
        """Whether the hub has not heard an open counter for so long."""
        if self.is_given_up(counter, at):
            return False
        return at - self.morning.links[counter].heard(at) > patience


class Stamp(Naive):
    """Alone, a counter calls the tickets stamped for it; together, the hub grants every ticket to anybody."""

    title = "stamp"
    prints_fallback = True

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.fallback == counter


class StampHeld(Stamp):
    """As `Stamp`, but the hub leaves the tickets of a counter that is away to it."""

    title = "stamp, left to a counter that is away"

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.fallback == counter or not self.is_away(ticket.fallback, at, PRESENT_FOR_S)


class StampConsent(Stamp):
    """As `Stamp`, but the stamped counter's machine must agree to every single grant to another."""

    title = "stamp, each grant agreed to by its counter"

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        if ticket.fallback == counter or self.is_given_up(ticket.fallback, at):
            return True
        link: Link = self.morning.links[ticket.fallback]
        has_called = any(call.counter == ticket.fallback for call in ticket.calls)
        return not has_called and link.holds(at, at + 2 * link.latency)

    def asks_for_s(self, ticket: SimTicket, counter: str) -> float:
        return 0.0 if ticket.fallback == counter else 2 * self.morning.links[ticket.fallback].latency


class Lease(Naive):
    """The hub leases each counter its next tickets beforehand and never takes them back."""

    ahead = 1
    title = "1 leased ahead"

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.lease is None or ticket.lease[1] == counter or self.is_given_up(ticket.lease[1], at)

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.lease is not None and ticket.lease[1] == counter and ticket.lease[0] <= at

    def at_close(self, waiting: Iterable[SimTicket], counter: str) -> None:
        for ticket in waiting:
            if ticket.lease is not None and ticket.lease[1] == counter:
                ticket.lease = None

    def after_call(self, waiting: Iterable[SimTicket], counter: str, at: float) -> None:
        free = [ticket for ticket in waiting if ticket.granted_to is None and not ticket.calls]
        held = sum(1 for ticket in free if ticket.lease is not None and ticket.lease[1] == counter)
        for ticket in free:
            if held >= self.ahead:
                return
            if ticket.lease is None and ticket.hub_at <= at:
                ticket.lease = (at + self.morning.links[counter].latency, counter)
                held += 1


class Lease3(Lease):
    """As `Lease`, three at a time."""

    ahead = 3
    title = "3 leased ahead"


class LeaseAndStamp(Lease):
    """One leased ahead, and the stamp for what is not leased."""

    title = "1 leased ahead, and stamp left to a counter that is away"
    prints_fallback = True

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        if ticket.lease is not None:
            return super().may_grant(ticket, counter, at)
        return ticket.fallback == counter or not self.is_away(ticket.fallback, at, PRESENT_FOR_S)

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        if ticket.lease is not None and self.morning.links[counter].arrives(ticket.lease[0]) <= at:
            return ticket.lease[1] == counter
        return ticket.fallback == counter


RULES: tuple[type[Naive], ...] = (Naive, Lease, Lease3, Stamp, StampHeld, StampConsent, LeaseAndStamp)
