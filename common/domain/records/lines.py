"""Each line of a document by itself, in a form that is the same on paper and as somebody types it off the paper."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

import msgspec
from msgspec.structs import replace

from common.domain.records.confidential import Confidential
from common.domain.records.contributions import MARKS
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Column, Fact, Holds, Section, Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.summary import summary_of
from common.domain.records.words import Document, Insurance

_FIGURES = re.compile(r"\d+")
_FEN = 100


class Form(msgspec.Struct, frozen=True):
    """A kind of line that a document has, and what is to be typed to verify one."""

    title: str
    columns: tuple[Column, ...]
    is_of_slip: bool = False
    """Whether only the slip has it, and not the document itself."""


class Line(Confidential, frozen=True):
    """One line: its columns and what stands in them. Fewer cells than columns are as if the rest were blank."""

    columns: tuple[Column, ...]
    cells: tuple[str, ...]

    @property
    def plain(self) -> tuple[str, ...]:
        """What it says, by columns, those that are blank left out: of equal lines it is equal."""
        said = ((column, _plain(column.holds, cell)) for column, cell in zip(self.columns, self.cells, strict=False))
        return tuple(f"{column.group}/{column.title}={words}" for column, words in said if words)

    @property
    def place(self) -> str:
        """Where it stands, as far as it says so: its first cell, as the months of a row; of a single fact its label."""
        if len(self.columns) == 1:
            return f"{self.columns[0].group}/{self.columns[0].title}"
        return self.plain[0] if self.plain else ""


def lines_of(statement: Statement) -> tuple[Line, ...]:
    """Every line that says something about the insured, in the order in which they are printed."""
    return tuple(_lines(statement))


def forms_of(document: Document) -> tuple[Form, ...]:
    """The kinds of lines that a document and its slip can have, in their order: those of one about nobody."""
    insurance = Insurance.PENSION if document is Document.PAYMENT_DETAILS else None
    wish = Wish(document=document, first="2000-01", last="2000-01", insurance=insurance)
    blank = statement_of(_NOBODY, wish, _NOBODY.as_of, Marks(hall=""))
    whole = (*map(_fact_form, blank.who), *_forms(blank.sections))
    short = (form for form in _forms(summary_of(blank).sections) if form not in whole)
    return tuple(dict.fromkeys((*whole, *(replace(form, is_of_slip=True) for form in short))))


def typed(form: Form, cells: Sequence[str]) -> Line:
    """A line as somebody typed it off a paper."""
    return Line(form.columns, tuple(cells))


_NOBODY = InsuredRecord(id_number="", name="", agency="", as_of=date(2000, 1, 1), account=0, account_year=1999)


def _forms(sections: Sequence[Section]) -> Iterator[Form]:
    for section in sections:
        if section.table is not None:
            yield Form(section.title, section.table.columns)
        yield from map(_fact_form, section.facts)


def _fact_form(fact: Fact) -> Form:
    return Form(fact.label, (_column(fact),))


def _lines(statement: Statement) -> Iterator[Line]:
    yield from map(_fact_line, statement.who)
    for section in statement.sections:
        if section.table is not None:
            for cells in section.table.lines:
                yield Line(section.table.columns, cells)
        yield from map(_fact_line, section.facts)


def _column(fact: Fact) -> Column:
    return Column(fact.label, fact.holds)


def _fact_line(fact: Fact) -> Line:
    return Line((_column(fact),), (fact.value,))


def _plain(holds: Holds, cell: str) -> str:
    """What a cell says, without how it is written: spaces, commas, noughts in front, wide signs."""
    words = unicodedata.normalize("NFKC", cell)
    match holds:
        case Holds.MONEY:
            return _fen(words)
        case Holds.MONTHS | Holds.PERIOD:
            marks = (mark for mark in MARKS if mark in words)
            return " ".join((*(str(int(figures)) for figures in _FIGURES.findall(words)), *marks))
        case Holds.NAME | Holds.WORD:
            return "".join(sign for sign in words.upper() if sign.isalnum() or sign in MARKS)


def _fen(words: str) -> str:
    """An amount in fen; what is no amount as it is, and nothing where there is only a stroke."""
    written = "".join(sign for sign in words if not sign.isspace() and sign not in ",元￥¥")
    if not written.strip("-"):
        return ""
    try:
        return str(int(Decimal(written) * _FEN))
    except (InvalidOperation, ValueError, OverflowError):
        return written
