"""From the acceptance to the paper in hand: a sheet with the name in full, a slip on which nobody is recognised."""

from collections.abc import Iterator

import pytest

from common.domain import commands as c
from common.domain.queries import AskPrintJobs
from common.followers.printing import Printing
from common.settings import Settings, parse
from common.start import rules_of
from printers.virtual import VirtualPrinter
from tests.common.cases.counter import FRONT, CaseHall
from tests.printers.a4.pdf import text
from tests.printers.spool.hall import BRISK, WITHIN

NAME = "张䶮𠮷𬍛"


@pytest.fixture
def slips() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def sheets() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def settings(slips: VirtualPrinter, sheets: VirtualPrinter) -> Settings:
    return parse(
        f'[printers.ticket]\naddress = "virtual://{slips.port}"\nchinese = "gb18030"\n'
        f'[printers.office]\naddress = "virtual://{sheets.port}"\npaper = "a4"\n'
    )


def test_what_was_accepted_is_in_the_residents_hand(
    hall: CaseHall, settings: Settings, slips: VirtualPrinter, sheets: VirtualPrinter
) -> None:
    hall.hall.rules = rules_of(settings)
    number = hall.look(hall.accepted(hall.person(NAME))).row.number
    printing = Printing(hall.hall, settings, pace=BRISK)
    printing.run_once()
    (notice,) = sheets.wait_sheets(1, WITHIN)
    said = text(notice)
    assert f"{NAME}（居民身份证999999********" in said
    assert number in said
    (receipt,) = slips.wait_slips(1, WITHIN)
    assert f"编号 {number}" in receipt.text
    assert "张**𬍛" in receipt.text
    assert "䶮" not in receipt.text
    assert hall.hall.ask(AskPrintJobs()) == []


def test_a_clerk_gets_the_notice_again_on_whatever_printer_works(
    hall: CaseHall, settings: Settings, slips: VirtualPrinter, sheets: VirtualPrinter
) -> None:
    hall.hall.rules = rules_of(settings)
    sheets.set("paper_out")
    hall.accepted(hall.person(NAME))
    printing = Printing(hall.hall, settings, pace=BRISK)
    printing.run_once()
    (job,) = hall.hall.ask(AskPrintJobs())
    hall.hall.do(c.RedirectPrint(job=job.job, printer="ticket"))
    printing.run_once()
    assert "受理通知书" in [slip.text for slip in slips.wait_slips(2, WITHIN)][1]
    sheets.set("paper_out", "off")
    hall.hall.do(c.PrintCasePaper(counter=FRONT, case=job.about or "", paper=job.paper))  # type: ignore[arg-type]
    printing.run_once()
    (again,) = sheets.wait_sheets(1, WITHIN)
    assert "补打" in text(again)
