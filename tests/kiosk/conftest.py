"""A sample hall for every test, a clock that stands, and work that lands at once or when the test says so."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from common.hall import Hall
from common.places import Home
from common.settings import Settings
from common.ui import QML, scene, stage, touch
from common.ui.tasks import InlineTasks, Task
from common.ui.translate import Language, compile_catalogues
from counter.sample import set_up_sample_hall
from kiosk.kiosk import Kiosk
from kiosk.looks import follow_looks
from tests.conftest import OpenWindow

SCREEN = QML / "Kiosk" / "Screen.qml"
PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1920, 1080)
Finger = Callable[[str], None]
FRIDAY_MORNING = datetime(2026, 11, 20, 1, 41, tzinfo=UTC)
"""09:41 in the hall."""
SATURDAY = datetime(2026, 11, 21, 1, 41, tzinfo=UTC)


@dataclass
class Clock:
    """The hall's clock."""

    now: datetime = FRIDAY_MORNING

    def __call__(self) -> datetime:
        return self.now


@dataclass
class HeldTasks:
    """Work that is done and lands only when the test says so."""

    held: list[Callable[[], None]] = field(default_factory=list)

    def run(self, fn: Callable[[], Any], *, done: Any = None, failed: Any = None, lane: str = "hall") -> Task:
        def work() -> None:
            InlineTasks().run(fn, done=done, failed=failed, lane=lane)

        self.held.append(work)
        return Task()

    def land(self) -> None:
        """Do everything that waits, and what that brings."""
        while self.held:
            self.held.pop(0)()


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample hall, made once; tests copy it."""
    home = tmp_path_factory.mktemp("sample") / "home"
    hall = Hall(Home(home), create=True, clock=Clock())
    set_up_sample_hall(hall)
    hall.close()
    return home


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hall(sample_home: Path, tmp_path: Path, clock: Clock) -> Iterator[Hall]:
    shutil.copytree(sample_home, tmp_path / "home")
    opened = Hall(Home(tmp_path / "home"), clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def kiosk(qapp: QGuiApplication, hall: Hall, settings: Settings) -> Iterator[Kiosk]:
    """A kiosk whose questions are answered at once; seconds pass when the test ticks."""
    made = Kiosk(hall, InlineTasks(), settings)
    made.look_again()
    yield made
    made.deleteLater()


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def window(
    request: pytest.FixtureRequest, kiosk: Kiosk, qml_window: OpenWindow, language: Language
) -> Iterator[QQuickView]:
    """The kiosk's window in both shapes."""
    view = qml_window(SCREEN, kiosk.page, request.param)
    view.installEventFilter(kiosk)
    language.follow(view.engine())
    follow_looks(kiosk.page, language, stage.theme(view.engine()))
    QCoreApplication.processEvents()
    yield view
    view.removeEventFilter(kiosk)


upright_alone = pytest.mark.parametrize("window", [PORTRAIT], indirect=True, ids=["portrait"])
"""For what does not depend on the shape."""


@pytest.fixture
def language(qapp: object) -> Iterator[Language]:
    compile_catalogues()
    spoken = Language()
    yield spoken
    spoken.clear()


@pytest.fixture
def tap(window: QQuickView, qtbot: QtBot) -> Finger:
    """Touches what has this name, as a finger would: once it is in sight and nothing lies over it."""

    def touch_it(name: str) -> None:
        def find() -> QQuickItem:
            item = scene.find(window, name)
            assert item is not None, f"{name} is not on the screen"
            assert scene.is_reachable(window, item), f"{name} cannot be touched"
            return item

        qtbot.waitUntil(lambda: find() is not None)
        touch.tap(window, touch.centre_of(find()))
        QCoreApplication.processEvents()

    return touch_it
