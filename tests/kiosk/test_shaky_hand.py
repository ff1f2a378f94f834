"""Poor sight and a shaky hand: no tap goes through to the next page, and no word leaves its card."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from common.hall import Hall
from common.ui import scene, touch
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import Finger, upright_alone
from tests.kiosk.walk import to_confirm, to_guide, waiting


def words_outside(window: QQuickView, card: QQuickItem) -> list[str]:
    """The texts on a card that do not lie wholly within it."""
    within = card.mapRectToScene(card.boundingRect())
    labels = [item for item in scene.visible_items(window) if card.isAncestorOf(item) and item.inherits("QQuickText")]
    assert labels
    return [
        label.property("text")
        for label in labels
        if label.property("text") and not within.contains(label.mapRectToScene(label.boundingRect()))
    ]


@upright_alone
def test_taps_too_many_do_not_go_through_to_the_next_page(
    window: QQuickView, kiosk: Kiosk, tap: Finger, hall: Hall
) -> None:
    to_guide(kiosk)
    QCoreApplication.processEvents()
    button = scene.find(window, "guide.take")
    assert button is not None
    at = touch.centre_of(button)
    for _ in range(3):
        touch.tap(window, at)
        QCoreApplication.processEvents()
    assert (kiosk.page.place, kiosk.page.confirm.is_taking, waiting(hall)) == ("confirm", False, [])
    tap("confirm.take")
    assert len(waiting(hall)) == 1, "once the finger has rested, its touch counts again"


@upright_alone
def test_a_nervous_finger_goes_back_one_step_at_a_time(window: QQuickView, kiosk: Kiosk) -> None:
    to_confirm(kiosk)
    QCoreApplication.processEvents()
    button = scene.find(window, "back")
    assert button is not None
    at = touch.centre_of(button)
    for _ in range(3):
        touch.tap(window, at)
        QCoreApplication.processEvents()
    assert kiosk.page.place == "guide"


@pytest.mark.parametrize("is_care", [False, True])
@pytest.mark.parametrize("language_code", ["zh_CN", "en"])
def test_the_words_of_a_card_stay_inside_it(
    window: QQuickView, kiosk: Kiosk, tap: Finger, qtbot: QtBot, language_code: str, is_care: bool
) -> None:
    kiosk.page.speak(language_code)
    kiosk.page.show_care(is_care)
    tap("door.take")
    qtbot.waitUntil(lambda: not any(item.property("isFitting") for item in scene.visible_items(window)))
    cards = [item for item in scene.visible_items(window) if item.objectName().startswith("topic")]
    assert len(cards) == 10
    for card in cards:
        assert words_outside(window, card) == []
