"""The key and PINs are nowhere to be seen: not in logs, answers and errors, not among the running programs."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.faults.processes import COLD_CLI, as_lines, cli, end, start
from tests.halls import small_hall

PIN, WRONG, NAME = "274913", "983174", "欧阳娜娜"
ADD = {"do": "add_staff", "staff": "1001", "name": NAME, "pin": PIN}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    hall = small_hall(tmp_path)
    hall.close()
    folder = hall.home.folder
    (folder / "settings.toml").write_text('[log]\nlevel = "DEBUG"\n')
    return folder


def logged(home: Path) -> str:
    return "".join(file.read_text("utf-8") for file in (home / "log").iterdir())


def test_nothing_that_is_said_or_logged_holds_a_secret(home: Path) -> None:
    key = (home / "hall.key").read_text()
    sign_in = {"do": "sign_in", "counter": "1", "staff": "1001"}
    said = cli(
        home,
        "do",
        "--lines",
        lines=as_lines(
            ADD,
            {**sign_in, "pin": WRONG},
            {**sign_in, "pin": PIN},
            {**sign_in, "pin": 274913},
            {**sign_in, "pin": PIN, "colour": "red"},
            {"do": "change_pin", "staff": "1001", "pin": WRONG},
            {"do": "add_staff", "staff": "1001", "name": NAME, "pin": PIN},
            {"do": "add_staff", "staff": "1002", "name": NAME, "pin": "123456"},
        )
        + b'{"do":"sign_in","pin":"274913"\n',
    )
    assert [answer["ok"] for answer in said.answers] == [True, False, True, False, False, True, False, False, False]
    journal = cli(home, "journal")
    doctor = cli(home, "doctor", "--json")
    spoken = said.out.decode() + said.err + journal.out.decode() + doctor.out.decode() + doctor.err + logged(home)
    for secret in (key, PIN, WRONG, "argon2"):
        assert secret not in spoken
    assert NAME not in journal.out.decode() + logged(home)


def test_an_error_of_the_store_does_not_name_the_key(home: Path) -> None:
    key = (home / "hall.key").read_text()
    (home / "hall.key").write_text("ab" * 32)
    for command in ("journal", "rebuild", "doctor"):
        said = cli(home, command)
        assert said.code == 1
        assert "ab" * 32 not in said.out.decode() + said.err + logged(home)
    (home / "hall.key").write_text(key[:-1])
    said = cli(home, "journal")
    said.says("does not hold a key")
    assert key[:-1] not in said.err + logged(home)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks where ps looks")
def test_a_running_program_shows_no_secret(home: Path) -> None:
    key = (home / "hall.key").read_text()
    program = start((*COLD_CLI, "do", "--lines", "--home", home), stdin=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(as_lines(ADD))
    program.stdin.flush()
    assert json.loads(program.stdout.readline())["ok"]
    shown = b"".join(Path(f"/proc/{program.pid}/{name}").read_bytes() for name in ("cmdline", "environ", "comm"))
    assert end(program, b"").code == 0
    assert b"counter.cli" in shown
    for secret in (key, PIN):
        assert secret.encode() not in shown
