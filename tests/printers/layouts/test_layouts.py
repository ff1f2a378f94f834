"""Every slip in every width: measured on the picture, read from the document."""

import pytest
from msgspec.structs import replace
from PIL import Image

from common.domain.catalogue.item import HandlingKind
from printers.document import DOTS_PER_MM, Columns, Cut, Document, Marks, Number, Paper, QrCode, Text
from printers.layouts import lay_out
from printers.layouts.slips import PapersSlip, Slip, TicketSlip
from printers.picture import draw
from printers.typeset import TextRow, typeset
from tests.printers.slips import (
    ENGLISH_TICKET,
    GUIDED_PAPERS,
    LONG_PAPERS,
    LONG_TICKET,
    PAPERS,
    PRINTER_TEST,
    SLIPS,
    TICKET,
)

each_slip = pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
each_paper = pytest.mark.parametrize("paper", list(Paper))


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white."""
    box = image.point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    return box


def plain_text(document: Document) -> str:
    """All words of a document, a line for each block."""
    lines = []
    for block in document.blocks:
        match block:
            case Text(runs=runs):
                lines.append("".join(run.text for run in runs))
            case Columns(cells=cells):
                lines.append("\t".join("".join(run.text for run in cell.runs) for cell in cells))
            case Number(text=text):
                lines.append(text)
            case Marks(marks=marks):
                lines.append(" ".join(mark.text for mark in marks))
            case QrCode(payload=payload):
                lines.append(payload)
            case _:
                pass
    return "\n".join(lines)


def words(document: Document) -> str:
    """All lines as they stand on paper, without spaces."""
    rows = [row.text for row in typeset(document) if isinstance(row, TextRow)]
    return "".join(rows).replace(" ", "").replace("\u00a0", "")


@each_paper
@each_slip
def test_nothing_reaches_beyond_the_printable_width(slip: Slip, paper: Paper) -> None:
    document = lay_out(slip, paper)
    for row in typeset(document):
        if isinstance(row, TextRow):
            assert all(0 <= piece.x < piece.end <= paper.dots for piece in row.pieces)
    picture = draw(document)
    left, top, right, bottom = ink(picture)
    side = (paper.roll_dots - paper.dots) // 2
    assert side <= left < right <= picture.width - side
    assert side <= top < bottom < picture.height - side


@each_paper
@each_slip
def test_texts_in_one_row_do_not_overlap(slip: Slip, paper: Paper) -> None:
    for row in typeset(lay_out(slip, paper)):
        if isinstance(row, TextRow):
            ends = [0, *(piece.end for piece in row.pieces)]
            assert all(piece.x >= end for piece, end in zip(row.pieces, ends, strict=False))


@each_slip
def test_a_slip_ends_with_one_cut(slip: Slip) -> None:
    blocks = lay_out(slip, Paper.MM80).blocks
    assert [isinstance(block, Cut) for block in blocks].index(True) == len(blocks) - 1


@pytest.mark.parametrize("number", ["A1", "A001", "A1001", "VIP001"])
@pytest.mark.parametrize("is_care", [False, True])
def test_the_number_is_at_least_20_mm_high_on_80_mm_paper(number: str, is_care: bool) -> None:
    document = lay_out(replace(TICKET, number=number, is_care=is_care), Paper.MM80)
    (block,) = (block for block in document.blocks if isinstance(block, Number))
    left, top, right, bottom = ink(draw(Document(Paper.MM80, (block,)), has_margins=False))
    assert (bottom - top) / DOTS_PER_MM >= 20
    assert left >= 8
    assert right <= 568


def test_the_number_is_the_largest_thing_on_58_mm_paper_too() -> None:
    document = lay_out(TICKET, Paper.MM58)
    (block,) = (block for block in document.blocks if isinstance(block, Number))
    _, top, _, bottom = ink(draw(Document(Paper.MM58, (block,)), has_margins=False))
    assert (bottom - top) / DOTS_PER_MM >= 14


@each_paper
@pytest.mark.parametrize("slip", [TICKET, LONG_TICKET, ENGLISH_TICKET])
def test_a_ticket_says_everything(slip: TicketSlip, paper: Paper) -> None:
    document = lay_out(slip, paper)
    said = words(document)
    for text in (slip.hall, slip.item, *slip.bring, str(slip.people_ahead), "09:41"):
        assert text.replace(" ", "") in said
    assert f"{slip.minutes_low}" in said
    assert f"{slip.minutes_high}" in said
    assert slip.qr in plain_text(document)
    assert slip.number in plain_text(document)


def test_marks_stand_only_on_the_slips_that_earned_them() -> None:
    said = plain_text(lay_out(LONG_TICKET, Paper.MM80))
    assert "优先 补打 样例" in said
    plain = plain_text(lay_out(TICKET, Paper.MM80))
    assert not {"优先", "补打", "样例"} & set(plain.split())
    assert "PRIORITY" in plain_text(lay_out(replace(ENGLISH_TICKET, has_priority=True), Paper.MM58))


def letters(document: Document) -> str:
    """What is printed as text, wherever the printer's own characters are good enough for it."""
    return "\n".join(run.text for block in document.blocks if isinstance(block, Text) for run in block.runs)


@each_paper
@pytest.mark.parametrize("slip", [TICKET, PAPERS])
def test_a_second_copy_says_so_in_letters_too(slip: Slip, paper: Paper) -> None:
    """Not only on a mark, which is a picture: whoever reads the bytes, and a faint head, need it."""
    assert "补打" in letters(lay_out(replace(slip, is_reprint=True), paper))
    assert "补打" not in letters(lay_out(slip, paper))


@each_paper
@pytest.mark.parametrize("slip", [TICKET, LONG_TICKET, ENGLISH_TICKET])
def test_the_number_stands_in_letters_too(slip: TicketSlip, paper: Paper) -> None:
    assert slip.number in letters(lay_out(slip, paper))


def test_a_ticket_without_an_estimate_speaks_of_people_only() -> None:
    said = plain_text(lay_out(replace(TICKET, minutes_low=None, minutes_high=None), Paper.MM80))
    assert "前面还有" in said
    assert "分钟" not in said


@each_paper
@pytest.mark.parametrize("is_care", [False, True])
def test_a_kiosk_that_is_alone_sends_the_resident_to_the_fallback_counter(paper: Paper, is_care: bool) -> None:
    alone = replace(TICKET, fallback="3号窗口", is_care=is_care)
    assert "网络中断时请到3号窗口" in words(lay_out(alone, paper))
    assert "网络中断" not in words(lay_out(replace(TICKET, is_care=is_care), paper))
    english = replace(ENGLISH_TICKET, fallback="Counter 3", is_care=is_care)
    assert "Networkdown:pleasegotoCounter3" in words(lay_out(english, paper))


def test_one_person_ahead_is_singular_in_english() -> None:
    assert "1\u00a0person" in plain_text(lay_out(replace(ENGLISH_TICKET, people_ahead=1), Paper.MM80))


def test_equal_minutes_are_said_once() -> None:
    assert "\n5\u00a0分钟" in plain_text(lay_out(replace(TICKET, minutes_low=5, minutes_high=5), Paper.MM80)).replace(
        "\t", "\n"
    )


def test_care_mode_is_larger_and_shorter_in_words() -> None:
    ordinary, care = (lay_out(replace(TICKET, is_care=is_care), Paper.MM80) for is_care in (False, True))
    assert len(words(care)) < len(words(ordinary))
    assert TICKET.qr not in plain_text(care)
    sizes = [[row.size for row in typeset(each) if isinstance(row, TextRow)] for each in (ordinary, care)]
    assert max(sizes[1]) > max(sizes[0])


@each_paper
@pytest.mark.parametrize("is_care", [False, True])
@pytest.mark.parametrize("slip", [PAPERS, LONG_PAPERS])
def test_the_list_of_papers_is_complete_and_numbered(slip: PapersSlip, is_care: bool, paper: Paper) -> None:
    document = lay_out(replace(slip, is_care=is_care), paper)
    said = plain_text(document)
    for number, material in enumerate(slip.materials, 1):
        assert f"{number}\t{material.name}" in said
        assert material.note in said
    assert slip.item in said
    assert "5\u00a0个工作日" in said


@each_paper
@pytest.mark.parametrize("is_care", [False, True])
def test_situations_and_what_the_hall_looks_up_are_said(is_care: bool, paper: Paper) -> None:
    said = words(lay_out(replace(GUIDED_PAPERS, is_care=is_care), paper))
    assert "您的情形：遗失补领、外地户籍常住老人" in said
    assert "不用带" in said
    assert "婚姻登记证（民政部门）" in said
    assert "5\t婚姻" not in plain_text(lay_out(GUIDED_PAPERS, paper)), "only what is to be brought is numbered"
    assert ("银杏里街道1号" in said) is not is_care


def test_how_an_item_is_handled_is_said() -> None:
    assert "当场办结" in plain_text(lay_out(replace(PAPERS, handling=HandlingKind.ON_THE_SPOT), Paper.MM80))
    assert "承诺件" in plain_text(lay_out(replace(PAPERS, promised_days=None), Paper.MM80))
    assert "不需要带材料" in plain_text(lay_out(replace(PAPERS, materials=()), Paper.MM80))


def test_facts_that_are_not_known_are_left_out() -> None:
    said = plain_text(lay_out(replace(PAPERS, fee="", phone=""), Paper.MM80))
    assert "收费" not in said
    assert "时间" in said


def test_the_test_page_proves_every_set_and_says_which_printer_it_is() -> None:
    said = plain_text(lay_out(PRINTER_TEST, Paper.MM58))
    for text in (PRINTER_TEST.printer, PRINTER_TEST.address, "58mm (384)", "GBK", "䶮𠮷𬍛"):
        assert text in said


def test_the_ruler_is_true() -> None:
    blocks = lay_out(PRINTER_TEST, Paper.MM80).blocks
    pictures = [block for block in blocks if type(block).__name__ == "Picture"]
    ruler = draw(Document(Paper.MM80, (pictures[1],)), has_margins=False)
    long_ticks = [x for x in range(ruler.width) if ruler.getpixel((x, ruler.height - 1)) == 0]
    assert long_ticks[::2] == [mm * DOTS_PER_MM for mm in range(0, 72, 10)]
