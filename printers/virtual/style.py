"""How the virtual printer is set at a moment: sizes, weight, place on the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from printers.virtual.glyphs import FONT_A, FONT_B, KANJI

Scale = tuple[int, int]
LINE_SPACING = 30


class Align(IntEnum):
    """Where a line stands, as ESC a numbers it."""

    LEFT = 0
    CENTER = 1
    RIGHT = 2


@dataclass
class Style:
    """Everything that ESC @ sets back."""

    align: Align = Align.LEFT
    is_bold: bool = False
    is_underlined: bool = False
    is_kanji_underlined: bool = False
    is_reversed: bool = False
    is_font_b: bool = False
    scale: Scale = (1, 1)
    kanji_scale: Scale = (1, 1)
    space: int = 0
    kanji_space: tuple[int, int] = (0, 0)
    line_spacing: int = LINE_SPACING
    left_margin: int = 0
    area: int | None = None
    code_page: int = 0
    qr_module: int = 3
    qr_ecc: int = 48
    qr_data: bytes = b""
    bar_module: int = 3
    bar_height: int = 162
    bar_text: int = 0

    def size_of(self, *, is_kanji: bool) -> tuple[tuple[int, int], Scale]:
        """The cell of a character and how many times larger it is printed."""
        if is_kanji:
            return KANJI, self.kanji_scale
        return (FONT_B if self.is_font_b else FONT_A), self.scale

    def gap_of(self, *, is_kanji: bool) -> tuple[int, int]:
        """Dots left free before and after a character."""
        if is_kanji:
            return self.kanji_space[0] * self.kanji_scale[0], self.kanji_space[1] * self.kanji_scale[0]
        return 0, self.space * self.scale[0]


def _size(style: Style, n: int) -> None:
    style.scale = style.kanji_scale = ((n >> 4 & 7) + 1, (n & 7) + 1)


def _modes(style: Style, n: int) -> None:
    style.is_font_b, style.is_bold = bool(n & 0x01), bool(n & 0x08)
    style.is_underlined = bool(n & 0x80)
    style.scale = (2 if n & 0x20 else 1, 2 if n & 0x10 else 1)


def _kanji_modes(style: Style, n: int) -> None:
    style.kanji_scale = (2 if n & 0x04 else 1, 2 if n & 0x08 else 1)
    style.is_kanji_underlined = bool(n & 0x80)


def _align(style: Style, n: int) -> None:
    if n % 48 in (0, 1, 2):
        style.align = Align(n % 48)


def _two(args: bytes) -> int:
    return args[0] | args[1] << 8


SETTERS: dict[str, Callable[[Style, bytes], None]] = {
    "GS !": lambda style, args: _size(style, args[0]),
    "ESC !": lambda style, args: _modes(style, args[0]),
    "FS !": lambda style, args: _kanji_modes(style, args[0]),
    "FS W": lambda style, args: setattr(style, "kanji_scale", (2, 2) if args[0] & 1 else (1, 1)),
    "ESC a": lambda style, args: _align(style, args[0]),
    "ESC E": lambda style, args: setattr(style, "is_bold", bool(args[0] & 1)),
    "ESC G": lambda style, args: setattr(style, "is_bold", bool(args[0] & 1)),
    "ESC M": lambda style, args: setattr(style, "is_font_b", bool(args[0] & 1)),
    "ESC -": lambda style, args: setattr(style, "is_underlined", args[0] % 48 > 0),
    "FS -": lambda style, args: setattr(style, "is_kanji_underlined", args[0] % 48 > 0),
    "GS B": lambda style, args: setattr(style, "is_reversed", bool(args[0] & 1)),
    "ESC 20h": lambda style, args: setattr(style, "space", args[0]),
    "FS S": lambda style, args: setattr(style, "kanji_space", (args[0], args[1])),
    "ESC 2": lambda style, args: setattr(style, "line_spacing", LINE_SPACING),
    "ESC 3": lambda style, args: setattr(style, "line_spacing", args[0]),
    "GS L": lambda style, args: setattr(style, "left_margin", _two(args)),
    "GS W": lambda style, args: setattr(style, "area", _two(args)),
    "ESC t": lambda style, args: setattr(style, "code_page", args[0]),
    "GS w": lambda style, args: setattr(style, "bar_module", max(1, min(args[0], 6))),
    "GS h": lambda style, args: setattr(style, "bar_height", max(1, args[0])),
    "GS H": lambda style, args: setattr(style, "bar_text", args[0] % 48),
}
"""The commands that set something and print nothing."""
