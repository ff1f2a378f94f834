"""The command line's attachments, persons, exports and dossiers, on a real hall."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.privacy_queries import AskLooks
from common.domain.cases.privacy_words import LookKind
from common.domain.words import StaffRole
from counter.cli.main import main
from tests.common.attachments.files import pdf, picture
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall, id_number

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made


def run(hall: CaseHall, *command: str, answer: str = "") -> Result:
    """A subcommand in the hall's home; options go before what is not one."""
    home = ["--home", str(hall.hall.home.folder)]
    return CliRunner().invoke(main, [*command[:2], *home, *command[2:]], input=answer)


@pytest.fixture
def case(hall: CaseHall) -> str:
    return hall.accepted(hall.person("张三丰", phone="13812345678"))


def test_scans_are_added_listed_saved_and_removed(hall: CaseHall, case: str, tmp_path: Path) -> None:
    good, bad = tmp_path / "a.pdf", tmp_path / "b.pdf"
    good.write_bytes(pdf())
    bad.write_bytes(picture("JPEG"))
    number = hall.look(case).row.number
    said = run(hall, "attachment", "add", "--counter", FRONT, number, str(good), str(bad))
    assert said.exit_code == 1
    assert "内容却是 JPEG" in said.output
    (listed,) = json.loads(run(hall, "attachment", "list", "--json", number).stdout)
    assert (listed["name"], listed["is_here"]) == ("a.pdf", True)
    assert "a.pdf" in run(hall, "attachment", "list", number).output
    target = tmp_path / "out.pdf"
    command = ("attachment", "save", "--counter", FRONT, "--why", "核对", number, "1", str(target))
    assert run(hall, *command).exit_code == 0
    assert target.read_bytes() == good.read_bytes()
    assert run(hall, *command).exit_code == 1  # nothing is written over
    assert len(hall.hall.ask(AskLooks(person=id_number()))) == 2
    assert run(hall, "attachment", "remove", "--counter", FRONT, number, "1").exit_code == 1  # it is accepted
    assert run(hall, "attachment", "remove", "--counter", OFFICE, number, "1").exit_code == 1  # and nobody says why
    assert run(hall, "attachment", "remove", "--counter", OFFICE, "--why", "扫错了", number, "1").exit_code == 0
    assert hall.hall.ask(AskAttachments(case=case)) == []


def test_what_the_scanner_puts_down_is_attached_and_taken_from_there(
    hall: CaseHall,
    case: str,
    tmp_path: Path,
) -> None:
    said = run(hall, "attachment", "scan", "--counter", FRONT, hall.look(case).row.number)
    assert "No scanner's folder is set" in said.output
    folder = tmp_path / "scanner"
    folder.mkdir()
    hall.hall.home.settings_file.write_text(f'[scans]\nfolder = "{folder}"\n', "utf-8")
    (folder / "Scan0001.pdf").write_bytes(pdf())
    (folder / "letter.docx").write_bytes(b"PK")
    said = run(hall, "attachment", "scan", "--counter", FRONT, hall.look(case).row.number)
    assert said.exit_code == 1
    assert "letter.docx" in said.output
    assert [file.name for file in folder.iterdir()] == ["letter.docx"]
    assert [one.name for one in hall.hall.ask(AskAttachments(case=case))] == ["Scan0001.pdf"]


def test_a_person_is_shown_exported_and_erased(hall: CaseHall, case: str, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    run(hall, "attachment", "add", "--counter", FRONT, hall.look(case).row.number, str(tmp_path / "a.png"))
    shown = json.loads(run(hall, "person", "show", "--counter", FRONT, "--why", "核对", id_number()).stdout)
    assert shown["known"]["phone"] == "13812345678"
    folder = tmp_path / "copy"
    refused = run(hall, "person", "export", "--counter", FRONT, "--why", "本人申请", id_number(), str(folder))
    assert (refused.exit_code, folder.exists()) == (1, False)
    hall.hall.do(c.AddStaff(staff="9001", name="周主任", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=ISSUING))
    hall.hall.do(c.SignIn(counter=ISSUING, staff="9001", pin=PIN))
    command = ("person", "export", "--counter", ISSUING, "--why", "本人申请", id_number(), str(folder))
    said = run(hall, *command)
    assert said.exit_code == 0, said.output
    assert sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()) == [
        "attachments/001-a.png",
        "person.json",
        "person.pdf",
    ]
    assert json.loads((folder / "person.json").read_bytes())["person"]["known"]["name"] == "张三丰"
    assert (folder / "attachments" / "001-a.png").read_bytes() == picture("PNG")
    assert run(hall, *command).exit_code == 1
    looks = [json.loads(line)["kind"] for line in run(hall, "person", "looks", id_number()).stdout.splitlines()]
    assert looks == [LookKind.EXPORTED, LookKind.LOOKED]
    table = folder.parent / "looks.csv"
    assert run(hall, "person", "looks", "--to", str(table), id_number()).exit_code == 0
    assert table.read_text(encoding="utf-8-sig").splitlines()[0] == "时间,工号,姓名,窗口,操作,办件号,原因"
    assert len(table.read_text(encoding="utf-8-sig").splitlines()) == 3
    assert run(hall, "person", "looks", "--to", str(folder.parent / "looks.pdf"), id_number()).exit_code != 0
    erase = ("person", "erase", "--counter", ISSUING, id_number())
    assert run(hall, *erase, answer="n\n").exit_code == 1
    said = run(hall, *erase, answer="y\n")
    assert "still open" in said.output


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_lists_and_figures_are_written(hall: CaseHall, case: str, kind: str, tmp_path: Path) -> None:
    row = hall.look(case).row
    file = tmp_path / f"out.{kind}"

    def lines(*command: str) -> list[list[str]]:
        dates = ("--since", "2026-11-01", "--until", "2026-11-30")
        said = run(hall, "export", *command, *dates, "--format", kind, str(file))
        assert said.exit_code == 0, said.output
        return read(file)

    def read(file: Path) -> list[list[str]]:
        if kind == "csv":
            return list(csv.reader(StringIO(file.read_bytes().decode("utf-8-sig"))))
        sheet = load_workbook(BytesIO(file.read_bytes())).active
        assert sheet is not None
        return [[str(cell.value) for cell in line] for line in sheet]

    found = lines("cases")
    assert found[0][:3] == ["办件号", "事项", "申请人"]
    assert found[1][:4] == [row.number, row.item_name, "张*丰", row.applicant.id_number]
    for by, key in (("item", "SB004"), ("counter", FRONT), ("department", "social_insurance"), ("week", "2026-11-16")):
        _, line = lines("figures", "--by", by)
        assert (line[0], line[2], line[3]) == (key, "1", "1")
    assert lines("figures", "--by", "item", "--language", "en")[0][2] == "Received"
    assert lines("ratings")[0][2] == "邀请评价"
    said = run(hall, "export", "worklist", "--department", row.department.value, "--format", kind, str(file))
    assert said.exit_code == 0
    assert read(file)[1][0] == row.number
    assert run(hall, "export", "cases", str(tmp_path / "none" / "x")).exit_code == 1


def test_a_dossier_is_masked_unless_somebody_says_why(hall: CaseHall, case: str, tmp_path: Path) -> None:
    number, file = hall.look(case).row.number, tmp_path / "case.pdf"
    assert run(hall, "case", "dossier", number, "--pdf", str(file)).exit_code == 0
    assert hall.hall.ask(AskLooks(person=id_number())) == []
    masked = file.read_bytes()
    assert run(hall, "case", "dossier", number, "--pdf", str(file), "--why", "归档").exit_code == 2
    said = run(hall, "case", "dossier", number, "--pdf", str(file), "--why", "归档", "--counter", FRONT)
    assert said.exit_code == 0
    assert [one.why for one in hall.hall.ask(AskLooks(person=id_number()))] == ["归档"]
    assert masked.startswith(b"%PDF-")
    assert file.read_bytes() != masked
