"""The command line's gateways against the reference department, as people would use both."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from common.domain.cases.gateway_queries import AskDispatches
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import Domain
from common.gateway.openapi import document
from common.settings import load
from counter.cli.main import main
from counter.demo.department.commands import department
from counter.doctor.gateway_checks import check_gateways
from tests.common.cases.conftest import hall, made  # noqa: F401 - fixtures
from tests.common.cases.counter import CaseHall
from tests.faults.whole import assert_whole

DEPARTMENT = "social_insurance"


class Shell:
    """Commands in the hall's home and in the department's folder."""

    def __init__(self, cases: CaseHall, folder: Path) -> None:
        self.cases = cases
        self.folder = folder
        self.there = folder / "there"
        self.there.mkdir()

    def set(self, **fields: str) -> None:
        """Write the gateway into the settings."""
        lines = "\n".join(f'{key} = "{value}"' for key, value in fields.items())
        self.cases.hall.home.settings_file.write_text(f"[gateways.{DEPARTMENT}]\n{lines}\n", "utf-8")

    def gateway(self, *command: str, fails: bool = False) -> Result:
        """A subcommand of `gateway`; its exit code is as expected."""
        home = ["--home", str(self.cases.hall.home.folder)]
        done = CliRunner().invoke(main, ["gateway", command[0], *home, *command[1:]])
        assert done.exit_code == int(fails), done.output
        return done

    def json(self, *command: str, fails: bool = False) -> Any:
        """The one line of JSON that it answers."""
        return json.loads(self.gateway(*command, "--json", fails=fails).stdout)

    def department(self, *command: str) -> str:
        """A subcommand of `department`."""
        done = CliRunner().invoke(department, [command[0], "--at", str(self.there), *command[1:]])
        assert done.exit_code == 0, done.output
        return done.stdout

    def today(self) -> str:
        """The day on which the command line has sent: it goes by the clock of the machine."""
        return self.cases.hall.ask(AskDispatches())[0].on.isoformat()

    def findings(self) -> list[tuple[bool, str]]:
        """What the doctor says of the gateways."""
        settings = load(self.cases.hall.home.settings_file)
        return [(one.ok, one.en) for one in check_gateways(self.cases.hall, settings)]


@pytest.fixture
def shell(hall: CaseHall, tmp_path: Path) -> Shell:  # noqa: F811
    return Shell(hall, tmp_path)


def test_a_machine_without_gateways_says_so(shell: Shell) -> None:
    assert "No gateway is set" in shell.gateway("status").output
    assert "No gateway is set" in shell.gateway("send", fails=True).output
    assert shell.findings() == []


def test_a_case_is_carried_on_a_stick_and_back(shell: Shell) -> None:
    stick = shell.folder / "stick"
    stick.mkdir()
    shell.set(way="folder", folder=str(stick))
    assert "missing" in shell.gateway("send", fails=True).output
    assert shell.findings()[0][0] is False
    (shell.folder / "theirs").write_text(shell.department("keys"))
    (shell.folder / "ours").write_text(shell.gateway("keys", DEPARTMENT).stdout)
    assert "telephone" in shell.gateway("keys", "--trust", str(shell.folder / "theirs"), DEPARTMENT).output
    shell.department("keys", "--trust", str(shell.folder / "ours"))
    case = shell.cases.accepted()
    assert shell.json("send")["sent"] == 1
    assert shell.json("status")["pending"] == 1
    assert json.loads(shell.department("exchange", str(stick)))["letters"] == 1
    number, today = shell.cases.look(case).row.number, shell.today()
    assert json.loads(shell.department("list"))["hall_number"] == number
    shell.department("decide", "--on", today, number, "符合条件")
    shell.department("exchange", "--day", today, str(stick))
    received = shell.json("receive")
    assert (received["acknowledged"], received["answers"], received["ok"]) == (1, 1, True)
    assert shell.cases.look(case).case.state is CaseState.DECIDED
    compared = shell.gateway("reconcile", "--on", today).output
    assert "1 sent, 1 there; 1 answered, 1 taken; no differences" in compared
    assert shell.findings()[0][0] is True
    assert "has not come yet" in shell.gateway("reconcile", "--on", "2026-01-01", fails=True).output
    assert_whole(shell.cases.hall)


def test_a_damaged_package_is_named_in_both_languages(shell: Shell) -> None:
    stick = shell.folder / "stick"
    (stick / DEPARTMENT / "to-hall").mkdir(parents=True)
    shell.set(way="folder", folder=str(stick))
    (shell.folder / "theirs").write_text(shell.department("keys"))
    shell.gateway("keys", "--trust", str(shell.folder / "theirs"), DEPARTMENT)
    (stick / DEPARTMENT / "to-hall" / "a.ycpkg").write_bytes(b"YICHUANG-PACKAGE\n")
    output = shell.gateway("receive", fails=True).output
    assert "a.ycpkg: 没有拷贝完整" in output
    assert "copy it once more" in output
    (shell.folder / "theirs").write_text("nonsense")
    assert (
        "not the line of keys"
        in shell.gateway("keys", "--trust", str(shell.folder / "theirs"), DEPARTMENT, fails=True).output
    )


@pytest.fixture
def serving(shell: Shell) -> Iterator["subprocess.Popen[str]"]:
    """The department's server as a process of its own."""
    line = [sys.executable, "-m", "counter.demo.department", "serve", "--at", str(shell.there), "--port", "0"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.terminate()


def test_a_case_goes_over_https_and_back(shell: Shell, serving: "subprocess.Popen[str]") -> None:
    assert serving.stdout is not None
    assert serving.stdin is not None
    said = json.loads(serving.stdout.readline())
    shell.set(way="https", url=said["url"])
    request, certificate = shell.folder / "hall.csr", shell.folder / "hall.pem"
    shell.gateway("keys", "--request", str(request), DEPARTMENT)
    shell.department("sign", str(request), str(certificate))
    shell.gateway("keys", "--certificate", str(certificate), "--authority", said["authority"], DEPARTMENT)
    case = shell.cases.accepted()
    serving.stdin.write("down\n")
    serving.stdin.flush()
    assert json.loads(serving.stdout.readline()) == {"fault": "down"}
    assert "503" in shell.json("send", fails=True)["message"]
    serving.stdin.write("none\n")
    serving.stdin.flush()
    serving.stdout.readline()
    assert shell.json("send", DEPARTMENT)["acknowledged"] == 1
    today = shell.today()
    shell.department("correct", "--on", today, shell.cases.look(case).row.number, "复印件不清楚", "2099-12-01")
    assert shell.json("receive")["answers"] == 1
    assert shell.cases.look(case).case.state is CaseState.CORRECTION_REQUESTED
    shell.department("decide", "--on", today, "没有的件", "查无此人")
    serving.stdin.write("malformed\n")
    serving.stdin.flush()
    serving.stdout.readline()
    compared = shell.json("reconcile", "--on", today, fails=True)["compared"]
    assert [one["kind"] for one in compared["differences"]] == ["answer_missing"]
    assert "the hall does not have it" in shell.gateway("reconcile", "--on", today, fails=True).output
    assert shell.findings()[0][0] is False
    assert Domain(shell.json("status")["department"]) is Domain.SOCIAL_INSURANCE


def test_the_interface_is_printed_for_whoever_builds_a_departments_side() -> None:
    assert json.loads(CliRunner().invoke(main, ["gateway", "openapi"]).stdout) == document()
