"""The command line's sources of records against the reference agency, as people would use both."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from common.places import Home
from common.settings import load
from common.sources import SourceSilent, WrongPerson, open_source
from common.sources.openapi import document
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from counter.cli.main import main
from counter.demo.agency.commands import agency

ANNA = person_at(0)


class Shell:
    """Commands in homes and in the agency's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.there = folder / "agency"
        self.stick = folder / "stick"
        self.stick.mkdir()

    def home(self, name: str, **settings: str) -> Home:
        """A machine's home with settings."""
        home = Home(self.folder / name).make()
        lines = "\n".join(f"{key} = {json.dumps(value)}" for key, value in settings.items())
        home.settings_file.write_text(f"[records]\noldest_days = 0\n{lines}\n", "utf-8")
        return home

    def source(self, home: Home, *command: str, fails: bool = False) -> Result:
        done = CliRunner().invoke(main, ["source", command[0], "--home", str(home.folder), *command[1:]])
        assert done.exit_code == int(fails), done.output
        return done

    def json(self, home: Home, *command: str, fails: bool = False) -> Any:
        return json.loads(self.source(home, *command, "--json", fails=fails).stdout)

    def agency(self, *command: str) -> str:
        done = CliRunner().invoke(agency, [command[0], "--at", str(self.there), *command[1:]])
        assert done.exit_code == 0, done.output
        return done.stdout

    def trust_each_other(self, home: Home) -> None:
        (self.folder / "hall.txt").write_text(self.source(home, "keys").stdout)
        (self.folder / "agency.txt").write_text(self.agency("keys"))
        self.agency("keys", "--trust", str(self.folder / "hall.txt"))
        assert "begin with" in self.source(home, "keys", "--trust", str(self.folder / "agency.txt")).output

    def deliver(self, *options: str) -> str:
        return str(json.loads(self.agency("deliver", *options, str(self.stick)))["file"])


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


@contextmanager
def running(*line: str) -> Iterator[Any]:
    """A program that says one line of JSON and then serves."""
    whole = [sys.executable, "-m", "counter.cli", *line]
    with subprocess.Popen(whole, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        try:
            yield json.loads(program.stdout.readline())
        finally:
            program.send_signal(signal.SIGTERM)
            assert program.wait(20) == 0


def let_in(shell: Shell, home: Home, sign: Any, authority: str) -> None:
    """A machine's request is signed, and it keeps what it gets."""
    request, certificate = shell.folder / "machine.csr", shell.folder / "machine.pem"
    shell.source(home, "keys", "--request", str(request))
    sign(str(request), str(certificate))
    shell.source(home, "keys", "--certificate", str(certificate), "--authority", authority)


def test_a_machine_without_a_source_says_so(shell: Shell) -> None:
    home = shell.home("hall")
    assert shell.json(home, "check", fails=True)["source"] == "none"
    assert "No records now" in shell.source(home, "check", fails=True).output
    assert "Only a machine" in shell.source(home, "serve", fails=True).output
    named = CliRunner().invoke(main, ["source", "serve", "--home", str(home.folder), "--name", "本机"])
    assert "no name of a machine" in named.output


def test_what_is_still_to_be_done_is_said(shell: Shell) -> None:
    home = shell.home("hall")
    shell.trust_each_other(home)
    file = shell.deliver("--persons", "1")
    assert "--trust" in shell.source(shell.home("stranger"), "import", file, fails=True).output
    done = shell.source(home, "import", file)
    assert "已导入" in done.stdout
    assert 'source = "file"' in done.stderr


@pytest.mark.parametrize("form", [(), ("--xlsx",)])
def test_a_delivery_is_looked_at_imported_and_used(shell: Shell, form: tuple[str, ...]) -> None:
    home = shell.home("hall", source="file")
    shell.trust_each_other(home)
    file = shell.deliver("--persons", "3", *form)
    assert shell.json(home, "check", file)["standing"] == "sound"
    assert "no delivery" in shell.json(home, "check", fails=True)["message"]
    taken = shell.json(home, "import", file)
    assert (taken["ok"], taken["persons"], taken["faults"]) == (True, 3, [])
    stands = shell.json(home, "check")
    assert (stands["ok"], stands["as_of"], stands["persons"], stands["is_sample"]) == (True, "2026-10-31", 3, True)
    assert "数据截至 2026-10-31，" in shell.source(home, "check").output
    assert "已在使用" in shell.source(home, "import", file).output
    assert open_source(load(home.settings_file), home).fetch(ANNA.id_number) == record_of(ANNA)
    assert not (home.folder / "hall.db").exists(), "records have nothing to do with the hall's store"
    assert "已删除" in shell.source(home, "forget", "--yes").output
    assert "没有已导入" in shell.source(home, "forget", "--yes").output
    assert not shell.json(home, "check", fails=True)["ok"]


def test_what_is_wrong_is_said_in_both_languages_and_names_nobody(shell: Shell, tmp_path: Path) -> None:
    home = shell.home("hall", source="file")
    shell.trust_each_other(home)
    (tmp_path / "persons.csv").write_text(f"id_number,name\n{ANNA.id_number[:-1]}1,安娜\n", "utf-8")
    file = shell.deliver("--persons", "1")
    wrong = json.loads(shell.agency("deliver", "--number", "2", str(shell.stick), str(tmp_path / "persons.csv")))[
        "file"
    ]
    said = shell.source(home, "import", wrong, fails=True).output
    assert "没有导入任何内容" in said
    assert "persons.csv 第 2 行“社会保障号码”" in said
    assert "安娜" not in said
    assert shell.json(home, "import", wrong, fails=True)["faults"][0]["wrong"] == "id_number"
    Path(file).write_bytes(Path(file).read_bytes()[:-1])
    assert "没有拷贝完整" in shell.source(home, "import", file, fails=True).output
    assert shell.json(home, "import", file, fails=True)["standing"] == "half_copied"


def test_the_agency_is_asked_over_https(shell: Shell) -> None:
    with running("agency", "serve", "--home", str(shell.there), "--port", "0") as told:
        home = shell.home("hall", source="https", url=told["url"])
        assert "source keys" in shell.json(home, "check", fails=True)["message"]
        let_in(shell, home, lambda *files: shell.agency("sign", *files), told["authority"])
        assert shell.json(home, "check")["as_of"] == "2026-10-31"
        source = open_source(load(home.settings_file), home)
        assert source.fetch(ANNA.id_number, ANNA.name) == record_of(ANNA)
    with pytest.raises(SourceSilent):
        source.fetch(ANNA.id_number)


def test_one_machine_of_the_hall_serves_the_others(shell: Shell) -> None:
    office = shell.home("office", source="file")
    shell.trust_each_other(office)
    shell.source(office, "import", shell.deliver("--persons", "2"))
    with running("source", "serve", "--home", str(office.folder), "--port", "0") as told:
        kiosk = shell.home("kiosk", source="https", url=told["url"])
        let_in(shell, kiosk, lambda *files: shell.source(office, "sign", *files), told["authority"])
        assert shell.json(kiosk, "check")["ok"]
        source = open_source(load(kiosk.settings_file), kiosk)
        assert source.fetch(ANNA.id_number, ANNA.name) == record_of(ANNA)
        with pytest.raises(WrongPerson):
            source.fetch(ANNA.id_number, "另有其人")
        taken = shell.source(office, "serve", "--port", told["url"].rpartition(":")[2], fails=True)
        assert "cannot be listened at: Address already in use" in taken.output
    names = {file.name for file in kiosk.folder.rglob("*") if file.is_file()}
    assert not {name for name in names if name.endswith(".db")}, "a kiosk holds no records"


def test_the_document_is_printed(shell: Shell) -> None:
    assert json.loads(CliRunner().invoke(main, ["source", "openapi"]).output) == document()
