"""The kit's own page: it draws without a warning everywhere, answers touch and keys, and says what it is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from common.ui import QML, controls, gallery, stage, touch
from common.ui.scene import find, is_reachable, visible_items
from tests.conftest import OpenWindow

LOBBY = QML / "Hall" / "gallery" / "Kiosk.qml"
STAFF = QML / "Hall" / "gallery" / "Staff.qml"


def item(window: QQuickView, name: str) -> QQuickItem:
    found = find(window, name)
    assert found is not None, f"{name} is not visible"
    return found


def test_the_gallery_draws_every_state(qapp: QGuiApplication, tmp_path: Path) -> None:
    files = gallery.render_all(tmp_path, "controls 1080x1920 care")
    files += gallery.render_all(tmp_path, "controls-staff standard")
    assert len(files) == 12
    assert all(file.stat().st_size > 10_000 for file in files)


def test_qmllint_finds_nothing_in_the_kit() -> None:
    lint = Path(PySide6.__file__).parent / "qmllint"
    files = sorted((QML / "Hall").glob("*.qml"))
    done = subprocess.run([lint, "-I", QML, *files], capture_output=True, text=True, check=False)
    assert "Warning" not in done.stdout + done.stderr, done.stderr
    assert done.returncode == 0


def test_fingers_type_on_the_pads(qml_window: OpenWindow) -> None:
    page = controls.sample("ready")
    window = qml_window(LOBBY, page)
    for key in ("digit-1", "digit-X", "digit-erase", "letter-Q"):
        found = item(window, key)
        touch.bring_into_view(found)
        touch.tap(window, touch.centre_of(found))
    assert page.typed == "1q"


def test_keys_of_the_letters_are_large_enough(qml_window: OpenWindow) -> None:
    window = qml_window(LOBBY, controls.sample("ready"))
    keys = [each for each in visible_items(window) if each.objectName().startswith(("digit-", "letter-"))]
    assert len(keys) == 12 + 27
    assert all(key.width() >= 88 and key.height() >= 88 for key in keys)


def test_every_button_of_the_lobby_is_large_enough_and_has_a_name(qml_window: OpenWindow, qtbot: QtBot) -> None:
    window = qml_window(LOBBY, controls.sample("long"), is_care=True)
    buttons = [each for each in visible_items(window) if each.inherits("QQuickAbstractButton")]
    assert len(buttons) > 30
    for button in buttons:
        assert min(button.width(), button.height()) >= 88, button
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name), button


def test_a_shortcut_presses_its_button(qml_window: OpenWindow, qtbot: QtBot) -> None:
    window = qml_window(STAFF, controls.sample("ready"), QSize(1366, 768), is_staff=True)
    pressed: list[bool] = []
    item(window, "call").clicked.connect(lambda: pressed.append(True))  # type: ignore[attr-defined]
    touch.press_keys(window, "F2")
    qtbot.waitUntil(lambda: pressed == [True])


def test_the_table_filters_sorts_and_copies_by_keyboard(qml_window: OpenWindow, qtbot: QtBot) -> None:
    page = controls.sample("ready")
    window = qml_window(STAFF, page, QSize(1366, 768), is_staff=True)
    item(window, "table-rows").forceActiveFocus()
    touch.press_keys(window, "Alt+3")
    touch.press_keys(window, "Alt+3")
    assert page.rows.row(0).number == "A012"
    touch.press_keys(window, "End")
    touch.press_keys(window, "Ctrl+C")
    assert QGuiApplication.clipboard().text().split("\t")[1] == "A001"
    touch.type_text(window, "a01")
    assert [row.number for row in page.rows.shown()] == ["A012", "A011", "A010"]
    touch.press_keys(window, "Esc")
    assert len(page.rows.shown()) == 12


def test_the_chosen_row_stays_chosen_when_rows_come(qml_window: OpenWindow) -> None:
    page = controls.sample("ready")
    window = qml_window(STAFF, page, QSize(1366, 768), is_staff=True)
    table = item(window, "table-rows")
    table.setProperty("currentIndex", 4)
    chosen = page.rows.row(4)
    page.rows.replace([controls.SampleRow("new", "B001", "x", 1), *page.rows.shown()[2:]])
    table.forceLayout()  # type: ignore[attr-defined]
    assert page.rows.row(table.property("currentIndex")) == chosen


def test_chinese_is_typed_as_an_input_method_does(qml_window: OpenWindow) -> None:
    page = controls.sample("ready")
    window = qml_window(LOBBY, page)
    item(window, "field").forceActiveFocus()
    touch.type_text(window, "养老a")
    assert item(window, "field").property("text") == "养老a"


FITTING = """
import QtQuick
import Hall
Item {{
    Label {{
        objectName: "label"; width: {width}; height: {height}; size: 40
        text: "城乡居民基本养老保险关系转移接续申请"
    }}
}}
"""


@pytest.mark.parametrize(
    ("width", "height", "is_shrunk", "is_truncated"),
    [(760, 60, False, False), (400, 120, False, False), (640, 60, True, False), (300, 60, True, True)],
)
def test_chinese_wraps_then_shrinks_then_elides(
    qml_window: OpenWindow, qtbot: QtBot, tmp_path: Path, width: int, height: int, is_shrunk: bool, is_truncated: bool
) -> None:
    file = tmp_path / "Fitting.qml"
    file.write_text(FITTING.format(width=width, height=height), encoding="utf-8")
    label = item(qml_window(file), "label")
    qtbot.waitUntil(lambda: (label.property("isShrunk"), label.property("truncated")) == (is_shrunk, is_truncated))
    assert label.property("contentHeight") <= height


def test_the_whole_of_an_elided_text_is_one_touch_away(qml_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "Fitting.qml"
    file.write_text(FITTING.format(width=300, height=60), encoding="utf-8")
    window = qml_window(file)
    label = item(window, "label")
    qtbot.waitUntil(lambda: bool(label.property("isShrunk")))
    touch.tap(window, touch.centre_of(label))
    whole = "城乡居民基本养老保险关系转移接续申请"
    qtbot.waitUntil(lambda: [each.property("text") for each in visible_items(window)].count(whole) == 2)


DIALOG = """
import QtQuick
import Hall
Item {
    id: root
    property int answers: 0
    property int backs: 0
    Button { objectName: "under"; anchors.centerIn: parent }
    Dialog { id: dialog; title: "?"; onAccepted: root.answers++; onRejected: root.backs++ }
    function ask() { dialog.open() }
}
"""


def test_a_dialog_covers_the_page_and_escape_answers_nothing(
    qml_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "Ask.qml"
    file.write_text(DIALOG, encoding="utf-8")
    window = qml_window(file, is_staff=True)
    under, root = item(window, "under"), window.rootObject()
    assert is_reachable(window, under)
    for keys, expected in (("Esc", (0, 1)), ("Return", (1, 1))):
        root.ask()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: find(window, "dialog-accept") is not None)
        assert not is_reachable(window, under)
        touch.press_keys(window, keys)
        qtbot.waitUntil(lambda: find(window, "dialog-accept") is None)
        assert (root.property("answers"), root.property("backs")) == expected


@pytest.mark.parametrize(("qml", "is_staff"), [(LOBBY, False), (STAFF, True)])
def test_scales_switch_while_a_page_is_open(qml_window: OpenWindow, qtbot: QtBot, qml: Path, is_staff: bool) -> None:
    window = qml_window(
        qml, controls.sample("long"), QSize(1366, 768) if is_staff else QSize(1080, 1920), is_staff=is_staff
    )
    theme = stage.theme(window.engine())
    before = window.grabWindow()
    for name, value in (("care", True), ("staffText", 20), ("care", False), ("staffText", 14)):
        theme.setProperty(name, value)
        with qtbot.waitSignal(window.afterAnimating):
            window.update()
    qtbot.waitUntil(lambda: window.grabWindow() == before)


def test_a_label_grows_again_when_its_words_fit(qml_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "Fitting.qml"
    file.write_text(FITTING.format(width=300, height=60), encoding="utf-8")
    label = item(qml_window(file), "label")
    qtbot.waitUntil(lambda: bool(label.property("isShrunk")))
    label.setProperty("text", "取号")
    qtbot.waitUntil(lambda: not label.property("isShrunk"))
    assert not label.property("truncated")


def test_every_row_of_a_table_shrinks_alike(qml_window: OpenWindow, qtbot: QtBot) -> None:
    window = qml_window(STAFF, controls.sample("long"), QSize(1366, 768), is_staff=True, is_care=True)
    rows = item(window, "table-rows")
    labels = [each for each in visible_items(window) if str(each.property("text")).startswith("城乡")]
    labels = [each for each in labels if rows.isAncestorOf(each)]
    assert len(labels) > 8
    qtbot.waitUntil(lambda: all(label.property("isShrunk") for label in labels))
