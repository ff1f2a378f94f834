"""The control window shows how everybody stands, and each touch turns one switch once."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from common.ui import scene, touch
from common.ui.tasks import InlineTasks
from counter.demo.gallery import sample
from counter.demo.machines.control import SCREEN, Control, ControlPage, size_for
from counter.demo.machines.network import Network, Picture
from counter.demo.machines.switches import SwitchServer
from tests.conftest import OpenWindow


@pytest.fixture
def page(qapp: QGuiApplication) -> ControlPage:
    return sample("cut")


@pytest.fixture
def window(page: ControlPage, qml_window: OpenWindow) -> QQuickView:
    return qml_window(SCREEN, page, size_for(6), is_staff=True)


def tap(window: QQuickView, name: str) -> None:
    item = scene.find(window, name)
    assert item is not None, name
    touch.tap(window, touch.centre_of(item), with_mouse=True)
    QCoreApplication.processEvents()


def text(window: QQuickView, name: str) -> str:
    item = scene.find(window, name)
    assert item is not None, name
    return scene.text_of(item)


def test_every_machine_shows_its_lamp_its_cable_and_what_is_on_its_way(window: QQuickView) -> None:
    assert "10:32" in text(window, "lamp.kiosk-1")
    assert scene.find(window, "cable.kiosk-1.cut") is not None
    assert scene.find(window, "cable.kiosk-2.whole") is not None
    assert (text(window, "ahead.kiosk-1"), text(window, "behind.kiosk-1")) == ("↑ 3", "↓ 12")
    assert scene.find(window, "ahead.kiosk-2") is None  # nothing is on its way


def test_a_touch_turns_a_switch_and_a_second_one_waits_for_it(page: ControlPage, window: QQuickView) -> None:
    turned: list[tuple[str, str]] = []
    page.turned.connect(lambda act, what: turned.append((act, what)))
    for name in ("knife.kiosk-2", "knife.kiosk-2", "knife.kiosk-1", "plug.office", "plug.board", "plug.hub"):
        tap(window, name)
    assert turned == [
        ("cut", "kiosk-2"),
        ("mend", "kiosk-1"),
        ("start", "office"),
        ("kill", "board"),
        ("stop", "hub"),
    ]
    page.set_busy("kiosk-2", is_busy=False)
    QCoreApplication.processEvents()
    tap(window, "knife.kiosk-2")
    assert turned[-1] == ("cut", "kiosk-2")
    assert len(turned) == 6


def test_what_is_switched_is_what_happens(qapp: QGuiApplication, network: Network) -> None:
    page = ControlPage()
    server = SwitchServer(network)
    control = Control(page, server.port, InlineTasks(), page)
    control.look()
    assert page.is_known
    page.turn("cut", "kiosk-1")
    assert network.machines["kiosk-1"].cable.is_cut
    assert [row.is_connected for row in page.machines.shown()] == [False, True]
    page.turn("mend", "kiosk-1")
    assert [(row.is_connected, row.is_busy) for row in page.machines.shown()] == [(True, False), (True, False)]
    page.turn("fold", "kiosk-1")
    assert page.problem
    assert not page.machines.shown()[0].is_busy
    server.close()
    control.close()


def test_the_window_goes_with_the_demo(qapp: QGuiApplication, network: Network) -> None:
    page = ControlPage()
    server = SwitchServer(network)
    control = Control(page, server.port, InlineTasks(), page)
    told: list[bool] = []
    control.gone.connect(lambda: told.append(True))
    control.close()
    control.look()
    assert told == [True]
    server.close()


def test_a_picture_of_no_machine_is_shown_too(qapp: QGuiApplication) -> None:
    page = ControlPage()
    page.show(Picture(is_hub_running=False, events=0, machines=()))
    assert (page.is_known, page.machines.shown()) == (True, [])
