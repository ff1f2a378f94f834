"""settings.toml as people spoil it, met from the command line: named with its line, and nothing done."""

import os
from pathlib import Path

import pytest

from tests.faults.processes import COLD_CLI, cli, end, start
from tests.halls import small_hall

TAKE = '{"do":"take_ticket","series":"A"}'


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hall = small_hall(tmp_path_factory.mktemp("hall"))
    hall.close()
    return hall.home.folder


SPOILT = {
    "an unknown section": ("\n[kiosq]\n", ["line 2", "kiosq", "Did you mean kiosk?"]),
    "an unknown key": ("[queue]\n\nfavored_in_a_row = 2\n", ["line 3", "queue.favored_in_a_row", "favoured_in_a_row"]),
    "a wrong type": ('[queue]\nrequeue_after = "three"\n', ["line 2", "queue.requeue_after", "three"]),
    "out of range": ("[queue]\nrequeue_after = 1000000\n", ["line 2", "queue.requeue_after", "1000000"]),
    "no number": ("[queue]\nrequeue_after = nan\n", ["line 2", "queue.requeue_after"]),
    "two faults": ("[queue]\nrequeue_after = -1\n[log]\nlevel = 3\n", ["line 2", "line 4"]),
    "no TOML": ("[queue\n", ["line 1", "not TOML"]),
    "a key twice": ("[queue]\nrequeue_after = 1\nrequeue_after = 2\n", ["line 3", "not TOML"]),
    "binary": ("\x00\x01\x02", ["not TOML"]),
    "nested without end": ("a = " + "[" * 100_000, ["not TOML"]),
    "huge": ("# " + "x" * 5_000_000, ["too many"]),
    "a printer without an address": ("[printers.ticket]\npaper = '80mm'\n", ["line 1", "address"]),
    "a printer that is not there": (
        '[kiosk]\nprinter = "tiket"\n[printers.ticket]\naddress = "virtual://"\n',
        ["tiket"],
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_wrong_is_named_with_its_line(home: Path, what: str) -> None:
    text, words = SPOILT[what]
    (home / "settings.toml").write_text(text, encoding="utf-8")
    said = cli(home, "do", TAKE)
    said.says("settings.toml", *words)
    assert said.out == b""
    assert len(said.err) < 5000


def test_bytes_that_are_no_text_are_named(home: Path) -> None:
    (home / "settings.toml").write_bytes("[queue]\n# 等候\n".encode("gb18030"))
    cli(home, "do", TAKE).says("settings.toml", "UTF-8")


def test_the_doctor_says_it_too(home: Path) -> None:
    (home / "settings.toml").write_text("[kiosq]\n")
    said = cli(home, "doctor", "--json")
    assert (said.code, said.err) == (1, "")
    [finding] = said.answers[0]["checks"]
    assert finding["name"] == "settings"
    assert "line 1" in finding["en"]


def test_a_file_that_cannot_be_read_is_named(home: Path) -> None:
    (home / "settings.toml").unlink(missing_ok=True)
    (home / "settings.toml").mkdir()
    try:
        cli(home, "do", TAKE).says("settings.toml", "Is a directory")
    finally:
        (home / "settings.toml").rmdir()


def test_a_file_without_rights_is_named(home: Path) -> None:
    file = home / "settings.toml"
    file.write_text("")
    file.chmod(0)
    rights = "-dac_override,-dac_read_search"
    less = ("setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}") if os.geteuid() == 0 else ()
    try:
        end(start((*less, *COLD_CLI, "do", "--home", home, TAKE))).says("settings.toml", "Permission denied")
    finally:
        file.unlink()
