"""An acceptance whose changes to the disk are recorded: `python -m tests.faults.recorded_case HOME RECORD SCAN`.

Drafts, the person, the case, a scan, the papers and the act, each on its own, as a clerk comes to them.
"""

import sys
from pathlib import Path

import msgspec

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.ids import new_id
from common.hall import Hall
from common.places import Home
from tests.common.cases.counter import FRONT, PROMISED, CaseHall, id_number
from tests.faults.power_cut import acknowledge
from tests.halls import MovedClock

PAGE = "acceptance"
DRAFTS = ("张", "张三丰 999999", "收件中", "")


class Told(msgspec.Struct, frozen=True):
    """What the clerk was told is kept: the newest draft, or the events of a command."""

    draft: str | None = None
    events: list[dict[str, object]] = []


def accept(home: Path, record: Path, scan: Path) -> None:
    """One acceptance from the first key to the receipt."""
    clock = MovedClock()
    hall = Hall(Home(home), clock=clock)
    person, case = new_id(), new_id()

    def draft(text: str) -> None:
        hall.keep_draft(FRONT, PAGE, text)
        acknowledge(record, msgspec.json.encode(Told(draft=text)))

    def do(command: c.Command) -> None:
        events = [event.flat() for event in hall.do(command)]
        acknowledge(record, msgspec.json.encode(Told(events=events)))

    draft(DRAFTS[0])
    draft(DRAFTS[1])
    do(c.RecordPerson(counter=FRONT, new=person, name="张三丰", id_number=id_number()))
    do(c.ReceiveCase(counter=FRONT, case=case, item=PROMISED, applicant=person))
    draft(DRAFTS[2])
    do(c.AttachFile(counter=FRONT, case=case, file=str(scan)))
    papers = CaseHall(hall, clock).look(case).case.papers
    do(c.HandPapers(counter=FRONT, case=case, handed=tuple(Handed(paper) for paper in papers)))
    do(c.AcceptCase(counter=FRONT, case=case))
    draft(DRAFTS[3])
    hall.close()


if __name__ == "__main__":
    accept(*map(Path, sys.argv[1:4]))
