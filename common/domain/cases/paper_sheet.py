"""What stands on a paper, as data: parts from top to bottom, the same for a slip and for a sheet of A4."""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain.cases.drawing import Drawing


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """Running text."""

    text: str


class Fact(msgspec.Struct, frozen=True):
    """A label and what it says; a strong one is what the reader looks for first."""

    label: str
    value: str
    is_strong: bool = False


class Facts(msgspec.Struct, frozen=True, tag=True):
    """Labels with their values, one beneath the other. Those without a value are left out."""

    facts: tuple[Fact, ...]

    @property
    def known(self) -> tuple[Fact, ...]:
        """The facts that say something."""
        return tuple(fact for fact in self.facts if fact.value)


class Place(StrEnum):
    """What a column of a table holds, which says where it stands on a narrow slip and how wide it is on a sheet."""

    NAME = "name"
    NOTE = "note"
    CODE = "code"
    MARK = "mark"


class Column(msgspec.Struct, frozen=True):
    """A column of a table; the running number before it goes without saying."""

    title: str
    place: Place


class Line(msgspec.Struct, frozen=True):
    """A line of a table; a strong one is what somebody has to do something about."""

    cells: tuple[str, ...]
    is_strong: bool = False


class Table(msgspec.Struct, frozen=True, tag=True):
    """Numbered lines, with a title and, beneath them, what they come to."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: str = ""


class Notes(msgspec.Struct, frozen=True, tag=True):
    """Numbered sentences in smaller print; in a promise or a rule they are the matter itself (`is_matter`)."""

    title: str
    notes: tuple[str, ...]
    is_matter: bool = False


class Signatures(msgspec.Struct, frozen=True, tag=True):
    """What people sign, after `ruled` lines to write an answer on. None of it is ever parted from the rest.

    `drawn` is what the first of them has drawn on a pad already.
    """

    words: str
    lines: tuple[str, ...]
    ruled: int = 0
    drawn: Drawing | None = None


Part = Paragraph | Facts | Table | Notes | Signatures


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One paper. `number` is the case's (also its code, which holds nothing else); "" for a paper about no case.

    `issuer` signs it, with a place for the seal unless `is_own_word`: then the paper is the applicant's.
    """

    title: str
    issuer: str
    number: str = ""
    addressee: str = ""
    parts: tuple[Part, ...]
    clerk: str = ""
    phone: str = ""
    on: date
    is_own_word: bool = False
    is_sample: bool = False
    is_reprint: bool = False
    is_english: bool = False
