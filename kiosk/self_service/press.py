"""The two ways on which a document comes to paper: sheets of A4, and a short slip on the roll of the kiosk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from common.domain.records.shape import Statement
from common.settings import Printer

if TYPE_CHECKING:
    from printers.private import Cancelled, Ending, Progress

# What draws is imported where it draws: fonts are heavy, and most who come to a kiosk take a number.


class Prints(Protocol):
    """A printer of sheets that keeps nothing; see `printers.private.print_sheets`."""

    def __call__(self, pdf: bytearray, pages: int, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """Print, and come back when the end is known."""


class PrintsSlip(Protocol):
    """A printer of slips, by its name, that keeps nothing; see `printers.private.print_slip`."""

    def __call__(self, printer: str, slip: bytearray, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """Print, and come back when the end is known."""


class Drawn(NamedTuple):
    """What goes to the printer, as so many pages, and the words that stand on them."""

    content: bytearray
    pages: int
    statement: Statement

    def __repr__(self) -> str:
        return "<Drawn>"


class Press(Protocol):
    """Draws a document, and prints what it drew. Draws in a worker; raises `common.assets.FontsMissing`."""

    @property
    def name(self) -> str:
        """What the settings call its printer."""

    def draw(self, statement: Statement) -> Drawn:
        """The document as it goes to this printer."""

    def print(self, drawn: Drawn, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """Print it, and come back when the end is known."""


@dataclass(frozen=True)
class SheetPress:
    """The whole document on A4, from the printer that settings call `name`."""

    name: str
    prints: Prints

    def draw(self, statement: Statement) -> Drawn:
        """See `printers.statement.render`."""
        from printers.statement import render

        sheets = render(statement)
        return Drawn(bytearray(sheets.pdf), sheets.pages, statement)

    def print(self, drawn: Drawn, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """See `printers.private.print_sheets`."""
        return self.prints(drawn.content, drawn.pages, told, cancelled)


@dataclass(frozen=True)
class SlipPress:
    """Its summary on the roll of the printer that settings call `name`; `has_sheets` where the kiosk prints A4 too."""

    name: str
    printer: Printer
    prints: PrintsSlip
    has_sheets: bool = False

    def draw(self, statement: Statement) -> Drawn:
        """See `common.domain.records.summary` and `printers.layouts.statement`."""
        from common.domain.records.summary import summary_of
        from common.followers.slips import abilities_of, roll_of
        from printers.drawing import forget_codes
        from printers.escpos import render
        from printers.layouts.statement import statement_slip

        summary = summary_of(statement, has_sheets=self.has_sheets)
        try:
            slip = render(statement_slip(summary, roll_of(self.printer)), abilities_of(self.printer))
        finally:
            forget_codes()
        return Drawn(bytearray(slip), 1, summary)

    def print(self, drawn: Drawn, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """See `printers.private.print_slip`."""
        return self.prints(self.name, drawn.content, told, cancelled)
