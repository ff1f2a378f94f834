"""The rules that are compared: whom the hub grants a counter, and whom a counter calls that is alone."""

from collections.abc import Iterable

from counter.bench.alone_hall import Morning, SimTicket

PERSON_AFTER_S = 600.0  # a machine that died is declared out of use by a person
_PRESENT_FOR_S = 4.0


class Naive:
    """Alone, a counter calls whoever its own store shows."""

    title = "whoever the own store shows"
    prints_fallback = False
    alone_after_s = 2.0
    """How long after a cut a counter first calls without the hub, in s."""
    needs_meeting = True
    """Whether a counter calls alone by rule only when the hub has heard it since it opened or its machine started."""

    def __init__(self, morning: Morning) -> None:
        self.morning = morning

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        """Whether the hub gives a counter this unclaimed ticket."""
        return True

    def is_worth_waiting_for(self, ticket: SimTicket, at: float) -> bool:
        """Whether a counter that is not granted this ticket asks again rather than pass over it."""
        return False

    def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
        """Whether a counter that is alone calls this ticket by rule."""
        return True

    def may_offer(self, ticket: SimTicket, counter: str, at: float) -> bool:
        """Whether a counter that is alone names this ticket to its clerk, who looks for the resident."""
        return False

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


class StampLeft(Stamp):
    """As `Stamp`, but the hub leaves the tickets of a counter that it has not heard for 4 s to it."""

    title = "stamp, left to a counter that is away"
    alone_after_s = 6.0

    def may_grant(self, ticket: SimTicket, counter: str, at: float) -> bool:
        return ticket.fallback == counter or not self.is_away(ticket.fallback, at, _PRESENT_FOR_S)


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
