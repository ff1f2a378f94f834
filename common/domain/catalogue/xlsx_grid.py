"""Reads the first useful sheet of an XLSX file from bytes, with limits that keep a hostile file from hurting."""

import io
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.grid import MOST_COLUMNS, UNSOLVED, Grid, Unreadable
from common.domain.catalogue.report import Remark
from common.domain.xlsx_package import WorkbookUnsafe, check_workbook

LARGEST_UNPACKED = 16_000_000
"""Bytes of all parts unpacked. openpyxl needs some thirty times that, so this also bounds the memory."""
_ROWS_TO_LOOK = 10
_UNSAFE = {
    "too_large": FaultKind.FILE_TOO_LARGE,
    "has_macros": FaultKind.FILE_HAS_MACROS,
    "unreadable": FaultKind.FILE_UNREADABLE,
}


def read_xlsx(data: bytes, is_title: Callable[[str], bool], most_rows: int) -> Grid:
    """The cells as text, formulas as the values they had when the file was saved, vertical merges filled down.

    `is_title` knows the names of columns: the first sheet that has them is read.
    """
    has_formulas = _checked(data)
    sheet, others = _sheet(_loaded(data, values=True), is_title)
    if sheet.max_row > most_rows or sheet.max_column > MOST_COLUMNS:
        found = f"{sheet.max_row} × {sheet.max_column}"
        raise Unreadable(FaultKind.TOO_MANY_ROWS, found=found, detail=f"{most_rows} × {MOST_COLUMNS}")
    cells = {
        (row, column): _text(value)
        for row, values in enumerate(sheet.iter_rows(min_row=1, min_col=1, values_only=True), start=1)
        for column, value in enumerate(values, start=1)
    }
    if has_formulas:
        _show_unsolved(cells, _loaded(data, values=False)[sheet.title])
    notes = [Remark(NoteKind.SHEETS_IGNORED, None, "", "、".join(others), sheet.title)] if others else []
    notes += _filled_merges(sheet, cells)
    columns = range(1, sheet.max_column + 1)
    rows = ((row, tuple(cells.get((row, column), "") for column in columns)) for row in range(1, sheet.max_row + 1))
    return Grid(tuple(rows), tuple(notes))


def _checked(data: bytes) -> bool:
    """Refuse what must not be opened; tell whether any sheet contains formulas."""
    try:
        return check_workbook(data, LARGEST_UNPACKED)
    except WorkbookUnsafe as unsafe:
        raise Unreadable(_UNSAFE[unsafe.reason], found=unsafe.found, detail=unsafe.detail) from unsafe


def _loaded(data: bytes, *, values: bool) -> Workbook:
    try:
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")  # openpyxl warns of, or prints, what it drops; nobody needs them here
            return load_workbook(io.BytesIO(data), data_only=values, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its parsers met; the reader of the report is told
        raise Unreadable(FaultKind.FILE_UNREADABLE, detail=type(error).__name__) from error


def _sheet(book: Workbook, is_title: Callable[[str], bool]) -> tuple[Worksheet, list[str]]:
    """The first visible sheet with a known header, else the first; and the names of the visible others."""
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    if not visible:
        raise Unreadable(FaultKind.NO_ITEMS)
    chosen = next((sheet for sheet in visible if _has_header(sheet, is_title)), visible[0])
    return chosen, [sheet.title for sheet in visible if sheet is not chosen]


def _has_header(sheet: Worksheet, is_title: Callable[[str], bool]) -> bool:
    top = sheet.iter_rows(max_row=_ROWS_TO_LOOK, max_col=MOST_COLUMNS, values_only=True)
    return any(sum(is_title(_text(value)) for value in row) > 1 for row in top)


def _filled_merges(sheet: Worksheet, cells: dict[tuple[int, int], str]) -> list[Remark]:
    """Give every row of a vertical merge the value of its first cell; a merge across columns stays in its first."""
    notes = []
    for merged in sheet.merged_cells.ranges:
        value = cells.get((merged.min_row, merged.min_col), "")
        last = min(merged.max_row, sheet.max_row)
        for row in range(merged.min_row + 1, last + 1):
            cells[row, merged.min_col] = value
        if value and last > merged.min_row:
            notes.append(Remark(NoteKind.MERGED_FILLED, merged.min_row, "", value, str(merged.coord)))
    return notes


def _show_unsolved(cells: dict[tuple[int, int], str], formulas: Worksheet) -> None:
    for row, found in enumerate(formulas.iter_rows(min_row=1, min_col=1), start=1):
        for column, cell in enumerate(found, start=1):
            if cell.data_type == "f" and not cells.get((row, column)):
                cells[row, column] = UNSOLVED + str(cell.value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)
