"""The line to find cases by, and what was found: a case is taken in hand by its row, or by Enter as soon as one is."""

from PySide6.QtCore import Slot

from common.domain.cases.queries import CaseRow, FindCases
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.lines import CaseLine, case_line, case_says
from counter.desk.place import PlacePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble


class CaseSearch(PlacePage):
    """`has_answered` is false while the hall still looks; what it finds for an older text is left alone."""

    text = Field("")
    at = Field(-1)
    has_answered = Field(False)
    problem = Field("")
    found = Part(lambda: Rows(CaseLine, key="case_id", says=case_says))

    def __init__(self, station: Station | None = None) -> None:
        self._is_awaited = False
        super().__init__(station)

    def open(self, case: str) -> None:
        """Take a case in hand."""
        raise NotImplementedError

    @Slot(str)
    def search(self, text: str) -> None:
        """A number, a name or its initials, an ID number or a telephone."""
        self.text, self.problem = text, ""
        self.at, self.has_answered, self._is_awaited = 0, False, False
        if text.strip():
            self._find()
        else:
            self.show_found([])

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one of those found."""
        self.at = min(max(0, at), self.found.rowCount() - 1)

    @Slot(int)
    def take(self, at: int) -> None:
        """Take this one in hand."""
        if 0 <= at < self.found.rowCount():
            self.open(self.found.row(at).case_id)

    @Slot()
    def take_found(self) -> None:
        """Enter in the search. A quick hand may press it before the answer is there: it is done then."""
        self._is_awaited = bool(self.text.strip()) and not self.has_answered
        if not self._is_awaited:
            self.take(self.at)

    def find_again(self) -> None:
        """Ask once more for what is typed."""
        if self.text.strip():
            self._find()

    def forget_search(self) -> None:
        """Nothing is typed, and nothing was found."""
        self.text = ""
        self.found.replace([])
        self.at, self.has_answered = -1, False

    def _find(self) -> None:
        text = self.text
        self.station.ask(FindCases(text=text), lambda rows: self.show_found(rows) if text == self.text else None)

    def show_found(self, rows: list[CaseRow] | Trouble) -> None:
        """Show what was found."""
        found = [] if isinstance(rows, Trouble) else rows
        self.found.replace([case_line(row, self.station.say) for row in found])
        self.has_answered = bool(self.text.strip())
        self.at = min(max(0, self.at), len(found) - 1)
        if self._is_awaited:
            self.take_found()
