"""From a document to a picture of the paper, at 203 dpi: for previews, the gallery and tests."""

from PIL import Image

from common.assets import FontSet, installed_fonts
from printers.document import DOTS_PER_MM, Cut, Document, Gap, Marks, Number, Picture, QrCode
from printers.drawing import draw_marks, draw_number, draw_picture, draw_qr, draw_text
from printers.typeset import Row, TextRow, typeset


def draw(document: Document, fonts: FontSet | None = None, *, has_margins: bool = True) -> Image.Image:
    """The slip as a grey picture ("L", white paper): with the margins of the roll, or the printable area only.

    `fonts` are the installed ones unless given. Raises `common.assets.FontsMissing`.
    """
    fonts = fonts or installed_fonts()
    strips = [draw_row(row, document.paper.dots, fonts) for row in typeset(document)]
    side = (document.paper.roll_dots - document.paper.dots) // 2 if has_margins else 0
    image = Image.new("L", (document.paper.dots + 2 * side, sum(strip.height for strip in strips) + 2 * side), 255)
    y = side
    for strip in strips:
        image.paste(strip, (side, y))
        y += strip.height
    return image


def draw_row(row: Row, width: int, fonts: FontSet) -> Image.Image:
    """One row, as wide as the printable paper."""
    match row:
        case TextRow():
            return draw_text(row, width, fonts)
        case Gap(mm=mm):
            return Image.new("L", (width, round(mm * DOTS_PER_MM)), 255)
        case Number():
            return draw_number(row, width, fonts)
        case Marks():
            return draw_marks(row, width, fonts)
        case QrCode():
            return draw_qr(row, width)
        case Picture():
            return draw_picture(row, width)
        case Cut():
            return Image.new("L", (width, 0), 255)
