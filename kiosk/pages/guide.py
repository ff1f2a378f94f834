"""The guide of one item: how long it takes and the complete list of papers to bring."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import PaperRow, paper_row


class GuidePage(Page):
    """`printing` is "", then "asked", then "printed" or "failed"."""

    is_loading = Field(True)
    code = Field("")
    name = Field("")
    name_en = Field("")
    is_on_the_spot = Field(True)
    promised_days = Field(0)
    legal_days = Field(0)
    is_sample = Field(False)
    printing = Field("")
    papers = Part(lambda: Rows(PaperRow, key="place"))

    print_wanted = Signal()
    number_wanted = Signal()

    def show_item(self, item: ServiceItem) -> None:
        """Show the guide."""
        self.code = item.code
        self.name = item.name
        self.name_en = item.name_en
        self.is_on_the_spot = item.kind is HandlingKind.ON_THE_SPOT
        self.promised_days = item.promised_days
        self.legal_days = item.legal_days or 0
        self.is_sample = item.is_sample
        self.papers.replace([paper_row(place, paper) for place, paper in enumerate(item.materials, start=1)])
        self.is_loading = False

    def reset(self) -> None:
        """Forget the item."""
        super().reset()
        self.papers.replace([])

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
