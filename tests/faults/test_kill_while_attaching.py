"""kill -9 while scans are attached: no event names a file that is not there whole, and what nobody names is swept."""

import json
import os
import random
import shutil
from pathlib import Path

import msgspec

from common.attachments.keeping import faults, tidy
from common.attachments.sealed_file import digest
from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.hall import Hall
from common.places import Home
from tests.common.attachments.files import large, pdf
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, CaseHall
from tests.faults.processes import CLI, kill
from tests.faults.whole import assert_kept
from tests.halls import MovedClock
from tests.warm import WarmProgram

# Fixtures of theirs.
made = conftest.made

_FILES = 60
_ROUNDS = 3


def test_a_scan_is_there_whole_or_not_at_all(made: Path, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(made, tmp_path / "home")))
    hall = Hall(home, clock=MovedClock())
    case = CaseHall(hall, MovedClock()).receive()
    hall.close()
    picture = large()
    commands = []
    for number in range(_FILES):
        file = tmp_path / f"{number}.{'png' if number % 2 else 'pdf'}"
        file.write_bytes(picture + bytes([number]) if number % 2 else pdf(f"page {number}"))
        commands.append(msgspec.json.encode(c.AttachFile(counter=FRONT, case=case, file=str(file))))
    lines = tmp_path / "lines"
    lines.write_bytes(b"\n".join(commands) + b"\n")
    rng, told = random.Random(7), []
    for _ in range(_ROUNDS):
        with lines.open("rb") as script:
            program = WarmProgram(CLI, "do", "--home", home.folder, "--lines", stdin=script)
        assert program.stdout is not None
        for _ in range(rng.randint(1, 12)):
            told += json.loads(program.stdout.readline()).get("events", [])
        kill(program)
        check(home)
    assert len(told) >= _ROUNDS
    hall = Hall(home, clock=MovedClock())
    assert_kept(hall, told)
    hall.close()


def check(home: Home) -> None:
    """Each scan of the journal lies there as it was written."""
    hall = Hall(home, clock=MovedClock())
    shelf = Shelf(home.attachments_folder)
    named = {str(event.flat()["digest"]) for event in hall.since(0) if event.kind == "AttachmentAdded"}
    assert all(digest(shelf.read(name)) == name for name in named)
    assert faults(hall.store, shelf, 10**9) == ([], [], 0)
    for file in shelf.folder.rglob("*"):
        os.utime(file, (0, 0))
    tidy(hall.store, shelf)
    assert {file.name for file in shelf.folder.rglob("*") if file.is_file()} == named
    hall.close()
