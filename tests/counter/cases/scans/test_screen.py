"""Scans at a desk, by keyboard: none is seen before it is on record why, and none stays in memory once it is closed."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.person import MaskedPerson
from common.domain.cases.privacy_queries import AskLooks
from common.ui import QML, pictures
from common.ui.scene import find, text_of
from common.ui.tasks import BackgroundTasks
from counter.cases.scans.form import ScansForm
from counter.cases.scans.opened import NotShown, OpenScan, draw
from counter.cases.scans.viewer import ScanViewer
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.common.attachments.files import pages, pdf
from tests.common.cases.counter import FRONT, OFFICE, CaseHall
from tests.conftest import OpenWindow
from tests.counter.cases.conftest import CLERK, REVIEWER, case_page, seated
from tests.counter.desk.keyboard import Keyboard

LONG_NAME = "张三丰" + "身份证正反面复印件" * 12 + ".tif"


@pytest.fixture(autouse=True)
def _nothing_held() -> None:
    """What a test before left open is none of this one's business."""
    pictures._held.clear()


@pytest.fixture
def case(cases: CaseHall, tmp_path: Path) -> str:
    """An accepted case with a TIFF of three pages, then a PDF, both of other papers than they came for."""
    case = cases.accepted()
    card, social, _ = cases.look(case).case.papers
    for name, content, paper in (("卡.pdf", pdf(), social), (LONG_NAME, pages(3), card)):
        (tmp_path / name[-40:]).write_bytes(content)
        attach = c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / name[-40:]), paper=paper)
        cases.hall.do(attach)
    return case


@pytest.fixture
def office(qml_window: OpenWindow, qapp: QGuiApplication, cases: CaseHall, case: str) -> tuple[Keyboard, CounterScreen]:
    """The reviewer with the case in hand."""
    screen = seated(cases.hall, OFFICE, REVIEWER)
    keyboard = Keyboard(qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True), screen)
    case_page(screen).presses.clock = screen.desk.presses.clock
    screen.go("case", case)
    return keyboard, screen


def open_first(hands: Keyboard) -> None:
    hands.press("Ctrl+G")
    assert hands.has_focus("scans.list")
    hands.press("Alt+3", "Return")


def held() -> int:
    """How many pictures lie in memory."""
    return len(pictures._held)


def test_a_reviewer_pages_through_the_papers_once_it_is_on_record_why(
    office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str
) -> None:
    hands, screen = office
    page, applicant = case_page(screen), cases.look(case).case.applicant
    assert [(line.paper, line.is_here) for line in page.card.scans.shown()] == [
        ("居民身份证", True),
        ("社会保障卡", True),
    ]
    assert "张三丰" not in " ".join(line.note for line in page.card.scans.shown())
    hands.press("Ctrl+G", "Return")
    assert "为什么" in page.problem
    assert not page.viewer.is_open
    assert cases.hall.ask(AskLooks(person=applicant)) == []
    hands.press("Alt+3", "Return")
    viewer = page.viewer
    assert (viewer.is_open, viewer.paper, viewer.page, viewer.pages) == (True, "居民身份证", 0, 3)
    assert [look.why for look in cases.hall.ask(AskLooks(person=applicant))] == ["审核材料"]
    assert page.card.applicant["name"] == "张三丰", "the same look shows who it is"
    assert viewer.width == 64
    assert "page 1 of 3" in text_of(hands.item("scan.where"))
    hands.press("PgDown", "PgDown")
    assert viewer.width == 66
    hands.press("Home", "End")
    assert (viewer.page, viewer.width) == (2, 66)
    hands.press("PgDown")
    assert (viewer.paper, viewer.page) == ("社会保障卡", 0)
    hands.press("PgDown", "PgUp")
    assert (viewer.paper, viewer.page) == ("居民身份证", 2), "back onto its last page"
    hands.press("Ctrl+PgDown")
    assert viewer.paper == "社会保障卡"
    hands.press("Ctrl+PgUp")
    assert (viewer.paper, viewer.page, held()) == ("居民身份证", 0, 1)
    hands.press("Esc")
    assert (viewer.is_open, viewer.picture, held()) == (False, "", 0)
    assert text_of(hands.item("case.number")) == cases.look(case).row.number
    hands.press("Ctrl+G", "Down", "Return")
    assert (viewer.paper, len(cases.hall.ask(AskLooks(person=applicant)))) == ("社会保障卡", 1)


def test_a_page_is_made_larger_moved_and_turned_and_fits_again(office: tuple[Keyboard, CounterScreen]) -> None:
    hands, screen = office
    open_first(hands)
    window, shown = hands.item("scan.window"), hands.item("scan.picture")
    viewer = case_page(screen).viewer
    assert shown.width() <= window.width() + 0.5
    assert shown.height() <= window.height() + 0.5
    hands.press("=", "=", "=", "=")
    assert window.property("contentWidth") > window.width()
    before = window.property("contentX")
    hands.press("Right")
    assert window.property("contentX") > before
    hands.press("0", "r")
    assert (viewer.zoom, viewer.turned) == (1.0, 90)
    assert shown.width() <= window.height() + 0.5
    assert find(hands.window, "act.remind") is None or not case_page(screen).form
    hands.press("Ctrl+H")
    assert case_page(screen).form == "", "what lies beneath takes no keys"


def test_half_an_hour_later_it_is_asked_once_more_why(office: tuple[Keyboard, CounterScreen], cases: CaseHall) -> None:
    hands, screen = office
    open_first(hands)
    cases.clock.go(minutes=31)
    hands.press("Ctrl+PgDown")
    assert "半小时" in text_of(hands.item("scan.trouble"))
    hands.press("Esc", "Ctrl+G", "Return")
    assert "为什么" in case_page(screen).problem


def test_what_is_elsewhere_or_damaged_says_so_calmly(
    office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str
) -> None:
    hands, screen = office
    first, second = cases.hall.home.attachments_folder.glob("??/*")
    first.unlink()
    second.write_bytes(b"YCA1" + bytes(64))
    open_first(hands)
    words = {case_page(screen).viewer.trouble}
    hands.press("PgDown")
    words.add(case_page(screen).viewer.trouble)
    assert words == {"还没有传到本机", "这份扫描件在本机已损坏"}
    assert held() == 0


def test_nothing_of_a_scan_stays_for_whoever_comes_next(office: tuple[Keyboard, CounterScreen], case: str) -> None:
    hands, screen = office
    open_first(hands)
    hands.press("Ctrl+O")
    page = case_page(screen)
    form = page.form_of("scans")
    assert isinstance(form, ScansForm)
    assert (page.viewer.is_open, page.viewer.name, held(), page.card.scans.rowCount()) == (False, "", 0, 0)
    assert (form.is_on_record, form.scans.rowCount(), form.text) == (False, 0, "")


def test_who_is_erased_while_somebody_looks_is_gone_from_the_screen(
    office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str
) -> None:
    hands, screen = office
    open_first(hands)
    found, page = cases.look(case), case_page(screen)
    assert page.card.applicant["name"] == "张三丰"
    erased = MaskedPerson(person=found.row.applicant.person)
    page.show(replace(found, row=replace(found.row, applicant=erased)))
    assert (page.viewer.is_open, held(), page.card.applicant["name"]) == (False, 0, "")


def test_the_chosen_scan_stays_chosen_when_others_come_before_it(
    office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str, tmp_path: Path
) -> None:
    hands, screen = office
    card, *_ = cases.look(case).case.papers
    hands.press("Ctrl+G", "Down")
    (tmp_path / "more.pdf").write_bytes(pdf("another page"))
    cases.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "more.pdf"), paper=card))
    screen.refresh()
    hands.press("Alt+3", "Return")
    assert (case_page(screen).viewer.scans, case_page(screen).viewer.paper) == (3, "社会保障卡")


def test_a_case_without_scans_says_so(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    screen.go("case", cases.accepted())
    hands.press("Ctrl+G", "Alt+1", "Return")
    assert "没有扫描件" in case_page(screen).problem
    assert find(hands.window, "scans.list") is None


def test_a_name_is_first_seen_with_its_scan(office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str) -> None:
    hands, _ = office
    hands.press("Ctrl+G")
    names = [one.name for one in cases.hall.ask(AskAttachments(case=case))]
    assert all(name not in text_of(hands.item("scans.list")) for name in names)
    hands.press("Alt+3", "Return")
    assert names[1][:12] in text_of(hands.item("scan.name"))


def test_a_reviewer_takes_a_scan_away_and_says_why_and_a_clerk_no_longer_can(
    office: tuple[Keyboard, CounterScreen], cases: CaseHall, case: str
) -> None:
    hands, screen = office
    clerk = seated(cases.hall, FRONT, CLERK)
    clerk.go("case", case)
    assert not [act for act in case_page(clerk).acts if act["name"].startswith("remove")]
    hands.press("Ctrl+Shift+G", "1", "Return")
    assert "原因" in case_page(screen).problem
    hands.press("Alt+2", "Return")
    assert [one.paper for one in cases.hall.ask(AskAttachments(case=case))] == ["社会保障卡"]
    step = case_page(screen).card.history.shown()[0]
    assert (step.deed, step.words) == ("删除扫描件", "是别人的材料")


def test_before_the_acceptance_a_clerk_takes_a_scan_away(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path
) -> None:
    case = cases.receive()
    (tmp_path / "a.pdf").write_bytes(pdf())
    cases.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "a.pdf")))
    screen.go("case", case)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page before goes, its keys with it
    hands.press("Ctrl+Shift+G", "1", "Return")
    assert cases.hall.ask(AskAttachments(case=case)) == []
    assert case_page(screen).card.scans.rowCount() == 0


def test_a_worker_opens_a_scan_and_writes_nothing_down(
    qtbot: QtBot, cases: CaseHall, case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans = cases.hall.ask(AskAttachments(case=case))
    look = cases.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))[0].flat()["look"]
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    before = {file for file in tmp_path.rglob("*") if "-wal" not in file.name and "-shm" not in file.name}
    tasks = BackgroundTasks()
    viewer = ScanViewer(Station(cases.hall, FRONT, tasks))
    viewer.show(str(look), scans, 0)
    viewer.turn_scan(1)
    viewer.turn_scan(-1)
    qtbot.waitUntil(lambda: viewer.picture != "")
    assert (viewer.pages, held(), viewer.scan) == (1, 1, 0)
    viewer.turn_scan(1)
    viewer.close()
    tasks.close()
    assert held() == 0
    assert {file for file in tmp_path.rglob("*") if "-wal" not in file.name and "-shm" not in file.name} == before


def test_pages_that_are_leafed_through_are_not_drawn(
    qtbot: QtBot, cases: CaseHall, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans = [one for one in cases.hall.ask(AskAttachments(case=case)) if one.paper == "居民身份证"]
    look = cases.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))[0].flat()["look"]
    begun, may_go, drawn = Event(), Event(), list[int]()

    def slow(scan: OpenScan, at: int) -> QImage | NotShown:
        drawn.append(at)
        begun.set()
        may_go.wait(30)
        return draw(scan, at)

    monkeypatch.setattr("counter.cases.scans.viewer.draw", slow)
    tasks = BackgroundTasks()
    viewer = ScanViewer(Station(cases.hall, FRONT, tasks))
    viewer.show(str(look), scans, 0)
    qtbot.waitUntil(lambda: viewer.picture != "")
    viewer.turn_page(1)
    assert begun.wait(30)
    for by in (1, -1, 1):
        viewer.turn_page(by)
    may_go.set()
    qtbot.waitUntil(lambda: viewer.width == 66)
    assert drawn == [1, 2]
    viewer.close()
    tasks.close()
