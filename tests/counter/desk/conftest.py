"""A small hall of three series and four counters, made once and copied for each test, with a clock that tests move."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.hours import ALWAYS
from common.domain.words import CounterKind
from common.hall import Hall
from common.places import Home
from common.ui import QML
from common.ui.tasks import InlineTasks
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.conftest import OpenWindow
from tests.counter.desk.keyboard import Keyboard

STAFF, PIN = "1003", "496135"


class Clock:
    """The hall's time; tests move it on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 1, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture(scope="session")
def made_hall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a hall in which nobody has taken a number yet."""
    home = tmp_path_factory.mktemp("hall") / "home"
    hall = Hall(Home(home), create=True)
    hall.do(c.SetUpHall(name="样例街道便民服务中心", name_en="Sample hall", hours=ALWAYS))
    for series, name in (("A", "综合受理"), ("B", "领取结果"), ("C", "咨询引导")):
        hall.do(c.DefineSeries(series=series, prefix=series, name=name, name_en=f"Series {series}"))
    for counter in "1234":
        kind = CounterKind.COMPREHENSIVE
        hall.do(
            c.DefineCounter(
                counter=counter, kind=kind, name=f"{counter}号窗口", name_en=f"Counter {counter}", serves=("A",)
            )
        )
    hall.do(c.AddStaff(staff=STAFF, name="王芳", pin=PIN))
    hall.do(c.LoadSampleCatalogue())
    hall.close()
    return home


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hall(made_hall: Path, tmp_path: Path, clock: Clock) -> Iterator[Hall]:
    home = tmp_path / "home"
    shutil.copytree(made_hall, home)
    opened = Hall(Home(home), clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def station(qapp: QGuiApplication, hall: Hall) -> Station:
    """Counter 3, with answers that come at once."""
    return Station(hall, "3", InlineTasks())


@pytest.fixture
def screen(station: Station) -> CounterScreen:
    """Counter 3 with nobody signed in."""
    made = CounterScreen(station, ["ticket"])
    made.refresh()
    return made


@pytest.fixture
def keyboard(qml_window: OpenWindow, screen: CounterScreen) -> Keyboard:
    window = qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
    return Keyboard(window, screen)


@pytest.fixture
def at_desk(keyboard: Keyboard, screen: CounterScreen) -> Keyboard:
    """Signed in at an open counter."""
    keyboard.type(STAFF)
    keyboard.press("Return")
    keyboard.type(PIN)
    keyboard.press("Return", "Return")
    assert screen.desk.situation == "free"
    return keyboard


def take(hall: Hall, count: int = 1, item: str = "SB004", **more: object) -> list[str]:
    """Take numbers at the kiosk; returns what is printed on them."""
    taken = []
    for _ in range(count):
        events = hall.do(c.TakeTicket(item=item, slip=False, **more))  # type: ignore[arg-type]
        taken.append(events[-1].flat()["number"])
    return taken
