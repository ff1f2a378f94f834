"""Reads a whole catalogue file from bytes: either every row of it is an item, or a report says every fault."""

from collections.abc import Mapping, Sequence

import msgspec

from common.domain.catalogue.csv_grid import read_csv
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.grid import LARGEST_FILE, Grid, Unreadable
from common.domain.catalogue.item import ServiceItem, Trust
from common.domain.catalogue.report import Remark
from common.domain.catalogue.row import Row
from common.domain.catalogue.rules import read_item
from common.domain.catalogue.table import as_table
from common.domain.pinyin import readings

_ZIP = b"PK"
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")


class WholeCatalogue(msgspec.Struct, frozen=True):
    """A file without a fault: all its items, ready to replace the catalogue, and what was read differently."""

    items: tuple[ServiceItem, ...]
    notes: tuple[Remark, ...] = ()


class RefusedCatalogue(msgspec.Struct, frozen=True):
    """A file with faults, every one of them in the order of its rows. Nothing of it may be used."""

    faults: tuple[Remark, ...]
    notes: tuple[Remark, ...] = ()


def read_catalogue(
    data: bytes, *, english: Mapping[str, str] | None = None, trust: Trust = Trust.HALL
) -> WholeCatalogue | RefusedCatalogue:
    """Read a CSV or XLSX file, told apart by its bytes; docs/catalogue.md describes the columns.

    `english` gives English names by Chinese ones, for items and papers that come without. Loads the pinyin
    dictionary once a file is whole; never raises for anything the file contains.
    """
    try:
        table = as_table(_grid(data))
    except Unreadable as refused:
        return RefusedCatalogue((refused.remark,))
    if table.faults:
        return RefusedCatalogue(table.faults, table.notes)
    rows = [Row(number, cells) for number, cells in table.rows]
    items = [item for row in rows if (item := read_item(row, english or {}, trust))]
    _compare(rows)
    faults = tuple(fault for row in rows for fault in row.faults)
    notes = (*table.notes, *(note for row in rows for note in row.notes))
    if faults:
        return RefusedCatalogue(faults, notes)
    return WholeCatalogue(with_readings(items), notes)


def with_readings(items: Sequence[ServiceItem]) -> tuple[ServiceItem, ...]:
    """The items with the pinyin of their names written, by which they will be found."""
    return tuple(
        msgspec.structs.replace(item, readings=tuple(map(readings, (item.name, *item.aliases)))) for item in items
    )


def _grid(data: bytes) -> Grid:
    if not data.strip():
        raise Unreadable(FaultKind.FILE_EMPTY)
    if len(data) > LARGEST_FILE:
        raise Unreadable(
            FaultKind.FILE_TOO_LARGE, found=f"{len(data) / 1e6:.1f} MB", detail=f"{LARGEST_FILE / 1e6:.0f} MB"
        )
    if data.startswith(_OLD_OFFICE):
        raise Unreadable(FaultKind.FILE_OLD_OR_LOCKED)
    if data.startswith(_ZIP):
        # Imported here: openpyxl costs 200 ms that a start without an import need not pay.
        from common.domain.catalogue.xlsx_grid import read_xlsx

        return read_xlsx(data)
    return read_csv(data)


def _compare(rows: Sequence[Row]) -> None:
    """Say which rows repeat the code or the name of an earlier one."""
    first_code: dict[str, int] = {}
    first_name: dict[str, int] = {}
    for row in rows:
        code, name = row.code, row.name
        if code and first_code.setdefault(code.upper(), row.number) != row.number:
            row.fault(FaultKind.CODE_DUPLICATE, "code", code, str(first_code[code.upper()]))
        if name and first_name.setdefault(name, row.number) != row.number:
            row.note(NoteKind.NAME_TWICE, "name", name, str(first_name[name]))
