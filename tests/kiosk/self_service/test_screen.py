"""Self-service in the kiosk's real window: a finger, a reader on a real line, the sample source, and paper."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from common.devices.code_scanner.electronic_card import ElectronicCard, sample_code
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.hall import Hall
from common.settings import Settings
from common.settings.devices import Devices
from common.settings.machine import Printer
from common.settings.records import Records
from common.ui import scene, touch
from common.ui.tasks import InlineTasks
from kiosk.kiosk import Kiosk
from kiosk.self_service.equipment import equipment_of
from tests.kiosk.conftest import Finger, upright_alone
from tests.kiosk.self_service.conftest import LONG_NAME, ORDINARY, card
from tests.kiosk.test_screen import texts


@pytest.fixture
def line() -> Iterator[OnTcp]:
    made = OnTcp(SimulatedReader())
    yield made
    made.end()


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """Where the printer of sheets puts them."""
    return tmp_path / "sheets"


@pytest.fixture
def settings(line: OnTcp, sheets: Path) -> Settings:
    return Settings(
        records=Records(source="sample", typed="coverage_proof"),
        devices=Devices(id_card_reader=line.address, code_scanner="keyboard", code_decoder="sample"),
        printers={"a4": Printer(address=f"file://{sheets}", paper="a4")},
    )


@pytest.fixture
def kiosk(qapp: object, hall: Hall, settings: Settings) -> Iterator[Kiosk]:
    """What the settings name: nothing here is a double."""
    made = Kiosk(hall, InlineTasks(), settings, equipment=equipment_of(hall, settings))
    made.look_again()
    made.self_service.start()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def place(window: QQuickView, kiosk: Kiosk, qtbot: QtBot) -> Callable[[str], None]:
    """Waits until the screen is somewhere: devices take their time."""

    def wait(name: str) -> None:
        qtbot.waitUntil(lambda: kiosk.page.place == name, timeout=20_000)
        QCoreApplication.processEvents()

    return wait


Place = Callable[[str], None]


def test_from_the_card_on_the_reader_to_the_paper(
    kiosk: Kiosk, line: OnTcp, sheets: Path, tap: Finger, place: Place, window: QQuickView, qtbot: QtBot
) -> None:
    QCoreApplication.processEvents()
    before = texts(window)
    tap("door.records")
    line.reader.lay(card())
    place("documents")
    for name in ("document.payment_details", "insurance.medical", "span.five_years", "period.see"):
        tap(name)
    assert "林*例" in texts(window)
    assert card().name not in texts(window)
    tap("statement.reveal")
    assert card().name in texts(window)
    tap("part.0")
    tap("table.down")
    tap("statement.print")
    place("take_all")
    [file] = sheets.glob("*.pdf")
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    assert card().name in words
    assert "医疗保险缴费明细" in words
    line.reader.take()
    qtbot.waitUntil(lambda: not kiosk.page.take_all.has_card, timeout=20_000)
    tap("take.done")
    place("welcome")
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert texts(window) == before, "nothing of them is in the window"


@upright_alone
def test_a_touch_on_the_veil_lifts_it_and_does_nothing_else(
    kiosk: Kiosk, line: OnTcp, tap: Finger, place: Place, window: QQuickView
) -> None:
    line.reader.lay(card(LONG_NAME)._replace(name=card(LONG_NAME).name[:15]))
    place("documents")
    for name in ("document.statement", "period.see"):
        tap(name)
    under = scene.find(window, "statement.print")
    assert under is not None
    at = touch.centre_of(under)
    for _ in range(15):
        kiosk.tick()
    QCoreApplication.processEvents()
    assert not {text for text in texts(window) if "阿卜杜" in text or "9999" in text}
    touch.tap(window, at)
    QCoreApplication.processEvents()
    assert (kiosk.page.place, kiosk.page.statement.is_veiled) == ("statement", False)


@upright_alone
def test_under_the_veil_over_the_choice_there_is_nothing(
    kiosk: Kiosk, place: Place, window: QQuickView, tap: Finger, settings: Settings
) -> None:
    keys = kiosk.equipment.keys
    assert keys is not None
    window.installEventFilter(keys)
    tap("door.records")
    touch.type_text(window, sample_code(ElectronicCard("Lin", card().id_number)))
    touch.press_keys(window, "Return")
    place("documents")
    window.removeEventFilter(keys)
    assert "9999" in " ".join(texts(window))
    for _ in range(settings.records.veil_seconds):
        kiosk.tick()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert "9999" not in " ".join(texts(window))
    for figure in card().id_number[10:14]:
        tap(f"digit-{figure}")
    tap("document.statement")
    place("period")


@upright_alone
def test_a_scanner_that_types_is_heard_and_types_nowhere_else(
    kiosk: Kiosk, place: Place, window: QQuickView, tap: Finger
) -> None:
    keys = kiosk.equipment.keys
    assert keys is not None
    window.installEventFilter(keys)
    tap("door.records")
    touch.type_text(window, sample_code(ElectronicCard("Lin", card().id_number)))
    touch.press_keys(window, "Return")
    place("documents")
    window.removeEventFilter(keys)


def test_the_number_is_typed_with_our_own_keys(kiosk: Kiosk, tap: Finger, hall: Hall, window: QQuickView) -> None:
    tap("door.records")
    tap("identify.type")
    for figure in "99999919740308000X":
        tap(f"digit-{figure}")
    tap("typed.next")
    assert kiosk.page.place == "type_code"
    assert "CodeAsked" in [event.kind for event in hall.since(0)]


def test_a_wide_document_fits_and_turns_by_large_keys(
    kiosk: Kiosk, line: OnTcp, tap: Finger, place: Place, window: QQuickView
) -> None:
    line.reader.lay(card(ORDINARY))
    place("documents")
    for name in ("document.statement", "period.see", "part.1"):
        tap(name)
    first = kiosk.page.statement.part["rows"][0][0]
    assert first in texts(window)
    down = scene.find(window, "table.down")
    assert down is not None
    while down.isEnabled():
        tap("table.down")
    assert first not in texts(window)
    assert kiosk.page.statement.part["rows"][-1][0] in texts(window)
    total = scene.find(window, "row.total")
    assert total is not None
    assert total.isVisible()
