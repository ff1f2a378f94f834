"""Tables as files: typed cells, a head that stays, text that is never a formula, Chinese that Excel opens."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from common.tables.csv import csv_bytes
from common.tables.table import Column, Kind, Table
from common.tables.xlsx import xlsx

COLUMNS = (
    Column("办件号", width=18),
    Column("件数", Kind.NUMBER),
    Column("日期", Kind.DATE),
    Column("满意率", Kind.SHARE),
)
ROWS = [
    ("20261120-00001", 3, date(2026, 11, 20), 0.955),
    ("=cmd|'/C calc'!A0", -2, None, None),
    ("+86 138", None, None, None),
    ("-1+1", None, None, None),
    ("@SUM(A1)", None, None, None),
    ("𠮷䶮\x00\x0b某", 1.5, None, 0.0),
    ("", None, None, None),
]
TABLE = Table("待办 [社会保障]: 2026/11", COLUMNS, ROWS)  # a name that no sheet may have


def opened(content: bytes) -> Any:
    """The one sheet of a workbook."""
    return load_workbook(BytesIO(content)).active


def test_a_workbook_has_typed_cells_a_frozen_head_and_widths() -> None:
    sheet = opened(xlsx(TABLE))
    assert sheet.title == "待办 社会保障 202611"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:D1")
    assert [sheet.column_dimensions[letter].width for letter in "ABCD"] == [18, 12, 12, 12]
    assert [cell.value for cell in sheet[1]] == ["办件号", "件数", "日期", "满意率"]
    assert sheet["A1"].font.bold
    assert [cell.value for cell in sheet[2]] == ["20261120-00001", 3, datetime(2026, 11, 20), 0.955]  # noqa: DTZ001  # as a workbook has it
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "d", "n"]
    assert (sheet["C2"].number_format, sheet["D2"].number_format) == ("yyyy-mm-dd", "0.0%")
    assert sheet["A7"].value == "𠮷䶮某"


def test_text_stays_text_in_a_workbook() -> None:
    sheet = opened(xlsx(TABLE))
    for row in range(3, 7):
        cell = sheet.cell(row, 1)
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", ROWS[row - 2][0], True)
    assert sheet["B3"].value == -2


def test_csv_opens_in_chinese_and_its_text_is_no_formula() -> None:
    content = csv_bytes(TABLE)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["办件号", "件数", "日期", "满意率"]
    assert rows[1] == ["20261120-00001", "3", "2026-11-20", "95.5%"]
    assert [row[0] for row in rows[2:6]] == ["'=cmd|'/C calc'!A0", "'+86 138", "'-1+1", "'@SUM(A1)"]
    assert rows[2][1] == "-2"
    assert rows[6] == ["𠮷䶮某", "1.5", "", "0.0%"]


@given(st.text(max_size=40))
def test_any_text_goes_in_and_none_is_a_formula(text: str) -> None:
    table = Table("t", (Column("a"),), [(text,)])
    for (shown,) in opened(xlsx(table)).iter_rows():
        assert shown.value is None or shown.data_type == "s"
    cell = next(csv.reader(StringIO(csv_bytes(table).decode("utf-8-sig").split("\r\n", 1)[1])), [""])
    assert not (cell and cell[0].lstrip(" ").startswith(("=", "+", "-", "@")))


def test_text_among_numbers_stays_text() -> None:
    table = Table("t", COLUMNS[1:2], [("=1+1",)])
    cell = opened(xlsx(table))["A2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")
    assert b"'=1+1" in csv_bytes(table)
