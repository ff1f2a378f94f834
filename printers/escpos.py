"""From a document to the bytes of one ESC/POS job.

Text goes out as GB 18030 in Chinese mode, in the printer's own characters; a line that holds any other character is
drawn and sent as a picture. Commands are Epson's ESC/POS, as the makers of Chinese receipt printers follow it.
"""

from common.assets import FontSet, installed_fonts
from printers.composer import new_composer
from printers.document import (
    COLUMN_DOTS,
    DOTS_PER_MM,
    Abilities,
    Align,
    CharacterSet,
    Cut,
    Document,
    Gap,
    Number,
    QrCode,
    Run,
)
from printers.drawing import qr_module_dots, qr_quiet_dots
from printers.encoding import clean, columns_of, encode, is_printable
from printers.picture import draw_row
from printers.raster import REAL_TIME, feed, raster
from printers.typeset import Row, TextRow, typeset

_START = (
    b"\x1b@"  # ESC @: forget what the last job set
    b"\x1dP\xcb\xcb"  # GS P 203 203: lengths are dots
    b"\x1bR\x00"  # ESC R 0: $ and \ mean themselves
    b"\x1c&"  # FS &: two bytes are a Chinese character
)
_CUT = b"\x1dVB\x00"  # GS V 66 0: feed to the knife, cut
_TEAR_OFF = b"\x1bd\x04"  # ESC d 4: feed past the edge
_ALIGN = {Align.LEFT: b"\x1ba\x00", Align.CENTRE: b"\x1ba\x01", Align.RIGHT: b"\x1ba\x02"}
_LARGEST = 8
"""The most that GS ! multiplies a character."""


def render(document: Document, abilities: Abilities, fonts: FontSet | None = None) -> bytes:
    """The whole job for a printer with these abilities, to be sent in one write.

    `fonts` are the installed ones unless given; they are looked for only when something must be drawn, which raises
    `common.assets.FontsMissing` when they are not there.
    """
    job = _Job(document.paper.dots, abilities, fonts)
    for row in typeset(document):
        job.add(row)
    return job.output


class _Job:
    """Bytes so far, and what the printer is set to after them."""

    def __init__(self, width: int, abilities: Abilities, fonts: FontSet | None) -> None:
        self._width = width
        self._abilities = abilities
        self._fonts = fonts
        self._printer = new_composer()
        self._align = Align.LEFT
        self._send(_START)

    @property
    def output(self) -> bytes:
        """The job."""
        return self._printer.output

    def add(self, row: Row) -> None:
        """Append one row."""
        match row:
            case TextRow() if row.is_proof or is_printable(row.text, self._abilities.characters):
                self._text(row)
            case Gap(mm=mm):
                self._send(feed(round(mm * DOTS_PER_MM)))
            case Number(text=text) if not self._abilities.draws_number and is_printable(
                clean(text), CharacterSet.ASCII
            ):
                self._number(clean(text))
            case QrCode() if self._abilities.has_native_qr and not REAL_TIME.search(_native_qr(row, self._width)):
                self._qr(row)
            case Cut():
                self._send(_CUT if self._abilities.has_cutter else _TEAR_OFF)
            case _:
                self._drawn(row)

    def _send(self, data: bytes) -> None:
        self._printer._raw(data)

    def _set_align(self, align: Align) -> None:
        if align is not self._align:
            self._send(_ALIGN[align])
            self._align = align

    def _drawn(self, row: Row) -> None:
        self._fonts = self._fonts or installed_fonts()
        self._set_align(Align.LEFT)
        self._send(raster(draw_row(row, self._width, self._fonts)))

    def _text(self, row: TextRow) -> None:
        self._set_align(row.align)
        self._send(b"\x1b3" + bytes([row.height]))  # ESC 3: to the next line
        x = 0
        for piece in row.pieces:
            if row.align is Align.LEFT and piece.x > x:
                self._send(b" " * ((piece.x - x) // COLUMN_DOTS))
            self._send(_in_size(piece.run.size, _in_weight(piece.run)))
            x = piece.end
        self._send(b"\n")

    def _number(self, text: str) -> None:
        size = max(1, min(_LARGEST, self._width // (COLUMN_DOTS * max(1, columns_of(text)))))
        self._set_align(Align.CENTRE)
        self._send(b"\x1b3\xd8" + _in_size(size, encode(text)) + b"\n")

    def _qr(self, block: QrCode) -> None:
        quiet = feed(qr_quiet_dots(block, self._width))
        self._set_align(Align.CENTRE)
        self._send(quiet)
        self._send(_native_qr(block, self._width))
        self._send(quiet)


def _native_qr(block: QrCode, width: int) -> bytes:
    functions = (
        b"1A2\x00",  # fn 165: model 2
        b"1C" + bytes([min(16, qr_module_dots(block, width))]),  # fn 167: dots of a module
        b"1E1",  # fn 169: error correction M
        b"1P0" + block.payload.encode(),  # fn 180: store
        b"1Q0",  # fn 181: print
    )
    return b"".join(b"\x1d(k" + len(function).to_bytes(2, "little") + function for function in functions)


def _in_size(size: int, text: bytes) -> bytes:
    if size == 1:
        return text
    # FS ! doubles Chinese on printers whose GS ! knows letters only; GS ! comes last, for elsewhere the last one holds.
    doubled, scaled = b"\x1c!\x0c", b"\x1d!" + bytes([(size - 1) * 0x11])
    return doubled + scaled + text + b"\x1c!\x00\x1d!\x00"


def _in_weight(run: Run) -> bytes:
    text = encode(run.text)
    return b"\x1bE\x01" + text + b"\x1bE\x00" if run.is_bold else text
