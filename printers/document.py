"""A paper document as data: what stands on it, never how a printer is told.

Layouts build documents, renderers read them. Lengths on paper are millimetres; text is measured in columns, of which
a Chinese character takes two and a letter or digit one, so that a line breaks at the same place on every printer.
"""

from enum import IntEnum, StrEnum

import msgspec

DOTS_PER_MM = 8
"""203 dpi, the resolution of receipt printers."""

COLUMN_DOTS = 12
"""Width of one column at body size: half of a 24-dot Chinese character."""

BODY_DOTS = 24
"""Height of a character at body size."""


class Paper(StrEnum):
    """The roll in the printer, by its width."""

    MM58 = "58mm"
    MM80 = "80mm"

    @property
    def dots(self) -> int:
        """Printable width in dots."""
        return 384 if self is Paper.MM58 else 576

    @property
    def columns(self) -> int:
        """Printable width in columns at body size."""
        return self.dots // COLUMN_DOTS

    @property
    def roll_dots(self) -> int:
        """Width of the whole roll in dots, with the margins no printer reaches."""
        return 464 if self is Paper.MM58 else 640


class Size(IntEnum):
    """Text sizes, as multiples of the body size; these are the sizes every printer has."""

    BODY = 1
    LARGE = 2
    TITLE = 3
    HUGE = 4

    @property
    def larger(self) -> "Size":
        """The next step up, the largest at the top."""
        return Size(min(self + 1, Size.HUGE))


class Align(StrEnum):
    """Where a line stands between the edges of its paper or cell."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Run(msgspec.Struct, frozen=True):
    """A piece of text of one size and weight."""

    text: str
    size: Size = Size.BODY
    is_bold: bool = False


class Text(msgspec.Struct, frozen=True, tag=True):
    """A paragraph; it wraps."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT


class Gap(msgspec.Struct, frozen=True, tag=True):
    """Empty paper."""

    mm: float


class Cell(msgspec.Struct, frozen=True):
    """One column of a `Columns` row; width in columns at body size, 0 for an equal share of the rest."""

    runs: tuple[Run, ...]
    columns: int = 0
    align: Align = Align.LEFT


class Columns(msgspec.Struct, frozen=True, tag=True):
    """Texts side by side, each wrapping within its own cell: label and value, figure and caption, numbered list."""

    cells: tuple[Cell, ...]
    is_proof: bool = False
    """True sends the printer's own characters even beyond its set: to find out which it has."""


class Number(msgspec.Struct, frozen=True, tag=True):
    """A ticket number, as tall as asked and as wide as the paper allows."""

    text: str
    height_mm: float


class Mark(msgspec.Struct, frozen=True):
    """A short word in a box; a solid one stands white on black."""

    text: str
    is_solid: bool = True


class Marks(msgspec.Struct, frozen=True, tag=True):
    """Marks side by side in the middle of the paper."""

    marks: tuple[Mark, ...]
    size: Size = Size.BODY


class QrCode(msgspec.Struct, frozen=True, tag=True):
    """A QR code of about the given width; the payload is encoded as UTF-8 bytes."""

    payload: str
    mm: float = 24


class Picture(msgspec.Struct, frozen=True, tag=True):
    """A ready picture, as PNG bytes, dot for dot; black prints."""

    png: bytes
    align: Align = Align.CENTRE


class Cut(msgspec.Struct, frozen=True, tag=True):
    """The end of a slip: feed to the knife and cut."""


Block = Text | Gap | Columns | Number | Marks | QrCode | Picture | Cut


class Document(msgspec.Struct, frozen=True):
    """Blocks from top to bottom, laid out for one paper width."""

    paper: Paper
    blocks: tuple[Block, ...]


class CharacterSet(StrEnum):
    """The characters a printer was seen to print; each set holds the ones before it."""

    ASCII = "ascii"
    GB2312 = "gb2312"
    GBK = "gbk"
    GB18030 = "gb18030"


class Abilities(msgspec.Struct, frozen=True):
    """What one printer can do by itself; everything else is drawn for it."""

    characters: CharacterSet = CharacterSet.GBK
    has_native_qr: bool = False
    draws_number: bool = True
    """False sends the ticket number in the printer's own largest type."""
    has_cutter: bool = True
