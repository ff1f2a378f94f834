"""Every paper of cases as a slip: nothing lost, nothing beyond the paper, read back from a printer's bytes."""

from collections import Counter

import pytest

from common.domain.cases.paper_sheet import Sheet
from counter.cases.papers.samples import LONG, LONG_APPLICANT, ORDINARY, SHEETS
from printers.document import Abilities, CharacterSet, Cut, Paper
from printers.escpos import render
from printers.layouts import lay_out
from printers.picture import draw
from printers.typeset import TextRow, typeset
from tests.printers.a4.test_pages import said_by
from tests.printers.layouts.test_layouts import ink, letters, plain_text
from tests.printers.virtual.test_press import printed

each_paper = pytest.mark.parametrize("paper", list(Paper))
each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())


@each_paper
@each_sheet
def test_everything_stands_on_the_slip(sheet: Sheet, paper: Paper) -> None:
    rows = "".join(row.text for row in typeset(lay_out(sheet, paper)) if isinstance(row, TextRow))
    # The heads of columns are for tables; a slip says it by where things stand.
    wanted = Counter("".join("".join(said_by(sheet)).split()))
    for part in sheet.parts:
        if hasattr(part, "columns"):
            wanted -= Counter("".join("".join(column.title for column in part.columns).split()))
    assert not wanted - Counter(rows)


@each_paper
@each_sheet
def test_nothing_reaches_beyond_the_paper_or_into_each_other(sheet: Sheet, paper: Paper) -> None:
    document = lay_out(sheet, paper)
    for row in typeset(document):
        if isinstance(row, TextRow):
            ends = [0, *(piece.end for piece in row.pieces)]
            assert all(piece.x >= end for piece, end in zip(row.pieces, ends, strict=False))
            assert ends[-1] <= paper.dots
    assert [isinstance(block, Cut) for block in document.blocks].index(True) == len(document.blocks) - 1


@each_paper
@pytest.mark.parametrize("name", ["notice", "promise", "decision, refused", "manifest"])
def test_the_picture_keeps_to_the_printable_paper(name: str, paper: Paper) -> None:
    picture = draw(lay_out(LONG[name], paper))
    left, top, right, bottom = ink(picture)
    side = (paper.roll_dots - paper.dots) // 2
    assert side <= left < right <= picture.width - side
    assert side <= top < bottom < picture.height - side


@each_paper
@pytest.mark.parametrize("characters", list(CharacterSet))
@pytest.mark.parametrize("name", ["notice", "decision, refused"])
def test_a_printer_understands_all_of_it(name: str, characters: CharacterSet, paper: Paper) -> None:
    abilities = Abilities(characters=characters, has_native_qr=True)
    (slip,), unknown = printed(render(lay_out(LONG[name], paper), abilities), characters.value, paper.value)
    assert unknown == []
    assert slip.codes == (LONG[name].number,)
    if characters is CharacterSet.GB18030:
        assert LONG_APPLICANT.name[:3] in "".join(slip.lines)


@each_paper
def test_a_second_copy_and_sample_data_say_so_in_letters_and_marks(paper: Paper) -> None:
    assert "补打" in letters(lay_out(LONG["receipt"], paper))
    assert "补打 样张 演示数据" in plain_text(lay_out(LONG["receipt"], paper))
    assert not {"补打", "样张"} & set(plain_text(lay_out(ORDINARY["receipt"], paper)).split())
