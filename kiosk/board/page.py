"""What the board shows: the large call, the ones before, who waits, and the line at the foot."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from common.domain.hours import Hours, spans_on
from common.domain.moment import local_time
from common.domain.queries import BoardNow, Call
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.board.rows import CallRow, WaitRow, call_row, wait_row

NEVER = -1


class Look(StrEnum):
    """What the greater part of the board is given to."""

    STARTING = "starting"
    UNREACHABLE = "unreachable"
    CALLS = "calls"
    WELCOME = "welcome"
    EARLY = "early"
    BREAK = "break"
    CLOSED = "closed"


class BoardPage(Page):
    """`call_key` differs with every call and recall. `old_minutes` is -1 while the picture is fresh.

    `clock` is the hall's local time, "YYYY-MM-DDTHH:MM"; `opens_next` is local, "YYYY-MM-DD HH:MM", or empty;
    `hours` is such as "09:00–12:00  13:30–17:30", empty on a day on which the hall stays closed.
    """

    look = Field(Look.STARTING.value)
    call_key = Field("")
    call_number = Field("")
    call_counter = Field("")
    call_counter_en = Field("")
    call_recalls = Field(0)
    is_calling = Field(False)
    waiting = Field(0)
    hall_name = Field("")
    hall_name_en = Field("")
    is_sample = Field(False)
    notice = Field("")
    notice_en = Field("")
    hours = Field("")
    is_open_all_day = Field(False)
    opens_next = Field("")
    clock = Field("")
    old_minutes = Field(NEVER)
    picture_time = Field("")

    before = Part(lambda: Rows(CallRow, key="ticket"))
    series = Part(lambda: Rows(WaitRow, key="series"))

    def show_hall(self, board: BoardNow, own_notice: str = "") -> None:
        """Show everything but the calls. A notice of this board's own settings stands before the hall's."""
        hall = board.hall.hall
        self.hall_name, self.hall_name_en = hall.name, hall.name_en
        self.is_sample = hall.is_sample
        self.notice = own_notice or hall.notice
        self.notice_en = own_notice or hall.notice_en
        self.hours = _hours_on(hall.hours, board.hall.today)
        self.is_open_all_day = self.hours == "00:00–24:00"
        self.opens_next = board.hall.opens_next or ""
        self.waiting = sum(wait.waiting for wait in board.series)
        self.series.replace([wait_row(wait) for wait in board.series])
        self.picture_time = f"{local_time(board.at_ms, hall.timezone):%H:%M}"

    def show_calls(self, large: Call | None, before: Sequence[Call], *, is_calling: bool) -> None:
        """Show which call is large and which came before it."""
        self.before.replace([call_row(call) for call in before])
        self.is_calling = is_calling
        if large is not None:
            self.call_number = large.number
            self.call_counter = large.counter_name
            self.call_counter_en = large.counter_name_en
            self.call_recalls = large.recalls
        self.call_key = str(large.key) if large is not None else ""

    def show_clock(self, local: datetime) -> None:
        """Show the hall's time."""
        self.clock = f"{local:%Y-%m-%dT%H:%M}"


def look_of(board: BoardNow, large: Call | None, *, is_calling: bool) -> Look:
    """What the greater part is given to. While anybody waits or is called the board serves, whatever the hours say."""
    if large is not None and (board.hall.is_open or is_calling or any(wait.waiting for wait in board.series)):
        return Look.CALLS
    if board.hall.is_open or any(wait.waiting for wait in board.series):
        return Look.WELCOME
    if not (board.hall.opens_next or "").startswith(board.hall.today):
        return Look.CLOSED
    hall, local = board.hall.hall, local_time(board.at_ms, board.hall.hall.timezone)
    has_begun = any(opens <= local for opens, _ in spans_on(hall.hours, local.date()))
    return Look.BREAK if has_begun else Look.EARLY


def _hours_on(hours: Hours, today: str) -> str:
    spans = spans_on(hours, datetime.fromisoformat(today).date())
    return "  ".join(f"{opens:%H:%M}–{f'{closes:%H:%M}'.replace('00:00', '24:00')}" for opens, closes in spans)
