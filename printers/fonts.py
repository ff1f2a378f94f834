"""Installed fonts as Pillow draws them."""

from functools import lru_cache

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

from common.assets import FontFace, FontSet, Weight
from printers.encoding import MISSING


@lru_cache(maxsize=64)
def _load(path: str, index: int, pixels: int) -> FreeTypeFont:
    return ImageFont.truetype(path, pixels, index=index, layout_engine=ImageFont.Layout.BASIC)


def font_at(face: FontFace, pixels: int, *, is_fixed: bool) -> FreeTypeFont:
    """The face at a size in dots; fixed means letters half as wide as a Chinese character."""
    return _load(str(face.path), face.fixed_index if is_fixed else face.index, pixels)


def drawable(char: str, weight: Weight, fonts: FontSet) -> tuple[str, FontFace]:
    """The character and a font that has it, or the mark for missing type."""
    face = fonts.font_for(char, weight)
    if face is not None:
        return char, face
    mark = fonts.font_for(MISSING, weight)
    assert mark is not None, "the required fonts have the mark"
    return MISSING, mark
