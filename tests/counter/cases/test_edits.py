"""What two machines that were apart wrote of a case, compared and settled by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.edit_queries import AskEdits
from common.domain.cases.events import Handed
from common.domain.cases.words import Form
from common.hall import Hall
from common.ui.scene import text_of
from counter.cases.edits.form import EditsForm
from counter.cases.edits.lines import FIELDS
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, CaseHall, id_number
from tests.common.cases.test_apart import tell
from tests.counter.cases.conftest import case_page
from tests.counter.desk.keyboard import Keyboard
from tests.halls import bare_hall

HERE, THERE = "13911110000", "13822220000"


@pytest.fixture
def case(cases: CaseHall, tmp_path: Path) -> Iterator[str]:
    """A case of which this machine and another one wrote while they were apart: papers, and a telephone."""
    person = cases.hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number()))[0].flat()["person"]
    case = cases.receive(str(person))
    one, two, _ = cases.look(case).case.papers
    other = bare_hall(tmp_path / "other", cases.clock)
    tell(cases.hall, other)
    for hall, phone, form in ((cases.hall, HERE, Form.ORIGINAL), (other, THERE, Form.COPY)):
        write(hall, case, Handed(one, form), *([Handed(two)] if hall is other else []))
        hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number(), phone=phone))
    tell(other, cases.hall)
    yield case
    other.close()


def write(hall: Hall, case: str, *handed: Handed) -> None:
    hall.do(c.HandPapers(counter=FRONT, case=case, handed=handed))


def open_form(hands: Keyboard, screen: CounterScreen) -> EditsForm:
    hands.press("Ctrl+3")
    hands.type("张三")
    hands.press("Return")
    assert "Two machines" in text_of(hands.item("case.edited"))
    hands.press("Ctrl+T")
    assert hands.has_focus("edits.list")
    form = case_page(screen).form_of("edits")
    assert isinstance(form, EditsForm)
    return form


def cells(form: EditsForm, place: int) -> list[str]:
    return [cell["text"] for cell in form.lines.row(place).cells]


def test_both_versions_stand_side_by_side_and_one_of_each_field_is_chosen(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    form = open_form(hands, screen)
    assert sorted(cells(form, 1)) == ["原件 × 1", "复印件 × 1"]
    before = cases.look(case).case.handed
    one, two, _ = cases.look(case).case.papers
    other = {"原件 × 1": Form.ORIGINAL, "复印件 × 1": Form.COPY}[cells(form, 1)[1]]
    hands.press("Right")
    assert [cell["is_chosen"] for cell in form.lines.row(1).cells] == [False, True]
    hands.press("Return")
    assert "已记录" in text_of(hands.item("message.said"))
    after = cases.look(case)
    assert after.case.handed == (Handed(one, other), *(paper for paper in before if paper.material == two))
    assert (after.history[-1].kind, after.history[-1].staff, after.is_edited) == ("EditsSettled", "1001", False)
    assert not case_page(screen).card.is_edited


def test_what_is_chosen_stays_when_the_case_is_read_anew_and_more_has_arrived(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    form = open_form(hands, screen)
    hands.press("Down", "Right")
    name, chosen = form.lines.row(2).name, cells(form, 2)[1]
    now = cases.look(case).case
    write(cases.hall, case, *now.handed, Handed(now.papers[2]))  # somebody goes on from what counts: another version
    screen.refresh()
    line = next(line for line in form.lines.shown() if line.name == name)
    assert [cell["text"] for cell in line.cells if cell["is_chosen"]] == [chosen]
    assert form.at == 2


def test_a_whole_side_is_taken_by_its_heading(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    form = open_form(hands, screen)
    hands.press("Up", "Right")
    assert [form.lines.row(n).cells[1]["is_chosen"] for n in (1, 2)] == [True, True]
    other = {form.lines.row(n).name: cells(form, n)[1] for n in (1, 2)}
    hands.press("Tab")
    hands.type("已问申请人")
    hands.press("Return")
    handed = {one.material: one for one in cases.look(case).case.handed}
    assert {name for name, text in other.items() if text != "没有"} == set(handed)
    assert cases.look(case).history[-1].words.splitlines() == ["已问申请人", "、".join(handed)]


def test_people_are_masked_until_a_look_is_on_record(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    form = open_form(hands, screen)
    assert HERE not in str(form.lines.shown())
    assert form.is_masked
    hands.press("Ctrl+H", "Alt+1", "Return", "Ctrl+T")
    phone = next(n for n, line in enumerate(form.lines.shown()) if line.name == FIELDS["phone"][0])
    assert sorted(cells(form, phone)) == [THERE, HERE]
    wanted = cells(form, phone)[1]
    while form.at != phone:
        hands.press("Down")
    hands.press("Right", "Return")
    look = cases.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))[0].flat()["look"]
    assert cases.hall.ask(AskEdits(case=case, look=str(look))).edits == ()
    hands.press("Ctrl+H", "Alt+1", "Return")
    assert case_page(screen).card.applicant["phone"] == wanted


def test_enter_alone_keeps_what_counts(hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str) -> None:
    open_form(hands, screen)
    before = cases.look(case).case.handed
    hands.press("Return")
    assert cases.look(case).case.handed == before
    assert not cases.look(case).is_edited


def test_what_was_tried_on_a_closed_case_can_only_be_seen(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    cases.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    form = open_form(hands, screen)
    before = cases.look(case).case.handed
    assert not form.lines.row(1).can_choose
    hands.press("Right", "Return")
    assert cases.look(case).case.handed == before
    assert not cases.look(case).is_edited


def test_the_page_of_two_counters_lists_it_and_leads_to_the_case(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall, case: str
) -> None:
    screen.refresh()
    hands.press("Ctrl+1")
    assert text_of(hands.item("notice.edited")).endswith(": 1")
    hands.press("Ctrl+D")
    assert text_of(hands.item("conflict.number")) == cases.look(case).row.number
    assert HERE not in str(screen.conflicts.lines.shown())
    assert {cell["note"] == "" for cell in screen.conflicts.lines.row(0).cells} == {False}
    hands.press("Return")
    assert screen.place == "case"
    hands.press("Ctrl+T", "Return", "Escape")
    assert screen.place == "conflicts"
    assert screen.conflicts.rows.rowCount() == 0
    screen.refresh()
    assert screen.desk.edited_cases == 0
