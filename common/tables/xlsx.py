"""Writing a table as XLSX: typed cells, a head that stays, widths, and text that is never taken for a formula."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from common.tables.table import Cell, Column, Kind, Table, clean

_FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.SHARE: "0.0%", Kind.TEXT: "@"}
_LONGEST_TITLE = 31  # of a sheet (ECMA-376, 18.2.19)
_NOT_IN_TITLES = str.maketrans("", "", "[]:*?/\\")
_LONGEST_TEXT = 32_767  # of a cell


def xlsx(table: Table) -> bytes:
    """The table as one sheet. Rows are written as they come, so that a long one needs no more memory."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(table.title.translate(_NOT_IN_TITLES)[:_LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.append([_head(sheet, column) for column in table.columns])
    for row in table.rows:
        sheet.append([_cell(sheet, value, column) for value, column in zip(row, table.columns, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}1"
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _head(sheet: Any, column: Column) -> Any:
    cell = _text(sheet, column.title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="EEEEEE")
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def _cell(sheet: Any, value: Cell, column: Column) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, str) or column.kind is Kind.TEXT:
        return _text(sheet, str(value))
    cell: Any = WriteOnlyCell(sheet)
    cell.value = value
    if column.kind in _FORMATS:
        cell.number_format = _FORMATS[column.kind]
    return cell


def _text(sheet: Any, text: str) -> Any:
    """A cell of text whatever it begins with: `=`, `+`, `-` and `@` begin formulas elsewhere.

    The mark for quoted text keeps it text when somebody opens the cell and presses Enter.
    """
    cell = WriteOnlyCell(sheet, value=clean(text)[:_LONGEST_TEXT])
    cell.data_type = "s"
    cell.number_format = _FORMATS[Kind.TEXT]
    cell.quotePrefix = True
    return cell
