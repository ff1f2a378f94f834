"""Fields of a page are attributes in Python and read-only properties with change signals in QML."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from common.ui.scene import find
from tests.conftest import OpenWindow


@dataclass(frozen=True)
class Line:
    id: str


class BasePage(Page):
    title = Field("")


class NumberPage(BasePage):
    people = Field(0)
    choices = Field[list[str]]([])
    lines = Part(lambda: Rows(Line))


QML = """
import QtQuick
import Hall
import Pages
Item {
    required property NumberPage page
    Label { objectName: "said"; text: page.title + " " + page.people + " " + page.choices.join("+") }
    ListView {
        anchors.fill: parent
        model: page.lines
        delegate: Label { required property string id; objectName: id; text: id }
    }
}
"""


def test_a_write_is_told_once_and_only_when_it_differs(qtbot: QtBot) -> None:
    page = NumberPage()
    told: list[int] = []
    page.people_changed.connect(lambda: told.append(page.people))  # type: ignore[attr-defined]
    page.people = 3
    page.people = 3
    assert told == [3]
    assert page.property("people") == 3
    assert NumberPage().people == 0


def test_reset_leaves_nothing_of_the_last_resident(qtbot: QtBot) -> None:
    page = NumberPage()
    page.title, page.people, page.choices = "张三", 4, ["x"]
    page.reset()
    assert (page.title, page.people, page.choices) == ("", 0, [])


def test_qml_sees_fields_and_rows_live(qml_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "Number.qml"
    file.write_text(QML, encoding="utf-8")
    page = NumberPage()
    window = qml_window(file, page)
    page.title, page.people, page.choices = "前面还有", 3, ["a", "b"]
    page.lines.replace([Line("one"), Line("two")])
    qtbot.waitUntil(lambda: find(window, "two") is not None)
    said = find(window, "said")
    assert said is not None
    assert said.property("text") == "前面还有 3 a+b"
