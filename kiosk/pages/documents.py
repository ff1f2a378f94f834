"""The pages on which somebody who is known chooses a document, and for which time."""

from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import Signal, Slot

from common.domain.records.statement import EARLIEST_YEAR
from common.domain.records.words import Document, IdentityMethod, Insurance
from common.ui.page import Field, Page

_SPANS = {"this_year": 0, "three_years": 2, "five_years": 4}


class DocumentsPage(Page):
    """`name` and `number` are masked. `allowed` are the documents that the way of proving oneself unlocks.

    `unlocked_by` says for each document which way at this kiosk unlocks it: one without any is had at a counter.

    `span` is "all", one of the short ways to say a period, or "years" when first and last year were chosen one by one.
    """

    lasting = frozenset({"unlocked_by"})
    name = Field("")
    number = Field("")
    allowed: Field[list[str]] = Field([])
    unlocked_by: Field[dict[str, str]] = Field({})
    document = Field("")
    insurance = Field(Insurance.PENSION.value)
    span = Field("all")
    earliest_year = Field(EARLIEST_YEAR)
    first_year = Field(EARLIEST_YEAR)
    last_year = Field(EARLIEST_YEAR)
    this_year = Field(EARLIEST_YEAR)

    period_wanted = Signal()
    look_up_wanted = Signal()
    items_chosen = Signal()
    hospitals_chosen = Signal()
    left = Signal()

    def offer(self, ways: Mapping[IdentityMethod, Collection[Document]]) -> None:
        """What each way of proving oneself unlocks at this kiosk, the usual way first."""
        by = [(document.value, method.value) for method, documents in ways.items() for document in documents]
        self.unlocked_by = dict(reversed(by))

    def begin(self, name: str, number: str, allowed: Collection[Document], today: date) -> None:
        """Say who is known, and offer what they may have."""
        self.reset()
        self.name, self.number = name, number
        self.allowed = [document.value for document in allowed]
        self.this_year = today.year
        self.choose_span("all")

    @Slot(str)
    def choose_document(self, document: str) -> None:
        """A document was touched."""
        if document in self.allowed:
            self.document = document
            self.choose_span("all")
            self.period_wanted.emit()

    @Slot(str)
    def choose_insurance(self, insurance: str) -> None:
        """The insurance that the payments are of."""
        self.insurance = Insurance(insurance).value

    @Slot(str)
    def choose_span(self, span: str) -> None:
        """A period in one touch."""
        self.span = span
        self.last_year = self.this_year
        self.first_year = self.this_year - _SPANS[span] if span in _SPANS else EARLIEST_YEAR

    @Slot(int)
    def move_first(self, by: int) -> None:
        """The period begins so many years later."""
        self.span = "years"
        self.first_year = min(max(EARLIEST_YEAR, self.first_year + by), self.last_year)

    @Slot(int)
    def move_last(self, by: int) -> None:
        """The period ends so many years later."""
        self.span = "years"
        self.last_year = min(max(self.first_year, self.last_year + by), self.this_year)

    @Slot()
    def look_up(self) -> None:
        """See it."""
        self.look_up_wanted.emit()

    @Slot()
    def choose_hospitals(self) -> None:
        """Designated hospitals, for which nobody has to be known."""
        self.hospitals_chosen.emit()

    @Slot()
    def choose_items(self) -> None:
        """Something else, at a counter."""
        self.items_chosen.emit()

    @Slot()
    def leave(self) -> None:
        """That was all."""
        self.left.emit()
