"""Enter pressed again and again, or held down, with the times that its events carry: no visit ends unread."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from common.domain.queries import AskDesk, AskTicket
from common.domain.words import Outcome, TicketState
from common.hall import Hall
from counter.desk.desk import LOOK_FIRST
from counter.desk.presses import CALM_SECONDS, Hand, Presses
from counter.desk.screen import CounterScreen
from tests.counter.desk.conftest import take
from tests.counter.desk.keyboard import Keyboard

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Fingers:
    """Keys whose events say when they were pressed, handled at moments of their own."""

    def __init__(self, keyboard: Keyboard, screen: CounterScreen) -> None:
        self._window = keyboard.window
        self._presses = screen.desk.presses
        self._presses.hand = Hand(keyboard.window)
        self._pressed_at = self._handled_at = 1000.0
        self._presses.clock = lambda: self._handled_at

    def press(self, key: Qt.Key, after: float, *, handled_after: float | None = None, is_repeat: bool = False) -> None:
        """Press a key so many seconds after the last; `handled_after` where the program was busy meanwhile."""
        self._pressed_at += after
        self._handled_at += after if handled_after is None else handled_after
        text = chr(key) if key < 0x7F else "\r"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NO_MODIFIER, text, is_repeat)
            event.setTimestamp(round(self._pressed_at * 1000))
            QCoreApplication.sendEvent(self._window, event)

    def enter(self, after: float, *, handled_after: float | None = None, is_repeat: bool = False) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return, after, handled_after=handled_after, is_repeat=is_repeat)


@pytest.fixture
def fingers(at_desk: Keyboard, screen: CounterScreen) -> Fingers:
    return Fingers(at_desk, screen)


def finished(hall: Hall) -> int:
    return sum(event.kind == "ServiceFinished" for event in hall.since(0))


@pytest.mark.parametrize("pause", [0.05, 0.31, 0.9])
def test_a_storm_of_enters_ends_no_visit(fingers: Fingers, screen: CounterScreen, hall: Hall, pause: float) -> None:
    take(hall, 3)
    screen.refresh()
    for _ in range(40):
        fingers.enter(pause)
    assert finished(hall) == 0
    assert sum(event.kind == "TicketCalled" for event in hall.since(0)) == 1


def test_a_key_that_is_held_down_does_one_thing(fingers: Fingers, screen: CounterScreen, hall: Hall) -> None:
    take(hall, 3)
    screen.refresh()
    fingers.enter(5)
    for _ in range(100):
        fingers.enter(0.03, is_repeat=True)
    assert screen.desk.situation == "called"
    fingers.enter(0.2)
    assert screen.desk.situation == "called", "it was let go only just now"


def test_enters_that_were_pressed_while_the_screen_hung_end_no_visit(
    fingers: Fingers, screen: CounterScreen, hall: Hall
) -> None:
    take(hall)
    screen.refresh()
    fingers.enter(5)
    fingers.enter(5)
    assert screen.desk.situation == "serving"
    fingers.enter(5)
    assert screen.desk.form == "finish"
    for _ in range(10):
        fingers.enter(1.5, handled_after=0.001)  # well apart by hand, but nobody has seen the form yet
    assert finished(hall) == 0


def test_enters_that_are_handled_late_are_told_by_the_times_of_the_hand(
    fingers: Fingers, screen: CounterScreen, hall: Hall
) -> None:
    take(hall)
    screen.refresh()
    for _ in range(10):
        fingers.enter(0.05, handled_after=2.0)  # the machine crawls, and the hand trembles
    assert finished(hall) == 0


def test_who_has_looked_ends_the_visit(fingers: Fingers, screen: CounterScreen, hall: Hall) -> None:
    (number,) = take(hall)
    screen.refresh()
    fingers.enter(5)
    fingers.enter(1)
    fingers.enter(1)
    fingers.enter(0.5)
    assert screen.desk.problem == LOOK_FIRST[0]
    fingers.enter(CALM_SECONDS)
    assert hall.ask(AskTicket(number=number)).ticket.state is TicketState.FINISHED


def test_who_chooses_an_outcome_need_not_wait(fingers: Fingers, screen: CounterScreen, hall: Hall) -> None:
    (number,) = take(hall)
    screen.refresh()
    for _ in range(3):
        fingers.enter(1)
    fingers.press(Qt.Key.Key_4, 0.1)
    fingers.enter(0.1)
    assert hall.ask(AskTicket(number=number)).ticket.outcome is Outcome.ADVICE


def test_the_key_of_the_act_is_no_way_around(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F2", "F5")
    for _ in range(20):
        at_desk.press("F6", pause=0.4)
    assert finished(hall) == 0
    at_desk.press("F6")
    assert finished(hall) == 1


def test_acts_by_their_own_keys_are_as_fast_as_fingers(at_desk: Keyboard, screen: CounterScreen, hall: Hall) -> None:
    take(hall)
    at_desk.press("F2", "F5", "F6", "3", "Return", pause=0.05)
    assert finished(hall) == 1
    assert hall.ask(AskDesk(counter="3")).visit is None


@given(st.lists(st.tuples(st.sampled_from(["Enter", "other"]), st.floats(0, 3)), max_size=30))
def test_a_repeated_wish_counts_from_its_last_press_and_from_what_it_led_to(steps: list[tuple[str, float]]) -> None:
    now = 100.0
    presses = Presses(lambda: now)
    last = ""
    for wish, after in steps:
        now += after
        assert presses.pause_before(wish) == (pytest.approx(after) if wish == last else inf)
        last = wish
    now += 2 * CALM_SECONDS
    presses.shown()
    assert presses.is_second(last) == (last != "")


def test_the_two_enter_keys_are_one_and_a_shortcut_counts_once() -> None:
    window = QObject()
    hand = Hand(window)
    for key, kind, at in (
        (Qt.Key.Key_Return, QEvent.Type.KeyPress, 1000),
        (Qt.Key.Key_Enter, QEvent.Type.KeyPress, 1200),
    ):
        _send(window, kind, key, at)
    assert hand.pause == pytest.approx(0.2)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        _send(window, kind, Qt.Key.Key_F6, 1300)
    assert hand.pause == inf
    _send(window, QEvent.Type.KeyPress, Qt.Key.Key_F6, 1800)
    assert hand.pause == pytest.approx(0.5)


def _send(window: QObject, kind: QEvent.Type, key: Qt.Key, at_ms: int) -> None:
    event = QKeyEvent(kind, key, NO_MODIFIER)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(window, event)
