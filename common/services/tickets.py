"""Taking a number: from the item or series to the ticket and its slip."""

from datetime import datetime

from common.domain import commands as c
from common.domain import events as e
from common.domain.alone import Company, fallback_for
from common.domain.catalogue.situations import checked_choices
from common.domain.estimate import people_ahead
from common.domain.hours import is_open, next_opening
from common.domain.ids import new_id
from common.domain.moment import Moment
from common.domain.numbering import ticket_number
from common.domain.queue import series_pool
from common.domain.refusals import Refused
from common.domain.rows import Hall, Series
from common.domain.words import SlipKind
from common.services.scene import Scene, serves
from common.store.connect import Connection
from common.store.lookups import queue, setup


@serves(c.TakeTicket)
def take_ticket(scene: Scene, command: c.TakeTicket) -> list[e.Event]:
    """One number in the series of the item; hours and the day's limit bind kiosks, not staff.

    In a hall of several machines it begins as this machine's do, whatever the command or the settings say.
    """
    hall = scene.hall()
    series = scene.series(_series_for(scene, command))
    situations = chosen(scene, command.item, command.situations)
    if command.kiosk is not None and (refused := why_no_number(scene.db, hall, series, scene.now)):
        raise refused
    digit = scene.rules.machine_digit or command.digit
    seq, number = free_number(scene, series, digit)
    ahead = people_ahead(
        series.waiting, series.favoured, scene.rules.favoured_in_a_row, has_priority=command.priority is not None
    )
    wait = queue.expected_wait(scene.db, series, scene.today, scene.rules, ahead)
    ticket = new_id()
    events: list[e.Event] = [
        e.TicketTaken(
            ticket=ticket,
            visit=new_id(),
            number=number,
            series=series.series,
            digit=digit,
            seq=seq,
            on=scene.today,
            item=command.item,
            priority=command.priority,
            kiosk=command.kiosk,
            ahead=ahead,
            wait_low=wait.low,
            wait_high=wait.high,
            fallback=_fallback(scene, series, digit, seq),
            alone=command.kiosk is not None and scene.company is Company.ALONE,
            situations=situations,
            is_represented=command.is_represented,
        ),
    ]
    if command.slip:
        events.append(
            e.PrintQueued(
                job=ticket,
                slip=SlipKind.TICKET,
                printer=scene.rules.ticket_printer,
                ticket=ticket,
                care=command.care,
                language=command.language,
            )
        )
    return events


def _fallback(scene: Scene, series: Series, digit: str, seq: int) -> str | None:
    """The counter that may call the ticket without the hub; None in a hall of one machine."""
    if scene.company is Company.SOLE:
        return None
    return fallback_for(setup.counters_of(scene.db, series_pool(series.series)), digit, seq)


def free_number(scene: Scene, series: Series, digit: str) -> tuple[int, str]:
    """The next running number whose printed form nobody has today, whatever digit it was issued with."""
    seq = queue.next_seq(scene.db, scene.today, series.series, digit)
    number = ticket_number(series.prefix, digit, seq)
    while queue.is_number_taken(scene.db, scene.today, series.series, number):
        seq += 1
        number = ticket_number(series.prefix, digit, seq)
    return seq, number


def chosen(scene: Scene, item_code: str | None, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The choices made for an item, complete, or none where nobody was asked; refused when they do not fit it."""
    item = setup.item(scene.db, item_code) if item_code is not None else None
    if item_code is not None and item is None:
        raise Refused("unknown_item", item=item_code)
    if not choices:
        return ()
    if item is None:
        raise Refused("situation_unknown", choice=choices[0])
    return checked_choices(item, choices)


def _series_for(scene: Scene, command: c.TakeTicket) -> str:
    if command.digit not in ("", *"123456789"):
        raise Refused("not_a_command", detail="digit")
    if command.item is None:
        if command.series is None:
            raise Refused("item_or_series_needed")
        return command.series
    found = setup.series_of_item(scene.db, command.item)
    if found is None:
        raise Refused("unknown_item", item=command.item)
    series, is_offered = found
    if not is_offered:
        item = setup.item(scene.db, command.item)
        raise Refused("item_not_offered", name=item.name if item else command.item)
    return command.series or series


def why_no_number(db: Connection, hall: Hall, series: Series, now: Moment) -> Refused | None:
    """Why a kiosk may not give out a number of a series just now; None when it may."""
    if not is_open(hall.hours, now.local):
        chinese, english = _when_to_come_back(next_opening(hall.hours, now.local))
        return Refused("hall_closed", come_back=chinese, come_back_en=english)
    limit = series.daily_limit
    if limit is not None and queue.issued_on(db, now.today.isoformat(), series.series) >= limit:
        end_of_day = now.local.replace(hour=23, minute=59, second=59)
        chinese, english = _when_to_come_back(next_opening(hall.hours, end_of_day))
        return Refused(
            "numbers_used_up", name=series.name, name_en=series.name_en, come_back=chinese, come_back_en=english
        )
    return None


def _when_to_come_back(opens: datetime | None) -> tuple[str, str]:
    """The end of the sentence, Chinese and English; nothing when nobody knows."""
    if opens is None:
        return "", ""
    return (
        f"，请 {opens.month}月{opens.day}日 {opens:%H:%M} 再来",
        f": please come back on {opens:%Y-%m-%d at %H:%M}",
    )


@serves(c.PrintPapers)
def print_papers(scene: Scene, command: c.PrintPapers) -> list[e.Event]:
    """The list of papers, for somebody who only wants to know."""
    return [
        e.PrintQueued(
            job=new_id(),
            slip=SlipKind.PAPERS,
            printer=scene.rules.ticket_printer,
            item=command.item,
            situations=chosen(scene, command.item, command.situations),
            is_represented=command.is_represented,
            care=command.care,
            language=command.language,
        )
    ]


@serves(c.CallForHelp)
def call_for_help(scene: Scene, command: c.CallForHelp) -> list[e.Event]:
    """Calling twice is calling once."""
    if any(call.kiosk == command.kiosk for call in setup.help_calls(scene.db)):
        return []
    return [e.HelpCalled(kiosk=command.kiosk)]


@serves(c.AnswerHelp)
def answer_help(scene: Scene, command: c.AnswerHelp) -> list[e.Event]:
    """Any desk may answer."""
    if not any(call.kiosk == command.kiosk for call in setup.help_calls(scene.db)):
        raise Refused("help_not_called")
    return [e.HelpAnswered(kiosk=command.kiosk)]
