"""The pictures and files of the pages of cases: every look draws without a warning, and qmllint is content."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication

import counter.cases.acceptance.gallery
import counter.cases.gallery
import counter.cases.review.act_gallery
from common.ui import QML, gallery

STATES = {
    "acceptance": counter.cases.acceptance.gallery.STATES,
    "case": counter.cases.gallery.STATES,
    "office": counter.cases.review.act_gallery.STATES,
}


@pytest.mark.parametrize("page", STATES)
@pytest.mark.parametrize("look", ["zh_CN-standard-1366", "en-large-1366"])
def test_every_look_draws(qapp: QGuiApplication, tmp_path: Path, page: str, look: str) -> None:
    files = [file for file in gallery.render_all(tmp_path, f"{page}- {look}") if file.name.startswith(page)]
    assert len(files) == len(STATES[page])


@pytest.mark.parametrize("folder", ["Acceptance", "Cases"])
def test_qmllint_finds_nothing(folder: str) -> None:
    lint = Path(PySide6.__file__).parent / "qmllint"
    files = sorted((QML / folder).glob("*.qml"))
    # Pages are registered from Python, where qmllint cannot look.
    beyond = ["--import", "disable", "--unresolved-type", "disable", "--missing-type", "disable"]
    done = subprocess.run([lint, "-I", QML, *beyond, *files], capture_output=True, text=True, check=False)
    assert "Warning" not in done.stdout + done.stderr, done.stderr
