"""A case's dossier and the copy of a person's data as PDFs: what a reader extracts from them, rare characters too."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.papers import REPRESENTATIVES_ID
from common.domain.cases.person import Person
from common.domain.cases.privacy_queries import AskExport, AskPersons
from common.domain.words import StaffRole
from common.dossier.case import Matter, case_dossier
from common.dossier.person import Report, person_report
from counter.cases.words import DEEDS
from printers.a4 import render
from tests.common.attachments.files import pdf
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, CaseHall, id_number

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made

RARE = "欧阳䶮𠮷"


def text_of(content: bytes, folder: Path) -> str:
    """What poppler extracts, without line ends."""
    (folder / "paper.pdf").write_bytes(content)
    said = subprocess.run(
        ["pdftotext", "-layout", str(folder / "paper.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    return "".join(said.split())


def matter(hall: CaseHall, case: str, persons: Mapping[str, Person], missing: int = 0) -> Matter:
    seen, scans = hall.look(case), hall.hall.ask(AskAttachments(case=case))
    return Matter(
        hall="样例中心",
        phone="",
        timezone="Asia/Shanghai",
        seen=seen,
        steps=seen.history,
        missing=missing,
        attachments=scans,
        persons=persons,
        names={row.staff: row.name for row in hall.hall.ask(q.AskStaff())},
        deeds=DEEDS,
        on=date(2026, 11, 20),
        is_sample=True,
    )


@pytest.fixture
def case(hall: CaseHall, tmp_path: Path) -> str:
    """A case with a rare name, a representative, scans and a reason that names people."""
    applicant, other = hall.person(RARE, phone="13812345678"), hall.person("李四", 2)
    case = hall.receive(applicant, representative=other, mandate_until=hall.hall.now().today)
    hall.hand_all(case, but=1)
    (tmp_path / "欧阳的户口簿.pdf").write_bytes(pdf())
    command = c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / "欧阳的户口簿.pdf"), paper=REPRESENTATIVES_ID)
    hall.hall.do(command)
    hall.hall.do(c.GiveNotice(counter=FRONT, case=case))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason=f"{RARE}说不办了"))
    return case


def test_a_masked_dossier_names_nobody(hall: CaseHall, case: str, tmp_path: Path) -> None:
    said = text_of(render(case_dossier(matter(hall, case, {}))), tmp_path)
    row = hall.look(case).row
    for words in ("办件卷宗", row.number, row.item_name, "已撤回", "欧**𠮷", "李*", "收件", "撤回", "张敏（1001）"):
        assert words in said, words
    for secret in (RARE, id_number(), "13812345678", "户口簿.pdf", "不办了"):
        assert secret not in said, secret


def test_a_dossier_in_full_extracts_rare_characters(hall: CaseHall, case: str, tmp_path: Path) -> None:
    look = hall.hall.do(c.LookAtPerson(counter=FRONT, case=case, why="归档"))[0].flat()["look"]
    persons = {one.person: one.known for one in hall.hall.ask(AskPersons(look=str(look)))}
    content = render(case_dossier(matter(hall, case, persons, missing=3)))
    said = text_of(content, tmp_path)
    for words in (RARE, id_number(), "13812345678", "欧阳的户口簿.pdf", f"{RARE}说不办了", "最早的3个步骤已归档"):
        assert words in said, words
    assert content.startswith(b"%PDF-")


def test_a_person_reads_what_the_hall_holds(hall: CaseHall, case: str, tmp_path: Path) -> None:
    person = hall.look(case).case.applicant
    hall.hall.do(c.AssignStaff(staff="1001", role=StaffRole.HALL_LEAD))
    done = hall.hall.do(c.ExportPerson(counter=FRONT, person=person, why="本人申请"))
    export = hall.hall.ask(AskExport(export=str(done[0].flat()["export"])))
    report = Report(
        export=export,
        deeds={kind: zh for kind, (zh, _) in DEEDS.items()},
        timezone="Asia/Shanghai",
        phone="",
        on=date(2026, 11, 20),
        is_sample=True,
    )
    said = text_of(render(person_report(report)), tmp_path)
    for words in (RARE, id_number(), "13812345678", f"{RARE}说不办了", "提供副本：本人申请", "第四十五条"):
        assert words in said, words
