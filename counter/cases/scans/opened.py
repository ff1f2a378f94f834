"""A scan in memory: how many pages it has, and each of them drawn. Nothing of it is ever written to a disk.

Pictures are read by Pillow, whose TIFF knows what scanners write; PDFs by PDFium, which keeps no script engine here.
"""

from __future__ import annotations

import struct
import warnings
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QImage

from common.domain.cases.attachment_words import Media

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

LONGEST_SIDE = 3600
"""Of a drawn page, in pixels: A4 at 300 dpi, and less than what any graphics card takes as one texture."""
MOST_PIXELS = 80_000_000
"""Of a picture: A3 at 600 dpi. A page of more would take a desk's memory."""

_BROKEN = (ValueError, OSError, SyntaxError, TypeError, LookupError, ArithmeticError, EOFError, struct.error)
"""What Pillow raises for broken files: a PNG is a SyntaxError, a TIFF without a size a TypeError."""


class NotShown(StrEnum):
    """Why a scan cannot be drawn."""

    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"


class OpenScan(Protocol):
    """A scan that is open. Used on one thread only."""

    pages: int

    def draw(self, at: int) -> QImage:
        """A page, from 0. Raises one of _BROKEN for one that cannot be read, MemoryError for one too large."""

    def close(self) -> None:
        """Give its memory back."""


class Drawn(NamedTuple):
    """An open scan and its first page."""

    scan: OpenScan
    first: QImage


def open_scan(media: Media, content: bytes) -> Drawn | NotShown:
    """Open a scan and draw its first page."""
    try:
        scan = _Pdf(content) if media is Media.PDF else _Picture(content)
    except MemoryError:
        return NotShown.TOO_LARGE
    except _BROKEN:
        return NotShown.UNREADABLE
    first = draw(scan, 0)
    if isinstance(first, NotShown):
        scan.close()
        return first
    return Drawn(scan, first)


def draw(scan: OpenScan, at: int) -> QImage | NotShown:
    """A page of an open scan, from 0."""
    try:
        return scan.draw(at)
    except MemoryError:
        return NotShown.TOO_LARGE
    except _BROKEN:
        return NotShown.UNREADABLE


class _Picture:
    def __init__(self, content: bytes) -> None:
        # Not at the top, here and below: a desk at which nobody looks at a scan has no use for them.
        from PIL.Image import DecompressionBombError, DecompressionBombWarning
        from PIL.Image import open as open_picture

        warnings.filterwarnings("ignore", category=DecompressionBombWarning)  # `draw` has a limit of its own
        try:
            self._image = open_picture(BytesIO(content), formats=("JPEG", "PNG", "TIFF"))
        except DecompressionBombError as error:
            raise MemoryError from error
        self.pages = int(getattr(self._image, "n_frames", 1))

    def draw(self, at: int) -> QImage:
        from PIL.ImageOps import exif_transpose

        self._image.seek(at)
        if self._image.width * self._image.height > MOST_PIXELS:
            raise MemoryError("a picture of too many pixels")
        self._image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        page = _on_white(_in_eight_bits(exif_transpose(self._image)))
        page.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        return _as_shown(page)

    def close(self) -> None:
        self._image.close()


class _Pdf:
    def __init__(self, content: bytes) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            self._document: PdfDocument = PdfDocument(content)
            self._document.init_forms()  # else what was typed into a form would not be seen
        except PdfiumError as error:  # damaged, or locked with a password
            raise ValueError("no PDF that can be opened") from error
        self.pages = len(self._document)

    def draw(self, at: int) -> QImage:
        from pypdfium2 import PdfiumError

        try:
            page = self._document[at]
            drawn = page.render(scale=(LONGEST_SIDE - 1) / max(*page.get_size(), 1))
            image = _as_shown(drawn.to_pil().convert("RGB"))
            drawn.close()
            page.close()
        except PdfiumError as error:
            raise ValueError("a page that cannot be drawn") from error
        return image

    def close(self) -> None:
        self._document.close()


def _in_eight_bits(page: Image) -> Image:
    """Grey of 16 bits, of which Pillow would else call all white that is lighter than black."""
    if not page.mode.startswith("I"):
        return page
    return page.convert("I").point(lambda value: value / 257).convert("L")


def _on_white(page: Image) -> Image:
    """In colours, with what is transparent as paper is."""
    if not page.has_transparency_data:
        return page.convert("RGB")
    from PIL.Image import alpha_composite, new

    page = page.convert("RGBA")
    return alpha_composite(new("RGBA", page.size, "white"), page).convert("RGB")


def _as_shown(page: Image) -> QImage:
    """A copy that holds its own memory."""
    return QImage(page.tobytes(), page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()
