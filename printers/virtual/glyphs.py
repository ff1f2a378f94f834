"""The virtual printer's character generator: codes become characters, characters become cells of dots."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from common.assets import Weight, installed_fonts

FONT_A, FONT_B, KANJI = (12, 24), (9, 17), (24, 24)
MISSING = "□"
CODE_PAGES = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
}
# Shares of the cell's height: the baseline, and the em that keeps tall letters and descenders within the cell.
KANJI_BASELINE, KANJI_EM = 0.88, 1.0
LETTER_BASELINE, LETTER_EM = 0.80, 0.92
# Heads burn whole dots: darker than this share of a dot's area is black.
INK_FROM = 110

Cell = Image.Image


def decode(code: bytes, code_page: int, charset: str) -> str | None:
    """The character of a code as far as this printer's set goes; None when it has none."""
    try:
        if len(code) == 1:
            return code.decode("ascii" if code[0] < 0x80 else CODE_PAGES.get(code_page, "ascii"))
        code.decode(charset)  # by the bytes: tables differ on what A1A4, the dot within a name, is called
        char = code.decode("gb18030")
    except UnicodeError:
        return None
    return char if len(char) == 1 and char.isprintable() else None


@lru_cache(maxsize=4096)
def cell(char: str, size: tuple[int, int], scale: tuple[int, int], *, is_bold: bool) -> Cell:
    """The dots of one character, black on white, `size` times `scale` large."""
    width, height = size[0] * scale[0], size[1] * scale[1]
    full = size[1] * max(scale)
    baseline, em = (KANJI_BASELINE, KANJI_EM) if size == KANJI else (LETTER_BASELINE, LETTER_EM)
    drawn = Image.new("L", (size[0] * max(scale), full), 255)
    face = installed_fonts().font_for(char, Weight.BOLD if is_bold else Weight.REGULAR)
    if face is None or char == MISSING:
        draw_box(drawn)
    else:
        font = _font(str(face.path), face.fixed_index, round(full * em))
        at = (drawn.width / 2, round(full * baseline))
        ImageDraw.Draw(drawn).text(at, char, font=font, fill=0, anchor="ms")
    if drawn.size != (width, height):
        drawn = drawn.resize((width, height), Image.Resampling.BOX)
    return drawn.point(lambda shade: 0 if shade < 255 - INK_FROM else 255)


def draw_box(image: Cell) -> None:
    """An empty box: the sign for a character that this printer does not have."""
    ImageDraw.Draw(image).rectangle((2, 3, image.width - 3, image.height - 4), outline=0, width=2)


@lru_cache(maxsize=64)
def _font(path: str, index: int, em: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, em, index=index)
