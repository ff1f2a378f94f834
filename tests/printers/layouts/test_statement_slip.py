"""The short slip of a document: what fits, nobody's name in full, every figure of it to be verified."""

import pytest

from common.domain.records.digests import PaperKey
from common.domain.records.lines import forms_of, lines_of, typed
from common.domain.records.record import Payment
from common.domain.records.statement import Wish
from common.domain.records.summary import summary_of
from common.domain.records.words import Document, Insurance
from printers.document import Abilities, CharacterSet, Cut, Paper
from printers.escpos import render
from printers.layouts.statement import statement_slip
from printers.picture import draw
from printers.typeset import TextRow, typeset
from tests.common.domain.records.people import RARE_NAME, record
from tests.printers.layouts.test_layouts import ink, plain_text, words
from tests.printers.statement.documents import DOCUMENTS, NO_SAMPLE, NUMBERS, given_out
from tests.printers.virtual.test_press import printed

each_paper = pytest.mark.parametrize("paper", list(Paper))
each_document = pytest.mark.parametrize("name", DOCUMENTS)


@each_paper
@each_document
def test_everything_of_the_summary_is_on_the_slip_and_on_the_paper(name: str, paper: Paper) -> None:
    summary = summary_of(DOCUMENTS[name])
    slip = statement_slip(summary, paper)
    said = words(slip)
    for line in lines_of(summary):
        assert all(cell.replace(" ", "") in said for cell in line.cells)
    for row in typeset(slip):
        if isinstance(row, TextRow):
            ends = [0, *(piece.end for piece in row.pieces)]
            assert all(piece.x >= end for piece, end in zip(row.pieces, ends, strict=False))
            assert ends[-1] <= paper.dots
    assert [isinstance(block, Cut) for block in slip.blocks].index(True) == len(slip.blocks) - 1


@each_paper
@pytest.mark.parametrize("name", ["life", "details", "proof"])
def test_the_picture_keeps_to_the_printable_paper_and_is_short(name: str, paper: Paper) -> None:
    picture = draw(statement_slip(summary_of(DOCUMENTS[name]), paper))
    left, top, right, bottom = ink(picture)
    side = (paper.roll_dots - paper.dots) // 2
    assert side <= left < right <= picture.width - side
    assert side <= top < bottom < picture.height - side
    assert picture.height < 8 * 300


@each_document
def test_nobody_stands_on_it_in_full(name: str) -> None:
    said = plain_text(statement_slip(summary_of(DOCUMENTS[name]), Paper.MM80))
    assert DOCUMENTS[name].who[0].value not in said
    assert "999999********0017" in said
    assert "197601" not in said


def test_sums_are_those_of_the_whole_document() -> None:
    said = words(statement_slip(summary_of(DOCUMENTS["life"]), Paper.MM80))
    assert "养老保险378610,071.25" in said
    assert "生育保险354" in said
    assert RARE_NAME not in said


@each_paper
def test_a_printer_understands_all_of_it_and_its_code(paper: Paper) -> None:
    abilities = Abilities(characters=CharacterSet.GB18030, has_native_qr=True)
    slip = statement_slip(summary_of(DOCUMENTS["life"]), paper)
    (seen,), unknown = printed(render(slip, abilities), CharacterSet.GB18030.value, paper.value)
    assert unknown == []
    assert seen.codes == (NUMBERS.payload,)


def test_samples_say_so_and_others_do_not() -> None:
    assert "样张 演示数据 无效" in plain_text(statement_slip(summary_of(DOCUMENTS["proof"]), Paper.MM58))
    assert "在自助机上打印" in plain_text(statement_slip(summary_of(NO_SAMPLE), Paper.MM80)).replace("\n", "")
    assert "样张" not in plain_text(statement_slip(summary_of(NO_SAMPLE), Paper.MM58))


@each_document
def test_every_line_of_a_slip_can_be_verified(name: str) -> None:
    summary = summary_of(DOCUMENTS[name])
    key = PaperKey(NUMBERS)
    kept = key.digests(summary, b"slip").rows
    forms = forms_of(summary.document)
    for line in lines_of(summary):
        titles = [(column.group, column.title) for column in line.columns]
        fitting = [form for form in forms if titles == [(column.group, column.title) for column in form.columns]]
        if not fitting:
            # Of an insurance to which nobody pays a part, the column for it is left out.
            assert "个人缴费" not in [title for _, title in titles]
            continue
        assert any(key.row(typed(form, line.cells)) in kept for form in fitting)


@each_paper
def test_very_large_amounts_stand_beneath_each_other_and_are_never_cut(paper: Paper) -> None:
    paid = (Payment(month="2025-05", insurance=Insurance.PENSION, base=999_999_999_999, person=888_888_888_888),)
    wish = Wish(document=Document.PAYMENT_DETAILS, first="2025-01", last="2025-12", insurance=Insurance.PENSION)
    said = [
        row.text.strip()
        for row in typeset(statement_slip(summary_of(given_out(record(paid), wish)), paper))
        if isinstance(row, TextRow)
    ]
    assert any("9,999,999,999.99" in line for line in said)
    assert any("8,888,888,888.88" in line for line in said)
