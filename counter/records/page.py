"""The page of self-service: who waits for a code, what became of documents, papers that are verified, a day's list."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.moment import Moment
from common.domain.queries import AskHall, DeskNow, HallNow
from common.domain.records.code import CodeState, new_code
from common.domain.records.ending import Ending
from common.domain.records.queries import (
    AskSelfService,
    AskStatements,
    AskStatementTallies,
    SelfService,
    StatementRow,
    Tally,
)
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.role_page import RolePage
from counter.cases.words import day_words
from counter.desk.station import Station
from counter.desk.trouble import Trouble
from counter.records.lines import (
    Printed,
    TallyLine,
    Waiting,
    code_line,
    printed_line,
    tally_line,
    unknown_line,
    waiting_says,
)
from counter.records.verify import VerifyPart

VIEWS = ("waiting", "verify", "day", "figures")
FIGURES_OF = timedelta(days=30)


class SelfServicePage(RolePage):
    """Offered where a kiosk of the hall has ever served somebody alone. `shows` is one of VIEWS; the lead has all."""

    name = "self_service"
    roles = (StaffRole.CLERK, StaffRole.ASSISTANT, StaffRole.ISSUER, StaffRole.HALL_LEAD)

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    shows = Field(VIEWS[0])
    at = Field(-1)
    kind = Field("")
    """"code", "unknown", or "" while nothing waits."""
    kiosk = Field("")
    detail = Field("")
    seen = Field("")
    code = Field("")
    """The code that was released here for the one who is chosen, as it is read out."""
    day = Field("")
    is_today = Field(True)
    totals = Field("")
    waiting = Part(lambda: Rows(Waiting, key="key", says=waiting_says))
    is_lead = Field(False)
    since = Field("")
    printed = Part(lambda: Rows(Printed, key="query_number"))
    tallies = Part(lambda: Rows(TallyLine, key="key"))
    verify = Part(VerifyPart)

    def __init__(self, station: Station | None = None) -> None:
        self._codes: dict[str, str] = {}
        self._key = ""
        self._timezone = "UTC"
        self._on: date | None = None
        self._today: date | None = None
        super().__init__(station)
        self.verify.told = self._tell

    def show_desk(self, desk: DeskNow) -> None:
        """A hall may get its first kiosk of this kind while somebody sits here."""
        super().show_desk(desk)
        if self.role in self.roles and not self.is_offered:
            self.look()

    def look(self) -> None:
        """How much waits, for the tab."""
        self.station.ask(AskSelfService(), self._see)

    def enter(self, subject: str = "") -> None:
        """What waits comes first, wherever somebody was before."""
        self.problem = self.said = ""
        if self.count:
            self.shows = VIEWS[0]
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        if self.role in self.roles:
            self.station.ask(AskHall(), self._know_hall)
            self.look()
            if self.shows == "day":
                self._read_day()
            elif self.shows == "figures" and self._today is not None:
                first = self._today - FIGURES_OF
                self.station.ask(AskStatementTallies(since=first, until=self._today), self.show_figures)

    def forget_drafts(self) -> None:
        """Nothing stays for whoever sits here next: no code, no paper."""
        self._codes.clear()
        self.code = self.problem = self.said = ""
        self.verify.clear()
        self.shows, self._on = VIEWS[0], None

    @Slot(str)
    def choose_view(self, name: str) -> None:
        """What waits, a paper, or the list of a day."""
        self.shows = name
        self.problem = self.said = ""
        self.refresh()

    @Slot()
    def next_view(self) -> None:
        """One after the other."""
        views = VIEWS if self.is_lead else VIEWS[:-1]
        self.choose_view(views[(views.index(self.shows) + 1) % len(views)])

    # What waits

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one."""
        if 0 <= at < self.waiting.rowCount() and (key := self.waiting.row(at).key) != self._key:
            self._key = key
            self.problem = self.said = ""
            self._show_chosen()

    @Slot()
    def release(self) -> None:
        """The ID card and the masked number belong together: give a code."""
        if self.kind != "code" or self.code:
            return
        request, code = self._key, new_code()
        command = c.ReleaseCode(counter=self.station.counter, code_request=request, code=code)
        self._do(command, ("请把一次性码告诉群众", "Tell the resident the code"), lambda: self.keep_code(request, code))

    @Slot()
    def turn_away(self) -> None:
        """It is not the card of that number, or nobody is there."""
        if self.kind == "code":
            command = c.WithdrawCode(code_request=self._key, counter=self.station.counter)
            self._do(command, ("申请已取消", "The request was withdrawn"))

    @Slot(bool)
    def settle(self, came_out: bool) -> None:
        """Somebody has looked whether the document came out."""
        if self.kind == "unknown":
            ending = Ending.PRINTED if came_out else Ending.CANCELLED
            command = c.SettleStatement(counter=self.station.counter, query_number=self._key, ending=ending)
            self._do(command, ("结果已记录", "It is on record"))

    # The list of a day

    @Slot(int)
    def step(self, days: int) -> None:
        """To the list of another day, today's the last."""
        if self._today is None:
            return
        on = min((self._on or self._today) + timedelta(days=days), self._today)
        self._on = None if on == self._today else on
        self._read_day()

    def _read_day(self) -> None:
        on = self._on
        self.station.ask(AskStatements(on=on), lambda rows: self.show_day(on, rows))

    def show_day(self, on: date | None, rows: list[StatementRow] | Trouble) -> None:
        """Show the list of a date; today's where it is None."""
        if isinstance(rows, Trouble):
            self.problem = rows.words(self.station.language)
            return
        say, shown = self.station.say, on or self._today
        self.printed.replace([printed_line(row, self._timezone, say) for row in rows])
        self.day = day_words(shown, say) if shown else ""
        self.is_today = on is None
        done = [row for row in rows if row.ending is Ending.PRINTED]
        pages = sum(row.pages for row in done)
        self.totals = say(
            f"打印 {len(done)} 份 {pages} 页，未打出 {len(rows) - len(done)} 份",
            f"{len(done)} printed, {pages} pages; {len(rows) - len(done)} not",
        )

    def show_figures(self, rows: list[Tally] | Trouble) -> None:
        """Show what the last weeks come to."""
        if isinstance(rows, Trouble):
            self.problem = rows.words(self.station.language)
            return
        self.tallies.replace([tally_line(row, self.station.say) for row in rows])
        if self._today is not None:
            self.since = day_words(self._today - FIGURES_OF, self.station.say)

    # How it comes to be shown

    def _do(self, command: c.Command, done: tuple[str, str], then: Callable[[], None] | None = None) -> None:
        self.problem = self.said = ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do([command], lambda trouble: self._answered(done, then, trouble)):
            self.is_busy = was_busy

    def _answered(self, done: tuple[str, str], then: Callable[[], None] | None, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
        else:
            if then is not None:
                then()
            self.said = self.station.say(*done)
        self.refresh()

    def keep_code(self, request: str, code: str) -> None:
        """A code that was released here is shown as long as it waits to be typed."""
        self._codes[request] = code
        self._show_chosen()

    def _tell(self, problem: str) -> None:
        self.problem, self.said = problem, ""

    def _know(self, role: StaffRole | None) -> None:
        self.role, self.is_offered, self.count = role, False, 0
        self.is_lead = role is StaffRole.HALL_LEAD
        if role in self.roles:
            self.look()

    def _know_hall(self, now: HallNow | Trouble) -> None:
        if isinstance(now, HallNow):
            self.know_day(now.hall.timezone, date.fromisoformat(now.today))

    def know_day(self, timezone: str, today: date) -> None:
        """By whose clock times are shown."""
        self._timezone = self.verify.timezone = timezone
        self._today = today

    def _see(self, found: SelfService | Trouble) -> None:
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        self.is_offered = found.is_used
        if found.is_used:
            self.station.now(lambda now: self.show(found, now))

    def show(self, found: SelfService, now: Moment | Trouble) -> None:
        """Show what waits: codes first, for somebody stands there."""
        now_ms = now.at_ms if isinstance(now, Moment) else 0
        say = self.station.say
        self.waiting.replace(
            [
                *(code_line(one, now_ms, say) for one in found.codes),
                *(unknown_line(row, self._timezone, say) for row in found.unknown),
            ]
        )
        self._codes = {one.request: self._codes[one.request] for one in found.codes if one.request in self._codes}
        self.count = sum(one.state is CodeState.WAITING for one in found.codes) + len(found.unknown)
        if self._key not in [row.key for row in self.waiting.shown()]:
            self._key = self.waiting.row(0).key if self.waiting.rowCount() else ""
        self.is_loaded = True
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.at = next((at for at, row in enumerate(self.waiting.shown()) if row.key == self._key), -1)
        chosen = self.waiting.row(self.at) if self.at >= 0 else None
        self.kind = chosen.kind if chosen else ""
        self.kiosk = chosen.kiosk if chosen else ""
        self.detail = chosen.detail if chosen else ""
        self.seen = chosen.seen if chosen else ""
        code = self._codes.get(self._key, "")
        self.code = f"{code[:3]} {code[3:]}" if code else ""
