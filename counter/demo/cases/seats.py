"""Where staff of the demo sit, and what they do with cases: each command in the name of whoever is signed in there."""

from collections.abc import Callable
from typing import Any

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.catalogue.item import Domain
from common.domain.queries import AskItem
from common.domain.refusals import Refused
from common.hall import Hall, Recorded
from counter.demo.cases.residents import Resident
from counter.demo.process import PlayFailed
from counter.sample import SAMPLE_OFFICE, SAMPLE_STAFF, SAMPLE_STATION

PINS = {one.staff: one.pin for one in (*SAMPLE_STAFF, *SAMPLE_OFFICE)}
_REVIEWERS = {domain: one.staff for one in SAMPLE_OFFICE[:-1] for domain in one.departments}
_SIGNER, _HALL_LEAD, _AT_THE_STATION = SAMPLE_OFFICE[-1].staff, "1007", "1008"


class Seat:
    """One counter or desk."""

    def __init__(self, hall: Hall, counter: str) -> None:
        self._hall = hall
        self.counter = counter
        self._staff = ""

    def sit(self, staff: str) -> "Seat":
        """Let a member of staff sit here; whoever sat here leaves."""
        if staff != self._staff:
            if self._staff:
                self._hall.do(c.SignOut(counter=self.counter), self._staff)
            self._hall.do(c.SignIn(counter=self.counter, staff=staff, pin=PINS[staff]), staff)
            self._staff = staff
        return self

    def do(self, command: Callable[..., c.Command], /, **fields: Any) -> list[Recorded]:
        """Carry out a command of this counter."""
        return self._hall.do(command(counter=self.counter, **fields), self._staff)

    def refused(self, reason: str, command: Callable[..., c.Command], /, **fields: Any) -> None:
        """Try what must be refused, for this reason."""
        try:
            self.do(command, **fields)
        except Refused as refused:
            if refused.reason == reason:
                return
            raise
        raise PlayFailed(f"{command.__name__} was not refused ({reason})")

    def leave(self) -> None:
        """Sign out, as everybody does in the evening."""
        if self._staff:
            self._hall.do(c.SignOut(counter=self.counter), self._staff)
            self._staff = ""


class Staff:
    """All of them, by what they are asked for."""

    def __init__(
        self, hall: Hall, *, front: str, other: str, issuing: str, office: str, signing: str, lead: str
    ) -> None:
        self.hall = hall
        self._front, self._other, self._issuing = Seat(hall, front), Seat(hall, other), Seat(hall, issuing)
        self._office, self._signing, self._lead = Seat(hall, office), Seat(hall, signing), Seat(hall, lead)
        self._station = Seat(hall, SAMPLE_STATION)

    @property
    def front(self) -> Seat:
        """A comprehensive counter."""
        return self._front.sit("1001")

    @property
    def other_front(self) -> Seat:
        """Another one."""
        return self._other.sit("1002")

    @property
    def issuing(self) -> Seat:
        """The issuing counter."""
        return self._issuing.sit("1005")

    @property
    def station(self) -> Seat:
        """A community station."""
        return self._station.sit(_AT_THE_STATION)

    @property
    def signer(self) -> Seat:
        """Who signs second."""
        return self._signing.sit(_SIGNER)

    @property
    def lead(self) -> Seat:
        """The hall manager."""
        return self._lead.sit(_HALL_LEAD)

    def reviewer(self, department: Domain) -> Seat:
        """A reviewer of a department."""
        return self._office.sit(_REVIEWERS[department])

    def leave(self) -> None:
        """Everybody goes home."""
        for seat in (self._front, self._other, self._issuing, self._office, self._signing, self._lead, self._station):
            seat.leave()

    # What the front desk does most often

    def person(self, who: Resident) -> str:
        """Write somebody down; their id."""
        done = self.front.do(c.RecordPerson, name=who.name, id_number=who.id_number, phone=who.phone)
        return field_of(done, "PersonRecorded", "person")

    def receive(self, applicant: str, item: str, **fields: Any) -> str:
        """Begin a case; its id. To each question of the item the resident gives the first answer."""
        found = self.hall.ask(AskItem(item=item))
        assert found is not None
        answers = tuple(situation.choices[0].name for situation in found.situations)
        done = self.front.do(c.ReceiveCase, item=item, applicant=applicant, situations=answers, **fields)
        return field_of(done, "CaseReceived", "case")

    def hand(self, case: str, *, but: int = 0) -> tuple[Handed, ...]:
        """Tick off all papers of a case but the last few."""
        papers = self.case(case).papers
        handed = tuple(Handed(paper) for paper in papers[: len(papers) - but])
        self.front.do(c.HandPapers, case=case, handed=handed)
        return handed

    def accepted(self, applicant: str, item: str, **fields: Any) -> str:
        """A case with all its papers, accepted; its id."""
        case = self.receive(applicant, item, **fields)
        self.hand(case)
        self.front.do(c.AcceptCase, case=case)
        return case

    def case(self, case: str) -> Case:
        """The case as it stands."""
        return self.hall.ask(AskCase(case=case)).case


def field_of(done: list[Recorded], kind: str, field: str) -> str:
    """What an event of a kind among these says."""
    return str(next(event for event in done if event.kind == kind).flat()[field])
