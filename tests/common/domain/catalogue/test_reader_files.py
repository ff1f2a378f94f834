"""Catalogue files in every format and encoding a hall may bring, the damaged and the hostile ones too."""

import csv
import io
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from common.domain.catalogue import grid, xlsx_grid
from common.domain.catalogue.columns import BY_FIELD, COLUMNS
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.reader import RefusedCatalogue, WholeCatalogue, read_catalogue
from tests.common.domain.catalogue.sample_files import GOOD, csv_of, saved, shipped, xlsx_of

CHINESE = {BY_FIELD[field].zh[0]: value for field, value in GOOD.items()}
HEADER, ROW = list(GOOD), list(GOOD.values())


def codes(data: bytes) -> list[str]:
    read = read_catalogue(data)
    assert isinstance(read, WholeCatalogue), read
    return [item.code for item in read.items]


def fault_of(data: bytes) -> FaultKind:
    read = read_catalogue(data)
    assert isinstance(read, RefusedCatalogue), read
    kind = read.faults[0].kind
    assert isinstance(kind, FaultKind)
    return kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_any_usual_encoding(encoding: str, delimiter: str) -> None:
    assert codes(csv_of([CHINESE], encoding, delimiter)) == ["SB001"]


def test_rare_characters_survive_gb18030() -> None:
    read = read_catalogue(csv_of([{**CHINESE, "事项名称": "𬍛䶮登记"}], "gb18030"))
    assert isinstance(read, WholeCatalogue)
    assert read.items[0].name == "𬍛䶮登记"


def test_xlsx_gives_the_same_items_as_csv() -> None:
    lines = [line.split(",") for line in shipped("items.csv").decode().splitlines() if '"' not in line]
    as_csv = read_catalogue("\n".join(map(",".join, lines)).encode())
    as_xlsx = read_catalogue(xlsx_of([[int(cell) if cell.isdigit() else cell for cell in line] for line in lines]))
    assert isinstance(as_csv, WholeCatalogue)
    assert isinstance(as_xlsx, WholeCatalogue)
    assert as_xlsx.items == as_csv.items
    assert len(as_csv.items) > 200


def test_a_title_above_the_header_and_unknown_columns_are_noted() -> None:
    read = read_catalogue(xlsx_of([["事项目录"], [], [*HEADER, "备注"], [*ROW, "x"]]))
    assert isinstance(read, WholeCatalogue)
    assert [note.kind for note in read.notes] == [NoteKind.ROWS_ABOVE_HEADER, NoteKind.COLUMN_IGNORED]


def test_rows_keep_the_number_a_spreadsheet_shows() -> None:
    read = read_catalogue(xlsx_of([["目录"], HEADER, ROW, [], ["SB002", *ROW[1:3], "交通", *ROW[4:]]]))
    assert isinstance(read, RefusedCatalogue)
    assert [(fault.row, fault.found) for fault in read.faults] == [(5, "交通")]


def test_a_vertical_merge_is_filled_down_and_said() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER, ROW, ["SB002", "失业登记注销", *ROW[2:]]):
        sheet.append(row)
    sheet.merge_cells("D2:D3")
    read = read_catalogue(saved(book))
    assert isinstance(read, WholeCatalogue)
    assert read.items[1].domain.zh == "劳动就业"
    assert [(note.kind, note.detail) for note in read.notes] == [(NoteKind.MERGED_FILLED, "D2:D3")]


def test_the_sheet_with_the_header_is_read_and_the_others_are_named() -> None:
    book = Workbook()
    book.worksheets[0].append(["说明"])
    items = book.create_sheet("事项")
    items.append(HEADER)
    items.append(ROW)
    read = read_catalogue(saved(book))
    assert isinstance(read, WholeCatalogue)
    assert [(note.kind, note.found, note.detail) for note in read.notes] == [(NoteKind.SHEETS_IGNORED, "Sheet", "事项")]


def test_a_formula_counts_by_its_saved_value_and_is_refused_without() -> None:
    data = xlsx_of([HEADER, [*ROW[:6], "=1-1", *ROW[7:]]])
    assert fault_of(data) is FaultKind.FORMULA_WITHOUT_VALUE
    assert codes(with_part(data, "xl/worksheets/sheet1.xml", b"<f>1-1</f><v></v>", b"<f>1-1</f><v>0</v>")) == ["SB001"]


def test_old_locked_macro_and_broken_files_are_refused() -> None:
    data = xlsx_of([HEADER, ROW])
    assert fault_of(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)) is FaultKind.FILE_OLD_OR_LOCKED
    assert fault_of(with_extra(data, "xl/vbaProject.bin", b"x")) is FaultKind.FILE_HAS_MACROS
    assert fault_of(data[: len(data) // 2]) is FaultKind.FILE_UNREADABLE
    assert fault_of(with_extra(b"", "a.txt", b"x")) is FaultKind.FILE_UNREADABLE
    assert fault_of(b"\xff\xfe\xff") is FaultKind.ENCODING_UNKNOWN
    assert fault_of(b"\x89PNG\r\n\x1a\n\0\0\0") is FaultKind.ENCODING_UNKNOWN
    assert fault_of(b" \n") is FaultKind.FILE_EMPTY
    assert fault_of(b'code,name\n"a,b') is FaultKind.FILE_UNREADABLE


def test_bombs_are_refused_before_they_are_opened() -> None:
    data = xlsx_of([HEADER, ROW])
    assert fault_of(bytes(1) * (grid.LARGEST_FILE + 1) + b"x") is FaultKind.FILE_TOO_LARGE
    bomb = with_extra(data, "xl/media/a.xml", b"0" * (xlsx_grid.LARGEST_UNPACKED + 1))
    assert len(bomb) < 50_000
    assert fault_of(bomb) is FaultKind.FILE_TOO_LARGE
    entities = with_extra(data, "docProps/x.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')
    assert fault_of(entities) is FaultKind.FILE_UNREADABLE
    far = Workbook()
    far.worksheets[0].cell(1_000_000, 16_000, "x")
    assert fault_of(saved(far)) is FaultKind.TOO_MANY_ROWS
    assert fault_of(b"code,name\n" + b"a,b\n" * (grid.MOST_ROWS + 1)) is FaultKind.TOO_MANY_ROWS


def test_a_header_that_lacks_or_repeats_a_column() -> None:
    assert fault_of(b"a,b,c\n1,2,3\n") is FaultKind.HEADER_MISSING
    assert fault_of(csv_of([CHINESE]).splitlines()[0]) is FaultKind.NO_ITEMS
    read = read_catalogue("编码,名称,事项名称\n1,失业登记,x".encode())
    assert isinstance(read, RefusedCatalogue)
    assert [(fault.kind, fault.field) for fault in read.faults] == [
        (FaultKind.COLUMN_TWICE, "name"),
        *((FaultKind.COLUMN_MISSING, field) for field in ("domain", "kind", "promised_days", "materials")),
    ]


def test_a_comma_without_quotes_does_not_drop_a_paper() -> None:
    read = read_catalogue(csv_of([GOOD]).replace(b"Resident ID card;Household", b"Resident ID card,Household"))
    assert isinstance(read, RefusedCatalogue)
    assert [(fault.kind, fault.row) for fault in read.faults] == [(FaultKind.ROW_TOO_LONG, 2)]


cell = st.one_of(
    st.text(max_size=12),
    st.sampled_from([*ROW, "", "其他材料", "-5", "承诺", "３天", "#N/A", "\ufdd0", "{0}", "((((", "1" * 30]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(cell, max_size=len(COLUMNS)), max_size=6))
def test_any_cells_give_an_answer_that_points_at_rows_that_exist(rows: list[list[str]]) -> None:
    header = [column.zh[0] for column in COLUMNS]
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    check(read_catalogue(text.getvalue().encode("utf-8", "replace")), rows)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe", b"code,name\n"]))
def test_any_bytes_give_an_answer(data: bytes, start: bytes) -> None:
    read = read_catalogue(start + data)
    assert all(remark.zh and remark.en for remark in (*read.notes, *getattr(read, "faults", ())))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_gives_an_answer(place: int, damage: bytes) -> None:
    data = xlsx_of([HEADER, ROW])
    at = place % len(data)
    check(read_catalogue(data[:at] + damage + data[at + len(damage) :]), [ROW])


def check(read: WholeCatalogue | RefusedCatalogue, rows: Sequence[Sequence[str]]) -> None:
    remarks = (*read.notes, *(read.faults if isinstance(read, RefusedCatalogue) else ()))
    for remark in remarks:
        assert remark.row is None or 1 <= remark.row <= len(rows) + 1
        assert remark.zh
        assert remark.en
    if isinstance(read, WholeCatalogue):
        assert len(read.items) <= len(rows)
    else:
        assert read.faults


def with_extra(data: bytes, name: str, content: bytes) -> bytes:
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return file.getvalue()


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w") as target:
        for part in source.namelist():
            content = source.read(part).replace(b"<v />", b"<v></v>")  # as openpyxl writes it with lxml beside it
            assert part != name or old in content
            target.writestr(part, content.replace(old, new) if part == name else content)
    return file.getvalue()
