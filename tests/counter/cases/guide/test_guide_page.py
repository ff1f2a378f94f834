"""The guide at the service desk, by keyboard only: an item, its questions, the list on paper, a number for it."""

import pytest

from common.domain.queries import AskPrintJobs, AskQueue, AskTicket
from common.domain.words import JobSlip
from counter.cases.guide.page import ItemGuidePage
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import CaseHall
from tests.counter.desk.keyboard import Keyboard


@pytest.fixture
def page(hands: Keyboard, screen: CounterScreen) -> ItemGuidePage:
    hands.press("Ctrl+9")
    assert screen.place == "guide"
    found = screen.page_of("guide")
    assert isinstance(found, ItemGuidePage)
    return found


def names(page: ItemGuidePage) -> list[str]:
    return [row.name for row in page.papers.shown() if not row.is_known]


def test_questions_are_answered_by_digits_and_the_list_follows(page: ItemGuidePage, hands: Keyboard) -> None:
    hands.type("SJ001")
    hands.press("Return")
    assert page.open_questions == 2
    assert "居住地证明" in names(page)
    hands.press("2", "Return", "1")
    assert page.open_questions == 0
    assert names(page) == ["居民身份证", "诊断证明", "最低生活保障申请书", "家庭经济状况核对授权书", "承诺书"]
    assert [row.name for row in page.papers.shown() if row.is_known] == ["户口簿"]
    hands.press("F7")
    assert page.to_bring == 7


def test_it_is_printed_for_what_was_answered(page: ItemGuidePage, hands: Keyboard, cases: CaseHall) -> None:
    hands.type("SJ001")
    hands.press("Return", "2", "Return", "1", "F7", "F9")
    (job,) = (one for one in cases.hall.ask(AskPrintJobs()) if one.slip is JobSlip.PAPERS)
    assert (job.item, job.situations, job.is_represented) == ("SJ001", ("有重病成员", "本街道户籍"), True)
    assert page.said


def test_open_questions_do_not_keep_the_list_back(page: ItemGuidePage, hands: Keyboard, cases: CaseHall) -> None:
    hands.type("SJ001")
    hands.press("Return", "2", "F9")
    (job,) = (one for one in cases.hall.ask(AskPrintJobs()) if one.slip is JobSlip.PAPERS)
    assert job.situations == (), "the list says of each paper when it is needed"


def test_a_number_carries_the_answers(page: ItemGuidePage, hands: Keyboard, cases: CaseHall) -> None:
    hands.type("SJ001")
    hands.press("Return", "2", "Return", "1", "F5", "F5")
    (row,) = cases.hall.ask(AskQueue())
    ticket = cases.hall.ask(AskTicket(ticket=row.ticket)).ticket
    assert (ticket.item, ticket.situations) == ("SJ001", ("有重病成员", "本街道户籍")), "one number for two presses"


def test_escape_makes_room_for_the_next_question(page: ItemGuidePage, hands: Keyboard, screen: CounterScreen) -> None:
    hands.type("SB004")
    hands.press("Return", "Escape")
    assert (page.choice.code, page.papers.rowCount(), screen.place) == ("", 0, "guide")
    assert hands.has_focus("item.search")
    hands.press("Escape")
    assert screen.place == "desk"


def test_without_an_item_nothing_is_printed(page: ItemGuidePage, hands: Keyboard, cases: CaseHall) -> None:
    page.print_list()
    page.take_number()
    assert page.choice.problem
    assert cases.hall.ask(AskPrintJobs()) == []


def test_nothing_remains_for_whoever_sits_here_next(page: ItemGuidePage, hands: Keyboard) -> None:
    hands.type("SB004")
    hands.press("Return", "F7")
    page.forget_drafts()
    assert (page.choice.code, page.is_represented, page.to_bring) == ("", False, 0)
