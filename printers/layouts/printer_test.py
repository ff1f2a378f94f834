"""The test page of a printer: which one it is, what it can print, how dark, how wide."""

import io

from PIL import Image, ImageDraw

from common.domain.cases.paper_sheet import Fact, Facts, Notes, Paragraph, Sheet
from common.domain.words import Language
from printers.document import (
    DOTS_PER_MM,
    Align,
    Block,
    Cell,
    CharacterSet,
    Columns,
    Document,
    Gap,
    Paper,
    Picture,
    QrCode,
    Run,
    Size,
)
from printers.layouts.parts import centred, ending, labelled, left, marks_of, words_of
from printers.layouts.slips import PrinterTestSlip
from printers.layouts.words import date

_SPECIMENS = {
    CharacterSet.ASCII: "0123456789 ABC abc $#@&%",
    CharacterSet.GB2312: "政务大厅，请取票。℃№Ω",
    CharacterSet.GBK: "朱镕基 陶喆 喆堃囍 ㈱㎎",
    CharacterSet.GB18030: "䶮𠮷𬍛㛃𫖯䒟𰻝",
}
"""A line for each set, in characters the set before it does not have."""

_LABEL_COLUMNS = 8


def printer_test(slip: PrinterTestSlip, paper: Paper) -> Document:
    """Everything that can go wrong with a printer, on one slip."""
    words = words_of(slip)
    facts = [
        (words.printer, slip.printer),
        (words.address, slip.address),
        (words.paper, f"{paper.value} ({paper.dots})"),
        (words.characters, slip.characters.value.upper()),
    ]
    blocks: list[Block] = [
        *marks_of(slip, paper),
        left(words.test_title, Size.LARGE),
        Gap(1),
        left(slip.hall),
        left(f"{date(slip.printed_at, slip.language)} {slip.printed_at:%H:%M}"),
        Gap(3),
        *(labelled(label, value, _LABEL_COLUMNS) for label, value in facts),
        Gap(3),
        left(words.specimens),
        Gap(1),
        *(_proof(characters) for characters in CharacterSet),
        Gap(3),
        left(words.density),
        Gap(1),
        Picture(_density(paper.dots), Align.LEFT),
        Gap(4),
        left(words.ruler),
        Gap(1),
        Picture(_ruler(paper.dots), Align.LEFT),
    ]
    if slip.qr:
        blocks.append(QrCode(slip.qr))
    return Document(paper, (*blocks, Gap(2), centred(words.test_hint), *ending()))


def sheet_test(slip: PrinterTestSlip) -> Sheet:
    """The test page of a printer of sheets: which one it is, and whether it prints every character and every grey."""
    words = words_of(slip)
    return Sheet(
        title=words.test_title,
        issuer=slip.hall,
        parts=(
            Facts((Fact(words.printer, slip.printer, is_strong=True), Fact(words.address, slip.address))),
            Paragraph(" ".join(_SPECIMENS.values())),
            Notes("", (words.test_hint,)),
        ),
        on=slip.printed_at.date(),
        is_own_word=True,
        is_sample=slip.is_sample,
        is_reprint=slip.is_reprint,
        is_english=slip.language is Language.ENGLISH,
    )


_STEPS = (1, 3, 5, 8, 12, 16)
"""How many of 16 dots are black in each patch."""

_SCREEN = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
"""The order in which the dots of a patch turn black, evenly spread (Bayer)."""


def _proof(characters: CharacterSet) -> Columns:
    name, specimen = Run(characters.value.upper()), Run(_SPECIMENS[characters])
    return Columns((Cell((name,), _LABEL_COLUMNS), Cell((specimen,))), is_proof=True)


def _density(width: int) -> bytes:
    """Patches from a light screen of dots to solid black, edge to edge."""
    image = Image.new("1", (width, 8 * DOTS_PER_MM), 1)
    for x in range(width):
        black = _STEPS[x * len(_STEPS) // width]
        for y in range(image.height):
            if _SCREEN[y % 4][x % 4] < black:
                image.putpixel((x, y), 0)
    return _png(image)


def _ruler(width: int) -> bytes:
    """A rule with a tick each millimetre, longer ones each 5 and 10."""
    image = Image.new("1", (width, 4 * DOTS_PER_MM), 1)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width - 1, 1), fill=0)
    for mm in range(width // DOTS_PER_MM + 1):
        length = 4 if mm % 10 == 0 else 3 if mm % 5 == 0 else 1.5
        x = min(mm * DOTS_PER_MM, width - 2)
        pen.rectangle((x, 0, x + 1, round(length * DOTS_PER_MM) - 1), fill=0)
    return _png(image)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
