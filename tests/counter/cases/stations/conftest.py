"""A community station and a counter of the street, each with its screen, on one store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from common.hall import Hall
from common.places import Home
from common.ui import QML
from counter.cases.stations.page import StationPage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT
from tests.common.cases.station import STATION, Station, with_stations
from tests.conftest import OpenWindow
from tests.counter.cases.conftest import CLERK, seated
from tests.counter.desk.keyboard import Keyboard
from tests.halls import MovedClock

STAFF = "1101"


@pytest.fixture(scope="session")
def made_with_station(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall with two community stations."""
    return with_stations(Path(shutil.copytree(made, tmp_path_factory.mktemp("stations") / "home")))


@pytest.fixture
def station(made_with_station: Path, tmp_path: Path) -> Iterator[Station]:
    clock = MovedClock()
    hall = Hall(Home(Path(shutil.copytree(made_with_station, tmp_path / "home"))), clock=clock)
    yield Station(hall, clock)
    hall.close()


class Hands(Keyboard):
    """A clerk's hands on the page of batches of a counter."""

    def __init__(self, open_window: OpenWindow, screen: CounterScreen) -> None:
        window = open_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
        super().__init__(window, screen)
        page = screen.page_of("stations")
        assert isinstance(page, StationPage)
        self.page = page
        self.press("Ctrl+7")
        assert screen.place == "stations"


@pytest.fixture
def at_station(qapp: QGuiApplication, station: Station, qml_window: OpenWindow) -> Hands:
    return Hands(qml_window, seated(station.hall, STATION, STAFF))


@pytest.fixture
def at_street(qapp: QGuiApplication, station: Station, qml_window: OpenWindow) -> Hands:
    return Hands(qml_window, seated(station.hall, FRONT, CLERK))
