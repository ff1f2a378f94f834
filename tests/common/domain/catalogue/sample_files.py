"""Where the tests find the files that ship, and how they write files of their own."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

SHIPPED = Path(__file__).parents[4] / "resources" / "catalogue"

GOOD = {
    "code": "SB001",
    "name": "失业登记",
    "name_en": "Register as unemployed",
    "domain": "劳动就业",
    "kind": "即办",
    "legal_days": "",
    "promised_days": "0",
    "materials": "居民身份证;户口簿",
    "materials_en": "Resident ID card;Household register",
}


def shipped(name: str) -> bytes:
    """The bytes of a file of resources/catalogue."""
    return (SHIPPED / name).read_bytes()


def records(name: str) -> list[dict[str, str]]:
    """The records of a shipped CSV file."""
    return list(csv.DictReader(io.StringIO(shipped(name).decode("utf-8"))))


def csv_of(rows: Sequence[Mapping[str, str]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """A CSV file of rows that have the same fields."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_of(rows: Sequence[Sequence[object]]) -> bytes:
    """An XLSX file of plain rows, the header among them."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
