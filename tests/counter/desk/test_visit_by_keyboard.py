"""The window of the desk, played with real keys only: a whole visit, and what must never happen while typing."""

from __future__ import annotations

from common.domain import commands as c
from common.domain.queries import AskDesk, AskTicket
from common.domain.words import CounterState, Outcome, TicketState
from common.hall import Hall
from common.ui.scene import find
from counter.desk.presses import DOUBLE_PRESS_SECONDS
from counter.desk.screen import CounterScreen
from tests.counter.desk.conftest import PIN, STAFF, take
from tests.counter.desk.keyboard import Keyboard


def test_a_whole_visit_by_keyboard_only(keyboard: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    first, second, *_ = take(hall, 6)
    desk = screen.desk

    keyboard.type(STAFF)
    keyboard.press("Return")
    keyboard.type(PIN)
    keyboard.press("Return")
    assert screen.place == "desk"
    assert desk.situation == "closed"

    keyboard.press("Down", "Space", "Return")  # A as by definition, and B
    assert hall.ask(AskDesk(counter="3")).serves == ("A", "B")

    keyboard.press("Return")
    assert desk.visit.number == first
    keyboard.press("F3", "F3", "F3")
    assert desk.situation == "missing"
    assert keyboard.item("act.primary").property("text") == "No-show"
    keyboard.press("Return")
    assert hall.ask(AskTicket(number=first)).ticket.state is TicketState.NO_SHOW

    keyboard.press("Q", "End", "R")  # the missed one stands last in the list
    assert hall.ask(AskTicket(number=first)).ticket.state is TicketState.WAITING

    keyboard.press("Esc", "F2")
    assert desk.visit.number == second
    keyboard.press("Return")
    assert desk.situation == "serving"

    keyboard.press("F6", "Shift+Tab")
    assert keyboard.has_focus("finish.search")
    keyboard.type("SB011")
    keyboard.press("Return", "Tab", "3", "Tab")
    keyboard.type("下周三带照片再来")
    keyboard.press("Return")

    story = hall.ask(AskTicket(number=second))
    assert story.ticket.outcome is Outcome.TOLD_MISSING
    assert story.note == "下周三带照片再来"
    finished = story.events[-1]
    assert finished["items"] == ["SB004", "SB011"]
    assert desk.situation == "free"


def test_a_nervous_second_enter_begins_nothing(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    screen.refresh()
    at_desk.press("Return")
    at_desk.press("Return", pause=DOUBLE_PRESS_SECONDS / 4)
    assert screen.desk.situation == "called"
    at_desk.press("Return")
    assert screen.desk.situation == "serving"


def test_typing_is_disturbed_by_nothing_that_happens_in_the_hall(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    take(hall, 3)
    at_desk.press("F2", "Return", "F7")
    at_desk.type("qu")
    take(hall, 2)
    hall.do(c.CallForHelp(kiosk="kiosk"))
    hall.light("printer.ticket", "fault", "没有纸了", "No paper")
    screen.refresh()
    at_desk.type("R1")
    assert at_desk.has_focus("reason")
    assert at_desk.item("notice.help").property("text")
    at_desk.press("F1")
    assert find(at_desk.window, "notice.help") is None
    at_desk.type("!")
    assert screen.desk.park_form.text == "quR1!"


def test_escape_goes_back_and_keeps_what_was_typed(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F2", "F7")
    at_desk.type("fu yin")
    at_desk.press("Esc")
    assert screen.desk.form == ""
    at_desk.press("F7")
    assert at_desk.item("reason").property("text") == "fu yin"
    at_desk.press("Return")
    assert screen.desk.queue.counts["parked"] == 1


def test_a_refusal_stands_in_place_and_loses_nothing(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    at_desk.press("F9")
    at_desk.type("a999")
    at_desk.press("Return")
    assert at_desk.item("message.problem").property("text") == "没有找到号码 A999"
    assert at_desk.item("number").property("text") == "a999"
    assert at_desk.has_focus("number")


def test_letters_are_shortcuts_only_where_nobody_types(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F9")
    at_desk.type("q")
    assert at_desk.has_focus("number")
    at_desk.press("Esc", "Q")
    assert at_desk.has_focus("queue")


def test_the_queue_is_called_from_by_keyboard(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    numbers = take(hall, 3)
    screen.refresh()
    at_desk.press("Q", "Down")
    assert screen.desk.queue.number == numbers[1]
    at_desk.press("Return")
    assert screen.desk.visit.number == numbers[1]


def test_papers_are_ticked_by_space(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F2", "Space", "Down", "Space")
    assert screen.desk.visit.seen == 2


def test_the_papers_are_those_for_what_was_chosen_at_the_kiosk(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    take(hall, item="SB007", situations=("参保人死亡",), is_represented=True)
    at_desk.press("F2")
    visit = screen.desk.visit
    assert (visit.situation, visit.is_represented) == ("参保人死亡", True)
    shown = [(paper.name, paper.when, paper.source) for paper in visit.papers.shown()]
    assert shown == [
        ("居民身份证", "", ""),
        ("注销登记表", "", ""),
        ("授权委托书", "", ""),
        ("代理人身份证件", "", ""),
        ("死亡证明材料", "", "卫生健康部门"),
    ]
    at_desk.press("Space")
    screen.refresh()
    assert visit.seen == 1, "ticks stay while the same resident is at the counter"


def test_of_somebody_who_was_not_asked_each_paper_says_when_it_is_needed(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    take(hall, item="SB007")
    at_desk.press("F2")
    whens = {paper.name: paper.when for paper in screen.desk.visit.papers.shown()}
    assert whens == {"居民身份证": "", "注销登记表": "", "定居国外的证明": "出国(境)定居", "死亡证明材料": "参保人死亡"}


def test_transfer_with_coming_back_by_keyboard(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    number = take(hall)[0]
    at_desk.press("F2", "F8", "End", "Space", "Return")
    ticket = hall.ask(AskTicket(number=number)).ticket
    assert (ticket.pool, ticket.return_to) == ("counter:4", "3")
    assert screen.desk.situation == "free"


def test_somebody_without_a_ticket_is_served_by_pinyin(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    at_desk.press("F10")
    at_desk.type("SB004")
    at_desk.press("Tab", "Right", "Return")
    visit = hall.ask(AskDesk(counter="3")).visit
    assert visit is not None
    assert (visit.ticket.item, visit.ticket.priority, visit.ticket.state) == ("SB004", "age_65", TicketState.SERVING)


def test_pause_with_a_usual_reason_resume_and_close(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    at_desk.press("Ctrl+P", "Alt+1", "Return")
    assert hall.ask(AskDesk(counter="3")).counter.reason == "lunch"
    at_desk.press("Ctrl+P")
    assert screen.desk.counter_state == CounterState.OPEN
    at_desk.press("Ctrl+W")
    assert screen.desk.counter_state == CounterState.CLOSED


def test_the_lock_covers_all_and_keeps_what_was_typed(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F2", "F7")
    at_desk.type("fu yin")
    screen.lock()
    assert find(at_desk.window, "visit.number") is None
    at_desk.press("F2", "F3", "F12")
    assert screen.desk.visit.recalls == 0
    at_desk.type("000000")
    at_desk.press("Return")
    assert screen.property("is_locked")
    at_desk.type(PIN)
    at_desk.press("Return")
    assert not screen.is_locked
    assert at_desk.has_focus("reason")
    assert at_desk.item("reason").property("text") == "fu yin"


def test_printers_by_keyboard(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    number = take(hall)[0]
    at_desk.press("F12", "F2")
    assert [job.slip for job in screen.printers.jobs.shown()] == ["test_page"]
    at_desk.press("Tab", "Tab")
    assert at_desk.has_focus("reprint.number")
    at_desk.type(number.lower())
    at_desk.press("Return")
    assert [job.number for job in screen.printers.jobs.shown()] == ["", number]
    at_desk.press("Tab", "Tab", "F4")
    assert at_desk.has_focus("jobs")
    assert [job.number for job in screen.printers.jobs.shown()] == [number]
    at_desk.press("Esc")
    assert screen.place == "desk"
