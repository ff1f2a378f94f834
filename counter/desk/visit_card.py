"""The person at the counter: number, item, papers to look through, how long they waited, and the guide of the item."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Slot

from common.domain.cases.guide import guide_of
from common.domain.catalogue.item import Choice, HandlingKind, Material, ServiceItem
from common.domain.queries import DeskNow
from common.domain.rows import Ticket
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.seated import SeatedPage


@dataclass(frozen=True)
class Paper:
    """A paper of the item. Ticks are the clerk's reading aid and are not recorded.

    `when` are the choices that need it, where the resident was not asked; `source` tells the hall what it says.
    """

    place: int
    name: str
    originals: int
    copies: int
    when: str
    source: str
    is_seen: bool


class VisitCard(SeatedPage):
    """Empty when nobody is at the counter."""

    ticket = Field("")
    number = Field("")
    item = Field("")
    item_code = Field("")
    domain = Field("")
    is_on_the_spot = Field(False)
    promised_days = Field(0)
    legal_days = Field(-1)
    """-1 when no statutory limit is known."""
    is_at_community_station = Field(False)
    is_sample = Field(False)
    series = Field("")
    priority = Field("")
    lane = Field("")
    waited = Field(0)
    minutes = Field(0)
    """Since the call, and from the beginning of the service since that."""
    recalls = Field(0)
    kiosk = Field("")
    return_to = Field("")
    situation = Field("")
    """What the resident chose at the kiosk; "" where nobody was asked."""
    is_represented = Field(False)
    seen = Field(0)
    papers = Part(lambda: Rows(Paper, key="place"))
    _since_ms = 0

    def show(self, desk: DeskNow) -> None:
        """Show who is at the counter in this picture; ticks stay as long as the same ticket does."""
        visit = desk.visit
        if visit is None:
            self.reset()
            self.papers.replace([])
            return
        if visit.ticket.ticket != self.ticket:
            self.papers.replace([])
        ticket = visit.ticket
        self.ticket = ticket.ticket
        self._since_ms = ticket.begun_ms or ticket.called_ms or 0
        self.number = ticket.number
        names = {one.series: self.station.say(one.name, one.name_en) for one in desk.series}
        self.series = names.get(ticket.series, ticket.series)
        self.priority = ticket.priority or ""
        self.lane = ticket.lane or ""
        self.waited = visit.waited_minutes
        self.recalls = ticket.recalls
        self.kiosk = ticket.kiosk or ""
        self.return_to = ticket.return_to if ticket.return_to not in (None, desk.counter.counter) else ""
        self._show_item(visit.item)
        self._show_papers(visit.item, ticket)

    def count_minutes(self, now_ms: int) -> None:
        """Let the time at the counter go on."""
        self.minutes = max(0, now_ms - self._since_ms) // 60_000 if self.ticket else 0

    @Slot(int)
    def toggle(self, at: int) -> None:
        """This paper was looked at, or has to be looked at again."""
        ticked = self.papers.row(at)
        self._set_papers([replace(paper, is_seen=paper.is_seen != (paper is ticked)) for paper in self.papers.shown()])

    def _show_item(self, item: ServiceItem | None) -> None:
        say = self.station.say
        self.item = say(item.name, item.name_en) if item else ""
        self.item_code = item.code if item else ""
        self.domain = say(item.domain.zh, item.domain.en) if item else ""
        self.is_on_the_spot = item is not None and item.kind is HandlingKind.ON_THE_SPOT
        self.promised_days = item.promised_days if item else 0
        self.legal_days = -1 if item is None or item.legal_days is None else item.legal_days
        self.is_at_community_station = item is not None and item.is_at_community_station
        self.is_sample = item is not None and item.is_sample

    def _show_papers(self, item: ServiceItem | None, ticket: Ticket) -> None:
        """The papers for what the resident chose at the kiosk."""
        self.is_represented = ticket.is_represented
        if item is None:
            self.situation = ""
            self._set_papers([])
            return
        guide = guide_of(item, ticket.situations, is_represented=ticket.is_represented)
        self.situation = self._named(guide.chosen)
        open_choices = [choice for situation in guide.open for choice in situation.choices]
        seen = {paper.name for paper in self.papers.shown() if paper.is_seen}
        papers = [
            self._paper(place, material, open_choices)
            for place, material in enumerate((*guide.to_bring, *guide.looked_up))
        ]
        self._set_papers([replace(paper, is_seen=paper.name in seen) for paper in papers])

    def _paper(self, place: int, material: Material, open_choices: list[Choice]) -> Paper:
        say = self.station.say
        return Paper(
            place=place,
            name=say(material.name, material.name_en),
            originals=material.originals or 0,
            copies=material.copies or 0,
            when=self._named([choice for choice in open_choices if choice.name in material.when]),
            source=say(material.source, material.source_en),
            is_seen=False,
        )

    def _named(self, choices: Sequence[Choice]) -> str:
        say = self.station.say
        return say("、", ", ").join(say(choice.name, choice.name_en) for choice in choices)

    def _set_papers(self, papers: list[Paper]) -> None:
        self.papers.replace(papers)
        self.seen = sum(paper.is_seen for paper in papers)
