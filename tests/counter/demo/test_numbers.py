"""Numbers are read off the paper, not taken from what was meant to be printed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from common.domain.catalogue.item import HandlingKind
from common.domain.words import Language
from counter.demo.numbers import NumberReader
from printers.document import Paper
from printers.layouts import lay_out
from printers.layouts.slips import PapersSlip, Paperwork, Slip, TicketSlip
from printers.picture import draw

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NUMBERS = [f"A{n:03}" for n in range(1, 40)] + ["B001", "B010"]


def saved(slip: Slip, folder: Path) -> Path:
    file = folder / "slip.png"
    draw(lay_out(slip, Paper("80mm"))).save(file)
    return file


@pytest.mark.parametrize("number", ["A001", "A010", "A038", "B001"])
@pytest.mark.parametrize("is_care", [False, True])
def test_the_number_of_a_ticket(tmp_path: Path, number: str, is_care: bool) -> None:
    slip = TicketSlip(
        hall="样例街道便民服务中心",
        number=number,
        item="失业登记",
        people_ahead=3,
        taken_at=AT,
        qr="https://example.org/" + number,
        language=Language.CHINESE,
        is_care=is_care,
    )
    assert NumberReader(NUMBERS).read(saved(slip, tmp_path)) == number
    assert NumberReader(set(NUMBERS) - {number}).read(saved(slip, tmp_path)) is None


def test_a_list_of_papers_has_none(tmp_path: Path) -> None:
    papers = (Paperwork("居民身份证"), Paperwork("户口簿"))
    slip = PapersSlip(
        hall="便民服务中心", item="失业登记", handling=HandlingKind.ON_THE_SPOT, materials=papers, printed_at=AT
    )
    assert NumberReader(NUMBERS).read(saved(slip, tmp_path)) is None
