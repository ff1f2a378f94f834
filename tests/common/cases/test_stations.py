"""A community station and the street: cases received there, batches ticked off, results handed out there."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.queries import AskCase
from common.domain.cases.station_batch import BatchState
from common.domain.cases.station_events import Difference, Way
from common.domain.cases.station_queries import AskBatch
from common.domain.cases.words import CaseAct, CaseState, Form, Verdict
from common.domain.queries import AskPrintJobs, AskSlip
from common.domain.words import CounterKind
from common.hall import Hall
from common.places import Home
from common.settings import parse
from common.start import rules_of
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN
from tests.common.cases.station import CLOSED, FORWARDED, OTHER, STATION, Station, with_stations
from tests.common.cases.test_apart import tell
from tests.faults.whole import assert_whole
from tests.halls import MovedClock, bare_hall, body


@pytest.fixture(scope="session")
def made_with_station(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall with two community stations, at each of which somebody is signed in."""
    return with_stations(Path(shutil.copytree(made, tmp_path_factory.mktemp("stations") / "home")))


@pytest.fixture
def station(made_with_station: Path, tmp_path: Path) -> Iterator[Station]:
    clock = MovedClock()
    hall = Hall(Home(Path(shutil.copytree(made_with_station, tmp_path / "home"))), clock=clock)
    yield Station(hall, clock)
    hall.close()


def test_the_whole_way_there_and_back(station: Station) -> None:
    case = station.accepted()
    assert station.case(case).is_forwarded
    (waiting,) = station.now(STATION).to_pack
    assert (waiting.case, waiting.way, waiting.applicant.name) == (case, Way.TO_STREET, "李*英")
    assert [paper.count for paper in waiting.papers] == [2, 1], "what is electronic does not travel"
    batch = station.packed(case)
    assert station.now(STATION).to_pack == ()
    station.hall.do(c.SendBatch(counter=STATION, batch=batch, carrier="1001"))
    assert station.case(case).lies_at == ""
    row = station.row()
    assert (row.state, row.carrier, row.cases, row.papers) == (BatchState.SENT, "1001", 1, 3)
    decide = c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件")
    assert station.refuses(decide) == "papers_away", "nobody decides on papers that the street has not seen"
    assert CaseAct.DECIDE not in station.hall.ask(AskCase(case=case, counter=OFFICE)).acts
    station.ready(case, row.number)
    assert station.case(case).lies_at == FRONT
    assert (station.row().missing, station.row().extra) == (0, 0)

    (waiting,) = station.now(FRONT).to_pack
    assert (waiting.station, waiting.way, waiting.papers) == (STATION, Way.TO_STATION, (Handed("待遇核定表"),))
    back = station.packed(case, counter=ISSUING, station=STATION)
    station.hall.do(c.SendBatch(counter=ISSUING, batch=back))
    applicant = station.case(case).applicant
    assert station.refuses(c.IssueResult(counter=ISSUING, case=case, to=applicant)) == "result_on_its_way"
    station.hall.do(c.TickCase(counter=STATION, batch=back, case=case))
    station.hall.do(c.ReceiveBatch(counter=STATION, batch=back))
    assert station.refuses(c.IssueResult(counter=ISSUING, case=case, to=applicant)) == "result_elsewhere"
    station.hall.do(c.IssueResult(counter=STATION, case=case, to=applicant, unchecked="证件遗失"))
    assert station.case(case).state is CaseState.CONCLUDED
    assert_whole(station.hall)
    kinds = [step.kind for step in station.hall.ask(AskCase(case=case)).history]
    assert kinds.count("CaseSent") == kinds.count("CaseArrived") == 2


def test_what_is_electronic_is_decided_without_waiting_for_a_batch(station: Station) -> None:
    case = station.received()
    papers = tuple(Handed(name, Form.ELECTRONIC) for name in station.case(case).papers)
    station.hall.do(c.HandPapers(counter=STATION, case=case, handed=papers))
    station.hall.do(c.AcceptCase(counter=STATION, case=case))
    station.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件"))
    assert station.case(case).state is CaseState.DECIDED


def test_a_manifest_with_a_case_missing_is_never_taken_over_silently(station: Station) -> None:
    there, lost = station.accepted(1), station.accepted(2)
    batch = station.sent(there, lost)
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=there))
    assert station.refuses(c.ReceiveBatch(counter=FRONT, batch=batch)) == "batch_differs"
    received = body(
        station.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch, note="已电话告知社区查找")), "BatchReceived"
    )
    assert "已电话" not in str(received), "what is said may name somebody: it is sealed"
    number = station.case(lost).number
    for counter in (STATION, FRONT):
        assert (station.row(counter).missing, station.row(counter).extra) == (1, 0), "both sides see it"
    seen = station.look(batch)
    assert seen.missing == (Difference(lost, number, "", 1, 0),)
    assert seen.note == "已电话告知社区查找"
    assert (station.case(there).lies_at, station.case(lost).lies_at) == (FRONT, STATION)
    (waiting,) = station.now(STATION).to_pack
    assert (waiting.case, waiting.was_missed) == (lost, True)
    again = station.sent(lost)
    station.hall.do(c.TickCase(counter=FRONT, batch=again, case=number))
    station.hall.do(c.ReceiveBatch(counter=FRONT, batch=again))
    assert station.case(lost).lies_at == FRONT


def test_papers_are_counted_one_by_one(station: Station) -> None:
    case = station.accepted()
    batch = station.sent(case)
    first, second, _ = station.case(case).papers
    found = (Handed(first, Form.COPY, 1), Handed(second), Handed("户口簿"))
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=case, found=found))
    number = station.case(case).number
    seen = station.look(batch)
    assert seen.missing == (Difference(case, number, first, 2, 1),)
    assert seen.extra == (Difference(case, number, "户口簿", 0, 1),)
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=case))
    assert station.look(batch).missing == station.look(batch).extra == ()


def test_a_folder_that_is_on_no_manifest_is_put_on_record_and_arrives(station: Station) -> None:
    listed, stray = station.accepted(1), station.accepted(2)
    batch = station.sent(listed)
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=listed))
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=station.case(stray).number))
    assert station.refuses(c.ReceiveBatch(counter=FRONT, batch=batch)) == "batch_differs"
    station.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch, note="多装一份，一并收下"))
    assert [line.is_listed for line in station.look(batch).lines] == [True, False]
    assert station.case(stray).lies_at == FRONT


def test_what_is_found_afterwards_arrives_and_has_to_be_settled(station: Station) -> None:
    case = station.accepted()
    batch = station.sent(case)
    station.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch, note="空包"))
    assert station.case(case).lies_at == STATION
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=case))
    assert station.case(case).lies_at == FRONT
    assert station.row().is_disputed
    assert station.refuses(c.SettleBatch(counter=FRONT, batch=batch, note=" ")) == "text_missing"
    station.hall.do(c.SettleBatch(counter=STATION, batch=batch, note="压在柜台下，已找到"))
    assert not station.row().is_disputed
    assert station.look(batch).settled == "压在柜台下，已找到"
    assert station.refuses(c.SettleBatch(counter=FRONT, batch=batch, note="再核")) == "batch_not_disputed"


def test_a_batch_ticked_off_on_two_machines_comes_to_the_same_and_hides_nothing(
    station: Station, tmp_path: Path
) -> None:
    first, second = station.accepted(1), station.accepted(2)
    batch = station.sent(first, second)
    back_door = bare_hall(tmp_path / "back", station.clock)
    tell(station.hall, back_door)
    back_door.do(c.SignOut(counter=ISSUING))
    back_door.do(c.SignIn(counter=ISSUING, staff="3001", pin=PIN))
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=first))
    back_door.do(c.TickCase(counter=ISSUING, batch=batch, case=second))
    station.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch, note="缺一件，在找"))
    back_door.do(c.ReceiveBatch(counter=ISSUING, batch=batch, note="前台在点另一半"))
    tell(station.hall, back_door)
    tell(back_door, station.hall)
    here, there = station.look(batch), back_door.ask(AskBatch(batch=batch))
    assert here == there
    assert here.missing == ()
    assert here.row.is_disputed
    for case in (first, second):
        found = station.case(case)
        assert found.lies_at in (FRONT, ISSUING), "an arrival outweighs that somebody missed it"
        assert back_door.ask(AskCase(case=case)).case == found
    station.hall.do(c.SettleBatch(counter=FRONT, batch=batch, note="两处各清点一半，齐全"))
    tell(station.hall, back_door)
    assert not back_door.ask(AskBatch(batch=batch)).row.is_disputed
    assert_whole(back_door)
    back_door.close()


def test_a_batch_that_arrived_before_the_word_of_its_sending(station: Station, tmp_path: Path) -> None:
    case = station.accepted()
    batch = station.packed(case)
    street = bare_hall(tmp_path / "street", station.clock)
    tell(station.hall, street)
    street.do(c.SignOut(counter=FRONT))
    street.do(c.SignIn(counter=FRONT, staff="1001", pin=PIN))
    for _ in range(5):
        station.person(3)  # the station's machine goes on for a while, so that its word comes later in the hall's order
    station.hall.do(c.SendBatch(counter=STATION, batch=batch))
    street.do(c.TickCase(counter=FRONT, batch=batch, case=case))
    street.do(c.ReceiveBatch(counter=FRONT, batch=batch))
    tell(station.hall, street)
    tell(street, station.hall)
    assert station.case(case).lies_at == street.ask(AskCase(case=case)).case.lies_at == FRONT
    assert station.row().state is BatchState.RECEIVED
    street.close()


def test_only_the_items_of_the_station_are_taken_in(station: Station) -> None:
    person = station.person(1)
    assert station.refuses(c.ReceiveCase(counter=STATION, item="SJ002", applicant=person)) == "not_at_station"
    assert not station.case(station.received(2, FORWARDED, counter=FRONT)).is_forwarded
    assert station.refuses(c.SetStation(counter=FRONT, items=())) == "not_a_station"
    assert station.refuses(c.SetStation(counter=STATION, items=("SB005",))) == "not_at_station"
    assert station.refuses(c.SetStation(counter=STATION, items=("XX1",))) == "unknown_item"


def test_a_closed_loop_ends_at_the_station(station: Station) -> None:
    case = station.received(item=CLOSED)
    assert not station.case(case).is_forwarded
    papers = tuple(Handed(paper) for paper in station.case(case).papers)
    station.hall.do(c.HandPapers(counter=STATION, case=case, handed=papers))
    station.hall.do(c.FinishOnTheSpot(counter=STATION, case=case, document="认证回执"))
    assert station.case(case).state is CaseState.CONCLUDED
    assert station.now(STATION).to_pack == ()


def test_the_manifest_comes_out_when_the_batch_leaves_and_again_on_request(station: Station) -> None:
    printers = parse('[printers.office]\naddress = "virtual://1"\npaper = "a4"\n')
    station.hall.rules = rules_of(printers)
    case = station.accepted()
    batch = station.sent(case)
    station.hall.do(c.PrintManifest(counter=FRONT, batch=batch))
    jobs = [one for one in station.hall.ask(AskPrintJobs()) if one.paper is CasePaper.MANIFEST]
    assert [(one.about, one.copy, one.printer) for one in jobs] == [(batch, 1, "office"), (batch, 2, "office")]
    for job, is_reprint in zip(jobs, (False, True), strict=True):
        sheet = station.hall.ask(AskSlip(job=job.job)).sheet
        assert sheet is not None
        assert (sheet.title, sheet.number, sheet.is_reprint) == ("材料交接清单", station.row().number, is_reprint)
        said = str(sheet.parts)
        assert station.case(case).number in said
        assert "李*英" in said
        assert "李秀英" not in said
        assert "共 1 件，材料 3 份" in said
        assert all(f"{paper.material} {paper.count} 份" in said for paper in station.case(case).handed[:2])


def test_nobody_is_called_to_a_station(station: Station) -> None:
    assert station.refuses(c.OpenCounter(counter=STATION)) == "office_calls_nobody"
    command = c.DefineCounter(counter=STATION, kind=CounterKind.STATION, name="站", name_en="Station", serves=("A",))
    assert station.refuses(command) == "office_calls_nobody"


def test_what_may_be_packed_and_by_whom(station: Station) -> None:
    case, unaccepted = station.accepted(1), station.received(2)
    assert station.refuses(c.MakeBatch(counter=STATION, cases=())) == "batch_empty"
    assert station.refuses(c.MakeBatch(counter=STATION, cases=(unaccepted,))) == "case_not_to_pack"
    assert station.refuses(c.MakeBatch(counter=OTHER, cases=(case,))) == "case_not_to_pack"
    assert station.refuses(c.MakeBatch(counter=FRONT, cases=(case,))) == "not_a_station"
    assert station.refuses(c.MakeBatch(counter=FRONT, cases=(case,), station=STATION)) == "case_not_to_pack"
    batch = station.packed(case)
    assert station.refuses(c.MakeBatch(counter=STATION, cases=(case,))) == "case_not_to_pack", "it is packed already"
    assert station.refuses(c.SendBatch(counter=OTHER, batch=batch)) == "batch_of_others"
    assert station.refuses(c.SendBatch(counter=STATION, batch=batch, carrier="9999")) == "unknown_staff"
    assert station.refuses(c.TickCase(counter=STATION, batch=batch, case=case)) == "batch_of_others"
    assert station.refuses(c.ReceiveBatch(counter=STATION, batch=batch)) == "batch_of_others"
    assert station.refuses(c.SettleBatch(counter=STATION, batch=batch, note="核")) == "wrong_batch_state"
    assert station.refuses(c.TickCase(counter=FRONT, batch="P0", case=case)) == "unknown_batch"
    station.hall.do(c.UnmakeBatch(counter=STATION, batch=batch))
    assert [one.case for one in station.now(STATION).to_pack] == [case]
    assert station.refuses(c.SendBatch(counter=STATION, batch=batch)) == "wrong_batch_state"


def test_papers_that_changed_after_packing_are_packed_anew(station: Station) -> None:
    case = station.received()
    first, *others = (Handed(paper) for paper in station.case(case).papers)
    station.hall.do(c.HandPapers(counter=STATION, case=case, handed=(first,)))
    station.hall.do(c.AcceptProvisionally(counter=STATION, case=case, owed_by=station.hall.now().today))
    batch = station.packed(case)
    station.hall.do(c.SupplyOwed(counter=STATION, case=case, handed=tuple(others)))
    assert station.refuses(c.SendBatch(counter=STATION, batch=batch)) == "papers_changed"


def test_a_case_that_was_withdrawn_after_packing_does_not_leave(station: Station) -> None:
    case, other = station.accepted(1), station.accepted(2)
    batch = station.packed(case, other)
    station.hall.do(c.WithdrawCase(counter=STATION, case=case))
    assert station.refuses(c.SendBatch(counter=STATION, batch=batch)) == "case_not_to_pack"
    station.hall.do(c.UnmakeBatch(counter=STATION, batch=batch))
    station.hall.do(c.SendBatch(counter=STATION, batch=station.packed(other)))


@pytest.mark.parametrize(
    ("material", "count", "reason"),
    [("纸" * 101, 1, "text_too_long"), ("户口簿", -3, "paper_count"), ("户口簿", 0, "paper_count")],
)
def test_what_is_found_has_a_name_and_a_number(station: Station, material: str, count: int, reason: str) -> None:
    case = station.accepted()
    batch = station.sent(case)
    found = (Handed(material, count=count),)
    assert station.refuses(c.TickCase(counter=FRONT, batch=batch, case=case, found=found)) == reason
