"""The page that says when to come back: the hall is closed, or the numbers of the day are used up."""

from PySide6.QtCore import Signal, Slot

from common.ui.page import Field, Page


class ClosedPage(Page):
    """`opens_next` is local, "YYYY-MM-DD HH:MM", empty when nobody knows; `item_name` is what the numbers were for."""

    is_used_up = Field(False)
    opens_next = Field("")
    item_name = Field("")
    item_name_en = Field("")
    phone = Field("")

    guide_chosen = Signal()

    @Slot()
    def open_guide(self) -> None:
        """See what to bring meanwhile."""
        self.guide_chosen.emit()
