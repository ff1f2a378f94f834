"""Reads a CSV file from bytes: UTF-8 with or without mark, UTF-16 or GB18030; comma, semicolon or tab."""

import codecs
import csv
import io
from collections.abc import Callable

from common.domain.catalogue.faults import FaultKind
from common.domain.catalogue.grid import MOST_COLUMNS, Grid, Unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ROWS_TO_SNIFF = 10


def read_csv(data: bytes, is_title: Callable[[str], bool], most_rows: int) -> Grid:
    """The records of the file; a record is a row even when its text runs over several lines, as in a spreadsheet.

    `is_title` knows the names of columns.
    """
    text = _decoded(data)
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, is_title), strict=True)
    number = 0
    try:
        for number, record in enumerate(reader, start=1):
            if number > most_rows or len(record) > MOST_COLUMNS:
                raise Unreadable(
                    FaultKind.TOO_MANY_ROWS,
                    found=f"{number} × {len(record)}",
                    detail=f"{most_rows} × {MOST_COLUMNS}",
                )
            rows.append((number, tuple(record)))
    except csv.Error as error:
        raise Unreadable(FaultKind.FILE_UNREADABLE, detail=f"CSV {number + 1}: {error}") from error
    return Grid(tuple(rows))


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded_as(data[len(mark) :], (encoding,))
    return _decoded_as(data, ("utf-8", "gb18030"))


def _decoded_as(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable(FaultKind.ENCODING_UNKNOWN)


def _delimiter(text: str, is_title: Callable[[str], bool]) -> str:
    """The separator by which the first rows show the most known column names; papers may contain the others."""
    head = text.splitlines()[:_ROWS_TO_SNIFF]

    def known_columns(delimiter: str) -> int:
        return max(
            (sum(is_title(cell.strip(' "')) for cell in line.split(delimiter)) for line in head),
            default=0,
        )

    return max((",", "\t", ";"), key=known_columns)
