"""The page before a number is taken: how long it would take, and who may be called before others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from common.domain.queries import Ahead
from common.domain.refusals import Refused
from common.domain.words import Priority
from common.ui.page import Field, Page


class ConfirmPage(Page):
    """`priority` is empty or one of `Priority`; while `is_taking` no second touch counts."""

    item_name = Field("")
    item_name_en = Field("")
    is_known = Field(False)
    ahead = Field(0)
    wait_low = Field(0)
    wait_high = Field(0)
    priority = Field("")
    is_taking = Field(False)
    refusal = Field("")
    refusal_en = Field("")

    take_wanted = Signal()

    if TYPE_CHECKING:  # made by Page
        is_taking_changed: SignalInstance
        priority_changed: SignalInstance

    def begin(self, name: str, name_en: str) -> None:
        """Ask for an item; how long it takes follows."""
        self.reset()
        self.item_name = name
        self.item_name_en = name_en

    def show_ahead(self, ahead: Ahead) -> None:
        """Say how many are ahead and how long that may take."""
        self.ahead = ahead.ahead
        self.wait_low = ahead.wait_low
        self.wait_high = ahead.wait_high
        self.is_known = True

    def show_refusal(self, refused: Refused) -> None:
        """Say why no number came, and let the resident try again."""
        self.refusal = refused.message("zh")
        self.refusal_en = refused.message("en")
        self.is_taking = False

    @Slot(str)
    def choose_priority(self, priority: str) -> None:
        """One touch claims a priority, a touch on the same one takes it back."""
        if not self.is_taking:
            self.priority = "" if priority in ("", self.priority) else Priority(priority).value

    @Slot()
    def take(self) -> None:
        """Take the number."""
        if not self.is_taking:
            self.refusal = self.refusal_en = ""
            self.is_taking = True
            self.take_wanted.emit()
