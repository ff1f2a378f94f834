"""Writing a table as CSV: UTF-8 with a byte order mark, by which Excel knows that it is not the local encoding."""

import csv
from datetime import date
from io import StringIO

from common.tables.table import Cell, Column, Kind, Table, clean

_BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_QUOTE = "'"


def csv_bytes(table: Table) -> bytes:
    """The table by RFC 4180.

    Text that a spreadsheet would take for a formula begins with an apostrophe, as one types it there; numbers do not.
    """
    written = StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow([_text(column.title) for column in table.columns])
    for row in table.rows:
        rows.writerow([_cell(value, column) for value, column in zip(row, table.columns, strict=True)])
    return written.getvalue().encode("utf-8-sig")


def _cell(value: Cell, column: Column) -> str:
    if value is None:
        return ""
    if isinstance(value, str) or column.kind is Kind.TEXT:
        return _text(str(value))
    if isinstance(value, date):
        return value.isoformat()
    if column.kind is Kind.SHARE:
        return f"{value:.1%}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _text(text: str) -> str:
    shown = clean(text)
    return _QUOTE + shown if shown.lstrip(" ").startswith(_BEGIN_FORMULAS) else shown
