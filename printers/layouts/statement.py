"""The short slip of a document: the same words as on a screen, one beneath the other, figures at the right edge."""

from itertools import zip_longest

from common.domain.records.notes import SAMPLE_WORDS
from common.domain.records.paper_numbers import PaperNumbers
from common.domain.records.shape import Fact, Holds, Section, Statement, Table
from printers.document import Align, Block, Cell, Columns, Document, Gap, Mark, Marks, Paper, QrCode, Run, Size
from printers.encoding import columns_of
from printers.layouts.parts import centred, ending, fitting, left

_CODE_MM = 22
_MOST_LABEL = 12
_FIGURES = (Holds.MONTHS, Holds.MONEY)


def statement_slip(statement: Statement, paper: Paper) -> Document:
    """The slip of a summary (`common.domain.records.summary`); a whole statement would be some metres long."""
    title, _, rest = statement.title.partition("（")
    size = fitting(title, paper, (Size.LARGE, Size.BODY), most_lines=1)
    blocks: list[Block] = [centred(statement.hall), Gap(3)]
    if statement.is_sample:
        blocks += [Marks((Mark(SAMPLE_WORDS, is_solid=False),)), Gap(3)]
    blocks.append(centred(title, size, is_bold=True))
    if rest:
        blocks.append(centred(f"（{rest}"))
    blocks += [Gap(4), *_facts((*statement.who, *statement.which))]
    for section in statement.sections:
        blocks += _section(section, paper)
    for note in statement.notes:
        blocks += [left(note), Gap(0.75)]
    if statement.query_number:
        numbers = PaperNumbers(statement.query_number, statement.check_code)
        blocks += [Gap(3), QrCode(numbers.payload, _CODE_MM)]
    return Document(paper, (*blocks, Gap(1), centred(statement.agency), *ending()))


def _section(section: Section, paper: Paper) -> list[Block]:
    blocks: list[Block] = [Gap(1), left(section.title, is_bold=True), Gap(1)]
    if section.table is not None:
        blocks += _table(section.table, paper)
    return [*blocks, *_facts(section.facts), Gap(2)]


def _facts(facts: tuple[Fact, ...]) -> list[Block]:
    """A label with its value beside it, or beneath it where the label is long."""
    width = min(max((columns_of(fact.label) for fact in facts), default=0), _MOST_LABEL)
    blocks: list[Block] = []
    for fact in facts:
        value = Cell((Run(fact.value),))
        if columns_of(fact.label) <= width:
            blocks.append(Columns((Cell((Run(fact.label),), width), Cell((), 1), value)))
        else:
            blocks += [left(fact.label), Columns((Cell((), 2), value))]
        blocks.append(Gap(0.75))
    return blocks


def _table(table: Table, paper: Paper) -> list[Block]:
    if not table.rows:
        return [left(table.nothing)]
    lines = [tuple(column.title for column in table.columns), *table.lines]
    widths = [max(map(columns_of, cells)) + 1 for cells in zip_longest(*lines, fillvalue="")]
    if sum(widths) > paper.columns:
        return [block for cells in table.lines for block in (*_one_beneath_the_other(table, cells), Gap(2))]
    spare = (paper.columns - sum(widths)) // len(widths)
    widths = [width + spare for width in widths]
    widths[-1] = paper.columns - sum(widths[:-1])
    aligns = [Align.RIGHT if column.holds in _FIGURES else Align.LEFT for column in table.columns]
    rows: list[Block] = []
    for number, cells in enumerate(lines):
        is_bold = bool(table.total) and number == len(lines) - 1
        row = zip(cells, widths, aligns, strict=True)
        rows.append(Columns(tuple(Cell((Run(cell, is_bold=is_bold),), width, align) for cell, width, align in row)))
    return rows


def _one_beneath_the_other(table: Table, cells: tuple[str, ...]) -> list[Block]:
    """A line whose figures are too long to stand beside each other."""
    said = zip(table.columns, cells, strict=True)
    return _facts(tuple(Fact(column.title, cell) for column, cell in said if cell))
