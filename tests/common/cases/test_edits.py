"""A case that was edited on two machines that were apart: both versions side by side, and one last word for all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.edit_commands import Choice
from common.domain.cases.edit_queries import AskEditedCases, AskEdits, EditsOfCase
from common.domain.cases.edits import Edited, EditedThing
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.cases.words import Form, Verdict
from common.domain.id_number import masked_phone
from common.domain.refusals import Refused
from common.hall import Hall
from tests.common.cases.counter import FRONT, OFFICE, CaseHall, id_number
from tests.common.cases.test_apart import tell
from tests.faults.whole import assert_whole
from tests.halls import bare_hall, body

NEW, OLD = "13911110000", "13822220000"


@pytest.fixture
def other(hall: CaseHall, tmp_path: Path) -> Iterator[Hall]:
    """A second machine of the hall, which knows what the first one knows so far."""
    other = bare_hall(tmp_path / "other", hall.clock)
    tell(hall.hall, other)
    yield other
    other.close()


def meet(one: Hall, other: Hall) -> None:
    tell(one, other)
    tell(other, one)


def record(hall: Hall, phone: str) -> None:
    hall.do(c.RecordPerson(counter=FRONT, name="张三丰", id_number=id_number(), phone=phone))


def hand(hall: Hall, case: str, *handed: Handed) -> None:
    hall.do(c.HandPapers(counter=FRONT, case=case, handed=handed))


def edits(hall: Hall, case: str, look: str = "") -> EditsOfCase:
    return hall.ask(AskEdits(case=case, look=look))


def one_of(found: EditsOfCase, thing: EditedThing) -> Edited:
    (one,) = (one for one in found.edits if one.thing is thing)
    return one


def test_two_lists_of_papers_are_shown_at_both_and_settled_paper_by_paper(hall: CaseHall, other: Hall) -> None:
    here, case = hall.hall, hall.receive()
    meet(here, other)
    one, two, three = hall.look(case).case.papers
    hand(here, case, Handed(one), Handed(two))
    hand(other, case, Handed(one, Form.COPY, 2), Handed(three))
    assert [here.ask(AskEditedCases()), other.ask(AskEditedCases())] == [[], []]
    meet(here, other)
    (found,), (there,) = (machine.ask(AskEditedCases()) for machine in (here, other))
    assert found == there == edits(here, case)
    papers = one_of(found, EditedThing.PAPERS)
    assert papers.differ == (one, two, three)
    now, beside = papers.versions
    assert {now.values.get(one), beside.values.get(one)} == {"original 1", "copy 2"}
    with_three = next(version.key for version in papers.versions if three in version.values)
    with_two = next(version.key for version in papers.versions if two in version.values)
    choices = tuple(Choice(paper, key) for paper, key in ((one, with_two), (two, with_two), (three, with_three)))
    other.do(c.SettleEdits(counter=FRONT, case=case, choices=choices, words="都在"))
    meet(here, other)
    for machine in (here, other):
        settled = machine.ask(AskCase(case=case))
        assert settled.case.handed == (Handed(one), Handed(two), Handed(three))
        assert (settled.history[-1].kind, settled.history[-1].staff, settled.history[-1].words) == (
            "EditsSettled",
            "1001",
            f"都在\n{one}、{two}、{three}",
        )
        lists = [step.words for step in settled.history if step.kind == "PapersHanded"]
        assert sorted(lists) == sorted([f"{one}、{two}", f"{one} × 2、{three}"])  # the history tells what each held
        assert machine.ask(AskEditedCases()) == []
        assert_whole(machine)


def test_two_words_about_a_person_are_masked_until_a_look_and_settled_field_by_field(
    hall: CaseHall, other: Hall
) -> None:
    here, case = hall.hall, hall.receive()
    meet(here, other)
    record(here, NEW)
    record(other, OLD)
    meet(here, other)
    person = one_of(edits(here, case), EditedThing.PERSON)
    assert (person.differ, {one.values["phone"] for one in person.versions}) == (
        ("phone",),
        {masked_phone(NEW), masked_phone(OLD)},
    )
    look = str(body(here.do(c.LookAtPerson(counter=FRONT, case=case, why="核对电话")), "PersonLookedAt")["look"])
    whole = one_of(edits(here, case, look), EditedThing.PERSON)
    assert {one.values["phone"]: one.staff for one in whole.versions} == {NEW: "1001", OLD: "1001"}
    new = next(one.key for one in whole.versions if one.values["phone"] == NEW)
    here.do(c.SettleEdits(counter=FRONT, case=case, choices=(Choice("phone", new),)))
    meet(here, other)
    for machine in (here, other):
        look = str(body(machine.do(c.LookAtPerson(counter=FRONT, case=case, why="核对")), "PersonLookedAt")["look"])
        assert edits(machine, case, look).edits == ()
        assert machine.ask(AskEditedCases()) == []
        assert_whole(machine)


def test_a_person_who_is_written_down_again_and_again_on_machines_that_meet_is_nothing_to_settle(
    hall: CaseHall, other: Hall
) -> None:
    hall.receive()
    for phone in (NEW, OLD, NEW):
        meet(hall.hall, other)
        record(hall.hall, phone)
        meet(hall.hall, other)
        record(other, phone)
    meet(hall.hall, other)
    assert hall.hall.ask(AskEditedCases()) == []


def test_a_closed_case_refuses_edits_and_keeps_the_attempt_until_somebody_has_looked(
    hall: CaseHall, other: Hall
) -> None:
    here, case = hall.hall, hall.receive()
    hall.hand_all(case)
    meet(here, other)
    here.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    with pytest.raises(Refused):
        hand(here, case)
    for _ in range(3):  # later in the hall's order than what closed it
        other.do(c.LookAtPerson(counter=FRONT, case=case, why="核对"))
    hand(other, case, Handed(hall.look(case).case.papers[0]))
    meet(here, other)
    found = edits(here, case)
    assert found == edits(other, case)
    papers = one_of(found, EditedThing.PAPERS)
    assert not papers.can_choose
    tried = papers.versions[-1].key
    with pytest.raises(Refused, match="is over"):
        here.do(c.SettleEdits(counter=FRONT, case=case, choices=(Choice(papers.differ[0], tried),)))
    before = here.ask(AskCase(case=case)).case.handed
    here.do(c.SettleEdits(counter=FRONT, case=case, words="已看过"))
    meet(here, other)
    for machine in (here, other):
        assert edits(machine, case).edits == ()
        assert machine.ask(AskCase(case=case)).case.handed == before
        assert_whole(machine)


def test_the_second_of_two_decisions_is_shown_beside_the_first(hall: CaseHall, other: Hall) -> None:
    case = hall.accepted()
    meet(hall.hall, other)
    for machine, verdict, opinion in ((hall.hall, Verdict.GRANTED, "符合条件"), (other, Verdict.REFUSED, "不符合")):
        machine.do(c.DecideCase(counter=OFFICE, case=case, verdict=verdict, opinion=opinion))
    meet(hall.hall, other)
    step = next(one for one in edits(other, case).edits if one.versions[-1].kind == "CaseDecided")
    assert {one.values["opinion"]: one.counts for one in step.versions}.keys() == {"符合条件", "不符合"}
    assert (step.versions[0].counts, step.versions[1].counts) == (True, False)
    assert set(step.differ) >= {"verdict", "opinion"}


def test_what_was_not_shown_is_not_settled(hall: CaseHall, other: Hall) -> None:
    here, case = hall.hall, hall.receive()
    meet(here, other)
    paper = hall.look(case).case.papers[0]
    hand(here, case, Handed(paper))
    hand(other, case, Handed(paper, Form.COPY))
    meet(here, other)
    with pytest.raises(Refused, match="Nothing of case"):
        here.do(c.SettleEdits(counter=FRONT, case=case, seen=(1,)))
    shown = tuple(one.key for one in one_of(edits(here, case), EditedThing.PAPERS).versions)
    here.do(c.SettleEdits(counter=FRONT, case=case, seen=shown))
    with pytest.raises(Refused, match="Nothing of case"):
        here.do(c.SettleEdits(counter=FRONT, case=case, seen=shown))
