"""Self-service by keyboard: a code released, a document settled, a paper scanned and typed, the list of a day."""

from __future__ import annotations

from typing import Any

from common.domain import commands as c
from common.domain.ids import new_id
from common.domain.records.code import CodeState
from common.domain.records.digests import PaperKey
from common.domain.records.ending import Ending
from common.domain.records.lines import lines_of
from common.domain.records.paper_numbers import PaperNumbers, new_numbers
from common.domain.records.queries import AskCodeStanding, AskSelfService
from common.domain.records.shape import Statement
from common.domain.records.statement import Marks, statement_of
from common.ui.scene import find, text_of
from counter.desk.screen import CounterScreen
from counter.records.page import SelfServicePage
from tests.common.cases.counter import FRONT
from tests.common.domain.records.people import ON, whole_wish, worked
from tests.common.records.kiosk import KIOSK, SOMEBODY, begin, end, print_one
from tests.counter.cases.offices import DESK, MANAGER, MANAGERS, REVIEWER, Office

CLERK = "1001"


def page_of(screen: CounterScreen) -> SelfServicePage:
    page = screen.page_of("self_service")
    assert isinstance(page, SelfServicePage)
    return page


def ask_code(office: Office) -> str:
    request = new_id()
    office.hall.do(c.AskCode(kiosk=KIOSK, id_number=SOMEBODY, code_request=request))
    return request


def printed_paper(office: Office) -> tuple[Statement, PaperNumbers]:
    """A statement of somebody who worked, printed at the kiosk."""
    numbers = new_numbers(ON)
    marks = Marks(hall="样例中心", query_number=numbers.query_number, check_code=numbers.check_code)
    paper = statement_of(worked(), whole_wish(), ON, marks)
    kept = PaperKey(numbers).digests(paper, b"%PDF")
    said: dict[str, Any] = {
        "query_number": numbers.query_number,
        "check": kept.check,
        "whole": kept.whole,
        "rows": kept.rows,
    }
    end(office.hall, begin(office.hall, **said))
    return paper, numbers


def test_a_hall_without_such_kiosks_has_no_such_tab(office: Office) -> None:
    screen, _ = office.sit(FRONT, CLERK)
    assert "self_service" not in [tab["name"] for tab in screen.tabs]
    ask_code(office)
    screen.refresh()
    assert next(tab["count"] for tab in screen.tabs if tab["name"] == "self_service") == 1


def test_whoever_waits_gets_a_code_that_is_good_at_the_kiosk(office: Office) -> None:
    request = ask_code(office)
    screen, keyboard = office.sit(FRONT, CLERK)
    assert KIOSK in text_of(keyboard.item("notice.code"))
    keyboard.press("Ctrl+K")
    page = page_of(screen)
    assert text_of(keyboard.item("self_service.seen")) == "110101********123X"
    keyboard.press("Return")
    assert (page.problem, page.count) == ("", 0)
    code = text_of(keyboard.item("self_service.code"))
    keyboard.press("Return")
    assert text_of(keyboard.item("self_service.code")) == code, "a second press makes no second code"
    office.hall.do(
        c.EnterCode(kiosk=KIOSK, code_request=request, id_number=SOMEBODY, code=code.replace(" ", "")), "kiosk"
    )
    screen.refresh()
    assert page.code == ""
    assert page.waiting.rowCount() == 0


def test_somebody_with_another_card_is_turned_away(office: Office) -> None:
    request = ask_code(office)
    _, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K", "F8")
    assert office.hall.ask(AskCodeStanding(code_request=request)).state is CodeState.WITHDRAWN
    assert find(keyboard.window, "notice.code") is None


def test_a_code_is_gone_when_somebody_else_signs_in(office: Office) -> None:
    ask_code(office)
    screen, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K", "Return")
    page = page_of(screen)
    assert page.code
    page.forget_drafts()
    page.refresh()
    assert page.code == ""


def test_staff_say_whether_a_document_came_out(office: Office) -> None:
    numbers = [begin(office.hall, printer="statement"), begin(office.hall, printer="statement")]
    office.hall.do(c.CloseStatements(kiosk=KIOSK))
    screen, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K")
    assert page_of(screen).count == 2
    assert all("打印机 statement" in row.detail for row in page_of(screen).waiting.shown())
    keyboard.press("F2", "F3")
    assert office.hall.ask(AskSelfService()).unknown == ()
    keyboard.press("F6", "F6")
    page = page_of(screen)
    assert page.shows == "day"
    results = {row.query_number: row.result for row in page.printed.shown()}
    assert sorted(results[number] for number in numbers) == ["已取消（人工核实）", "已打印（人工核实）"]
    assert "打印 1 份 2 页" in page.totals
    keyboard.press("Left")
    assert page.printed.rowCount() == 0
    keyboard.press("Right", "Right")
    assert page.is_today


def test_the_lead_sees_what_the_last_weeks_come_to(office: Office) -> None:
    print_one(office.hall)
    print_one(office.hall, ending=Ending.JAMMED)
    screen, keyboard = office.sit(MANAGERS, MANAGER)
    keyboard.press("Ctrl+K", "F6", "F6", "F6")
    page = page_of(screen)
    assert page.shows == "figures"
    (row,) = page.tallies.shown()
    assert (row.kiosk, row.begun, row.printed, row.not_out, row.pages) == (KIOSK, 2, 1, 1, 2)
    keyboard.press("F6")
    assert page.shows == "waiting"


def test_the_desk_says_where_paper_is_missing(office: Office) -> None:
    print_one(office.hall, ending=Ending.NO_PAPER)
    _, keyboard = office.sit(FRONT, CLERK)
    assert f"did not come out at {KIOSK}: 缺纸" in text_of(keyboard.item("notice.help"))
    keyboard.press("F1")
    assert find(keyboard.window, "notice.help") is None


def test_a_scanned_paper_is_known_and_any_of_its_lines_checked(office: Office) -> None:
    paper, numbers = printed_paper(office)
    screen, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K", "F6")
    keyboard.type(numbers.payload)
    keyboard.press("Return")
    part = page_of(screen).verify
    assert (part.is_known, page_of(screen).problem) == (True, "")
    assert "2026年12月20日" in part.verdict
    assert keyboard.has_focus("verify.cell.0")
    line = max(lines_of(paper), key=lambda one: len(one.cells))
    for at, cell in enumerate(line.cells):
        part.type_cell(at, cell)
    keyboard.press("Return")
    assert part.row_verdict == "与打印时一致"
    altered = next(at for at, cell in enumerate(line.cells) if "." in cell)
    for at, cell in enumerate(line.cells):
        part.type_cell(at, f"{cell[:-1]}{(int(cell[-1]) + 1) % 10}" if at == altered else cell)
    keyboard.press("Return")
    assert "与打印时不一致" in part.row_verdict
    keyboard.press("F4")
    assert not part.is_known
    assert part.check_code == ""


def test_numbers_are_typed_one_after_the_other_and_a_slip_is_seen_at_once(office: Office) -> None:
    _, numbers = printed_paper(office)
    screen, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K", "F6")
    part = page_of(screen).verify
    keyboard.type(numbers.query_number[:-1] + ("A" if numbers.query_number[-1] != "A" else "B"))
    keyboard.press("Return")
    assert "字符不对" in part.query_problem
    keyboard.press("F4")
    keyboard.type(numbers.query_number.lower())
    keyboard.press("Return")
    assert keyboard.has_focus("verify.code")
    keyboard.type(numbers.check_code)
    keyboard.press("Return")
    assert part.is_known


def test_a_paper_of_another_hall_is_not_known(office: Office) -> None:
    print_one(office.hall)
    screen, keyboard = office.sit(FRONT, CLERK)
    keyboard.press("Ctrl+K", "F6")
    keyboard.type(new_numbers(ON).payload)
    keyboard.press("Return")
    assert "对不上本大厅打印的材料" in page_of(screen).problem
    assert not page_of(screen).verify.is_known


def test_the_back_office_has_nothing_to_do_with_it(office: Office) -> None:
    ask_code(office)
    screen, _ = office.sit(DESK, REVIEWER)
    assert "self_service" not in [tab["name"] for tab in screen.tabs]
