"""Calling residents to a counter, and what becomes of those who do not come."""

from common.domain import commands as c
from common.domain import events as e
from common.domain import visit
from common.domain.alone import Company
from common.domain.queue import Candidate, choose
from common.domain.refusals import Refused
from common.domain.rows import Counter, Ticket
from common.domain.words import CounterState, Lane, TicketState
from common.services.claiming import claimed_ticket
from common.services.scene import Scene, serves
from common.store.calls import note_untold
from common.store.lookups import queue


@serves(c.CallNext)
def call_next(scene: Scene, command: c.CallNext) -> list[e.Event]:
    """Whoever the order rule names; refused when nobody waits."""
    counter = scene.free_counter(command.counter)
    if scene.evidence is not None:
        return [_called(claimed_ticket(scene, counter.counter), counter)]
    chosen = choose(queue.heads(scene.db, counter.counter), counter.favoured_run, scene.rules.favoured_in_a_row)
    if chosen is None:
        raise Refused("queue_empty")
    ticket = queue.ticket(scene.db, chosen.ticket)
    assert ticket is not None
    return [_called(ticket, counter)]


@serves(c.CallTicket)
def call_ticket(scene: Scene, command: c.CallTicket) -> list[e.Event]:
    """One ticket out of turn: waiting, parked, or missed and back again."""
    ticket = ticket_named(scene, command.ticket, command.number)
    if ticket.state in visit.AT_COUNTER:
        raise Refused("already_called_by", number=ticket.number, counter=ticket.counter)
    counter = scene.free_counter(command.counter)
    visit.check("call_out_of_turn", ticket.state, ticket.number)
    if scene.company is not Company.SOLE and ticket.state is TicketState.WAITING and ticket.queue_key is not None:
        note_untold(scene.db, Candidate(ticket.ticket, ticket.queue_key), counter.counter)
    return [_called(ticket, counter, is_out_of_turn=True)]


def _called(ticket: Ticket, counter: Counter, *, is_out_of_turn: bool = False) -> e.TicketCalled:
    waits = ticket.state is TicketState.WAITING
    lane = ticket.lane if waits else None
    if lane is Lane.ORDINARY:
        run = 0
    elif lane is None or is_out_of_turn:
        run = counter.favoured_run
    else:
        run = counter.favoured_run + 1
    return e.TicketCalled(
        ticket=ticket.ticket,
        number=ticket.number,
        counter=counter.counter,
        pool=ticket.pool if waits else None,
        out_of_turn=is_out_of_turn,
        favoured_run=run,
        opens=counter.state is not CounterState.OPEN,
    )


def ticket_named(scene: Scene, ticket_id: str | None, number: str | None) -> Ticket:
    """A ticket by its id, its scanned code, or its number: under way rather than over, of today rather than earlier."""
    ticket_id = ticket_id or visit.ticket_in_code(number or "")
    if ticket_id is not None:
        found = queue.ticket(scene.db, ticket_id)
    elif not number:
        raise Refused("number_needed")
    else:
        found = visit.ticket_among(queue.tickets_numbered(scene.db, number.strip().upper()), scene.today)
    if found is None:
        raise Refused("unknown_ticket", number=number or ticket_id)
    return found


@serves(c.Recall)
def recall(scene: Scene, command: c.Recall) -> list[e.Event]:
    """Again, as often as staff like; after a few times the desk offers the no-show."""
    ticket = scene.ticket_at(command.counter)
    visit.check("recall", ticket.state, ticket.number)
    return [
        e.TicketRecalled(ticket=ticket.ticket, number=ticket.number, counter=command.counter, times=ticket.recalls + 1)
    ]


@serves(c.MarkNoShow)
def mark_no_show(scene: Scene, command: c.MarkNoShow) -> list[e.Event]:
    """The number is kept: the resident may come after all."""
    ticket = scene.ticket_at(command.counter)
    visit.check("mark_no_show", ticket.state, ticket.number)
    return [e.TicketMissed(ticket=ticket.ticket, number=ticket.number, counter=command.counter)]


@serves(c.Requeue)
def requeue(scene: Scene, command: c.Requeue) -> list[e.Event]:
    """Behind a few further tickets of the same pool, so that coming late costs a little and never the day."""
    ticket = ticket_named(scene, command.ticket, command.number)
    visit.check("requeue", ticket.state, ticket.number)
    due = queue.pool_calls(scene.db, ticket.pool) + scene.rules.requeue_after
    return [e.TicketRequeued(ticket=ticket.ticket, number=ticket.number, due_call=due)]


@serves(c.Unpark)
def unpark(scene: Scene, command: c.Unpark) -> list[e.Event]:
    """Due at once: the hall made this resident wait, not the resident the hall."""
    ticket = ticket_named(scene, command.ticket, command.number)
    visit.check("unpark", ticket.state, ticket.number)
    due = queue.pool_calls(scene.db, ticket.pool)
    return [e.TicketUnparked(ticket=ticket.ticket, number=ticket.number, due_call=due)]
