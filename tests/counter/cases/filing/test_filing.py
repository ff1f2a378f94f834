"""A case and its applicant as files, by keyboard: for whose duty it is, with a reason on record, never over a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from common.domain import commands as c
from common.domain.cases.privacy_queries import AskLooks
from common.domain.words import StaffRole
from common.ui.scene import find
from counter.cases.filing.forms import SavingForm
from counter.desk.screen import CounterScreen
from tests.common.attachments.files import pdf
from tests.common.cases.counter import FRONT, CaseHall, id_number
from tests.counter.cases.conftest import CLERK, case_page
from tests.counter.desk.keyboard import Keyboard


@pytest.fixture
def case(hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path) -> str:
    """A case with a scan, in hand."""
    case = cases.accepted()
    (tmp_path / "a.pdf").write_bytes(pdf())
    cases.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "a.pdf")))
    open_(hands, screen, case)
    return case


def open_(hands: Keyboard, screen: CounterScreen, case: str) -> None:
    screen.go("case", case)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page before goes, its keys with it
    assert hands.item("case.number")


def form_of(screen: CounterScreen, act: str) -> SavingForm:
    form = case_page(screen).form_of(act)
    assert isinstance(form, SavingForm)
    return form


def whys(cases: CaseHall) -> list[str]:
    return [look.why for look in cases.hall.ask(AskLooks(person=id_number()))]


def test_the_dossier_is_saved_where_the_clerk_wants_it_once_it_is_on_record_why(
    case: str, hands: Keyboard, screen: CounterScreen, cases: CaseHall, tmp_path: Path
) -> None:
    hands.press("Ctrl+R")
    form = form_of(screen, "dossier")
    assert Path(form.place).name == f"办件卷宗 {cases.look(case).row.number}.pdf"
    form.type_place("")
    screen.refresh()
    assert form.place == "", "what is being typed is left alone"
    file = tmp_path / "x.pdf"
    form.type_place(str(file))
    hands.press("Return")
    assert "原因" in case_page(screen).problem
    assert not file.exists()
    hands.press("Alt+1", "Return")
    masked = file.read_bytes()
    assert masked.startswith(b"%PDF-")
    assert (whys(cases), case_page(screen).form) == (["导出卷宗（姓名和号码隐去）：归档"], "")
    hands.press("Ctrl+R")
    form.type_place(str(file))
    hands.press("Alt+2", "Return")
    assert "已经有" in case_page(screen).problem
    assert file.read_bytes() == masked
    form.type_place(str(tmp_path / "none" / "y.pdf"))
    hands.press("Return")
    assert "写不进去" in case_page(screen).problem
    form.choose("full")
    form.type_place(str(tmp_path / "y.pdf"))
    hands.press("Return")
    assert (tmp_path / "y.pdf").read_bytes() != masked
    assert case_page(screen).said == "导出卷宗：已保存"


def test_a_copy_for_the_person_and_an_erasure_are_for_the_hall_manager(
    case: str,
    hands: Keyboard,
    screen: CounterScreen,
    cases: CaseHall,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert find(hands.window, "act.copy") is None
    assert find(hands.window, "act.erase") is None
    cases.hall.do(c.AssignStaff(staff=CLERK, role=StaffRole.HALL_LEAD))
    screen.go("desk")
    open_(hands, screen, case)
    hands.press("Ctrl+Shift+E")
    form_of(screen, "copy").type_place(str(tmp_path / "copy"))
    with monkeypatch.context() as full:
        full.setattr(
            "counter.cases.filing.copy.person_report", lambda report: (_ for _ in ()).throw(OSError(28, "full"))
        )
        hands.press("Alt+1", "Return")
    assert "写不进去" in case_page(screen).problem
    assert {file.name for file in tmp_path.iterdir()} == {"home", "a.pdf"}, "nothing half-written stays"
    hands.press("Return")
    assert {file.name for file in (tmp_path / "copy").iterdir()} == {"person.json", "person.pdf", "attachments"}
    assert whys(cases) == ["本人申请"] * 2
    hands.press("Ctrl+Shift+Del", "1")
    hands.press("Return")
    assert "办件号不对" in case_page(screen).problem
    hands.press("Tab")
    hands.type(cases.look(case).row.number)
    hands.press("Return")
    assert "还没有办结" in case_page(screen).problem
