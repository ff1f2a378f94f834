"""Scans in memory: every kind is drawn page by page, no larger than a screen can use; what cannot be says why."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from common.attachments.kinds import media_of
from common.domain.cases.attachment_words import Media
from counter.cases.scans.opened import LONGEST_SIDE, Drawn, NotShown, OpenScan, draw, open_scan
from tests.common.attachments.files import all_kinds, pages


def opened(content: bytes) -> Drawn:
    media = media_of(content)
    assert media is not None
    found = open_scan(media, content)
    assert isinstance(found, Drawn)
    return found


def pdf(count: int = 2, password: str | None = None) -> bytes:
    """A PDF whose second page is black."""
    made = BytesIO()
    canvas = Canvas(made, A4, encrypt=password)
    for page in range(count):
        canvas.rect(0, 0, *A4, stroke=0, fill=page == 1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def grey(scan: OpenScan, at: int) -> int:
    """How light the middle of a page is."""
    image = draw(scan, at)
    assert not isinstance(image, NotShown)
    return image.pixelColor(image.width() // 2, image.height() // 2).lightness()


@pytest.mark.parametrize("name", sorted(all_kinds()))
def test_every_kind_that_is_taken_is_drawn(name: str) -> None:
    scan, first = opened(all_kinds()[name])
    assert first.width() > 0
    assert max(first.width(), first.height()) <= LONGEST_SIDE
    scan.close()


def test_the_pages_of_a_pdf_are_drawn_one_by_one() -> None:
    scan, first = opened(pdf())
    assert (scan.pages, first.height() in range(LONGEST_SIDE - 2, LONGEST_SIDE + 1)) == (2, True)
    assert (grey(scan, 0), grey(scan, 1)) == (255, 0)
    scan.close()


def test_what_was_typed_into_a_form_is_seen() -> None:
    made = BytesIO()
    canvas = Canvas(made, A4)
    canvas.acroForm.textfield(value="1980", x=0, y=0, width=A4[0], height=A4[1], fillColor=colors.black)
    canvas.showPage()
    canvas.save()
    scan, _ = opened(made.getvalue())
    assert grey(scan, 0) < 255
    scan.close()


def test_the_pages_of_a_tiff_are_drawn_in_any_order() -> None:
    scan, _ = opened(pages(3))
    widths = [image.width() for at in (2, 0, 1) if not isinstance(image := draw(scan, at), NotShown)]
    assert widths == [66, 64, 65]


def test_a_photograph_stands_upright_and_what_is_transparent_is_paper() -> None:
    made = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(made, "JPEG", exif=exif)
    _, first = opened(made.getvalue())
    assert (first.width(), first.height()) == (40, 60)
    made = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(made, "PNG")
    _, first = opened(made.getvalue())
    assert first.pixelColor(4, 4).lightness() == 255


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_grey_of_sixteen_bits_is_not_white(kind: str) -> None:
    made = BytesIO()
    Image.new("I;16", (8, 8), 0x8080).save(made, kind)
    assert opened(made.getvalue()).first.pixelColor(4, 4).lightness() == 0x80


@pytest.mark.parametrize("side", [10_000, 60_000])
def test_a_picture_of_too_many_pixels_takes_no_memory(side: int) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    assert open_scan(Media.PNG, bomb) is NotShown.TOO_LARGE


def test_what_cannot_be_opened_says_so() -> None:
    assert open_scan(Media.PDF, pdf(password="secret")) is NotShown.UNREADABLE
    assert open_scan(Media.PDF, b"%PDF-1.7 and nothing else") is NotShown.UNREADABLE
    assert open_scan(Media.JPEG, all_kinds()["b.jpg"][:300]) is NotShown.UNREADABLE
    second = bytearray(pages(2))
    second[second.rindex(struct.pack("<HH", 256, 3)) + 4] = 0  # no width
    assert open_scan(Media.TIFF, bytes(second)) is NotShown.UNREADABLE
