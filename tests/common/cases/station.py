"""What is done at a community station and at the street, for tests: short names for commands."""

from pathlib import Path
from typing import NamedTuple

import pytest

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.cases.station_queries import AskBatch, AskStation, BatchInHand, BatchRow, StationNow
from common.domain.cases.words import Form, Verdict
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.hall import Hall
from common.places import Home
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, id_number
from tests.halls import MovedClock, body

STATION, OTHER = "11", "12"
FORWARDED, CLOSED = "SB004", "SB008"
ITEMS = (FORWARDED, CLOSED, "SB001")


def with_stations(home: Path) -> Path:
    """Give a hall two community stations, at each of which somebody is signed in."""
    hall = Hall(Home(home), clock=MovedClock())
    for code, staff in ((STATION, "1101"), (OTHER, "1201")):
        hall.do(c.DefineCounter(counter=code, kind=CounterKind.STATION, name="梧桐社区", name_en="Wutong", serves=()))
        hall.do(c.SetStation(counter=code, items=ITEMS))
        hall.do(c.AddStaff(staff=staff, name="马兰", pin=PIN))
        hall.do(c.SignIn(counter=code, staff=staff, pin=PIN))
    hall.close()
    return home


class Station(NamedTuple):
    """What is done at the station and at the street, in short words."""

    hall: Hall
    clock: MovedClock

    def person(self, order: int) -> str:
        command = c.RecordPerson(counter=STATION, name="李秀英", id_number=id_number(100 + order))
        return str(body(self.hall.do(command), "PersonRecorded")["person"])

    def received(self, order: int = 1, item: str = FORWARDED, counter: str = STATION) -> str:
        command = c.ReceiveCase(counter=counter, item=item, applicant=self.person(order))
        return str(body(self.hall.do(command), "CaseReceived")["case"])

    def accepted(self, order: int = 1) -> str:
        """A case accepted at the station with two papers, one of them twice, and one that was looked up."""
        case = self.received(order)
        first, second, third = self.case(case).papers
        handed = (Handed(first, Form.COPY, 2), Handed(second), Handed(third, Form.ELECTRONIC))
        self.hall.do(c.HandPapers(counter=STATION, case=case, handed=handed))
        self.hall.do(c.AcceptCase(counter=STATION, case=case))
        return case

    def case(self, case: str) -> Case:
        return self.hall.ask(AskCase(case=case)).case

    def packed(self, *cases: str, counter: str = STATION, station: str | None = None) -> str:
        command = c.MakeBatch(counter=counter, cases=cases, station=station)
        return str(body(self.hall.do(command), "BatchMade")["batch"])

    def sent(self, *cases: str) -> str:
        batch = self.packed(*cases)
        self.hall.do(c.SendBatch(counter=STATION, batch=batch))
        return batch

    def now(self, counter: str) -> StationNow:
        return self.hall.ask(AskStation(counter=counter))

    def row(self, counter: str = FRONT) -> BatchRow:
        return self.now(counter).batches[0]

    def look(self, batch: str) -> BatchInHand:
        return self.hall.ask(AskBatch(batch=batch))

    def refuses(self, command: c.Command) -> str:
        with pytest.raises(Refused) as refused:
            self.hall.do(command)
        assert refused.value.message("zh")
        return refused.value.reason

    def ready(self, case: str, batch: str) -> None:
        """The street takes the batch over and decides; the result lies at its issuing counter."""
        self.hall.do(c.TickCase(counter=FRONT, batch=batch, case=case))
        self.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch))
        self.hall.do(c.ClaimCase(counter=OFFICE, case=case))
        self.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件"))
        self.hall.do(c.MakeReady(counter=OFFICE, case=case, document="待遇核定表", at=ISSUING))
