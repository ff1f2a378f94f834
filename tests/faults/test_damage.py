"""A store that is damaged, locked by another key, or out of reach: found, said in words, and never made worse."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.refusals import Refused
from common.hall import Hall, StoreUnreadable
from common.places import Home
from tests.faults.processes import COLD_CLI, Ended, cli, end, start
from tests.halls import MovedClock, small_hall, take

PAGE = 2048
TAKE = '{"do":"take_ticket","series":"A"}'


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with some hundred tickets in it, all in the file and nothing in the log."""
    hall = small_hall(tmp_path_factory.mktemp("morning"))
    for _ in range(300):
        take(hall)
    hall.close()
    return hall.home.folder


@pytest.fixture
def home(morning: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(morning, tmp_path / "home"))


def spoil(home: Path, page: int) -> None:
    """Change one bit of a page, the first being 1."""
    file = home / "hall.db"
    data = bytearray(file.read_bytes())
    data[(page - 1) * PAGE + random.randrange(100, PAGE)] ^= 1 << random.randrange(8)
    file.write_bytes(data)


def pages_of(home: Path) -> int:
    return (home / "hall.db").stat().st_size // PAGE


def test_every_damaged_page_is_found_and_nothing_else(home: Path) -> None:
    whole = (home / "hall.db").read_bytes()
    for page in random.sample(range(2, pages_of(home) + 1), 15):
        (home / "hall.db").write_bytes(whole)
        spoil(home, page)
        try:
            hall = Hall(Home(home))
        except StoreUnreadable:
            continue  # the page holds what every start reads
        try:
            assert hall.faults()["pages"] == [f"HMAC verification failed for page {page}"]
        finally:
            hall.close()


def test_taking_a_number_over_a_damaged_page_is_refused_or_done(home: Path) -> None:
    whole = (home / "hall.db").read_bytes()
    reasons = set()
    for page in random.sample(range(3, pages_of(home) + 1), 25):
        (home / "hall.db").write_bytes(whole)
        spoil(home, page)
        reasons.add(refusal(home))
    assert reasons <= {"", "unreadable", "store_damaged"}


def refusal(home: Path) -> str:
    """Why the journal of a home is not read to its end, or no number taken; "" if they are."""
    try:
        hall = Hall(Home(home))
    except StoreUnreadable:
        return "unreadable"
    try:
        hall.since(0)
        hall.do(c.TakeTicket(series="A"))
    except Refused as refused:
        return refused.reason
    finally:
        hall.close()
    return ""


@pytest.mark.parametrize("table", ["sqlite_schema", "understood"])
def test_a_page_that_every_start_reads_is_said_in_words(home: Path, table: str) -> None:
    hall = Hall(Home(home))
    with hall.store.reading() as db:
        row = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    hall.close()
    spoil(home, row[0] if row else 1)
    cli(home, "do", TAKE).says("hall.db does not open", "restore both from the backup")
    said = cli(home, "doctor", "--json")
    assert (said.code, said.err) == (1, "")
    [opens] = said.answers[0]["checks"]
    assert (opens["name"], opens["ok"]) == ("store_opens", False)


def test_the_command_line_refuses_kindly_and_the_doctor_says_what_to_do(home: Path) -> None:
    whole = (home / "hall.db").read_bytes()
    for page in range(3, pages_of(home)):
        spoil(home, page)
        if refusal(home) == "store_damaged":
            break
        (home / "hall.db").write_bytes(whole)
    answer = cli(home, "do", "--lines", lines=f"{TAKE}\n{TAKE}\n".encode())
    assert {line.get("refused", "store_damaged") for line in answer.answers} == {"store_damaged"}
    assert (answer.code, answer.err) == (0, "")
    journal = cli(home, "journal")
    if journal.code != 0:
        journal.says("数据文件有损坏", "The store is damaged")
    said = cli(home, "doctor", "--json")
    assert (said.code, said.err) == (1, "")
    found = {check["name"]: check for check in said.answers[0]["checks"]}
    assert not found["pages"]["ok"]
    assert "请停用本机，保留文件，用备份恢复" in found["pages"]["zh"]
    assert "restore the backup" in found["pages"]["en"]
    assert "rebuild" not in found["projections_match_journal"]["en"]


def wrong_key(home: Path) -> None:
    (home / "hall.key").write_text("0" * 64)


def no_key(home: Path) -> None:
    (home / "hall.key").unlink()


def not_a_key(home: Path) -> None:
    (home / "hall.key").write_bytes(b"\xff\x00" * 40)


def empty_key(home: Path) -> None:
    (home / "hall.key").write_bytes(b"")


def key_is_a_folder(home: Path) -> None:
    no_key(home)
    (home / "hall.key").mkdir()


def empty_store(home: Path) -> None:
    (home / "hall.db").write_bytes(b"")


def cut_store(home: Path) -> None:
    os.truncate(home / "hall.db", 1000)


def no_database(home: Path) -> None:
    (home / "hall.db").write_bytes(b"SQLite format 3\0" + b"?" * 10_000)


def store_is_a_folder(home: Path) -> None:
    (home / "hall.db").unlink()
    (home / "hall.db").mkdir()


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (wrong_key, "does not open with its key"),
        (no_key, "is missing"),
        (not_a_key, "does not hold a key"),
        (empty_key, "does not hold a key"),
        (key_is_a_folder, "cannot be read (Is a directory)"),
        (empty_store, "is empty"),
        (cut_store, "does not open"),
        (no_database, "does not open with its key"),
        (store_is_a_folder, "does not open"),
    ],
)
def test_a_store_that_cannot_be_opened_is_said_in_words_and_left_alone(
    home: Path, what: Callable[[Path], None], words: str
) -> None:
    what(home)
    before = everything_in(home)
    cli(home, "do", TAKE).says("The store cannot be opened", words)
    if what is not empty_store:  # which init fills: an init that was killed at its beginning leaves no more
        cli(home, "init").says("The store cannot be opened", words)
    assert everything_in(home) == before, "a store that could not be read was changed"


def everything_in(home: Path) -> dict[str, bytes]:
    """Every file of the store; a log that SQLite made and left empty says nothing."""
    files = {path.name: path.read_bytes() for path in home.glob("hall.*") if path.is_file()}
    return {name: data for name, data in files.items() if not name.endswith(("-wal", "-shm"))}


def test_a_key_that_others_can_read_is_found_by_the_doctor(home: Path) -> None:
    (home / "hall.key").chmod(0o644)
    said = cli(home, "doctor", "--json")
    found = {check["name"]: check for check in said.answers[0]["checks"]}
    assert not found["key_private"]["ok"]
    assert f"chmod 600 {home}/hall.key" in found["key_private"]["en"]


@pytest.mark.parametrize("length", [0, 31, 32, 500, PAGE + 56, 3 * PAGE])
def test_a_log_that_was_cut_keeps_every_whole_commit(home: Path, length: int) -> None:
    hall = Hall(Home(home))
    for _ in range(10):
        take(hall)
    shutil.copytree(home, home.parent / "cut")
    hall.close()
    os.truncate(home.parent / "cut" / "hall.db-wal", length)
    (home.parent / "cut" / "hall.db-shm").unlink()
    left = Hall(Home(home.parent / "cut"), clock=MovedClock())
    try:
        assert not any(left.faults().values())
        assert "A301" <= take(left) <= "A311"
    finally:
        left.close()


def without_rights(home: Path, *arguments: str) -> Ended:
    """The command line without root's right to read and write whatever it likes."""
    rights = "-dac_override,-dac_read_search"
    less = ("setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}") if os.geteuid() == 0 else ()
    return end(start((*less, *COLD_CLI, arguments[0], "--home", home, *arguments[1:])))


def test_a_home_that_may_only_be_read_is_refused_in_words(home: Path) -> None:
    for file in (*home.iterdir(), home):
        file.chmod(0o500 if file.is_dir() else 0o400)
    for command in (("do", TAKE), ("init",)):
        without_rights(home, *command).says("hall.db")
    said = without_rights(home, "doctor", "--json")
    assert said.code == 1
    assert "Traceback" not in said.err
    assert said.answers[0]["checks"][0]["name"] == "store_opens"


def test_a_key_that_may_not_be_read_is_said(home: Path) -> None:
    (home / "hall.key").chmod(0)
    without_rights(home, "do", TAKE).says("hall.key cannot be read (Permission denied)")


def test_a_home_that_may_not_be_entered_is_said(home: Path) -> None:
    home.chmod(0)
    for command in (("do", TAKE), ("init",), ("doctor",)):
        said = without_rights(home, *command)
        assert said.code in (1, 2)
        assert "Traceback" not in said.err
        assert str(home) in said.err + said.out.decode()
    home.chmod(0o700)
