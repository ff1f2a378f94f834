"""The paper of the virtual printer: a strip that grows below the head and is cut into slips."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

DOTS_PER_MM = 8
# The cutter sits above the head: what was printed last is still below it, and every slip begins with this much white.
CUTTER_DISTANCE = 12 * DOTS_PER_MM


@dataclass(frozen=True)
class Width:
    """A width of paper: dots of the head and dots of the whole strip, at 203 dpi."""

    printed: int
    strip: int


WIDTHS = {"58mm": Width(384, 58 * DOTS_PER_MM), "80mm": Width(576, 80 * DOTS_PER_MM)}


@dataclass(frozen=True)
class Slip:
    """One cut piece of paper."""

    number: int
    image: Image.Image
    lines: tuple[str, ...]
    codes: tuple[str, ...]
    """What its QR and bar codes say."""

    @property
    def text(self) -> str:
        """All lines of text, one below the other."""
        return "\n".join(self.lines)

    def save(self, folder: Path) -> Path:
        """Writes the picture as `slip-0001.png` and so on; gives its path."""
        path = folder / f"slip-{self.number:04}.png"
        self.image.save(path, dpi=(203, 203))
        return path


@dataclass(frozen=True)
class Band:
    """A horizontal piece of the strip with what can be read on it."""

    image: Image.Image
    text: str = ""
    code: str = ""


class Paper:
    """The strip from the last cut to the head."""

    def __init__(self, width: Width) -> None:
        self.width = width
        self._bands = [self.blank(CUTTER_DISTANCE)]
        self._cuts = 0

    def blank(self, dots: int) -> Band:
        """White paper of this height."""
        return Band(Image.new("L", (self.width.printed, dots), 255))

    def add(self, band: Band) -> None:
        """Prints a band."""
        if band.image.height:
            self._bands.append(band)

    def cut(self) -> Slip:
        """Cuts at the cutter: what is still between head and cutter begins the next slip."""
        kept: list[Band] = []
        below = 0
        while below < CUTTER_DISTANCE:
            band = self._bands.pop()
            kept.insert(0, band)
            below += band.image.height
        if below > CUTTER_DISTANCE:
            above, kept[0] = _split(kept[0], below - CUTTER_DISTANCE)
            self._bands.append(above)
        bands, self._bands = self._bands, kept
        self._cuts += 1
        return self._slip(bands)

    def picture(self) -> Image.Image:
        """What hangs out of the printer since the last cut; may be asked from any thread."""
        return self._joined(list(self._bands))

    def _joined(self, bands: list[Band]) -> Image.Image:
        height = sum(band.image.height for band in bands)
        image = Image.new("L", (self.width.strip, max(height, 1)), 255)
        top, left = 0, (self.width.strip - self.width.printed) // 2
        for band in bands:
            image.paste(band.image, (left, top))
            top += band.image.height
        return image

    def _slip(self, bands: list[Band]) -> Slip:
        image = self._joined(bands)
        lines = tuple(band.text for band in bands if band.text)
        return Slip(self._cuts, image, lines, tuple(band.code for band in bands if band.code))


def _split(band: Band, dots: int) -> tuple[Band, Band]:
    """Splits a band below its first `dots` rows; what can be read stays with the larger part."""
    width, height = band.image.size
    above = band.image.crop((0, 0, width, dots))
    below = band.image.crop((0, dots, width, height))
    if 2 * dots >= height:
        return Band(above, band.text, band.code), Band(below)
    return Band(above), Band(below, band.text, band.code)
