"""Reads a table from the bytes of a file, CSV or XLSX, told apart by the bytes."""

from collections.abc import Callable

from common.domain.catalogue.csv_grid import read_csv
from common.domain.catalogue.faults import FaultKind
from common.domain.catalogue.grid import LARGEST_FILE, Grid, Unreadable

_ZIP = b"PK"
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")


def grid_in(data: bytes, is_title: Callable[[str], bool], most_rows: int) -> Grid:
    """The rows of the file; `is_title` knows the names of its columns. Raises Unreadable, and nothing else."""
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

        return read_xlsx(data, is_title, most_rows)
    return read_csv(data, is_title, most_rows)
