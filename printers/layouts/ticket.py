"""The queue ticket: the number first of all, then how long, then what to have ready."""

from printers.document import Align, Block, Cell, Columns, Document, Gap, Number, Paper, QrCode, Run, Size, Text
from printers.encoding import NO_BREAK_SPACE
from printers.layouts.parts import centred, ending, fitting, marks_of, scaled, words_of
from printers.layouts.slips import TicketSlip
from printers.layouts.words import day_and_time
from printers.wrap import wrap

_NUMBER_MM = 22
_CARE_NUMBER_MM = 28
_BRING_LINES = 2


def ticket(slip: TicketSlip, paper: Paper) -> Document:
    """The ticket of one visit. Care mode prints larger and leaves out the code and the courtesies."""
    words = words_of(slip)
    body = scaled(Size.BODY, slip)
    item_size = fitting(slip.item, paper, (body.larger, body), most_lines=2)
    blocks: list[Block] = [
        centred(slip.hall),
        Gap(5),
        *marks_of(slip, paper, has_priority=slip.has_priority),
        Number(slip.number, _CARE_NUMBER_MM if slip.is_care else _NUMBER_MM),
        Gap(5),
        centred(slip.item, item_size, is_bold=item_size is body),
        Gap(5),
        *_waiting(slip, paper),
        Gap(5),
    ]
    if slip.fallback:
        where = words.fallback.format(slip.fallback)
        blocks += [centred(where, fitting(where, paper, (body.larger, body), most_lines=1), is_bold=True), Gap(5)]
    if slip.bring:
        blocks.append(centred(words.bring, body))
        for line in slip.bring[:_BRING_LINES]:
            blocks += [Gap(0.75), centred(line, body, is_bold=True)]
        blocks.append(Gap(4))
    if slip.qr and not slip.is_care:
        blocks += [QrCode(slip.qr), centred(words.follow), Gap(4)]
    foot = _foot(slip)
    blocks.append(centred(foot, fitting(foot, paper, (body, Size.BODY), most_lines=1)))
    if not slip.is_care:
        blocks.append(centred(words.thanks))
    return Document(paper, (*blocks, *ending()))


def _foot(slip: TicketSlip) -> str:
    """When it was taken, and once more in small letters what number it is and whether it is a second copy.

    The large number and the marks are pictures on most printers; this line stays legible where a head has gone faint.
    """
    parts = [slip.number, day_and_time(slip.taken_at, slip.language), words_of(slip).reprint if slip.is_reprint else ""]
    return "  ".join(part for part in parts if part)


def _waiting(slip: TicketSlip, paper: Paper) -> list[Block]:
    """People ahead and minutes: captions above figures, side by side where there is room, else line by line."""
    words = words_of(slip)
    if slip.people_ahead == 0:
        return [centred(words.nobody_ahead, scaled(Size.BODY, slip), is_bold=True)]
    waiting = [(words.ahead, str(slip.people_ahead), words.one_person if slip.people_ahead == 1 else words.people)]
    if slip.minutes_low is not None and slip.minutes_high is not None:
        ends = dict.fromkeys((slip.minutes_low, slip.minutes_high))
        waiting.append((words.wait, words.to.join(map(str, ends)), words.minutes))
    body = scaled(Size.BODY, slip)
    size = min(fitting(NO_BREAK_SPACE.join(pair), paper, (body.larger, body), 1) for _, *pair in waiting)
    captions = [(Run(caption, body),) for caption, *_ in waiting]
    figures = [(Run(figure, size, is_bold=True), Run(NO_BREAK_SPACE + unit, body)) for _, figure, unit in waiting]
    share = paper.columns // len(waiting)
    if all(len(wrap(runs, share - 1)) == 1 for runs in captions + figures):
        return [Columns(tuple(Cell(runs, share, Align.CENTRE) for runs in row)) for row in (captions, figures)]
    in_one = [(*caption, Run(" ", body), *figure) for caption, figure in zip(captions, figures, strict=True)]
    if all(len(wrap(runs, paper.columns)) == 1 for runs in in_one):
        return [Text(runs, Align.CENTRE) for runs in in_one]
    blocks: list[Block] = []
    for caption, figure in zip(captions, figures, strict=True):
        blocks += [Text(caption, Align.CENTRE), Text(figure, Align.CENTRE), Gap(2)]
    return blocks
