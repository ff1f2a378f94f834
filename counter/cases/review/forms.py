"""What the acts of the back office ask before they are sent; each keeps its draft for the case it belongs to."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Slot

from common.domain.cases.queries import CaseInHand
from common.domain.moment import Moment
from common.ui.page import Field
from counter.cases.acts import ActForm
from counter.cases.days import typed_day
from counter.cases.words import Pair, day_words
from counter.desk.trouble import Trouble


class OfficeForm(ActForm):
    """A note, a choice, papers, a date and words, as far as an act needs them; the rest is not shown."""

    note = Field("")
    is_matter = Field(False)
    """Whether the note is what it is about, as a proposal to be signed, rather than a hint."""
    choices: Field[list[dict[str, Any]]] = Field([])
    """`value` and `text`, of which one is chosen by its digit."""
    choices_label = Field("")
    choice = Field("")
    papers: Field[list[dict[str, Any]]] = Field([])
    """`name` and `is_on`: which are meant."""
    usual: Field[list[str]] = Field([])
    """What is often said."""
    has_text = Field(False)
    label = Field("")
    text = Field("")
    has_day = Field(False)
    day_label = Field("")
    day = Field("")
    day_words = Field("")
    """The date that was typed, in full; "" while it is none."""

    case: CaseInHand | None = None
    today = date.min
    names: Mapping[str, str] = MappingProxyType({})
    """Those of staff by number."""

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        self.names = names

    def begin(self, case: CaseInHand) -> None:
        self.case = case
        self.offer(case)
        if self.has_day:
            self.station.now(self._know_day)

    def offer(self, case: CaseInHand) -> None:
        """Show what the act asks of this case; nothing typed is touched."""

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of the choices."""
        self.choice = value
        self.chosen()

    def chosen(self) -> None:
        """The choice has changed."""

    @Slot(int)
    def toggle(self, at: int) -> None:
        """Tick a paper, or take the tick away."""
        self.papers = [{**one, "is_on": one["is_on"] != (n == at)} for n, one in enumerate(self.papers)]

    @Slot(str)
    def type(self, text: str) -> None:
        """The words as typed, or what is often said."""
        self.text = text

    @Slot(str)
    def type_day(self, day: str) -> None:
        """1231, 2027-01-15 or +5."""
        self.day = day
        self._say_day()

    @property
    def case_id(self) -> str:
        """The case in hand."""
        assert self.case is not None
        return self.case.case.case

    @property
    def typed(self) -> date | None:
        """The date that was typed."""
        return typed_day(self.day, self.today)

    def say(self, words: Pair) -> str:
        """The words of the language that is on."""
        return self.station.say(*words)

    def _know_day(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment):
            self.today = now.today
            self._say_day()

    def _say_day(self) -> None:
        self.day_words = day_words(self.typed, self.station.say)
