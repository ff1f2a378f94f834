"""The sheet on the screen in front of the resident."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from common.ui import QML
from common.ui.scene import find
from counter.cases.issuing.handover import HandoverPart
from tests.conftest import OpenWindow
from tests.counter.cases.issuing.conftest import WAVE


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
