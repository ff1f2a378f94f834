"""Signing in, the delay after wrong tries, locking, and the PIN that is kept nowhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem

from common.domain import commands as c
from common.domain.queries import AskDesk
from common.hall import Hall
from common.ui import QML
from common.ui.page import Page
from common.ui.touch import press_keys, type_text
from counter.desk.idle import IdleWatch
from counter.desk.screen import CounterScreen
from counter.desk.sign_in import WAIT_WORDS
from tests.conftest import OpenWindow
from tests.counter.desk.conftest import PIN, STAFF, Clock, take


def sign_in(screen: CounterScreen, pin: str = PIN) -> None:
    screen.sign_in.type_staff(STAFF)
    screen.sign_in.submit(pin)


def test_the_right_pin_opens_the_desk(screen: CounterScreen) -> None:
    sign_in(screen)
    assert screen.place == "desk"
    assert screen.desk.staff_name == "王芳"
    assert screen.station.staff == STAFF


def test_nothing_typed_is_no_try(screen: CounterScreen, hall: Hall) -> None:
    before = hall.last_position()
    screen.sign_in.submit("")
    assert screen.sign_in.problem
    assert hall.last_position() == before


def test_wrong_tries_bring_a_visible_count_down(screen: CounterScreen, clock: Clock) -> None:
    for _ in range(3):
        sign_in(screen, "000000")
    page = screen.sign_in
    assert page.problem == WAIT_WORDS[0]
    assert page.wait_seconds == 15
    page.tick()
    assert page.wait_seconds == 14
    sign_in(screen)
    assert screen.place == "sign_in", "while the delay lasts even the right PIN is not tried"
    for _ in range(14):
        page.tick()
    assert (page.wait_seconds, page.problem) == (0, "")
    clock.pass_minutes(0.25)
    sign_in(screen)
    assert screen.place == "desk"


def test_a_colleague_at_another_counter_is_told_where(screen: CounterScreen, hall: Hall) -> None:
    hall.do(c.SignIn(counter="1", staff=STAFF, pin=PIN))
    sign_in(screen)
    assert "1 号窗口" in screen.sign_in.problem


def test_the_lock_keeps_visit_and_form(screen: CounterScreen, hall: Hall) -> None:
    number = take(hall)[0]
    sign_in(screen)
    screen.desk.primary()
    screen.desk.act("call_next")
    screen.desk.act("park")
    screen.desk.park_form.type("复印")
    screen.lock()
    assert screen.property("is_locked")
    assert (screen.sign_in.name, screen.sign_in.number) == ("王芳", number)
    screen.sign_in.submit("111111")
    assert screen.property("is_locked")
    screen.sign_in.submit(PIN)
    assert not screen.is_locked
    assert (screen.desk.form, screen.desk.park_form.text) == ("park", "复印")


def test_signing_out_forgets_drafts_and_leaves_the_counter_to_others(screen: CounterScreen, hall: Hall) -> None:
    sign_in(screen)
    screen.desk.act("call_number")
    screen.desk.number_form.type("A0")
    screen.sign_out()
    assert screen.place == "sign_in"
    assert screen.desk.number_form.text == ""
    assert hall.ask(AskDesk(counter="3")).counter.staff is None
    assert screen.sign_in.staff == ""


def test_a_sign_in_that_was_ended_elsewhere_asks_again(screen: CounterScreen, hall: Hall) -> None:
    sign_in(screen)
    screen.lock()
    hall.do(c.SignOut(counter="3"))
    screen.refresh()
    assert (screen.place, screen.is_locked) == ("sign_in", False)


def test_what_was_typed_waits_for_whoever_was_signed_out_elsewhere(screen: CounterScreen, hall: Hall) -> None:
    sign_in(screen)
    screen.desk.act("call_number")
    screen.desk.number_form.type("A0")
    hall.do(c.SignOut(counter="3"))
    screen.refresh()
    assert screen.place == "sign_in"
    assert "别处" in screen.sign_in.problem
    assert screen.sign_in.staff == STAFF
    screen.sign_in.submit(PIN)
    assert (screen.place, screen.sign_in.problem) == ("desk", "")
    assert (screen.desk.form, screen.desk.number_form.text) == ("call_number", "A0")


def test_nobody_else_sees_what_was_typed_before(screen: CounterScreen, hall: Hall) -> None:
    sign_in(screen)
    screen.desk.act("call_number")
    screen.desk.number_form.type("A0")
    hall.do(c.AddStaff(staff="1004", name="刘洋", pin="507246"))
    hall.do(c.SignOut(counter="3"))
    screen.refresh()
    screen.sign_in.type_staff("1004")
    screen.sign_in.submit("507246")
    assert screen.place == "desk"
    assert (screen.desk.form, screen.desk.number_form.text) == ("", "")


def test_nobody_at_the_keys_locks_the_screen(qapp: QGuiApplication, screen: CounterScreen) -> None:
    sign_in(screen)
    watch = IdleWatch(10, qapp)
    watch.idle.connect(screen.lock)
    watch.timer.setInterval(60_000)
    watch.timer.stop()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(qapp, key)
    assert watch.timer.isActive(), "a key begins the count anew"
    watch.timer.timeout.emit()
    assert screen.property("is_locked")
    watch.deleteLater()


def test_zero_minutes_never_lock(qapp: QGuiApplication) -> None:
    watch = IdleWatch(0, qapp)
    assert not watch.timer.isActive()
    watch.deleteLater()


def strings_of(root: QObject) -> Iterator[str]:
    """Every text that any object below `root` holds in a property."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        waiting += one.children()
        if isinstance(one, QQuickItem):
            waiting += [item for item in one.childItems() if item.parent() is not one]
        about = one.metaObject()
        for at in range(about.propertyCount()):
            if str(about.property(at).typeName()) == "QString":
                yield str(one.property(str(about.property(at).name())))


def test_the_pin_is_kept_nowhere(
    qml_window: OpenWindow, screen: CounterScreen, hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    window = qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
    type_text(window, STAFF)
    press_keys(window, "Return")
    type_text(window, PIN)
    assert any(PIN in text for text in strings_of(window.contentItem())), "the search would find it"
    press_keys(window, "Return")
    QGuiApplication.processEvents()
    assert screen.place == "desk"
    texts = list(strings_of(window.contentItem())) + [str(page._values) for page in pages_of(screen)]
    assert len(texts) > 100
    assert not any(PIN in text for text in texts)
    assert PIN not in caplog.text
    assert not any(PIN in str(event.flat()) for event in hall.since(0))


def pages_of(page: Page) -> list[Page]:
    return [page, *(below for part in page._values.values() if isinstance(part, Page) for below in pages_of(part))]
