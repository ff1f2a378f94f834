"""Finding somebody while typing: by name, initials, number or telephone; a number is checked as it goes."""

from datetime import date

from PySide6.QtCore import Signal, Slot

from common.domain.cases.person import IdKind, MaskedPerson
from common.domain.cases.queries import FindPersons
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acceptance.number_check import is_number, number_note
from counter.cases.lines import PersonLine, person_line
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

SHOWN = 5


class PersonSearch(SeatedPage):
    """What was typed, who was found by it (masked), and which of them the keyboard is on."""

    text = Field("")
    at = Field(-1)
    has_answered = Field(False)
    number_note = Field("")
    """What is said of the number while it is typed: how much is missing, or that it is right."""
    number_mood = Field(0)
    """0 while nothing is known of it, 1 when it is right, 2 when it is wrong."""
    problem = Field("")
    """Of the whole: as that nobody is named yet."""
    found = Part(lambda: Rows(PersonLine, key="person"))

    touched = Signal()
    """Something was typed or chosen."""

    def __init__(self, station: Station | None = None) -> None:
        self.today = date.max
        self._is_awaited = False
        super().__init__(station)

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for somebody by name, initials, number or telephone; a number is checked while it is typed."""
        self.text, self.problem = text, ""
        self.has_answered = self._is_awaited = False
        self.note_number(text if is_number(text) else "", IdKind.ID_CARD)
        self.touched.emit()
        if not text.strip():
            self.show_found([])
            return
        query = FindPersons(text=text, limit=SHOWN)
        self.station.ask(query, lambda found: self.show_found(found) if text == self.text else None)

    @Slot(int)
    def step(self, by: int) -> None:
        """Move among those found."""
        self.at = min(max(0, self.at + by), self.found.rowCount() - 1)

    def show_found(self, found: list[MaskedPerson] | Trouble) -> None:
        """Show who was found; the first is the one that Enter takes."""
        people = [] if isinstance(found, Trouble) else found
        self.found.replace([person_line(one, self.station.say) for one in people])
        self.has_answered = bool(self.text.strip())
        self.at = 0 if people else -1
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
        elif self._is_awaited:
            self._is_awaited = False
            self.enter()

    @Slot()
    def enter(self) -> None:
        """Enter in the search. A quick hand may press it before the answer is there: it is done then."""
        if self.text.strip() and not self.has_answered:
            self._is_awaited = True
        elif 0 <= self.at < self.found.rowCount():
            self.take(self.at)
        else:
            self.begin_new()

    @Slot(int)
    def take(self, at: int) -> None:
        """This one of those found."""
        raise NotImplementedError

    @Slot()
    def begin_new(self) -> None:
        """None of those found: somebody new."""
        raise NotImplementedError

    def note_number(self, number: str, kind: IdKind) -> None:
        self.number_note, self.number_mood = number_note(number, kind, self.today, self.station.say)
