"""A table as blocks of a page: its head in one or two steps, rows that no page end divides, the total."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from common.domain.records.shape import Column, Holds, Table
from printers.a4.flow import Block
from printers.a4.pen import INK, PALE, SOFT, Pen
from printers.statement.look import Look

_PAD = 5.0
_LEADING = 1.32
_SMALLER = 0.5
_SMALLEST = 5.0
_NAME_SHARE = 0.25
"""The least part of the width that a column of names gets: names wrap, figures never do."""
_WORD_SHARE = 0.2
"""The most that a column of words gets."""
_HEAD_GREY = 0.94
_SPARED = (Holds.NAME, Holds.WORD)


class Place(NamedTuple):
    """Where a column stands, and how wide the widest of its cells is."""

    column: Column
    left: float
    width: float
    figures: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """Its middle."""
        return self.left + self.width / 2


class TableSetter:
    """Sets one table with one pen; the size of its type follows from what it holds."""

    def __init__(self, table: Table, look: Look, pen: Pen) -> None:
        self._table, self._look, self._pen = table, look, pen
        self._size, widths = self._fitted()
        self._leading = self._size * _LEADING
        self._places: list[Place] = []
        left = look.left
        for number, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            self._places.append(Place(column, left, width, self._widest(number, self._size)))
            left += width

    def blocks(self) -> list[Block]:
        """The head, the rows with the head again on every further page, the total with the last of them."""
        head = replace(self._head(), keeps_next=True)
        if not self._table.rows:
            return [head, self._nothing()]
        following = (*self._table.rows[1:], ())
        rows = [
            replace(self._row(cells, is_last_of_year=self._ends_year(cells, after)), again=head)
            for cells, after in zip(self._table.rows, following, strict=True)
        ]
        if self._table.total:
            rows[-1] = replace(rows[-1], keeps_next=True)
            rows.append(self._row(self._table.total, is_total=True))
        return [head, *rows]

    def _ends_year(self, cells: Sequence[str], after: Sequence[str]) -> bool:
        return self._look.marks_years and bool(after) and cells[0][:4] != after[0][:4]

    def _fitted(self) -> tuple[float, list[float]]:
        """The largest size at which no figure is cut, and the widths of the columns."""
        size = self._look.cell
        while True:
            widths = self._widths(size)
            if sum(widths) <= self._look.room + 0.01 or size <= _SMALLEST:
                return size, self._spread(widths)
            size -= _SMALLER

    def _widths(self, size: float) -> list[float]:
        """What each column needs; columns that hold the same are equally wide where they stand in groups."""
        needed = [self._needed(number, size) for number in range(len(self._table.columns))]
        widest = {
            holds: max(
                width for column, width in zip(self._table.columns, needed, strict=True) if column.holds is holds
            )
            for holds in {column.holds for column in self._table.columns}
        }
        return [
            widest[column.holds] if column.group else width
            for column, width in zip(self._table.columns, needed, strict=True)
        ]

    def _needed(self, number: int, size: float) -> float:
        column = self._table.columns[number]
        if column.holds is Holds.NAME:
            return self._look.room * _NAME_SHARE
        needed = max(self._widest(number, size), self._pen.width(column.title, size)) + 2 * _PAD
        return min(needed, self._look.room * _WORD_SHARE) if column.holds is Holds.WORD else needed

    def _widest(self, number: int, size: float) -> float:
        """The width of the widest cell of a column, in bold as a total is."""
        return max((self._pen.width(line[number], size, is_bold=True) for line in self._table.lines), default=0)

    def _spread(self, widths: list[float]) -> list[float]:
        """What is left over goes to names, or in equal parts to all where there are none."""
        left_over = max(0.0, self._look.room - sum(widths))
        takers = [column.holds is Holds.NAME for column in self._table.columns]
        if not any(takers):
            takers = [True] * len(takers)
        share = left_over / sum(takers)
        return [width + share * takes for width, takes in zip(widths, takers, strict=True)]

    def _head(self) -> Block:
        steps = 2 if any(column.group for column in self._table.columns) else 1
        step = self._leading + 2 * self._look.row_pad
        height = steps * step
        ink = (step - self._size) / 2

        def draw(pen: Pen, top: float) -> None:
            self._rules(pen, top, height, fill=True)
            for place in self._places:
                above = 0 if place.column.group else (height - step) / 2
                line = top + (height - step if place.column.group else above) + ink
                self._write(pen, place, place.column.title, line, grey=SOFT)
            for group, members in groupby(self._places, key=lambda place: place.column.group):
                own = list(members)
                if group:
                    middle = (own[0].left + own[-1].right) / 2
                    pen.write_centred(group, middle, top + ink, self._size, is_bold=True)
                    pen.rule(own[0].left, top + step, own[-1].right - own[0].left, 0.4, PALE)
            pen.rule(self._look.left, top, self._look.room, 0.9, INK)
            pen.rule(self._look.left, top + height, self._look.room, 0.5, INK)

        return Block(height, draw)

    def _row(self, cells: Sequence[str], *, is_total: bool = False, is_last_of_year: bool = False) -> Block:
        stacks = [
            self._pen.lines(cell, place.width - 2 * _PAD, self._size) if place.column.holds in _SPARED else [cell]
            for cell, place in zip(cells, self._places, strict=True)
        ]
        height = max(map(len, stacks)) * self._leading + 2 * self._look.row_pad

        def draw(pen: Pen, top: float) -> None:
            self._rules(pen, top, height)
            for stack, place in zip(stacks, self._places, strict=True):
                first = top + (height - len(stack) * self._leading) / 2 + (self._leading - self._size) / 2
                for number, line in enumerate(stack):
                    self._write(pen, place, line, first + number * self._leading, is_bold=is_total)
            if is_total:
                pen.rule(self._look.left, top, self._look.room, 0.5, INK)
            thickness, grey = (0.9, INK) if is_total else (0.7, SOFT) if is_last_of_year else (0.4, PALE)
            pen.rule(self._look.left, top + height, self._look.room, thickness, grey)

        return Block(height, draw)

    def _nothing(self) -> Block:
        height = self._leading + 4 * self._look.row_pad

        def draw(pen: Pen, top: float) -> None:
            middle = self._look.left + self._look.room / 2
            pen.write_centred(self._table.nothing, middle, top + (height - self._size) / 2, self._size, grey=SOFT)
            pen.rule(self._look.left, top + height, self._look.room, 0.9, INK)

        return Block(height, draw)

    def _rules(self, pen: Pen, top: float, height: float, *, fill: bool = False) -> None:
        """The ground of a head, and lines between groups of columns."""
        if fill:
            pen.fill(self._look.left, top, self._look.room, height, _HEAD_GREY)
        groups = [place.column.group for place in self._places]
        for before, place in zip(groups, self._places[1:], strict=False):
            if before != place.column.group:
                pen.upright(place.left, top, height)

    def _write(
        self, pen: Pen, place: Place, text: str, top: float, *, is_bold: bool = False, grey: float = INK
    ) -> None:
        """On the side where its kind stands: amounts end at the right edge, counts beneath the middle of their head."""
        match place.column.holds:
            case Holds.MONEY:
                right = place.right - _PAD
            case Holds.MONTHS:
                right = place.middle + max(pen.width(text, self._size), place.figures) / 2
            case _:
                pen.write(text, place.left + _PAD, top, self._size, is_bold=is_bold, grey=grey)
                return
        pen.write_right(text, right, top, self._size, is_bold=is_bold, grey=grey)
