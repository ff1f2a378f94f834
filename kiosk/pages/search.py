"""The page on which a resident types pinyin initials, and finds items with every key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from common.domain.catalogue.item import ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import ItemRow, item_row

LONGEST = 40
"""Characters that are looked up; nobody types a longer name on a kiosk."""


class SearchPage(Page):
    """`has_answer` is false while what was typed last is still being looked up."""

    text = Field("")
    has_answer = Field(False)
    is_item_gone = Field(False)
    """What was chosen before is no longer handled here."""
    items = Part(lambda: Rows(ItemRow, key="code"))

    item_chosen = Signal(str)
    topics_chosen = Signal()

    if TYPE_CHECKING:  # made by Page
        text_changed: SignalInstance

    def show_found(self, text: str, items: list[ServiceItem]) -> None:
        """Show what was found; an answer to what has been typed over meanwhile is dropped."""
        if text == self.text:
            self.items.replace([item_row(item) for item in items])
            self.has_answer = True

    def reset(self) -> None:
        """Forget what was typed and found."""
        super().reset()
        self.items.replace([])

    @Slot(str)
    def write(self, text: str) -> None:
        """The line now says this."""
        text = text[:LONGEST]
        if text == self.text:
            return
        self.has_answer = self.is_item_gone = False
        if not text.strip():
            self.items.replace([])
        self.text = text

    @Slot(str)
    def type(self, key: str) -> None:
        """A key of the pad was touched."""
        self.write(self.text + key)

    @Slot()
    def erase(self) -> None:
        """The erase key was touched."""
        self.write(self.text[:-1])

    @Slot(str)
    def choose(self, code: str) -> None:
        """An item was touched."""
        self.is_item_gone = False
        self.item_chosen.emit(code)

    @Slot()
    def choose_by_topic(self) -> None:
        """Nothing was found: try another way."""
        self.topics_chosen.emit()
