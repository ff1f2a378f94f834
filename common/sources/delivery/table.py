"""From rows of text to what they say: the header first, then a person or a month with its payments in each row."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from common.domain.records.record import Fen, Month
from common.domain.records.words import PAID_BY_PERSON, Insurance, PaymentKind
from common.sources.delivery.columns import COLUMNS, base_field, column_named, person_field
from common.sources.delivery.contents import TableFile, TableForm, TableKind
from common.sources.delivery.csv_rows import Rows, csv_rows
from common.sources.delivery.faults import TableRefused, Wrong
from common.sources.delivery.row import Row

_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_BASES = tuple((insurance, base_field(insurance)) for insurance in Insurance)
_PARTS = {insurance: person_field(insurance) for insurance in PAID_BY_PERSON}


class PersonSaid(NamedTuple):
    """What a row says of a person."""

    id_number: str
    name: str
    agency: str
    account: Fen | None
    account_year: int | None
    hospitals: tuple[str, ...]


class Paid(NamedTuple):
    """One insurance of a row."""

    insurance: Insurance
    base: Fen
    person: Fen


class MonthSaid(NamedTuple):
    """What a row says of somebody's month."""

    id_number: str
    month: Month
    kind: PaymentKind
    employer: str
    district: str
    months: int
    paid: tuple[Paid, ...]


def rows_of(table: TableFile, blocks: Iterable[bytes]) -> Rows:
    """The rows of a table as it was written. Raises TableRefused."""
    if table.type is not TableForm.XLSX:
        return csv_rows(blocks, "gb18030" if table.type is TableForm.CSV_GB18030 else "utf-8")
    # Imported here: openpyxl costs 200 ms that a delivery of CSV need not pay.
    from common.sources.delivery.xlsx_rows import LARGEST, xlsx_rows

    if table.size > LARGEST:
        raise TableRefused(Wrong.TOO_LARGE, detail=f"{LARGEST >> 20} MB")
    return xlsx_rows(b"".join(blocks))


def cells_of(kind: TableKind, rows: Rows) -> Iterator[Row]:
    """The rows below the header that are not empty. Raises TableRefused where there is no header that fits."""
    _, header = next(rows, (0, ()))
    fields = _fields(kind, header)
    for number, texts in rows:
        found = [text.strip() for text in texts]
        if any(found):
            cells = {field: text for field, text in zip(fields, found, strict=False) if field}
            yield Row(number, cells, is_too_long=any(found[len(fields) :]))


def person_said(row: Row, agency: str, today: date) -> PersonSaid:
    """A row of the table of persons."""
    account = row.money("account")
    year = row.number_from("account_year", _FIRST_YEAR, _LAST_YEAR, Wrong.ACCOUNT_YEAR)
    row.must(row.has("account") == row.has("account_year"), Wrong.ACCOUNT_YEAR, "account_year")
    return PersonSaid(
        id_number=row.id_number("id_number", today),
        name=row.text("name"),
        agency=row.text("agency", otherwise=agency),
        account=account,
        account_year=year,
        hospitals=row.codes("hospitals", Wrong.HOSPITALS),
    )


def month_said(row: Row, last: Month, today: date) -> MonthSaid:
    """A row of the table of payments; `last` is the last month that there can be."""
    kind, month = row.kind("kind"), row.month("month")
    row.must(month <= last, Wrong.MONTH_TOO_LATE, "month")
    months = row.number_from("months", 1, 600, Wrong.MONTHS)
    row.must((months is not None) == (kind is PaymentKind.LUMP_SUM) or not _is_read(row), Wrong.MONTHS, "months")
    return MonthSaid(
        id_number=row.id_number("id_number", today),
        month=month,
        kind=kind,
        employer=row.text("employer"),
        district=row.text("district", otherwise=""),
        months=months or 1,
        paid=_paid(row, is_difference=kind is PaymentKind.DIFFERENCE),
    )


def _is_read(row: Row) -> bool:
    """Whether nothing was wrong so far, so that a second fault about the same cells would only confuse."""
    return not row.wrong


def _paid(row: Row, *, is_difference: bool) -> tuple[Paid, ...]:
    paid = []
    for insurance, base_column in _BASES:
        base = row.money(base_column, may_be_negative=is_difference)
        part = _PARTS.get(insurance)
        person = row.money(part, may_be_negative=is_difference) if part else None
        if base is not None:
            paid.append(Paid(insurance, base, person or 0))
        elif part:
            row.must(not row.has(part) or row.has(base_column), Wrong.PERSON_ONLY, part)
    row.must(bool(paid) or not _is_read(row), Wrong.NOTHING_PAID)
    return tuple(paid)


def _fields(kind: TableKind, header: Sequence[str]) -> list[str]:
    """The fields of the columns in order; of a column that is not known, a name that nobody asks for."""
    columns = [column_named(kind, title) for title in header]
    fields = [column.field if column else "" for column in columns]
    if not any(fields):
        raise TableRefused(Wrong.NO_HEADER)
    for column in COLUMNS[kind]:
        if column.is_required and column.field not in fields:
            raise TableRefused(Wrong.COLUMN_MISSING, 1, column.field)
        if fields.count(column.field) > 1:
            raise TableRefused(Wrong.COLUMN_TWICE, 1, column.field)
    return fields
