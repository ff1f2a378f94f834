"""A short slip of a document from the kiosk's own receipt printer: real bytes, on record, and nothing of it kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickView

from common.devices.id_card_reader import DummyReader
from common.domain.commands import VerifyPaper
from common.domain.id_number import masked, masked_name
from common.domain.queries import AskPrintJobs
from common.domain.records.digests import Finding, PaperKey
from common.domain.records.ending import Ending
from common.domain.records.events import StatementBegun, StatementEnded
from common.domain.records.lines import forms_of, typed
from common.domain.records.paper_numbers import PaperNumbers
from common.domain.records.queries import AskVerifiedPaper
from common.domain.records.words import Document, IdentityMethod
from common.hall import Hall
from common.settings import Settings
from common.settings.machine import Printer
from common.settings.records import Records
from common.ui import scene
from common.ui.paper import PrintingBeside
from common.ui.tasks import InlineTasks
from kiosk.kiosk import Kiosk
from kiosk.self_service.card_watch import KioskReader
from kiosk.self_service.equipment import equipment_of
from printers.private import End
from printers.virtual import Slip, VirtualPrinter
from tests.kiosk.conftest import Finger, upright_alone
from tests.kiosk.self_service.conftest import card
from tests.kiosk.self_service.test_self_service import events

WITHIN = 10.0
TO_THE_STATEMENT = ("document.statement", "period.see")


@pytest.fixture
def roll() -> Iterator[VirtualPrinter]:
    """The printer of the kiosk's tickets."""
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def settings(roll: VirtualPrinter) -> Settings:
    return Settings(
        records=Records(source="sample", daily_limit=2),
        printers={"ticket": Printer(address=f"tcp://127.0.0.1:{roll.port}", chinese="gb18030", qr="native")},
    )


@pytest.fixture
def printing(hall: Hall, settings: Settings) -> Iterator[PrintingBeside]:
    """What owns the printer beside the window."""
    beside = PrintingBeside(hall, settings, InlineTasks(), warms_up=False)
    beside.begin()
    yield beside
    beside.end()


@pytest.fixture
def reader() -> DummyReader:
    return DummyReader()


@pytest.fixture
def kiosk(
    qapp: object, hall: Hall, settings: Settings, printing: PrintingBeside, reader: DummyReader
) -> Iterator[Kiosk]:
    """A kiosk without a printer of sheets."""
    named = equipment_of(hall, settings, printing.print_privately)
    equipment = replace(named, readers=(KioskReader(IdentityMethod.ID_CARD, reader),))
    made = Kiosk(hall, InlineTasks(), settings, equipment=equipment)
    made.look_again()
    made.self_service.start()
    yield made
    made.close()
    made.deleteLater()


def see(kiosk: Kiosk, reader: DummyReader) -> None:
    """From welcome to the document."""
    reader.lay(card())
    QCoreApplication.processEvents()
    kiosk.page.documents.choose_document("statement")
    kiosk.page.documents.look_up()
    assert kiosk.page.place == "statement"


def print_slip(kiosk: Kiosk) -> None:
    kiosk.page.statement.print_slip()
    QCoreApplication.processEvents()


def endings(hall: Hall) -> list[tuple[Ending, str]]:
    return [(ended.ending, ended.printer) for ended in events(hall, StatementEnded)]  # type: ignore[attr-defined]


def typed_off(slip: Slip, hall: Hall, insurance: str) -> Finding:
    """What verification says of a line that somebody types off the slip, with the numbers of its code."""
    _, query_number, check_code = slip.codes[0].split("/")
    key = PaperKey(PaperNumbers(query_number, check_code))
    done = hall.do(VerifyPaper(query_number=query_number, check=key.check), "cli")
    paper = hall.ask(AskVerifiedPaper(verification=str(done[0].flat()["verification"])))
    form = next(form for form in forms_of(paper.document) if form.title == "五险缴费合计（元）")
    cells = next(line.split() for line in slip.lines if line.startswith(insurance))
    assert len(cells) == len(form.columns)
    return key.find(typed(form, cells), paper.rows)


@upright_alone
def test_a_finger_brings_the_slip_to_paper(
    kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter, hall: Hall, tap: Finger, window: QQuickView
) -> None:
    reader.lay(card())
    QCoreApplication.processEvents()
    for name in (*TO_THE_STATEMENT, "statement.slip"):
        tap(name)
    assert (kiosk.page.place, kiosk.page.take_all.is_slip) == ("take_all", True)
    words = scene.find(window, "take.words")
    assert words is not None
    assert "小票" in str(words.property("text"))
    [slip] = roll.wait_slips(1, WITHIN)
    assert masked_name(card().name) in slip.text
    assert masked(card().id_number) in slip.text
    for whole in (card().name, card().id_number):
        assert whole not in slip.text, "a slip is soon left lying about"
    assert "样张" in slip.text
    assert "请到窗口打印A4件" in slip.text.replace(" ", "").replace("\n", ""), "there is no printer of sheets here"
    assert typed_off(slip, hall, "养老保险") is Finding.AS_PRINTED
    assert hall.ask(AskPrintJobs(only_open=False)) == []
    [begun] = events(hall, StatementBegun)
    assert isinstance(begun, StatementBegun)
    assert (begun.document, begun.pages, begun.printer) == (Document.STATEMENT, 1, "ticket")
    assert endings(hall) == [(Ending.PRINTED, "ticket")]


def test_a_slip_counts_like_sheets(kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter) -> None:
    page = kiosk.page
    see(kiosk, reader)
    for left in (2, 1):
        assert page.statement.left == left
        print_slip(kiosk)
        assert page.place == "take_all"
        page.take_all.want_more()
        page.documents.choose_document("statement")
        page.documents.look_up()
    assert page.statement.left == 0
    print_slip(kiosk)
    assert page.no_record.trouble == "limit_reached"
    assert len(roll.wait_slips(2, WITHIN)) == 2


@pytest.mark.parametrize(
    ("switch", "trouble", "ending"),
    [("paper_out", "no_paper", Ending.NO_PAPER), ("cover", "jammed", Ending.JAMMED)],
)
def test_a_roll_that_is_out_or_open_costs_nothing_and_is_tried_again(
    kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter, hall: Hall, switch: str, trouble: str, ending: Ending
) -> None:
    page = kiosk.page
    roll.set(switch)
    see(kiosk, reader)
    print_slip(kiosk)
    assert (page.no_record.trouble, page.no_record.can_retry, page.is_help_coming) == (trouble, True, True)
    assert endings(hall) == [(ending, "ticket")]
    assert roll.slips == []
    roll.set(switch, "off")
    page.no_record.retry()
    QCoreApplication.processEvents()
    assert (page.place, page.take_all.is_slip) == ("take_all", True)
    assert len(roll.wait_slips(1, WITHIN)) == 1
    assert endings(hall)[1:] == [(Ending.PRINTED, "ticket")]


def test_a_printer_that_is_gone_is_told(kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter, hall: Hall) -> None:
    roll.switch_off()
    see(kiosk, reader)
    print_slip(kiosk)
    assert (kiosk.page.no_record.trouble, kiosk.page.is_help_coming) == ("offline", True)
    assert endings(hall) == [(Ending.OFFLINE, "ticket")]


def test_of_a_printer_that_answers_nothing_the_resident_says_that_it_came_out(
    kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter, hall: Hall
) -> None:
    for question in ("process_id", "sensor"):
        roll.set(question, "off")
    see(kiosk, reader)
    print_slip(kiosk)
    assert (kiosk.page.place, kiosk.page.no_record.is_asking) == ("no_record", True)
    assert len(roll.wait_slips(1, WITHIN)) == 1
    kiosk.page.no_record.tell_whole()
    assert (kiosk.page.place, kiosk.page.take_all.is_slip) == ("take_all", True)
    assert endings(hall) == [(Ending.PRINTED, "ticket")]


def test_until_printing_has_begun_no_printer_answers(hall: Hall, settings: Settings) -> None:
    beside = PrintingBeside(hall, settings, InlineTasks())
    ending = beside.print_privately("ticket", b"slip", lambda _: None, threading.Event())
    assert (ending.end, ending.printer) == (End.OFFLINE, "ticket")


def test_the_card_taken_while_a_slip_is_printed_leaves_a_slip_to_take(
    kiosk: Kiosk, reader: DummyReader, roll: VirtualPrinter
) -> None:
    see(kiosk, reader)
    print_slip(kiosk)
    reader.lift()
    QCoreApplication.processEvents()
    assert (kiosk.page.place, kiosk.page.take_all.is_slip, kiosk.page.take_all.pages) == ("take_all", True, 1)


def test_tickets_on_sheets_give_no_slips(hall: Hall, printing: PrintingBeside, settings: Settings) -> None:
    a4 = Printer(address="virtual:///nowhere", paper="a4")
    assert equipment_of(hall, replace_printers(settings, a4), printing.print_privately).slips is None
    assert equipment_of(hall, settings).slips is None


def replace_printers(settings: Settings, ticket: Printer) -> Settings:
    return Settings(records=settings.records, printers={"ticket": ticket})
