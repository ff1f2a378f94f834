"""The pages on which somebody rates later: the code on the receipt, the level, what it was about."""

from PySide6.QtCore import Signal, Slot

from common.domain.ratings.code import FIGURES, grouped, tidy
from common.ui.page import Field, Page


class RatingPage(Page):
    """`code` are the figures as typed so far, in groups; a problem is said in both languages."""

    code = Field("")
    is_checking = Field(False)
    problem = Field("")
    problem_en = Field("")
    level = Field(0)
    indicators: Field[list[str]] = Field([])
    is_sending = Field(False)

    code_typed = Signal(str)
    """All figures are there."""
    given = Signal()
    done = Signal()

    @property
    def figures(self) -> str:
        """What was typed, without the gaps."""
        return tidy(self.code)

    @Slot(str)
    def type(self, text: str) -> None:
        """One more figure, or several from a scanner."""
        figures = (self.figures + tidy(text))[:FIGURES]
        if self.is_checking or figures == self.figures:
            return
        self.code, self.problem, self.problem_en = grouped(figures), "", ""
        if len(figures) == FIGURES:
            self.code_typed.emit(figures)

    @Slot()
    def erase(self) -> None:
        """The last figure was wrong."""
        if not self.is_checking:
            self.code, self.problem, self.problem_en = grouped(self.figures[:-1]), "", ""

    @Slot(int)
    def choose(self, level: int) -> None:
        """One of the five; another one may still be chosen."""
        self.level = level

    @Slot(str)
    def toggle(self, indicator: str) -> None:
        """What it was about, or not after all."""
        kept = [one for one in self.indicators if one != indicator]
        self.indicators = kept if len(kept) < len(self.indicators) else [*kept, indicator]

    @Slot()
    def give(self) -> None:
        """That is all."""
        if self.level and not self.is_sending:
            self.given.emit()

    @Slot()
    def finish(self) -> None:
        """Enough of the thanks."""
        self.done.emit()

    def tell(self, zh: str, en: str) -> None:
        """Say why it cannot go on."""
        self.problem, self.problem_en = zh, en
