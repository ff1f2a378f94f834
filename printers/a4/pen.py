"""Writing and drawing on the pages of one PDF. Lengths are points; y grows downwards from the page's upper edge."""

import io
from math import cos, radians, sin

import segno
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from common.assets import Weight
from common.domain.cases.drawing import Drawing
from printers.a4.font import DocumentFont
from printers.a4.glyphs import UNITS, Glyphs
from printers.document import Run
from printers.encoding import clean
from printers.wrap import Letter, wrap

WIDTH, HEIGHT = 595.28, 841.89
"""A4 upright; a page that lies on its side has them the other way round."""

INK, SOFT, PALE = 0.0, 0.35, 0.75
"""Greys: what is read, what explains it, rules between lines."""

_ACROSS, _SLANT = "across", 35
_BASELINE = 0.88
_HALF_EM = UNITS // 2


class _Pages(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Pages without the font that reportlab begins each with: nothing is set in it, and it would not be embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class Pen:
    """Writes one document. `title` and `author` stand in the file's properties, where no person is named."""

    def __init__(
        self, glyphs: Glyphs, title: str, author: str, *, is_english: bool = False, is_landscape: bool = False
    ) -> None:
        self._out = io.BytesIO()
        size = (HEIGHT, WIDTH) if is_landscape else (WIDTH, HEIGHT)
        self.page_width, self.page_height = size
        self._canvas = _Pages(
            self._out,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang="en" if is_english else "zh-CN",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("Yichuang")
        self._canvas.setSubject("")
        self._glyphs = glyphs
        self._fonts = {
            weight: DocumentFont(f"Y{number}", weight, glyphs) for number, weight in enumerate((*Weight,), 1)
        }

    def width(self, text: str, size: float, *, is_bold: bool = False) -> float:
        """How wide a text is."""
        return self._font(is_bold).width(clean(text)) * size / UNITS

    def lines(
        self, text: str, width: float, size: float, *, is_bold: bool = False, is_balanced: bool = False
    ) -> list[str]:
        """The lines of a paragraph; at least one."""
        weight = Weight.BOLD if is_bold else Weight.REGULAR

        def measure(letter: Letter) -> float:
            return self._glyphs.glyph(letter[0], weight).width / _HALF_EM

        columns = int(width / size * 2 + 0.001)
        broken = wrap((Run(text),), columns, is_balanced=is_balanced, measure=measure)
        return ["".join(run.text for run in line) for line in broken]

    def write(self, text: str, x: float, top: float, size: float, *, is_bold: bool = False, grey: float = INK) -> None:
        """A line of text whose characters begin at `top`."""
        self._show(text, x, self.page_height - top - _BASELINE * size, size, is_bold=is_bold, grey=grey)

    def write_centred(
        self, text: str, x: float, top: float, size: float, *, is_bold: bool = False, grey: float = INK
    ) -> None:
        """A line of text whose middle is at `x`."""
        self.write(text, x - self.width(text, size, is_bold=is_bold) / 2, top, size, is_bold=is_bold, grey=grey)

    def write_right(
        self, text: str, x: float, top: float, size: float, *, is_bold: bool = False, grey: float = INK
    ) -> None:
        """A line of text that ends at `x`."""
        self.write(text, x - self.width(text, size, is_bold=is_bold), top, size, is_bold=is_bold, grey=grey)

    def draw_across(self, text: str, size: float, grey: float) -> None:
        """Large words slantwise over the page, drawn: whoever copies the page copies what it says, without them."""
        if not self._canvas.hasForm(_ACROSS):
            self._canvas.beginForm(_ACROSS)
            self._draw_slantwise(text, size, grey)
            self._canvas.endForm()
        self._canvas.doForm(_ACROSS)

    def rule(self, x: float, y: float, width: float, thickness: float = 0.4, grey: float = PALE) -> None:
        """A horizontal line."""
        self._canvas.setLineWidth(thickness)
        self._canvas.setStrokeGray(grey)
        self._canvas.line(x, self.page_height - y, x + width, self.page_height - y)

    def upright(self, x: float, top: float, height: float, thickness: float = 0.4, grey: float = PALE) -> None:
        """A vertical line."""
        self._canvas.setLineWidth(thickness)
        self._canvas.setStrokeGray(grey)
        self._canvas.line(x, self.page_height - top, x, self.page_height - top - height)

    def fill(self, x: float, top: float, width: float, height: float, grey: float, radius: float = 0) -> None:
        """A filled box."""
        self._canvas.setFillGray(grey)
        self._canvas.roundRect(x, self.page_height - top - height, width, height, radius, stroke=0, fill=1)

    def frame(self, x: float, top: float, width: float, height: float, radius: float = 2) -> None:
        """An empty box."""
        self._canvas.setLineWidth(0.8)
        self._canvas.setStrokeGray(INK)
        self._canvas.roundRect(x, self.page_height - top - height, width, height, radius, stroke=1, fill=0)

    def qr(self, payload: str, x: float, top: float, side: float) -> None:
        """A QR code; the caller leaves white around it."""
        rows = [bytes(row) for row in segno.make(payload, error="m", micro=False, boost_error=False).matrix]
        module = side / len(rows)
        self._canvas.setFillGray(INK)
        for down, row in enumerate(rows):
            for across, is_dark in enumerate(row):
                if is_dark:
                    bottom = self.page_height - top - (down + 1) * module
                    self._canvas.rect(x + across * module, bottom, module, module, stroke=0, fill=1)

    def strokes(self, drawing: Drawing, x: float, bottom: float, width: float, height: float) -> None:
        """What a hand has drawn, as large as fits above a line."""
        points = [point for stroke in drawing.strokes for point in stroke]
        left, top = min(point.x for point in points), min(point.y for point in points)
        across, down = max(point.x for point in points) - left, max(point.y for point in points) - top
        scale = min(width / max(across, 1), height / max(down, 1))
        self._canvas.setLineWidth(max(0.8, drawing.line_width * scale))
        self._canvas.setStrokeGray(INK)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        for stroke in drawing.strokes:
            path = self._canvas.beginPath()
            for number, point in enumerate(stroke * 2 if len(stroke) == 1 else stroke):
                go = path.lineTo if number else path.moveTo
                go(x + (point.x - left) * scale, self.page_height - bottom + (down - (point.y - top)) * scale)
            self._canvas.drawPath(path)

    def picture(self, picture: Image.Image, x: float, top: float, width: float, height: float) -> None:
        """A ready picture."""
        self._canvas.drawImage(ImageReader(picture), x, self.page_height - top - height, width, height)

    def turn_page(self) -> None:
        """The page is finished."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The whole document."""
        self._canvas._doc.delayedFonts.extend(self._fonts.values())  # as reportlab's own fonts enter it
        self._canvas.save()
        return self._out.getvalue()

    def _font(self, is_bold: bool) -> DocumentFont:
        return self._fonts[Weight.BOLD if is_bold else Weight.REGULAR]

    def _show(self, text: str, x: float, y: float, size: float, *, is_bold: bool, grey: float) -> None:
        font, place = self._font(is_bold), f"1 0 0 1 {x:.3f} {y:.3f}"
        self._canvas.addLiteral(f"BT {grey:g} g /{font.name} {size:g} Tf {place} Tm <{font.codes(clean(text))}> Tj ET")

    def _draw_slantwise(self, text: str, size: float, grey: float) -> None:
        slant, scale = radians(_SLANT), size / UNITS
        half = self.width(text, size, is_bold=True) / 2
        x, y = self.page_width / 2 - half * cos(slant), self.page_height / 2 - half * sin(slant)
        for char in text:
            place = (scale * cos(slant), scale * sin(slant), -scale * sin(slant), scale * cos(slant), x, y)
            matrix = " ".join(f"{number:.4f}" for number in place)
            outline = self._glyphs.outline(char, Weight.BOLD)
            self._canvas.addLiteral(f"q {grey:g} g {matrix} cm {outline} f Q")
            advance = self.width(char, size, is_bold=True)
            x, y = x + advance * cos(slant), y + advance * sin(slant)
