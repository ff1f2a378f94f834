"""Answers about the queue: what a resident is told, what the desk and the board show, a day in figures."""

from collections.abc import Collection

from common.answers.edits import edited_cases
from common.answers.records import codes_wanted
from common.answers.setup import hall_now, staff_name, with_reason
from common.answers.view import View, answers
from common.domain import queries as q
from common.domain.cases.case import Case
from common.domain.cases.edit_queries import AskEditedCases
from common.domain.cases.outcome import outcome_of
from common.domain.estimate import people_ahead
from common.domain.queue import choose, counter_pool, series_pool
from common.domain.records.code import CodeState
from common.domain.refusals import Refused
from common.domain.rows import Counter, Ticket
from common.domain.visit import ticket_among, ticket_in_code
from common.domain.words import PrintState, TicketState
from common.services.tickets import why_no_number
from common.store.held import Turn, held
from common.store.lookups import cases, conflicts, figures, paper, queue, setup
from common.store.lookups.candidates import candidates

_MS_PER_MINUTE = 60_000
_MOST_EDITED = 20  # each is read whole; a hall has a few at most


@answers(q.AskAhead)
def ahead(view: View, query: q.AskAhead) -> q.Ahead:
    """What the kiosk says before a number is taken."""
    hall = view.hall()
    item = view.item(query.item)
    if query.item is not None and item is None:
        raise Refused("unknown_item", item=query.item)
    wanted = query.series or (item.series if item else None)
    if wanted is None:
        raise Refused("item_or_series_needed")
    series = setup.one_series(view.db, wanted)
    if series is None:
        raise Refused("unknown_series", series=wanted)
    people = people_ahead(
        series.waiting, series.favoured, view.rules.favoured_in_a_row, has_priority=query.priority is not None
    )
    wait = queue.expected_wait(view.db, series, view.today, view.rules, people)
    refusal = why_no_number(view.db, hall, series, view.now)
    return q.Ahead(
        series=series.series,
        ahead=people,
        wait_low=wait.low,
        wait_high=wait.high,
        refused=refusal.reason if refusal else None,
        message=refusal.message("zh") if refusal else None,
        message_en=refusal.message("en") if refusal else None,
    )


def _row(view: View, ticket: Ticket, counter: str | None = None, kept: Collection[Turn] = ()) -> q.QueueRow:
    item = view.item(ticket.item)
    return q.QueueRow(
        ticket=ticket.ticket,
        number=ticket.number,
        series=_waits_in(ticket),
        item=ticket.item,
        item_name=item.name if item else "",
        item_name_en=item.name_en if item else "",
        priority=ticket.priority,
        lane=ticket.lane or "",
        state=ticket.state,
        waited_minutes=max(view.now.at_ms - ticket.taken_ms, 0) // _MS_PER_MINUTE,
        reason=view.unsealed(ticket.visit, ticket.reason),
        is_for_counter=counter is not None and ticket.pool == counter_pool(counter),
        fallback=ticket.fallback,
        is_held=(ticket.ticket, ticket.queue_key) in kept,
    )


def _waits_in(ticket: Ticket) -> str:
    """The series in whose queue it waits, which is another than that of its number once it was transferred."""
    kind, _, series = ticket.pool.partition(":")
    return series if kind == "series" else ticket.series


@answers(q.AskQueue)
def waiting(view: View, query: q.AskQueue) -> list[q.QueueRow]:
    """Everybody who waits."""
    return [_row(view, ticket) for ticket in queue.waiting(view.db, query.limit)]


@answers(q.AskFigures)
def day_figures(view: View, query: q.AskFigures) -> q.Figures:
    """Counts and averages of a local date."""
    return figures.of_day(view.db, query.on or view.today, query.counter)


@answers(q.AskDesk)
def desk(view: View, query: q.AskDesk) -> q.DeskNow:
    """One read for the whole desk, so that what it shows belongs together."""
    counter = setup.counter(view.db, query.counter)
    if counter is None:
        raise Refused("unknown_counter", counter=query.counter)
    member = setup.staff(view.db, counter.staff) if counter.staff else None
    serves = tuple(setup.serving_series(view.db, counter.counter))
    upcoming = choose(queue.heads(view.db, counter.counter), counter.favoured_run, view.rules.favoured_in_a_row)
    pools = {counter_pool(counter.counter), *map(series_pool, serves)}
    kept = held(view.db, counter.counter)
    jobs = paper.open_jobs(view.db)
    help_calls = setup.help_calls(view.db)
    return q.DeskNow(
        counter=with_reason(view, counter),
        staff_name=staff_name(view, counter.staff),
        role=member.role if member else None,
        departments=member.departments if member else (),
        serves=serves,
        series=tuple(setup.all_series(view.db)),
        visit=_visit_at(view, counter.counter),
        queue=tuple(
            _row(view, ticket, counter.counter, kept) for ticket in queue.waiting(view.db) if ticket.pool in pools
        ),
        next_ticket=upcoming.ticket if upcoming else None,
        next_alone=_first_kept(view, counter) if kept else None,
        aside=tuple(_row(view, ticket) for ticket in queue.aside(view.db, view.today)),
        figures=figures.of_day(view.db, view.today, counter.counter),
        help_calls=tuple(call.kiosk for call in help_calls),
        papers_stopped={call.kiosk: call.ending for call in help_calls if call.ending is not None},
        codes_wanted=tuple(one.kiosk for one in codes_wanted(view) if one.state is CodeState.WAITING),
        lamps=tuple(paper.lamps(view.db, view.now.at_ms)),
        prints_waiting=len(jobs),
        printers_waited_for=tuple(sorted({job.printer for job in jobs if job.state is PrintState.QUEUED})),
        conflicts=tuple(one for one in conflicts.conflicts(view.db, view.today, counter.counter) if not one.is_settled),
        edited_cases=len(edited_cases(view, AskEditedCases(limit=_MOST_EDITED))),
    )


def _first_kept(view: View, counter: Counter) -> str | None:
    run, most = counter.favoured_run, view.rules.favoured_in_a_row
    kept = candidates(view.db, counter.counter, run, most, 1, only_held=True)
    return kept[0].ticket if kept else None


def _visit_at(view: View, counter: str) -> q.VisitAtCounter | None:
    ticket = queue.at_counter(view.db, counter)
    if ticket is None:
        return None
    waited_ms = (ticket.called_ms or view.now.at_ms) - ticket.taken_ms
    is_called = ticket.state is TicketState.CALLED
    return q.VisitAtCounter(
        ticket=ticket,
        item=view.item(ticket.item),
        waited_minutes=max(waited_ms, 0) // _MS_PER_MINUTE,
        may_be_no_show=is_called and ticket.recalls >= view.rules.recalls_before_no_show,
        cases=tuple(_case_of(view, case) for case in cases.of_visit(view.db, ticket.visit)),
    )


def _case_of(view: View, case: Case) -> q.CaseOfVisit:
    item = view.item(case.item)
    return q.CaseOfVisit(
        case=case.case,
        number=case.number,
        item=case.item,
        item_name=item.name if item else case.item,
        item_name_en=item.name_en if item else case.item,
        outcome=outcome_of(case.state),
    )


@answers(q.AskBoard)
def board(view: View, query: q.AskBoard) -> q.BoardNow:
    """The last calls and how busy each series is."""
    counters = {counter.counter: counter for counter in setup.counters(view.db)}
    calls = [
        q.Call(
            ticket=ticket.ticket,
            number=ticket.number,
            counter=ticket.counter,
            counter_name=counters[ticket.counter].name,
            counter_name_en=counters[ticket.counter].name_en,
            at_ms=ticket.called_ms or 0,
            key=ticket.call_key or 0,
            recalls=ticket.recalls,
        )
        for ticket in queue.last_called(view.db, query.calls)
        if ticket.counter in counters
    ]
    waits = []
    for series in setup.all_series(view.db):
        wait = queue.expected_wait(view.db, series, view.today, view.rules, series.waiting)
        waits.append(
            q.SeriesWait(
                series=series.series,
                prefix=series.prefix,
                name=series.name,
                name_en=series.name_en,
                waiting=series.waiting,
                wait_low=wait.low,
                wait_high=wait.high,
                counters_open=series.counters_open,
            )
        )
    return q.BoardNow(hall=hall_now(view, q.AskHall()), calls=tuple(calls), series=tuple(waits), at_ms=view.now.at_ms)


@answers(q.AskTicket)
def ticket_story(view: View, query: q.AskTicket) -> q.TicketStory:
    """A ticket by id or number, with what happened to it."""
    ticket_id = query.ticket or ticket_in_code(query.number or "")
    if ticket_id is not None:
        ticket = queue.ticket(view.db, ticket_id)
    else:
        ticket = ticket_among(queue.tickets_numbered(view.db, (query.number or "").strip().upper()), view.today)
    if ticket is None:
        raise Refused("unknown_ticket", number=query.number or query.ticket)
    return q.TicketStory(
        ticket=ticket,
        item=view.item(ticket.item),
        note=view.unsealed(ticket.visit, ticket.note),
        events=tuple(event.flat() for event in view.journal.about_ticket(ticket.ticket)),
    )
