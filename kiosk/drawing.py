"""The picture of a slip, drawn from the very document that the printer gets."""

import base64
import io

from common.domain.queries import SlipToPrint
from common.settings import Printer


def prepare() -> None:
    """Load what drawing needs, so that the first slip of the day is drawn as quickly as the others.

    Raises `common.assets.FontsMissing`.
    """
    from common.assets import installed_fonts
    from printers import layouts, picture  # noqa: F401

    installed_fonts()


def slip_picture(to_print: SlipToPrint, printer: Printer) -> str:
    """The slip as the address of a picture, for an Image in QML. Slow (some 0.2 s): never on the thread of the screen.

    Raises `common.assets.FontsMissing`.
    """
    # Not at the top: fonts and layouts are loaded once a slip is to be drawn, not when the kiosk starts.
    from common.followers.slips import roll_of, slip_of
    from printers.layouts import lay_out
    from printers.picture import draw

    picture = io.BytesIO()
    draw(lay_out(slip_of(to_print, printer), roll_of(printer))).save(picture, "PNG")
    return "image://hall/png/" + base64.urlsafe_b64encode(picture.getvalue()).decode()
