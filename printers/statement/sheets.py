"""A document as a PDF: its sections flow over as many pages as they need."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from common.domain.records.notes import SAMPLE_WORDS
from common.domain.records.record import Employer, InsuredRecord, Payment
from common.domain.records.shape import Section, Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import Document, Insurance, PaymentKind
from printers.a4.flow import Block, glued, pages_of
from printers.a4.glyphs import Glyphs, installed_glyphs
from printers.a4.pen import Pen
from printers.statement.facts import label_room
from printers.statement.frame import closing, foot, gap, head, in_two_columns, running_head
from printers.statement.look import LOOKS, Look
from printers.statement.tables import TableSetter

_AGAIN = 14.0
"""How much deeper further pages begin, below their running heads."""
_ACROSS, _ACROSS_GREY = 0.11, 0.9


_MARKS = Marks(hall="街道便民服务中心", query_number="0123456789ABCD", check_code="EFGHJKLMNP", is_sample=True)
_EVERYTHING = Wish(document=Document.STATEMENT, first="2000-01", last="2000-01")
_NOBODY = InsuredRecord(
    id_number="0123456789X-,.",
    name="",
    agency="市区社会保险基金管理中心",
    as_of=date(2000, 1, 1),
    employers=(Employer(name="有限责任公司", district="区"),),
    payments=tuple(
        Payment(month="2000-01", insurance=insurance, base=123_456_789, person=1_234_567_890, kind=kind)
        for kind in PaymentKind
        for insurance in Insurance
    ),
    account=0,
    account_year=1999,
)
"""Whose document has on it what stands on most."""


class Sheets(NamedTuple):
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int

    def __repr__(self) -> str:
        return "<Sheets>"


def render(statement: Statement, glyphs: Glyphs | None = None) -> Sheets:
    """The document on A4. `glyphs` are of the installed fonts unless given; raises `common.assets.FontsMissing`.

    The file's properties name the document and the hall, and nobody.
    """
    look = LOOKS[statement.document]
    pen = Pen(glyphs or installed_glyphs(), statement.title, statement.hall, is_landscape=look.is_landscape)
    top = head(statement, look, pen)
    blocks = [block for section in statement.sections for block in _section(section, look, pen)]
    blocks += closing(statement, look, pen)
    pages = list(
        pages_of(
            blocks,
            first_top=look.top + top.height,
            again_top=look.top + _AGAIN,
            bottom=look.page_height - look.bottom,
        )
    )
    for number, page in enumerate(pages, 1):
        if statement.is_sample:
            pen.draw_across(SAMPLE_WORDS, look.page_width * _ACROSS, _ACROSS_GREY)
        if number == 1:
            top.draw(pen, look.top)
        else:
            running_head(statement, look, pen)
        for block, block_top in page:
            block.draw(pen, block_top)
        foot(statement, look, pen, number, len(pages))
        pen.turn_page()
    return Sheets(pen.finished(), len(pages))


def warm_up() -> None:
    """Read the fonts and the shapes of what stands on every document. Raises `common.assets.FontsMissing`."""
    render(statement_of(_NOBODY, _EVERYTHING, _NOBODY.as_of, _MARKS))


def _section(section: Section, look: Look, pen: Pen) -> Iterator[Block]:
    """Its title and its lead stay with what they lead to."""
    said: list[Block] = []
    if section.title:
        said.append(_text([section.title], look, look.body + 1, is_bold=True))
    if section.lead:
        said.append(_text(pen.lines(section.lead, look.room, look.body + 0.5), look, look.body + 0.5))
    rest = TableSetter(section.table, look, pen).blocks() if section.table is not None else []
    rest += in_two_columns(section.facts, look, label_room(section.facts, look.body, pen), pen)
    yield from glued([*said, rest[0]])
    yield from rest[1:]
    yield gap(look)


def _text(lines: list[str], look: Look, size: float, *, is_bold: bool = False) -> Block:
    leading = size * 1.6

    def draw(pen: Pen, top: float) -> None:
        for number, line in enumerate(lines):
            pen.write(line, look.left, top + number * leading, size, is_bold=is_bold)

    return Block(len(lines) * leading + 1, draw)
