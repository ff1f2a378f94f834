"""The page on which a resident types pinyin initials, and finds items with every key."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import ServiceItem
from common.ui.page import Field, Part
from common.ui.rows import Rows
from kiosk.pages.rows import ItemRow, item_row
from kiosk.pages.search_line import SearchLine


class SearchPage(SearchLine):
    """Items that fit what was typed."""

    is_item_gone = Field(False)
    """What was chosen before is no longer handled here."""
    items = Part(lambda: Rows(ItemRow, key="code"))

    item_chosen = Signal(str)
    topics_chosen = Signal()

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
    def choose(self, code: str) -> None:
        """An item was touched."""
        self.is_item_gone = False
        self.item_chosen.emit(code)

    @Slot()
    def choose_by_topic(self) -> None:
        """Nothing was found: try another way."""
        self.topics_chosen.emit()

    def _want(self) -> None:
        self.is_item_gone = False
        if not self.text.strip():
            self.items.replace([])
        super()._want()
