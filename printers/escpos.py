"""From a document to the bytes of one ESC/POS job."""

from common.assets import FontSet
from printers.document import Abilities, Document


def render(document: Document, abilities: Abilities, fonts: FontSet | None = None) -> bytes:
    """The whole job for a printer with these abilities, to be sent in one write.

    `fonts` are the installed ones unless given. Raises `common.assets.FontsMissing` when something must be drawn and
    the fonts are not there.
    """
    raise NotImplementedError
