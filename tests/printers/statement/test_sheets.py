"""Documents on A4: every figure where it belongs and found again as text, pages that can be told apart, no seal."""

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
import segno
from msgspec.structs import replace
from PIL import Image

from common.domain.records.record import Payment
from common.domain.records.shape import Holds, Statement, Table
from common.domain.records.words import Document, Insurance
from printers.statement import Sheets, render, warm_up
from printers.statement.look import LOOKS
from tests.common.domain.records.people import RARE_NAME, record, whole_wish
from tests.printers.a4.pdf import Word, pages, text, words
from tests.printers.statement.documents import DOCUMENTS, LIFE, NO_SAMPLE, NUMBERS, given_out

LONG = 40
MOST_BYTES = 150 * 1024
CODE_SIDE = 64.0
each_document = pytest.mark.parametrize("name", DOCUMENTS)


@cache
def rendered(name: str) -> Sheets:
    return render(DOCUMENTS[name])


@cache
def words_on(name: str) -> tuple[Word, ...]:
    return tuple(words(rendered(name).pdf))


def figures_of(table: Table, line: tuple[str, ...]) -> list[str]:
    """The words in the cells of a line that never wrap, from left to right."""
    cells = zip(table.columns, line, strict=True)
    wraps = {cell for column, cell in cells if column.holds is Holds.NAME or len(cell) > LONG}
    return [word for cell in line if cell not in wraps for word in cell.split()]


def is_line_on(found: tuple[Word, ...], figures: list[str]) -> bool:
    """Whether words stand beside each other in this order somewhere, others between them or not."""
    for first in (word for word in found if word.text == figures[0]):
        beside = iter(
            word.text
            for word in sorted(found)
            if word.page == first.page and abs(word.top + word.bottom - first.top - first.bottom) < 4
        )
        if all(figure in beside for figure in figures):
            return True
    return False


@each_document
def test_every_figure_is_found_again_in_its_line_and_in_its_order(name: str) -> None:
    lines = [(table, line) for table in DOCUMENTS[name].tables for line in table.lines]
    lost = [line for table, line in lines if not is_line_on(words_on(name), figures_of(table, line))]
    assert lost == []


@each_document
def test_facts_and_notes_are_whole(name: str) -> None:
    document, said = DOCUMENTS[name], text(rendered(name).pdf)
    facts = [*document.who, *document.which, *(fact for section in document.sections for fact in section.facts)]
    for fact in facts:
        assert fact.label in said
        assert all(sign in said for sign in fact.value.split())
    for note in document.notes:
        assert note.replace(" ", "")[-12:] in said.replace("\f", "")


@each_document
def test_every_page_has_the_head_of_its_table_its_number_and_whose_it_is(name: str) -> None:
    document = DOCUMENTS[name]
    *said, _ = text(rendered(name).pdf).split("\f")
    assert len(said) == rendered(name).pages
    for number, page in enumerate(said, 1):
        assert f"第{number}页（共{len(said)}页）" in page
        assert document.who[0].value[:20] in page
        assert "样张演示数据无效" in page
    table = document.tables[-1]
    for page in said:
        if any(all(figure in page for figure in figures_of(table, line)) for line in table.rows):
            assert all(column.title in page for column in table.columns)


@each_document
def test_words_keep_to_the_margins_and_to_themselves(name: str) -> None:
    look = LOOKS[DOCUMENTS[name].document]
    for word in words_on(name):
        assert look.left - 1 <= word.left < word.right <= look.right + 1, word
        assert 18 < word.top < word.bottom < look.page_height - 14, word
    for page in range(1, rendered(name).pages + 1):
        for one, other in combinations([word for word in words_on(name) if word.page == page], 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            assert across <= 0.5 or down <= 0.4 * min(one.bottom - one.top, other.bottom - other.top), (one, other)


def test_thirty_years_are_two_pages_and_small() -> None:
    assert rendered("life").pages == 2
    assert all(len(rendered(name).pdf) <= MOST_BYTES for name in DOCUMENTS)


def test_amounts_end_at_one_edge_in_every_row() -> None:
    paid = LIFE.tables[1]
    amounts = {cell for line in paid.lines for cell in line if "." in cell}
    edges = {round(word.right, 1) for word in words_on("life") if word.text in amounts}
    assert len(edges) == sum(column.holds is Holds.MONEY for column in paid.columns)


def test_a_rare_name_is_found_as_it_is_and_stands_in_no_property() -> None:
    pdf = rendered("life").pdf
    assert RARE_NAME in text(pdf)
    for said in (RARE_NAME, "999999197601010017"):
        assert said.encode("utf-16-be") not in pdf
        assert said.encode() not in pdf


def test_the_code_holds_both_numbers(tmp_path: Path) -> None:
    first, *_ = pages(rendered("proof").pdf, tmp_path, dpi=288)
    modules = [bytes(row) for row in segno.make(NUMBERS.payload, error="m", micro=False, boost_error=False).matrix]
    look, side = LOOKS[Document.COVERAGE_PROOF], CODE_SIDE / len(modules)
    left = look.right - CODE_SIDE
    top = min(word.top for word in words_on("proof") if word.text == "参保人姓名")
    shift = best_shift(first, modules, left, top, side)
    assert abs(shift) < 8


def best_shift(page: Image.Image, modules: list[bytes], left: float, top: float, side: float) -> float:
    """How far from `top` the code begins."""
    for tenths in range(-100, 100):
        shift = tenths / 10
        if all(
            (page.getpixel((int((left + (x + 0.5) * side) * 4), int((top + shift + (y + 0.5) * side) * 4))) == 0)
            == bool(dark)
            for y, row in enumerate(modules)
            for x, dark in enumerate(row)
        ):
            return shift
    raise AssertionError("there is no such code")


def test_a_sample_says_so_across_each_page_beneath_what_is_read(tmp_path: Path) -> None:
    """The large words are drawn: they are on the picture of each page, and not between the words of its text."""
    samples = pages(render(LIFE).pdf, tmp_path, dpi=36)
    (tmp_path / "real").mkdir()
    real = pages(render(NO_SAMPLE).pdf, tmp_path / "real", dpi=36)
    for sample, plain in zip(samples, real, strict=True):
        grey = [sample.histogram()[level] - plain.histogram()[level] for level in range(220, 240)]
        assert sum(grey) > 0.03 * sample.width * sample.height
    assert "样张" not in text(render(NO_SAMPLE).pdf)
    assert text(render(LIFE).pdf).count("样张") == 3


def test_a_look_without_numbers_has_no_code() -> None:
    look = replace(LIFE, query_number="", check_code="", which=LIFE.which[2:])
    said = text(render(look).pdf)
    assert "校验码" not in said.replace("可凭校验码", "")
    assert "查询流水号：" not in said


def test_very_large_amounts_are_set_smaller_and_never_cut() -> None:
    paid = tuple(
        Payment(month=f"{year}-05", insurance=insurance, base=999_999_999_999, person=-888_888_888_888)
        for year in (2024, 2025)
        for insurance in Insurance
    )
    document = given_out(record(paid), whole_wish())
    pdf = render(document).pdf
    look = LOOKS[Document.STATEMENT]
    assert all(word.right <= look.right + 1 for word in words(pdf))
    assert text(pdf).count("9,999,999,999.99") == 10
    assert "-17,777,777,777.76" in text(pdf)


@pytest.mark.parametrize("name", ["life", "proof", "details"])
def test_equal_documents_are_equal_bytes(name: str) -> None:
    assert render(DOCUMENTS[name]).pdf == rendered(name).pdf


def test_warming_up_draws_a_document_and_sheets_do_not_show_themselves() -> None:
    warm_up()
    assert repr(rendered("proof")) == "<Sheets>"


def test_there_is_no_seal_and_no_address_of_an_agency() -> None:
    document: Statement
    for name, document in DOCUMENTS.items():
        said = text(rendered(name).pdf)
        assert "（印章）" not in said
        assert "http" not in said
        assert document.agency in said
