"""The call in a hall of several machines: an arbiter says who may call whom, before the write lock is taken."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from common.domain import commands as c
from common.domain.alone import MOST_CANDIDATES, Company, may_call_alone
from common.domain.queue import Candidate
from common.domain.refusals import Refused
from common.domain.rows import Ticket
from common.domain.rules import Rules
from common.domain.words import TicketState
from common.services.scene import Scene
from common.store.calls import forget_request, forget_untold, note_untold, request_for, untold
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.lookups import queue, setup
from common.store.lookups.candidates import candidates
from common.store.store import Store

_TRIES = 3  # a grant may turn out to be of a ticket that was called alone meanwhile: it is then told and passed over


class Arbiter(Protocol):
    """Who may call whom. What asks raises Refused("hub_slow") when no answer comes in time."""

    def company(self) -> Company:
        """How this machine stands with the others."""

    def has_been_together(self, counter: str) -> bool:
        """Whether the others know that this counter is open, so that they leave its tickets to it."""

    def claim(self, waiting: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        """The ticket and turn of the first candidate that nobody has; of the same request, the same."""

    def tell(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> None:
        """Tell what was called without a claim."""

    def heed(self, events: Sequence[Recorded]) -> None:
        """Learn from this machine's events which counters open and close here."""

    def close(self) -> None:
        """Let go of the hub."""


class Claimed(NamedTuple):
    """What a call may record: granted by the arbiter, or by the rule for calls while alone."""

    ticket: str
    turn: int
    is_alone: bool


def claim_next(store: Store, rules: Rules, arbiter: Arbiter, command: c.CallNext) -> Claimed | None:
    """Claim whom a counter calls next; None when the command is a repetition, which is answered from the journal."""
    counter = command.counter
    for _ in range(_TRIES):
        with store.transaction() as db:
            if command.request and store.journal.of_request(command.request):
                return None
            favoured_run = _free(db, counter)
            waiting = candidates(db, counter, favoured_run, rules.favoured_in_a_row, MOST_CANDIDATES)
            request = request_for(db, counter)
            calls = untold(db, counter)
        if arbiter.company() is Company.ALONE:
            return _alone(waiting, counter, has_been_together=arbiter.has_been_together(counter))
        if calls:
            arbiter.tell(calls, counter)
            with store.transaction() as db:
                forget_untold(db, [told for _, told in calls])
        granted = arbiter.claim(waiting, counter, request) if waiting else None
        if granted is None:
            raise Refused("queue_empty")
        with store.transaction() as db:
            if _waiting(db, *granted) is not None:
                return Claimed(*granted, is_alone=False)
            forget_request(db, counter)
    raise Refused("hub_slow")


def claimed_ticket(scene: Scene, counter: str) -> Ticket:
    """The ticket that was claimed, inside the transaction that calls it; refused when it has gone meanwhile."""
    claimed: Claimed = scene.evidence
    ticket = _waiting(scene.db, claimed.ticket, claimed.turn)
    if ticket is None:
        raise Refused("hub_slow")
    if claimed.is_alone:
        note_untold(scene.db, Candidate(claimed.ticket, claimed.turn), counter)
    else:
        forget_request(scene.db, counter)
    return ticket


def _free(db: Connection, counter: str) -> int:
    """The favoured run of a counter at which nobody is."""
    found = setup.counter(db, counter)
    if found is None:
        raise Refused("unknown_counter", counter=counter)
    if found.ticket is not None:
        raise Refused("counter_busy", number=found.number)
    return found.favoured_run


def _alone(waiting: Sequence[Candidate], counter: str, *, has_been_together: bool) -> Claimed:
    for one in waiting:
        if may_call_alone(counter, one.fallback, has_been_together=has_been_together):
            return Claimed(one.ticket, one.turn, is_alone=True)
    raise Refused("nobody_while_alone" if waiting else "queue_empty")


def _waiting(db: Connection, ticket_id: str, turn: int) -> Ticket | None:
    ticket = queue.ticket(db, ticket_id)
    is_waiting = ticket is not None and ticket.state is TicketState.WAITING and ticket.queue_key == turn
    return ticket if is_waiting else None
