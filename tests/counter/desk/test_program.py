"""The program of a counter itself: it starts, and says which counters there are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from common.ui import RESOURCES


def test_the_program_starts_and_is_played_from_outside(made_hall: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(made_hall, home)
    script = [
        {"do": "wait", "name": "signin.staff", "seconds": 30},
        {"do": "wait", "name": "top.counter", "text": "Counter 3", "seconds": 30},
        {"do": "quit"},
    ]
    done = subprocess.run(
        [sys.executable, "-m", "counter", "--home", home, "--counter", "3", "--language", "en", "--remote"],
        input="".join(json.dumps(line) + "\n" for line in script),
        capture_output=True,
        text=True,
        check=False,
        cwd=RESOURCES.parent,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert {"ok": True, "text": "Counter 3"} in answers


def test_a_counter_that_is_not_there_is_named_with_those_that_are(made_hall: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(made_hall, home)
    done = subprocess.run(
        [sys.executable, "-m", "counter", "--home", home, "--counter", "9"],
        capture_output=True,
        text=True,
        check=False,
        cwd=RESOURCES.parent,
    )
    assert done.returncode == 1
    assert "There is no counter 9. Known: 1, 2, 3, 4." in done.stderr
