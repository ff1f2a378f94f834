"""The guide of one item: how long it takes and the complete list of papers to bring."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from common.domain.cases.guide import guide_of
from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import PaperRow, paper_rows


class GuidePage(Page):
    """`printing` is "", then "asked", then "printed" or "failed"; `to_bring` counts the papers to bring.

    `situation` says for whom the list is; it is "" where the item asks nothing, or nobody was asked.
    """

    is_loading = Field(True)
    code = Field("")
    name = Field("")
    name_en = Field("")
    is_on_the_spot = Field(True)
    promised_days = Field(0)
    legal_days = Field(0)
    is_sample = Field(False)
    printing = Field("")
    situation = Field("")
    situation_en = Field("")
    is_represented = Field(False)
    to_bring = Field(0)
    papers = Part(lambda: Rows(PaperRow, key="place"))

    print_wanted = Signal()
    number_wanted = Signal()

    if TYPE_CHECKING:  # made by Page
        is_represented_changed: SignalInstance

    def __init__(self) -> None:
        super().__init__()
        self._item: ServiceItem | None = None
        self.choices: tuple[str, ...] = ()
        """What the resident chose, for commands: of every question, or of none."""

    def show_item(self, item: ServiceItem, choices: tuple[str, ...] = ()) -> None:
        """Show the guide, for the choices that were made."""
        self._item, self.choices = item, choices
        self.printing = ""
        self.code = item.code
        self.name = item.name
        self.name_en = item.name_en
        self.is_on_the_spot = item.kind is HandlingKind.ON_THE_SPOT
        self.promised_days = item.promised_days
        self.legal_days = item.legal_days or 0
        self.is_sample = item.is_sample
        self._show_papers(item)
        self.is_loading = False

    def reset(self) -> None:
        """Forget the item."""
        super().reset()
        self._item, self.choices = None, ()
        self.papers.replace([])

    @Slot(bool)
    def represent(self, is_represented: bool) -> None:
        """Say that somebody comes for somebody else, or not: the list changes, and would be printed anew."""
        if self._item is not None and is_represented != self.is_represented:
            self.is_represented = is_represented
            self.printing = ""
            self._show_papers(self._item)

    @Slot()
    def print_papers(self) -> None:
        """Print the list. A second touch prints no second list."""
        if self.printing in ("", "failed"):
            self.printing = "asked"
            self.print_wanted.emit()

    @Slot()
    def want_number(self) -> None:
        """The resident wants to be served."""
        self.number_wanted.emit()

    def _show_papers(self, item: ServiceItem) -> None:
        guide = guide_of(item, self.choices, is_represented=self.is_represented)
        self.situation = "、".join(choice.name for choice in guide.chosen)
        self.situation_en = ", ".join(choice.name_en or choice.name for choice in guide.chosen)
        self.to_bring = len(guide.to_bring)
        self.papers.replace(paper_rows(guide))
