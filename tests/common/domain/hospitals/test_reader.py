"""A list of hospitals is read whole or not at all: every fault is said with its place."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from common.domain.hospitals.columns import COLUMNS
from common.domain.hospitals.hospital import Hospital
from common.domain.hospitals.reader import RefusedList, read_hospitals
from common.domain.hospitals.report import Fault, Wrong

HEADER = "机构编码,机构名称,所在区,医院等级,类别,地址,联系电话,别名,是否需选定"
ROW = "H001,样例第一医院,演示区,三级甲等,综合医院,演示路1号,000-1234 转 5,一院;样例一院,是"


def read(*rows: str, header: str = HEADER) -> tuple[Hospital, ...]:
    return read_hospitals("\n".join((header, *rows)).encode())


def faults(*rows: str, header: str = HEADER) -> list[tuple[Wrong, int | None, str]]:
    with pytest.raises(RefusedList) as refused:
        read(*rows, header=header)
    for fault in refused.value.faults:
        assert fault.zh
        assert fault.en
        assert "{" not in fault.zh + fault.en
    return [(one.wrong, one.row, one.field) for one in refused.value.faults if isinstance(one, Fault)]


def test_a_row_is_a_hospital() -> None:
    (hospital,) = read(ROW)
    assert (hospital.code, hospital.name, hospital.district) == ("H001", "样例第一医院", "演示区")
    assert (hospital.level, hospital.kind, hospital.address) == ("三级甲等", "综合医院", "演示路1号")
    assert (hospital.phone, hospital.aliases, hospital.needs_choice) == ("000-1234 转 5", ("一院", "样例一院"), True)
    assert len(hospital.readings) == 3
    assert hospital.readings[1].startswith("yi")


def test_english_titles_other_order_and_a_line_above_are_read() -> None:
    text = "Designated hospitals,,,,\nname,code,address,kind,district\n样例医院,H1,演示路,诊所,演示区\n"
    (hospital,) = read_hospitals(text.encode())
    assert (hospital.code, hospital.kind, hospital.level, hospital.needs_choice) == ("H1", "诊所", "", None)


def test_a_workbook_is_read_as_a_text_file_is() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (HEADER, ROW):
        sheet.append(line.split(","))
    file = io.BytesIO()
    book.save(file)
    assert read_hospitals(file.getvalue()) == read(ROW)


@pytest.mark.parametrize(
    ("row", "wrong", "field"),
    [
        (ROW.replace("H001", ""), Wrong.CELL_EMPTY, "code"),
        (ROW.replace("H001", "H 1/2"), Wrong.CODE_MALFORMED, "code"),
        (ROW.replace("H001", "H" * 21), Wrong.CODE_MALFORMED, "code"),
        (ROW.replace("样例第一医院", " "), Wrong.CELL_EMPTY, "name"),
        (ROW.replace("样例第一医院", "长" * 61), Wrong.CELL_TOO_LONG, "name"),
        (ROW.replace("演示路1号", ""), Wrong.CELL_EMPTY, "address"),
        (ROW.replace("000-1234 转 5", "请咨询"), Wrong.PHONE_MALFORMED, "phone"),
        (ROW.replace(",是", ",也许"), Wrong.YES_NO_UNKNOWN, "needs_choice"),
    ],
)
def test_a_cell_that_is_wrong_is_named_with_its_row(row: str, wrong: Wrong, field: str) -> None:
    assert faults(ROW.replace("H001", "H000"), row) == [(wrong, 3, field)]


def test_one_fault_and_nothing_is_read_and_all_are_said() -> None:
    found = faults(ROW, ROW, ROW.replace("H001", "h001").replace("演示区", ""), ROW.replace("H001", "H2") + ",more")
    assert found == [
        (Wrong.CODE_TWICE, 3, "code"),
        (Wrong.CELL_EMPTY, 4, "district"),
        (Wrong.CODE_TWICE, 4, "code"),
        (Wrong.ROW_TOO_LONG, 5, ""),
    ]


def test_what_residents_choose_among_has_few_words() -> None:
    rows = [ROW.replace("H001", f"H{n}").replace("演示区", f"{n}区") for n in range(61)]
    assert faults(*rows) == [(Wrong.TOO_MANY_VALUES, None, "district")]


def test_the_header_is_looked_at_first() -> None:
    assert faults(header="一,二,三") == [(Wrong.HEADER_MISSING, None, "")]
    assert faults(ROW, header=HEADER.replace("地址", "备注")) == [(Wrong.COLUMN_MISSING, 1, "address")]
    assert faults(ROW, header=HEADER.replace("别名", "地址")) == [(Wrong.COLUMN_TWICE, 1, "")]
    assert faults() == [(Wrong.NOBODY, None, "")]


@pytest.mark.parametrize("data", [b"", b"   ", b"PK\x03\x04broken", bytes.fromhex("D0CF11E0A1B11AE1"), b"\xff\xff\xff"])
def test_a_file_that_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedList):
        read_hospitals(data)


def test_no_column_has_a_name_twice() -> None:
    names = [name for column in COLUMNS for name in (*column.zh, *column.en)]
    assert len(names) == len(set(names))


@given(st.binary(max_size=400))
def test_whatever_the_bytes_it_is_read_or_refused(data: bytes) -> None:
    with suppress(RefusedList):
        assert read_hospitals(HEADER.encode() + b"\n" + data)
