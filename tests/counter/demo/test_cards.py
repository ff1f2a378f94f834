"""The reader and scanner beside the demo's kiosk: what is touched in the window comes over real lines."""

from collections.abc import Iterator
from datetime import date
from queue import SimpleQueue

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from common.devices.code_scanner.electronic_card import decode_sample
from common.devices.code_scanner.serial_port import BAUD, SerialScanner
from common.devices.code_scanner.simulator_on_tcp import ScannerOnTcp
from common.devices.id_card_reader import IdCard
from common.devices.id_card_reader.sdt import SdtReader, sdt_line
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.devices.serial_line import serial_line
from common.domain import id_number
from common.sources.sample.persons import persons
from common.ui import scene, touch
from counter.demo.cards import SCREEN, CardsPage
from counter.demo.layout import CARDS
from counter.demo.wallet import wallet
from tests.conftest import OpenWindow

LONG = 20.0
FIRST, SECOND, *_, STRANGER = wallet()


@pytest.fixture
def reader() -> Iterator[OnTcp]:
    line = OnTcp(SimulatedReader())
    yield line
    line.end()


@pytest.fixture
def scanner() -> Iterator[ScannerOnTcp]:
    made = ScannerOnTcp()
    yield made
    made.end()


@pytest.fixture
def window(qapp: QGuiApplication, qml_window: OpenWindow, reader: OnTcp, scanner: ScannerOnTcp) -> QQuickView:
    return qml_window(SCREEN, CardsPage(reader.reader, scanner, qapp), QSize(*CARDS), is_staff=True)


def tap(window: QQuickView, name: str) -> None:
    window.grabWindow()  # drawing is what moves buttons to their places
    item = scene.find(window, name)
    assert item is not None, name
    touch.tap(window, touch.centre_of(item), with_mouse=True)
    QCoreApplication.processEvents()


def test_a_card_is_laid_swapped_and_taken_away(window: QQuickView, reader: OnTcp) -> None:
    told: SimpleQueue[IdCard | None] = SimpleQueue()
    listening = SdtReader(sdt_line(reader.address), today=lambda: date(2026, 11, 21))
    end = listening.listen(told.put, lambda: told.put(None))
    for touched, expected in ((FIRST, FIRST), (SECOND, None), (None, SECOND), (SECOND, None)):
        if touched is not None:
            tap(window, f"lay.{touched.id_number}")
        assert told.get(timeout=LONG) == (expected.id_card if expected else None)
    end()


def test_a_second_card_lies_beside_the_first_and_a_reader_falls_silent(window: QQuickView, reader: OnTcp) -> None:
    tap(window, f"lay.{FIRST.id_number}")
    tap(window, f"beside.{SECOND.id_number}")
    assert scene.find(window, f"beside.{STRANGER.id_number}") is None
    tap(window, "take")
    assert scene.find(window, f"beside.{SECOND.id_number}") is None
    tap(window, "silent")
    assert reader.reader.faults.is_silent


def test_a_phone_is_shown_to_the_scanner(window: QQuickView, scanner: ScannerOnTcp) -> None:
    codes: SimpleQueue[str] = SimpleQueue()
    there: SimpleQueue[bool] = SimpleQueue()
    end = SerialScanner(serial_line(scanner.address, BAUD), is_there=there.put).listen(codes.put)
    assert there.get(timeout=LONG)
    while codes.empty():  # what came before the line was opened is forgotten
        scanner.scan("is anybody there")
    codes.get()
    tap(window, f"phone.{FIRST.id_number}")
    card = decode_sample(codes.get(timeout=LONG))
    assert card == (FIRST.name, FIRST.id_number)
    end()


def test_the_cards_are_of_sample_persons_and_the_last_of_nobody_who_is_insured() -> None:
    numbers = [card.id_number for card in wallet()]
    assert all(number in persons() for number in numbers[:-1])
    assert numbers[-1] not in persons()
    assert not any(id_number.fault(number, date(2026, 11, 21)) for number in numbers)
