"""What the hall knows of a person: seen only by who says why, handed out whole, forgotten everywhere and for ever."""

from pathlib import Path

import msgspec
import pytest

from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.privacy_queries import AskExport, AskLooks, AskPersons, AskPersonsToErase, Look, PersonExport
from common.domain.cases.privacy_words import ErasureGround, LookKind
from common.domain.cases.queries import AskCase, FindCases, FindPersons
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Level, Occasion
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.hall import Hall
from tests.common.attachments.files import pdf
from tests.common.cases.counter import FRONT, ISSUING, PIN, CaseHall, id_number
from tests.common.cases.test_issuing import SIGNED, issue, ready
from tests.faults.whole import NO_FAULTS
from tests.halls import body, call, take

LEAD = ISSUING


@pytest.fixture
def lead(hall: CaseHall) -> CaseHall:
    """A hall whose manager sits at the issuing counter and keeps no files for years."""
    hall.hall.rules = Rules(retention_years=0)
    hall.hall.do(c.AddStaff(staff="9001", name="周主任", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=LEAD))
    hall.hall.do(c.SignIn(counter=LEAD, staff="9001", pin=PIN))
    return hall


def look(hall: Hall, **fields: str) -> str:
    done = hall.do(c.LookAtPerson(counter=FRONT, why="核对身份", **fields))
    return str(done[0].flat()["look"])


def closed(hall: CaseHall, folder: Path) -> tuple[str, str]:
    """A person with a closed case that was brought in a visit and has a scan; both ids."""
    take(hall.hall)
    call(hall.hall, FRONT)
    hall.hall.do(c.BeginService(counter=FRONT))
    person = hall.person("张三丰", phone="13800000000")
    case = hall.receive(person)
    (folder / "张三丰.pdf").write_bytes(pdf())
    hall.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(folder / "张三丰.pdf")))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="张三丰撤回"))
    hall.hall.do(c.FinishService(counter=FRONT, outcome="done", note="张三丰来过"))  # type: ignore[arg-type]
    return person, case


def looks(hall: Hall, person: str) -> list[Look]:
    return hall.ask(AskLooks(person=person))


def test_a_person_is_shown_in_full_once_the_reason_is_on_record(hall: CaseHall) -> None:
    person = hall.person(phone="13800000000")
    case = hall.receive(person)
    (seen,) = hall.hall.ask(AskPersons(look=look(hall.hall, case=case)))
    assert (seen.person, seen.known.name, seen.known.id_number, seen.known.phone) == (
        person,
        "张三丰",
        id_number(),
        "13800000000",
    )
    (one,) = looks(hall.hall, person)
    assert (one.kind, one.staff, one.counter, one.number, one.why) == (
        LookKind.LOOKED,
        "1001",
        FRONT,
        hall.look(case).row.number,
        "核对身份",
    )
    assert looks(hall.hall, id_number()) == [one]


def test_both_persons_of_a_case_are_seen_in_one_look(hall: CaseHall) -> None:
    applicant, other = hall.person(), hall.person("李四", 2)
    case = hall.receive(applicant, representative=other, mandate_until=hall.hall.now().today)
    seen = look(hall.hall, case=case)
    assert {one.person for one in hall.hall.ask(AskPersons(look=seen))} == {applicant, other}
    assert len(looks(hall.hall, other)) == 1
    assert {one.person for one in hall.hall.ask(AskPersons(look=look(hall.hall, case=case, person=other)))} == {other}


def test_a_look_needs_a_reason_a_person_and_somebody_who_looks(hall: CaseHall) -> None:
    person = hall.person()
    for fields, why, reason in (
        ({"person": person}, "  ", "look_needed"),
        ({"person": "none"}, "核对", "unknown_person"),
        ({}, "核对", "unknown_person"),
        ({"case": hall.receive(hall.person("李四", 2)), "person": person}, "核对", "unknown_person"),
    ):
        with pytest.raises(Refused) as refused:
            hall.hall.do(c.LookAtPerson(counter=FRONT, why=why, **fields))
        assert refused.value.reason == reason
    hall.hall.do(c.SignOut(counter=FRONT))
    with pytest.raises(Refused, match="Nobody is signed in"):
        hall.hall.do(c.LookAtPerson(counter=FRONT, person=person, why="核对"))
    assert looks(hall.hall, person) == []
    with pytest.raises(Refused, match="why you look"):
        hall.hall.ask(AskPersons(look="none"))


def test_a_look_ends_after_half_an_hour(hall: CaseHall) -> None:
    seen = look(hall.hall, person=hall.person())
    hall.clock.go(minutes=30)
    assert hall.hall.ask(AskPersons(look=seen))
    hall.clock.go(seconds=1)
    with pytest.raises(Refused, match="why you look"):
        hall.hall.ask(AskPersons(look=seen))


def test_an_export_has_everything_and_is_on_record(lead: CaseHall, tmp_path: Path) -> None:
    person, case = closed(lead, tmp_path)
    hall = lead.hall
    look(hall, person=person)
    export = exported(hall, person)
    assert export.person.known.id_number == id_number()
    assert [one.case.case for one in export.cases] == [case]
    assert "张三丰撤回" in [step.words for step in export.cases[0].history]
    assert [(one.number, one.note) for one in export.visits] == [("A001", "张三丰来过")]
    assert [one.name for one in export.attachments] == ["张三丰.pdf"]
    assert [one.kind for one in export.looks] == [LookKind.EXPORTED, LookKind.LOOKED]
    assert msgspec.json.decode(msgspec.json.encode(export), type=type(export)) == export
    with pytest.raises(Refused, match="why you look"):
        hall.ask(AskExport(export=look(hall, person=person)))


def exported(hall: Hall, person: str) -> PersonExport:
    hall.do(c.AssignStaff(staff="1001", role=StaffRole.HALL_LEAD))
    done = body(hall.do(c.ExportPerson(counter=FRONT, person=person, why="本人申请")), "PersonExported")
    return hall.ask(AskExport(export=str(done["export"])))


def test_an_export_has_what_was_signed_and_how_it_was_rated(hall: CaseHall) -> None:
    person = hall.person()
    case = ready(hall, person)
    rating = rating_of(case, Occasion.ACCEPTANCE)
    hall.hall.do(c.GiveRating(rating=rating, level=Level.SATISFIED, words="很快", ink=SIGNED), f"pad:{FRONT}")
    hall.hall.do(issue(case, person, signature=SIGNED))
    export = exported(hall.hall, person)
    number = hall.look(case).row.number
    assert [(one.number, one.drawing) for one in export.signatures] == [(number, SIGNED)]
    (rated,) = export.ratings
    assert (rated.number, rated.level, rated.words, rated.ink) == (number, Level.SATISFIED, "很快", SIGNED)


def test_a_representative_gets_nothing_that_was_written_about_the_applicant(hall: CaseHall) -> None:
    applicant, other = hall.person(), hall.person("李四", 2)
    case = hall.receive(applicant, representative=other, mandate_until=hall.hall.now().today)
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="张三丰生病了"))
    (of_other,), (own,) = exported(hall.hall, other).cases, exported(hall.hall, applicant).cases
    assert [step.words for step in own.history][-1] == "张三丰生病了"
    assert {step.words for step in of_other.history} == {""}
    assert of_other.row.applicant.name == "张*丰"


def test_nobody_is_erased_while_a_case_is_open_or_the_law_keeps_it(lead: CaseHall, tmp_path: Path) -> None:
    hall = lead.hall
    person, _ = closed(lead, tmp_path)
    open_case = lead.receive(lead.person("李四", 2), representative=person, mandate_until=hall.now().today)
    with pytest.raises(Refused, match="still open"):
        hall.do(c.ErasePersonData(counter=LEAD, person=person))
    hall.do(c.WithdrawCase(counter=FRONT, case=open_case, reason="不办了"))
    with pytest.raises(Refused, match="until 2026-11-20"):
        hall.do(c.ErasePersonData(counter=LEAD, person=person))  # not on the very day
    hall.rules = Rules(retention_years=10)
    lead.clock.now = lead.clock.now.replace(year=2036, month=12, day=30)
    with pytest.raises(Refused, match="until 2036-12-31"):
        hall.do(c.ErasePersonData(counter=LEAD, person=person))
    lead.clock.go(days=2)
    hall.do(c.ErasePersonData(counter=LEAD, person=person, ground=ErasureGround.PURPOSE_FULFILLED))
    assert hall.ask(FindPersons(text="张三丰")) == []


def test_whose_files_need_not_be_kept_is_known(lead: CaseHall, tmp_path: Path) -> None:
    hall = lead.hall
    person, _ = closed(lead, tmp_path)
    other = lead.person("李四", 2)
    open_case = lead.receive(other, representative=person, mandate_until=hall.now().today)
    nobodys = lead.person("王五", 3)  # nobody has ever brought anything for them
    hall.rules = Rules(retention_years=10)
    lead.clock.go(days=30)
    assert hall.ask(AskPersonsToErase()) == []
    lead.clock.go(seconds=1)
    assert [one.person for one in hall.ask(AskPersonsToErase())] == [nobodys]
    hall.do(c.RecordPerson(counter=FRONT, name="王五", id_number=id_number(3)))
    assert hall.ask(AskPersonsToErase()) == [], "they have come again"
    hall.rules = Rules(retention_years=10, unused_person_days=3650)
    lead.clock.now = lead.clock.now.replace(year=2036, month=12, day=30)
    assert [one.name for one in hall.ask(AskPersonsToErase())] == ["王*"]
    hall.do(c.ErasePersonData(counter=LEAD, person=nobodys))
    assert hall.ask(AskPersonsToErase()) == []
    lead.clock.go(days=2)
    assert hall.ask(AskPersonsToErase()) == []
    hall.do(c.WithdrawCase(counter=FRONT, case=open_case, reason="不办了"))
    assert hall.ask(AskPersonsToErase()) == []
    hall.rules = Rules(retention_years=0, unused_person_days=3650)
    lead.clock.go(days=1)
    assert [one.name for one in hall.ask(AskPersonsToErase())] == ["张*丰", "李*"]
    for one in hall.ask(AskPersonsToErase()):
        hall.do(c.ErasePersonData(counter=LEAD, person=one.person))
    assert hall.ask(AskPersonsToErase()) == []


def test_only_the_hall_manager_hands_out_all_that_is_known(lead: CaseHall) -> None:
    person = lead.person()
    for counter in (FRONT, "2"):
        with pytest.raises(Refused, match="This step is for"):
            lead.hall.do(c.ExportPerson(counter=counter, person=person, why="本人申请"))
    assert lead.hall.ask(AskLooks(person=person)) == []
    lead.hall.do(c.ExportPerson(counter=LEAD, person=person, why="本人申请"))


def test_only_the_hall_manager_erases(lead: CaseHall) -> None:
    person = lead.person()
    with pytest.raises(Refused, match="hall manager"):
        lead.hall.do(c.ErasePersonData(counter=FRONT, person=person))
    with pytest.raises(Refused, match="not found"):
        lead.hall.do(c.ErasePersonData(counter=LEAD, person="none"))


def test_who_is_erased_is_forgotten_and_the_rest_stays(lead: CaseHall, tmp_path: Path) -> None:
    hall = lead.hall
    person, case = closed(lead, tmp_path)
    other = lead.person("张三", 2)
    look(hall, person=person)
    hall.keep_draft(FRONT, "acceptance", f'{{"applicant": "{person}"}}')
    hall.keep_draft(FRONT, "elsewhere", f'{{"applicant": "{other}"}}')
    lead.clock.go(days=1)
    hall.do(c.ErasePersonData(counter=LEAD, person=person))
    assert hall.ask(FindCases(text="张三丰")) == []
    assert hall.ask(FindCases(text=id_number())) == []
    assert hall.ask(FindPersons(text="zsf")) == []
    assert [one.person for one in hall.ask(FindPersons(text="张三"))] == [other]
    shown = hall.ask(AskCase(case=case))
    assert shown.row.applicant.name == ""
    assert {step.words for step in shown.history} == {""}
    (scan,) = hall.ask(AskAttachments(case=case))
    assert (scan.name, scan.is_here) == ("", False)
    assert list(Shelf(hall.home.attachments_folder).names()) == []
    ordered, looked = looks(hall, person)
    assert (ordered.kind, ordered.staff_name, ordered.why) == (LookKind.ERASURE_ORDERED, "周主任", "requested")
    assert (looked.kind, looked.staff, looked.why) == (LookKind.LOOKED, "1001", "")
    assert hall.kept_draft(FRONT, "acceptance") is None
    with pytest.raises(Refused, match="not found"):
        look(hall, person=person)
    assert hall.faults() == NO_FAULTS
    hall.rebuild()
    assert hall.faults() == NO_FAULTS
    assert hall.ask(FindCases(text="张三丰")) == []
