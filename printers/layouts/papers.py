"""The complete list of papers to bring for an item, to take home."""

from common.domain.catalogue.item import HandlingKind
from printers.document import Block, Cell, Columns, Document, Gap, Paper, QrCode, Run, Size
from printers.layouts.parts import centred, ending, fitting, labelled, left, marks_of, scaled, words_of
from printers.layouts.slips import PapersSlip, Paperwork
from printers.layouts.words import date

_LABEL_COLUMNS = 7


def papers(slip: PapersSlip, paper: Paper) -> Document:
    """All materials of one item, numbered. Care mode prints larger and leaves out fee, times and code."""
    words = words_of(slip)
    body = scaled(Size.BODY, slip)
    title = fitting(slip.item, paper, (body.larger, body), most_lines=3)
    blocks: list[Block] = [
        *marks_of(slip, paper),
        left(words.papers_title, body),
        Gap(2),
        left(slip.item, title, is_bold=True),
        Gap(2),
        left(_handling(slip), body),
    ]
    if slip.situations:
        blocks += [Gap(2), left(words.for_situations.format(words.joint.join(slip.situations)), body)]
    blocks.append(Gap(5))
    for number, material in enumerate(slip.materials, 1):
        blocks += _material(number, material, slip)
    if not slip.materials:
        blocks += [left(words.no_papers, body, is_bold=True), Gap(2)]
    if slip.looked_up:
        blocks += [Gap(3), left(words.looked_up, body), Gap(2)]
        blocks += [_known(paper, slip) for paper in slip.looked_up]
    if not slip.is_care:
        blocks += _facts(slip)
    printed = date(slip.printed_at, slip.language) + (f"  {words.reprint}" if slip.is_reprint else "")
    return Document(paper, (*blocks, Gap(3), left(slip.hall), left(printed), *ending()))


def _handling(slip: PapersSlip) -> str:
    words = words_of(slip)
    if slip.handling is HandlingKind.ON_THE_SPOT:
        return words.on_the_spot
    return words.promised if slip.promised_days is None else words.promised_in.format(slip.promised_days)


def _material(number: int, material: Paperwork, slip: PapersSlip) -> list[Block]:
    size = scaled(Size.BODY, slip)
    width = (3 if len(slip.materials) < 10 else 4) * size
    blocks: list[Block] = [Columns((Cell((Run(str(number), size),), width), Cell((Run(material.name, size, True),))))]
    if material.note:
        blocks.append(labelled("", material.note, width, size))
    return [*blocks, Gap(2)]


def _known(paper: Paperwork, slip: PapersSlip) -> Block:
    """A paper that nobody needs to bring, without a number so that nobody counts it among the others."""
    size = scaled(Size.BODY, slip)
    said = f"{paper.name}{words_of(slip).from_source.format(paper.note)}" if paper.note else paper.name
    return labelled("√", said, 3 * size, size)


def _facts(slip: PapersSlip) -> list[Block]:
    words = words_of(slip)
    facts = [
        (words.fee, slip.fee),
        (words.place, slip.place),
        (words.opening_hours, slip.opening_hours),
        (words.phone, slip.phone),
    ]
    blocks: list[Block] = [Gap(3), *(labelled(label, value, _LABEL_COLUMNS) for label, value in facts if value)]
    if slip.qr:
        blocks += [QrCode(slip.qr), centred(words.guide)]
    return blocks
