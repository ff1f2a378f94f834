"""The page of ratings by keyboard: a bad one put right step by step, and numbers that tell on nobody."""

from common.domain.ratings.queries import AskFollowUp
from common.domain.ratings.words import FollowUpState, Level
from common.ui.scene import find
from tests.common.cases.counter import FRONT, CaseHall
from tests.conftest import OpenWindow
from tests.counter.cases.ratings.conftest import Manager, open_page, rate


def state(hall: CaseHall, rating: str) -> FollowUpState:
    follow_up = hall.hall.ask(AskFollowUp(rating=rating)).row.rating.follow_up
    assert follow_up is not None
    return follow_up.state


def test_a_bad_rating_is_put_right_by_keyboard_alone(lead_hall: CaseHall, manager: Manager, bad: str) -> None:
    assert manager.has_focus("ratings.list")
    assert manager.page.count == 1
    assert manager.text("rating.words") == "等了两个小时"
    assert find(manager.window, "rating.ink") is not None
    assert manager.page.follow_up.acts == ["verify", "call"]

    manager.press("F2")
    assert manager.has_focus("rating.draft")
    manager.press("Return")
    assert state(lead_hall, bad) is FollowUpState.OPEN
    manager.press("Shift+Tab", "Right")
    manager.press("Tab")
    manager.type("只开了一个窗口，已增开")
    manager.press("Return")
    assert state(lead_hall, bad) is FollowUpState.VERIFIED
    assert manager.page.follow_up.done[0]["title"] == "核实：部分属实"

    manager.press("F3")
    assert manager.text("rating.phone") == ""
    manager.press("Alt+T")
    assert "13800001234" in manager.text("rating.phone")
    assert [event.kind for event in lead_hall.hall.since(0)].count("PersonLookedAt") == 1
    manager.type("说明情况，表示理解")
    manager.press("Return")

    manager.press("F4")
    manager.type("已致歉并说明整改")
    manager.press("Return")
    assert state(lead_hall, bad) is FollowUpState.CLOSED
    assert manager.page.lines.rowCount() == 0
    assert manager.page.count == 0


def test_what_was_typed_stays_when_a_form_is_left(manager: Manager) -> None:
    manager.press("F2")
    manager.type("正在核实")
    manager.press("Escape")
    assert manager.has_focus("ratings.list")
    manager.press("F2")
    assert manager.text("rating.draft") == "正在核实"


def test_what_is_overdue_lights_a_lamp(lead_hall: CaseHall, manager: Manager) -> None:
    assert find(manager.window, "ratings.overdue") is None
    lead_hall.clock.go(days=15)
    manager.page.look()
    manager.page.refresh()
    assert manager.page.overdue == 1
    assert find(manager.window, "ratings.overdue") is not None


def test_the_manager_sees_todays_numbers_and_a_clerk_only_those_of_days_that_are_over(
    lead_hall: CaseHall, manager: Manager, qml_window: OpenWindow
) -> None:
    rate(lead_hall, Level.VERY_SATISFIED, "李四", 2)
    manager.press("Alt+U", "Alt+U")
    assert manager.page.shows == "totals"
    (row,) = manager.page.totals.shown()
    assert (row.asked, row.given, row.very_satisfied, row.dissatisfied, row.percent) == (2, 2, 1, 1, "50.0%")

    clerk = open_page(qml_window, lead_hall, FRONT, "1001")
    assert find(clerk.window, "ratings.view") is None
    assert clerk.page.totals.rowCount() == 0
    clerk.page.choose("open")
    assert clerk.page.lines.rowCount() == 0
    lead_hall.clock.go(days=1)
    clerk.page.enter()
    assert clerk.page.totals.rowCount() == 1


def test_nothing_of_one_manager_stays_for_the_next(manager: Manager) -> None:
    manager.press("F2")
    manager.type("正在核实")
    manager.page.forget_drafts()
    assert manager.page.follow_up.rating == ""
    assert manager.page.follow_up.drafts["verify"] == ""
    assert manager.page.lines.rowCount() == 0
