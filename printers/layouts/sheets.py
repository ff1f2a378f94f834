"""Papers of cases as slips: the same words as on A4, one beneath the other."""

from common.domain.cases.paper_sheet import Facts, Notes, Paragraph, Part, Place, Sheet, Signatures, Table
from printers.document import (
    Align,
    Block,
    Cell,
    Columns,
    Document,
    Gap,
    Mark,
    Marks,
    Paper,
    Picture,
    QrCode,
    Run,
    Size,
    Text,
)
from printers.drawing import drawing_png
from printers.encoding import columns_of
from printers.layouts.parts import centred, ending, fitting, labelled, left
from printers.wrap import wrap

_SAMPLE, _REPRINT = ("样张 演示数据", "SAMPLE DATA"), ("补打", "REPRINT")
_MARK_COLUMNS = 8
_MOST_STRONG = 4
_CODE_MM = 20
_BETWEEN = Cell((), 2)


def sheet_slip(sheet: Sheet, paper: Paper) -> Document:
    """The slip of a paper. Who may be named on it in full has been decided by whoever wrote the words."""
    title = fitting(sheet.title, paper, (Size.LARGE, Size.BODY), most_lines=1)
    blocks: list[Block] = [centred(sheet.issuer), Gap(3), *_marks(sheet), centred(sheet.title, title, is_bold=True)]
    if sheet.number:
        blocks += [Gap(1), centred(f"{'No.' if sheet.is_english else '编号'} {sheet.number}")]
    blocks.append(Gap(4))
    if sheet.addressee:
        blocks += [left(f"{sheet.addressee}：", is_bold=True), Gap(2)]
    for part in sheet.parts:
        if not isinstance(part, Signatures):
            blocks += _part(part, paper, is_english=sheet.is_english)
    signed = [block for part in sheet.parts if isinstance(part, Signatures) for block in _signatures(part, paper)]
    blocks += [*signed, *_closing(sheet)] if sheet.is_own_word else [*_closing(sheet), *signed]
    if sheet.number:
        blocks += [Gap(2), QrCode(sheet.number, _CODE_MM)]
    return Document(paper, (*blocks, *ending()))


def _marks(sheet: Sheet) -> list[Block]:
    words = [_REPRINT[sheet.is_english]] * sheet.is_reprint + [_SAMPLE[sheet.is_english]] * sheet.is_sample
    return [Marks(tuple(Mark(word, is_solid=False) for word in words)), Gap(3)] if words else []


def _part(part: Part, paper: Paper, *, is_english: bool) -> list[Block]:
    match part:
        case Paragraph(text=text):
            return [left(text), Gap(3)]
        case Facts():
            return _facts(part, paper)
        case Table():
            return _table(part)
        case Notes():
            return _notes(part)
        case Signatures():
            return _signatures(part, paper)


def _facts(part: Facts, paper: Paper) -> list[Block]:
    """Labels of more than four characters go on in the next line: they are few, and values need the room."""
    longest = max((columns_of(fact.label) for fact in part.known), default=0)
    width = min(longest, 8 if paper is Paper.MM58 else 12)
    blocks: list[Block] = []
    for fact in part.known:
        value = Run(fact.value, is_bold=fact.is_strong)
        if len(wrap((value,), paper.columns - width - 2)) > _MOST_STRONG:
            value = Run(fact.value)  # for all bold is none
        blocks += [Columns((Cell((Run(fact.label),), width), _BETWEEN, Cell((value,)))), Gap(0.75)]
    return [*blocks, Gap(3)] if blocks else []


def _table(part: Table) -> list[Block]:
    blocks: list[Block] = [left(part.title, is_bold=True), Gap(1.5)]
    width = 3 if len(part.lines) < 10 else 4
    places = [column.place for column in part.columns]
    for number, line in enumerate(part.lines, 1):
        said = list(zip(places, line.cells, strict=True))
        name = "".join(cell for place, cell in said if place is Place.NAME)
        mark = " ".join(cell for place, cell in said if place is Place.MARK)
        below = "  ".join(cell for place, cell in said if place in (Place.CODE, Place.NOTE) and cell)
        cells = [Cell((Run(str(number)),), width), Cell((Run(name, is_bold=line.is_strong),))]
        if mark:
            shown = f"【{mark}】" if line.is_strong else mark
            cells.append(Cell((Run(shown, is_bold=line.is_strong),), _MARK_COLUMNS, Align.RIGHT))
        blocks.append(Columns(tuple(cells)))
        if below:
            blocks.append(labelled("", below, width))
        blocks.append(Gap(1.25))
    if part.total:
        blocks.append(Text((Run(part.total, is_bold=True),), Align.RIGHT))
    return [*blocks, Gap(3)]


def _notes(part: Notes) -> list[Block]:
    blocks: list[Block] = [left(part.title, is_bold=True), Gap(0.75)] if part.title else []
    for number, note in enumerate(part.notes, 1):
        blocks += [labelled(f"{number}.", note, 3) if len(part.notes) > 1 else left(note), Gap(0.75)]
    return [*blocks, Gap(2)]


def _signatures(part: Signatures, paper: Paper) -> list[Block]:
    """Each on a line of its own, with room above it for a hand that writes."""
    blocks: list[Block] = [left(part.words)] if part.words else []
    for _ in range(part.ruled):
        blocks += [Gap(6), left("_" * paper.columns)]
    for number, label in enumerate(part.lines):
        shown = f"{label}："
        above: Block = Gap(6) if number or part.drawn is None else Picture(drawing_png(part.drawn, paper.dots // 2, 96))
        blocks += [above, left(shown + "_" * (paper.columns - columns_of(shown)))]
    return [*blocks, Gap(4)]


def _closing(sheet: Sheet) -> list[Block]:
    """Who made it out and when, and for the hall's own papers who issues it, with room for the seal."""
    date = f"{sheet.on:%Y-%m-%d}" if sheet.is_english else f"{sheet.on.year}年{sheet.on.month}月{sheet.on.day}日"
    if sheet.is_reprint:
        date += f"  {_REPRINT[sheet.is_english]}"
    names = ("Clerk", "Phone") if sheet.is_english else ("经办人", "联系电话")
    clerk = [left(f"{name} {value}") for name, value in zip(names, (sheet.clerk, sheet.phone), strict=True) if value]
    if sheet.is_own_word:
        return [*clerk, left(date), Gap(2)]
    right = [Text((Run(words),), Align.RIGHT) for words in (sheet.issuer, "（印章）", date)]
    return [*clerk, Gap(3), right[0], Gap(10), right[1], right[2], Gap(4)]
