"""A file as plain rows of text, whatever its format, before anyone asks what the columns mean."""

import msgspec

from common.domain.catalogue.faults import FaultKind
from common.domain.catalogue.report import Remark

LARGEST_FILE = 5_000_000
"""Bytes of a file: a catalogue of 3,000 items takes about one tenth of it."""
MOST_ROWS = 5_000
MOST_COLUMNS = 60

UNSOLVED = "\ufdd0"
"""Marks a formula that the saving program never calculated: a noncharacter, which no real cell contains."""


class Grid(msgspec.Struct, frozen=True):
    """Rows in order, each with its number as a spreadsheet shows it, and what was noticed while reading."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    notes: tuple[Remark, ...] = ()


class Unreadable(Exception):
    """The file as a whole cannot be read; `remark` says why."""

    def __init__(self, kind: FaultKind, *, found: str = "", detail: str = "", row: int | None = None) -> None:
        self.remark = Remark(kind, row, "", found, detail)
        super().__init__(self.remark.en)
