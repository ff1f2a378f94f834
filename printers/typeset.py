"""From blocks to rows: where each line of text breaks and where it stands, alike for every renderer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from printers.document import (
    BODY_DOTS,
    COLUMN_DOTS,
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Gap,
    Marks,
    Number,
    Paper,
    Picture,
    QrCode,
    Run,
    Size,
    Text,
)
from printers.encoding import columns_of
from printers.wrap import wrap

_LEADING = {Size.BODY: 10, Size.LARGE: 16, Size.TITLE: 20, Size.HUGE: 24}
"""Dots between two lines; a body line takes 34 of them, 1.4 times its height."""


@dataclass(frozen=True)
class Piece:
    """A run that starts `x` dots from the left edge."""

    x: int
    run: Run

    @property
    def end(self) -> int:
        """Where it ends, in dots from the left edge."""
        return self.x + _width(self.run)


@dataclass(frozen=True)
class TextRow:
    """One line of text; `align` tells how a paragraph's line came to its place."""

    pieces: tuple[Piece, ...]
    align: Align = Align.LEFT
    is_proof: bool = False

    @property
    def size(self) -> Size:
        """The size of its largest piece."""
        return max((piece.run.size for piece in self.pieces), default=Size.BODY)

    @property
    def height(self) -> int:
        """Dots from this line to the next."""
        return BODY_DOTS * self.size + _LEADING[self.size]

    @property
    def text(self) -> str:
        """The words of all pieces."""
        return "".join(piece.run.text for piece in self.pieces)


Row = TextRow | Gap | Number | Marks | QrCode | Picture | Cut


def typeset(document: Document) -> Iterator[Row]:
    """The rows of a document from top to bottom."""
    for block in document.blocks:
        match block:
            case Text():
                yield from _paragraph(block, document.paper)
            case Columns():
                yield from _side_by_side(block, document.paper)
            case _:
                yield block


def _paragraph(block: Text, paper: Paper) -> Iterator[TextRow]:
    for line in wrap(block.runs, paper.columns, is_balanced=block.align is Align.CENTRE):
        yield TextRow(_placed(line, block.align, 0, paper.dots), block.align)


def _side_by_side(block: Columns, paper: Paper) -> Iterator[TextRow]:
    flexible = sum(1 for cell in block.cells if not cell.columns)
    left_over = paper.columns - sum(cell.columns for cell in block.cells)
    x = 0
    stacks = []
    for cell in block.cells:
        columns = cell.columns or left_over // flexible
        stacks.append(_stack(cell, x, columns))
        x += columns * COLUMN_DOTS
    for lines in zip_longest(*stacks, fillvalue=()):
        yield TextRow(tuple(piece for line in lines for piece in line), is_proof=block.is_proof)


def _stack(cell: Cell, x: int, columns: int) -> list[tuple[Piece, ...]]:
    lines = wrap(cell.runs, columns)
    return [_placed(line, cell.align, x, columns * COLUMN_DOTS, step=COLUMN_DOTS) for line in lines]


def _placed(runs: tuple[Run, ...], align: Align, x: int, width: int, step: int = 1) -> tuple[Piece, ...]:
    """The line at its place between `x` and `x + width`, a whole number of steps in: cells are reached by spaces."""
    spare = width - sum(_width(run) for run in runs)
    offset = {Align.LEFT: 0, Align.CENTRE: spare // 2, Align.RIGHT: spare}[align]
    pieces: list[Piece] = []
    for run in runs:
        pieces.append(Piece(pieces[-1].end if pieces else x + offset // step * step, run))
    return tuple(pieces)


def _width(run: Run) -> int:
    return columns_of(run.text) * COLUMN_DOTS * run.size
