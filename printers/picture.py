"""From a document to a picture of the paper, at 203 dpi."""

from PIL.Image import Image

from common.assets import FontSet
from printers.document import Document


def draw(document: Document, fonts: FontSet | None = None, *, has_margins: bool = True) -> Image:
    """The slip as a grey picture ("L", white paper): with the roll's margins, or the printable width only."""
    raise NotImplementedError
