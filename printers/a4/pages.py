"""A paper on pages of A4: the head with title, number and code, blocks broken into pages, who issues it, the feet."""

from datetime import date
from typing import NamedTuple

from common.domain.cases.paper_sheet import Paragraph, Sheet, Signatures
from printers.a4.blocks import BODY, LEFT, RIGHT, ROOM, SMALL, blocks_of, lines_block, signatures
from printers.a4.flow import Block, glued, pages_of, space
from printers.a4.glyphs import Glyphs, installed_glyphs
from printers.a4.pen import HEIGHT, INK, PALE, SOFT, WIDTH, Pen

_TOP, _BOTTOM = 48.0, HEIGHT - 56.0
_AGAIN_TOP = 74.0
"""Where pages after the first begin, below their running head."""
_CODE = 62.0
_TITLE = 21.0
_ISSUER = 13.0


_USUAL = (
    "一次性告知书受理通知书收件凭证容缺受理承诺书不予受理通知书补正通知书中止办理告知书准予办理决定书送达回证督办单"
    "您申请办理的事项经核对还缺份材料现将这一全部要求告知如下请把标有补齐后到本大厅任一综合窗口所需名称形式和数状态已收"
    "免交情形依据法定时限承诺工作日收费标准地点咨询电话监督以上内容已经本一份申请人代理人签名期年月日居民身份证户口簿"
    "原件复印张中华共和国社会保险规定符合齐全予以在前逾视为撤回由此产生果承担说明第页共（）《》〔〕、，。；：“”0123456789-*:"
)
"""What stands on most papers."""


class _Words(NamedTuple):
    colon: str
    number: str
    page: str
    clerk: str
    phone: str
    seal: str
    printed: str
    sample: str
    reprint: str


_CHINESE = _Words("：", "编号", "第 {} 页 共 {} 页", "经办人", "联系电话", "（印章）", "日期", "样张 演示数据", "补打")
_ENGLISH = _Words(": ", "No.", "Page {} of {}", "Clerk", "Phone", "(seal)", "Date", "SAMPLE DATA", "REPRINT")


def render(sheet: Sheet, glyphs: Glyphs | None = None) -> bytes:
    """The paper as a PDF. `glyphs` are of the installed fonts unless given; raises `common.assets.FontsMissing`."""
    pen = Pen(glyphs or installed_glyphs(), sheet.title, sheet.issuer, is_english=sheet.is_english)
    words = _ENGLISH if sheet.is_english else _CHINESE
    head = _head(sheet, words, pen)
    body = _body(sheet, words, pen)
    pages = list(pages_of(body, first_top=_TOP + head.height, again_top=_AGAIN_TOP, bottom=_BOTTOM))
    for number, page in enumerate(pages, 1):
        if sheet.is_sample:
            pen.draw_across(words.sample, 64, 0.92)
        if number == 1:
            head.draw(pen, _TOP)
        else:
            _running_head(sheet, words, pen)
        for block, top in page:
            block.draw(pen, top)
        _foot(sheet, words, pen, number, len(pages))
        pen.turn_page()
    return pen.finished()


def warm_up() -> None:
    """Read the fonts and the shapes of what stands on every paper. Raises `common.assets.FontsMissing`."""
    words = "".join(value for value in _CHINESE) + _USUAL
    render(Sheet(title=words[:20], issuer=words[:20], number="0", parts=(Paragraph(words),), on=date(2026, 1, 1)))


def _head(sheet: Sheet, words: _Words, pen: Pen) -> Block:
    middle = ROOM - 2 * (_CODE + 14)
    issuer = pen.lines(sheet.issuer, middle, _ISSUER, is_balanced=True)
    title = pen.lines(sheet.title, middle, _TITLE, is_bold=True, is_balanced=True)
    title_top = len(issuer) * 20 + 4
    number_top = title_top + len(title) * 31 + 2
    height = max(number_top + (18 if sheet.number else 2), _CODE if sheet.number else 0) + 12

    def draw(pen: Pen, top: float) -> None:
        for at, line in enumerate(issuer):
            pen.write_centred(line, WIDTH / 2, top + at * 20, _ISSUER)
        for at, line in enumerate(title):
            pen.write_centred(line, WIDTH / 2, top + title_top + at * 31, _TITLE, is_bold=True)
        if sheet.number:
            pen.write_centred(
                f"{words.number}{words.colon}{sheet.number}", WIDTH / 2, top + number_top, BODY, grey=SOFT
            )
            pen.qr(sheet.number, RIGHT - _CODE, top - 4, _CODE)
        _marks(sheet, words, pen, top)
        if sheet.addressee:  # else the paper begins with facts, which have an edge of their own
            pen.rule(LEFT, top + height - 6, ROOM, 1.2, INK)

    return Block(height + 6, draw)


def _marks(sheet: Sheet, words: _Words, pen: Pen, top: float) -> None:
    """In the corner opposite the code: that this is a second copy, that it is of sample data."""
    y = top - 2
    for mark in [words.reprint] * sheet.is_reprint + [words.sample] * sheet.is_sample:
        width = pen.width(mark, SMALL, is_bold=True) + 10
        pen.frame(LEFT, y, width, 16)
        pen.write(mark, LEFT + 5, y + 3.5, SMALL, is_bold=True)
        y += 21


def _running_head(sheet: Sheet, words: _Words, pen: Pen) -> None:
    number = f"　{words.number}{words.colon}{sheet.number}" if sheet.number else ""
    mark = f"　{words.reprint}" if sheet.is_reprint else ""
    pen.write(f"{sheet.title}{number}{mark}", LEFT, 44, SMALL, grey=SOFT)
    pen.rule(LEFT, 60, ROOM, 0.5, PALE)


def _foot(sheet: Sheet, words: _Words, pen: Pen, page: int, pages: int) -> None:
    top = HEIGHT - 42
    pen.write_centred(words.page.format(page, pages), WIDTH / 2, top, SMALL, grey=SOFT)
    if sheet.is_sample:
        pen.write(words.sample, LEFT, top, SMALL, is_bold=True)


def _body(sheet: Sheet, words: _Words, pen: Pen) -> list[Block]:
    blocks: list[Block] = []
    if sheet.addressee:
        lines = pen.lines(f"{sheet.addressee}：", ROOM, BODY + 1.5, is_bold=True)
        blocks += glued([lines_block(lines, LEFT, BODY + 1.5, is_bold=True), space(5)])
    for part in sheet.parts:
        if not isinstance(part, Signatures):
            blocks += blocks_of(part, pen)
    signed = [signatures(part, pen) for part in sheet.parts if isinstance(part, Signatures)]
    closing = _closing(sheet, words)
    # What people sign belongs to the last words of the matter: it never stands alone on a page.
    matter = next(at for at in reversed(range(len(blocks))) if not blocks[at].is_white)
    ends = [*blocks[matter:], *([*signed, closing] if sheet.is_own_word else [closing, *signed])]
    return [*blocks[:matter], *glued(ends)]


def _closing(sheet: Sheet, words: _Words) -> Block:
    """Who made the paper out, and for the hall's own papers who issues it, with room for the seal."""
    date = f"{sheet.on:%Y-%m-%d}" if sheet.is_english else f"{sheet.on.year}年{sheet.on.month}月{sheet.on.day}日"
    clerk = [
        f"{label}{words.colon}{value}"
        for label, value in ((words.clerk, sheet.clerk), (words.phone, sheet.phone))
        if value
    ]

    def draw_own(pen: Pen, top: float) -> None:
        said = "　　".join([*clerk, f"{words.printed}{words.colon}{date}"])
        pen.write_right(said, RIGHT, top + 16, SMALL, grey=SOFT)

    def draw_hall(pen: Pen, top: float) -> None:
        for at, line in enumerate(clerk):
            pen.write(line, LEFT, top + 12 + at * 20, BODY)
        issuer = pen.lines(sheet.issuer, ROOM * 0.5, BODY + 0.5, is_balanced=True)
        width = max(150.0, *(pen.width(line, BODY + 0.5) for line in issuer))
        middle = RIGHT - width / 2
        for at, line in enumerate(issuer):
            pen.write_centred(line, middle, top + 12 + at * 19, BODY + 0.5)
        below = top + 12 + len(issuer) * 19
        pen.write_centred(words.seal, middle, below, SMALL, grey=SOFT)
        pen.write_centred(date, middle, below + 19, BODY + 0.5)

    return Block(32, draw_own) if sheet.is_own_word else Block(78, draw_hall)
