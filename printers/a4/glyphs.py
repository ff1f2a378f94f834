"""The shapes of characters, from whichever installed font has them, as programs of one Compact Font Format font (CFF).

reportlab embeds no fonts with such outlines, as our main one has, and none that fall back to another for a rare
character. Taken one by one, shapes of all fonts fit into one font, and a name with 𠮷 in it stays one piece of text.
"""

import threading
from functools import cache
from typing import NamedTuple

from fontTools.pens.basePen import BasePen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen

from common.assets import FontFace, FontSet, Weight, installed_fonts
from printers.a4.font_file import FontFile
from printers.fonts import drawable

UNITS = 1000
"""Of an em, in which widths and shapes are measured."""


class Glyph(NamedTuple):
    """One character's width in units, and its shape as a Type 2 charstring (Adobe Technical Note 5177)."""

    width: int
    program: bytes


class Glyphs:
    """Shapes that were asked for, kept: a shape takes 0.3 ms once."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._open: dict[str, FontFile] = {}
        self._known: dict[tuple[str, Weight], Glyph] = {}
        self._lock = threading.Lock()  # each printer has a thread of its own, and an open font serves one at a time

    def glyph(self, char: str, weight: Weight) -> Glyph:
        """A character; the mark for missing type where no font has it."""
        known = self._known.get((char, weight))
        if known is not None:
            return known
        with self._lock:
            shown, face = drawable(char, weight, self._fonts)
            return self._known.setdefault((char, weight), self._read(shown, face))

    def outline(self, char: str, weight: Weight) -> str:
        """A character as a path of a PDF's page, in units: for words that are seen but not read, copied or found."""
        with self._lock:
            shown, face = drawable(char, weight, self._fonts)
            font = self._opened(face)
            scale = UNITS / font.units
            pen = _PathPen()
            font.draw(shown, TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            return " ".join(pen.path)

    def _read(self, char: str, face: FontFace) -> Glyph:
        font = self._opened(face)
        scale = UNITS / font.units
        shape = RecordingPen()
        width = round(font.draw(char, shape) * scale)
        pen = T2CharStringPen(width, None)
        shape.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        program = pen.getCharString()
        program.compile()
        return Glyph(width, program.bytecode)

    def _opened(self, face: FontFace) -> FontFile:
        key = f"{face.path}#{face.index}"
        if key not in self._open:
            self._open[key] = FontFile(face.path, face.index)
        return self._open[key]


class _PathPen(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Writes down an outline in the operators of a PDF's page (ISO 32000-1, 8.5.2)."""

    def __init__(self) -> None:
        super().__init__(None)
        self.path: list[str] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._add("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._add("l", pt)

    def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:
        self._add("c", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self.path.append("h")

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        self.path += [f"{number:g}" for point in points for number in point] + [operator]


@cache
def installed_glyphs() -> Glyphs:
    """The shapes of this machine's fonts. Raises `common.assets.FontsMissing`."""
    return Glyphs(installed_fonts())
