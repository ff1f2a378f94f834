"""kill -9 at any moment, several programs at once on one store: what was acknowledged stays."""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.domain import commands as c
from common.hall import Hall
from common.places import Home
from tests.faults.processes import CLI, WRITER, cli, kill
from tests.faults.whole import NO_FAULTS, assert_kept, assert_whole
from tests.faults.writer import random_command
from tests.halls import small_hall
from tests.warm import WarmProgram

MOST_ANSWERS = 60  # read from one program before all are killed


def prepare(folder: Path) -> tuple[Path, Path]:
    """A home with a small hall, and a file with more lines than a program gets through before it is killed."""
    hall = small_hall(folder)
    hall.close()
    rng = random.Random(7)
    lines = folder / "lines"
    lines.write_bytes(b"".join(msgspec.json.encode(random_command(rng)) + b"\n" for _ in range(20_000)))
    return hall.home.folder, lines


def events_in(answer: Any) -> list[dict[str, Any]]:
    """The events of a line of a writer (a list) or of `do --lines` (an object)."""
    return list(answer) if isinstance(answer, list) else answer.get("events", [])


def acknowledged(said: bytes) -> list[dict[str, Any]]:
    """The events of every whole line; the last one may be cut off by the kill, and then told nobody anything."""
    whole = said[: said.rfind(b"\n") + 1]
    return [event for line in whole.splitlines() for event in events_in(json.loads(line))]


def a_round(home: Path, lines: Path, rng: random.Random) -> list[dict[str, Any]]:
    """Start four programs, read some answers of one of them, kill all; what they had acknowledged."""
    with lines.open("rb") as file, lines.open("rb") as other:
        programs = [
            WarmProgram(CLI, "do", "--home", home, "--lines", stdin=file),
            WarmProgram(CLI, "do", "--home", home, "--lines", stdin=other),
            WarmProgram(WRITER, home, str(rng.getrandbits(32))),
            WarmProgram(WRITER, home, str(rng.getrandbits(32))),
        ]
    watched = rng.choice(programs)
    assert watched.stdout is not None
    heard = b"".join(watched.stdout.readline() for _ in range(rng.randrange(1, MOST_ANSWERS)))
    for program in programs:
        program.kill()
    told: list[dict[str, Any]] = []
    for program in programs:
        assert program.stdout is not None
        assert program.wait() == -9, "a program ended before it was killed"
        said = program.stdout.read()
        told += acknowledged(heard + said if program is watched else said)
        kill(program)
    return told


def loop(folder: Path, rounds: int) -> None:
    home, lines = prepare(folder)
    rng = random.Random(os.urandom(8))
    told: list[dict[str, Any]] = []
    for _ in range(rounds):
        told += a_round(home, lines, rng)
        hall = Hall(Home(home))
        try:
            assert_kept(hall, told)
        finally:
            hall.close()
    assert told


def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    loop(tmp_path, rounds=3)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_nothing_acknowledged_is_lost_by_kill_9_for_long(tmp_path: Path) -> None:
    loop(tmp_path, rounds=int(os.environ.get("YICHUANG_SOAK_ROUNDS", "300")))


@pytest.mark.parametrize("sign", ["hall.key", "hall.db", "hall.db-wal", "settings.toml"])
def test_init_that_was_killed_can_be_given_again(tmp_path: Path, sign: str) -> None:
    home = tmp_path / "home"
    program = WarmProgram(CLI, "init", "--home", home, stdout=subprocess.DEVNULL)
    while program.poll() is None and not (home / sign).exists():
        pass
    kill(program)
    again = cli(home, "init")
    assert again.code == 0, again.err
    hall = Hall(Home(home))
    try:
        assert_whole(hall)
    finally:
        hall.close()


def size_of(file: Path) -> int:
    """How large a file is that may come and go."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


@pytest.mark.parametrize("written", [1, 300_000])
def test_a_sample_hall_is_there_whole_or_not_at_all(tmp_path: Path, written: int) -> None:
    home = tmp_path / "home"
    log = home / "hall.db-wal"
    program = WarmProgram(CLI, "init", "--sample", "--home", home, stdout=subprocess.DEVNULL)
    while program.poll() is None and size_of(log) < written:
        pass
    kill(program)
    again = cli(home, "init", "--sample")
    assert again.code == 0 or "holds a hall already" in again.err, again.err
    assert cli(home, "do", '{"do":"take_ticket","item":"SB001"}').code == 0
    hall = Hall(Home(home))
    try:
        kinds = [event.kind for event in hall.since(0)]
        assert kinds.count("HallSetUp") == kinds.count("CatalogueImported") == kinds.count("NoticeSet") == 1
        assert_whole(hall)
    finally:
        hall.close()


def test_a_rebuild_that_was_killed_has_not_begun_or_is_done(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.do_together([c.TakeTicket(series="A") for _ in range(1500)])
    with hall.store.transaction() as db:
        db.execute("DELETE FROM ticket WHERE number > 'A900'")
    hall.close()
    home, log = hall.home.folder, hall.home.folder / "hall.db-wal"
    program = WarmProgram(CLI, "rebuild", "--home", home, stdout=subprocess.DEVNULL)
    while program.poll() is None and size_of(log) < 100_000:
        pass
    kill(program)
    hall = Hall(Home(home))
    try:
        assert hall.faults() in (NO_FAULTS, {**NO_FAULTS, "projections_match_journal": ["ticket"]})
        hall.rebuild()
        assert_whole(hall)
    finally:
        hall.close()
