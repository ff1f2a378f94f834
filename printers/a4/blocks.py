"""The parts of a paper as blocks of an A4 page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from common.domain.cases.paper_sheet import Fact, Facts, Notes, Paragraph, Part, Place, Signatures, Table
from printers.a4.flow import Block, space
from printers.a4.pen import INK, PALE, SOFT, WIDTH, Pen

LEFT, RIGHT = 71.0, WIDTH - 62.0
ROOM = RIGHT - LEFT
BODY, SMALL = 10.5, 9.0

_LEADING = 1.65
_LABEL = 92.0
_NUMBER = 26.0
_PAD = 3.8
_MOST_LINES = 28
"""A value that is longer goes on as a further row, so that every row fits on a page."""
_MOST_STRONG = 3
_DRAWN = 40.0
"""Height of a signature that was drawn on a pad."""
_NOTE_SHARE = 0.36
_FIXED = {Place.CODE: 104.0, Place.MARK: 46.0}


def blocks_of(part: Part, pen: Pen) -> list[Block]:
    """A part of a paper."""
    match part:
        case Paragraph(text=text):
            return [*_paragraph(text, pen), space(9)]
        case Facts():
            return _facts(part, pen)
        case Table():
            return _table(part, pen)
        case Notes():
            return _notes(part, pen)
        case Signatures():
            return [signatures(part, pen)]


def lines_block(lines: list[str], x: float, size: float, *, is_bold: bool = False, grey: float = INK) -> Block:
    """Lines of text beneath each other."""
    leading = size * _LEADING

    def draw(pen: Pen, top: float) -> None:
        for number, line in enumerate(lines):
            pen.write(line, x, top + number * leading + (leading - size) / 2, size, is_bold=is_bold, grey=grey)

    return Block(len(lines) * leading, draw)


def _paragraph(text: str, pen: Pen) -> list[Block]:
    """Line by line, but never a line alone."""
    indent = "" if text.isascii() else "\u3000\u3000"
    lines = pen.lines(indent + text, ROOM, BODY + 0.5)
    blocks = [lines_block([line], LEFT, BODY + 0.5) for line in lines]
    ends = (0, len(blocks) - 2)
    return [replace(block, keeps_next=at in ends and at < len(blocks) - 1) for at, block in enumerate(blocks)]


def _facts(part: Facts, pen: Pen) -> list[Block]:
    rows: list[Block] = []
    short: list[Fact] = []
    for fact in (*part.known, None):
        is_short = fact is not None and not fact.is_strong and pen.width(fact.value, BODY) <= ROOM / 2 - _LABEL - _PAD
        if fact is not None and is_short:
            short.append(fact)
        if short and (len(short) == 2 or not is_short):
            rows.append(_side_by_side(short))
            short = []
        if fact is not None and not is_short:
            rows += _fact(fact, pen)
    return [_edge(), *rows, space(12)] if rows else []


def _side_by_side(facts: Sequence[Fact]) -> Block:
    """One short fact, or two."""
    height = BODY * _LEADING + 2 * _PAD

    def draw(pen: Pen, top: float) -> None:
        first = top + (height - BODY) / 2
        for fact, x in zip(facts, (LEFT, LEFT + ROOM / 2), strict=False):
            pen.write(fact.label, x + _PAD, first, BODY, grey=SOFT)
            pen.write(fact.value, x + _LABEL, first, BODY)
        pen.rule(LEFT, top + height, ROOM)

    return Block(height, draw)


def _fact(fact: Fact, pen: Pen) -> list[Block]:
    """A fact on lines of its own; a very long one in several rows, and not strong, for all bold is none."""
    width = ROOM - _LABEL - _PAD
    lines = pen.lines(fact.value, width, BODY + 1, is_bold=True) if fact.is_strong else []
    is_strong = 0 < len(lines) <= _MOST_STRONG
    if not is_strong:
        lines = pen.lines(fact.value, width, BODY)
    return [
        _fact_row(fact.label if start == 0 else "", lines[start : start + _MOST_LINES], is_strong=is_strong)
        for start in range(0, len(lines), _MOST_LINES)
    ]


def _fact_row(label: str, lines: list[str], *, is_strong: bool) -> Block:
    size = BODY + 1 if is_strong else BODY
    value = lines_block(lines, LEFT + _LABEL, size, is_bold=is_strong)
    height = value.height + 2 * _PAD

    def draw(pen: Pen, top: float) -> None:
        pen.write(label, LEFT + _PAD, top + _PAD + (size * _LEADING - BODY) / 2, BODY, grey=SOFT)
        value.draw(pen, top + _PAD)
        pen.rule(LEFT, top + height, ROOM)

    return Block(height, draw)


def _edge() -> Block:
    """The upper edge of facts."""
    return Block(0.8, lambda pen, top: pen.rule(LEFT, top, ROOM, 0.8, INK), keeps_next=True)


def _table(part: Table, pen: Pen) -> list[Block]:
    widths = list(_widths(part))
    title = [
        replace(
            lines_block(pen.lines(part.title, ROOM, BODY + 0.5, is_bold=True), LEFT, BODY + 0.5, is_bold=True),
            keeps_next=True,
        )
    ]
    head = replace(_head(part, widths), keeps_next=True)
    rows = [
        replace(_row(part, number, line.cells, widths, pen, is_strong=line.is_strong), again=head)
        for number, line in enumerate(part.lines, 1)
    ]
    if part.total:
        rows = [*rows[:-1], *(replace(row, keeps_next=True) for row in rows[-1:]), _total(part.total)]
    return [*title, head, *rows, space(10)]


def _widths(part: Table) -> Iterator[tuple[Place, float, float]]:
    """Each column's kind, left edge and width."""
    places = [column.place for column in part.columns]
    left_over = ROOM - _NUMBER - sum(_FIXED.get(place, 0) for place in places)
    shares = {Place.NOTE: _NOTE_SHARE if Place.CODE not in places else 0.34, Place.NAME: 1.0}
    shares[Place.NAME] -= shares[Place.NOTE] * places.count(Place.NOTE)
    x = LEFT + _NUMBER
    for place in places:
        width = _FIXED.get(place) or left_over * shares[place]
        yield place, x, width
        x += width


def _head(part: Table, widths: list[tuple[Place, float, float]]) -> Block:
    height = 20.0

    def draw(pen: Pen, top: float) -> None:
        pen.fill(LEFT, top, ROOM, height, 0.93)
        pen.rule(LEFT, top, ROOM, 0.8, INK)
        number = "No." if part.title.isascii() else "序号"
        pen.write_centred(number, LEFT + _NUMBER / 2, top + 5.5, SMALL, grey=SOFT)
        for column, (place, x, width) in zip(part.columns, widths, strict=True):
            if place is Place.MARK:
                pen.write_centred(column.title, x + width / 2, top + 5.5, SMALL, grey=SOFT)
            else:
                pen.write(column.title, x + _PAD, top + 5.5, SMALL, grey=SOFT)

    return Block(height, draw)


def _row(
    part: Table,
    number: int,
    cells: tuple[str, ...],
    widths: list[tuple[Place, float, float]],
    pen: Pen,
    *,
    is_strong: bool,
) -> Block:
    stacks = [
        pen.lines(cell, width - 2 * _PAD, BODY, is_bold=is_strong and place is Place.NAME)
        for cell, (place, _, width) in zip(cells, widths, strict=True)
    ]
    leading = BODY * _LEADING
    height = max(map(len, stacks)) * leading + 2 * _PAD - 2

    def draw(pen: Pen, top: float) -> None:
        first = top + _PAD - 1 + (leading - BODY) / 2
        pen.write_centred(str(number), LEFT + _NUMBER / 2, first, BODY, grey=SOFT)
        for lines, (place, x, width) in zip(stacks, widths, strict=True):
            if place is Place.MARK:
                _mark(pen, lines[0], x + width / 2, first, is_strong=is_strong)
                continue
            for at, line in enumerate(lines):
                is_bold = is_strong and place is Place.NAME
                pen.write(line, x + _PAD, first + at * leading, BODY, is_bold=is_bold)
        pen.rule(LEFT, top + height, ROOM)

    return Block(height, draw)


def _mark(pen: Pen, word: str, middle: float, top: float, *, is_strong: bool) -> None:
    """A word in the middle of its column; a strong one white on black, as no ordinary word is."""
    if is_strong:
        width = pen.width(word, BODY, is_bold=True) + 10
        pen.fill(middle - width / 2, top - 2.5, width, BODY + 5, INK, radius=2)
    pen.write_centred(word, middle, top, BODY, is_bold=is_strong, grey=1.0 if is_strong else SOFT)


def _total(words: str) -> Block:
    def draw(pen: Pen, top: float) -> None:
        pen.write_right(words, RIGHT - _PAD, top + 5, BODY, is_bold=True)

    return Block(20, draw)


def _notes(part: Notes, pen: Pen) -> list[Block]:
    size = BODY + 0.5 if part.is_matter else SMALL
    grey = INK if part.is_matter else SOFT
    blocks = []
    if part.title:
        blocks.append(replace(lines_block([part.title], LEFT, size, is_bold=True), keeps_next=True))
    hang = size * 1.6
    for number, note in enumerate(part.notes, 1):
        lines = pen.lines(note, ROOM - hang, size)
        blocks.append(_note(pen, f"{number}." if len(part.notes) > 1 else "", lines, hang, size, grey))
    return [*blocks, space(8)]


def _note(pen: Pen, number: str, lines: list[str], hang: float, size: float, grey: float) -> Block:
    text = lines_block(lines, LEFT + (hang if number else 0), size, grey=grey)

    def draw(pen: Pen, top: float) -> None:
        pen.write(number, LEFT, top + size * (_LEADING - 1) / 2, size, grey=grey)
        text.draw(pen, top)

    return Block(text.height, draw)


def signatures(part: Signatures, pen: Pen) -> Block:
    """Words, ruled lines for an answer, and two lines to sign on side by side."""
    words = lines_block(pen.lines(part.words, ROOM, BODY + 0.5), LEFT, BODY + 0.5) if part.words else space(0)
    pairs = [part.lines[at : at + 2] for at in range(0, len(part.lines), 2)]
    ruled, deep = 26.0, 31.0 if part.drawn is None else _DRAWN + 12
    split = ROOM * 0.56

    def draw(pen: Pen, top: float) -> None:
        y = top + 8
        words.draw(pen, y)
        y += words.height
        for _ in range(part.ruled):
            y += ruled
            pen.rule(LEFT, y, ROOM, 0.4, PALE)
        if part.drawn is not None:
            pen.strokes(part.drawn, LEFT + pen.width(f"{part.lines[0]}：", BODY) + 12, y + deep - 2, ROOM / 3, _DRAWN)
        for pair in pairs:
            y += deep
            for at, label in enumerate(pair):
                x = LEFT + at * split
                width = (split - 18) if at == 0 else ROOM - split
                _line_to_sign(pen, label, x, y, width)

    return Block(8 + words.height + part.ruled * ruled + len(pairs) * deep + 6, draw)


def _line_to_sign(pen: Pen, label: str, x: float, y: float, width: float) -> None:
    shown = f"{label}："
    pen.write(shown, x, y - BODY - 1, BODY)
    begins = x + pen.width(shown, BODY)
    pen.rule(begins, y + 1.5, x + width - begins, 0.5, INK)
    if label == "日期":
        for word, at in (("年", 0.42), ("月", 0.68), ("日", 0.94)):
            pen.write(word, begins + (x + width - begins) * at - BODY, y - BODY - 1, BODY, grey=SOFT)
