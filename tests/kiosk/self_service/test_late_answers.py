"""A slow source and a slow printer: what comes late is for nobody who is there by then."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from common.devices.id_card_reader import DummyReader
from common.domain.id_number import masked
from common.domain.records.record import InsuredRecord
from common.domain.records.words import IdentityMethod
from common.hall import Hall
from common.settings import Settings
from common.sources import Source
from common.sources.sample.persons import person_at
from common.sources.sample.source import SampleSource
from common.ui.tasks import BackgroundTasks, Tasks
from kiosk.kiosk import Kiosk
from kiosk.self_service.card_watch import KioskReader
from kiosk.self_service.equipment import Equipment
from printers.private import End
from tests.kiosk.conftest import HeldTasks
from tests.kiosk.self_service.conftest import ORDINARY, THIRTY_YEARS, TestPrinter, card


def kiosk_with(
    reader: DummyReader, hall: Hall, settings: Settings, tasks: Tasks, source: Source, printer: TestPrinter
) -> Kiosk:
    """A kiosk at work."""
    readers = (KioskReader(IdentityMethod.ID_CARD, reader),)
    equipment = Equipment(readers=readers, opens_source=lambda: source, prints=printer)
    kiosk = Kiosk(hall, tasks, settings, equipment=equipment)
    kiosk.self_service.start()
    return kiosk


class Slow:
    """A kiosk whose workers work when the test says so."""

    def __init__(self, hall: Hall, settings: Settings) -> None:
        self.tasks, self.reader, self.printer = HeldTasks(), DummyReader(), TestPrinter()
        self.kiosk = kiosk_with(self.reader, hall, settings, self.tasks, SampleSource(), self.printer)
        self.tasks.land()

    def lay(self, order: int) -> None:
        self.reader.lay(card(order))
        QCoreApplication.processEvents()

    def lift(self) -> None:
        self.reader.lift()
        QCoreApplication.processEvents()

    def ask(self) -> None:
        self.kiosk.page.documents.choose_document("statement")
        self.kiosk.page.documents.look_up()


@pytest.fixture
def slow(qapp: object, hall: Hall, settings: Settings) -> Iterator[Slow]:
    made = Slow(hall, settings)
    yield made
    made.kiosk.close()
    made.kiosk.deleteLater()


def test_the_record_of_who_has_left_is_shown_to_nobody(slow: Slow) -> None:
    slow.lay(ORDINARY)
    slow.ask()
    slow.lift()
    slow.lay(THIRTY_YEARS)
    slow.tasks.land()
    page = slow.kiosk.page
    assert (page.place, page.statement.title) == ("documents", "")
    slow.ask()
    slow.tasks.land()
    page.statement.reveal()
    values = [fact["value"] for fact in page.statement.facts]
    assert person_at(THIRTY_YEARS).id_number in values
    assert person_at(ORDINARY).id_number not in values


class SilentTo(SampleSource):
    """Lets one person wait until the test is over."""

    def __init__(self, order: int) -> None:
        self.is_over = Event()
        self._person = person_at(order).id_number

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        if id_number == self._person:
            self.is_over.wait(60)
        return super().fetch(id_number, name)


def test_nobody_waits_for_what_the_agency_owes_to_who_has_left(hall: Hall, settings: Settings, qtbot: QtBot) -> None:
    reader, source, tasks = DummyReader(), SilentTo(ORDINARY), BackgroundTasks()
    kiosk = kiosk_with(reader, hall, settings, tasks, source, TestPrinter())
    page = kiosk.page
    for order in (ORDINARY, THIRTY_YEARS):
        reader.lift()
        qtbot.waitUntil(lambda: page.place == "welcome")
        reader.lay(card(order))
        qtbot.waitUntil(lambda: page.place == "documents")
        page.documents.choose_document("statement")
        page.documents.look_up()
    qtbot.waitUntil(lambda: page.statement.title != "")
    source.is_over.set()
    kiosk.close()
    tasks.close()


def test_a_swapped_card_while_the_source_is_asked(slow: Slow) -> None:
    slow.lay(ORDINARY)
    slow.ask()
    slow.lay(THIRTY_YEARS)
    slow.ask()
    slow.tasks.land()
    assert masked(person_at(THIRTY_YEARS).id_number) in [fact["value"] for fact in slow.kiosk.page.statement.facts]


def test_going_back_while_the_source_is_asked_drops_the_answer(slow: Slow) -> None:
    slow.lay(ORDINARY)
    slow.ask()
    slow.kiosk.page.go_back()
    slow.tasks.land()
    assert (slow.kiosk.page.place, slow.kiosk.page.statement.title) == ("period", "")


def test_the_next_waits_until_the_sheets_of_the_one_before_are_out(slow: Slow) -> None:
    slow.lay(ORDINARY)
    slow.ask()
    slow.tasks.land()
    slow.kiosk.page.statement.print()
    slow.lift()
    slow.lay(THIRTY_YEARS)
    assert slow.kiosk.page.place == "printing"
    slow.tasks.land()
    assert slow.kiosk.page.place == "take_all"
    assert not slow.kiosk.page.take_all.can_have_more
    slow.lift()
    slow.kiosk.page.take_all.finish()
    slow.lay(THIRTY_YEARS)
    assert slow.kiosk.page.place == "documents"


def test_stop_is_heard_by_the_printer(slow: Slow) -> None:
    slow.lay(ORDINARY)
    slow.ask()
    slow.tasks.land()
    slow.kiosk.page.statement.print()
    slow.kiosk.page.printing.stop()
    slow.printer.end = End.CANCELLED
    slow.tasks.land()
    assert slow.printer.was_cancelled
    assert slow.kiosk.page.no_record.trouble == "stopped"
