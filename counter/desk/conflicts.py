"""Numbers and cases with which several counters went on while their machines were apart: both sides, and a last word.

A number is settled here; a case on its own page, to which this one leads.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain.cases.edit_queries import AskEditedCases, EditsOfCase
from common.domain.commands import SettleConflict
from common.domain.conflict import ConflictStory, Deed
from common.domain.moment import local_time
from common.domain.queries import AskConflicts, AskHall, AskStaff, HallNow, StaffRow
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.edits.lines import EditLine, edit_lines
from counter.cases.words import names_of
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

USUAL = (
    ("同一位居民，已在一处办完", "One resident, served once"),
    ("第二次叫号没有人来", "Nobody came to the second call"),
    ("两位居民拿着同一个号", "Two residents with one number"),
)


@dataclass(frozen=True)
class ConflictRow:
    """A number in the list, or a case; `counters` are their codes, the one where it counts first."""

    ticket: str
    number: str
    counters: list[str]
    is_settled: bool


def _says(row: ConflictRow) -> list[str]:
    """What is searched and copied."""
    return [row.number, *row.counters]


def _case_row(one: EditsOfCase) -> ConflictRow:
    counters = [version.counter for edited in one.edits for version in edited.versions if version.counter]
    return ConflictRow(one.row.case, one.row.number, list(dict.fromkeys(counters)), is_settled=False)


class ConflictPage(SeatedPage):
    """Newest first. The selection is a ticket, and each ticket keeps its own draft of the last word."""

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    at = Field(-1)
    number = Field("")
    item = Field("")
    sides: Field[list[dict[str, Any]]] = Field([])
    """Each counter, whether it `counts`, and its `deeds`: `at`, `kind`, `who`, `outcome`, `note`."""
    is_settled = Field(False)
    settled_by = Field("")
    settled_at = Field("")
    settled_note = Field("")
    note = Field("")
    usual: Field[list[str]] = Field([])
    is_case = Field(False)
    """Whether a case is selected: then `lines` tell its versions, and it is settled on its own page."""
    lines = Part(lambda: Rows(EditLine, key="key"))
    rows = Part(lambda: Rows(ConflictRow, key="ticket", says=_says))

    leads_to = Signal(str, str)
    """The clerk goes on to the page of a case: the name of the place, and the case's id."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._stories: dict[str, ConflictStory] = {}
        self._cases: dict[str, EditsOfCase] = {}
        self._names: dict[str, str] = {}
        self._drafts: dict[str, str] = {}
        self._ticket = ""
        self._timezone, self._today = "UTC", ""
        for moved in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.rowsMoved):
            moved.connect(self._find)

    @Slot()
    def refresh(self) -> None:
        """Read them anew."""
        self.station.ask(AskHall(), self._know_hall)
        self.station.ask(AskStaff(), self._know_staff)
        self.station.ask(AskConflicts(), self.show)
        self.station.ask(AskEditedCases(), self.show_cases)

    def show(self, stories: list[ConflictStory] | Trouble) -> None:
        """Show what the hall answered; at first the newest that nobody has settled is selected."""
        if isinstance(stories, Trouble):
            self.problem = stories.words(self.station.language)
            return
        self.usual = [self.station.say(*words) for words in USUAL]
        self._stories = {story.conflict.ticket: story for story in stories}
        self._fill()
        self.is_loaded = True

    def show_cases(self, found: list[EditsOfCase] | Trouble) -> None:
        """Show the cases that were edited apart, beneath the numbers, for residents wait with those."""
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        self._cases = {one.row.case: one for one in found}
        self._fill()

    def _fill(self) -> None:
        kept = [story.conflict for story in self._stories.values()]
        open_rows = [ConflictRow(one.ticket, one.number, list(one.counters), one.is_settled) for one in kept]
        self.rows.replace([*open_rows, *(_case_row(one) for one in self._cases.values())])
        if self._ticket not in self._stories and self._ticket not in self._cases:
            unsettled = sorted(self.rows.shown(), key=lambda one: one.is_settled)
            self._ticket = next((one.ticket for one in unsettled), "")
        self._show_chosen()

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this number."""
        if 0 <= at < self.rows.rowCount():
            self._ticket = self.rows.row(at).ticket
            self.problem = self.said = ""
            self._show_chosen()

    @Slot(str)
    def type(self, note: str) -> None:
        """How it was settled, as typed, or one of the usual notes."""
        self.note = self._drafts[self._ticket] = note

    def keep_note(self, ticket: str, note: str) -> None:
        """What somebody had begun to write about a visit that turned out to count elsewhere."""
        if note:
            self._drafts.setdefault(ticket, note)

    def forget_drafts(self) -> None:
        """Somebody else will sit here."""
        self._drafts.clear()
        self.note = self.problem = self.said = ""

    @Slot()
    def settle(self) -> None:
        """Put the last word on record; a case is taken in hand for that."""
        if self.is_case:
            self.leads_to.emit("case", self._ticket)
            return
        if not self._ticket or self.is_settled:
            return
        self.problem = self.said = ""
        was_busy, self.is_busy = self.is_busy, True
        ticket = self._ticket
        if not self.station.do(
            [SettleConflict(ticket=ticket, note=self.note)], lambda trouble: self._answered(ticket, trouble)
        ):
            self.is_busy = was_busy  # another page's act is under way, and will not answer here

    def _answered(self, ticket: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self._drafts.pop(ticket, None)
        self.said = "settle"

    def _know_hall(self, now: HallNow | Trouble) -> None:
        if isinstance(now, HallNow):
            self._timezone, self._today = now.hall.timezone, now.today

    def _know_staff(self, staff: list[StaffRow] | Trouble) -> None:
        if not isinstance(staff, Trouble):
            self._names = names_of(staff)

    def _show_chosen(self) -> None:
        story = self._stories.get(self._ticket)
        self._find()
        case, say = self._cases.get(self._ticket), self.station.say
        self.is_case = case is not None
        self.lines.replace(edit_lines(case.edits, {}, self._timezone, self._names, say) if case else [])
        self.number = story.conflict.number if story else case.row.number if case else ""
        self.item = say(story.item.name, story.item.name_en) if story and story.item else ""
        if case is not None:
            self.item = f"{say(case.row.item_name, case.row.item_name_en)}  ·  {case.row.applicant.name}"
        self.sides = self._sides(story) if story else []
        self.is_settled = story is not None and story.conflict.is_settled
        settlement = story.settlement if story else None
        self.settled_by = (settlement.staff_name or settlement.actor) if settlement else ""
        self.settled_at = self._clock(settlement.at_ms) if settlement else ""
        self.settled_note = settlement.note if settlement else ""
        self.note = self._drafts.get(self._ticket, "")

    def _find(self) -> None:
        self.at = next((at for at, row in enumerate(self.rows.shown()) if row.ticket == self._ticket), -1)

    def _sides(self, story: ConflictStory) -> list[dict[str, Any]]:
        order = story.conflict.counters
        deeds = sorted(
            (deed for deed in story.deeds if deed.counter in order), key=lambda deed: order.index(deed.counter)
        )
        return [
            {
                "counter": counter,
                "counts": counter == story.conflict.held_by,
                "deeds": [self._told(deed) for deed in group],
            }
            for counter, group in groupby(deeds, key=lambda deed: deed.counter)
        ]

    def _told(self, deed: Deed) -> dict[str, Any]:
        return {
            "at": self._clock(deed.at_ms),
            "kind": deed.kind,
            "who": deed.staff_name or deed.actor,
            "outcome": deed.outcome,
            "note": deed.note,
        }

    def _clock(self, at_ms: int) -> str:
        """The hall's time of day, with the date where it is not today's."""
        at = local_time(at_ms, self._timezone)
        return f"{at:%H:%M}" if self._today in ("", at.date().isoformat()) else f"{at:%m-%d %H:%M}"
