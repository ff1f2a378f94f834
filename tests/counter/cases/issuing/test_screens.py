"""The issuing counter's pictures and files, and the sheet on the screen in front of the resident."""

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

import counter.cases.issuing.gallery
from common.ui import QML, gallery
from common.ui.scene import find
from counter.cases.issuing.handover import HandoverPart
from tests.conftest import OpenWindow
from tests.counter.cases.issuing.conftest import WAVE


@pytest.mark.parametrize("look", ["zh_CN-large", "en-standard"])
def test_every_look_draws(qapp: QGuiApplication, tmp_path: Path, look: str) -> None:
    files = gallery.render_all(tmp_path, f"issuing- {look}")
    assert len(files) == len(counter.cases.issuing.gallery.STATES)


def test_the_sheet_for_the_resident_draws(qapp: QGuiApplication, tmp_path: Path) -> None:
    files = gallery.render_all(tmp_path, "signing-")
    assert len(files) == 2 * len(counter.cases.issuing.gallery.SHEET_STATES)


def test_qmllint_finds_nothing() -> None:
    lint = Path(PySide6.__file__).parent / "qmllint"
    files = sorted((QML / "Issuing").glob("*.qml"))
    beyond = ["--import", "disable", "--unresolved-type", "disable", "--missing-type", "disable"]
    done = subprocess.run([lint, "-I", QML, *beyond, *files], capture_output=True, text=True, check=False)
    assert "Warning" not in done.stdout + done.stderr, done.stderr


def test_a_resident_signs_on_a_screen_of_their_own(qml_window: OpenWindow) -> None:
    handover = HandoverPart()
    handover.document = "待遇核定表"
    window = qml_window(QML / "Issuing" / "SignSheet.qml", handover, QSize(1024, 600), is_staff=True)
    QGuiApplication.processEvents()
    ink = find(window, "sign.ink")
    assert ink is not None
    places = [ink.mapToScene(QPoint(*place)).toPoint() for place in WAVE]
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, button, none, places[0])
    for place in places[1:]:
        QTest.mouseMove(window, place)
    QTest.mouseRelease(window, button, none, places[-1])
    assert handover.is_signed
    handover.clear_ink()
    assert ink.property("isEmpty")
    assert not handover.is_signed
