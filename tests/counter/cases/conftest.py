"""A counter where cases are taken in: a real hall made once and copied, its screen, and a clerk's hands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from common.devices.id_card_reader import DummyReader
from common.domain import commands as c
from common.domain.cases.queries import CaseInHand, FindCases
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.hall import Hall
from common.places import Home
from common.ui import QML
from common.ui.tasks import InlineTasks
from counter.cases.acceptance.page import AcceptancePage
from counter.cases.case_page import CasePage
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.common.cases.conftest import TABLE
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall, id_number
from tests.conftest import OpenWindow
from tests.counter.desk.keyboard import Keyboard
from tests.halls import MovedClock, small_hall

CLERK, COLLEAGUE, REVIEWER = "1001", "1002", "2001"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall in which two clerks are signed in and two people are known."""
    hall = small_hall(tmp_path_factory.mktemp("made"), MovedClock())
    hall.do(c.LoadSampleCatalogue())
    hall.do(c.PublishWorkdays(table=TABLE))
    for counter, staff, name, role in (
        (FRONT, CLERK, "张敏", StaffRole.CLERK),
        (ISSUING, COLLEAGUE, "王芳", StaffRole.CLERK),
        (OFFICE, REVIEWER, "李伟", StaffRole.REVIEWER),
    ):
        departments = tuple(Domain) if role is StaffRole.REVIEWER else ()
        hall.do(c.AddStaff(staff=staff, name=name, role=role, departments=departments, pin=PIN))
        hall.do(c.SignIn(counter=counter, staff=staff, pin=PIN))
        hall.do(c.OpenCounter(counter=counter, serves=("A",)))
    for name, order in (("张三丰", 1), ("李四", 2)):
        hall.do(c.RecordPerson(counter=FRONT, name=name, id_number=id_number(order), phone=f"1380000000{order}"))
    home = hall.home.folder
    hall.close()
    return home


@pytest.fixture
def cases(made: Path, tmp_path: Path) -> Iterator[CaseHall]:
    """A copy of it of one's own."""
    clock = MovedClock()
    hall = Hall(Home(Path(shutil.copytree(made, tmp_path / "home"))), clock=clock)
    yield CaseHall(hall, clock)
    hall.close()


def seated(hall: Hall, counter: str, staff: str) -> CounterScreen:
    """The screen of a counter at which somebody has just signed in."""
    station = Station(hall, counter, InlineTasks())
    station.card_reader = DummyReader()
    screen = CounterScreen(station)
    screen.refresh()
    screen.sign_in.signed_in.emit(staff)
    screen.refresh()
    return screen


@pytest.fixture
def screen(qapp: QGuiApplication, cases: CaseHall) -> CounterScreen:
    """The front desk, with its clerk signed in."""
    return seated(cases.hall, FRONT, CLERK)


@pytest.fixture
def hands(qml_window: OpenWindow, screen: CounterScreen) -> Keyboard:
    """The clerk at the acceptance screen."""
    keyboard = Keyboard(qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True), screen)
    for page in (acceptance(screen), case_page(screen)):
        page.presses.clock = screen.desk.presses.clock
    keyboard.press("Ctrl+2")
    assert screen.place == "acceptance"
    return keyboard


def acceptance(screen: CounterScreen) -> AcceptancePage:
    page = screen.page_of("acceptance")
    assert isinstance(page, AcceptancePage)
    return page


def case_page(screen: CounterScreen) -> CasePage:
    page = screen.page_of("case")
    assert isinstance(page, CasePage)
    return page


def fill(hands: Keyboard, *, item: str = "SB004", who: str = "张三") -> None:
    """Applicant and item; the keyboard is then on the papers."""
    hands.type(who)
    hands.press("Return")
    hands.type(item)
    hands.press("Return")
    assert hands.has_focus("papers")


def newest(cases: CaseHall) -> CaseInHand:
    """The case that was received last."""
    return cases.look(cases.hall.ask(FindCases(text="2026112"))[0].case)


def no_case(cases: CaseHall) -> bool:
    """Whether nothing was received."""
    return cases.hall.ask(FindCases(text="2026112")) == []
