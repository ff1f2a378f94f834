"""Signatures: a picture is made of what was drawn, and both are sealed under the applicant's key."""

from io import BytesIO

from common.domain.cases.case import Case
from common.domain.cases.drawing import Drawing, is_signature
from common.domain.cases.signature import Signature, write
from common.domain.refusals import Refused
from common.services.scene import Scene
from common.store.seal import seal

_WIDTH = 480
"""Pixels of the picture: a signature on a slip is no wider."""
_OVER = 3
"""So many times as large it is drawn first, so that its lines are round when it is made smaller."""


def sealed_signature(scene: Scene, case: Case, drawing: Drawing) -> str:
    """What somebody drew, as strokes and as a picture; refused when it is no more than a dot."""
    if not is_signature(drawing):
        raise Refused("signature_short")
    return seal(scene.db, case.applicant, write(Signature(drawing=drawing, picture=picture(drawing))))


def picture(drawing: Drawing) -> bytes:
    """A drawing as a PNG, black on white, in sixteen greys."""
    # Not at the top: only where somebody signs.
    from PIL import Image, ImageDraw

    scale = _WIDTH * _OVER / drawing.width
    image = Image.new("L", (_WIDTH * _OVER, max(1, round(drawing.height * scale))), 255)
    pen, width = ImageDraw.Draw(image), max(1, round(drawing.line_width * scale))
    for stroke in drawing.strokes:
        places = [(point.x * scale, point.y * scale) for point in stroke]
        pen.line(places, fill=0, width=width, joint="curve")
        for x, y in (places[0], places[-1]):
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=0)
    small = image.resize((_WIDTH, max(1, image.height // _OVER)), Image.Resampling.BOX).quantize(16)
    file = BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()
