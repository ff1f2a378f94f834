"""The page of ratings: for the hall manager what has to be put right, for everybody numbers of days that are over."""

from datetime import date, timedelta

from PySide6.QtCore import Slot

from common.domain.moment import Moment
from common.domain.ratings.queries import (
    AskFollowUp,
    AskFollowUps,
    AskSatisfaction,
    FollowUpInHand,
    FollowUpRow,
    Satisfaction,
)
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.ratings.follow_up import CALL, CLOSE, VERIFY, FollowUpPart
from counter.cases.ratings.lines import (
    FollowUpLine,
    TotalLine,
    follow_up_line,
    follow_up_says,
    is_overdue,
    total_line,
)
from counter.cases.role_page import RolePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

DONE = {
    VERIFY: ("核实情况已记录", "What was found is on record"),
    CALL: ("回访已记录", "The call is on record"),
    CLOSE: ("已告知结果，整改办结", "They were told; it is closed"),
}
DAYS = {"week": 7, "month": 30, "year": 365}


class RatingsPage(RolePage):
    """`shows` is "open", "all" (bad ratings) or "totals"; whoever is no hall manager sees totals alone."""

    roles = (StaffRole.HALL_LEAD, StaffRole.CLERK, StaffRole.ISSUER)

    shows = Field("totals")
    is_lead = Field(False)
    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    at = Field(-1)
    overdue = Field(0)
    form = Field("")
    """"verify", "call", "close", or ""."""
    by = Field("counter")
    span = Field("month")
    lines = Part(lambda: Rows(FollowUpLine, key="rating", says=follow_up_says))
    totals = Part(lambda: Rows(TotalLine, key="key"))
    follow_up = Part(FollowUpPart)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._today = date.max

    def look(self) -> None:
        """How many wait, for the tab."""
        self.is_lead = self.role is StaffRole.HALL_LEAD
        if self.is_lead:
            self.station.ask(AskFollowUps(), self._count)

    def enter(self, subject: str = "") -> None:
        """To what waits; the numbers where that is not one's business."""
        self.problem = self.said = ""
        if not self.is_lead:
            self.shows = "totals"
        elif self.shows == "totals" and not self.is_loaded:
            self.shows = "open"
        self.station.now(self._know_today)

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        if not self.is_offered or self._today is date.max:
            return
        if self.shows == "totals":
            # A clerk who knows who was here today shall not see from the numbers what that one has said.
            until = self._today if self.is_lead else self._today - timedelta(days=1)
            since = until - timedelta(days=DAYS[self.span] - 1)
            query = AskSatisfaction(by=self.by, since=since, until=until)  # type: ignore[arg-type]  # one of three
            self.station.ask(query, self.show_totals)
        else:
            self.station.ask(AskFollowUps(only_open=self.shows == "open"), self.show_follow_ups)
            if self.follow_up.rating and not self.is_busy:
                self._read(self.follow_up.rating)

    def forget_drafts(self) -> None:
        """Nothing of one manager stays for whoever sits here next."""
        self.follow_up.clear()
        self.lines.replace([])
        self.totals.replace([])
        self.reset()
        self._today = date.max

    @Slot(str)
    def choose(self, shows: str) -> None:
        """What is shown."""
        if shows != "totals" and not self.is_lead:
            return
        self.shows, self.is_loaded, self.form = shows, False, ""
        self.problem = self.said = ""
        self.follow_up.clear()
        self.refresh()

    @Slot(str)
    def choose_by(self, by: str) -> None:
        """Numbers by counter, item or week."""
        self.by = by
        self.refresh()

    @Slot(str)
    def choose_span(self, span: str) -> None:
        """Numbers of a week, a month or a year."""
        self.span = span
        self.refresh()

    @Slot(int)
    def choose_line(self, at: int) -> None:
        """The keyboard is on this rating, which comes to hand."""
        if 0 <= at < self.lines.rowCount():
            self.at, self.form = at, ""
            self.problem = self.said = ""
            self._read(self.lines.row(at).rating)

    @Slot(str)
    def open_form(self, act: str) -> None:
        """Write down a step; the same once more closes it."""
        if act in self.follow_up.acts:
            self.problem = self.said = ""
            self.form = "" if act == self.form else act

    @Slot()
    def send(self) -> None:
        """Put the step on record."""
        if not self.form:
            return
        command = self.follow_up.command(self.form)
        if isinstance(command, str):
            self.problem = command
            return
        act, self.problem, self.said = self.form, "", ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do([command], lambda trouble: self._answered(act, trouble)):
            self.is_busy = was_busy

    @Slot()
    def show_case(self) -> None:
        """The whole case with its history."""
        if self.follow_up.case_id:
            self.leads_to.emit("case", self.follow_up.case_id)

    @Slot()
    def back(self) -> None:
        """A form closes and keeps what was typed; then to where the manager came from."""
        self.problem = self.said = ""
        if self.form:
            self.form = ""
        else:
            self.left.emit()

    def show_follow_ups(self, rows: list[FollowUpRow] | Trouble) -> None:
        """Show the bad ratings."""
        if isinstance(rows, Trouble):
            self.problem = rows.words(self.station.language)
            return
        self.lines.replace([follow_up_line(row, self.station.say) for row in rows])
        kept = next((at for at, row in enumerate(rows) if row.rating.rating == self.follow_up.rating), None)
        self.is_loaded = True
        if kept is not None:
            self.at = kept
        elif rows:
            self.choose_line(min(max(0, self.at), len(rows) - 1))
        else:
            self.at = -1
            self.follow_up.clear()

    def show_totals(self, found: list[Satisfaction] | Trouble) -> None:
        """Show the numbers."""
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        self.totals.replace([total_line(one, self.station.say) for one in found])
        self.is_loaded = True

    def _read(self, rating: str) -> None:
        self.station.ask(AskFollowUp(rating=rating), self._show)

    def _show(self, seen: FollowUpInHand | Trouble) -> None:
        if isinstance(seen, Trouble):
            self.problem = seen.words(self.station.language)
            return
        self.follow_up.show(seen, self.names)
        if self.form and self.form not in self.follow_up.acts:
            self.form = ""

    def _answered(self, act: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self.follow_up.type(act, "")
        words = self.station.say(*DONE[act])
        self.form = ""
        self.refresh()
        self.look()
        self.said = words

    def _count(self, rows: list[FollowUpRow] | Trouble) -> None:
        if not isinstance(rows, Trouble):
            self.count, self.overdue = len(rows), sum(is_overdue(row) for row in rows)

    def _know_today(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment):
            self._today = now.today
            self.refresh()
