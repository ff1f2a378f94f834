"""Labels with what they say, in one column or two, long values wrapped beneath themselves."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from common.domain.records.shape import Fact
from printers.a4.flow import Block
from printers.a4.pen import SOFT, Pen

_LEADING = 1.35
_PAD = 2.4
_GAP = 12.0


class Side(NamedTuple):
    """A column of facts: its left edge and its width."""

    left: float
    width: float
    facts: Sequence[Fact]


class _Said(NamedTuple):
    label: str
    left: float
    value_left: float
    lines: list[str]


def label_room(facts: Iterable[Fact], size: float, pen: Pen) -> float:
    """The width that the labels of facts need, with air, so that what they say begins on one line."""
    return max((pen.width(fact.label, size) for fact in facts), default=0) + _GAP


def fact_rows(sides: Sequence[Side], size: float, labels: float, pen: Pen) -> list[Block]:
    """A block for each row: the first facts of all sides beside each other, then the second, and so on.

    `labels` is the room for labels on each side.
    """
    columns = [list(_column(side, size, labels, pen)) for side in sides]
    return [_row([said for said in row if said is not None], size) for row in zip_longest(*columns)]


def _column(side: Side, size: float, labels: float, pen: Pen) -> Iterator[_Said]:
    for fact in side.facts:
        yield _Said(fact.label, side.left, side.left + labels, pen.lines(fact.value, side.width - labels, size))


def _row(row: Sequence[_Said], size: float) -> Block:
    leading = size * _LEADING
    height = max(len(said.lines) for said in row) * leading + 2 * _PAD

    def draw(pen: Pen, top: float) -> None:
        first = top + _PAD + (leading - size) / 2
        for said in row:
            pen.write(said.label, said.left, first, size, grey=SOFT)
            for number, line in enumerate(said.lines):
                pen.write(line, said.value_left, first + number * leading, size)

    return Block(height, draw)
