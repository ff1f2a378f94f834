"""The kiosk's real window, offscreen, touched by a finger. Any warning of QML fails these tests."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from common.hall import Hall
from common.ui import scene, stage, touch
from common.ui.translate import Language
from kiosk.gallery import STATES, sample
from kiosk.kiosk import Kiosk
from tests.conftest import OpenWindow
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, SCREEN, Finger, upright_alone
from tests.kiosk.walk import to_confirm, to_guide, waiting

SMALLEST_TARGET = 88


def texts(view: QQuickView) -> set[str]:
    """Every text in the window, seen or not."""
    found: set[str] = set()
    items = [view.contentItem()]
    while items:
        item = items.pop()
        text = item.property("text")
        if isinstance(text, str) and text:
            found.add(text)
        items.extend(item.childItems())
    return found


def test_from_welcome_to_the_number_by_touch(window: QQuickView, kiosk: Kiosk, tap: Finger, hall: Hall) -> None:
    for name in ("door.take", "topic.social_insurance", "item.SB001", "guide.take", "priority.age_65", "confirm.take"):
        tap(name)
    [ticket] = waiting(hall)
    assert (ticket.item, ticket.priority) == ("SB001", "age_65")
    number = scene.find(window, "number")
    assert number is not None
    assert number.property("text") == ticket.number == "A001"
    tap("number.done")
    assert kiosk.page.place == "welcome"


def test_the_number_fills_a_third_of_the_screen(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    to_confirm(kiosk)
    tap("confirm.take")
    plate = scene.find(window, "number.plate")
    assert plate is not None
    assert plate.height() >= window.height() * 0.32


def test_letters_find_an_item(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    tap("door.guide")
    tap("topics.search")
    for letter in "YLBX":
        tap(f"letter-{letter}")
    assert kiosk.page.search.text == "ylbx"
    first = kiosk.page.search.items.row(0)
    tap(f"item.{first.code}")
    assert kiosk.page.guide.name == first.name
    tap("back")
    assert kiosk.page.search.text == "ylbx", "going back keeps what was typed"
    tap("letter-erase")
    assert kiosk.page.search.text == "ylb"


@upright_alone
def test_papers_that_arrive_after_the_page_are_counted(window: QQuickView, kiosk: Kiosk) -> None:
    to_guide(kiosk)
    QCoreApplication.processEvents()
    assert "请带齐这 3 样材料" in texts(window)


@upright_alone
def test_chinese_from_an_input_method_is_searched_too(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    tap("door.take")
    tap("topics.search")
    touch.type_text(window, "低保")
    assert kiosk.page.search.text == "低保"
    assert kiosk.page.search.items.shown()


@upright_alone
def test_two_quick_touches_give_one_ticket(window: QQuickView, kiosk: Kiosk, tap: Finger, hall: Hall) -> None:
    to_confirm(kiosk)
    QCoreApplication.processEvents()
    button = scene.find(window, "confirm.take")
    assert button is not None
    at = touch.centre_of(button)
    touch.tap(window, at)
    touch.tap(window, at)
    assert len(waiting(hall)) == 1


@upright_alone
def test_language_switches_on_the_open_page(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    to_guide(kiosk)
    QCoreApplication.processEvents()
    assert "城乡居民基本养老保险待遇申领" in texts(window)
    kiosk.page.speak("en")
    QCoreApplication.processEvents()
    assert {"Claim the residents' basic pension", "Print this list"} <= texts(window)
    assert not {text for text in texts(window) if "养老" in text}


def test_a_countdown_lies_over_everything_and_any_touch_ends_it(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    to_guide(kiosk)
    for _ in range(60):
        kiosk.tick()
    QCoreApplication.processEvents()
    under = scene.find(window, "guide.take")
    assert under is not None
    touch.tap(window, touch.centre_of(under))
    assert (kiosk.page.place, kiosk.page.seconds_left) == ("guide", 0), "the touch goes on, and does nothing else"


def test_help_is_one_touch_away(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    tap("help")
    assert kiosk.page.place == "help"
    tap("notice.action")
    assert kiosk.page.place == "welcome"


def test_long_lists_turn_page_by_page(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    tap("door.take")
    tap("topic.social_insurance")
    last = kiosk.page.items.items.shown()[-1].code
    tap("list.down")
    down = scene.find(window, "list.down")
    assert down is not None
    while down.isEnabled():
        tap("list.down")
    tap(f"item.{last}")
    assert kiosk.page.guide.code == last


@upright_alone
def test_nothing_of_the_last_resident_remains(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    QCoreApplication.processEvents()
    before = texts(window)
    tap("door.guide")
    tap("topics.search")
    for letter in "YLBX":
        tap(f"letter-{letter}")
    tap(f"item.{kiosk.page.search.items.row(0).code}")
    tap("guide.take")
    tap("priority.disability")
    kiosk.page.speak("en")
    kiosk.page.show_care(True)
    for _ in range(80):
        kiosk.tick()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert texts(window) == before


@upright_alone
def test_a_page_that_fails_offers_the_way_home(window: QQuickView, kiosk: Kiosk, tap: Finger) -> None:
    to_guide(kiosk)
    kiosk.fail("F-7K3Q")
    QCoreApplication.processEvents()
    assert any("F-7K3Q" in text for text in texts(window))
    tap("notice.action")
    assert kiosk.page.place == "welcome"


LOOKS = [(place, state) for place, states in STATES.items() for state in states]


@pytest.mark.parametrize(("place", "state"), LOOKS)
def test_every_look_has_targets_for_old_fingers_inside_the_screen(
    place: str, state: str, qml_window: OpenWindow, language: Language, qtbot: QtBot
) -> None:
    language.switch("zh_CN")
    view = qml_window(SCREEN, sample(place, state))
    theme = stage.theme(view.engine())
    for size, is_care in product((PORTRAIT, LANDSCAPE), (False, True)):
        view.resize(size)
        theme.setProperty("care", is_care)
        QCoreApplication.processEvents()
        view.grabWindow()  # lays everything out; what lists keep ready beyond their edge comes in its own time
        qtbot.waitUntil(lambda: all(target.width() > 0 for target in targets_on(view)))
        targets = targets_on(view)
        assert len(targets) >= 4
        for target in targets:
            assert min(target.width(), target.height()) >= SMALLEST_TARGET, described(target)
        for target in targets:
            at = target.mapToScene(target.boundingRect().center())
            if not in_flickable(target):
                assert 0 <= at.x() < view.width(), described(target)
                assert 0 <= at.y() < view.height(), described(target)


def targets_on(view: QQuickView) -> list[QQuickItem]:
    return [item for item in scene.visible_items(view) if item.inherits("QQuickAbstractButton")]


def described(item: QQuickItem) -> str:
    return f"{item.objectName()} {item.property('text')} {item.width():.0f}x{item.height():.0f}"


def in_flickable(item: QQuickItem) -> bool:
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            return True
        parent = parent.parentItem()
    return False
