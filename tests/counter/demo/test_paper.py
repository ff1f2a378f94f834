"""What comes out of virtual printers is to be seen in their window, slips and documents page by page."""

import io
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from common.ui import scene, touch
from counter.demo.layout import PAPERS
from counter.demo.paper import SCREEN, Following, PaperPage, PrintersPage
from counter.demo.trays import Sheets, Slips, Tray
from printers.virtual import ControlServer, VirtualPrinter
from tests.conftest import OpenWindow

LONG_MS = 20_000
SLIP = b"\x1b@\x1c&A001\n\x1dVB\x00"


@pytest.fixture
def printers(tmp_path: Path) -> Iterator[tuple[VirtualPrinter, VirtualPrinter]]:
    folders = [tmp_path / "slips", tmp_path / "sheets"]
    for folder in folders:
        folder.mkdir()
    with VirtualPrinter(folder=folders[0]) as slips, VirtualPrinter(folder=folders[1]) as sheets:
        yield slips, sheets


@pytest.fixture
def page(
    qapp: QGuiApplication, printers: tuple[VirtualPrinter, VirtualPrinter], tmp_path: Path
) -> Iterator[PrintersPage]:
    trays: tuple[Tray, Tray] = Slips(tmp_path / "slips"), Sheets(tmp_path / "sheets")
    page = PrintersPage(qapp)
    page.printers = [PaperPage(tray.kind, page) for tray in trays]
    servers = [ControlServer(printer) for printer in printers]
    for printer, server, tray in zip(page.printers, servers, trays, strict=True):
        Following(printer, server.port, tray, printer)
    yield page
    for server in servers:
        server.close()


@pytest.fixture
def window(page: PrintersPage, qml_window: OpenWindow) -> QQuickView:
    return qml_window(SCREEN, page, QSize(*PAPERS), is_staff=True)


def send(printer: VirtualPrinter, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", printer.port)) as client:
        client.sendall(data)


def tap(window: QQuickView, name: str) -> None:
    item = scene.find(window, name)
    assert item is not None, name
    touch.tap(window, touch.centre_of(item), with_mouse=True)
    QCoreApplication.processEvents()


def two_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(842, 595))
    for word in ("one", "two"):
        canvas.drawString(100, 100, word)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_paper_comes_out_and_is_taken_up(
    page: PrintersPage, window: QQuickView, printers: tuple[VirtualPrinter, VirtualPrinter], qtbot: QtBot
) -> None:
    slips, sheets = page.printers
    send(printers[0], SLIP)
    send(printers[1], two_pages())
    qtbot.waitUntil(lambda: (slips.count, sheets.count) == (1, 1), timeout=LONG_MS)
    assert [(row.width, row.height) for row in sheets.papers.shown()] == [(1684, 1190)] * 2
    qtbot.waitUntil(lambda: scene.find(window, "paper.sheets.0") is not None, timeout=LONG_MS)
    with qtbot.waitSignal(page.taken_up, timeout=LONG_MS) as taken:
        tap(window, "paper.sheets.0")
    assert taken.args == [1684, 1190]
    with Image.open(page.picture.removeprefix("file://")) as picture:
        assert picture.size == (1684, 1190)


def test_a_switch_is_that_of_its_printer(
    window: QQuickView, printers: tuple[VirtualPrinter, VirtualPrinter], qtbot: QtBot
) -> None:
    tap(window, "switch.sheets.cover")
    assert printers[1].wait_switch("cover", True, 10)
    assert not printers[0].switches.cover
    tap(window, "switch.sheets.cover")
    assert printers[1].wait_switch("cover", False, 10)
