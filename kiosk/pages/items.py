"""A list of items: those of a topic, or what many come for."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import Domain, ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import ItemRow, item_row

RECORDS = "权益记录"
"""How the law calls what an insured person may see and print of their own."""


class ItemsPage(Page):
    """`topic` is empty for the high-frequency items; `is_records` says that records are printed at the counter."""

    topic = Field("")
    topic_name = Field("")
    topic_name_en = Field("")
    is_records = Field(False)
    is_item_gone = Field(False)
    """What was chosen before is no longer handled here."""
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
        """Show the items: behind the door of records those first, then what many come for, topic by topic."""

        topics = list(Domain)

        def place(item: ServiceItem) -> tuple[bool, bool, int]:
            is_record = self.is_records and RECORDS in item.name
            return not is_record, not item.is_high_frequency, topics.index(item.domain)

        self.items.replace([item_row(item) for item in sorted(items, key=place)])
        self.is_loading = False

    def reset(self) -> None:
        """Forget the list."""
        super().reset()
        self.items.replace([])

    @Slot(str)
    def choose(self, code: str) -> None:
        """An item was touched."""
        self.is_item_gone = False
        self.item_chosen.emit(code)
