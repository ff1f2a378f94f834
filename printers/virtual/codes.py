"""QR and bar codes as the virtual printer draws them."""

from __future__ import annotations

import barcode  # type: ignore[import-untyped]  # comes with python-escpos
import segno
from PIL import Image

ECC_LEVELS = {48: "L", 49: "M", 50: "Q", 51: "H"}
BARCODE_KINDS = {
    2: "ean13",
    3: "ean8",
    4: "code39",
    67: "ean13",
    68: "ean8",
    69: "code39",
    72: "code128",
    73: "code128",
}


class NotDrawableError(ValueError):
    """The data cannot be made into this kind of code."""


def qr_image(data: bytes, module_dots: int, ecc: int) -> Image.Image:
    """A QR code without a quiet zone, as printers draw it; raises NotDrawableError for more data than one can hold."""
    try:
        code = segno.make_qr(data, error=ECC_LEVELS.get(ecc, "L"), boost_error=False)
    except (segno.DataOverflowError, ValueError) as error:
        raise NotDrawableError(str(error)) from error
    rows = [bytes(0 if dark else 255 for dark in row) for row in code.matrix]
    image = Image.frombytes("L", (len(rows[0]), len(rows)), b"".join(rows))
    return image.resize((image.width * module_dots, image.height * module_dots), Image.Resampling.NEAREST)


def barcode_text(kind: int, args: bytes) -> str:
    """The readable text of GS k arguments that follow the kind."""
    data = args.rstrip(b"\0") if kind <= 6 else args[1:]
    if kind == 73 and data[:1] == b"{":
        data = data[2:]
    return data.decode("ascii", "replace")


def barcode_image(kind: int, text: str, module_dots: int, height: int) -> Image.Image:
    """A bar code; raises NotDrawableError for kinds and data that are not known here."""
    name = BARCODE_KINDS.get(kind)
    if name is None:
        raise NotDrawableError(f"bar codes of kind {kind} are not drawn")
    try:
        bars = "".join(barcode.get_barcode_class(name)(text).build())
    except (barcode.errors.BarcodeError, KeyError, ValueError, IndexError) as error:
        raise NotDrawableError(str(error)) from error
    row = Image.frombytes("L", (len(bars), 1), bytes(0 if bar == "1" else 255 for bar in bars))
    return row.resize((len(bars) * module_dots, height), Image.Resampling.NEAREST)
