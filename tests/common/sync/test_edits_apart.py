"""A case edited on two machines while apart: both versions at all staffed machines, one settlement for all of them."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.edit_commands import Choice
from common.domain.cases.edit_queries import AskEditedCases, AskEdits
from common.domain.cases.edits import Edited, EditedThing
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.cases.words import Form
from common.hall import Hall
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import FRONT, CaseHall, id_number
from tests.common.sync.test_two_sides import meet
from tests.faults.whole import assert_whole
from tests.hubs import Machine, TestHub

__all__ = ["hall", "made"]


@pytest.fixture
def machines(fresh_hub: TestHub, tmp_path: Path, hall: CaseHall) -> Iterator[tuple[Machine, Machine, Machine]]:
    """Two counters and a kiosk."""
    with ExitStack() as stack:
        one = Machine(fresh_hub.invited("counter"), hall.hall)
        two, kiosk = (fresh_hub.machine(tmp_path / kind, kind, hall.clock) for kind in ("counter", "kiosk"))
        for machine in (two, kiosk):
            stack.enter_context(closing(machine.hall))
        for machine in (one, two, kiosk):
            machine.meet()
        yield one, two, kiosk


def edited(hall: Hall, case: str) -> dict[EditedThing, Edited]:
    """What is to be settled of a case, with its people in full."""
    look = hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))[0].flat()["look"]
    return {one.thing: one for one in hall.ask(AskEdits(case=case, look=str(look))).edits}


def test_both_versions_are_at_both_machines_and_one_word_settles_them_at_all(
    hall: CaseHall, machines: tuple[Machine, Machine, Machine], fresh_hub: TestHub, tmp_path: Path
) -> None:
    one, two, kiosk = machines
    case = hall.receive()
    paper, other_paper, _ = hall.look(case).case.papers
    meet(*machines)
    for machine, form, phone in ((one, Form.ORIGINAL, "13911110000"), (two, Form.COPY, "13822220000")):
        machine.hall.do(c.HandPapers(counter=FRONT, case=case, handed=(Handed(paper, form),)))
        machine.hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number(), phone=phone))
    meet(*machines)
    assert one.hall.ask(AskEditedCases()) == two.hall.ask(AskEditedCases()) != []
    here, there = edited(one.hall, case), edited(two.hall, case)
    assert here == there
    papers, person = here[EditedThing.PAPERS], here[EditedThing.PERSON]
    assert {version.values[paper] for version in papers.versions} == {"original 1", "copy 1"}
    assert {version.values["phone"] for version in person.versions} == {"13911110000", "13822220000"}
    choices = (Choice(paper, papers.versions[1].key), Choice("phone", person.versions[1].key))
    two.hall.do(c.SettleEdits(counter=FRONT, case=case, choices=choices))
    meet(*machines)
    late = fresh_hub.machine(tmp_path / "late", "counter", hall.clock)
    with closing(late.hall):
        meet(late)
        for machine in (one, two, late):
            assert edited(machine.hall, case) == {}
            assert machine.hall.ask(AskEditedCases()) == []
            handed = machine.hall.ask(AskCase(case=case)).case.handed
            assert f"{handed[0].form} {handed[0].count}" == papers.versions[1].values[paper]
            assert_whole(machine.hall)
    assert not {"EditsSettled", "PapersHanded", "PersonRecorded"} & {one.kind for one in kiosk.hall.since(0)}
    assert other_paper not in {one.material for one in handed}


def test_what_was_tried_on_a_case_that_another_machine_had_closed_is_kept_at_both(
    hall: CaseHall, machines: tuple[Machine, Machine, Machine]
) -> None:
    one, two, _ = machines
    case = hall.accepted()
    meet(*machines)
    one.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    for _ in range(3):  # later in the hall's order than what closed it
        two.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))
    two.hall.do(c.RemindCase(counter=FRONT, case=case, words="请尽快"))
    meet(*machines)
    for machine in (one, two):
        step = edited(machine.hall, case)[EditedThing.STEP]
        assert [version.kind for version in step.versions] == ["CaseWithdrawn", "CaseReminded"]
        assert [version.values.get("words", version.values.get("reason")) for version in step.versions] == [
            "本人撤回",
            "请尽快",
        ]
        assert [version.counts for version in step.versions] == [True, False]
    one.hall.do(c.SettleEdits(counter=FRONT, case=case, words="已告知同事"))
    meet(*machines)
    for machine in (one, two):
        assert edited(machine.hall, case) == {}
        found = machine.hall.ask(AskCase(case=case))
        assert [step.kind for step in found.history if step.is_beside] == ["CaseReminded"]
        assert_whole(machine.hall)
