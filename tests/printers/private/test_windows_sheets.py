"""Private sheets through the spooler of Windows, made of Python; pages are drawn by the real PDFium where it is."""

from __future__ import annotations

import sys
import threading
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from printers.address import WindowsAddress
from printers.drivers import WriteError, sheet_driver_for
from printers.private import End, Ending, PrivatePrinter, Progress, clear_leftovers, print_sheets
from tests.printers.private.conftest import BRISK
from tests.printers.windows import Spooler

QUEUED, PRINTING, DELETED, COMPLETE, PAPER_OUT = 0x8, 0x10, 0x100, 0x1000, 0x40


def two_pages() -> bytes:
    """A black square at the lower left of the first page, near the upper right of the second; both lie on a side."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=landscape(A4))
    for left, bottom in ((72, 72), (648, 432)):
        canvas.rect(left, bottom, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


class Drawn(ModuleType):
    """PDFium as far as the order of calls goes."""

    PdfiumError = RuntimeError

    def __init__(self) -> None:
        super().__init__("pypdfium2")

    def PdfDocument(self, data: bytes) -> Any:
        from PIL import Image

        if not data.startswith(b"%PDF"):
            raise RuntimeError("Failed to load document")

        class Page:
            def get_size(self) -> tuple[float, float]:
                width, height = landscape(A4)
                return float(width), float(height)

            def render(self, **how: object) -> Page:
                return self

            def to_pil(self) -> Image.Image:
                return Image.new("L", (10, 10))

        class Document(list[Page]):
            def close(self) -> None:
                self.clear()

        return Document([Page(), Page()])


@pytest.fixture
def spooler(monkeypatch: pytest.MonkeyPatch) -> Spooler:
    spooler = Spooler()
    for name, module in {**spooler.modules(), "pypdfium2": Drawn()}.items():
        monkeypatch.setitem(sys.modules, name, module)
    return spooler


def where(run_dir: Path, *, is_queue_believed: bool = False) -> PrivatePrinter:
    return PrivatePrinter("office", WindowsAddress("POS-80"), run_dir, is_queue_believed)


def printed(run_dir: Path, told: list[Progress], cancelled: threading.Event | None = None, **how: bool) -> Ending:
    return print_sheets(where(run_dir, **how), two_pages(), 2, told.append, cancelled or threading.Event(), BRISK)


def test_a_document_is_drawn_followed_and_ends_as_unknown_unless_the_queue_is_believed(
    spooler: Spooler, tmp_path: Path
) -> None:
    told: list[Progress] = []
    spooler.job_states, spooler.pages_printed = [QUEUED, PRINTING, COMPLETE], 1
    assert printed(tmp_path, told).end is End.UNKNOWN
    assert told == [Progress(0, 2), Progress(1, 2)]
    assert spooler.calls[:6] == ["page", "end page", "page", "end page", "end document", "delete context"]
    assert spooler.calls[-2:] == ["delete 7", "close"]
    assert spooler.context is not None
    assert spooler.context.title == where(tmp_path).mark
    assert (spooler.settings.PaperSize, spooler.settings.Orientation) == (9, 2)
    spooler.job_states = []
    assert printed(tmp_path, told, is_queue_believed=True) == Ending(End.PRINTED, "office", 2)


@pytest.mark.parametrize(
    ("job", "flags", "end"),
    [
        (PRINTING | PAPER_OUT, 0, End.NO_PAPER),
        (PRINTING, 0x10, End.NO_PAPER),
        (PRINTING, 0x08, End.JAMMED),
        (PRINTING, 0x400000, End.JAMMED),
        (PRINTING | 0x20, 0, End.OFFLINE),
        (DELETED, 0, End.CANCELLED),
    ],
)
def test_what_stops_it_is_named_and_the_job_is_deleted(
    spooler: Spooler, tmp_path: Path, job: int, flags: int, end: End
) -> None:
    spooler.job_states, spooler.printer_status = [job], flags
    ending = printed(tmp_path, [])
    assert (ending.end, ending.may_come_late) == (end, bool(job & PRINTING))
    assert "delete 7" in spooler.calls


def test_a_queue_that_stands_still_is_given_nothing(spooler: Spooler, tmp_path: Path) -> None:
    spooler.printer_status = 0x01
    assert printed(tmp_path, []).end is End.OFFLINE
    assert spooler.context is None


def test_a_resident_who_leaves(spooler: Spooler, tmp_path: Path) -> None:
    spooler.job_states, left = [PRINTING], threading.Event()
    left.set()
    assert printed(tmp_path, [], left).end is End.CANCELLED
    assert "delete 7" in spooler.calls


def test_what_an_earlier_program_left_is_deleted_and_no_more(spooler: Spooler, tmp_path: Path) -> None:
    spooler.jobs = [{"JobId": 3, "pDocument": where(tmp_path).mark}, {"JobId": 4, "pDocument": "Yichuang"}]
    assert clear_leftovers(where(tmp_path), BRISK)
    assert spooler.calls == ["delete 3", "close"]


def test_a_document_that_is_none_is_refused(spooler: Spooler, tmp_path: Path) -> None:
    ending = print_sheets(where(tmp_path), b"no PDF", 1, print, threading.Event(), BRISK)
    assert ending.end is End.REFUSED


def test_elsewhere_there_are_no_such_printers(tmp_path: Path) -> None:
    assert printed(tmp_path, []).end is End.OFFLINE
    assert clear_leftovers(where(tmp_path), BRISK)


def test_papers_of_cases_are_drawn_too(spooler: Spooler, tmp_path: Path) -> None:
    driver = sheet_driver_for(WindowsAddress("POS-80"), tmp_path)
    driver.open(1.0)
    driver.write(two_pages(), 1.0)
    assert spooler.context is not None
    assert len(spooler.context.drawn) == 2
    with pytest.raises(WriteError, match="no PDF"):
        driver.write(b"no PDF", 1.0)
    driver.close(1.0)


def test_pages_lie_on_the_sheet_edge_to_edge(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spooler = Spooler()
    for name, module in spooler.modules().items():
        monkeypatch.setitem(sys.modules, name, module)
    printed(tmp_path, [])
    assert spooler.context is not None
    (first, place), (second, _) = spooler.context.drawn
    assert place == (-100, -50, -100 + 7016, -50 + 4961)
    assert first.size == (3508, 2481)
    inch = 300
    assert first.getpixel((inch + 150, 2480 - inch - 150)) == 0
    assert first.getpixel((inch - 20, 2480 - inch - 150)) == 255
    assert second.getpixel((9 * inch + 150, 2480 - 6 * inch - 150)) == 0
