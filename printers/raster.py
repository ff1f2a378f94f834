"""Pictures as raster data for a printer, free of the real-time commands a printer obeys even inside a picture."""

import re
from collections.abc import Iterator

from PIL import Image

REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")
"""DLE EOT, DLE ENQ and DLE DC4: obeyed wherever they stand, so that a picture holding one loses bytes."""

_BAND_ROWS = 128
"""Rows sent at once: little enough for the buffer of every printer."""

_DARK = 144
"""Greys below this print: a little more than half, for thermal dots look thinner than they are."""


def raster(image: Image.Image) -> bytes:
    """Commands (GS v 0) that print a grey picture at the left edge; empty white at its right is not sent."""
    bits = image.point(lambda grey: 255 if grey < _DARK else 0)
    ink = bits.getbbox()
    if ink is None:
        return feed(image.height)
    bits = bits.crop((0, 0, ink[2], image.height)).convert("1", dither=Image.Dither.NONE)
    return b"".join(_band(bits.crop((0, top, bits.width, bottom))) for top, bottom in _bands(bits.height))


def feed(dots: int) -> bytes:
    """Commands (ESC J) that move the paper on."""
    return b"\x1bJ\xff" * (dots // 255) + (b"\x1bJ" + bytes([dots % 255]) if dots % 255 else b"")


def _bands(height: int) -> Iterator[tuple[int, int]]:
    for top in range(0, height, _BAND_ROWS):
        yield top, min(top + _BAND_ROWS, height)


def _band(bits: Image.Image) -> bytes:
    width = (bits.width + 7) // 8
    header = b"\x1dv0\x00" + width.to_bytes(2, "little") + bits.height.to_bytes(2, "little")
    return header + without_real_time(bits.tobytes())


def without_real_time(data: bytes) -> bytes:
    """The same picture, where a lone dot before such a command's second byte has grown to two: nobody sees it."""
    return REAL_TIME.sub(lambda match: b"\x18" + match[0][1:], data)
