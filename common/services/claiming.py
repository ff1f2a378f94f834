"""The call in a hall of several machines: an arbiter says who may call whom, before the write lock is taken."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from common.domain import commands as c
from common.domain.alone import MOST_CANDIDATES, Company
from common.domain.queue import Candidate
from common.domain.refusals import Refused
from common.domain.rows import Ticket
from common.domain.rules import Rules
from common.domain.words import TicketState
from common.services.scene import Scene
from common.store.calls import forget_request, forget_untold, note_untold, request_for, untold
from common.store.connect import Connection
from common.store.held import is_held
from common.store.journal import Recorded
from common.store.lookups import queue, setup
from common.store.lookups.candidates import candidates, share
from common.store.store import Store

_TRIES = 3  # a grant may turn out to be of a ticket that was called alone meanwhile: it is then told and passed over
_MOST_NAMED = 3


class Arbiter(Protocol):
    """Who may call whom. What asks raises Refused("hub_slow") when no answer comes in time."""

    def company(self) -> Company:
        """How this machine stands with the others."""

    def claim(self, waiting: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        """The ticket and turn of the first candidate that nobody has; of the same request, the same."""

    def tell(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> None:
        """Tell what was called without a claim."""

    def heed(self, events: Sequence[Recorded]) -> None:
        """Learn from this machine's events which counters are put to work here."""

    def keep(self) -> None:
        """From now on, hold for this machine's counters what they may call when it is alone."""

    def let_go(self) -> None:
        """Give back what is held, and hold nothing more."""

    def close(self) -> None:
        """Let go of the hub."""


class Claimed(NamedTuple):
    """What a call may record: granted by the arbiter, or by the rule for calls while alone."""

    ticket: str
    turn: int
    is_alone: bool


def claim_next(store: Store, rules: Rules, arbiter: Arbiter, command: c.CallNext) -> Claimed | None:
    """Claim whom a counter calls next; None when the command is a repetition, which is answered from the journal.

    When the hub does not answer, the counter calls what it holds.
    """
    if command.request:
        with store.reading_journal() as journal:
            if journal.of_request(command.request):
                return None
    if arbiter.company() is Company.ALONE:
        return _alone(store, rules, command.counter)
    try:
        return _granted(store, rules, arbiter, command.counter)
    except Refused as refused:
        if refused.reason != "hub_slow":
            raise
        held = _held(store, rules, command.counter)
        if held is None:
            raise
        return held


def _granted(store: Store, rules: Rules, arbiter: Arbiter, counter: str) -> Claimed:
    for _ in range(_TRIES):
        with store.transaction() as db:
            run = _favoured_run(db, counter)
            waiting = candidates(db, counter, run, rules.favoured_in_a_row, MOST_CANDIDATES)
            request = request_for(db, counter)
            calls = untold(db, counter)
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


def _held(store: Store, rules: Rules, counter: str) -> Claimed | None:
    """The first ticket, in the order of the hall, of those that a counter holds."""
    with store.reading() as db:
        run = _favoured_run(db, counter)
        for one in candidates(db, counter, run, rules.favoured_in_a_row, 1, only_held=True):
            return Claimed(one.ticket, one.turn, is_alone=True)
    return None


def _alone(store: Store, rules: Rules, counter: str) -> Claimed:
    """What a counter holds; else the numbers that it is the one to look after, for a person to find out."""
    held = _held(store, rules, counter)
    if held is not None:
        return held
    with store.reading() as db:
        run = _favoured_run(db, counter)
        waiting = candidates(db, counter, run, rules.favoured_in_a_row, MOST_CANDIDATES)
        mine = set(share(db, counter, has_front=True))
        tickets = (queue.ticket(db, one.ticket) for one in waiting if (one.ticket, one.turn) in mine)
        numbers = [ticket.number for ticket in tickets if ticket is not None][:_MOST_NAMED]
    if numbers:
        raise Refused("maybe_called", numbers="、".join(numbers), numbers_en=", ".join(numbers))
    raise Refused("nobody_while_alone" if waiting else "queue_empty")


def claimed_ticket(scene: Scene, counter: str) -> Ticket:
    """The ticket that was claimed, inside the transaction that calls it; refused when it has gone meanwhile."""
    claimed: Claimed = scene.evidence
    ticket = _waiting(scene.db, claimed.ticket, claimed.turn)
    if ticket is None:
        raise Refused("hub_slow")
    if not claimed.is_alone:
        forget_request(scene.db, counter)
    elif is_held(scene.db, (claimed.ticket, claimed.turn), counter):
        note_untold(scene.db, Candidate(claimed.ticket, claimed.turn), counter)
    else:  # given back meanwhile: the hub is there again
        raise Refused("hub_slow")
    return ticket


def _favoured_run(db: Connection, counter: str) -> int:
    """The favoured run of a counter at which nobody is."""
    found = setup.counter(db, counter)
    if found is None:
        raise Refused("unknown_counter", counter=counter)
    if found.ticket is not None:
        raise Refused("counter_busy", number=found.number)
    return found.favoured_run


def _waiting(db: Connection, ticket_id: str, turn: int) -> Ticket | None:
    ticket = queue.ticket(db, ticket_id)
    is_waiting = ticket is not None and ticket.state is TicketState.WAITING and ticket.queue_key == turn
    return ticket if is_waiting else None
