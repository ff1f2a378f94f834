"""A place of the frame: a page of its own beside the desk, with its tab, its key and its QML."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from common.domain.queries import DeskNow
from common.ui.page import Field
from counter.desk.seated import SeatedPage


class PlacePage(SeatedPage):
    """Base of the pages that stand beside the desk. Made once; shown and left as often as somebody comes and goes."""

    is_offered = Field(True)
    """Whether whoever is signed in here has anything to do with it; its tab is shown then."""
    count = Field(0)
    """How much waits there, for the tab; 0 says nothing."""

    lasting = frozenset({"is_offered", "count"})
    """To whom the page is offered follows from who sits here, not from what was typed."""

    leads_to = Signal(str, str)
    """The page sends the clerk on: the name of a place, and what about (as a case's id)."""
    left = Signal()
    """The clerk goes back to where they came from."""

    def show_desk(self, desk: DeskNow) -> None:
        """The newest picture of the desk: who is signed in, which visit is at hand; at least every ten seconds."""

    def enter(self, subject: str = "") -> None:
        """The clerk comes here; `subject` is what about, "" when by the tab: what was there before stays then."""
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown; called while the page is shown and something happened in the hall."""

    def forget_drafts(self) -> None:
        """Somebody else will sit here: nothing typed may remain."""


@dataclass(frozen=True)
class Place:
    """How the frame shows a page. The QML root has `required property <page class> page` and `property var keys`.

    `keys` is a list of {key, text} for the foot of the screen. `key` is "" for a place without a tab, which is reached
    from other places only.
    """

    name: str
    title: tuple[str, str]
    key: str
    qml: Path
    make: type[PlacePage]
