"""A document about somebody's record, all in words: what the screen shows, the sheet prints and a digest is made of."""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain.records.confidential import Confidential
from common.domain.records.words import Document


class Holds(StrEnum):
    """What a column holds, which says how wide it is, on which side its words stand, and how a typed one is read."""

    PERIOD = "period"
    MONTHS = "months"
    MONEY = "money"
    NAME = "name"
    WORD = "word"


class Column(msgspec.Struct, frozen=True):
    """A column of a table. Columns beside each other with the same `group` share a head above theirs."""

    title: str
    holds: Holds
    group: str = ""


class Fact(Confidential, frozen=True):
    """A label and what it says. On a screen `masked` stands in its place where there is one."""

    label: str
    value: str
    masked: str = ""
    holds: Holds = Holds.NAME


class Table(Confidential, frozen=True, kw_only=True):
    """Rows of cells, one for each column, and the row of their sums. A table without rows says `nothing`."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    nothing: str = ""

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The rows, and beneath them the total where there is one."""
        return (*self.rows, self.total) if self.total else self.rows


class Section(Confidential, frozen=True, kw_only=True):
    """A part of the document: its title, a sentence that leads to it, a table, facts; each only where there is one."""

    title: str = ""
    lead: str = ""
    table: Table | None = None
    facts: tuple[Fact, ...] = ()


class Statement(Confidential, frozen=True, kw_only=True):
    """One document. Its head has two sides: `who` it is about on the left, `which` paper it is on the right.

    `query_number` and `check_code` are empty until it is printed: both are given to what is on paper, not to a look.
    `valid_until` is the last day on which the paper can be verified.
    """

    document: Document
    title: str
    who: tuple[Fact, ...]
    which: tuple[Fact, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    agency: str
    on: date
    valid_until: date
    hall: str
    query_number: str = ""
    check_code: str = ""
    is_sample: bool = False

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables in order."""
        return tuple(section.table for section in self.sections if section.table is not None)
