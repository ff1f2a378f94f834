"""Scans at the acceptance: taken from the scanner's folder or from anywhere, kept with the case in the same act."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from common.attachments.scanner import ScannerFolder
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.queries import FindCases
from common.ui.scene import find, text_of
from common.ui.touch import press_keys
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import CaseHall
from tests.counter.cases.conftest import acceptance, fill
from tests.counter.desk.keyboard import Keyboard


@pytest.fixture
def folder(screen: CounterScreen, tmp_path: Path) -> Path:
    """The folder of a scanner at this counter."""
    folder = tmp_path / "scanner"
    folder.mkdir()
    screen.station.scanner = ScannerFolder(folder)
    return folder


def scan(folder: Path, name: str) -> Path:
    """A picture as a scanner writes it."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(len(name))
    assert image.save(str(folder / name))
    return folder / name


def attached(cases: CaseHall) -> list[tuple[str, str]]:
    (row,) = cases.hall.ask(FindCases(text="张三丰"))
    return [(one.paper, one.name) for one in cases.hall.ask(AskAttachments(case=row.case))]


def test_what_the_scanner_wrote_goes_to_the_paper_under_the_keyboard(
    folder: Path, hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    file = scan(folder, "scan1.png")
    page = acceptance(screen)
    page.scans.look()
    assert page.scans.waiting == []  # it may still be written
    page.scans.look()
    assert "scan1.png" in text_of(hands.item("papers.scans"))
    hands.press("s")
    assert (page.papers.rows.row(0).scans, page.papers.rows.row(0).is_here, page.scans.waiting) == (1, True, [])
    hands.press("Delete")
    assert (page.papers.rows.row(0).scans, page.scans.waiting) == (0, ["scan1.png"])
    hands.press("Down", "s", "a", "F6")
    assert attached(cases) == [("社会保障卡", "scan1.png")]
    assert not file.exists()
    assert find(hands.window, "done.number")


def test_the_systems_own_dialog_opens_by_key_and_gives_the_keyboard_back(hands: Keyboard) -> None:
    fill(hands)
    hands.press("f")
    chooser = hands.window.findChild(QObject, "papers.chooser")
    assert chooser is not None
    opened = QGuiApplication.focusWindow()
    assert isinstance(opened, QQuickWindow)
    assert opened is not hands.window
    press_keys(opened, "Escape")
    hands.window.requestActivate()
    QGuiApplication.processEvents()
    assert (chooser.property("item").property("visible"), hands.has_focus("papers")) == (False, True)


def test_a_file_that_was_copied_elsewhere_is_pasted(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path
) -> None:
    fill(hands)
    file = scan(tmp_path, "photo.jpg")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(copied)
    hands.press("Ctrl+V", "a", "F6")
    assert attached(cases) == [("居民身份证", "photo.jpg")]
    assert file.exists()


def test_what_is_not_what_its_name_says_is_refused_and_all_stays(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path
) -> None:
    fill(hands)
    wrong = tmp_path / "scan.pdf"
    wrong.write_bytes(b"MZ not a PDF")
    page = acceptance(screen)
    page.scans.drop([QUrl.fromLocalFile(str(wrong))])
    hands.press("a", "F6")
    assert "scan.pdf" in text_of(hands.item("papers.problem"))
    assert (page.stage, page.papers.is_complete) == ("form", True)
    assert cases.hall.ask(FindCases(text="2026112")) == []
    hands.press("Delete", "F6")
    assert attached(cases) == []


def test_scans_of_one_case_do_not_wait_for_the_next(
    folder: Path, hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    scan(folder, "scan1.png")
    page = acceptance(screen)
    page.scans.look()
    page.scans.look()
    hands.press("s", "a", "F6", "F2")
    page.scans.look()
    page.scans.look()
    assert (page.scans.waiting, page.papers.scans()) == ([], [])
