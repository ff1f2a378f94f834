"""The font of one PDF: it holds exactly the characters that were written with it, and says which they are.

A Type 0 font whose codes are its own glyphs (ISO 32000-1, 9.7), with a ToUnicode map in UTF-16 so that readers extract
and search every character, those beyond the Basic Multilingual Plane too.
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from common.assets import Weight
from printers.a4.glyphs import UNITS, Glyph, Glyphs

ASCENT, DESCENT = 880, -120
"""Of a Chinese character's square, in units: where Noto Sans CJK has its baseline."""

_BOX = [-UNITS, -UNITS, 2 * UNITS, 2 * UNITS]
_NOTHING = ".notdef"
_MAPPED_AT_ONCE = 100
"""The most that one block of a ToUnicode map may hold (Adobe Technical Note 5411)."""


class DocumentFont:
    """One weight in one document. `name` is how the pages call it."""

    def __init__(self, name: str, weight: Weight, glyphs: Glyphs) -> None:
        self.name = name
        self._weight = weight
        self._glyphs = glyphs
        self._used: dict[str, int] = {}

    def width(self, text: str) -> int:
        """The width of a text in units."""
        return sum(self._glyphs.glyph(char, self._weight).width for char in text)

    def codes(self, text: str) -> str:
        """The text as the pages show it, in hexadecimal; its characters are in the font from now on."""
        return "".join(f"{self._used.setdefault(char, len(self._used) + 1):04X}" for char in text)

    def addObjects(self, doc: PDFDocument) -> None:  # as reportlab calls it for each of `delayedFonts`
        """Put the finished font into the document."""
        shapes = [self._glyphs.glyph(char, self._weight) for char in self._used]
        program = _stream(_program(f"Yichuang-{self._weight}", shapes), {"Subtype": PDFName("CIDFontType0C")})
        base = PDFName(f"YICHUA+Yichuang-{self._weight}")
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,  # symbolic: not in Adobe's Latin set
                "FontBBox": PDFArray(_BOX),
                "ItalicAngle": 0,
                "Ascent": ASCENT,
                "Descent": DESCENT,
                "CapHeight": 733,
                "StemV": 140 if self._weight is Weight.BOLD else 80,
                "FontFile3": doc.Reference(program),
            }
        )
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType0"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": doc.Reference(descriptor),
                "DW": UNITS,
                "W": PDFArray([1, PDFArray([shape.width for shape in shapes])]),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(descendant)]),
                "ToUnicode": doc.Reference(_stream(_to_unicode(self._used).encode("ascii"))),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font)


def _stream(content: bytes, entries: dict[str, object] | None = None) -> PDFStream:
    return PDFStream(PDFDictionary(entries or {}), content, filters=[PDFZCompress])


def _program(name: str, shapes: list[Glyph]) -> bytes:
    """The shapes as a bare CFF font, in their order after an empty first one."""
    names = [_NOTHING, *(f"g{number}" for number in range(1, len(shapes) + 1))]
    programs = [T2CharString(program=[UNITS, "endchar"]), *(T2CharString(shape.program) for shape in shapes)]
    builder = FontBuilder(UNITS, isTTF=False)
    builder.font.recalcBBoxes = False  # else every shape is taken apart and put together again, which takes 100 ms
    builder.setupGlyphOrder(names)
    builder.setupCFF(name, {"FullName": name, "FontBBox": _BOX}, dict(zip(names, programs, strict=True)), {})
    packed: bytes = builder.font["CFF "].compile(builder.font)
    return packed


def _to_unicode(used: dict[str, int]) -> str:
    pairs = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in used.items()]
    blocks = [pairs[start : start + _MAPPED_AT_ONCE] for start in range(0, len(pairs), _MAPPED_AT_ONCE)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )
