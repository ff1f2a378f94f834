"""The desk's pictures and files: every look draws without a warning, qmllint is content, the program itself starts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication

import counter.desk.gallery
from common.ui import QML, RESOURCES, gallery


@pytest.mark.parametrize("look", ["zh_CN-standard-1366", "en-large-1366"])
def test_every_look_draws(qapp: QGuiApplication, tmp_path: Path, look: str) -> None:
    files = gallery.render_all(tmp_path, f"counter- {look}")
    assert len(files) == len(counter.desk.gallery.STATES)


def test_qmllint_finds_nothing() -> None:
    lint = Path(PySide6.__file__).parent / "qmllint"
    files = sorted((QML / "Counter").glob("*.qml"))
    # Pages are registered from Python, where qmllint cannot look.
    beyond = ["--import", "disable", "--unresolved-type", "disable", "--missing-type", "disable"]
    done = subprocess.run([lint, "-I", QML, *beyond, *files], capture_output=True, text=True, check=False)
    assert "Warning" not in done.stdout + done.stderr, done.stderr


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
