"""A list of items: those of a topic, or what many come for."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import Domain, ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import ItemRow, item_row


class ItemsPage(Page):
    """`topic` is empty for the high-frequency items; `is_records` says that records are printed at the counter."""

    topic = Field("")
    topic_name = Field("")
    topic_name_en = Field("")
    is_records = Field(False)
    is_loading = Field(True)
    items = Part(lambda: Rows(ItemRow, key="code"))

    item_chosen = Signal(str)

    def begin(self, topic: Domain | None, *, is_records: bool = False) -> None:
        """Name the list; its items follow."""
        self.reset()
        self.topic = topic or ""
        self.topic_name = topic.zh if topic else ""
        self.topic_name_en = topic.en if topic else ""
        self.is_records = is_records

    def show_items(self, items: list[ServiceItem]) -> None:
        """Show the items, what many come for first."""
        ordered = sorted(items, key=lambda item: not item.is_high_frequency)
        self.items.replace([item_row(item) for item in ordered])
        self.is_loading = False

    def reset(self) -> None:
        """Forget the list."""
        super().reset()
        self.items.replace([])

    @Slot(str)
    def choose(self, code: str) -> None:
        """An item was touched."""
        self.item_chosen.emit(code)
