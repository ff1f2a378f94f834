"""Reads a list of hospitals from the bytes of a file: all of it, or a report of everything that is wrong with it."""

import re
from collections.abc import Iterator

import msgspec

from common.domain.catalogue.cells import listed, tidy, yes_or_no
from common.domain.catalogue.grid import UNSOLVED, Grid, Unreadable
from common.domain.catalogue.grid_file import grid_in
from common.domain.catalogue.report import Remark
from common.domain.hospitals.columns import COLUMNS, Column, column_named, is_title
from common.domain.hospitals.hospital import Hospital
from common.domain.hospitals.report import Fault, Wrong
from common.domain.pinyin import readings

MOST_HOSPITALS = 20_000
"""A province has some thousands."""
_ROWS_TO_LOOK = 10
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")
_PHONE = re.compile(r"[0-9０-９+()（）、,，;；/ ~-]+(?:转[0-9]+)?(?:[0-9()、,，;；/ ~-]|转)*")
_NEVER_EMPTY = tuple(column.field for column in COLUMNS if column.is_required)


class RefusedList(Exception):
    """Nothing of the file may be used; `faults` are all that is wrong, in the order of its rows."""

    def __init__(self, faults: tuple[Fault | Remark, ...]) -> None:
        self.faults = faults
        super().__init__(f"{len(faults)} faults")


def read_hospitals(data: bytes) -> tuple[Hospital, ...]:
    """The hospitals of a CSV or XLSX file; docs/hospitals.md describes the columns. Raises RefusedList, nothing else.

    Loads the pinyin dictionary once the file is whole.
    """
    try:
        grid = grid_in(data, is_title, MOST_HOSPITALS + _ROWS_TO_LOOK)
    except Unreadable as refused:
        raise RefusedList((refused.remark,)) from refused
    number, columns = _header(grid)
    rows = [(row, _cells(columns, texts)) for row, texts in grid.rows if row > number and any(map(str.strip, texts))]
    faults = [
        *(fault for row, texts in grid.rows if row > number for fault in _beyond(row, texts, len(columns))),
        *(fault for row, cells in rows for fault in _faults(row, cells)),
        *_codes_twice(rows),
        *_too_many_values(rows),
    ]
    if not rows:
        faults.append(Fault(Wrong.NOBODY))
    if faults:
        raise RefusedList(tuple(sorted(faults, key=lambda fault: fault.row or 0)))
    return tuple(with_readings(_hospital(cells)) for _, cells in rows)


def with_readings(hospital: Hospital) -> Hospital:
    """The hospital with the pinyin of its names, by which it will be found."""
    return msgspec.structs.replace(hospital, readings=tuple(map(readings, (hospital.name, *hospital.aliases))))


def _header(grid: Grid) -> tuple[int, list[Column | None]]:
    """The number of the header's row, and its columns. Raises RefusedList."""
    known = [
        (len({*map(column_named, texts)} - {None}), -at) for at, (_, texts) in enumerate(grid.rows[:_ROWS_TO_LOOK])
    ]
    most, place = max(known, default=(0, 0))
    if most < 2:
        raise RefusedList((Fault(Wrong.HEADER_MISSING, detail=str(_ROWS_TO_LOOK)),))
    number, titles = grid.rows[-place]
    columns = [column_named(title) for title in titles]
    fields = [column.field if column else "" for column in columns]
    faults = [
        Fault(Wrong.COLUMN_TWICE, number, found=tidy(title))
        for at, title in enumerate(titles)
        if fields[at] and fields[at] in fields[:at]
    ]
    faults += [Fault(Wrong.COLUMN_MISSING, number, field) for field in _NEVER_EMPTY if field not in fields]
    if faults:
        raise RefusedList(tuple(faults))
    return number, columns


def _cells(columns: list[Column | None], texts: tuple[str, ...]) -> dict[str, str]:
    return {column.field: tidy(text) for column, text in zip(columns, texts, strict=False) if column}


def _beyond(row: int, texts: tuple[str, ...], width: int) -> Iterator[Fault]:
    if extra := " ".join(filter(None, map(str.strip, texts[width:]))):
        yield Fault(Wrong.ROW_TOO_LONG, row, found=extra)


def _faults(row: int, cells: dict[str, str]) -> Iterator[Fault]:
    for column in COLUMNS:
        field, text = column.field, cells.get(column.field, "")
        if text.startswith(UNSOLVED):
            yield Fault(Wrong.CELL_UNSOLVED, row, field, text.removeprefix(UNSOLVED))
        elif not text and column.is_required:
            yield Fault(Wrong.CELL_EMPTY, row, field)
        elif field == "code" and text and (len(text) > column.longest or not _CODE.fullmatch(text)):
            yield Fault(Wrong.CODE_MALFORMED, row, field, text, str(column.longest))
        elif len(text) > column.longest:
            yield Fault(Wrong.CELL_TOO_LONG, row, field, text, str(column.longest))
        elif field == "phone" and text and not _PHONE.fullmatch(text):
            yield Fault(Wrong.PHONE_MALFORMED, row, field, text)
        elif field == "needs_choice" and text and yes_or_no(text) is None:
            yield Fault(Wrong.YES_NO_UNKNOWN, row, field, text)


def _codes_twice(rows: list[tuple[int, dict[str, str]]]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for row, cells in rows:
        code = cells.get("code", "").upper()
        if code and first.setdefault(code, row) != row:
            yield Fault(Wrong.CODE_TWICE, row, "code", cells["code"], str(first[code]))


def _too_many_values(rows: list[tuple[int, dict[str, str]]]) -> Iterator[Fault]:
    for column in COLUMNS:
        if column.most_values is not None:
            found = len({cells.get(column.field, "") for _, cells in rows})
            if found > column.most_values:
                yield Fault(Wrong.TOO_MANY_VALUES, None, column.field, str(found), str(column.most_values))


def _hospital(cells: dict[str, str]) -> Hospital:
    return Hospital(
        code=cells["code"],
        name=cells["name"],
        district=cells["district"],
        kind=cells["kind"],
        address=cells["address"],
        level=cells.get("level", ""),
        phone=cells.get("phone", ""),
        aliases=tuple(listed(cells.get("aliases", ""))),
        needs_choice=yes_or_no(said) if (said := cells.get("needs_choice", "")) else None,
    )
