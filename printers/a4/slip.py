"""A slip on sheets of A4, in its true size: a number or a test page where there is no printer of slips."""

from PIL import Image

from common.assets import FontSet
from printers.a4.glyphs import installed_glyphs
from printers.a4.pen import HEIGHT, WIDTH, Pen
from printers.document import DOTS_PER_MM, Document
from printers.picture import draw

_DOT = 72 / 25.4 / DOTS_PER_MM
_MARGIN = 42.0


def render_slip(document: Document, fonts: FontSet | None = None) -> bytes:
    """The slip as a PDF, drawn; a long one goes on on further pages. Raises `common.assets.FontsMissing`."""
    picture = draw(document, fonts, has_margins=False)
    pen = Pen(installed_glyphs(), "Yichuang", "")
    dots = int((HEIGHT - 2 * _MARGIN) / _DOT)
    for top in range(0, picture.height, dots):
        _page(pen, picture.crop((0, top, picture.width, min(top + dots, picture.height))))
        pen.turn_page()
    return pen.finished()


def _page(pen: Pen, picture: Image.Image) -> None:
    width = picture.width * _DOT
    pen.picture(picture, (WIDTH - width) / 2, _MARGIN, width, picture.height * _DOT)
