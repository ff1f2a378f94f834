"""Where a virtual printer lays its paper: slips as they were cut, documents page by page as pictures."""

from pathlib import Path
from typing import Protocol

import msgspec
from pypdfium2 import PdfDocument

from printers.virtual.control import ControlClient

SWITCHES = ("paper_out", "near_end", "cover", "hang")
"""What can go wrong with a printer, by the names of the virtual printer's switches."""
_MOST_PAPERS = 12
_MOST_DOCUMENTS = 4
_SHARPNESS = 2.0
"""Dots of a page's picture for each point of the page, which makes 144 dpi."""


class Paper(msgspec.Struct, frozen=True):
    """One slip or page that came out: its picture and its size in dots."""

    picture: Path
    width: int
    height: int


class Tray(Protocol):
    """What came out of one printer."""

    kind: str

    def wait(self, desk: ControlClient, seen: int, seconds: float) -> int:
        """How many there are, once there are more than `seen` or the time is up."""

    def papers(self, desk: ControlClient, there: int) -> list[Paper]:
        """What there is to look at when so many have come out, newest first."""


class Slips:
    """Of a printer of slips, which saves a picture of each in its folder."""

    kind = "slips"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def wait(self, desk: ControlClient, seen: int, seconds: float) -> int:
        """See `Tray.wait`."""
        return desk.wait(seen + 1, seconds)

    def papers(self, desk: ControlClient, there: int) -> list[Paper]:
        """See `Tray.papers`."""
        slips = desk.slips(max(1, there - _MOST_PAPERS + 1))
        return [
            Paper(self._folder / f"slip-{slip['number']:04d}.png", slip["width"], slip["height"])
            for slip in reversed(slips)
        ]


class Sheets:
    """Of a printer of sheets, which is given PDF documents; pictures of their pages are made in a folder."""

    kind = "sheets"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[int, list[Paper]] = {}

    def wait(self, desk: ControlClient, seen: int, seconds: float) -> int:
        """See `Tray.wait`."""
        return desk.wait_sheets(seen + 1, seconds)

    def papers(self, desk: ControlClient, there: int) -> list[Paper]:
        """See `Tray.papers`: the pages of the newest document, first to last, then those of the one before."""
        newest = range(there, max(0, there - _MOST_DOCUMENTS), -1)
        self._drawn = {number: self._drawn.get(number) or self._draw(number, desk.sheet(number)) for number in newest}
        return [page for pages in self._drawn.values() for page in pages]

    def _draw(self, number: int, document: bytes) -> list[Paper]:
        pages = []
        with PdfDocument(document) as pdf:
            for at, page in enumerate(pdf, start=1):
                picture = page.render(scale=_SHARPNESS).to_pil()
                file = self._folder / f"page-{number:04d}-{at}.png"
                picture.save(file)
                pages.append(Paper(file, *picture.size))
        return pages
