"""Stories of a community station: papers travel to the street in batches, and results come back the same way."""

from collections.abc import Generator

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.station_queries import AskBatch
from counter.demo.cases.outcomes import SIGNATURE, decide
from counter.demo.cases.seats import Staff, field_of
from counter.demo.cases.story import Coming, Days, Steps, story
from counter.sample import SAMPLE_STATION

CHANGE = "SB002"


@story("Taken in at a community station, sent on in a batch, fetched there")
def by_batch(staff: Staff, who: Coming) -> Steps:
    case = _accepted_there(staff, who)
    yield 1
    batch = yield from _sent(staff, case)
    staff.front.do(c.TickCase, batch=batch, case=case)
    staff.front.do(c.ReceiveBatch, batch=batch)
    yield 2
    yield from _back_and_handed_out(staff, who, case)


@story("A paper is missing from the batch: on record for both sides, and brought along later")
def missing_in_a_batch(staff: Staff, who: Coming) -> Steps:
    case = _accepted_there(staff, who)
    yield 1
    batch = yield from _sent(staff, case)
    (line,) = staff.hall.ask(AskBatch(batch=batch)).lines
    staff.front.do(c.TickCase, batch=batch, case=case, found=line.packed[:-1])
    staff.front.refused("batch_differs", c.ReceiveBatch, batch=batch)
    staff.front.do(c.ReceiveBatch, batch=batch, note="缺一份材料，已电话告知社区，当日补送")
    yield 1
    yield from _back_and_handed_out(staff, who, case)


def _accepted_there(staff: Staff, who: Coming) -> str:
    """A case that the station has accepted for the street; its id."""
    station, resident = staff.station, who.resident
    known = station.do(c.RecordPerson, name=resident.name, id_number=resident.id_number, phone=resident.phone)
    received = station.do(c.ReceiveCase, item=CHANGE, applicant=field_of(known, "PersonRecorded", "person"))
    case = field_of(received, "CaseReceived", "case")
    station.do(c.HandPapers, case=case, handed=tuple(Handed(paper) for paper in staff.case(case).papers))
    station.do(c.AcceptCase, case=case)
    return case


def _sent(staff: Staff, case: str) -> Generator[Days, None, str]:
    """The batch leaves the station and is at the street the next morning; its id."""
    batch = field_of(staff.station.do(c.MakeBatch, cases=(case,)), "BatchMade", "batch")
    staff.station.do(c.SendBatch, batch=batch)
    yield 1
    return batch


def _back_and_handed_out(staff: Staff, who: Coming, case: str) -> Steps:
    """It is decided, the result goes back to the station, and is fetched there."""
    decide(staff, case)
    to = staff.case(case).applicant
    batch = field_of(staff.issuing.do(c.MakeBatch, cases=(case,), station=SAMPLE_STATION), "BatchMade", "batch")
    staff.issuing.do(c.SendBatch, batch=batch)
    staff.issuing.refused("result_on_its_way", c.IssueResult, case=case, to=to, id_number=who.resident.id_number)
    yield 1
    staff.station.do(c.TickCase, batch=batch, case=case)
    staff.station.do(c.ReceiveBatch, batch=batch)
    staff.station.do(c.IssueResult, case=case, to=to, id_number=who.resident.id_number, signature=SIGNATURE)
