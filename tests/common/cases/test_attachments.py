"""Scans of a case: what is taken and what is refused in kind words, once per case, readable to whoever says why."""

import os
import sys
from pathlib import Path

import msgspec
import pytest

from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskAttachments, AskScan
from common.domain.cases.attachment_words import Media
from common.domain.cases.papers import REPRESENTATIVES_ID
from common.domain.cases.queries import AskCase
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.hall import Hall
from tests.common.attachments.files import all_kinds, pdf, picture
from tests.common.cases import test_apart
from tests.common.cases.counter import FRONT, OFFICE, CaseHall
from tests.common.store.test_interleaving import tables
from tests.faults.whole import assert_whole
from tests.halls import body

# The back office on a machine of its own.
office, tell = test_apart.office, test_apart.tell


@pytest.fixture
def case(hall: CaseHall) -> str:
    return hall.receive()


def attach(hall: Hall, folder: Path, case: str, name: str, content: bytes, paper: str = "") -> list[Attachment]:
    """Attach a file of that name and content; the scans of the case afterwards."""
    file = folder / name
    file.write_bytes(content)
    hall.do(c.AttachFile(counter=FRONT, case=case, file=str(file), paper=paper))
    return hall.ask(AskAttachments(case=case))


def look(hall: Hall, case: str) -> str:
    done = hall.do(c.LookAtPerson(counter=FRONT, case=case, why="核对材料"))
    return str(body(done[:1], "PersonLookedAt")["look"])


def test_every_kind_is_kept_and_comes_back_as_it_was(hall: CaseHall, case: str, tmp_path: Path) -> None:
    paper = hall.look(case).case.papers[0]
    for name, content in all_kinds().items():
        attach(hall.hall, tmp_path, case, name, content, paper)
    shown = hall.hall.ask(AskAttachments(case=case))
    assert [one.name for one in shown] == list(all_kinds())
    assert [one.media for one in shown][:2] == [Media.PDF, Media.JPEG]
    assert {(one.paper, one.is_here, one.staff) for one in shown} == {(paper, True, "1001")}
    seen = look(hall.hall, case)
    for one in shown:
        scan = hall.hall.ask(AskScan(look=seen, attachment=one.attachment))
        assert (scan.name, scan.content) == (one.name, all_kinds()[one.name])
    assert [step.kind for step in hall.look(case).history].count("AttachmentAdded") == len(shown)
    assert_whole(hall.hall)


def test_nothing_on_the_disk_or_in_the_journal_tells_what_it_is(hall: CaseHall, case: str, tmp_path: Path) -> None:
    content = pdf()
    attach(hall.hall, tmp_path, case, "张三丰身份证.pdf", content)
    home = hall.hall.home.attachments_folder
    lying = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert b"%PDF" not in lying
    journal = b"".join(event.raw for event in hall.hall.since(0))
    assert "张三丰".encode() not in journal


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("scan.pdf", picture("JPEG"), "attachment_not_as_named"),
        ("scan.jpg", pdf(), "attachment_not_as_named"),
        ("scan.pdf", pdf()[:-200], "attachment_broken"),
        ("scan.jpg", picture("JPEG")[:500], "attachment_broken"),
        ("letter.docx", b"PK\x03\x04", "attachment_kind"),
        ("scan.pdf", b"", "attachment_kind"),
        ("scan.pdf", b"MZ" + bytes(100), "attachment_kind"),
        ("scan.pdf", pdf() + bytes(1_000_001), "attachment_too_large"),
    ],
)
def test_what_is_not_taken_is_said_in_kind_words(
    hall: CaseHall, case: str, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    hall.hall.rules = Rules(attachment_megabytes=1)
    with pytest.raises(Refused) as refused:
        attach(hall.hall, tmp_path, case, name, content)
    assert refused.value.reason == reason
    assert refused.value.message("zh")
    assert hall.hall.ask(AskAttachments(case=case)) == []
    assert list(Shelf(hall.hall.home.attachments_folder).names()) == []


def test_a_file_that_is_not_there_is_said_kindly(hall: CaseHall, case: str, tmp_path: Path) -> None:
    if sys.platform != "win32":  # there it is one more file that is not there
        os.mkfifo(tmp_path / "pipe.pdf")
    for file in (tmp_path / "none.pdf", tmp_path, tmp_path / "pipe.pdf"):
        with pytest.raises(Refused, match="cannot be read"):
            hall.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(file)))


def test_the_same_content_is_attached_once_per_case(hall: CaseHall, case: str, tmp_path: Path) -> None:
    content = pdf()
    attach(hall.hall, tmp_path, case, "a.pdf", content)
    assert len(attach(hall.hall, tmp_path, case, "again.pdf", content)) == 1
    other = hall.receive()
    assert len(attach(hall.hall, tmp_path, other, "a.pdf", content)) == 1
    digests = {event.flat()["digest"] for event in hall.hall.since(0) if event.kind == "AttachmentAdded"}
    assert len(digests) == 2  # nobody can tell that it is the same


def test_a_name_without_an_ending_is_no_reason_to_refuse(hall: CaseHall, case: str, tmp_path: Path) -> None:
    assert attach(hall.hall, tmp_path, case, "SCAN0001", pdf())[0].media is Media.PDF


def test_a_paper_that_the_case_does_not_need_is_refused(hall: CaseHall, case: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not among the papers"):
        attach(hall.hall, tmp_path, case, "a.pdf", pdf(), "遗嘱")


def test_the_representatives_paper_is_the_representatives(hall: CaseHall, tmp_path: Path) -> None:
    applicant, other = hall.person(), hall.person("李四", 2)
    until = hall.hall.now().today
    case = hall.receive(applicant, representative=other, mandate_until=until)
    shown = attach(hall.hall, tmp_path, case, "a.pdf", pdf(), REPRESENTATIVES_ID)
    assert shown[0].person == other
    assert attach(hall.hall, tmp_path, case, "b.pdf", pdf("more"))[1].person == applicant


def test_a_scan_is_taken_away_while_the_case_is_open_and_kept_once_it_is_over(
    hall: CaseHall, case: str, tmp_path: Path
) -> None:
    mistake, kept = (
        attach(hall.hall, tmp_path, case, "a.pdf", pdf()) + attach(hall.hall, tmp_path, case, "b.pdf", pdf("more"))[1:]
    )
    hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=mistake.attachment))
    assert hall.hall.ask(AskAttachments(case=case)) == [kept]
    with pytest.raises(Refused, match="was not found"):
        hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=mistake.attachment))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="不办了"))
    with pytest.raises(Refused, match="withdrawn"):
        hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=kept.attachment))
    with pytest.raises(Refused, match="withdrawn"):
        attach(hall.hall, tmp_path, case, "c.pdf", pdf("late"))
    assert_whole(hall.hall)


def test_what_others_have_relied_on_is_taken_away_by_a_reviewer_or_the_hall_manager_who_says_why(
    hall: CaseHall, tmp_path: Path
) -> None:
    case = hall.accepted()
    attach(hall.hall, tmp_path, case, "a.pdf", pdf())
    first, second = attach(hall.hall, tmp_path, case, "b.pdf", pdf("more"))
    with pytest.raises(Refused, match="has been accepted"):
        hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=first.attachment, reason="扫错了"))
    with pytest.raises(Refused, match="reason"):
        hall.hall.do(c.RemoveAttachment(counter=OFFICE, attachment=first.attachment))
    hall.hall.do(c.AssignStaff(staff="2001", role=StaffRole.REVIEWER, departments=(Domain.HOUSING,)))
    with pytest.raises(Refused, match="is with"):
        hall.hall.do(c.RemoveAttachment(counter=OFFICE, attachment=first.attachment, reason="扫错了"))
    hall.hall.do(c.AssignStaff(staff="2001", role=StaffRole.REVIEWER, departments=tuple(Domain)))
    hall.hall.do(c.RemoveAttachment(counter=OFFICE, attachment=first.attachment, reason="是别人的"))
    hall.hall.do(c.AssignStaff(staff="1001", role=StaffRole.HALL_LEAD))
    hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=second.attachment, reason="重复"))
    assert hall.hall.ask(AskAttachments(case=case)) == []
    said = [step.words for step in hall.look(case).history if step.kind == "AttachmentRemoved"]
    assert sorted(said) == ["是别人的", "重复"]
    assert_whole(hall.hall)


def test_before_its_acceptance_a_scan_is_for_whoever_takes_cases_in(hall: CaseHall, case: str, tmp_path: Path) -> None:
    (scan,) = attach(hall.hall, tmp_path, case, "a.pdf", pdf())
    with pytest.raises(Refused, match="This step is for"):
        hall.hall.do(c.RemoveAttachment(counter=OFFICE, attachment=scan.attachment, reason="扫错了"))
    hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=scan.attachment))
    assert hall.hall.ask(AskAttachments(case=case)) == []


def test_only_who_says_why_sees_a_scan_and_not_for_ever(hall: CaseHall, case: str, tmp_path: Path) -> None:
    (scan,) = attach(hall.hall, tmp_path, case, "a.pdf", pdf())
    with pytest.raises(Refused, match="why you look"):
        hall.hall.ask(AskScan(look="none", attachment=scan.attachment))
    elsewhere = look(hall.hall, hall.receive(hall.person("李四", 2)))
    with pytest.raises(Refused, match="why you look"):
        hall.hall.ask(AskScan(look=elsewhere, attachment=scan.attachment))
    seen = look(hall.hall, case)
    assert hall.hall.ask(AskScan(look=seen, attachment=scan.attachment)).name == "a.pdf"
    hall.clock.go(minutes=31)
    with pytest.raises(Refused, match="why you look"):
        hall.hall.ask(AskScan(look=seen, attachment=scan.attachment))


def test_a_file_that_is_missing_or_damaged_is_said_kindly(hall: CaseHall, case: str, tmp_path: Path) -> None:
    (scan,) = attach(hall.hall, tmp_path, case, "a.pdf", pdf())
    seen = look(hall.hall, case)
    (file,) = [path for path in hall.hall.home.attachments_folder.rglob("*") if path.is_file()]
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(Refused, match="damaged"):
        hall.hall.ask(AskScan(look=seen, attachment=scan.attachment))
    file.unlink()
    with pytest.raises(Refused, match="has not come"):
        hall.hall.ask(AskScan(look=seen, attachment=scan.attachment))


def test_a_command_as_json_attaches(hall: CaseHall, case: str, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    said = {"do": "attach_file", "counter": FRONT, "case": case, "file": str(tmp_path / "a.png")}
    done = hall.hall.do(msgspec.convert(said, c.AttachFile))
    assert [event.kind for event in done] == ["AttachmentAdded"]


def test_what_machines_that_were_apart_did_with_scans_is_the_same_on_both(
    hall: CaseHall, office: Hall, tmp_path: Path
) -> None:
    case = hall.receive()
    (scan,) = attach(hall.hall, tmp_path, case, "a.pdf", pdf())
    tell(hall.hall, office)
    for words in ("一", "二"):
        office.do(c.LookAtPerson(counter=OFFICE, case=case, why=words))  # so that what follows comes later
    (tmp_path / "late.pdf").write_bytes(pdf("late"))
    office.do(c.AttachFile(counter=OFFICE, case=case, file=str(tmp_path / "late.pdf")))
    hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=scan.attachment))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="不办了"))
    tell(office, hall.hall)
    tell(hall.hall, office)
    assert tables(hall.hall) == tables(office)
    for machine, is_here in ((hall.hall, False), (office, True)):
        assert [(one.name, one.is_here) for one in machine.ask(AskAttachments(case=case))] == [("late.pdf", is_here)]
        step = next(one for one in machine.ask(AskCase(case=case)).history if one.is_beside)
        assert step.kind == "AttachmentAdded"
        assert_whole(machine)
