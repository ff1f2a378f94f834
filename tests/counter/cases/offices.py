"""A hall with a back office: cases at several dates, reviewers, a signer and the hall manager, each with a desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from common.domain import commands as c
from common.domain.catalogue.item import Domain
from common.domain.words import CounterKind, StaffRole
from common.hall import Hall
from common.places import Home
from common.ui import QML
from common.ui.tasks import InlineTasks
from common.workday_files import shipped_tables
from counter.desk.screen import CounterScreen
from counter.desk.station import Station
from tests.common.cases.counter import FRONT, PIN, CaseHall
from tests.conftest import OpenWindow
from tests.counter.desk.keyboard import Keyboard
from tests.halls import MovedClock, small_hall

DESK, OTHER_DESK, MANAGERS = "8", "9", "10"
REVIEWER, COLLEAGUE, SIGNER, MANAGER = "2001", "2002", "2101", "1007"
_STAFF = (
    ("1001", "张敏", StaffRole.CLERK, ()),
    (REVIEWER, "周婷", StaffRole.REVIEWER, (Domain.SOCIAL_INSURANCE,)),
    (COLLEAGUE, "吴磊", StaffRole.REVIEWER, (Domain.SOCIAL_INSURANCE, Domain.DISABILITY)),
    (SIGNER, "高明", StaffRole.SIGNER, tuple(Domain)),
    (MANAGER, "孙丽", StaffRole.HALL_LEAD, ()),
)


def make_office(folder: Path) -> Path:
    """The home of such a hall: eight cases of ten working days, accepted on eight days in a row; the first is late."""
    clock = MovedClock()
    clock.go(days=-14)
    hall = small_hall(folder, clock)
    hall.do(c.LoadSampleCatalogue())
    for table in shipped_tables():
        hall.do(c.PublishWorkdays(table=table))
    for desk in (DESK, OTHER_DESK, MANAGERS):
        name = f"后台{desk}号工位"
        hall.do(c.DefineCounter(counter=desk, kind=CounterKind.OFFICE, name=name, name_en=f"Desk {desk}", serves=()))
    for staff, name, role, departments in _STAFF:
        hall.do(c.AddStaff(staff=staff, name=name, role=role, departments=departments, pin=PIN))
    hall.do(c.SignIn(counter=FRONT, staff="1001", pin=PIN))
    desk_of = CaseHall(hall, clock)
    for day in range(8):
        desk_of.accepted(desk_of.person(f"张{'一二三四五六七八'[day]}丰", day + 1))
        clock.go(days=1)
    hall.close()
    return hall.home.folder


class Office:
    """The hall, its clock, and windows of its desks."""

    def __init__(self, home: Path, open_window: OpenWindow) -> None:
        self.clock = MovedClock()
        self.hall = Hall(Home(home), clock=self.clock)
        self._open_window = open_window
        self._window: QQuickView | None = None

    def screen(self, counter: str) -> CounterScreen:
        """The screen of a desk with nobody signed in."""
        screen = CounterScreen(Station(self.hall, counter, InlineTasks()))
        screen.refresh()
        return screen

    def sit(self, counter: str, staff: str) -> tuple[CounterScreen, Keyboard]:
        """Somebody signs in at a desk, by keyboard. The window of the desk before goes: keys go to one alone."""
        if self._window is not None:
            self._window.close()
        screen = self.screen(counter)
        window = self._open_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True)
        self._window = window
        window.requestActivate()
        QTest.qWaitForWindowActive(window)
        keyboard = Keyboard(window, screen)
        keyboard.type(staff)
        keyboard.press("Return")
        keyboard.type(PIN)
        keyboard.press("Return")
        return screen, keyboard
