"""Where a designated hospital is, to take along."""

from printers.document import Block, Document, Gap, Paper, Size
from printers.layouts.parts import centred, ending, fitting, labelled, left, marks_of, scaled, words_of
from printers.layouts.slips import HospitalSlip
from printers.layouts.words import date

_LABEL_COLUMNS = 6
_LONGEST_LABEL = 10
"""English words are longer."""


def hospital(slip: HospitalSlip, paper: Paper) -> Document:
    """Name, address and telephone first; care mode prints them larger and leaves out the code."""
    words = words_of(slip)
    body = scaled(Size.BODY, slip)
    size = fitting(slip.name, paper, (body.larger, body), most_lines=3)
    facts = [
        (words.address, slip.address if slip.district in slip.address else f"{slip.district} {slip.address}"),
        (words.hospital_phone, slip.phone),
        (words.hospital_kind, " · ".join(word for word in (slip.level, slip.kind) if word)),
        (words.hospital_code, "" if slip.is_care else slip.code),
    ]
    longest = max(len(label) for label, value in facts if value)
    width = (_LABEL_COLUMNS if longest <= 2 else _LONGEST_LABEL) * body
    blocks: list[Block] = [
        *marks_of(slip, paper),
        left(words.hospital_title, body),
        Gap(2),
        left(slip.name, size, is_bold=True),
        Gap(4),
    ]
    for label, value in facts:
        if value:
            blocks += [labelled(label, value, width, body), Gap(2)]
    if slip.needs_choice is not None:
        blocks += [Gap(2), left(words.choose_first if slip.needs_choice else words.no_choice, body)]
    blocks += [Gap(3), left(words.call_first)] if not slip.is_care else []
    printed = date(slip.printed_at, slip.language) + (f"  {words.reprint}" if slip.is_reprint else "")
    return Document(paper, (*blocks, Gap(3), centred(slip.hall), centred(printed), *ending()))
