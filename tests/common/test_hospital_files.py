"""The list of hospitals beside the store: replaced as a whole, or left as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from common.domain.hospitals.reader import RefusedList
from common.hospital_files import (
    ListDamaged,
    import_hospitals,
    list_changed_at,
    listed_hospital,
    read_list,
)
from common.places import Home
from counter.cli.main import main

TODAY = date(2026, 11, 21)
LIST = "机构编码,机构名称,所在区,类别,地址\nH1,样例医院,演示区,诊所,演示路1号\n"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").make()


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(text, "utf-8")
    return file


def test_there_is_none_at_first(home: Home) -> None:
    assert read_list(home) is None
    assert listed_hospital(home, "H1") is None
    assert list_changed_at(home) == 0


def test_a_list_is_imported_and_replaced(home: Home, tmp_path: Path) -> None:
    known = import_hospitals(home, written(tmp_path, LIST), TODAY)
    assert read_list(home) == known
    assert (known.source, known.as_of, known.is_sample) == ("list.csv", TODAY, False)
    assert listed_hospital(home, "H1") == (known.hospitals[0], False)
    import_hospitals(home, written(tmp_path, LIST.replace("H1", "H2")), TODAY)
    assert listed_hospital(home, "H1") is None
    assert list_changed_at(home) > 0
    assert not list(home.folder.glob("*.coming"))


def test_a_list_with_a_fault_leaves_the_old_one(home: Home, tmp_path: Path) -> None:
    before = import_hospitals(home, written(tmp_path, LIST), TODAY)
    with pytest.raises(RefusedList):
        import_hospitals(home, written(tmp_path, LIST + "H3,,,,\n"), TODAY)
    assert read_list(home) == before


def test_a_disk_that_is_full_leaves_the_old_one(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = import_hospitals(home, written(tmp_path, LIST), TODAY)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("common.hospital_files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        import_hospitals(home, written(tmp_path, LIST.replace("H1", "H2")), TODAY)
    assert read_list(home) == before
    assert not list(home.folder.glob("*.coming"))


def test_a_damaged_file_is_said_to_be(home: Home) -> None:
    home.hospitals_file.write_bytes(b'{"hospitals": [{"code"')
    with pytest.raises(ListDamaged):
        read_list(home)


def test_the_command_line_imports_finds_and_reports(home: Home, tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["hospitals", *arguments, "--home", str(home.folder)])
        return result.exit_code, result.output

    code, said = run("find", "样例")
    assert code == 1
    assert "hospitals import" in said
    assert run("import", str(written(tmp_path, LIST)))[0] == 0
    code, said = run("find", "yangli")
    assert code == 0
    assert "H1" in said
    assert '"name": "样例医院"' in run("find", "H1", "--json")[1]
    code, said = run("import", str(written(tmp_path, LIST + "H3,,,,\n")))
    assert code == 1
    assert "第 3 行“机构名称”" in said
    assert "Row 3" in said
    assert "H1" in run("find")[1]
    assert run("import")[0] == 2


def test_what_the_page_about_hospitals_tries_finds_some_in_the_sample(home: Home) -> None:
    page = (Path(__file__).parents[2] / "docs" / "hospitals.md").read_text("utf-8")
    tried = page.split("./yichuang hospitals find ")[1].split("#")[0].split()
    for arguments in (["import", "--sample"], ["find", *tried]):
        said = CliRunner().invoke(main, ["hospitals", *arguments, "--home", str(home.folder)]).output
    assert "H999" in said
