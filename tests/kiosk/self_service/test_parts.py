"""A document cut for the screen: nothing of it is lost, and each part has columns for its cells."""

from __future__ import annotations

from datetime import date

import pytest

from common.domain.records.shape import Holds, Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import Document, Insurance
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from kiosk.self_service.english import english
from kiosk.self_service.found import wish_of
from kiosk.self_service.parts import parts_of
from tests.kiosk.self_service.conftest import NOTHING, ORDINARY, THIRTY_YEARS

TODAY = date(2026, 11, 20)
NAMES = ("单位名称", "缴费区县", "最近缴费区县")
PEOPLE = (THIRTY_YEARS, ORDINARY, NOTHING, 3, 4, 8)


def statement(document: Document, order: int) -> Statement:
    insurance = Insurance.MEDICAL if document is Document.PAYMENT_DETAILS else None
    wish = Wish(document=document, first="1992-01", last="2026-11", insurance=insurance)
    return statement_of(record_of(person_at(order)), wish, TODAY, Marks(hall="样例中心"))


@pytest.mark.parametrize("order", PEOPLE)
@pytest.mark.parametrize("document", Document)
def test_every_cell_of_the_document_is_on_some_part(document: Document, order: int) -> None:
    whole = statement(document, order)
    parts = parts_of(whole)
    shown = {cell for part in parts for row in (*part.rows, part.total) for cell in row}
    assert {cell for table in whole.tables for line in table.lines for cell in line if cell} <= shown
    said = {words for part in parts for words in (*part.sentences, part.nothing)}
    assert set(whole.notes) <= said
    for part in parts:
        assert all(len(row) == len(part.columns) for row in part.rows)
        assert len(part.total) in (0, len(part.columns))


@pytest.mark.parametrize("order", PEOPLE)
@pytest.mark.parametrize("document", Document)
def test_all_but_names_can_be_read_in_english(document: Document, order: int) -> None:
    whole = statement(document, order)
    said = {whole.title, *(fact.label for fact in (*whole.who, *whole.which))}
    said |= {fact.value for fact in (*whole.who, *whole.which) if fact.holds is Holds.PERIOD}
    for part in parts_of(whole):
        said |= {part.title, part.nothing, *part.sentences}
        said |= {words for fact in part.facts for words in (fact.label, fact.value)}
        for at, column in enumerate(part.columns):
            said.add(column.title)
            if column.title not in NAMES:
                said |= {line[at] for line in (*part.rows, part.total) if line}
    assert {words for words in said if not words.isascii() and not english(words)} == set()


def test_a_wide_table_is_a_part_for_each_insurance() -> None:
    names = [part.name for part in parts_of(statement(Document.STATEMENT, ORDINARY))]
    assert names == ["单位", "养老", "失业", "工伤", "医疗", "生育", "累计", "说明"]
    assert [part.name for part in parts_of(statement(Document.STATEMENT, NOTHING))] == ["单位", "缴费", "累计", "说明"]


def test_no_part_tells_of_anybody_by_itself() -> None:
    for part in parts_of(statement(Document.STATEMENT, ORDINARY)):
        assert repr(part) == "<ScreenPart>"


def test_the_wish_is_in_whole_years_up_to_this_month() -> None:
    wish = wish_of(Document.STATEMENT, Insurance.PENSION, 1992, 2026, TODAY)
    assert (wish.first, wish.last, wish.insurance) == ("1992-01", "2026-11", None)
    wish = wish_of(Document.PAYMENT_DETAILS, Insurance.MEDICAL, 2020, 2021, TODAY)
    assert (wish.first, wish.last, wish.insurance) == ("2020-01", "2021-12", Insurance.MEDICAL)
