"""One line in the virtual printer's print buffer, until it is printed."""

from __future__ import annotations

from PIL import Image, ImageOps

from printers.virtual.glyphs import MISSING, Cell, cell
from printers.virtual.paper import Band
from printers.virtual.style import Align, Style


class Line:
    """Cells side by side, standing on one bottom line."""

    def __init__(self) -> None:
        self._cells: list[tuple[int, Cell]] = []
        self._text: list[str] = []
        self._width = 0

    @property
    def width(self) -> int:
        """Dots from the line's beginning to where the next cell goes."""
        return self._width

    @property
    def is_empty(self) -> bool:
        """True when nothing stands in the line."""
        return not self._cells

    def has_room(self, dots: int, limit: int) -> bool:
        """True when `dots` more fit into a line of `limit` dots; the first cell always does."""
        return self.is_empty or self._width + dots <= limit

    def put(self, char: str | None, style: Style, *, is_kanji: bool) -> None:
        """Adds a character; None puts the sign for a character that the printer does not have."""
        size, scale = style.size_of(is_kanji=is_kanji)
        image = cell(char or MISSING, size, scale, is_bold=style.is_bold)
        if style.is_kanji_underlined if is_kanji else style.is_underlined:
            image = image.copy()
            image.paste(0, (0, image.height - 2, image.width, image.height))
        if style.is_reversed:
            image = ImageOps.invert(image)
        before, after = style.gap_of(is_kanji=is_kanji)
        self._width += before
        self.put_image(image)
        self._width += after
        self._text.append(char or MISSING)

    def put_image(self, image: Cell) -> None:
        """Adds dots as they are."""
        self._cells.append((self._width, image))
        self._width += image.width

    def move_to(self, dots: int) -> None:
        """Goes on at an absolute place, which the text shows as a space."""
        if dots > self._width and self._text:
            self._text.append(" ")
        self._width = max(self._width, dots)

    def band(self, style: Style, printed: int) -> Band:
        """The line as it comes out on a head of `printed` dots, without the space below it."""
        height = max((image.height for _, image in self._cells), default=0)
        band = Image.new("L", (printed, height), 255)
        left = placed(self._width, style, printed)
        for at, image in self._cells:
            band.paste(image, (left + at, height - image.height))
        return Band(band, "".join(self._text).rstrip())


def placed(width: int, style: Style, printed: int) -> int:
    """Where something `width` dots wide begins."""
    area = printed - style.left_margin if style.area is None else min(style.area, printed - style.left_margin)
    free = max(0, area - width)
    return style.left_margin + {Align.LEFT: 0, Align.CENTER: free // 2, Align.RIGHT: free}[style.align]
