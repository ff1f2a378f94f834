"""Small parts that several slips share."""

from collections.abc import Sequence

from printers.document import Align, Block, Cell, Columns, Cut, Gap, Mark, Marks, Paper, Run, Size, Text
from printers.encoding import NO_BREAK_SPACE
from printers.layouts.slips import Slip
from printers.layouts.words import WORDS, Words
from printers.wrap import wrap


def words_of(slip: Slip) -> Words:
    """The fixed words in the slip's language."""
    return WORDS[slip.language]


def scaled(size: Size, slip: Slip) -> Size:
    """The size itself, one step up in care mode."""
    return size.larger if slip.is_care else size


def centred(text: str, size: Size = Size.BODY, *, is_bold: bool = False) -> Text:
    """A paragraph in the middle."""
    return Text((Run(text, size, is_bold),), Align.CENTRE)


def left(text: str, size: Size = Size.BODY, *, is_bold: bool = False) -> Text:
    """A paragraph from the left edge."""
    return Text((Run(text, size, is_bold),))


def fitting(text: str, paper: Paper, sizes: Sequence[Size], most_lines: int) -> Size:
    """The first of the sizes, largest first, at which the text needs at most so many lines; else the last."""
    fits = (size for size in sizes if len(wrap((Run(text, size),), paper.columns)) <= most_lines)
    return next(fits, sizes[-1])


def labelled(label: str, value: str, width: int, size: Size = Size.BODY) -> Columns:
    """A label and its value, which wraps beneath itself; `width` is the label's, in columns."""
    return Columns((Cell((Run(label, size),), width), Cell((Run(value, size),))))


def marks_of(slip: Slip, paper: Paper, *, has_priority: bool = False) -> list[Block]:
    """Priority, reprint and sample marks with the space below them; nothing when there are none."""
    words = words_of(slip)
    marks = [
        *([Mark(words.priority)] if has_priority else []),
        *([Mark(words.reprint, is_solid=False)] if slip.is_reprint else []),
        *([Mark(words.sample, is_solid=False)] if slip.is_sample else []),
    ]
    if not marks:
        return []
    size = scaled(Size.BODY, slip)
    side_by_side = "".join(f" {mark.text} " for mark in marks) + " " * (len(marks) - 1)
    return [
        Marks(tuple(marks), fitting(side_by_side.replace(" ", NO_BREAK_SPACE), paper, (size, Size.BODY), 1)),
        Gap(4),
    ]


def ending() -> list[Block]:
    """White below the last line, then the cut."""
    return [Gap(3), Cut()]
