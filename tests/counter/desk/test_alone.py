"""The desk while its machine is alone or the hub is slow: told in plain words, and nothing stands still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from common.domain import commands as c
from common.domain.queries import AskDesk
from common.domain.refusals import Refused
from common.hall import Hall
from common.ui.scene import find, text_of
from common.ui.tasks import Task
from counter.desk.desk import SLOW_MS, DeskPage
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.counter.desk.conftest import PIN, STAFF, take
from tests.counter.desk.keyboard import Keyboard


class SlowActs:
    """Work of the acts waits for the hub until the test lets it go on; whatever else is asked is answered at once."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []
        self._worked: list[Callable[[], None]] = []

    def run(
        self, fn: Callable[[], Any], *, done: Callable[[Any], None] | None = None, lane: str = "hall", **_: Any
    ) -> Task:
        def work() -> None:
            result = fn()
            self._worked.append(lambda: done(result) if done is not None else None)

        if lane == "acts":
            self._waiting.append(work)
        else:
            result = fn()
            if done is not None:
                done(result)
        return Task()

    def let_go(self) -> None:
        """The work is done, and answered."""
        self.work_without_word()
        self.say_so()

    def work_without_word(self) -> None:
        """The work is done, but not answered yet."""
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()

    def say_so(self) -> None:
        """What was done is answered."""
        worked, self._worked = self._worked, []
        for answer in worked:
            answer()


@pytest.mark.parametrize(
    ("state", "words", "short"),
    [
        ("ok", "Together with the hall", "Together"),
        ("warning", "Alone since 10:32: this machine goes on", "Alone since 10:32"),
        ("warning", "Catching up: 230 events", "Catching up"),
        ("fault", "The hub refuses this terminal: revoked", "The hub refuses this terminal"),
    ],
)
def test_the_lamp_says_it_in_plain_words(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall, state: str, words: str, short: str
) -> None:
    screen.station.language = "en"
    assert text_of(at_desk.item("lamp.together")) == "One machine"
    hall.light("together", state, "中文", words)
    screen.refresh()
    assert text_of(at_desk.item("lamp.together")) == short
    if state != "ok":
        assert words in at_desk.item("notice.company").property("text")


def test_a_hub_that_is_not_saved_is_seen_and_one_that_is_takes_no_room(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    seen = []
    for state in ("ok", "warning", "ok"):
        hall.light("backup", state, "中文", "English")
        screen.refresh()
        seen.append(find(at_desk.window, "lamp.backup") is not None)
    assert seen == [False, True, False]


def test_a_slow_hub_is_told_and_nothing_stands_still(station: Station, hall: Hall, qtbot: QtBot) -> None:
    take(hall, 2)
    hall.do(c.OpenCounter(counter="3"))
    hall.light("together", "ok", "已与大厅连通", "Together with the hall")
    tasks = SlowActs()
    desk = DeskPage(Station(hall, "3", tasks))
    desk.refresh()
    with qtbot.waitSignal(desk.slow_changed):  # type: ignore[attr-defined]  # Field makes it
        desk.act("call_next")
        assert desk.slow == "", f"a call that is answered within {SLOW_MS} ms needs no words"
    assert (desk.slow, desk.property("is_busy")) == ("call_next", True)
    take(hall)
    desk.refresh()
    assert desk.queue.waiting == 3, "the queue is read while the call waits"
    tasks.let_go()
    assert (desk.slow, desk.said, desk.is_busy) == ("", "call_next", False)


def test_a_quick_hand_that_goes_on_with_what_it_sees_is_not_lost(station: Station, hall: Hall) -> None:
    take(hall)
    hall.do(c.OpenCounter(counter="3"))
    tasks = SlowActs()
    desk = DeskPage(Station(hall, "3", tasks))
    desk.refresh()
    desk.act("call_next")
    tasks.work_without_word()
    desk.refresh()
    assert (desk.situation, desk.is_busy) == ("called", True), "the call shows before it is answered"
    desk.act("begin")
    tasks.say_so()
    tasks.let_go()
    desk.refresh()
    assert (desk.situation, desk.said, desk.problem, desk.is_busy) == ("serving", "begin", "", False)


def test_what_counted_on_an_act_is_forgotten_when_that_is_refused(station: Station, hall: Hall) -> None:
    hall.do(c.OpenCounter(counter="3"))
    tasks = SlowActs()
    desk = DeskPage(Station(hall, "3", tasks))
    desk.refresh()
    desk.act("call_next")
    desk.act("close")
    tasks.let_go()
    tasks.let_go()
    desk.refresh()
    assert (desk.situation, desk.is_busy) == ("free", False)
    assert desk.problem, "nobody waits"


def test_nothing_is_done_in_the_name_of_somebody_who_has_left(station: Station, hall: Hall) -> None:
    take(hall)
    hall.do(c.SignIn(counter="3", staff=STAFF, pin=PIN))
    hall.do(c.OpenCounter(counter="3"))
    tasks = SlowActs()
    screen = CounterScreen(Station(hall, "3", tasks))
    screen.station.staff, screen.place = STAFF, "desk"
    screen.refresh()
    screen.sign_out()
    screen.desk.act("call_next")
    tasks.let_go()
    tasks.let_go()
    assert screen.place == "sign_in"
    assert not any(event.kind == "TicketCalled" for event in hall.since(0))


def test_leaving_at_once_after_an_act_is_leaving(station: Station, hall: Hall) -> None:
    hall.do(c.SignIn(counter="3", staff=STAFF, pin=PIN))
    hall.do(c.OpenCounter(counter="3"))
    tasks = SlowActs()
    screen = CounterScreen(Station(hall, "3", tasks))
    screen.station.staff, screen.place = STAFF, "desk"
    screen.refresh()
    screen.desk.act("close")
    screen.sign_out()
    tasks.let_go()
    tasks.let_go()
    assert (screen.place, screen.desk.situation) == ("sign_in", "closed")


class Undecided:
    """A hall that is alone and holds nothing for this counter."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.ask, self.now = hall.ask, hall.now
        self.do_together, self.keep_draft, self.kept_draft = hall.do_together, hall.keep_draft, hall.kept_draft

    def do(self, command: c.Command, actor: str = "") -> Any:
        if isinstance(command, c.CallNext):
            raise Refused("maybe_called", numbers="A001、A002", numbers_en="A001, A002")
        return self._hall.do(command, actor)


def test_numbers_that_may_have_been_called_are_called_once_a_person_has_asked(
    at_desk: Keyboard, screen: CounterScreen, hall: Hall
) -> None:
    first, second = take(hall, 2)
    screen.station._hall = Undecided(hall)
    screen.refresh()
    at_desk.press("Return")
    assert at_desk.has_focus("number")
    assert [text_of(at_desk.item(f"number.{n}")).split()[0] for n in (1, 2)] == [first, second]
    at_desk.press("Return")
    assert screen.desk.problem == "请输入号码", "nobody is called by pressing on"
    at_desk.press("Alt+2", "Return")
    assert screen.desk.visit.number == second
    at_desk.press("F7", "Alt+1", "Return", "F9")
    assert screen.desk.number_form.suggested == [], "what was asked then is over"


def test_the_queue_shows_what_is_kept_for_this_counter(hall: Hall, station: Station) -> None:
    hall.do(c.OpenCounter(counter="3"))
    first, second = take(hall, 2)
    row = hall.ask(AskDesk(counter="3")).queue[1]
    with hall.store.transaction() as db:
        ((turn,),) = db.execute("SELECT queue_key FROM ticket WHERE ticket = ?", (row.ticket,)).fetchall()
        db.execute("INSERT INTO held VALUES (?, ?, '3')", (row.ticket, turn))
    desk = DeskPage(station)
    desk.refresh()
    lines = {line.number: line for line in desk.queue.lines.shown()}
    assert [(lines[number].is_held, lines[number].is_next) for number in (first, second)] == [
        (False, True),
        (True, False),
    ]
    hall.light("together", "warning", "10:32 起未连通", "Alone since 10:32")
    desk.refresh()
    lines = {line.number: line for line in desk.queue.lines.shown()}
    assert [lines[number].is_next for number in (first, second)] == [False, True], "alone, it calls what it holds"
