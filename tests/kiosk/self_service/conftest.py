"""A kiosk with a reader on which tests lay cards, the sample source, and a printer that does what a test says."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from common.devices.code_scanner import DummyScanner
from common.devices.code_scanner.electronic_card import decode_sample
from common.devices.id_card_reader import DummyReader, IdCard
from common.devices.voice.text import Language
from common.domain.records.words import IdentityMethod
from common.domain.rules import Rules
from common.hall import Hall
from common.places import Home
from common.settings import Settings
from common.settings.records import Records
from common.sources import Source
from common.sources.sample.persons import person_at
from common.sources.sample.source import SampleSource
from common.start import records_rules_of
from common.ui.tasks import InlineTasks
from kiosk.kiosk import Kiosk
from kiosk.self_service.card_watch import KioskReader
from kiosk.self_service.equipment import Equipment
from printers.private import Cancelled, End, Ending, Progress
from tests.kiosk.conftest import Clock

THIRTY_YEARS, ORDINARY, NOTHING, LONG_NAME = 0, 1, 5, 7


def card(order: int = ORDINARY) -> IdCard:
    """The card of a sample person."""
    person = person_at(order)
    return IdCard(person.name, person.id_number)


@dataclass
class TestPrinter:
    """Tells of each page, and ends as the test says; what it was given stays to be looked at."""

    __test__ = False
    end: End = End.PRINTED
    printed: list[bytes] = field(default_factory=list)
    given: bytearray = field(default_factory=bytearray)
    was_cancelled: bool = False
    meanwhile: Callable[[], None] = lambda: None

    def __call__(self, pdf: bytearray, pages: int, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        self.given = pdf
        self.was_cancelled = cancelled.is_set()
        self.printed.append(bytes(pdf))
        for page in range(pages):
            told(Progress(page, pages))
        self.meanwhile()
        return Ending(self.end, "office")

    @property
    def text(self) -> str:
        """The words of the last document."""
        done = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=self.printed[-1], capture_output=True, check=True
        )
        return done.stdout.decode()


@dataclass
class Stand:
    """A kiosk with what stands on it."""

    kiosk: Kiosk
    reader: DummyReader
    other_reader: DummyReader
    scanner: DummyScanner
    printer: TestPrinter
    said: list[Language]

    @property
    def place(self) -> str:
        return self.kiosk.page.place

    def lay(self, order: int = ORDINARY) -> None:
        self.reader.lay(card(order))
        QCoreApplication.processEvents()

    def lift(self) -> None:
        self.reader.lift()
        QCoreApplication.processEvents()

    def tick(self, seconds: int = 1) -> None:
        for _ in range(seconds):
            self.kiosk.tick()

    def see(self, document: str = "statement") -> None:
        """From welcome to the document."""
        self.kiosk.page.welcome.open_door("records")
        if self.place == "identify":
            self.lay()
        self.kiosk.page.documents.choose_document(document)
        self.kiosk.page.documents.look_up()

    def print(self) -> None:
        self.kiosk.page.statement.print()
        QCoreApplication.processEvents()


@pytest.fixture
def settings() -> Settings:
    return Settings(records=Records(source="sample", typed="coverage_proof"))


@pytest.fixture
def hall(sample_home: Path, tmp_path: Path, clock: Clock, settings: Settings) -> Iterator[Hall]:
    shutil.copytree(sample_home, tmp_path / "home")
    opened = Hall(Home(tmp_path / "home"), clock=clock, rules=Rules(records=records_rules_of(settings)))
    yield opened
    opened.close()


@pytest.fixture
def source() -> Source:
    return SampleSource()


@pytest.fixture
def stand(qapp: object, hall: Hall, settings: Settings, source: Source) -> Iterator[Stand]:
    """A kiosk at work; seconds pass when the test ticks."""
    reader, other, scanner = DummyReader(), DummyReader(), DummyScanner()
    printer, said = TestPrinter(), list[Language]()
    equipment = Equipment(
        readers=(
            KioskReader(IdentityMethod.ID_CARD, reader),
            KioskReader(IdentityMethod.SOCIAL_SECURITY_CARD, other),
        ),
        scanner=scanner,
        decodes=decode_sample,
        opens_source=lambda: source,
        prints=printer,
        printer="office",
        reminds=said.append,
    )
    kiosk = Kiosk(hall, InlineTasks(), settings, equipment=equipment)
    kiosk.look_again()
    kiosk.self_service.start()
    yield Stand(kiosk, reader, other, scanner, printer, said)
    kiosk.close()
    kiosk.deleteLater()


@pytest.fixture
def kiosk(stand: Stand) -> Kiosk:
    return stand.kiosk
