"""Cases on several machines that meet now and then: whatever each did meanwhile, all come to the same."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.cases.words import SuspendReason, Verdict
from common.domain.catalogue.item import Domain
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Level, Occasion
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.hall import Hall
from tests.common.attachments.files import pdf
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, ON_THE_SPOT, PIN, PROMISED, CaseHall, id_number
from tests.common.sync.test_two_sides import meet
from tests.faults.whole import assert_whole
from tests.hubs import Machine, TestHub

__all__ = ["hall", "made"]

TABLES = ("cases", "case_event", "case_work", "person", "known_person", "known_gram", "rating", "erased")
ITEMS = (PROMISED, ON_THE_SPOT, "CL008")  # the last one's decision is signed by two
_NEWEST, _TRIES = 6, 5


@pytest.fixture
def machines(fresh_hub: TestHub, tmp_path: Path, hall: CaseHall) -> Iterator[list[Machine]]:
    """Three staffed machines; at each counter somebody is signed in, the hall's lead where results are handed out."""
    hall.hall.do(c.AddStaff(staff="1007", name="孙丽", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=ISSUING))
    hall.hall.do(c.SignIn(counter=ISSUING, staff="1007", pin=PIN))
    with ExitStack() as stack:
        others = [fresh_hub.machine(tmp_path / name, "counter", hall.clock) for name in ("second", "third")]
        for machine in others:
            stack.enter_context(closing(machine.hall))
        every = [Machine(fresh_hub.invited("counter"), hall.hall), *others]
        for machine in every:
            machine.meet()
        yield every


def tables(machine: Hall) -> dict[str, list[str]]:
    """What a machine has come to."""
    with machine.store.reading() as db:
        return {table: sorted(map(repr, db.execute(f"SELECT * FROM {table}"))) for table in TABLES}


class Walk:
    """People who do this and that with the newest cases."""

    def __init__(self, seed: int, clock_of: CaseHall, scan: Path) -> None:
        self.rng, self.clock, self.scan = random.Random(seed), clock_of.clock, scan
        self.persons: list[str] = []
        self.cases: list[str] = []

    def step(self, machine: Hall) -> None:
        """Something is done, or all that is tried is refused."""
        if not self.cases or self.rng.random() < 0.06:
            with suppress(Refused):
                self.receive(machine)
            return
        try:
            case = machine.ask(AskCase(case=self.rng.choice(self.cases[-_NEWEST:]))).case
        except Refused:  # it has not come here yet
            return
        for deed in self.rng.sample(self.deeds(case, machine), _TRIES):
            with suppress(Refused):
                if machine.do(deed()):
                    return

    def receive(self, machine: Hall) -> None:
        """Somebody known or new brings all papers or none."""
        number = id_number(self.rng.randrange(1, 8))
        (person,) = machine.do(c.RecordPerson(counter=FRONT, name="李四𪚥", id_number=number))
        self.persons.append(str(person.flat()["person"]))
        item, case = self.rng.choice(ITEMS), f"case {len(self.cases)}"
        machine.do(c.ReceiveCase(counter=FRONT, item=item, applicant=self.persons[-1], case=case))
        self.cases.append(case)
        if self.rng.random() < 0.7:
            papers = tuple(Handed(paper) for paper in machine.ask(AskCase(case=case)).case.papers)
            machine.do(c.HandPapers(counter=FRONT, case=case, handed=papers))

    def deeds(self, it: Case, machine: Hall) -> list[Callable[[], c.Command]]:
        """What may be tried with a case, likely or not."""
        case, today, pick = it.case, machine.now().today, self.rng.choice
        department = pick(list(Domain))
        paper = Handed(it.papers[0])
        return [
            lambda: c.HandPapers(counter=FRONT, case=case, handed=(paper,)),
            lambda: c.GiveNotice(counter=FRONT, case=case),
            *[lambda: c.AcceptCase(counter=FRONT, case=case)] * 3,
            lambda: c.AcceptProvisionally(counter=FRONT, case=case, owed_by=today),
            lambda: c.SupplyOwed(counter=FRONT, case=case, handed=tuple(Handed(owed) for owed in it.owed)),
            pick(
                (
                    lambda: c.DeclineCase(counter=FRONT, case=case, reason="不属于本街道"),
                    lambda: c.WithdrawCase(counter=FRONT, case=case, is_deemed=True),
                    lambda: c.WithdrawCase(counter=FRONT, case=case),
                    lambda: c.RemindToFetch(counter=ISSUING, case=case),
                    lambda: c.RemindToFetch(counter=ISSUING, case=case),
                )
            ),
            lambda: c.AttachFile(counter=FRONT, case=case, file=str(self.scan)),
            lambda: c.FinishOnTheSpot(counter=FRONT, case=case, document="办理结果"),
            lambda: c.ClaimCase(counter=OFFICE, case=case, takes_over=pick((True, False))),
            lambda: c.RequestCorrection(counter=OFFICE, case=case, words="请重填", by=today),
            lambda: c.SupplyCorrection(counter=FRONT, case=case, handed=(paper,)),
            lambda: c.SuspendCase(counter=OFFICE, case=case, reason=pick(list(SuspendReason))),
            lambda: c.ResumeCase(counter=OFFICE, case=case),
            lambda: c.ReferCase(counter=OFFICE, case=case, to=department, reason="归其他部门"),
            lambda: c.DecideCase(counter=OFFICE, case=case, verdict=pick(list(Verdict)), opinion="意见"),
            lambda: c.ProposeDecision(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="拟同意"),
            lambda: c.MakeReady(counter=OFFICE, case=case, document="决定书", at=ISSUING),
            lambda: c.IssueResult(counter=ISSUING, case=case, to=it.applicant, unchecked="没有带证件"),
            lambda: c.UndoHandOut(counter=ISSUING, case=case, reason="发错"),
            lambda: c.RemindCase(counter=FRONT, case=case, words="请尽快"),
            lambda: c.AnswerReminders(counter=OFFICE, case=case, words="在办"),
            lambda: c.OrderSupervision(counter=ISSUING, case=case, words="请说明", answer_by=today),
            lambda: c.AnswerSupervision(counter=OFFICE, case=case, words="已说明"),
            lambda: c.GiveRating(rating=rating_of(case, pick(list(Occasion))), level=pick(list(Level))),
            lambda: c.ErasePersonData(counter=ISSUING, person=pick(self.persons)),
        ]


def walk(machines: list[Machine], hall: CaseHall, scan: Path, seed: int, steps: int) -> None:
    """So many steps on machines taken at random, which meet now and then; then they meet for good."""
    people = Walk(seed, hall, scan)
    for _ in range(steps):
        people.step(people.rng.choice(machines).hall)
        if people.rng.random() < 0.05:
            meet(*people.rng.sample(machines, 2))
        if people.rng.random() < 0.02:
            hall.clock.go(days=people.rng.choice((1, 2, -1)))
    for _ in range(2):
        meet(*machines)
    assert len({machines[0].hall.ask(AskCase(case=one)).case.state for one in people.cases}) > 3, "cases went far"
    first, *others = [tables(machine.hall) for machine in machines]
    assert all(other == first for other in others)
    for machine in machines:
        assert_whole(machine.hall)
        machine.hall.rebuild()
        assert tables(machine.hall) == first


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "scan.pdf"
    file.write_bytes(pdf())
    return file


def test_all_come_to_the_same(machines: list[Machine], hall: CaseHall, scan: Path) -> None:
    walk(machines, hall, scan, seed=1, steps=120)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20))
def test_all_come_to_the_same_for_long(machines: list[Machine], hall: CaseHall, scan: Path, seed: int) -> None:
    walk(machines, hall, scan, seed, steps=600)
