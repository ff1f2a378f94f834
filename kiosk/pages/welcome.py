"""The welcome page: three doors, and how busy the hall is."""

from PySide6.QtCore import Signal, Slot

from common.domain.queries import BoardNow
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import SeriesRow, series_row


class WelcomePage(Page):
    """`opens_next` is local, "YYYY-MM-DD HH:MM", empty when the hall is open or nobody knows."""

    is_known = Field(False)
    is_open = Field(True)
    opens_next = Field("")
    waiting = Field(0)
    has_hospitals = Field(False)
    """Whether designated hospitals can be looked up here."""
    is_put_away = Field(False)
    """Whether somebody's session has just ended with their card."""
    series = Part(lambda: Rows(SeriesRow, key="series"))

    door_opened = Signal(str)

    def show_hall(self, board: BoardNow) -> None:
        """Show how busy the hall is just now."""
        self.is_open = board.hall.is_open
        self.opens_next = board.hall.opens_next or ""
        self.waiting = sum(wait.waiting for wait in board.series)
        self.series.replace([series_row(wait) for wait in board.series])
        self.is_known = True

    @Slot(str)
    def open_door(self, door: str) -> None:
        """A door was touched: "take", "records", "guide", "hospitals" or "rate"."""
        self.door_opened.emit(door)
