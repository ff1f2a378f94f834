"""The worklist of the back office by keyboard: seeing, filtering, sorting, copying, claiming, opening."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from common.domain import commands as c
from common.domain.cases.queries import AskCase
from common.ui.scene import text_of
from counter.cases.review.page import ReviewPage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, PIN
from tests.counter.cases.offices import COLLEAGUE, DESK, MANAGER, OTHER_DESK, REVIEWER, Office


def page_of(screen: CounterScreen) -> ReviewPage:
    page = screen.page_of("review")
    assert isinstance(page, ReviewPage)
    return page


def numbers(screen: CounterScreen) -> list[str]:
    work = page_of(screen).list
    return [row.number for at in range(work.total) if (row := work.rows.row(at)) is not None]


def test_a_reviewer_who_signs_in_sees_what_is_to_be_done_red_first(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    assert screen.place == "review"
    assert page_of(screen).list.lamps == {"red": 0, "yellow": 6, "green": 2, "still": 0, "none": 0}
    office.clock.go(days=5)
    screen.refresh()
    assert page_of(screen).list.lamps == {"red": 5, "yellow": 3, "green": 0, "still": 0, "none": 0}
    assert numbers(screen)[0] == "20261106-00001"
    assert keyboard.has_focus("work")
    assert "超 3 天" in text_of(keyboard.item("work.20261106-00001"))
    tabs = [tab["name"] for tab in screen.tabs]
    assert "review" in tabs
    assert "watch" not in tabs


def test_who_is_of_several_departments_sees_whose_each_row_is(office: Office) -> None:
    _, keyboard = office.sit(DESK, REVIEWER)
    assert "社会保障" not in text_of(keyboard.item("work.20261106-00001"))
    _, keyboard = office.sit(OTHER_DESK, COLLEAGUE)
    assert "社会保障" in text_of(keyboard.item("work.20261106-00001"))


def test_nobody_else_is_offered_the_worklist(office: Office) -> None:
    screen, _ = office.sit(OTHER_DESK, MANAGER)
    assert "review" not in [tab["name"] for tab in screen.tabs]


def test_who_signs_in_again_after_a_crash_is_offered_no_more_than_before(office: Office) -> None:
    office.hall.do(c.SignIn(counter=DESK, staff=REVIEWER, pin=PIN))  # and the program was killed
    screen, _ = office.sit(DESK, REVIEWER)
    assert [tab["name"] for tab in screen.tabs] == ["case", "review"]


def test_a_case_is_claimed_by_one_key_and_taken_over_only_on_purpose(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    page = page_of(screen)
    keyboard.press("Down", "F3")
    case = page.list.selected
    assert (page.list.number, page.said != "", page.list.is_mine) == ("20261107-00001", True, True)
    office.hall.do(c.SignIn(counter=OTHER_DESK, staff=COLLEAGUE, pin=PIN))
    other = office.screen(OTHER_DESK)
    other.station.staff, other.place = COLLEAGUE, "review"
    other.refresh()
    theirs = page_of(other)
    theirs.list.choose(1)
    theirs.claim()
    assert "周婷" in theirs.problem
    assert office.hall.ask(AskCase(case=case)).case.claimed_by == REVIEWER
    theirs.claim()
    assert office.hall.ask(AskCase(case=case)).case.claimed_by == COLLEAGUE
    screen.refresh()
    assert (page.list.number, page.list.claimed_by) == ("20261107-00001", "吴磊")


def test_two_who_claim_at_once_are_both_told_and_one_has_it(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    office.hall.do(c.SignIn(counter=OTHER_DESK, staff=COLLEAGUE, pin=PIN))
    case = page_of(screen).list.selected
    office.hall.do(c.ClaimCase(counter=OTHER_DESK, case=case))  # between the look and the key
    keyboard.press("F3")
    assert "吴磊" in page_of(screen).problem
    assert page_of(screen).list.claimed_by == "吴磊"
    assert office.hall.ask(AskCase(case=case)).case.claimed_by == COLLEAGUE


def test_what_is_typed_filters_by_number_name_initials_and_clerk(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    keyboard.press("/")
    keyboard.type("20261109")
    assert numbers(screen) == ["20261109-00001"]
    keyboard.press("Esc")
    assert len(numbers(screen)) == 8
    page_of(screen).list.filter("三丰")
    assert numbers(screen) == ["20261108-00001"]
    page_of(screen).list.filter("zyf")
    assert numbers(screen) == ["20261106-00001"]
    page_of(screen).list.filter("")
    keyboard.press("Return", "F3")
    page_of(screen).list.filter("周婷")
    assert len(numbers(screen)) == 1


def test_columns_sort_and_rows_copy_masked(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    keyboard.press("Alt+2")
    first = numbers(screen)
    keyboard.press("Alt+2")
    assert numbers(screen) == first[::-1]
    keyboard.press("Alt+2")
    assert page_of(screen).list.sorted_by == ""
    keyboard.press("End", "Ctrl+C")
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[0] == "20261113-00001"
    assert copied[2] == "张*丰"
    keyboard.press("Ctrl+Shift+C")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 8


def test_lamps_and_owners_filter_by_one_key_each(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    page = page_of(screen)
    keyboard.press("F7", "F7")
    assert (page.list.lamp, page.list.total) == ("yellow", 6)
    keyboard.press("F7", "F7", "F7", "F6")
    assert (page.list.lamp, page.list.whose, page.list.total) == ("", "mine", 0)
    keyboard.press("F6", "F3")
    assert (page.list.whose, page.list.total) == ("nobodys", 7)


def test_a_case_that_is_urged_is_marked_until_it_is_answered(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    page = page_of(screen)
    case = page.list.selected
    office.hall.do(c.RemindCase(counter=FRONT, case=case, words="老人着急用"))
    screen.refresh()
    assert "催 1" in text_of(keyboard.item(f"work.{page.list.number}"))
    keyboard.press("F8")
    assert page.list.total == 1
    office.hall.do(c.AnswerReminders(counter=DESK, case=case, words="周五前办结"))
    screen.refresh()
    assert page.list.total == 0


def test_enter_opens_the_case_and_escape_comes_back_to_the_same_row(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    keyboard.press("Down", "Down", "Return")
    assert screen.place == "case"
    screen.go_back()
    assert (screen.place, page_of(screen).list.number) == ("review", "20261108-00001")


def test_the_selection_stays_on_its_case_whatever_happens_around_it(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    keyboard.press("Down", "Down", "Down")
    page = page_of(screen)
    assert (page.list.at, page.list.number) == (3, "20261109-00001")
    first = page.list.rows.row(0)
    assert first is not None
    office.hall.do(c.WithdrawCase(counter=FRONT, case=first.case_id, reason="本人撤回"))
    screen.refresh()
    assert (page.list.at, page.list.number, page.list.total) == (2, "20261109-00001", 7)


def test_what_one_clerk_typed_is_not_there_for_the_next(office: Office) -> None:
    screen, keyboard = office.sit(DESK, REVIEWER)
    page_of(screen).list.filter("张")
    screen.sign_out()
    assert (page_of(screen).list.filtered_by, page_of(screen).list.total) == ("", 0)
    assert keyboard.item("signin.staff")
