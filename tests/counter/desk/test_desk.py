"""The desk without a window, against a real hall: acts, forms, drafts, refusals, retries, the selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from common.domain import commands as c
from common.domain.alone import Company
from common.domain.moment import Moment
from common.domain.queries import AskDesk, AskTicket, Query
from common.domain.words import Outcome, Priority, TicketState
from common.hall import Hall
from common.ui.tasks import InlineTasks, Task
from counter.desk.desk import DeskPage
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.counter.desk.conftest import Clock, take
from tests.hubs import standing


@pytest.fixture
def desk(station: Station, hall: Hall) -> DeskPage:
    """An open counter 3; key presses are far enough apart."""
    hall.do(c.OpenCounter(counter="3", serves=("A",)))
    page = DeskPage(station)
    ticks = iter(range(10_000))
    page.presses.clock = lambda: float(next(ticks))
    station.changed.connect(page.refresh)
    page.refresh()
    return page


class Waiting:
    """Background work that is done only when the test says so."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] = []

    def run(self, fn: Callable[[], Any], *, done: Callable[[Any], None] | None = None, **_: Any) -> Task:
        self._held.append(lambda: done(fn()) if done else None)
        return Task()

    def let_go(self) -> None:
        held, self._held = self._held, []
        for work in held:
            work()


class Flaky:
    """A hall whose answer gets lost after the deed was done, once."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.do_together, self.keep_draft, self.kept_draft = hall.do_together, hall.keep_draft, hall.kept_draft
        self.is_ill = True

    def do(self, command: c.Command, actor: str = "") -> Any:
        events = self._hall.do(command, actor)
        if self.is_ill:
            self.is_ill = False
            raise OSError("the answer got lost")
        return events

    def ask(self, query: Query[Any]) -> Any:
        return self._hall.ask(query)

    def now(self) -> Moment:
        return self._hall.now()


def test_the_picture_shows_who_waits_and_for_how_long(desk: DeskPage, hall: Hall, clock: Clock) -> None:
    first, second = take(hall), take(hall, priority=Priority.AGE_65)
    clock.pass_minutes(12)
    desk.refresh()
    lines = desk.queue.lines.shown()
    assert [(line.number, line.waited, line.priority) for line in lines] == [
        (first[0], 12, ""),
        (second[0], 12, "age_65"),
    ]
    assert (desk.queue.waiting, desk.queue.longest, desk.queue.favoured) == (2, 12, 1)


def test_the_visit_shows_item_papers_and_waiting_time(desk: DeskPage, hall: Hall, clock: Clock) -> None:
    take(hall)
    clock.pass_minutes(7)
    desk.act("call_next")
    clock.pass_minutes(3)
    desk.refresh()
    visit = desk.visit
    assert (visit.waited, visit.item_code) == (7, "SB004")
    assert visit.papers.rowCount() == 3
    visit.toggle(1)
    desk.refresh()
    assert visit.seen == 1


def test_the_time_at_the_counter_goes_on(screen: CounterScreen, hall: Hall, clock: Clock) -> None:
    take(hall)
    hall.do(c.CallNext(counter="3"))
    clock.pass_minutes(3)
    screen.refresh()
    assert screen.desk.visit.minutes == 3
    hall.do(c.BeginService(counter="3"))
    clock.pass_minutes(1)
    screen.refresh()
    assert (screen.desk.visit.minutes, screen.clock) == (1, "09:45")


def test_a_second_press_while_an_act_is_under_way_is_ignored(hall: Hall, desk: DeskPage) -> None:
    take(hall, 2)
    tasks = Waiting()
    page = DeskPage(Station(hall, "3", tasks))
    page.refresh()
    tasks.let_go()
    page.act("call_next")
    page.act("call_next")
    assert page.property("is_busy")
    tasks.let_go()
    assert not page.is_busy
    assert sum(event.kind == "TicketCalled" for event in hall.since(0)) == 1
    assert page.problem == ""


def test_a_retry_after_a_lost_answer_calls_nobody_twice(hall: Hall, desk: DeskPage) -> None:
    numbers = take(hall, 2)
    page = DeskPage(Station(Flaky(hall), "3", InlineTasks()))
    page.refresh()
    page.act("call_next")
    assert "编号" in page.problem
    page.act("call_next")
    assert page.problem == ""
    page.refresh()
    assert page.visit.number == numbers[0]
    assert sum(event.kind == "TicketCalled" for event in hall.since(0)) == 1


def test_another_ticket_after_a_lost_answer_is_another_wish(hall: Hall, desk: DeskPage) -> None:
    numbers = take(hall, 2)
    page = DeskPage(Station(Flaky(hall), "3", InlineTasks()))
    page.refresh()
    page.act("call_next")
    page.queue.choose(1)
    page.call_selected()
    assert numbers[0] in page.problem, "the first is at the counter and must be finished first"


def test_the_selection_stays_on_its_ticket(desk: DeskPage, hall: Hall) -> None:
    numbers = take(hall, 4)
    desk.refresh()
    desk.queue.choose(2)
    hall.do(c.CallNext(counter="1"))
    take(hall)
    desk.refresh()
    assert (desk.queue.number, desk.queue.at) == (numbers[2], 1)


def test_a_selected_ticket_that_has_gone_leaves_nothing_selected(desk: DeskPage, hall: Hall) -> None:
    numbers = take(hall, 3)
    desk.refresh()
    desk.queue.choose(0)
    hall.do(c.CallTicket(counter="1", number=numbers[0]))
    desk.refresh()
    assert (desk.queue.selected, desk.queue.at) == ("", -1)
    desk.call_selected()
    assert desk.visit.number == ""


def test_parked_and_missed_come_back_from_the_list(desk: DeskPage, hall: Hall) -> None:
    numbers = take(hall, 2)
    desk.act("call_next")
    desk.act("park")
    desk.send()
    assert desk.problem == "请写明原因"
    desk.park_form.type("去复印")
    desk.send()
    desk.act("call_next")
    desk.act("no_show")
    assert [(line.number, line.group) for line in desk.queue.lines.shown()] == [
        (numbers[0], "parked"),
        (numbers[1], "no_show"),
    ]
    for number in numbers:
        desk.queue.choose([line.number for line in desk.queue.lines.shown()].index(number))
        desk.let_wait_again()
        assert hall.ask(AskTicket(number=number)).ticket.state is TicketState.WAITING


def test_several_items_each_with_its_outcome(desk: DeskPage, hall: Hall) -> None:
    number = take(hall)[0]
    desk.act("call_next")
    desk.act("begin")
    desk.act("finish")
    form = desk.finish_form
    assert form.outcome == "accepted", "a promised item is usually accepted"
    form.search.type("SB011")
    assert form.take_found(0)
    form.set_outcome_of(1, "advice")
    desk.send()
    events = hall.ask(AskTicket(number=number)).events
    assert events[-1]["items"] == ["SB004", "SB011"]
    assert events[-1]["outcomes"] == {"SB011": "advice"}


def test_an_item_that_was_typed_but_not_added_is_not_lost(desk: DeskPage, hall: Hall) -> None:
    take(hall)
    desk.act("call_next")
    desk.act("begin")
    desk.act("finish")
    desk.finish_form.search.type("SB011")
    desk.send()
    assert "还有事项没有加上" in desk.problem
    assert desk.situation == "serving"


def test_the_draft_of_a_visit_goes_with_its_ticket(desk: DeskPage, hall: Hall) -> None:
    take(hall, 2)
    desk.act("call_next")
    desk.act("begin")
    desk.act("finish")
    desk.finish_form.type_note("第一位的备注")
    desk.finish_form.choose_outcome(Outcome.LEFT.value)
    desk.back()
    hall.do(c.FinishService(counter="3", outcome=Outcome.LEFT))
    hall.do(c.CallNext(counter="3"))
    desk.refresh()
    assert (desk.form, desk.finish_form.note, desk.finish_form.outcome) == ("", "", "accepted")


def test_an_open_form_closes_when_its_resident_has_gone(desk: DeskPage, hall: Hall) -> None:
    take(hall)
    desk.act("call_next")
    desk.act("transfer")
    hall.do(c.MarkNoShow(counter="3"))
    desk.refresh()
    assert desk.form == ""


def test_walk_in_with_something_typed_that_is_no_item_is_not_sent(desk: DeskPage, hall: Hall) -> None:
    desk.act("walk_in")
    desk.walk_in_form.search.type("zzzzzz")
    desk.send()
    assert "没有找到" in desk.problem
    assert hall.ask(AskDesk(counter="3")).visit is None


def test_paper_of_a_kiosk_that_is_cut_off_is_served_by_its_number(desk: DeskPage, hall: Hall) -> None:
    hall.arbiter = standing(Company.ALONE)
    desk.act("walk_in")
    desk.walk_in_form.type_number(" ａ205 ")
    desk.send()
    assert (desk.problem, desk.visit.number, desk.walk_in_form.number) == ("", "A205", "")


def test_a_number_in_any_width_is_called(desk: DeskPage, hall: Hall) -> None:
    number = take(hall, 3)[2]
    desk.act("call_number")
    desk.number_form.type(" " + "".join(chr(ord(one) + 0xFEE0) for one in number).lower())
    desk.send()
    assert desk.visit.number == number


def test_help_is_answered_and_the_notice_goes(desk: DeskPage, hall: Hall) -> None:
    hall.do(c.CallForHelp(kiosk="kiosk"))
    desk.refresh()
    assert desk.help_calls == ["kiosk"]
    desk.answer_help()
    assert desk.help_calls == []


def test_a_hall_that_cannot_be_read_keeps_the_last_picture(desk: DeskPage, hall: Hall) -> None:
    take(hall)
    desk.act("call_next")
    number = desk.visit.number
    hall.close()
    desk.refresh()
    assert desk.is_stale
    assert desk.visit.number == number


def test_words_follow_the_language(station: Station, hall: Hall, desk: DeskPage) -> None:
    station.language = "en"
    desk.act("call_next")
    assert desk.problem == "Nobody is waiting"
    assert desk.counter_name == "Counter 3"
