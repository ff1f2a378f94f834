"""Finishing a visit: the items actually handled, how it ended (each in its own way if need be), a note."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.domain.queries import CaseOfVisit, VisitAtCounter
from common.domain.words import Outcome
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.forms import Form
from counter.desk.item_search import ItemSearch
from counter.desk.station import Station

_USUAL = {HandlingKind.ON_THE_SPOT: Outcome.DONE, HandlingKind.PROMISED: Outcome.ACCEPTED}
OUTCOMES = tuple(Outcome)


@dataclass(frozen=True)
class Handled:
    """An item of this visit; `outcome` is its own, "" when it ended like the whole visit."""

    code: str
    name: str
    outcome: str


class FinishForm(Form):
    """What the visit came to. Its draft belongs to one ticket and goes with it."""

    outcome = Field("")
    note = Field("")
    at = Field(-1)
    """The item the keyboard is on."""
    items = Part(lambda: Rows(Handled, key="code"))
    search = Part(ItemSearch)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._ticket = ""
        self._cases: dict[str, CaseOfVisit] = {}
        self._is_own = False  # the clerk has changed what was proposed

    def begin(self, visit: VisitAtCounter) -> None:
        """Start from the cases of the visit, or from what the number was taken for; a draft of the same ticket stays.

        What is received while the form has a draft is added to it.
        """
        cases = {one.case: one for one in visit.cases}
        if visit.ticket.ticket != self._ticket:
            self.clear()
            self._ticket = visit.ticket.ticket
            if visit.item is not None and not cases:
                self._add(visit.item.code, self._said(visit.item.name, visit.item.name_en), _USUAL[visit.item.kind])
        if cases != self._cases:
            new = [one for case, one in cases.items() if not self._is_own or case not in self._cases]
            self._cases = cases
            self._take(new)

    def _take(self, cases: list[CaseOfVisit]) -> None:
        """Propose what cases came to: one outcome for all, and its own for each that ended otherwise."""
        if not self._is_own:
            self.items.replace([])
            self.outcome = next((one.outcome.value for one in cases if one.outcome is not None), "")
        for one in cases:
            self._add(one.item, self._said(one.item_name, one.item_name_en), one.outcome)

    def add(self, item: ServiceItem) -> None:
        """One more item was handled; the first one proposes how the visit ended."""
        self._is_own = True
        self._add(item.code, self._said(item.name, item.name_en), None if self.outcome else _USUAL[item.kind])

    def _add(self, code: str, name: str, outcome: Outcome | None) -> None:
        ended = outcome.value if outcome is not None else ""
        if not self.outcome:
            self.outcome = ended
        rows = self.items.shown()
        if all(row.code != code for row in rows):
            self.items.replace([*rows, Handled(code, name, "" if ended == self.outcome else ended)])

    def _said(self, name: str, name_en: str) -> str:
        return self.station.say(name, name_en)

    @Slot(int, result=bool)
    def take_found(self, at: int) -> bool:
        """Add a result of the search and be ready for the next; False when nothing was found to add."""
        item = self.search.found_at(at)
        if item is None:
            return False
        self.add(item)
        self.search.clear()
        return True

    @Slot(int)
    def step(self, by: int) -> None:
        """Move among the items."""
        self.at = min(max(0, self.at + by), self.items.rowCount() - 1)

    @Slot(int)
    def remove(self, at: int) -> None:
        """This one was not handled after all."""
        rows = self.items.shown()
        if 0 <= at < len(rows):
            self._is_own = True
            self.items.replace(rows[:at] + rows[at + 1 :])
            self.at = min(at, self.items.rowCount() - 1)

    @Slot(int, str)
    def set_outcome_of(self, at: int, outcome: str) -> None:
        """One item ended differently from the rest; the same outcome again, or "", lets it end like the rest."""
        rows = self.items.shown()
        if 0 <= at < len(rows):
            self._is_own = True
            own = "" if outcome in (self.outcome, rows[at].outcome) else outcome
            rows[at] = Handled(rows[at].code, rows[at].name, own)
            self.items.replace(rows)

    @Slot(str)
    def choose_outcome(self, outcome: str) -> None:
        """How the visit ended."""
        self.outcome, self._is_own = outcome, True

    @Slot(str)
    def type_note(self, note: str) -> None:
        """For colleagues: sealed in the store."""
        self.note = note

    def command(self) -> c.Command | str:
        if self.search.text.strip():
            return self.station.say(
                "还有事项没有加上：按回车加上，或清空", "An item is not added yet: add it with Enter, or empty the line"
            )
        if not self.outcome:
            return self.station.say("请选择办理结果", "Please choose how the visit ended")
        rows = self.items.shown()
        return c.FinishService(
            counter=self.station.counter,
            outcome=Outcome(self.outcome),
            items=tuple(row.code for row in rows),
            outcomes={row.code: Outcome(row.outcome) for row in rows if row.outcome},
            note=self.note,
        )

    def clear(self) -> None:
        super().clear()
        self._ticket, self._cases, self._is_own = "", {}, False
        self.items.replace([])
        self.search.clear()
