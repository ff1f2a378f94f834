"""What may stand in the tables, and how everything else is named: by row and column, never by what stands there."""

import io
import re
import zipfile

import pytest
from openpyxl import Workbook

from common.domain import xlsx_package
from common.domain.xlsx_package import check_workbook
from common.sources.delivery.contents import TableKind
from common.sources.delivery.faults import Fault, Wrong
from common.sources.delivery.report import Standing
from tests.common.sources.delivery.conftest import (
    ANNA,
    BELA,
    PAYMENTS,
    PAYMENTS_HEAD,
    PERSONS,
    PERSONS_HEAD,
    Desk,
    number,
)


@pytest.mark.parametrize(
    ("row", "wrong", "column"),
    [
        ("110101199003071234,安娜,,,", Wrong.ID_NUMBER, "id_number"),
        (f"{ANNA[:-1]},安娜,,,", Wrong.ID_NUMBER, "id_number"),
        ("9.99999198001010e17,安娜,,,", Wrong.ID_NUMBER, "id_number"),
        (f"{number(3)},,,,", Wrong.TEXT, "name"),
        (f"{number(3)},{'长' * 101},,,", Wrong.TEXT, "name"),
        (f"{number(3)},安\x07娜,,,", Wrong.TEXT, "name"),
        (f"{number(3)},=HYPERLINK(1),,,", Wrong.FORMULA, "name"),
        (f"{number(3)},安娜,@x,,", Wrong.FORMULA, "agency"),
        (f"{number(3)},安娜,,12.345,2025", Wrong.MONEY, "account"),
        (f"{number(3)},安娜,,-5,2025", Wrong.NEGATIVE, "account"),
        (f"{number(3)},安娜,,12,", Wrong.ACCOUNT_YEAR, "account_year"),
        (f"{number(3)},安娜,,12,1899", Wrong.ACCOUNT_YEAR, "account_year"),
        (f"{number(3)},安娜,,,,H 1", Wrong.HOSPITALS, "hospitals"),
        (f"{number(3)},安娜,,,,{';'.join('H' * 21)}", Wrong.HOSPITALS, "hospitals"),
        (f"{number(3)},安娜,,,,,,more", Wrong.ROW_TOO_LONG, ""),
        (f"{ANNA},安娜,,,", Wrong.PERSON_TWICE, ""),
        (f"{ANNA},另一人,,,", Wrong.PERSON_TWICE, ""),
    ],
)
def test_a_wrong_row_of_a_person_is_named(desk: Desk, row: str, wrong: Wrong, column: str) -> None:
    assert ("persons", 4, wrong, column) in desk.faults(PERSONS + row + "\n")


@pytest.mark.parametrize(
    ("row", "wrong", "column"),
    [
        (f"{number(9)},2026-08,,公司,,,1,1,,", Wrong.PERSON_UNKNOWN, "id_number"),
        (f"{ANNA},2026-13,,公司,,,1,1,,", Wrong.MONTH, "month"),
        (f"{ANNA},,,公司,,,1,1,,", Wrong.MONTH, "month"),
        (f"{ANNA},2026-11,,公司,,,1,1,,", Wrong.MONTH_TOO_LATE, "month"),
        (f"{ANNA},2026-08,也许,公司,,,1,1,,", Wrong.KIND, "kind"),
        (f"{ANNA},2026-08,,,,,1,1,,", Wrong.TEXT, "employer"),
        (f"{ANNA},2026-08,,公司,,,壹,1,,", Wrong.MONEY, "pension_base"),
        (f"{ANNA},2026-08,,公司,,,1.234,1,,", Wrong.MONEY, "pension_base"),
        (f"{ANNA},2026-08,,公司,,,=1+1,1,,", Wrong.FORMULA, "pension_base"),
        (f"{ANNA},2026-08,,公司,,,-1,1,,", Wrong.NEGATIVE, "pension_base"),
        (f"{ANNA},2026-08,,公司,,,,1,2,3", Wrong.PERSON_ONLY, "pension_person"),
        (f"{ANNA},2026-08,,公司,,,,,,", Wrong.NOTHING_PAID, ""),
        (f"{ANNA},2026-08,,公司,,12,1,1,,", Wrong.MONTHS, "months"),
        (f"{ANNA},2026-08,趸缴,公司,,,1,1,,", Wrong.MONTHS, "months"),
        (f"{ANNA},2026-08,趸缴,公司,,601,1,1,,", Wrong.MONTHS, "months"),
        (f"{ANNA},2026-09,,另一公司,,,1,1,,", Wrong.CONTRADICTS, ""),
        (f"{ANNA},2026-09,补缴,样例公司,样例东区,,8000.00,640.00,,", Wrong.CONTRADICTS, ""),
        (f"{ANNA},2026-09,差额,样例公司,样例东区,,1,1,,", Wrong.CONTRADICTS, ""),
        (f"{ANNA},2026-08,差额,公司,,,1,1,,", Wrong.DIFFERENCE_ALONE, ""),
    ],
)
def test_a_wrong_row_of_a_month_is_named(desk: Desk, row: str, wrong: Wrong, column: str) -> None:
    assert desk.faults(payments=PAYMENTS + row + "\n") == [("payments", 6, wrong, column)]


def test_a_contradiction_names_both_rows(desk: Desk) -> None:
    report = desk.take(desk.pack(payments=PAYMENTS + f"{ANNA},2026-09,,别的公司,,,1,1,,\n"))
    (fault,) = report.faults
    assert (fault.row, fault.detail) == (6, "2")
    assert fault.zh == "payments.csv 第 6 行：与第 2 行矛盾：同一人同月同险种"


def test_everything_wrong_is_named_at_once_and_a_flood_is_counted(desk: Desk) -> None:
    rows = "".join(f"{number(order)},,,,\n" for order in range(10, 310))
    report = desk.take(desk.pack(PERSONS + rows))
    assert (len(report.faults), report.fault_count) == (200, 300)


@pytest.mark.parametrize(
    ("persons", "wrong", "column"),
    [
        ("", Wrong.NO_HEADER, ""),
        ("甲,乙\n1,2\n", Wrong.NO_HEADER, ""),
        (f"社会保障号码\n{ANNA}\n", Wrong.COLUMN_MISSING, "name"),
        ("姓名,name,社会保障号码\n", Wrong.COLUMN_TWICE, "name"),
        (f'{PERSONS_HEAD}\n"{ANNA}', Wrong.UNREADABLE, ""),
        (f"{PERSONS_HEAD}\n{'x' * 70_000}", Wrong.TOO_LARGE, ""),
        (PERSONS_HEAD.encode() + b"\n\xff\xff\xff\xff", Wrong.ENCODING, ""),
        (b"PK\x03\x04 no workbook", Wrong.UNREADABLE, ""),
    ],
)
def test_a_table_that_cannot_be_read_is_named(desk: Desk, persons: str | bytes, wrong: Wrong, column: str) -> None:
    faults = desk.faults(persons, f"{PAYMENTS_HEAD}\n")
    assert [(file, what, where) for file, _, what, where in faults] == [("persons", wrong, column)]


def test_columns_go_by_either_name_in_any_order_and_others_are_passed_over(desk: Desk) -> None:
    persons = f"note,Name,ID_Number,telephone\n=x,安娜,{ANNA},+86 10\n\n,贝拉,{BELA},#N/A\n"
    payments = f"employer, pension_base ,month,id_number\n公司,8000,202609,{ANNA}\n"
    report = desk.take(desk.pack(persons, payments))
    assert (report.faults, report.persons, report.payments) == ((), 2, 1)


def test_numbers_of_foreigners_and_of_fifteen_digits_are_numbers(desk: Desk) -> None:
    report = desk.take(desk.pack("id_number,name\nUSA123456789012345,John\n110101800101001,老人\n", PAYMENTS_HEAD))
    assert report.faults == ()


def workbook(*rows: tuple[object, ...], sheets: int = 1) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    for _ in range(sheets - 1):
        book.create_sheet()
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def wrong_in(desk: Desk, data: bytes) -> Fault:
    report = desk.take(desk.pack(data, PAYMENTS_HEAD))
    assert report.standing is Standing.REFUSED
    return report.faults[0]


def test_formulas_and_errors_in_a_workbook_are_refused(desk: Desk) -> None:
    head = ("id_number", "name")
    assert wrong_in(desk, workbook(head, (ANNA, "=A1"))).wrong is Wrong.FORMULA
    assert wrong_in(desk, workbook(head, (ANNA, "#REF!"))).wrong is Wrong.CELL_ERROR
    report = desk.take(desk.pack(workbook(head, (ANNA, "a"), ("=1", "b"), (BELA, "#N/A")), PAYMENTS_HEAD))
    assert [(fault.row, fault.wrong, fault.column) for fault in report.faults] == [
        (3, Wrong.FORMULA, "id_number"),
        (4, Wrong.CELL_ERROR, "name"),
    ]


def test_numbers_and_months_of_a_workbook_are_read_as_they_show(desk: Desk) -> None:
    persons = workbook(("id_number", "name", "account", "account_year"), (ANNA, "安娜", 0.1 + 0.2, 2025))
    payments = workbook(("id_number", "month", "employer", "pension_base"), (ANNA, "2026-09", "公司", 8000))
    assert desk.take(desk.pack(persons, payments, suffix="xlsx")).faults == ()
    assert desk.source().fetch(ANNA).account == 30


def test_a_number_that_a_spreadsheet_has_rounded_is_refused(desk: Desk) -> None:
    assert wrong_in(desk, workbook(("id_number", "name"), (999999198001010010, "安娜"))).wrong is Wrong.ID_NUMBER


def test_several_sheets_are_refused_rather_than_one_of_them_passed_over(desk: Desk) -> None:
    assert wrong_in(desk, workbook(("id_number", "name"), sheets=2)).wrong is Wrong.SEVERAL_SHEETS


def test_of_a_workbook_without_its_styles_nothing_is_said_but_the_fault(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(("id_number", "name")))) as given, zipfile.ZipFile(out, "w") as made:
        for part in given.infolist():
            content = given.read(part)
            made.writestr(part.filename, re.sub(rb"<cellStyleXfs.*?</cellStyleXfs>", b"", content))
    assert wrong_in(desk, out.getvalue()).wrong is Wrong.UNREADABLE
    assert capsys.readouterr().out == ""


def bomb(name: str, content: bytes) -> bytes:
    data = io.BytesIO(workbook(("id_number", "name")))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return data.getvalue()


def test_bombs_macros_and_document_types_are_found_before_they_are_opened(desk: Desk) -> None:
    assert wrong_in(desk, bomb("xl/bomb.xml", b"0" * (129 << 20))).wrong is Wrong.TOO_LARGE
    assert wrong_in(desk, bomb("xl/vbaProject.bin", b"x")).wrong is Wrong.HAS_MACROS
    assert wrong_in(desk, bomb("xl/x.xml", b"<!DOCTYPE lolz []>")).wrong is Wrong.UNREADABLE


def test_a_sheet_that_is_small_as_a_file_and_huge_in_memory_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = b"<x:worksheet xmlns:x='y'><x:row>" + b"<x:c/>" * 70_000 + b"</x:row></x:worksheet>"
    assert wrong_in(desk, bomb("xl/x.xml", row)).wrong is Wrong.TOO_LARGE
    monkeypatch.setattr(xlsx_package, "_MOST_KEPT", 1000)
    sound = b"<worksheet>" + b"<row><c/></row>" * 900 + b"</worksheet>"
    check_workbook(bomb("xl/x.xml", sound), 1 << 20)
    assert wrong_in(desk, bomb("xl/x.xml", sound.replace(b"<c/></row>", b"<c/></row><row/>"))).wrong is Wrong.TOO_LARGE


def test_a_sheet_that_says_to_be_huge_is_read_as_what_it_is(desk: Desk) -> None:
    data = workbook(("id_number", "name"), (ANNA, "安娜"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for part in given.infolist():
            made.writestr(
                part.filename, given.read(part).replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:XFD9"')
            )
    assert desk.take(desk.pack(out.getvalue(), PAYMENTS_HEAD)).faults == ()


def test_every_kind_of_fault_has_words(desk: Desk) -> None:
    for wrong in Wrong:
        fault = Fault(file="t", wrong=wrong, row=2, column="name", detail="1")
        assert "姓名" in fault.zh
        assert "column name" in fault.en
    assert {kind.value for kind in TableKind} == {"persons", "payments"}
