"""What happens at the counter: begin, park, transfer, serve without a ticket, finish."""

from common.domain import commands as c
from common.domain import events as e
from common.domain import visit
from common.domain.ids import new_id
from common.domain.queue import counter_pool, series_pool
from common.domain.refusals import Refused
from common.domain.words import CounterState, Lane
from common.services.scene import Scene, checked_text, serves
from common.services.slips import series_on_slip
from common.services.tickets import free_number
from common.store.lookups import setup
from common.store.seal import seal
from common.store.slips import note_unmet

_NOTE_LIMIT = 500
_REASON_LIMIT = 100


@serves(c.BeginService)
def begin_service(scene: Scene, command: c.BeginService) -> list[e.Event]:
    """The resident stands at the counter."""
    ticket = scene.ticket_at(command.counter)
    visit.check("begin", ticket.state, ticket.number)
    return [e.ServiceBegun(ticket=ticket.ticket, counter=command.counter)]


@serves(c.Park)
def park(scene: Scene, command: c.Park) -> list[e.Event]:
    """Aside until somebody unparks or calls it; the reason tells colleagues why."""
    ticket = scene.ticket_at(command.counter)
    visit.check("park", ticket.state, ticket.number)
    reason = checked_text(command.reason, "reason", _REASON_LIMIT)
    if not reason:
        raise Refused("reason_needed")
    return [
        e.TicketParked(ticket=ticket.ticket, number=ticket.number, counter=command.counter),
        e.ParkingExplained(ticket=ticket.ticket, visit=ticket.visit, reason=seal(scene.db, ticket.visit, reason)),
    ]


@serves(c.Transfer)
def transfer(scene: Scene, command: c.Transfer) -> list[e.Event]:
    """On to a series or to one counter, in the returning lane: this resident has waited once already."""
    ticket = scene.ticket_at(command.counter)
    visit.check("transfer", ticket.state, ticket.number)
    if command.to_counter is not None:
        pool = counter_pool(scene.public_counter(command.to_counter).counter)
    elif command.to_series is not None:
        pool = series_pool(scene.series(command.to_series).series)
    else:
        raise Refused("item_or_series_needed")
    if command.to_counter == command.counter:
        raise Refused("same_place")
    return [
        e.TicketTransferred(
            ticket=ticket.ticket,
            number=ticket.number,
            counter=command.counter,
            pool=pool,
            lane=Lane.RETURNING,
            return_to=command.counter if command.comes_back else ticket.return_to,
        )
    ]


@serves(c.SendBack)
def send_back(scene: Scene, command: c.SendBack) -> list[e.Event]:
    """To the counter that asked for the resident to come back."""
    ticket = scene.ticket_at(command.counter)
    visit.check("transfer", ticket.state, ticket.number)
    if ticket.return_to is None or ticket.return_to == command.counter:
        raise Refused("nowhere_to_return")
    return [
        e.TicketTransferred(
            ticket=ticket.ticket,
            number=ticket.number,
            counter=command.counter,
            pool=counter_pool(ticket.return_to),
            lane=Lane.RETURNING,
        )
    ]


@serves(c.ServeWalkIn)
def serve_walk_in(scene: Scene, command: c.ServeWalkIn) -> list[e.Event]:
    """The visit gets a number of the item's series (or of the counter's first), so that it counts like any other."""
    counter = scene.free_counter(command.counter)
    item = setup.item(scene.db, command.item) if command.item is not None else None
    if command.item is not None and item is None:
        raise Refused("unknown_item", item=command.item)
    ticket = new_id()
    if command.number is not None:
        digit, seq, number = "", 0, command.number.strip().upper()
        series = series_on_slip(scene, number)
        note_unmet(scene.db, ticket, scene.today, number)
    else:
        wanted = next(iter(setup.serving_series(scene.db, counter.counter) or counter.serves), "")
        series = scene.series(item.series if item is not None else wanted)
        digit = scene.rules.machine_digit
        seq, number = free_number(scene, series, digit)
    return [
        e.WalkInBegun(
            ticket=ticket,
            visit=new_id(),
            number=number,
            series=series.series,
            digit=digit,
            seq=seq,
            on=scene.today,
            counter=counter.counter,
            item=command.item,
            priority=command.priority,
            opens=counter.state is not CounterState.OPEN,
        )
    ]


@serves(c.FinishService)
def finish_service(scene: Scene, command: c.FinishService) -> list[e.Event]:
    """What was really handled, which may differ from what the number was taken for."""
    ticket = scene.ticket_at(command.counter)
    visit.check("finish", ticket.state, ticket.number)
    items = tuple(dict.fromkeys(command.items or ((ticket.item,) if ticket.item else ())))
    for code in {*items, *command.outcomes}:
        if setup.item(scene.db, code) is None:
            raise Refused("unknown_item", item=code)
    note = checked_text(command.note, "note", _NOTE_LIMIT)
    return [
        e.ServiceFinished(ticket=ticket.ticket, counter=command.counter),
        e.VisitRecorded(
            ticket=ticket.ticket,
            visit=ticket.visit,
            counter=command.counter,
            outcome=command.outcome,
            items=items,
            outcomes={code: how for code, how in command.outcomes.items() if code in items},
            note=seal(scene.db, ticket.visit, note) if note else "",
        ),
    ]
