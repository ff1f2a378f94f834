"""How each document lies on the paper: its direction, margins and sizes of type, in points."""

from typing import NamedTuple

from common.domain.records.words import Document
from printers.a4.pen import HEIGHT, WIDTH


class Look(NamedTuple):
    """Measures of one kind of document. `cell` is the type of tables, as long as they are not too wide for it."""

    is_landscape: bool
    left: float
    top: float
    bottom: float
    title: float
    body: float
    cell: float
    row_pad: float
    note: float
    marks_years: bool = False
    """Whether a stronger line stands where a new year begins among months."""

    @property
    def page_width(self) -> float:
        """The width of the paper."""
        return HEIGHT if self.is_landscape else WIDTH

    @property
    def page_height(self) -> float:
        """The height of the paper."""
        return WIDTH if self.is_landscape else HEIGHT

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.page_width - self.left

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.right - self.left


LOOKS = {
    Document.STATEMENT: Look(
        is_landscape=True, left=36, top=32, bottom=34, title=17, body=9.5, cell=8.5, row_pad=1.6, note=7.5
    ),
    Document.COVERAGE_PROOF: Look(
        is_landscape=False, left=62, top=64, bottom=52, title=24, body=11, cell=10.5, row_pad=6, note=8.5
    ),
    Document.PAYMENT_DETAILS: Look(
        is_landscape=False,
        left=50,
        top=44,
        bottom=46,
        title=19,
        body=10,
        cell=9,
        row_pad=2.2,
        note=8,
        marks_years=True,
    ),
}
