"""What clerks do with cases, for tests: short names for commands, and people who don't exist."""

from typing import NamedTuple

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.id_number import check_character
from common.hall import Hall
from tests.halls import MovedClock, body

FRONT, OFFICE, ISSUING = "1", "2", "3"
PIN = "394017"
PROMISED = "SB004"  # three papers, ten working days
ON_THE_SPOT = "JY001"


def id_number(order: int = 1) -> str:
    """An ID number of a division that was never given out."""
    first = f"99999919600229{order:03}"
    return first + check_character(first)


class CaseHall(NamedTuple):
    """A hall whose clerks are signed in, and its clock."""

    hall: Hall
    clock: MovedClock

    def person(self, name: str = "张三丰", order: int = 1, phone: str = "") -> str:
        """Write somebody down; their id."""
        done = self.hall.do(c.RecordPerson(counter=FRONT, name=name, id_number=id_number(order), phone=phone))
        return str(body(done, "PersonRecorded")["person"])

    def receive(self, applicant: str | None = None, item: str = PROMISED, **fields: object) -> str:
        """Receive a case; its id."""
        applicant = applicant or self.person()
        command = c.ReceiveCase(counter=FRONT, item=item, applicant=applicant, **fields)  # type: ignore[arg-type]
        return str(body(self.hall.do(command), "CaseReceived")["case"])

    def hand_all(self, case: str, but: int = 0) -> None:
        """Tick off all papers of a case but the last few."""
        papers = self.look(case).case.papers
        handed = tuple(Handed(paper) for paper in papers[: len(papers) - but])
        self.hall.do(c.HandPapers(counter=FRONT, case=case, handed=handed))

    def accepted(self, applicant: str | None = None) -> str:
        """A case with all its papers, accepted; its id."""
        case = self.receive(applicant)
        self.hand_all(case)
        self.hall.do(c.AcceptCase(counter=FRONT, case=case))
        return case

    def look(self, case: str) -> CaseInHand:
        """A case and its history."""
        return self.hall.ask(AskCase(case=case))
