"""The queue at the left: grouped lines, and a selection that stays on its ticket whatever happens around it."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain.queries import DeskNow, QueueRow
from common.domain.words import TicketState
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.seated import SeatedPage

OWN, PARKED, MISSED = "own", "parked", "no_show"
_SORTED_BY = ("number", "item", "waited")


@dataclass(frozen=True)
class QueueLine:
    """A ticket as the list shows it; `group` is "own", a series, "parked" or "no_show".

    `fallback` is the counter that looks after it while machines are apart, "" in a hall of one machine; `is_held`
    says that this counter may call it without the others.
    """

    ticket: str
    group: str
    number: str
    item: str
    priority: str
    lane: str
    waited: int
    reason: str
    fallback: str
    is_held: bool
    is_next: bool = False


def _says(line: QueueLine) -> list[str]:
    """What is searched and copied: neither why somebody comes first nor what a colleague wrote about them."""
    return [line.number, line.item, str(line.waited)]


class QueueList(SeatedPage):
    """Who waits, who is parked and who missed the call. The selection is a ticket, not a place."""

    selected = Field("")
    at = Field(-1)
    number = Field("")
    """The number of the selected ticket."""
    group = Field("")
    """Where the selected ticket stands."""
    waiting = Field(0)
    longest = Field(0)
    """Minutes of whoever has waited longest."""
    favoured = Field(0)
    """How many wait with a priority."""
    counts: Field[dict[str, int]] = Field({})
    names: Field[dict[str, str]] = Field({})
    filtered_by = Field("")
    sorted_by = Field("")
    """Within each group: "number", "item" or "waited"; "" is the order in which they joined."""
    is_descending = Field(False)
    lines = Part(lambda: Rows(QueueLine, key="ticket", says=_says))
    _order: tuple[str, ...] = ()
    _all: tuple[QueueLine, ...] = ()

    def show(self, desk: DeskNow, *, is_alone: bool = False) -> None:
        """Show a new picture. A selected ticket that has gone leaves nothing selected, never its neighbour.

        While the machine is alone, whoever is next is the first of those that the counter holds.
        """
        following = desk.next_alone if is_alone else desk.next_ticket
        self._order = (OWN, *(series.series for series in desk.series), PARKED, MISSED)
        self._all = tuple(self._line(row, row.ticket == following) for row in (*desk.queue, *desk.aside))
        self.names = {series.series: self.station.say(series.name, series.name_en) for series in desk.series}
        self.waiting = len(desk.queue)
        self.longest = max((row.waited_minutes for row in desk.queue), default=0)
        self.favoured = sum(row.priority is not None for row in desk.queue)
        self._place()

    @Slot(int)
    def step(self, by: int) -> None:
        """Move the selection; the first step stands on the first line."""
        last = self.lines.rowCount() - 1
        self.choose(0 if self.at < 0 else min(max(0, self.at + by), last))

    @Slot(int)
    def choose(self, at: int) -> None:
        """Select the line at a place."""
        self._select(self.lines.row(at) if 0 <= at < self.lines.rowCount() else None)

    @Slot()
    def leave(self) -> None:
        """Nothing is selected any more."""
        self._select(None)

    @Slot(str)
    def filter(self, text: str) -> None:
        """Show only lines in which every word occurs, and select the first of them; without words, all."""
        self.filtered_by = text
        self.lines.filter(text)
        self._place()
        self.choose(0 if text.strip() else -1)

    @Slot(str, bool)
    def sort_by(self, name: str, is_descending: bool) -> None:
        """Order each group by a column; a column that is not there gives back the order of joining."""
        self.sorted_by = name if name in _SORTED_BY else ""
        self.is_descending = is_descending
        self._place()

    @Slot(int)
    def copy(self, at: int) -> None:
        """The line at a place to the clipboard."""
        self.lines.copy(at)

    @Slot()
    def copy_all(self) -> None:
        """All lines that are shown to the clipboard."""
        self.lines.copy_all()

    def _place(self) -> None:
        lines = list(self._all)
        if self.sorted_by:
            lines.sort(key=lambda line: getattr(line, self.sorted_by), reverse=self.is_descending)
        lines.sort(key=lambda line: self._order.index(line.group))
        self.lines.replace(lines)
        shown = self.lines.shown()
        self.counts = {group: sum(line.group == group for line in shown) for group in self._order}
        self._select(next((line for line in shown if line.ticket == self.selected), None))

    def _select(self, line: QueueLine | None) -> None:
        self.selected = line.ticket if line else ""
        self.number = line.number if line else ""
        self.group = line.group if line else ""
        self.at = next((at for at, one in enumerate(self.lines.shown()) if one.ticket == self.selected), -1)

    def _line(self, row: QueueRow, is_next: bool) -> QueueLine:
        groups = {TicketState.PARKED: PARKED, TicketState.NO_SHOW: MISSED}
        return QueueLine(
            ticket=row.ticket,
            group=groups.get(row.state, OWN if row.is_for_counter else row.series),
            number=row.number,
            item=self.station.say(row.item_name, row.item_name_en),
            priority=row.priority or "",
            lane=row.lane,
            waited=row.waited_minutes,
            reason=row.reason,
            fallback=row.fallback or "",
            is_held=row.is_held,
            is_next=is_next,
        )
