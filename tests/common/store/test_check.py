"""The store examined: a table that differs is named, and a rebuild mends it."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.guide import AskGuide
from common.domain.cases.queries import AskCase
from common.domain.cases.words import Form
from common.domain.ids import new_id
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Level, Occasion
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.workdays import YearTable
from common.hall import Hall
from common.store.schema import PROJECTIONS
from common.store.seal import unshared_keys
from counter.sample import SAMPLE_STATION, set_up_sample_hall
from tests.common.attachments.files import pdf
from tests.common.cases.counter import id_number
from tests.common.gateway.filled import use_gateway
from tests.common.records.kiosk import RULES, SOMEBODY, print_one
from tests.common.store.test_interleaving import entries_of
from tests.faults.whole import NO_FAULTS
from tests.faults.writer import random_command
from tests.halls import MovedClock, bare_hall, body


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """A sample hall after a busy hour, with something in every table."""
    clock = MovedClock()
    hall = bare_hall(tmp_path_factory.mktemp("hall"), clock)
    set_up_sample_hall(hall)
    rng = random.Random(1)
    for _ in range(300):
        clock.go(seconds=10)
        try:
            hall.do(random_command(rng))
        except Refused:
            continue
    hall.do(c.CallForHelp(kiosk="k1"))
    hall.do(c.TakeTicket(item="SB001"))
    hall.do(c.CallNext(counter="7"))
    hall.do(c.BeginService(counter="7"))
    hall.do(c.FinishService(counter="7", outcome="done", items=("SB001",)))  # type: ignore[arg-type]
    hall.do(c.ErasePerson(ticket=str(body(hall.do(c.TakeTicket(item="SB001")), "TicketTaken")["ticket"])))
    met_again(hall, tmp_path_factory.mktemp("other"))
    receive_case(hall)
    use_self_service(hall)
    yield hall
    hall.close()


def use_self_service(hall: Hall) -> None:
    """A resident prints a document and asks for a code, and somebody verifies a paper that is not known."""
    hall.rules = Rules(records=RULES)
    print_one(hall)
    request = new_id()
    hall.do(c.AskCode(kiosk="k1", id_number=SOMEBODY, code_request=request))
    hall.do(c.ReleaseCode(counter="7", code_request=request, code="123456"))
    with pytest.raises(Refused):
        hall.do(c.VerifyPaper(counter="7", query_number="unknown", check=""))


def receive_case(hall: Hall) -> None:
    """Somebody brings the papers of a case to a counter, in a year whose working days are known."""
    hall.do(
        c.PublishWorkdays(
            table=YearTable(year=2026, days_off=frozenset({date(2026, 1, 1)}), days_on=frozenset(), source="test")
        )
    )
    hall.do(c.AddStaff(staff="7007", name="张敏", pin="394017"))
    hall.do(c.SignIn(counter="7", staff="7007", pin="394017"))
    person = body(hall.do(c.RecordPerson(counter="7", name="张三", id_number=id_number())), "PersonRecorded")
    received = hall.do(c.ReceiveCase(counter="7", item="SB004", applicant=str(person["person"])))
    case = str(body(received, "CaseReceived")["case"])
    attach_and_look(hall, case, hall.home.folder.parent)
    use_gateway(hall, case, counter="7")
    pack(hall, str(person["person"]))
    rate(hall, case)
    edit_apart(hall, str(person["person"]), hall.home.folder.parent)


def edit_apart(hall: Hall, applicant: str, folder: Path) -> None:
    """Another machine has written of a case and its applicant, too, and nobody has settled it."""
    case = str(body(hall.do(c.ReceiveCase(counter="7", item="SB004", applicant=applicant)), "CaseReceived")["case"])
    paper = hall.ask(AskCase(case=case)).case.papers[0]
    other = bare_hall(folder / "apart")
    with hall.store.reading() as db:
        keys = list(unshared_keys(db).items())
    other.store.take_in(entries_of(hall), {}, keys)
    for machine, form in ((hall, Form.ORIGINAL), (other, Form.COPY)):
        machine.do(c.HandPapers(counter="7", case=case, handed=(Handed(paper, form),)))
        machine.do(c.RecordPerson(counter="7", name="张三", id_number=id_number(), phone=f"138{form}"))
    hall.store.take_in(entries_of(other), {})
    other.close()


def attach_and_look(hall: Hall, case: str, folder: Path) -> None:
    """A scan is attached, and somebody is looked at."""
    folder.joinpath("scan.pdf").write_bytes(pdf())
    hall.do(c.AttachFile(counter="7", case=case, file=str(folder / "scan.pdf")))
    hall.do(c.LookAtPerson(counter="7", case=case, why="核对"))


def pack(hall: Hall, applicant: str) -> None:
    """A community station packs the papers of a case for the street."""
    hall.do(c.SignIn(counter=SAMPLE_STATION, staff="1008", pin="941680"))
    received = hall.do(c.ReceiveCase(counter=SAMPLE_STATION, item="SB002", applicant=applicant))
    case = str(body(received, "CaseReceived")["case"])
    papers = tuple(Handed(paper.name) for paper in hall.ask(AskGuide(item="SB002")).to_bring)
    hall.do(c.HandPapers(counter=SAMPLE_STATION, case=case, handed=papers))
    hall.do(c.AcceptCase(counter=SAMPLE_STATION, case=case))
    hall.do(c.MakeBatch(counter=SAMPLE_STATION, cases=(case,)))


def rate(hall: Hall, case: str) -> None:
    """The resident says how it was."""
    hall.do(c.GiveRating(rating=rating_of(case, Occasion.ACCEPTANCE), level=Level.DISSATISFIED), "pad:7")


def met_again(hall: Hall, folder: Path) -> None:
    """Another machine has called the same number meanwhile, which is settled; more of another is to come."""
    other, third = bare_hall(folder / "other"), bare_hall(folder / "third")
    (taken, *_) = hall.do(c.TakeTicket(item="SB001"))
    for machine in (other, third):
        machine.store.take_in(entries_of(hall), {})
    hall.do(c.CallTicket(counter="6", ticket=taken.flat()["ticket"]))
    other.do(c.CallTicket(counter="5", ticket=taken.flat()["ticket"]))
    (awaited, *_) = third.do(c.TakeTicket(series="B", digit="9"))
    other.store.take_in(entries_of(third), {})
    other.do(c.CallTicket(counter="7", ticket=awaited.flat()["ticket"]))
    hall.store.take_in(entries_of(other), {})
    hall.do(c.SettleConflict(ticket=str(taken.flat()["ticket"]), note="同一位居民"))
    other.close()
    third.close()


def test_a_sound_store_has_no_faults_and_something_in_every_table(hall: Hall) -> None:
    assert hall.faults() == NO_FAULTS
    with hall.store.reading() as db:
        empty = [table for table in PROJECTIONS if not db.execute(f"SELECT 1 FROM {table}").fetchone()]
    assert empty == []


@pytest.mark.parametrize("table", PROJECTIONS)
def test_a_table_that_lost_rows_is_named_and_mended(hall: Hall, table: str) -> None:
    with hall.store.transaction() as db:
        db.execute(f"DELETE FROM {table}")
    assert hall.faults() == {**NO_FAULTS, "projections_match_journal": [table]}
    hall.rebuild()
    assert hall.faults() == NO_FAULTS


def test_a_single_altered_value_is_found(hall: Hall) -> None:
    with hall.store.transaction() as db:
        db.execute("UPDATE ticket SET priority = 'senior' WHERE ticket = (SELECT min(ticket) FROM ticket)")
    assert hall.faults()["projections_match_journal"] == ["ticket"]
    hall.rebuild()
    assert hall.faults() == NO_FAULTS


def test_a_row_too_many_is_found(hall: Hall) -> None:
    with hall.store.transaction() as db:
        db.execute("INSERT INTO help_call VALUES ('nobody', 1, NULL)")
    assert hall.faults()["projections_match_journal"] == ["help_call"]
    hall.rebuild()
    assert hall.faults() == NO_FAULTS
