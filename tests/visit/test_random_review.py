"""Random ways of cases through the real services: whatever people of all roles do, a case stays whole."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.duties import DUTIES
from common.domain.cases.events import Handed
from common.domain.cases.possible import acts_for
from common.domain.cases.queries import AskCase
from common.domain.cases.review_queries import AskWork
from common.domain.cases.way import OVER
from common.domain.cases.words import CaseAct as A
from common.domain.cases.words import CaseState, Delivery, SuspendReason, Verdict
from common.domain.cases.work import Stage, work_of
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.rows import Staff
from common.domain.words import CounterKind, StaffRole
from common.hall import Hall
from common.places import Home
from tests.common.cases.conftest import TABLE
from tests.common.cases.counter import PIN, id_number
from tests.faults.whole import assert_whole
from tests.halls import MovedClock, body, small_hall

# counter -> who is signed in there, what for, and of which departments
SEATS: dict[str, tuple[StaffRole, tuple[Domain, ...]]] = {
    "1": (StaffRole.CLERK, ()),
    "2": (StaffRole.ASSISTANT, ()),
    "3": (StaffRole.ISSUER, ()),
    "4": (StaffRole.REVIEWER, (Domain.SOCIAL_INSURANCE, Domain.SOCIAL_ASSISTANCE, Domain.DISABILITY)),
    "5": (StaffRole.REVIEWER, (Domain.SOCIAL_INSURANCE, Domain.HEALTH, Domain.DISABILITY)),
    "6": (StaffRole.SIGNER, tuple(Domain)),
    "7": (StaffRole.HALL_LEAD, ()),
}
VERDICTS = [Verdict.GRANTED] * 3 + [Verdict.REFUSED]
_made: list[Path] = []


def made() -> Path:
    """A hall with somebody of each role at a counter, made once: signing in takes its time by design."""
    if not _made:
        hall = small_hall(Path(tempfile.mkdtemp(prefix="yichuang-test-")), MovedClock())
        hall.do(c.LoadSampleCatalogue())
        hall.do(c.PublishWorkdays(table=TABLE))
        for n, (counter, (role, departments)) in enumerate(SEATS.items()):
            kind = CounterKind.OFFICE if n > 2 else CounterKind.COMPREHENSIVE
            if n > 2:
                hall.do(c.DefineCounter(counter=counter, kind=kind, name=counter, name_en=counter, serves=()))
            staff = f"100{counter}"
            hall.do(c.AddStaff(staff=staff, name="张敏", role=role, departments=departments, pin=PIN))
            hall.do(c.SignIn(counter=counter, staff=staff, pin=PIN))
        _made.append(hall.home.folder)
        hall.close()
    return _made[0]


class Review(RuleBasedStateMachine):
    """Three cases: a plain one, one that two departments must approve, and one whose decision two people sign."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="yichuang-test-"))
        self.clock = MovedClock()
        self.hall = Hall(Home(Path(shutil.copytree(made(), self.folder / "home"))), clock=self.clock)
        self.person = str(
            body(self.hall.do(c.RecordPerson(counter="1", name="张三丰", id_number=id_number())), "PersonRecorded")[
                "person"
            ]
        )
        self.cases = []
        for item in ("SB004", "SJ006", "CL008"):
            situations = ("医疗支出",) if item == "SJ006" else ()
            received = c.ReceiveCase(counter="1", item=item, applicant=self.person, situations=situations)
            self.cases.append(str(body(self.hall.do(received), "CaseReceived")["case"]))
        for which in range(2):
            self.accept("1", which, has_all=True)

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            try:
                assert_whole(self.hall)
            finally:
                self.hall.close()
                shutil.rmtree(self.folder)

    def case(self, which: int) -> Case:
        return self.hall.ask(AskCase(case=self.cases[which])).case

    def member(self, counter: str) -> Staff:
        role, departments = SEATS[counter]
        return Staff(
            staff=f"100{counter}", role=role, departments=departments, person="", sealed="", failures=0, locked_until=0
        )

    def refusal_of(self, command: c.Command) -> str | None:
        """Why a command is refused; None when it was done."""
        try:
            self.hall.do(command)
        except Refused as refused:
            return refused.reason
        return None

    def try_(self, counter: str, which: int, act: A, command: c.Command) -> None:
        """What a screen would offer is done, what it would not is refused, and a refusal changes nothing."""
        was, position = self.case(which), self.hall.last_position()
        is_open = act in acts_for(was, self.member(counter))
        reason = self.refusal_of(command)
        if reason is not None:
            assert self.hall.last_position() == position
            assert not is_open or reason in _RULES_BEYOND, (reason, act)
            return
        assert act in DUTIES[SEATS[counter][0]], "somebody did what their role does not allow"
        assert self.hall.last_position() > position or act is A.CLAIM

    @rule(counter=st.sampled_from(list(SEATS)), which=st.integers(0, 2), has_all=st.booleans())
    def accept(self, counter: str, which: int, has_all: bool) -> None:
        case = self.case(which)
        if case.accepted_on is None and case.state not in OVER:
            handed = tuple(Handed(paper) for paper in case.papers[: None if has_all else -1])
            self.hall.do(c.HandPapers(counter="1", case=case.case, handed=handed))
        act = A.ACCEPT if has_all else A.ACCEPT_PROVISIONALLY
        if has_all:
            self.try_(counter, which, act, c.AcceptCase(counter=counter, case=case.case))
        else:
            owed_by = self.clock.now.date() + timedelta(days=5)
            command = c.AcceptProvisionally(counter=counter, case=case.case, owed_by=owed_by)
            self.try_(counter, which, act, command)

    @rule(counter=st.sampled_from("13"), which=st.integers(0, 2))
    def supply(self, counter: str, which: int) -> None:
        case = self.case(which)
        handed = tuple(Handed(paper) for paper in case.owed or case.missing)
        self.try_(counter, which, A.SUPPLY_OWED, c.SupplyOwed(counter=counter, case=case.case, handed=handed))
        self.try_(
            counter, which, A.SUPPLY_CORRECTION, c.SupplyCorrection(counter=counter, case=case.case, handed=handed)
        )

    @rule(counter=st.sampled_from("4567"), which=st.integers(0, 2), takes_over=st.booleans())
    def claim(self, counter: str, which: int, takes_over: bool) -> None:
        command = c.ClaimCase(counter=counter, case=self.cases[which], takes_over=takes_over)
        self.try_(counter, which, A.CLAIM, command)

    @rule(
        counter=st.sampled_from("1456"), which=st.integers(0, 2), act=st.sampled_from(["suspend", "resume", "correct"])
    )
    def stop_or_go_on(self, counter: str, which: int, act: str) -> None:
        case = self.cases[which]
        by = self.clock.now.date() + timedelta(days=7)
        match act:
            case "suspend":
                command = c.SuspendCase(counter=counter, case=case, reason=SuspendReason.APPRAISAL)
                self.try_(counter, which, A.SUSPEND, command)
            case "resume":
                self.try_(counter, which, A.RESUME, c.ResumeCase(counter=counter, case=case))
            case _:
                asked = c.RequestCorrection(counter=counter, case=case, words="请补齐", by=by)
                self.try_(counter, which, A.REQUEST_CORRECTION, asked)

    @rule(counter=st.sampled_from("456"), which=st.integers(0, 2), to=st.sampled_from(Domain))
    def refer(self, counter: str, which: int, to: Domain) -> None:
        self.try_(counter, which, A.REFER, c.ReferCase(counter=counter, case=self.cases[which], to=to, reason="职责"))

    @rule(counter=st.sampled_from("1456"), which=st.integers(0, 2), verdict=st.sampled_from(VERDICTS))
    def decide(self, counter: str, which: int, verdict: Verdict) -> None:
        case = self.cases[which]
        kind = (A.DECIDE, c.DecideCase) if self.case(which).signatures == 1 else (A.PROPOSE, c.ProposeDecision)
        self.try_(counter, which, kind[0], kind[1](counter=counter, case=case, verdict=verdict, opinion="意见"))

    @rule(counter=st.sampled_from("456"), which=st.integers(0, 2), signs=st.booleans())
    def sign(self, counter: str, which: int, signs: bool) -> None:
        case = self.cases[which]
        if signs:
            self.try_(counter, which, A.SIGN, c.SignDecision(counter=counter, case=case))
        else:
            self.try_(counter, which, A.RETURN_PROPOSAL, c.ReturnProposal(counter=counter, case=case, words="再核"))

    @rule(counter=st.sampled_from("146"), which=st.integers(0, 2))
    def make_ready_and_issue(self, counter: str, which: int) -> None:
        case = self.cases[which]
        ready = c.MakeReady(counter=counter, case=case, document="决定书", at="3")
        self.try_(counter, which, A.MAKE_READY, ready)
        issued = c.IssueResult(counter="3", case=case, to=self.person, delivery=Delivery.POST, tracking="EA123456789CN")
        self.try_("3", which, A.ISSUE_RESULT, issued)

    @rule(which=st.integers(0, 2), counter=st.sampled_from("147"))
    def press(self, which: int, counter: str) -> None:
        case = self.cases[which]
        self.try_(counter, which, A.REMIND, c.RemindCase(counter=counter, case=case, words="请尽快"))
        by = self.clock.now.date() + timedelta(days=2)
        order = c.OrderSupervision(counter=counter, case=case, words="请说明", answer_by=by)
        self.try_(counter, which, A.SUPERVISE, order)

    @rule(which=st.integers(0, 2), counter=st.sampled_from("17456"))
    def answer(self, which: int, counter: str) -> None:
        before = self.case(which)
        for command in (
            c.AnswerReminders(counter=counter, case=before.case, words="正在办"),
            c.AnswerSupervision(counter=counter, case=before.case, words="正在办"),
        ):
            assert self.refusal_of(command) is not None or counter != "7", "who asks does not answer"

    @rule(days=st.sampled_from([1, 3, 10]))
    def days_pass(self, days: int) -> None:
        self.clock.go(days=days)

    @invariant()
    def a_case_is_decided_by_all_or_refused_by_one(self) -> None:
        for which in range(len(getattr(self, "cases", ()))):
            case = self.case(which)
            verdicts = [one.verdict for one in case.decisions]
            is_decided = case.accepted_on is not None and (Verdict.REFUSED in verdicts or not case.awaits)
            assert is_decided == (case.state in _AFTER_DECISION)
            assert all(len(set(one.signed_by)) == case.signatures for one in case.decisions)
            assert len({one.department for one in case.branches}) == len(case.branches)
            assert case.beside == (), "on one machine nothing comes too late"
            self.the_worklists_say_the_same(case)

    def the_worklists_say_the_same(self, case: Case) -> None:
        page = self.hall.ask(AskWork(stages=tuple(Stage)))
        rows = [row for row in page.rows if row.row.case == case.case]
        listed = {(row.department, row.stage, row.claimed_by, row.step) for row in rows}
        assert len(listed) == len(rows)
        assert listed == {tuple(work) for work in work_of(case)}


_AFTER_DECISION = (CaseState.DECIDED, CaseState.READY, CaseState.ISSUED, CaseState.CONCLUDED)
# What else a rule may say although the act is open to somebody: dates, papers, whose it is, and to whom it goes.
_RULES_BEYOND = {"papers_missing", "nothing_missing", "date_past", "claimed_by_other", "department_has_it"}

Review.TestCase.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestRandomReview = Review.TestCase
