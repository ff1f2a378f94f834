"""Finds the header in a grid of rows and gives every cell below it the field of its column."""

import msgspec

from common.domain.catalogue.columns import COLUMNS, Column, column_named
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.grid import Grid
from common.domain.catalogue.report import Remark

_ROWS_TO_LOOK = 10


class Table(msgspec.Struct, frozen=True):
    """The rows that carry something, as field -> text as found, with what the header gave cause to say."""

    rows: tuple[tuple[int, dict[str, str]], ...] = ()
    faults: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()


def as_table(grid: Grid) -> Table:
    """Read the header, wherever it stands in the first ten rows, and the rows below it."""
    place = _header_place(grid)
    if place is None:
        return Table(faults=(Remark(FaultKind.HEADER_MISSING, None, "", "", str(_ROWS_TO_LOOK)),), notes=grid.notes)
    number, headers = grid.rows[place]
    columns = [column_named(header) for header in headers]
    rows = tuple(
        (row, cells)
        for row, texts in grid.rows[place + 1 :]
        if (cells := _by_field(columns, texts)) and any(cells.values())
    )
    faults = _header_faults(number, headers, columns)
    faults += [
        # An unquoted comma would otherwise drop the last papers of a list without a word.
        Remark(FaultKind.ROW_TOO_LONG, row, "", extra)
        for row, texts in grid.rows[place + 1 :]
        if (extra := " ".join(filter(None, map(str.strip, texts[len(headers) :]))))
    ]
    if not rows:
        faults.append(Remark(FaultKind.NO_ITEMS, None, "", ""))
    notes = [Remark(NoteKind.ROWS_ABOVE_HEADER, number, "", "", str(place))] if place else []
    notes += [
        Remark(NoteKind.COLUMN_IGNORED, number, "", header)
        for header, column in zip(headers, columns, strict=True)
        if header.strip() and column is None
    ]
    return Table(rows, tuple(faults), (*grid.notes, *notes))


def _header_place(grid: Grid) -> int | None:
    """The row among the first that names the most columns, at least two of them."""
    known = [
        len({column.field for text in texts if (column := column_named(text))})
        for _, texts in grid.rows[:_ROWS_TO_LOOK]
    ]
    most = max(known, default=0)
    return known.index(most) if most > 1 else None


def _header_faults(number: int, headers: tuple[str, ...], columns: list[Column | None]) -> list[Remark]:
    faults = []
    seen: set[str] = set()
    for header, column in zip(headers, columns, strict=True):
        if column and column.field in seen:
            faults.append(Remark(FaultKind.COLUMN_TWICE, number, column.field, header.strip()))
        elif column:
            seen.add(column.field)
    missing = (column.field for column in COLUMNS if column.is_required and column.field not in seen)
    return faults + [Remark(FaultKind.COLUMN_MISSING, number, field, "") for field in missing]


def _by_field(columns: list[Column | None], texts: tuple[str, ...]) -> dict[str, str]:
    """The first cell of each known column; a row may be shorter than the header."""
    cells: dict[str, str] = {}
    for column, text in zip(columns, texts, strict=False):
        if column and text.strip():
            cells.setdefault(column.field, text)
    return cells
