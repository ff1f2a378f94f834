"""A visit from the number to its end, and everything that may come between."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.hours import Hours
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.visit import ticket_code
from common.domain.words import Outcome, Priority, TicketState
from common.hall import Hall
from tests.halls import MovedClock, body, call, serve, small_hall, take


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    hall = small_hall(tmp_path, clock)
    yield hall
    hall.close()


def refusal(hall: Hall, command: c.Command) -> str:
    with pytest.raises(Refused) as refused:
        hall.do(command)
    return refused.value.reason


def state(hall: Hall, number: str) -> TicketState:
    return hall.ask(q.AskTicket(number=number)).ticket.state


def test_a_whole_visit(hall: Hall, clock: MovedClock) -> None:
    assert take(hall) == "A001"
    clock.go(minutes=7)
    assert call(hall) == "A001"
    hall.do(c.BeginService(counter="1"))
    clock.go(minutes=5)
    hall.do(c.FinishService(counter="1", outcome=Outcome.ACCEPTED, note="材料齐全"))
    story = hall.ask(q.AskTicket(number="A001"))
    assert story.ticket.state is TicketState.FINISHED
    assert story.note == "材料齐全"
    assert [event["kind"] for event in story.events] == [
        "TicketTaken",
        "TicketCalled",
        "ServiceBegun",
        "ServiceFinished",
        "VisitRecorded",
    ]
    figures = hall.ask(q.AskFigures())
    assert (figures.average_wait_minutes, figures.average_service_minutes) == (7.0, 5.0)
    assert figures.outcomes == {"accepted": 1}


def test_a_slip_is_queued_with_the_number(hall: Hall) -> None:
    events = hall.do(c.TakeTicket(series="A"))
    assert [event.kind for event in events] == ["TicketTaken", "PrintQueued"]
    job = hall.ask(q.AskPrintJobs())[0]
    assert (job.number, job.state, job.copy) == ("A001", "queued", 1)


def test_a_repeated_tap_gives_the_same_number(hall: Hall) -> None:
    first = hall.do(c.TakeTicket(series="A", request="tap-1"))
    again = hall.do(c.TakeTicket(series="A", request="tap-1"))
    assert [event.id for event in again] == [event.id for event in first]
    assert take(hall) == "A002"


def test_kiosks_have_numbers_of_their_own(hall: Hall) -> None:
    assert [take(hall, digit=digit) for digit in ("1", "2", "1", "")] == ["A101", "A201", "A102", "A001"]


def test_a_machine_of_several_numbers_as_the_hub_says_whoever_asks(tmp_path: Path, clock: MovedClock) -> None:
    hall = small_hall(tmp_path, clock, Rules(machine_digit="4"))
    assert [take(hall), take(hall, digit="1"), take(hall, kiosk="K")] == ["A401", "A402", "A403"]
    hall.close()


def test_numbers_never_collide_between_staff_and_kiosk(hall: Hall) -> None:
    numbers = [take(hall) for _ in range(101)] + [take(hall, digit="1")]
    assert len(set(numbers)) == 102


def test_kiosks_keep_hours_and_staff_do_not(tmp_path: Path, clock: MovedClock) -> None:
    hall = small_hall(tmp_path, clock, hours=Hours())
    assert take(hall, kiosk="K1") == "A001"
    clock.go(hours=9)
    with pytest.raises(Refused, match=r"closed now: please come back on 2026-11-23 at 09:00$"):
        take(hall, kiosk="K1")
    ahead = hall.ask(q.AskAhead(series="A"))
    assert (ahead.refused, ahead.message) == ("hall_closed", "现在不在办公时间，请 11月23日 09:00 再来")
    assert take(hall) == "A002"
    hall.do(c.SetHours(hours=Hours(week=((),) * 7)))
    with pytest.raises(Refused, match=r"closed now$"):
        take(hall, kiosk="K1")
    hall.close()


def test_the_days_numbers_can_be_used_up(tmp_path: Path, clock: MovedClock) -> None:
    hall = small_hall(tmp_path, clock, hours=Hours(), limit=2)
    take(hall, kiosk="K1", digit="1")
    take(hall, kiosk="K2", digit="2")
    with pytest.raises(Refused) as refused:
        take(hall, kiosk="K1")
    assert refused.value.reason == "numbers_used_up"
    assert refused.value.message("zh").endswith("的号已经取完，请 11月23日 09:00 再来")
    assert refused.value.message("en").endswith("are used up: please come back on 2026-11-23 at 09:00")
    assert hall.ask(q.AskAhead(series="A")).refused == "numbers_used_up"
    hall.close()


def test_priority_is_seen_and_called_first(hall: Hall) -> None:
    take(hall)
    take(hall, priority=Priority.AGE_65)
    assert hall.ask(q.AskDesk(counter="1")).queue[1].priority is Priority.AGE_65
    assert call(hall) == "A002"


def test_recall_and_no_show_after_three(hall: Hall) -> None:
    take(hall)
    call(hall)
    for times in (1, 2, 3):
        visit = hall.ask(q.AskDesk(counter="1")).visit
        assert visit is not None
        assert not visit.may_be_no_show
        assert body(hall.do(c.Recall(counter="1")), "TicketRecalled")["times"] == times
    visit = hall.ask(q.AskDesk(counter="1")).visit
    assert visit is not None
    assert visit.may_be_no_show
    hall.do(c.MarkNoShow(counter="1"))
    assert state(hall, "A001") is TicketState.NO_SHOW
    assert hall.ask(q.AskDesk(counter="1")).aside[0].number == "A001"


def test_a_returning_resident_waits_for_three_others(hall: Hall) -> None:
    for _ in range(6):
        take(hall)
    call(hall)
    hall.do(c.MarkNoShow(counter="1"))
    hall.do(c.Requeue(number="A001"))
    called = []
    for _ in range(4):
        called.append(call(hall))
        serve(hall)
    assert called == ["A002", "A003", "A004", "A001"]


def test_a_missed_call_stays_in_the_days_figures(hall: Hall) -> None:
    take(hall)
    call(hall)
    hall.do(c.MarkNoShow(counter="1"))
    hall.do(c.Requeue(number="A001"))
    assert call(hall, "2") == "A001"
    serve(hall, "2")
    assert [hall.ask(q.AskFigures(counter=counter)).missed for counter in (None, "1", "2")] == [1, 1, 0]


def test_park_and_unpark(hall: Hall) -> None:
    take(hall)
    take(hall)
    call(hall)
    assert refusal(hall, c.Park(counter="1", reason=" ")) == "reason_needed"
    hall.do(c.Park(counter="1", reason="去复印身份证"))
    assert hall.ask(q.AskDesk(counter="1")).aside[0].reason == "去复印身份证"
    hall.do(c.Unpark(number="A001"))
    assert call(hall) == "A001"


def test_transfer_to_a_counter_and_back(hall: Hall) -> None:
    take(hall)
    take(hall)
    call(hall)
    hall.do(c.Transfer(counter="1", to_counter="3", comes_back=True))
    assert call(hall, "2") == "A002"
    assert call(hall, "3") == "A001"
    hall.do(c.BeginService(counter="3"))
    hall.do(c.SendBack(counter="3"))
    assert refusal(hall, c.CallNext(counter="3")) == "queue_empty"
    assert call(hall, "1") == "A001"
    assert refusal(hall, c.SendBack(counter="1")) == "nowhere_to_return"


def test_a_transferred_ticket_stands_in_the_queue_where_it_waits_now(hall: Hall) -> None:
    take(hall)
    call(hall)
    hall.do(c.Transfer(counter="1", to_series="B"))
    assert hall.ask(q.AskDesk(counter="2")).queue == ()
    assert [(row.number, row.series) for row in hall.ask(q.AskDesk(counter="3")).queue] == [("A001", "B")]


def test_transfer_to_a_series(hall: Hall) -> None:
    take(hall)
    call(hall)
    hall.do(c.Transfer(counter="1", to_series="B"))
    assert refusal(hall, c.CallNext(counter="2")) == "queue_empty"
    assert call(hall, "3") == "A001"
    assert refusal(hall, c.Transfer(counter="3", to_counter="3")) == "same_place"


def test_call_a_given_number_from_anywhere(hall: Hall) -> None:
    for _ in range(3):
        take(hall)
    assert body(hall.do(c.CallTicket(counter="2", number="a003")), "TicketCalled")["out_of_turn"] is True
    assert refusal(hall, c.CallTicket(counter="1", number="A003")) == "already_called_by"
    assert refusal(hall, c.CallTicket(counter="1", number="A777")) == "unknown_ticket"
    hall.do(c.MarkNoShow(counter="2"))
    hall.do(c.CallTicket(counter="1", number="A003"))
    assert state(hall, "A003") is TicketState.CALLED


def test_serving_somebody_without_a_ticket(hall: Hall) -> None:
    walk_in = body(hall.do(c.ServeWalkIn(counter="1")), "WalkInBegun")
    assert walk_in["number"] == "A001"
    assert take(hall) == "A002"
    hall.do(c.FinishService(counter="1", outcome=Outcome.ADVICE))
    assert hall.ask(q.AskFigures()).finished == 1


def test_one_resident_at_a_counter(hall: Hall) -> None:
    take(hall)
    take(hall)
    call(hall)
    assert refusal(hall, c.CallNext(counter="1")) == "counter_busy"
    assert refusal(hall, c.FinishService(counter="1", outcome=Outcome.DONE)) == "not_begun"
    assert refusal(hall, c.CloseCounter(counter="1")) == "counter_busy"
    hall.do(c.BeginService(counter="1"))
    assert refusal(hall, c.Recall(counter="1")) == "already_begun"
    assert refusal(hall, c.MarkNoShow(counter="1")) == "already_begun"
    assert refusal(hall, c.BeginService(counter="2")) == "nobody_at_counter"


def test_help_is_called_once_and_answered(hall: Hall) -> None:
    assert len(hall.do(c.CallForHelp(kiosk="K1"))) == 1
    assert hall.do(c.CallForHelp(kiosk="K1")) == []
    assert hall.ask(q.AskDesk(counter="1")).help_calls == ("K1",)
    hall.do(c.AnswerHelp(kiosk="K1"))
    assert refusal(hall, c.AnswerHelp(kiosk="K1")) == "help_not_called"


def test_the_board_shows_calls_newest_first_whatever_the_clock(hall: Hall, clock: MovedClock) -> None:
    for _ in range(3):
        take(hall)
    call(hall, "1")
    clock.go(hours=-1)
    call(hall, "2")
    hall.do(c.Recall(counter="1"))
    calls = hall.ask(q.AskBoard()).calls
    assert [(shown.number, shown.counter, shown.recalls) for shown in calls] == [("A001", "1", 1), ("A002", "2", 0)]


def test_unknown_names_are_refused(hall: Hall) -> None:
    assert refusal(hall, c.TakeTicket(item="XX999")) == "unknown_item"
    assert refusal(hall, c.TakeTicket(series="Z")) == "unknown_series"
    assert refusal(hall, c.TakeTicket()) == "item_or_series_needed"
    assert refusal(hall, c.CallNext(counter="99")) == "unknown_counter"
    assert refusal(hall, c.FinishService(counter="1", outcome=Outcome.DONE)) == "nobody_at_counter"


def test_texts_are_cleaned_and_bounded(hall: Hall) -> None:
    hall.do(c.SetNotice(text="今天\x1b[31m  16:00\n关门"))
    assert hall.ask(q.AskHall()).hall.notice == "今天 [31m 16:00 关门"
    assert refusal(hall, c.SetNotice(text="长" * 201)) == "text_too_long"


def test_a_scanned_ticket_is_as_good_as_a_typed_number(hall: Hall) -> None:
    ticket = str(body(hall.do(c.TakeTicket(series="A", slip=False)), "TicketTaken")["ticket"])
    assert hall.ask(q.AskTicket(number=ticket_code(ticket))).ticket.number == "A001"
    hall.do(c.CallTicket(counter="1", number=f" {ticket_code(ticket)}\n"))
    assert state(hall, "A001") is TicketState.CALLED
    assert refusal(hall, c.CallTicket(counter="2", number="YC1:nonsense")) == "unknown_ticket"
