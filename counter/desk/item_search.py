"""Finding an item while typing: pinyin initials, whole pinyin, Chinese, code or English words."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.domain.queries import FindItems
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

SHOWN = 6
"""As many results as fit under the field without hiding the rest of the form."""


@dataclass(frozen=True)
class FoundItem:
    """An item as a result lists it."""

    code: str
    name: str
    is_on_the_spot: bool


class ItemSearch(SeatedPage):
    """What was typed, what was found, and which result the keyboard is on."""

    text = Field("")
    at = Field(-1)
    has_answered = Field(False)
    """What is shown was found by what stands in the line now."""
    results = Part(lambda: Rows(FoundItem, key="code"))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._found: dict[str, ServiceItem] = {}

    @Slot(str)
    def type(self, text: str) -> None:
        """Something was typed; the answer of an earlier text that comes late is not shown."""
        self.text = text
        if not text.strip():
            self.show_found([])
            return
        self.has_answered = False
        self.station.ask(
            FindItems(text=text, limit=SHOWN), lambda found: self.show_found(found) if text == self.text else None
        )

    @Slot(int)
    def step(self, by: int) -> None:
        """Move the choice up or down."""
        self.at = min(max(0, self.at + by), self.results.rowCount() - 1)

    @Slot(int)
    def choose(self, at: int) -> None:
        """The result that was clicked."""
        self.at = at

    def chosen(self) -> ServiceItem | None:
        """The result the keyboard is on."""
        return self.found_at(self.at)

    def found_at(self, at: int) -> ServiceItem | None:
        """The result at a place."""
        return self._found[self.results.row(at).code] if 0 <= at < self.results.rowCount() else None

    def nothing_found(self) -> str:
        """What to say when Enter is pressed and there is no result to take."""
        return self.station.say("没有找到这个事项，换个说法试试", "No such item was found: try other words")

    def clear(self) -> None:
        """Begin anew, once a result was taken."""
        self.text = ""
        self.show_found([])

    def show_found(self, found: list[ServiceItem] | Trouble) -> None:
        """Show what was found; the first result is the one that Enter takes."""
        items = [] if isinstance(found, Trouble) else found
        self._found = {item.code: item for item in items}
        self.results.replace(
            [
                FoundItem(item.code, self.station.say(item.name, item.name_en), item.kind is HandlingKind.ON_THE_SPOT)
                for item in items
            ]
        )
        self.has_answered = bool(self.text.strip())
        self.at = 0 if items else -1
