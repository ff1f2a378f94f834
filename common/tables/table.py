"""A table as it is written into a file: a title, typed columns, rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds. Text that strays into another column stays text."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    SHARE = "share"
    """A part of a whole, 0 to 1, shown in per cent."""


@dataclass(frozen=True)
class Column:
    """`width` is in characters, of which a Chinese one takes two."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 12


@dataclass(frozen=True)
class Table:
    """What a file holds. Rows have a cell for each column, None for nothing."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


def clean(text: str) -> str:
    """A text without the control characters that no cell can hold (XML 1.0, 2.2)."""
    return "".join(char for char in text if char >= " " or char in "\n\t")
