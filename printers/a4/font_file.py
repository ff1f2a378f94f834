"""A font file (OpenType 1.9) of which single shapes are wanted: it stays on the disk, and only they are read.

Taking a Chinese font apart as a whole takes a quarter of a second and 55 MB, of which a paper needs a hundredth.
"""

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path

from fontTools.pens.basePen import AbstractPen
from fontTools.ttLib.tables._g_l_y_f import Glyph as TrueTypeGlyph

from printers.a4.cff import CffShapes

_COLLECTION = b"ttcf"
_ALL_CHARACTERS = ((3, 10), (0, 6), (0, 4))
"""Platforms and encodings whose character maps reach beyond the Basic Multilingual Plane; all are of format 12."""
_SEGMENTED = 12


class FontFile:
    """One face. `units` is how many make an em. Raises ValueError for a font of another build than those we know."""

    def __init__(self, path: Path, index: int) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = dict(self._directory(index))
        self._head = self._table("head")
        (self.units,) = struct.unpack_from(">H", self._head, 18)
        self._map = self._character_map()
        self._shapes = CffShapes(self._table("CFF ")) if "CFF " in self._tables else None

    def draw(self, char: str, pen: AbstractPen) -> float:
        """Draw a character that the font has; its width in units."""
        glyph = self._glyph_of(ord(char))
        if self._shapes is not None:
            return self._shapes.draw(glyph, pen)
        return self._draw_true_type(glyph, pen)

    def _directory(self, index: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """The tables: names, offsets, lengths."""
        start = 0
        if self._data[:4] == _COLLECTION:
            (start,) = struct.unpack_from(">I", self._data, 12 + 4 * index)
        (count,) = struct.unpack_from(">H", self._data, start + 4)
        for at in range(start + 12, start + 12 + 16 * count, 16):
            name, _, offset, length = struct.unpack_from(">4sIII", self._data, at)
            yield name.decode("ascii"), (offset, length)

    def _table(self, name: str) -> memoryview:
        offset, length = self._tables[name]
        return memoryview(self._data)[offset : offset + length]

    def _character_map(self) -> memoryview:
        """The groups of the character map: first code, last code, glyph of the first."""
        cmap = self._table("cmap")
        (count,) = struct.unpack_from(">H", cmap, 2)
        found = {}
        for at in range(4, 4 + 8 * count, 8):
            platform, encoding, offset = struct.unpack_from(">HHI", cmap, at)
            found[platform, encoding] = offset
        for kind in _ALL_CHARACTERS:
            offset = found.get(kind, 0)
            if offset and struct.unpack_from(">H", cmap, offset)[0] == _SEGMENTED:
                (groups,) = struct.unpack_from(">I", cmap, offset + 12)
                return cmap[offset + 16 : offset + 16 + 12 * groups]
        raise ValueError("the font has no map of all characters")

    def _glyph_of(self, code: int) -> int:
        low, high = 0, len(self._map) // 12
        while low < high:
            middle = (low + high) // 2
            first, last, glyph = struct.unpack_from(">III", self._map, 12 * middle)
            if first <= code <= last:
                return int(glyph + code - first)
            low, high = (middle + 1, high) if code > last else (low, middle)
        raise ValueError(f"the font does not have U+{code:04X}")

    def _draw_true_type(self, glyph: int, pen: AbstractPen) -> float:
        (is_long,) = struct.unpack_from(">h", self._head, 50)
        loca = self._table("loca")
        start, end = struct.unpack_from(">II" if is_long else ">HH", loca, glyph * (4 if is_long else 2))
        scale = 1 if is_long else 2
        if end > start:
            data = bytes(self._table("glyf")[start * scale : end * scale])
            if struct.unpack_from(">h", data)[0] < 0:
                raise ValueError("the font has shapes that are made of others")
            TrueTypeGlyph(data).draw(pen, None)
        (metrics,) = struct.unpack_from(">H", self._table("hhea"), 34)
        (width,) = struct.unpack_from(">H", self._table("hmtx"), 4 * min(glyph, metrics - 1))
        return float(width)
