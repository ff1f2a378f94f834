"""Files of every kind that may be attached, made by the libraries that make real ones."""

from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def pdf(text: str = "one page") -> bytes:
    made = BytesIO()
    canvas = Canvas(made, invariant=1)
    canvas.drawString(100, 700, text)
    canvas.save()
    return made.getvalue()


def picture(kind: str, **options: Any) -> bytes:
    """A picture in one of Pillow's formats."""
    made = BytesIO()
    image = Image.radial_gradient("L").resize((90, 60)).convert(options.pop("mode", "RGB"))
    image.save(made, kind, **options)
    return made.getvalue()


def pages(count: int = 3) -> bytes:
    """A TIFF of several pages, as scanners make it."""
    made = BytesIO()
    first, *others = [Image.new("1", (64 + n, 48)) for n in range(count)]
    first.save(made, "TIFF", save_all=True, append_images=others, compression="group4")
    return made.getvalue()


def large() -> bytes:
    """A picture of some 800 KB, which nothing can make smaller."""
    made = BytesIO()
    Image.effect_noise((900, 900), 80).save(made, "PNG")
    return made.getvalue()


def all_kinds() -> dict[str, bytes]:
    """Whole files by a name that fits."""
    return {
        "a.pdf": pdf(),
        "b.jpg": picture("JPEG"),
        "c.jpeg": picture("JPEG", progressive=True, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
        "d.png": picture("PNG"),
        "e.tif": picture("TIFF", compression="tiff_lzw"),
        "f.TIFF": pages(),
    }
