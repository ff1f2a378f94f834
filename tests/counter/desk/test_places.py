"""Places beside the desk: tabs and their keys, coming with a subject and going back, the lock, who signs in next."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from common.domain import commands as c
from common.domain.words import CounterKind
from common.hall import Hall
from common.ui import QML
from common.ui.page import Field
from common.ui.scene import find
from counter.desk.place import Place, PlacePage
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.conftest import OpenWindow
from tests.counter.desk.conftest import PIN, STAFF
from tests.counter.desk.keyboard import Keyboard

_QML = """
import QtQuick
import Pages
FocusScope {
    required property %s page
    property var keys: [{ key: "K", text: "A key of this place" }]
    objectName: "%s"
    Keys.onEscapePressed: page.left()
    Text { text: page.about }
}
"""


class Shelf(PlacePage):
    """A place that remembers what it was asked about."""

    about = Field("")

    def enter(self, subject: str = "") -> None:
        self.about = subject or self.about

    def forget_drafts(self) -> None:
        self.about = ""


class Cellar(Shelf):
    """A place without a tab."""


@pytest.fixture
def screen(station: Station, tmp_path: Path) -> CounterScreen:
    places = []
    for name, key, page in (("shelf", "Ctrl+2", Shelf), ("cellar", "", Cellar)):
        qml = tmp_path / f"{name}.qml"
        qml.write_text(_QML % (page.__name__, name))
        places.append(Place(name, ("架", "Shelf"), key, qml, page))
    made = CounterScreen(station, ["ticket"], places)
    made.refresh()
    return made


def shelf(screen: CounterScreen) -> Shelf:
    page = screen.page_of("shelf")
    assert isinstance(page, Shelf)
    return page


def test_a_key_leads_there_and_another_back_to_the_desk(at_desk: Keyboard, screen: CounterScreen) -> None:
    assert [(tab["name"], tab["key"]) for tab in screen.tabs] == [("desk", "Ctrl+1"), ("shelf", "Ctrl+2")]
    at_desk.press("Ctrl+2")
    assert at_desk.has_focus("shelf")
    at_desk.press("Ctrl+1")
    assert screen.place == "desk"
    assert find(at_desk.window, "shelf") is None


def test_the_foot_of_the_screen_tells_the_keys_of_the_place(at_desk: Keyboard, screen: CounterScreen) -> None:
    at_desk.press("Ctrl+2")
    assert find(at_desk.window, "shelf") is not None
    beside = at_desk.item("beside").property("item")
    assert beside.property("keys").toVariant()[0]["key"] == "K"


def test_a_subject_leads_on_and_escape_comes_back_the_same_way(at_desk: Keyboard, screen: CounterScreen) -> None:
    at_desk.press("Ctrl+2")
    shelf(screen).leads_to.emit("cellar", "case 7")
    assert at_desk.has_focus("cellar")
    cellar = screen.page_of("cellar")
    assert isinstance(cellar, Cellar)
    assert cellar.about == "case 7"
    at_desk.press("Escape")
    assert screen.place == "shelf"
    at_desk.press("Escape")
    assert screen.place == "desk"


def test_a_place_that_is_not_offered_has_no_tab(at_desk: Keyboard, screen: CounterScreen) -> None:
    shelf(screen).is_offered = False
    assert screen.tabs == []
    assert find(at_desk.window, "tab.desk") is None
    at_desk.press("Ctrl+2")
    assert screen.place == "desk"


def test_a_locked_screen_leads_nowhere(at_desk: Keyboard, screen: CounterScreen) -> None:
    screen.lock()
    at_desk.press("Ctrl+2")
    assert screen.place == "desk"
    screen.go("shelf")
    assert screen.place == "desk"


def test_whoever_signs_in_next_finds_nothing(at_desk: Keyboard, screen: CounterScreen) -> None:
    screen.go("shelf", "case 7")
    screen.sign_out()
    assert shelf(screen).about == ""
    assert screen.place == "sign_in"
    at_desk.type(STAFF)
    at_desk.press("Return")
    at_desk.type(PIN)
    at_desk.press("Return")
    assert screen.place == "desk"


def test_without_places_there_is_no_row_of_tabs(qml_window: OpenWindow, station: Station) -> None:
    screen = CounterScreen(station, [], ())
    window = qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
    screen.refresh()
    assert screen.tabs == []
    assert find(window, "tab.desk") is None


def test_where_nobody_is_called_there_is_no_desk(hall: Hall, station: Station, screen: CounterScreen) -> None:
    hall.do(c.DefineCounter(counter="3", kind=CounterKind.OFFICE, name="后台", name_en="Office", serves=()))
    screen.refresh()
    assert [tab["name"] for tab in screen.tabs] == ["shelf"]
    screen.place = "cellar"
    screen.go_back()
    assert screen.place == "shelf"
