"""The outbox: what a department is to hear follows from how cases stand, on whichever machine and in whatever order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.gateway_letters import Receipt
from common.domain.cases.gateway_queries import AskGatewayAnswers
from common.domain.cases.gateway_words import DispatchSubject as D
from common.domain.cases.words import CaseState, Verdict
from common.domain.refusals import Refused
from common.gateway.outbox import Outbox
from common.hall import Hall
from common.store.store import dump
from tests.common.attachments.files import pdf
from tests.common.cases.counter import FRONT, OFFICE, ON_THE_SPOT
from tests.common.cases.test_apart import tell
from tests.common.gateway.conftest import Online, Side
from tests.common.gateway.filled import DEPARTMENT, TODAY, decision
from tests.common.store.test_interleaving import entries_of
from tests.faults.whole import assert_whole
from tests.halls import bare_hall


def test_a_gateway_that_is_new_finds_the_cases_that_wait_already(side: Side) -> None:
    waiting = side.cases.accepted()
    side.cases.receive(side.cases.person("李四", 2))
    assert side.offer() == 1
    assert [row.case for row in side.dispatches()] == [waiting]
    assert side.offer() == side.outbox().offer() == 0


def test_what_is_finished_while_people_wait_never_goes_there(side: Side) -> None:
    case = side.cases.receive(item=ON_THE_SPOT)
    side.cases.hand_all(case)
    side.hall.do(c.AcceptCase(counter=FRONT, case=case))
    assert Outbox(side.hall, side.cases.look(case).case.department).offer() == 0


def test_owed_papers_are_told_when_they_come(side: Side) -> None:
    case = side.cases.receive()
    side.cases.hand_all(case, but=1)
    side.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=TODAY))
    side.offer()
    letter, _ = side.outbox().letter(side.outbox().pending()[0])
    assert (len(letter.papers), len(letter.owed), letter.owed_by) == (2, 1, TODAY)
    side.hall.do(c.SupplyOwed(counter=FRONT, case=case, handed=(Handed(letter.owed[0]),)))
    side.offer()
    letter, _ = side.outbox().letter(side.outbox().pending()[1])
    assert (letter.subject, len(letter.papers), letter.owed) == (D.SUPPLEMENTED, 3, ())


def test_a_case_that_comes_back_to_a_department_is_submitted_anew(side: Side) -> None:
    case = side.cases.accepted()
    side.offer()
    for to in ("civil_affairs", "social_insurance"):
        side.hall.do(c.ReferCase(counter=OFFICE, case=case, to=to, reason="转办"))  # type: ignore[arg-type]
        side.offer()
    assert [row.subject for row in side.dispatches(case)] == [D.SUBMITTED, D.CLOSED, D.SUBMITTED]


def test_scans_go_with_the_case_and_a_new_one_is_told(online: Online, tmp_path: Path) -> None:
    side = online.side
    case = side.cases.accepted()
    online.turn().take()
    (tmp_path / "户口簿.pdf").write_bytes(pdf())
    side.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "户口簿.pdf")))
    online.turn().take()
    before, letter = online.book.letters()
    assert (before.attachments, letter.subject) == ((), D.SUPPLEMENTED)
    assert [(one.name, one.type, one.size) for one in letter.attachments] == [
        ("户口簿.pdf", "application/pdf", len(pdf()))
    ]
    assert online.book.lacks(letter) == []


def test_a_letter_waits_for_a_scan_that_is_not_here(online: Online, tmp_path: Path) -> None:
    side = online.side
    case = side.cases.accepted()
    (tmp_path / "a.pdf").write_bytes(pdf())
    side.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "a.pdf")))
    other = side.cases.accepted(side.cases.person("李四", 2))
    (shelved,) = [file for file in side.hall.home.attachments_folder.rglob("*") if file.is_file()]
    kept = shelved.read_bytes()
    shelved.unlink()
    online.turn().take()
    assert [letter.case for letter in online.book.letters()] == [other]
    shelved.write_bytes(kept)
    online.turn().take()
    assert {letter.case for letter in online.book.letters()} == {case, other}


def test_a_department_that_was_restored_from_a_backup_is_put_right(online: Online) -> None:
    case = online.side.cases.accepted()
    online.turn().take()
    online.book.decide("没有的件", Verdict.GRANTED, "查无此人", TODAY)
    online.turn().take()
    with online.book.writing() as db:  # as it was in the morning; what it says now has a number that was given before
        db.execute("DELETE FROM letter")
        db.execute("DELETE FROM answer")
    answer = online.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    assert answer.running == 1
    online.turn().take()
    assert online.side.cases.look(case).case.state is CaseState.ACCEPTED
    online.turn(reconcile_hour=0).take()
    assert online.side.cases.look(case).case.state is CaseState.DECIDED
    assert {one.kind for one in online.side.compared().differences} == {"not_there", "answer_denied"}
    online.side.cases.clock.go(minutes=1)
    with pytest.raises(Refused, match="for"):
        online.side.hall.do(c.SendAgain(counter=FRONT, department=DEPARTMENT))
    online.side.hall.do(c.SendAgain(counter=OFFICE, department=DEPARTMENT))
    assert online.side.now().pending > 0
    online.turn(reconcile_hour=0).take()
    assert online.side.now().pending == 0
    with pytest.raises(Refused, match="sent again"):
        online.side.hall.do(c.SendAgain(counter=OFFICE, department=DEPARTMENT))
    assert {one.kind for one in online.side.compared().differences} == {"answer_denied"}


@pytest.fixture
def other(side: Side, tmp_path: Path) -> Iterator[Hall]:
    """Another staffed machine of the hall."""
    other = bare_hall(tmp_path / "other", side.cases.clock)
    yield other
    other.close()


def test_other_machines_come_to_the_same_whatever_reaches_them_first(side: Side, other: Hall) -> None:
    case = side.cases.accepted()
    side.offer()
    (dispatch,) = side.outbox().pending()
    side.outbox().acknowledge([Receipt(letter=dispatch.dispatch, number="SB-1", fingerprint=dispatch.fingerprint)])
    side.outbox().take([decision("a1", case), decision("a2", "没有的件", running=2)])
    (row,) = [row for row in side.answers() if row.is_open]
    side.hall.do(c.SettleAnswer(counter=OFFICE, answer=row.answer, note="已核实"))
    tell(side.hall, other)
    assert other.ask(AskGatewayAnswers()) == side.hall.ask(AskGatewayAnswers())
    assert_whole(other)
    tables = ("dispatch", "gateway_answer", "gateway_package", "reconciliation")
    with side.hall.store.reading() as here, other.store.reading() as there:
        assert list(dump(here, tables)) == list(dump(there, tables))
    # The gateway moves to the other machine: it goes on where the first one was.
    assert Outbox(other, DEPARTMENT).offer() == 0
    assert entries_of(other) == []
