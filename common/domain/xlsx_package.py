"""Whether an XLSX file may be opened at all: bombs, macros and document types are found before its parser sees them."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

_MOST_PARTS = 500
_MOST_IN_ROW = 1 << 16
"""Elements: 16,384 columns, the most that the format has, with what stands in each cell."""
_MOST_KEPT = 4 << 20
"""Elements beside those within rows: four times as many as a sheet can have rows."""
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError),
)
"""What zipfile raises for damaged, encrypted or unsupported packages."""


class WorkbookUnsafe(Exception):
    """A file that must not be opened; `reason` is too_large, has_macros or unreadable, `found` says how large."""

    def __init__(self, reason: str, detail: str = "", found: str = "") -> None:
        super().__init__(reason)
        self.reason, self.detail, self.found = reason, detail, found


class _Elements:
    """Counts what a parser would hold at one time: of a sheet a row is let go of when it ends, all else stays.

    An element is a hundred times as large in memory as in a file, where four bytes are enough for it.
    """

    def __init__(self) -> None:
        self._kept = self._in_row = 0
        self._row = ""
        """The name that rows have in this part; none in parts that are no sheets."""
        self._is_in_row = False

    def count(self, content: bytes) -> None:
        """Raises WorkbookUnsafe. What is no XML is left to whoever reads it."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        with suppress(expat.ExpatError):
            parser.Parse(content, True)

    def _begin(self, name: str, _: Mapping[str, str]) -> None:
        if self._is_in_row:
            self._in_row += 1
        else:
            if self._kept == 0 and name.endswith("worksheet"):
                self._row = name.removesuffix("worksheet") + "row"
            self._kept += 1
            self._is_in_row = name == self._row
        if self._kept > _MOST_KEPT:
            raise _too_many(_MOST_KEPT)
        if self._in_row > _MOST_IN_ROW:
            raise _too_many(_MOST_IN_ROW)

    def _end(self, name: str) -> None:
        if name == self._row:
            self._is_in_row, self._in_row = False, 0


def _too_many(most: int) -> WorkbookUnsafe:
    return WorkbookUnsafe("too_large", f"{most:,} XML", f"> {most:,} XML")


def check_workbook(data: bytes, largest_unpacked: int) -> bool:
    """Tell whether any sheet contains formulas. `largest_unpacked`: bytes of all parts. Raises WorkbookUnsafe."""
    has_formulas = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            unpacked = sum(part.file_size for part in parts)
            if unpacked > largest_unpacked or len(parts) > _MOST_PARTS:
                found = f"{unpacked / 1e6:.0f} MB, {len(parts)}"
                raise WorkbookUnsafe("too_large", f"{largest_unpacked / 1e6:.0f} MB", found)
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise WorkbookUnsafe("has_macros")
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    content = package.read(part)
                    # The format forbids document types; they are only good for entity bombs.
                    if b"<!DOCTYPE" in content.replace(b"\0", b"").upper():
                        raise WorkbookUnsafe("unreadable", "DOCTYPE")
                    _Elements().count(content)
                    has_formulas = has_formulas or b"<f>" in content or b"<f " in content
    except _DAMAGE as error:
        raise WorkbookUnsafe("unreadable", type(error).__name__) from error
    return has_formulas
