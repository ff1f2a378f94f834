"""Records as the tables of a delivery, in CSV or XLSX."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby

from openpyxl import Workbook

from common.domain.records.record import Fen, InsuredRecord, Payment
from common.domain.records.words import PAID_BY_PERSON, Insurance, PaymentKind
from common.sources.delivery.columns import COLUMNS, base_field, person_field
from common.sources.delivery.contents import TableKind

Cells = dict[str, str]


def persons_csv(records: Iterable[InsuredRecord], encoding: str = "utf-8") -> bytes:
    """The table of persons."""
    return _csv(TableKind.PERSONS, map(_person, records), encoding)


def payments_csv(records: Iterable[InsuredRecord], encoding: str = "utf-8") -> bytes:
    """The table of payments."""
    return _csv(TableKind.PAYMENTS, (row for record in records for row in _months(record)), encoding)


def persons_xlsx(records: Iterable[InsuredRecord]) -> bytes:
    """The table of persons as a workbook."""
    return _xlsx(TableKind.PERSONS, map(_person, records))


def payments_xlsx(records: Iterable[InsuredRecord]) -> bytes:
    """The table of payments as a workbook."""
    return _xlsx(TableKind.PAYMENTS, (row for record in records for row in _months(record)))


def _person(record: InsuredRecord) -> Cells:
    has_account = record.account is not None
    return {
        "id_number": record.id_number,
        "name": record.name,
        "agency": record.agency,
        "account": _yuan(record.account or 0) if has_account else "",
        "account_year": str(record.account_year) if has_account else "",
        "hospitals": ";".join(record.hospitals),
    }


def _months(record: InsuredRecord) -> Iterator[Cells]:
    """A row for what was paid together: the same month, kind and employer."""
    for _, together in groupby(record.payments, lambda one: (one.month, one.kind, one.employer)):
        yield _row(record, list(together))


def _row(record: InsuredRecord, together: list[Payment]) -> Cells:
    first = together[0]
    employer = record.employers[first.employer]
    row = {
        "id_number": record.id_number,
        "month": first.month,
        "kind": first.kind,
        "employer": employer.name,
        "district": employer.district,
        "months": str(first.months) if first.kind is PaymentKind.LUMP_SUM else "",
    }
    for payment in together:
        row[base_field(Insurance(payment.insurance))] = _yuan(payment.base)
        if payment.insurance in PAID_BY_PERSON:
            row[person_field(payment.insurance)] = _yuan(payment.person)
    return row


def _yuan(fen: Fen) -> str:
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02}"


def _csv(kind: TableKind, rows: Iterable[Cells], encoding: str) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [column.field for column in COLUMNS[kind]], restval="")
    writer.writerow({column.field: column.zh for column in COLUMNS[kind]})
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def _xlsx(kind: TableKind, rows: Iterable[Cells]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(kind)
    sheet.append([column.zh for column in COLUMNS[kind]])
    for row in rows:
        sheet.append([row.get(column.field, "") for column in COLUMNS[kind]])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
