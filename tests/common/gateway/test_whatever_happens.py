"""Whatever happens to packages, in whatever order: in the end both sides have the same, once, and nothing is lost.

They are lost, copied by halves, carried twice and late; clerks go on all the while.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from common.domain import commands as c
from common.domain.cases.gateway_words import AnswerStanding, DispatchSubject
from common.domain.cases.words import CaseAct, CaseState, Verdict
from common.domain.refusals import Refused
from common.gateway.folder_way import FolderWay
from common.hall import Hall
from common.outside.keys import new_keys
from common.places import Home
from counter.demo.department.book import Book
from counter.demo.department.packages import exchange
from tests.common.cases.counter import FRONT, OFFICE, CaseHall
from tests.common.gateway.conftest import Side
from tests.common.gateway.filled import DEPARTMENT, TODAY
from tests.faults.whole import assert_whole
from tests.halls import MovedClock

HALL, OTHER = new_keys(), new_keys()


class OverAFolder(RuleBasedStateMachine):
    """A hall, a department, and somebody who carries things between them."""

    made: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.stick = self.folder / "stick"
        self.stick.mkdir()
        clock = MovedClock()
        home = Home(Path(shutil.copytree(self.made, self.folder / "home")))
        self.side = Side(CaseHall(Hall(home, clock=clock), clock))
        self.book = Book(self.folder / "department", DEPARTMENT)
        self.cases: list[str] = []

    def teardown(self) -> None:
        try:
            self.settle()
        finally:
            self.side.hall.close()
            self.book.close()
            shutil.rmtree(self.folder)

    @precondition(lambda self: len(self.cases) < 4)
    @rule()
    def accept(self) -> None:
        order = len(self.cases) + 1
        self.cases.append(self.side.cases.accepted(self.side.cases.person(f"张{order}", order)))

    @precondition(lambda self: self.cases)
    @rule(data=st.data(), act=st.sampled_from(["remind", "withdraw", "suspend", "resume", "supply"]))
    def go_on(self, data: st.DataObject, act: str) -> None:
        case = data.draw(st.sampled_from(self.cases))
        commands = {
            "remind": c.RemindCase(counter=FRONT, case=case),
            "withdraw": c.WithdrawCase(counter=FRONT, case=case, reason="不办了"),
            "suspend": c.SuspendCase(counter=OFFICE, case=case, reason="publication"),  # type: ignore[arg-type]
            "resume": c.ResumeCase(counter=OFFICE, case=case),
            "supply": c.SupplyCorrection(counter=FRONT, case=case),
        }
        with suppress(Refused):  # the case has gone on
            self.side.hall.do(commands[act])

    @precondition(lambda self: self.cases)
    @rule(data=st.data(), verdict=st.sampled_from(Verdict), is_correction=st.booleans())
    def answer(self, data: st.DataObject, verdict: Verdict, is_correction: bool) -> None:
        case = data.draw(st.sampled_from([*self.cases, "没有的件"]))
        if is_correction:
            self.book.ask_correction(case, "不清楚", (), TODAY, TODAY)
        else:
            self.book.decide(case, verdict, "意见", TODAY)

    @rule()
    def talk(self) -> None:
        self.side.offer()
        self.way().exchange()

    @rule()
    def visit(self) -> None:
        exchange(self.book, self.stick, OTHER, HALL.public())

    @rule(name=st.sampled_from(["to-department", "to-hall"]), what=st.sampled_from(["lose", "halve", "copy"]))
    def spoil(self, name: str, what: str) -> None:
        for file in sorted((self.stick / DEPARTMENT / name).glob("*.ycpkg"))[:1]:
            if what == "copy":
                shutil.copy(file, file.with_name(f"copy-{file.name}"))
            elif what == "halve":
                whole = file.read_bytes()
                shutil.copy(file, self.folder / file.name)
                file.write_bytes(whole[: len(whole) // 2])
                exchange(self.book, self.stick, OTHER, HALL.public())
                self.way().receive()
                shutil.move(self.folder / file.name, file)  # copied once more
            else:
                file.unlink()

    def way(self) -> FolderWay:
        return FolderWay(self.side.outbox(), self.stick, HALL, OTHER.public())

    def settle(self) -> None:
        """Nothing goes wrong any more: both come to the same."""
        for _ in range(3):
            self.side.offer()
            self.way().receive()
            self.way().send(again=True)
            exchange(self.book, self.stick, OTHER, HALL.public(), [TODAY])
        self.way().receive()
        sent = self.side.dispatches()
        assert [row for row in sent if row.acknowledged_ms is None] == []
        assert {letter.id for letter in self.book.letters()} == {row.dispatch for row in sent}
        answers, said = self.side.answers(), self.book.answers_after(0, -1)
        assert len(answers) == len(said), "each answer is kept once"
        if sent or said:
            assert self.side.compared().differences == ()
        for case in self.cases:
            self.check(case)
        assert_whole(self.side.hall)

    def check(self, case: str) -> None:
        """A case stands as the answers that were applied say, and the department knows whether it is still asked."""
        seen = self.side.cases.look(case).case
        applied = [row for row in self.side.answers() if row.case == case and row.standing is AnswerStanding.APPLIED]
        assert (len(seen.decisions) == 1) == any(row.subject == "decided" for row in applied)
        told = [row.subject for row in self.side.dispatches(case)]
        if seen.state is CaseState.WITHDRAWN and told:
            assert told[-1] is DispatchSubject.CLOSED
        if seen.state is CaseState.ACCEPTED:
            assert CaseAct.DECIDE in self.side.cases.look(case).acts
            assert DispatchSubject.SUBMITTED in told


def test_whatever_happens_to_packages_both_sides_come_to_the_same(made: Path) -> None:
    OverAFolder.made = made
    settle = settings(
        max_examples=8,
        stateful_step_count=12,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(OverAFolder, settings=settle)
