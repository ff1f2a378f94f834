"""Rows drawn with our own fonts: grey pictures ("L", black on white) as wide as the printable paper, dot for dot."""

import io
import math
from functools import lru_cache

import segno
from PIL import Image, ImageDraw

from common.assets import FontSet, Weight
from common.domain.cases.drawing import Drawing
from printers.document import (
    BODY_DOTS,
    COLUMN_DOTS,
    DOTS_PER_MM,
    Align,
    Mark,
    Marks,
    Number,
    Picture,
    QrCode,
    Run,
    Size,
)
from printers.encoding import clean, columns_of
from printers.fonts import drawable, font_at
from printers.typeset import TextRow

_BASELINE = 0.88
"""Of the character's height, from its top: where Noto Sans CJK puts the baseline in its square."""

_NARROWEST = 0.78
"""How far a long ticket number may be squeezed before it is made lower as well."""

_QUIET_MODULES = 4
"""The white that ISO/IEC 18004 asks for around a QR code, in modules."""


def _blank(width: int, height: int) -> Image.Image:
    return Image.new("L", (width, height), 255)


def draw_text(row: TextRow, width: int, fonts: FontSet) -> Image.Image:
    """A line of text at the places where a printer's own characters would stand, with the space below it."""
    image = _blank(width, row.height)
    pen = ImageDraw.Draw(image)
    for piece in row.pieces:
        _write(pen, piece.run, piece.x, (row.size - piece.run.size) * BODY_DOTS, fonts)
    return image


def _write(pen: ImageDraw.ImageDraw, run: Run, x: float, top: int, fonts: FontSet, ink: int = 0) -> None:
    pixels = BODY_DOTS * run.size
    weight = Weight.BOLD if run.is_bold else Weight.REGULAR
    for char in run.text:
        shown, face = drawable(char, weight, fonts)
        font = font_at(face, pixels, is_fixed=True)
        cell = columns_of(char) * COLUMN_DOTS * run.size
        inset = (cell - font.getlength(shown)) / 2
        # Serif fallbacks are thinner than a thermal head can show, and have no bold.
        stroke = 0.0 if face.fact.is_required else 0.6 * run.size if run.is_bold else 0.3 * run.size
        pen.text((x + inset, top + _BASELINE * pixels), shown, ink, font, anchor="ls", stroke_width=stroke)
        x += cell


def draw_number(block: Number, width: int, fonts: FontSet) -> Image.Image:
    """A ticket number in bold, of the asked height unless the paper is too narrow for that."""
    height = round(block.height_mm * DOTS_PER_MM)
    text = clean(block.text).strip()
    if not text:
        return _blank(width, height)
    drawn = _tight_number(text, height, fonts)
    room = width - 2 * COLUMN_DOTS
    shrink = min(1.0, room / drawn.width / _NARROWEST)
    drawn = drawn.resize((min(room, drawn.width), round(drawn.height * shrink)), Image.Resampling.LANCZOS)
    image = _blank(width, drawn.height)
    image.paste(drawn, ((width - drawn.width) // 2, 0))
    return image


def _tight_number(text: str, height: int, fonts: FontSet) -> Image.Image:
    """The number drawn so that its digits are `height` dots high, cut to its ink."""
    _, digit_face = drawable("0", Weight.BOLD, fonts)
    _, top, _, bottom = font_at(digit_face, 1000, is_fixed=False).getbbox("0", anchor="ls")
    pixels = math.ceil(height * 1000 / (bottom - top))
    letters = [
        (shown, font_at(face, pixels, is_fixed=False))
        for shown, face in (drawable(c, Weight.BOLD, fonts) for c in text)
    ]
    image = _blank(math.ceil(sum(font.getlength(shown) for shown, font in letters)) + pixels, 2 * pixels)
    pen = ImageDraw.Draw(image)
    x = pixels / 2
    for shown, font in letters:
        pen.text((x, 1.5 * pixels), shown, 0, font, anchor="ls")
        x += font.getlength(shown)
    return image.crop(image.point(lambda grey: 255 - grey).getbbox())


def draw_marks(block: Marks, width: int, fonts: FontSet) -> Image.Image:
    """Words in boxes, side by side in the middle, on further lines when they do not fit."""
    boxes = [_draw_mark(mark, block.size, fonts) for mark in block.marks]
    gap = COLUMN_DOTS * block.size
    lines: list[list[Image.Image]] = [[]]
    for box in boxes:
        if lines[-1] and sum(b.width + gap for b in lines[-1]) + box.width > width:
            lines.append([])
        lines[-1].append(box)
    pitch = boxes[0].height + gap
    image = _blank(width, pitch * len(lines) - gap)
    for number, line in enumerate(lines):
        x = (width - sum(box.width + gap for box in line) + gap) // 2
        for box in line:
            image.paste(box, (x, number * pitch))
            x += box.width + gap
    return image


def _draw_mark(mark: Mark, size: Size, fonts: FontSet) -> Image.Image:
    text = clean(mark.text)
    side, edge = COLUMN_DOTS * size, 6 * size
    box = _blank(columns_of(text) * COLUMN_DOTS * size + 2 * side, BODY_DOTS * size + 2 * edge)
    pen = ImageDraw.Draw(box)
    frame = (0, 0, box.width - 1, box.height - 1)
    pen.rounded_rectangle(frame, radius=6 * size, fill=0 if mark.is_solid else 255, outline=0, width=2 * size)
    _write(pen, Run(text, size, is_bold=True), side, edge, fonts, ink=255 if mark.is_solid else 0)
    return box


@lru_cache(maxsize=16)
def _modules(payload: str) -> tuple[bytes, ...]:
    """The rows of a QR code, 1 for a dark module; bytes of UTF-8, never the Japanese mode."""
    code = segno.make(payload, error="m", mode="byte", encoding="utf-8", micro=False, boost_error=False)
    return tuple(bytes(row) for row in code.matrix)


def forget_codes() -> None:
    """What codes said is not to be kept: some are on one paper alone."""
    _modules.cache_clear()


def qr_module_dots(block: QrCode, width: int) -> int:
    """Width of one module in dots, so that the code comes near its asked width and leaves its quiet zone."""
    modules = len(_modules(block.payload))
    return max(2, min(round(block.mm * DOTS_PER_MM / modules), width // (modules + 2 * _QUIET_MODULES)))


def qr_quiet_dots(block: QrCode, width: int) -> int:
    """Height of the white above and below the code, in dots."""
    return _QUIET_MODULES * qr_module_dots(block, width)


def draw_qr(block: QrCode, width: int) -> Image.Image:
    """A QR code in the middle, with its quiet zone above and below."""
    rows = _modules(block.payload)
    dots = qr_module_dots(block, width)
    small = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows)).point(lambda dark: 0 if dark else 255)
    code = small.resize((len(rows) * dots, len(rows) * dots), Image.Resampling.NEAREST)
    quiet = qr_quiet_dots(block, width)
    image = _blank(width, code.height + 2 * quiet)
    image.paste(code, ((width - code.width) // 2, quiet))
    return image


def draw_picture(block: Picture, width: int) -> Image.Image:
    """A ready picture at its place; cut off at the paper's edge."""
    with Image.open(io.BytesIO(block.png)) as ready:
        picture = ready.convert("L")
    spare = width - picture.width
    image = _blank(width, picture.height)
    image.paste(picture, ({Align.LEFT: 0, Align.CENTRE: spare // 2, Align.RIGHT: spare}[block.align], 0))
    return image


def drawing_png(drawing: Drawing, width: int, height: int) -> bytes:
    """What a hand has drawn, as a PNG of black dots as large as fits."""
    points = [point for stroke in drawing.strokes for point in stroke]
    left, top = min(point.x for point in points), min(point.y for point in points)
    across, down = max(point.x for point in points) - left, max(point.y for point in points) - top
    scale = min((width - 4) / max(across, 1), (height - 4) / max(down, 1))
    image = _blank(round(across * scale) + 4, round(down * scale) + 4)
    pen = ImageDraw.Draw(image)
    for stroke in drawing.strokes:
        way = [((point.x - left) * scale + 2, (point.y - top) * scale + 2) for point in stroke]
        pen.line(way * 2 if len(way) == 1 else way, fill=0, width=3, joint="curve")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
