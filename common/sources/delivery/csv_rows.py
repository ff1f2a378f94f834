"""Rows of a CSV table from blocks of bytes, one after another: of a large table never more than a line is held."""

import csv
import io
from collections.abc import Iterable, Iterator

from common.sources.delivery.faults import TableRefused, Wrong

LONGEST_LINE = 1 << 16
Rows = Iterator[tuple[int, tuple[str, ...]]]


def csv_rows(blocks: Iterable[bytes], encoding: str) -> Rows:
    """The records with the numbers that a spreadsheet gives them. Raises TableRefused."""
    text = io.TextIOWrapper(io.BufferedReader(_Blocks(iter(blocks))), encoding=encoding, newline="")
    number = 0
    try:
        for number, record in enumerate(csv.reader(_lines(text), strict=True), start=1):
            yield number, tuple(record)
    except UnicodeDecodeError as error:
        raise TableRefused(Wrong.ENCODING) from error
    except csv.Error as error:
        raise TableRefused(Wrong.UNREADABLE, number + 1, detail="CSV") from error


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    first = True
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise TableRefused(Wrong.TOO_LARGE, detail="line")
        yield line.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}") if first else line
        first = False


class _Blocks(io.RawIOBase):
    """An iterator of bytes as a file."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._rest = memoryview(block)
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
