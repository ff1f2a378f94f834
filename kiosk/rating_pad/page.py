"""What the rating pad shows: at rest, the five levels, what it was about, thanks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from common.ui.page import Field, Page


class RatingPadPage(Page):
    """`place` is "resting", "levels", "reasons" or "thanks". What was chosen is known to the pad alone, not to QML."""

    place = Field("resting")
    hall_name = Field("")
    hall_name_en = Field("")
    counter_name = Field("")
    counter_name_en = Field("")
    item_name = Field("")
    item_name_en = Field("")
    occasion = Field("")
    indicators: Field[list[str]] = Field([])
    is_sending = Field(False)
    language = Field("zh_CN")
    is_care = Field(False)

    level_chosen = Signal(int)
    given = Signal()
    declined = Signal()
    ink_written = Signal(int, int, str)
    touched = Signal()

    if TYPE_CHECKING:  # made by Page
        place_changed: SignalInstance
        language_changed: SignalInstance
        is_care_changed: SignalInstance

    @Slot(int)
    def choose(self, level: int) -> None:
        """One of the five."""
        self.touched.emit()
        self.level_chosen.emit(level)

    @Slot(str)
    def toggle(self, indicator: str) -> None:
        """What it was about, or not after all."""
        self.touched.emit()
        kept = [one for one in self.indicators if one != indicator]
        self.indicators = kept if len(kept) < len(self.indicators) else [*kept, indicator]

    @Slot(int, int, str)
    def write(self, width: int, height: int, strokes: str) -> None:
        """Strokes by hand on a pad of so many pixels: [[[x, y, ms], …], …] as JSON."""
        self.touched.emit()
        self.ink_written.emit(width, height, strokes)

    @Slot()
    def go_back(self) -> None:
        """Choose another level."""
        self.touched.emit()
        self.place = "levels"

    @Slot()
    def give(self) -> None:
        """That is all."""
        self.given.emit()

    @Slot()
    def leave(self) -> None:
        """Not now."""
        self.declined.emit()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Go on in this language."""
        self.touched.emit()
        self.language = language

    @Slot(bool)
    def show_care(self, is_care: bool) -> None:
        """Go on in large print, or in standard print."""
        self.touched.emit()
        self.is_care = is_care
