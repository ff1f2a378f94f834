"""Rows of an XLSX table, with limits that keep a hostile file from hurting. A formula is shown as one, not believed."""

import io
import warnings
from contextlib import redirect_stdout
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from common.domain.xlsx_package import WorkbookUnsafe, check_workbook
from common.sources.delivery.csv_rows import Rows
from common.sources.delivery.faults import TableRefused, Wrong

LARGEST = 32 << 20
"""Bytes of a file as it is delivered."""
LARGEST_UNPACKED = 128 << 20
MOST_COLUMNS = 100
_MOST_ROWS = 1 << 20
_UNSAFE = {"too_large": Wrong.TOO_LARGE, "has_macros": Wrong.HAS_MACROS, "unreadable": Wrong.UNREADABLE}


def xlsx_rows(data: bytes) -> Rows:
    """The rows of the only sheet, its cells as text. Raises TableRefused."""
    try:
        check_workbook(data, LARGEST_UNPACKED)
    except WorkbookUnsafe as unsafe:
        raise TableRefused(_UNSAFE[unsafe.reason], detail=unsafe.detail) from unsafe
    try:
        yield from _rows(data)
    except TableRefused:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers met; the reader of the report is told
        raise TableRefused(Wrong.UNREADABLE, detail=type(error).__name__) from error


def _rows(data: bytes) -> Rows:
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")  # openpyxl warns of, or prints, styles and extensions that it drops
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    if len(book.worksheets) != 1:
        raise TableRefused(Wrong.SEVERAL_SHEETS)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its size is not believed
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > _MOST_ROWS:
            raise TableRefused(Wrong.TOO_LARGE, detail=f"{_MOST_ROWS} rows")
        yield number, tuple("=" if cell.data_type == "f" else _text(cell.value) for cell in cells)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):  # what a spreadsheet has worked out is a hair beside the fen
        return str(int(value)) if value.is_integer() else repr(round(value, 6))
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m}"
    return str(value)
