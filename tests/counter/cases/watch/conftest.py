"""A back office with cases, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.conftest import OpenWindow
from tests.counter.cases.offices import Office, make_office


@pytest.fixture(scope="session")
def made_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once for all tests of this worker."""
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(qapp: QGuiApplication, qml_window: OpenWindow, made_office: Path, tmp_path: Path) -> Iterator[Office]:
    """A copy of it of one's own."""
    home = tmp_path / "home"
    shutil.copytree(made_office, home)
    opened = Office(home, qml_window)
    yield opened
    opened.hall.close()
