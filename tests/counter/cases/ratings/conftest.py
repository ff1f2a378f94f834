"""The page of ratings in its window, for the hall manager and for a clerk, over a hall with ratings in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Indicator, Level, Occasion
from common.ui import QML
from counter.cases.ratings.page import RatingsPage
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import FRONT, CaseHall
from tests.common.cases.test_issuing import SIGNED
from tests.common.cases.test_ratings import LEAD, lead_hall, led
from tests.conftest import OpenWindow
from tests.counter.cases.conftest import seated
from tests.counter.desk.keyboard import Keyboard

__all__ = ["hall", "lead_hall", "led", "made"]


class Manager(Keyboard):
    """A hall manager's hands."""

    page: RatingsPage

    def text(self, name: str) -> str:
        return str(self.item(name).property("text"))


def rate(hall: CaseHall, level: Level, name: str = "张三丰", order: int = 1) -> str:
    """A resident says how an acceptance was; the rating's id."""
    case = hall.accepted(hall.person(name, order, "13800001234"))
    rating = rating_of(case, Occasion.ACCEPTANCE)
    command = c.GiveRating(
        rating=rating, level=level, indicators=(Indicator.EFFICIENCY,), words="等了两个小时", ink=SIGNED
    )
    hall.hall.do(command, f"pad:{FRONT}")
    return rating


def open_page(qml_window: OpenWindow, hall: CaseHall, counter: str, staff: str) -> Manager:
    screen = seated(hall.hall, counter, staff)
    manager = Manager(qml_window(QML / "Counter" / "Counter.qml", screen, QSize(1366, 768), is_staff=True), screen)
    manager.press("Ctrl+8")
    page = screen.page_of("ratings")
    assert isinstance(page, RatingsPage)
    manager.page = page
    return manager


@pytest.fixture
def bad(lead_hall: CaseHall) -> str:
    """A bad rating that nobody has looked into."""
    return rate(lead_hall, Level.DISSATISFIED)


@pytest.fixture
def manager(qapp: QGuiApplication, qml_window: OpenWindow, lead_hall: CaseHall, bad: str) -> Manager:
    return open_page(qml_window, lead_hall, LEAD, "1007")
