"""One row of a catalogue file while it is read: its tidied cells, and what there is to say about them."""

from collections.abc import Mapping

from common.domain.catalogue import cells
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.grid import UNSOLVED
from common.domain.catalogue.report import Remark

LONGEST_CELL = 4_000
MOST_DAYS = 365

_FORMULA_STARTS = ("=", "+", "@")
_CELL_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"))


class Row:
    """Reads fields of one row. Every method that finds a fault says it and goes on, so that none stays hidden."""

    def __init__(self, number: int, found: Mapping[str, str]) -> None:
        self.number = number
        self.faults: list[Remark] = []
        self.notes: list[Remark] = []
        self._found = found

    @property
    def code(self) -> str:
        """The tidied code, whatever it is worth; to compare rows."""
        return cells.tidy(self._found.get("code", "")[:LONGEST_CELL])

    @property
    def name(self) -> str:
        """The tidied name, whatever it is worth; to compare rows."""
        return cells.tidy(self._found.get("name", "")[:LONGEST_CELL])

    def fault(self, kind: FaultKind, field: str, found: str = "", detail: str = "") -> None:
        """Say what refuses this row."""
        self.faults.append(Remark(kind, self.number, field, found, detail))

    def note(self, kind: NoteKind, field: str, found: str = "", detail: str = "") -> None:
        """Say what deserves a second look."""
        self.notes.append(Remark(kind, self.number, field, found, detail))

    def text(self, field: str, longest: int = LONGEST_CELL, *, keeps_lines: bool = False) -> str | None:
        """The tidied text of a field, "" when there is none; None when it cannot be used, which has then been said."""
        found = self._found.get(field, "")
        if found.startswith(UNSOLVED):
            self.fault(FaultKind.FORMULA_WITHOUT_VALUE, field, found.removeprefix(UNSOLVED))
            return None
        if len(found) > LONGEST_CELL:
            self.fault(FaultKind.TEXT_TOO_LONG, field, found, str(longest))
            return None
        text = cells.tidy(found, keeps_lines=keeps_lines)
        if text in _CELL_ERRORS:
            self.fault(FaultKind.CELL_ERROR, field, text)
            return None
        if len(text) > longest:
            self.fault(FaultKind.TEXT_TOO_LONG, field, text, str(longest))
            return None
        if text != found:
            self.note(NoteKind.CLEANED, field, found, text)
        if text.startswith(_FORMULA_STARTS):
            self.note(NoteKind.LOOKS_LIKE_FORMULA, field, text)
        return text

    def days(self, field: str) -> int | None:
        """A number of working days, None when there is none or it cannot be used."""
        text = self.text(field)
        if not text:
            return None
        days = cells.days(text)
        if days is None:
            self.fault(FaultKind.DAYS_MALFORMED, field, text)
        elif not 0 <= days <= MOST_DAYS:
            self.fault(FaultKind.DAYS_OUT_OF_RANGE, field, text, str(MOST_DAYS))
            days = None
        return days

    def says_yes(self, field: str) -> bool:
        """Whether a cell says yes; an empty one says no."""
        text = self.text(field)
        answer = cells.yes_or_no(text) if text else False
        if answer is None:
            self.fault(FaultKind.YES_NO_UNKNOWN, field, text or "")
        return bool(answer)
