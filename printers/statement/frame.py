"""What stands around the tables: the head with title, facts and code; running heads and feet; notes and closing."""

from collections.abc import Sequence

from common.domain.records.months import day_in_words
from common.domain.records.notes import SAMPLE_WORDS
from common.domain.records.paper_numbers import PaperNumbers, query_number_in_words
from common.domain.records.shape import Fact, Statement
from printers.a4.flow import Block, glued, space
from printers.a4.pen import INK, PALE, SOFT, Pen
from printers.statement.facts import Side, fact_rows, label_room
from printers.statement.look import Look

_CODE = 64.0
_CODE_ROOM = _CODE + 18
_TITLE_LEADING = 1.45
_ASIDE = 0.6
"""Where the right side of the head begins, as a part of the room."""
_NOTE_LEADING = 1.5
_GAP = 12.0
_FOOT_SHARE, _SIGNED_SHARE = 0.38, 0.6


def head(statement: Statement, look: Look, pen: Pen) -> Block:
    """The title in the middle, whom it is about and which paper it is beneath, the code in the corner."""
    code_room = _CODE_ROOM if statement.query_number else 0
    title = pen.lines(statement.title, look.room - 2 * code_room, look.title, is_bold=True, is_balanced=True)
    leading = look.title * _TITLE_LEADING
    rows = _facts(statement, look, pen, look.room - code_room)
    facts_top = len(title) * leading + look.body * 0.8
    height = facts_top + max(sum(row.height for row in rows), _CODE if code_room else 0)

    def draw(pen: Pen, top: float) -> None:
        for number, line in enumerate(title):
            pen.write_centred(line, look.page_width / 2, top + number * leading, look.title, is_bold=True)
        if code_room:
            numbers = PaperNumbers(statement.query_number, statement.check_code)
            pen.qr(numbers.payload, look.right - _CODE, top + facts_top + 2, _CODE)
        y = top + facts_top
        for row in rows:
            row.draw(pen, y)
            y += row.height

    return Block(height + look.body, draw)


def _facts(statement: Statement, look: Look, pen: Pen, room: float) -> list[Block]:
    """Across, the two sides of the form beside each other; upright, one beneath the other."""
    labels = label_room((*statement.who, *statement.which), look.body, pen)
    if look.is_landscape:
        aside = room * _ASIDE
        sides = (Side(look.left, aside - 14, statement.who), Side(look.left + aside, room - aside, statement.which))
        return fact_rows(sides, look.body, labels, pen)
    return [
        *fact_rows([Side(look.left, room, statement.who)], look.body, labels, pen),
        *in_two_columns(statement.which, look, labels, pen),
    ]


def in_two_columns(facts: Sequence[Fact], look: Look, labels: float, pen: Pen) -> list[Block]:
    """Short facts by twos over the whole width."""
    half = look.room / 2
    sides = (Side(look.left, half - 14, facts[::2]), Side(look.left + half, half, facts[1::2]))
    return fact_rows(sides, look.body, labels, pen)


def running_head(statement: Statement, look: Look, pen: Pen) -> None:
    """Whose paper and which one it is, once more on every further page; as much as there is room for."""
    words = f"查询流水号　{query_number_in_words(statement.query_number)}" if statement.query_number else ""
    name, number = (fact.value for fact in statement.who[:2])
    room = look.room - pen.width(words, look.note) - _GAP
    said = (f"{statement.title}　{name}　{number}", f"{name}　{number}", name)
    shown = next((one for one in said if pen.width(one, look.note) <= room), pen.lines(name, room, look.note)[0])
    pen.write(shown, look.left, look.top - 6, look.note, grey=SOFT)
    pen.write_right(words, look.right, look.top - 6, look.note, grey=SOFT)


def foot(statement: Statement, look: Look, pen: Pen, page: int, pages: int) -> None:
    """The number of the page, who gave it out, and that it is a sample where it is one."""
    top = look.page_height - look.bottom + 10
    pen.rule(look.left, top - 4, look.room, 0.4, PALE)
    pen.write(pen.lines(statement.agency, look.room * _FOOT_SHARE, look.note)[0], look.left, top, look.note, grey=SOFT)
    pen.write_centred(f"第 {page} 页（共 {pages} 页）", look.page_width / 2, top, look.note, grey=SOFT)
    said = SAMPLE_WORDS if statement.is_sample else day_in_words(statement.on)
    pen.write_right(said, look.right, top, look.note, is_bold=statement.is_sample, grey=INK)


def closing(statement: Statement, look: Look, pen: Pen) -> list[Block]:
    """The notes, then the agency and the date. Some notes may stand on the page before, agency and date never alone."""
    label = "备注："
    hang = pen.width("10. ", look.note)
    title = _line(label, look.left, look.note, is_bold=True)
    notes = [
        _note(f"{number}.", pen.lines(note, look.room - hang, look.note), look, hang)
        for number, note in enumerate(statement.notes, 1)
    ]
    return [*glued([title, notes[0]]), *notes[1:-1], *glued([notes[-1], _signed(statement, look, pen)])]


def _note(number: str, lines: list[str], look: Look, hang: float) -> Block:
    leading = look.note * _NOTE_LEADING

    def draw(pen: Pen, top: float) -> None:
        pen.write(number, look.left, top, look.note, grey=SOFT)
        for at, line in enumerate(lines):
            pen.write(line, look.left + hang, top + at * leading, look.note, grey=SOFT)

    return Block(len(lines) * leading, draw)


def _line(text: str, left: float, size: float, *, is_bold: bool = False) -> Block:
    return Block(size * 1.7, lambda pen, top: pen.write(text, left, top, size, is_bold=is_bold))


def _signed(statement: Statement, look: Look, pen: Pen) -> Block:
    """Who vouches for the data, and the date. There is no seal and no place for one."""
    leading = look.body * 1.6
    lines = [
        *pen.lines(statement.agency, look.room * _SIGNED_SHARE, look.body),
        f"日期：{day_in_words(statement.on)}",
    ]

    def draw(pen: Pen, top: float) -> None:
        for number, line in enumerate(lines):
            pen.write_right(line, look.right, top + look.body + number * leading, look.body)

    return Block(look.body + len(lines) * leading, draw)


def gap(look: Look) -> Block:
    """White between sections."""
    return space(look.body * 1.3)
