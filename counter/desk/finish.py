"""Finishing a visit: the items actually handled, how it ended (each in its own way if need be), a note."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.domain.queries import VisitAtCounter
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

    def begin(self, visit: VisitAtCounter) -> None:
        """Start from what the number was taken for; a draft of the same ticket stays as it is."""
        if visit.ticket.ticket == self._ticket:
            return
        self.clear()
        self._ticket = visit.ticket.ticket
        if visit.item is not None:
            self.add(visit.item)

    def add(self, item: ServiceItem) -> None:
        """One more item was handled; the first one proposes how the visit ended."""
        rows = self.items.shown()
        if all(row.code != item.code for row in rows):
            rows.append(Handled(item.code, self.station.say(item.name, item.name_en), ""))
            self.items.replace(rows)
        if not self.outcome:
            self.outcome = _USUAL[item.kind].value

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
            self.items.replace(rows[:at] + rows[at + 1 :])
            self.at = min(at, self.items.rowCount() - 1)

    @Slot(int, str)
    def set_outcome_of(self, at: int, outcome: str) -> None:
        """One item ended differently from the rest; the same outcome again, or "", lets it end like the rest."""
        rows = self.items.shown()
        if 0 <= at < len(rows):
            own = "" if outcome in (self.outcome, rows[at].outcome) else outcome
            rows[at] = Handled(rows[at].code, rows[at].name, own)
            self.items.replace(rows)

    @Slot(str)
    def choose_outcome(self, outcome: str) -> None:
        """How the visit ended."""
        self.outcome = outcome

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
        self._ticket = ""
        self.items.replace([])
        self.search.clear()
