"""The queue at the left: grouped lines, and a selection that stays on its ticket whatever happens around it."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain.queries import DeskNow, QueueRow
from common.domain.words import TicketState
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.seated import SeatedPage

OWN, PARKED, MISSED = "own", "parked", "no_show"


@dataclass(frozen=True)
class QueueLine:
    """A ticket as the list shows it; `group` is "own", a series, "parked" or "no_show"."""

    ticket: str
    group: str
    number: str
    item: str
    priority: str
    lane: str
    waited: int
    reason: str
    is_next: bool = False


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
    lines = Part(lambda: Rows(QueueLine, key="ticket"))

    def show(self, desk: DeskNow) -> None:
        """Show a new picture. A selected ticket that has gone leaves nothing selected, never its neighbour."""
        order = [OWN, *(series.series for series in desk.series), PARKED, MISSED]
        lines = [self._line(row, row.ticket == desk.next_ticket) for row in (*desk.queue, *desk.aside)]
        lines.sort(key=lambda line: order.index(line.group))
        self.counts = {group: sum(line.group == group for line in lines) for group in order}
        self.names = {series.series: self.station.say(series.name, series.name_en) for series in desk.series}
        self.waiting = len(desk.queue)
        self.longest = max((row.waited_minutes for row in desk.queue), default=0)
        self.favoured = sum(row.priority is not None for row in desk.queue)
        self.lines.replace(lines)
        self._select(next((line for line in lines if line.ticket == self.selected), None))

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
            is_next=is_next,
        )
