"""Reads the large number off the picture of a slip, by comparing it with what each number would look like."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from common.assets import installed_fonts
from printers.document import Number
from printers.drawing import draw_number

_SIZES_MM = (22, 28)  # of standard and of large print
_PRINTED_DOTS = 576
_LEAST_DOTS = 120  # no text of a slip is as high; QR codes are, and look like no number
_MOST_DIFFERENT = 0.02


class NumberReader:
    """Knows what the given numbers look like on 80 mm paper."""

    def __init__(self, numbers: Iterable[str]) -> None:
        fonts = installed_fonts()
        self._looks = [
            (number, _ink(draw_number(Number(number, size), _PRINTED_DOTS, fonts)))
            for number in numbers
            for size in _SIZES_MM
        ]

    def read(self, slip: Path) -> str | None:
        """The number on a slip; None when there is none, as on a list of papers."""
        with Image.open(slip) as picture:
            blocks = [_ink(block) for block in _high_blocks(picture.convert("L"))]
        for block in blocks:
            for number, look in self._looks:
                if look.size == block.size and _difference(look, block) < _MOST_DIFFERENT:
                    return number
        return None


def _ink(picture: Image.Image) -> Image.Image:
    """What is dark, white on black, without the paper around it."""
    dark = picture.point(lambda grey: 255 if grey < 144 else 0)
    return dark.crop(dark.getbbox())


def _difference(one: Image.Image, other: Image.Image) -> float:
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0] / 255


def _high_blocks(picture: Image.Image) -> list[Image.Image]:
    """The pieces of a slip between empty rows that are higher than any text."""
    rows = picture.resize((1, picture.height), Image.Resampling.BOX).tobytes()
    blocks, top = [], None
    for y, grey in enumerate((*rows, 255)):
        if grey < 255:
            top = y if top is None else top
        elif top is not None:
            if y - top >= _LEAST_DOTS:
                blocks.append(picture.crop((0, top, picture.width, y)))
            top = None
    return blocks
