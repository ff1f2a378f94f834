"""Every paper on A4: nothing lost, nothing cut, nothing over anything else, and whole in copy and search."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
import segno
from msgspec.structs import replace

from common.domain.cases.paper_sheet import Facts, Notes, Paragraph, Sheet, Signatures, Table
from counter.cases.papers.samples import LONG, LONG_APPLICANT, ORDINARY, SHEETS
from printers.a4 import render, render_slip, warm_up
from printers.a4.blocks import LEFT, RIGHT
from printers.a4.pen import HEIGHT, WIDTH
from printers.document import Paper
from printers.layouts import lay_out
from printers.layouts.printer_test import sheet_test
from tests.printers.a4.pdf import Word, pages, text, words
from tests.printers.slips import PRINTER_TEST, TICKET

each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())


def said_by(sheet: Sheet) -> Iterator[str]:
    """Everything that has to stand on a paper."""
    yield from (sheet.title, sheet.issuer, sheet.number, sheet.addressee, sheet.clerk, sheet.phone)
    for part in sheet.parts:
        match part:
            case Paragraph(text=said):
                yield said
            case Facts():
                for fact in part.known:
                    yield from (fact.label, fact.value)
            case Table():
                yield from (part.title, part.total, *(column.title for column in part.columns))
                for line in part.lines:
                    yield from line.cells
            case Notes():
                yield from (part.title, *part.notes)
            case Signatures():
                yield from (part.words, *part.lines)


@each_sheet
def test_everything_is_on_the_paper_and_extracts_as_text(sheet: Sheet) -> None:
    assert not missing_on(text(render(sheet)), said_by(sheet))


def missing_on(paper: str, said: Iterable[str]) -> Counter[str]:
    """The characters of what was said that are not on the paper, however its cells were read."""
    return Counter("".join("".join(said).split())) - Counter(paper)


@each_sheet
def test_words_keep_to_the_margins_and_to_themselves(sheet: Sheet) -> None:
    found = words(render(replace(sheet, is_sample=False)))
    for word in found:
        assert LEFT - 1 <= word.left < word.right <= RIGHT + 1, word
        assert 30 < word.top < word.bottom < HEIGHT - 24, word
    for one, other in combinations(found, 2):
        assert not _overlap(one, other), (one, other)


def _overlap(one: Word, other: Word) -> bool:
    """Whether two words share more than the air around their characters."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return one.page == other.page and across > 0.5 and down > 0.35 * min(one.bottom - one.top, other.bottom - other.top)


@each_sheet
def test_pages_are_counted_and_none_holds_signatures_alone(sheet: Sheet) -> None:
    *said, _ = text(render(replace(sheet, is_sample=False))).split("\f")
    page = "Page{}of{}" if sheet.is_english else "第{}页共{}页"
    assert all(page.format(number, len(said)) in each for number, each in enumerate(said, 1))
    matter = [part for part in sheet.parts if not isinstance(part, Signatures)][-1]
    last = [words for words in said_by(replace(sheet, parts=(matter,), addressee="", issuer="", title="")) if words]
    assert any(_without_space(each)[-4:] in said[-1] for each in last)


def _without_space(said: str) -> str:
    return "".join(said.split())


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_paper_is_one_page(name: str) -> None:
    assert text(render(ORDINARY[name])).count("\f") == 1


def test_twenty_papers_and_long_names_flow_over_pages_with_the_table_head_again() -> None:
    *said, _ = text(render(LONG["notice"])).split("\f")
    assert len(said) == 2
    assert all("材料名称" in page for page in said)
    assert "一次性告知书编号：20261120-00001" in said[1]


def test_a_name_with_rare_characters_is_copied_and_found_as_it_is() -> None:
    said = text(render(replace(LONG["notice"], is_sample=False)))
    assert LONG_APPLICANT.name in said
    assert {"䶮", "𠮷", "𬍛"} <= set(said)


def test_a_very_long_reason_goes_on_on_the_next_page() -> None:
    reason = "".join(f"第{number}点理由说明如下，" for number in range(400))
    sheet = replace(ORDINARY["rejection"], parts=(ORDINARY["rejection"].parts[0], Paragraph(reason)))
    paper = text(render(sheet))
    assert paper.count("\f") > 2
    assert not missing_on(paper, [reason])


@pytest.mark.parametrize("name", ["notice", "promise", "manifest"])
def test_the_code_holds_the_number_and_nothing_else(name: str, tmp_path: Path) -> None:
    sheet = ORDINARY[name]
    (page,) = pages(render(sheet), tmp_path, dpi=288)
    modules = [bytes(row) for row in segno.make(sheet.number, error="m", micro=False, boost_error=False).matrix]
    side = 62.0 / len(modules)
    for down, row in enumerate(modules):
        for across, is_dark in enumerate(row):
            x, y = RIGHT - 62 + (across + 0.5) * side, 44 + (down + 0.5) * side
            assert (page.getpixel((int(x * 4), int(y * 4))) == 0) == bool(is_dark)


@each_sheet
def test_sample_data_says_so_on_every_page_and_a_second_copy_too(sheet: Sheet) -> None:
    *said, _ = text(render(sheet)).split("\f")
    sample, copy = ("SAMPLEDATA", "REPRINT") if sheet.is_english else ("样张演示数据", "补打")
    assert all((sample in page) == sheet.is_sample for page in said)
    assert all((copy in page) == sheet.is_reprint for page in said)


def test_the_place_for_the_seal_stays_empty(tmp_path: Path) -> None:
    (page,) = pages(render(ORDINARY["acceptance"]), tmp_path, dpi=72)
    (seal,) = (word for word in words(render(ORDINARY["acceptance"])) if "印章" in word.text)
    around = page.crop((int(seal.left) - 60, int(seal.bottom) + 28, int(seal.right) + 60, int(seal.bottom) + 70))
    assert around.getextrema() == (255, 255)


def test_equal_papers_are_equal_bytes_with_no_name_in_their_properties() -> None:
    data = render(LONG["acceptance"])
    assert data == render(LONG["acceptance"])
    assert "吐尔逊".encode("utf-16-be") not in data
    assert data.endswith(b"%%EOF\n")


def test_a_slip_on_a_sheet_has_its_true_size(tmp_path: Path) -> None:
    (page,) = pages(render_slip(lay_out(TICKET, Paper.MM80)), tmp_path, dpi=72)
    left, _, right, _ = page.point(lambda grey: 255 if grey < 128 else 0).getbbox() or (0, 0, 0, 0)
    assert abs((left + right) / 2 - WIDTH / 2) < 3
    assert right - left <= 72 / 25.4 * 72


def test_the_test_page_of_a_printer_of_sheets_shows_every_set_of_characters() -> None:
    said = text(render(sheet_test(PRINTER_TEST)))
    for shown in (PRINTER_TEST.printer, PRINTER_TEST.address, "政务大厅", "朱镕基", "䶮𠮷𬍛㛃𫖯䒟𰻝"):
        assert shown in said


def test_warming_up_draws_a_paper() -> None:
    warm_up()
