from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.kiosk.board.wall import Wall


@pytest.fixture
def wall(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Wall]:
    made = Wall(tmp_path)
    yield made
    made.source.close()
    made.hall.close()
