"""What all tests share: a home that is nobody's, and offscreen QML windows in which any warning fails the test."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from hypothesis import settings
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from common.sample_staff import shipped_staff
from common.services import staff
from common.ui import stage

OpenWindow = Callable[..., QQuickView]

# A shell that starts the tests in the background has Ctrl-C ignored, and what a test starts would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no failure. As many examples as the suite has time for: each run tries others.
settings.register_profile("yichuang", deadline=None, max_examples=40)
settings.load_profile("yichuang")


def pytest_collection_finish() -> None:
    """What collecting has made stays until the end: nobody need look through it for garbage again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the home of whoever runs it."""
    monkeypatch.setenv("YICHUANG_HOME", str(tmp_path_factory.getbasetemp() / "home"))


@pytest.fixture(scope="session", autouse=True)
def real_hasher() -> Iterator[PasswordHasher]:
    """What PINs are really hashed with. In tests that is quick: by design it takes a tenth of a second of each core."""
    real, quick = staff._hasher, PasswordHasher.from_parameters(CHEAPEST)
    quick_staff = tuple(one._replace(pin_hash=quick.hash(one.pin)) for one in shipped_staff())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staff, "_hasher", quick)
        patch.setattr(staff, "shipped_staff", lambda: quick_staff)
        yield real


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """No widgets anywhere: pytest-qt shall make what the applications make."""
    return QGuiApplication


@pytest.fixture
def qml_window(qapp: QGuiApplication) -> Iterator[OpenWindow]:
    """Opens a QML file with its page: `qml_window(qml, page, size=QSize(…), is_staff=…, is_care=…)`.

    Nothing moves in it. A QML warning at any time until the end of the test fails the test.
    """
    warnings: list[str] = []
    opened: list[tuple[QQuickView, QObject, object]] = []

    def open_window(
        qml: Path,
        page: QObject | None = None,
        size: QSize = QSize(1080, 1920),
        *,
        is_staff: bool = False,
        is_care: bool = False,
    ) -> QQuickView:
        engine = stage.make_engine(warnings.append)
        theme = stage.theme(engine)
        for name, value in (("staff", is_staff), ("care", is_care), ("motion", False)):
            theme.setProperty(name, value)
        view = stage.open_view(engine, qml, page, size)
        opened.append((view, engine, page))
        view.show()
        view.requestActivate()
        qapp.processEvents()
        return view

    yield open_window
    for view, _, _ in opened:
        view.close()
        view.setSource("")
    qapp.processEvents()
    assert warnings == []
