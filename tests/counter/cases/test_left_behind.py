"""Answers that come when their case is no longer in hand, or its clerk has gone: for nobody who comes next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from common.attachments.scanner import ScannerFolder
from common.domain import commands as c
from common.ui.tasks import InlineTasks, Task
from counter.cases.acceptance.scans import Scans
from counter.cases.case_page import CasePage
from counter.desk.station import Station
from tests.common.attachments.files import pdf
from tests.common.cases.counter import FRONT, CaseHall
from tests.counter.cases.conftest import CLERK


class HeldTasks(InlineTasks):
    """Answers come at once, but those that a test holds back by their lane."""

    def __init__(self) -> None:
        self.held: list[Callable[[], Any]] = []
        self.holds = False

    def run(self, fn: Callable[[], Any], **more: Any) -> Task:
        run = super().run
        if not self.holds:
            return run(fn, **more)
        self.held.append(lambda: run(fn, **more))
        return Task()

    def let_go(self) -> None:
        """All that was held back is answered."""
        self.holds, held, self.held = False, self.held, []
        for one in held:
            one()


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks()


@pytest.fixture
def page(qapp: QGuiApplication, cases: CaseHall, tasks: HeldTasks) -> CasePage:
    station = Station(cases.hall, FRONT, tasks)
    station.staff = CLERK
    return CasePage(station)


def sent(page: CasePage, tasks: HeldTasks, act: str, **typed: str) -> None:
    """An act whose answer is held back."""
    page.act(act)
    form = page.form_of(act)
    for name, value in typed.items():
        getattr(form, name)(value)
    tasks.holds = True
    page._send()
    tasks.holds = False


def scanned(cases: CaseHall, folder: Path) -> str:
    case = cases.accepted()
    (folder / "a.pdf").write_bytes(pdf())
    cases.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(folder / "a.pdf")))
    return case


def test_scans_that_come_after_the_clerk_has_gone_open_nothing(
    page: CasePage, tasks: HeldTasks, cases: CaseHall, tmp_path: Path
) -> None:
    page.open(scanned(cases, tmp_path))
    sent(page, tasks, "scans", type="核对")
    page.forget_drafts()
    tasks.let_go()
    assert not page.viewer.is_open


def test_a_look_that_comes_after_the_next_case_is_in_hand_shows_nothing_of_it(
    page: CasePage, tasks: HeldTasks, cases: CaseHall, tmp_path: Path
) -> None:
    first, second = scanned(cases, tmp_path), scanned(cases, tmp_path)
    page.open(first)
    sent(page, tasks, "look", type="核对")
    page.back()
    page.open(second)
    tasks.let_go()
    assert "*" in page.card.applicant["name"]
    page.act("scans")
    assert not page.form_of("scans").property("is_on_record")


def test_an_act_that_is_done_later_leaves_the_next_case_as_it_is(
    page: CasePage, tasks: HeldTasks, cases: CaseHall, tmp_path: Path
) -> None:
    first, second = cases.accepted(), cases.accepted()
    page.open(first)
    sent(page, tasks, "dossier", type_why="归档", type_place=str(tmp_path / "x.pdf"))
    page.back()
    page.open(second)
    page.act("look")
    page.form_of("look").type("核对")
    assert not page.is_busy, "another case waits for nothing"
    tasks.let_go()
    assert (page.form, page.form_of("look").property("text")) == ("look", "核对")
    assert (tmp_path / "x.pdf").exists()


def test_nobody_who_comes_next_is_told_of_an_act(
    page: CasePage, tasks: HeldTasks, cases: CaseHall, tmp_path: Path
) -> None:
    page.open(cases.accepted())
    sent(page, tasks, "dossier", type_why="归档", type_place=str(tmp_path / "none" / "x.pdf"))
    page.forget_drafts()
    page.station.staff = ""
    tasks.let_go()
    assert (page.problem, page.said, page.is_busy) == ("", "", False)


def test_no_path_is_looked_at_while_the_screen_waits(
    page: CasePage, tasks: HeldTasks, cases: CaseHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that does not answer holds up the worker that goes there, and no other."""
    page.open(cases.accepted())
    looked: list[Path] = []
    stat = Path.stat

    def watched(path: Path, **more: Any) -> Any:
        looked.append(path)
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", watched)
    tasks.holds = True
    page.act("dossier")
    sent(page, tasks, "dossier", type_why="归档", type_place=str(tmp_path / "x.pdf"))
    assert looked == []
    tasks.let_go()
    assert tmp_path / "x.pdf" in looked
    assert (tmp_path / "x.pdf").exists()


def test_a_scanners_folder_that_does_not_answer_is_asked_once(
    qapp: QGuiApplication, cases: CaseHall, tasks: HeldTasks, tmp_path: Path
) -> None:
    scans = Scans(Station(cases.hall, FRONT, tasks))
    scans.station.scanner = ScannerFolder(tmp_path)
    (tmp_path / "a.pdf").write_bytes(pdf())
    scans.look()
    tasks.holds = True
    for _ in range(3):
        scans.look()
    assert len(tasks.held) == 1
    tasks.let_go()
    assert scans.waiting == ["a.pdf"]
