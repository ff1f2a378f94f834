"""The pages on which a resident looks up designated hospitals: search with filters, one of them, and how to change."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal, SignalInstance, Slot

from common.domain.hospitals.hospital import Hospital, kind_in_english, level_in_english
from common.domain.hospitals.search import Choice, Filters, Found
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.search_line import SearchLine

_ENGLISH: dict[str, Callable[[str], str]] = {"level": level_in_english, "kind": kind_in_english}


class HospitalRow(msgspec.Struct, frozen=True):
    """A hospital as a list names it."""

    code: str
    name: str
    level: str
    level_en: str
    kind: str
    kind_en: str
    address: str
    phone: str


class WordRow(msgspec.Struct, frozen=True):
    """A word of a filter, and how many hospitals it would leave."""

    word: str
    word_en: str
    hospitals: int


class HospitalsPage(SearchLine):
    """`opened` is the filter whose words are shown: "district", "level", "kind" or ""; `total` counts all matches."""

    lasting = frozenset({"is_sample"})
    district = Field("")
    level = Field("")
    level_en = Field("")
    kind = Field("")
    kind_en = Field("")
    opened = Field("")
    total = Field(0)
    is_sample = Field(False)
    shows_own = Field(False)
    """Whether `own` is on: the hospitals that somebody who is known has chosen."""
    has_own = Field(False)
    found = Part(lambda: Rows(HospitalRow, key="code"))
    own = Part(lambda: Rows(HospitalRow, key="code"))
    words = Part(lambda: Rows(WordRow, key="word"))

    hospital_chosen = Signal(str)
    change_wanted = Signal()
    own_known = Signal(object)
    """The codes of the hospitals that somebody who is known has chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Mapping[str, Sequence[Choice]] = {}

    @property
    def filters(self) -> Filters:
        """What is looked for besides the name."""
        return Filters(self.district, self.level, self.kind)

    def show_found(self, asked: tuple[str, Filters], found: Found, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Show what was found; an answer to what was asked before is dropped."""
        if asked != (self.text, self.filters):
            return
        self._choices = choices
        self.found.replace([_row(hospital) for hospital in found.hospitals])
        self.total = found.total
        self.has_answer = True

    def show_own(self, hospitals: Sequence[Hospital]) -> None:
        """Show first what somebody has chosen; typing and filters lead to all others."""
        self.own.replace([_row(hospital) for hospital in hospitals])
        self.has_own = bool(hospitals)
        self.shows_own = self.has_own and not self.text and self.filters == Filters()

    def forget_own(self) -> None:
        """Whoever had chosen them is no longer there."""
        self.shows_own = self.has_own = False
        self.own.replace([])

    def reset(self) -> None:
        """Forget what was typed, chosen and found."""
        super().reset()
        self.own.replace([])
        self.found.replace([])
        self.words.replace([])

    @Slot(str)
    def touch_filter(self, field: str) -> None:
        """Show the words of a filter; one that holds lets go."""
        if getattr(self.filters, field):
            self._hold(field, "")
            return
        english = _ENGLISH.get(field, str)
        choices = self._choices.get(field, ())
        self.words.replace([WordRow(choice.word, english(choice.word), choice.hospitals) for choice in choices])
        self.opened = field

    @Slot()
    def close_filter(self) -> None:
        """Leave the filter as it was."""
        self.opened = ""

    @Slot(str)
    def choose_word(self, word: str) -> None:
        """Only hospitals of this word from now on."""
        self._hold(self.opened, word)

    @Slot()
    def empty_all(self) -> None:
        """Nothing was found: begin anew."""
        self.text = self.district = self.level = self.level_en = self.kind = self.kind_en = ""
        self._want()

    @Slot()
    def touch_own(self) -> None:
        """What I have chosen, or all others again."""
        self.shows_own = self.has_own and not self.shows_own

    @Slot(str)
    def choose(self, code: str) -> None:
        """A hospital was touched."""
        self.hospital_chosen.emit(code)

    @Slot()
    def ask_for_change(self) -> None:
        """How does one change the hospitals one has chosen?"""
        self.change_wanted.emit()

    def _hold(self, field: str, word: str) -> None:
        match field:
            case "district":
                self.district = word
            case "level":
                self.level, self.level_en = word, level_in_english(word)
            case "kind":
                self.kind, self.kind_en = word, kind_in_english(word)
        self.opened = ""
        self._want()

    def _want(self) -> None:
        self.shows_own = False
        super()._want()


class HospitalPage(Page):
    """One hospital. `choice` is "yes" or "no" where the list says whether it has to be chosen first, else "".

    `printing` is "", then "asked", then "printed" or "failed".
    """

    code = Field("")
    name = Field("")
    level = Field("")
    level_en = Field("")
    kind = Field("")
    kind_en = Field("")
    district = Field("")
    address = Field("")
    phone = Field("")
    choice = Field("")
    is_sample = Field(False)
    printing = Field("")

    print_wanted = Signal()
    change_wanted = Signal()

    def show_hospital(self, hospital: Hospital, *, is_sample: bool) -> None:
        """Show everything that the list says of it."""
        self.code, self.name = hospital.code, hospital.name
        self.level, self.level_en = hospital.level, level_in_english(hospital.level)
        self.kind, self.kind_en = hospital.kind, kind_in_english(hospital.kind)
        self.district, self.address, self.phone = hospital.district, hospital.address, hospital.phone
        self.choice = "" if hospital.needs_choice is None else "yes" if hospital.needs_choice else "no"
        self.is_sample, self.printing = is_sample, ""

    @Slot()
    def print_slip(self) -> None:
        """On a slip, to take along."""
        self.print_wanted.emit()

    @Slot()
    def ask_for_change(self) -> None:
        """How does one change the hospitals one has chosen?"""
        self.change_wanted.emit()


class HospitalChangePage(Page):
    """How to change. The item is "" where the hall does not handle it; the note is the hall's own words."""

    item = Field("")
    item_en = Field("")
    note = Field("")
    note_en = Field("")

    item_chosen = Signal()

    if TYPE_CHECKING:  # made by Page
        item_changed: SignalInstance

    @Slot()
    def choose_item(self) -> None:
        """What to bring, and a number for it."""
        self.item_chosen.emit()


def _row(hospital: Hospital) -> HospitalRow:
    return HospitalRow(
        code=hospital.code,
        name=hospital.name,
        level=hospital.level,
        level_en=level_in_english(hospital.level),
        kind=hospital.kind,
        kind_en=kind_in_english(hospital.kind),
        address=hospital.address,
        phone=hospital.phone,
    )
