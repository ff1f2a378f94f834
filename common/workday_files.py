"""Tables of working days: those that ship with the program, and a hall's own file."""

from pathlib import Path

from common.assets import resource
from common.domain.workday_file import read_table
from common.domain.workdays import YearTable

_LARGEST = 100_000


def shipped_tables() -> tuple[YearTable, ...]:
    """The tables of the years that were published when this version was made."""
    return tuple(read_table(file.read_bytes(), file.name) for file in sorted(resource("workdays").glob("*.csv")))


def read_workday_file(path: Path) -> YearTable:
    """The table in a file. Raises OSError, and TableFaulty with all that is wrong."""
    with path.open("rb") as file:
        return read_table(file.read(_LARGEST), path.name)
