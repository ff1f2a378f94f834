"""Papers that come later are scanned as at the acceptance: with them or not at all, from a scanner or anywhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.words import CaseState
from common.ui.scene import text_of
from counter.cases.front_desk import SupplyForm
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import OFFICE, CaseHall
from tests.counter.cases import test_scans
from tests.counter.cases.conftest import case_page
from tests.counter.cases.test_case_page import find_case, owing
from tests.counter.cases.test_scans import scan
from tests.counter.desk.keyboard import Keyboard

# A fixture of theirs.
folder = test_scans.folder


def form_of(screen: CounterScreen, act: str) -> SupplyForm:
    form = case_page(screen).form_of(act)
    assert isinstance(form, SupplyForm)
    return form


def attached(cases: CaseHall, case: str) -> list[tuple[str, str]]:
    return [(one.paper, one.name) for one in cases.hall.ask(AskAttachments(case=case))]


def test_an_owed_paper_is_scanned_and_handed_in_with_one_press(
    folder: Path, hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = owing(cases)
    file = scan(folder, "scan1.png")
    find_case(hands)
    hands.press("F6")
    form = form_of(screen, "supply_owed")
    form.scans.look()
    form.scans.look()
    assert "scan1.png" in text_of(hands.item("papers.scans"))
    hands.press("s", "Return")
    assert cases.look(case).case.state is CaseState.ACCEPTED
    assert attached(cases, case) == [(cases.look(case).case.papers[-1], "scan1.png")]
    assert not file.exists()
    assert "已记录" in text_of(hands.item("message.said"))


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_correction_comes_with_its_scan_or_not_at_all(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path, *, is_whole: bool
) -> None:
    case = cases.accepted()
    card = cases.look(case).case.papers[0]
    by = date(2026, 11, 30)
    cases.hall.do(c.RequestCorrection(counter=OFFICE, case=case, papers=(card,), words="不清楚", by=by))
    file = scan(tmp_path, "card.png")
    if not is_whole:
        file.write_bytes(file.read_bytes()[:-9])
    find_case(hands)
    hands.press("F7")
    form = form_of(screen, "supply_correction")
    form.scans.drop([QUrl.fromLocalFile(str(file))])
    hands.press("Return")
    assert attached(cases, case) == ([(card, "card.png")] if is_whole else [])
    assert (cases.look(case).case.state is CaseState.ACCEPTED) == is_whole
    assert ("card.png" in case_page(screen).problem) != is_whole
    if not is_whole:
        hands.press("Delete", "Return")
        assert cases.look(case).case.state is CaseState.ACCEPTED


def test_what_is_put_down_belongs_to_no_paper(
    folder: Path, hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    case = owing(cases)
    scan(folder, "scan1.png")
    find_case(hands)
    hands.press("F6")
    form = form_of(screen, "supply_owed")
    form.scans.look()
    form.scans.look()
    hands.press("s", "Ctrl+O")
    assert (form.papers.scans(), form.scans.waiting) == ([], ["scan1.png"])
    assert cases.hall.ask(AskAttachments(case=case)) == []
