"""What the kiosk says of its slips: coming, printed, missing, or not to be known."""

import pytest

from common.domain.queries import AskPrintJobs
from common.hall import Hall
from kiosk.kiosk import Kiosk
from printers.spool.jobs import Detail
from tests.kiosk.walk import settle_print, to_guide, to_number, waiting


def test_a_printed_slip_is_to_be_taken(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    assert kiosk.page.your_number.slip == "coming"
    assert kiosk.page.your_number.slip_picture.startswith("image://")
    settle_print(hall, "printed")
    kiosk.look_again()
    assert kiosk.page.your_number.slip == "printed"


@pytest.mark.parametrize("state", ["failed", "unknown"])
def test_a_slip_that_did_not_come_leaves_the_number_standing(kiosk: Kiosk, hall: Hall, state: str) -> None:
    to_number(kiosk)
    settle_print(hall, state)
    kiosk.look_again()
    number = kiosk.page.your_number
    assert (number.slip, number.number) == ("missing", "A001")
    assert number.code == f"YC1:{waiting(hall)[0].ticket}"
    assert number.seconds_left > 10


def test_a_printer_that_cannot_confirm_is_believed_kindly(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    settle_print(hall, "unknown", Detail.HANDED_OVER)
    kiosk.look_again()
    assert kiosk.page.your_number.slip == "handed_over"
    kiosk.go_home()
    to_guide(kiosk)
    kiosk.page.guide.print_papers()
    settle_print(hall, "unknown", Detail.HANDED_OVER)
    kiosk.look_again()
    assert kiosk.page.guide.printing == "printed"


def test_a_printer_without_paper_is_known_at_once(kiosk: Kiosk, hall: Hall) -> None:
    hall.light("printer.ticket", "fault", "没有纸", "No paper")
    to_number(kiosk)
    assert kiosk.page.your_number.slip == "missing"


def test_a_silent_printer_is_not_waited_for_but_still_believed(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    for _ in range(5):
        kiosk.tick()
    assert kiosk.page.your_number.slip == "missing"
    settle_print(hall, "printed")
    kiosk.look_again()
    assert kiosk.page.your_number.slip == "printed"


def test_the_list_of_papers_prints_once_without_a_number(kiosk: Kiosk, hall: Hall) -> None:
    to_guide(kiosk)
    kiosk.page.guide.print_papers()
    kiosk.page.guide.print_papers()
    assert [job.item for job in hall.ask(AskPrintJobs())] == ["SB004"]
    assert waiting(hall) == []
    settle_print(hall, "printed")
    kiosk.look_again()
    assert kiosk.page.guide.printing == "printed"


def test_a_list_that_failed_can_be_asked_for_again(kiosk: Kiosk, hall: Hall) -> None:
    to_guide(kiosk)
    kiosk.page.guide.print_papers()
    settle_print(hall, "failed")
    kiosk.look_again()
    assert kiosk.page.guide.printing == "failed"
    kiosk.page.guide.print_papers()
    assert kiosk.page.guide.printing == "asked"
    assert len(hall.ask(AskPrintJobs())) == 2


def test_a_list_nobody_prints_is_not_queued_twice(kiosk: Kiosk, hall: Hall) -> None:
    to_guide(kiosk)
    kiosk.page.guide.print_papers()
    for _ in range(8):
        kiosk.tick()
    assert kiosk.page.guide.printing == "failed"
    kiosk.page.guide.print_papers()
    assert len(hall.ask(AskPrintJobs())) == 1
