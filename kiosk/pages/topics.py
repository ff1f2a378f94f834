"""The page on which a resident chooses by life topic, by what many come for, or by searching."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import TopicRow, topic_rows


class TopicsPage(Page):
    """`is_for_guide` tells those who only want to know what to bring from those who want a number."""

    is_for_guide = Field(False)
    frequent_items = Field(-1)
    topics = Part(lambda: Rows(TopicRow, key="topic"))

    topic_chosen = Signal(str)
    frequent_chosen = Signal()
    search_chosen = Signal()

    def begin(self, *, is_for_guide: bool) -> None:
        """Show the topics at once; how many items they have follows."""
        self.is_for_guide = is_for_guide
        self.topics.replace(topic_rows())

    def show_items(self, items: list[ServiceItem]) -> None:
        """Say how many items there are."""
        self.topics.replace(topic_rows(items))
        self.frequent_items = sum(item.is_high_frequency for item in items)

    def reset(self) -> None:
        """Forget why the resident came."""
        super().reset()
        self.topics.replace([])

    @Slot(str)
    def choose(self, topic: str) -> None:
        """A topic was touched."""
        self.topic_chosen.emit(topic)

    @Slot()
    def choose_frequent(self) -> None:
        """What many come for."""
        self.frequent_chosen.emit()

    @Slot()
    def search(self) -> None:
        """The resident would rather type."""
        self.search_chosen.emit()
