"""What a delivery holds: which day it vouches for, and the tables that follow. Its form stands in docs/sources.md."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from common.outside.listed import Sha256

MOST_FILES = 1000
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]*\Z")]


class TableKind(StrEnum):
    """What the rows of a table are."""

    PERSONS = "persons"
    PAYMENTS = "payments"


class TableForm(StrEnum):
    """How a table is written."""

    CSV_UTF8 = "text/csv; charset=utf-8"
    CSV_GB18030 = "text/csv; charset=gb18030"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TableFile(msgspec.Struct, frozen=True, kw_only=True):
    """One table, in the order in which their bytes follow."""

    name: Name
    table: TableKind
    type: TableForm
    size: Annotated[int, msgspec.Meta(ge=0, le=1 << 30)]
    sha256: Sha256


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """The list at the beginning. All persons come before the first payment."""

    kind: Literal["records"]
    agency: Name
    as_of: date
    is_sample: bool = False
    files: Annotated[tuple[TableFile, ...], msgspec.Meta(min_length=1, max_length=MOST_FILES)]
