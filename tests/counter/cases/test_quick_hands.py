"""Hands that are quicker than the answers: Enter counts for what was typed, never for what was found before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from common.domain.cases.draft import CaseDraft
from common.ui.tasks import InlineTasks, Task
from counter.cases.acceptance.page import AcceptancePage
from counter.cases.case_page import CasePage
from counter.desk.station import Station
from tests.common.cases.counter import FRONT, CaseHall
from tests.counter.desk.keyboard import Keyboard


class LateTasks(InlineTasks):
    """Answers come when a test lets them."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    def run(self, fn: Callable[[], Any], **more: Any) -> Task:
        run = super().run
        self.waiting.append(lambda: run(fn, **more))
        return Task()

    def answer(self) -> None:
        """Let all answers come that are on their way."""
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()


@pytest.fixture
def late() -> LateTasks:
    return LateTasks()


@pytest.fixture
def page(qapp: QGuiApplication, cases: CaseHall, late: LateTasks) -> AcceptancePage:
    made = AcceptancePage(Station(cases.hall, FRONT, late))
    made.know_today(cases.hall.now().today)
    return made


def test_enter_before_the_answer_takes_who_is_found(page: AcceptancePage, late: LateTasks) -> None:
    applicant = page.people.applicant
    applicant.search("张三")
    applicant.enter()
    assert applicant.mode == "search"
    late.answer()
    assert (applicant.mode, applicant.name) == ("known", "张*丰")


def test_what_was_found_before_is_not_taken_for_what_is_typed_now(page: AcceptancePage, late: LateTasks) -> None:
    applicant = page.people.applicant
    applicant.search("张")
    late.answer()
    applicant.search("李")
    applicant.enter()
    late.answer()
    assert (applicant.mode, applicant.name) == ("known", "李*")


def test_an_item_is_the_one_that_was_typed(page: AcceptancePage, late: LateTasks) -> None:
    item = page.item
    item.search.type("SB00")
    late.answer()
    item.search.type("SB004")
    item.enter()
    assert item.code == ""
    late.answer()
    assert item.code == "SB004"


def test_typing_on_takes_an_early_enter_back(page: AcceptancePage, late: LateTasks) -> None:
    applicant = page.people.applicant
    applicant.search("张")
    applicant.enter()
    applicant.search("张三")
    late.answer()
    assert applicant.mode == "search"


def test_a_case_is_the_one_that_was_typed(qapp: QGuiApplication, cases: CaseHall, late: LateTasks) -> None:
    first = cases.accepted(cases.person("李四", 2))
    second = cases.accepted()
    page = CasePage(Station(cases.hall, FRONT, late))
    page.search("李四")
    late.answer()
    page.search("张三")
    page.take_found()
    late.answer()
    late.answer()
    assert page.card.case_id == second != first


def test_nobody_of_those_found_is_somebody_new(hands: Keyboard, cases: CaseHall) -> None:
    hands.type("张三")
    assert hands.item("applicant.new")
    hands.press("Ctrl+Return")
    assert hands.has_focus("applicant.number")
    assert hands.item("applicant.name").property("text") == "张三"


def test_what_was_sent_meanwhile_is_not_called_kept(page: AcceptancePage, late: LateTasks) -> None:
    page.unfinished.keep(CaseDraft(case="1"))
    page.unfinished.forget()
    late.answer()
    assert not page.unfinished.is_kept
    page.unfinished.keep(CaseDraft(case="2"))
    late.answer()
    assert page.unfinished.is_kept
