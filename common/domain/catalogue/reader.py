"""Reads a whole catalogue file from bytes: either every row of it is an item, or a report says every fault."""

from collections.abc import Mapping, Sequence

import msgspec

from common.domain.catalogue.columns import column_named
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.grid import MOST_ROWS, Unreadable
from common.domain.catalogue.grid_file import grid_in
from common.domain.catalogue.item import ServiceItem, Trust
from common.domain.catalogue.report import Remark
from common.domain.catalogue.row import Row
from common.domain.catalogue.rules import read_item
from common.domain.catalogue.table import as_table
from common.domain.pinyin import readings


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
        table = as_table(grid_in(data, lambda text: column_named(text) is not None, MOST_ROWS))
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
