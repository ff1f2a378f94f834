"""A paper against its digests: each line of it is known again however it is typed, and any other figure is not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.records.digests import Finding, PaperKey
from common.domain.records.lines import Form, Line, forms_of, lines_of, typed
from common.domain.records.paper_numbers import new_numbers
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Column, Holds, Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import Document, Insurance
from tests.common.domain.records.people import ON, records, whole_wish, wishes, worked

NUMBERS = new_numbers(ON)
KEY = PaperKey(NUMBERS)
MARKS = Marks(hall="银杏里", query_number=NUMBERS.query_number, check_code=NUMBERS.check_code)


def printed(insured: InsuredRecord, wish: Wish) -> Statement:
    return statement_of(insured, wish, ON, MARKS)


def form_of(document: Document, line: Line) -> Form:
    """The form that somebody takes to type a line."""
    titles = [(column.group, column.title) for column in line.columns]
    forms = forms_of(document)
    return next(form for form in forms if set(titles) <= {(column.group, column.title) for column in form.columns})


def by_hand(line: Line, form: Form) -> list[str]:
    """The cells as somebody in a hurry types them off the paper."""
    cells = dict(zip(((column.group, column.title) for column in line.columns), line.cells, strict=True))
    said = [(column, cells.get((column.group, column.title), "")) for column in form.columns]
    return [hurried(column, cell) for column, cell in said]


def hurried(column: Column, cell: str) -> str:
    match column.holds:
        case Holds.MONEY:
            return re.sub(r"\.?0+$", "", cell.replace(",", "")) if cell.strip("-0.,") else cell
        case Holds.PERIOD:
            return cell.replace("-0", ".").replace("-", "．")
        case _:
            return f" {cell} ".replace("（", "(").replace("）", " )")


@given(records, wishes())
def test_every_line_typed_off_the_paper_is_known_again(insured: InsuredRecord, wish: Wish) -> None:
    kept = KEY.digests(printed(insured, wish), b"%PDF")
    lines = lines_of(printed(insured, wish))
    assert kept.rows[: len(lines)] == KEY.rows(lines)
    for line in lines:
        form = form_of(wish.document, line)
        assert KEY.find(typed(form, by_hand(line, form)), kept.rows) is Finding.AS_PRINTED


@given(records, wishes(), st.data())
def test_another_figure_or_one_in_another_column_is_not(
    insured: InsuredRecord, wish: Wish, data: st.DataObject
) -> None:
    lines = lines_of(printed(insured, wish))
    kept = KEY.rows(lines)
    line = data.draw(st.sampled_from(lines))
    at = data.draw(st.integers(0, len(line.cells) - 1))
    cell = line.cells[at]
    figure = next((place for place, sign in enumerate(cell) if sign.isdecimal()), None)
    if figure is not None:
        forged = cell[:figure] + str((int(cell[figure]) + 1) % 10) + cell[figure + 1 :]
        changed = Line(line.columns, (*line.cells[:at], forged, *line.cells[at + 1 :]))
        if changed.plain not in [one.plain for one in lines]:
            assert KEY.row(changed) not in kept
    moved = Line(line.columns, (*line.cells[1:], line.cells[0]))
    assert (KEY.row(moved) in kept) == (moved.plain in [one.plain for one in lines])


def test_a_minus_a_star_and_a_name_count() -> None:
    columns = (Column("缴费年月", Holds.PERIOD), Column("个人缴费", Holds.MONEY), Column("单位名称", Holds.NAME))
    said = Line(columns, ("2024-01 *", "-1,234.50", "银杏里（一）公司"))
    assert said.plain == Line(columns, ("２０２４年１月*", "-1234.5 元", "银杏里 (一) 公司")).plain
    for other in (
        ("2024-01", "-1,234.50", "银杏里（一）公司"),
        ("2024-01 *", "1,234.50", "银杏里（一）公司"),
        ("2024-01 *", "-1,234.50", "银杏里（二）公司"),
        ("2024-01 *", "-1,234.50元整x", "银杏里（一）公司"),
    ):
        assert said.plain != Line(columns, other).plain


def test_another_code_or_another_paper_makes_other_digests() -> None:
    statement = printed(worked(), whole_wish())
    kept = KEY.digests(statement, b"%PDF one")
    others = [
        PaperKey(NUMBERS._replace(check_code=new_numbers(ON).check_code)),
        PaperKey(NUMBERS._replace(query_number=new_numbers(ON).query_number)),
    ]
    for other in others:
        assert other.check != kept.check
        assert set(other.rows(lines_of(statement))).isdisjoint(kept.rows)
    assert KEY.whole(b"%PDF two") != kept.whole == KEY.whole(b"%PDF one")


def test_digests_tell_nothing_without_the_code() -> None:
    kept = KEY.digests(printed(worked(), whole_wish()), b"%PDF")
    assert all(re.fullmatch(r"[0-9a-f]{20}", digest) for digest in (kept.check, kept.whole, *kept.rows))
    assert len(set(kept.rows)) == len(kept.rows)


def test_a_line_with_another_figure_is_not_one_that_is_not_there() -> None:
    statement = printed(worked(), whole_wish())
    kept = KEY.digests(statement, b"%PDF").rows
    fact, row = lines_of(statement)[0], max(lines_of(statement), key=lambda line: len(line.cells))
    assert KEY.find(Line(fact.columns, ("张三",)), kept) is Finding.DIFFERS
    assert KEY.find(Line(row.columns, (*row.cells[:-1], "1.01")), kept) is Finding.DIFFERS
    assert KEY.find(Line(row.columns, ("1999-01", *row.cells[1:])), kept) is Finding.NO_SUCH_LINE
    assert KEY.find(Line(row.columns, ()), kept) is Finding.NO_SUCH_LINE


@pytest.mark.parametrize("document", Document)
def test_forms_name_every_line_of_a_document(document: Document) -> None:
    insurance = Insurance.INJURY if document is Document.PAYMENT_DETAILS else None
    for line in lines_of(printed(worked(), whole_wish(document, insurance))):
        assert not form_of(document, line).is_of_slip
    assert any(form.is_of_slip for form in forms_of(document)), "its slip has lines that the sheet has not"
