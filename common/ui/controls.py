"""The page of the kit itself: every control once, for the gallery and the tests."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.ui.page import Field, Page, Part
from common.ui.rows import Rows


@dataclass(frozen=True)
class SampleRow:
    """A row of the sample table."""

    id: str
    number: str
    item: str
    waited: int


class ControlsPage(Page):
    """What the controls page shows; `has_long_text` fills it with the longest words a hall knows."""

    has_long_text = Field(False)
    is_at_end = Field(False)
    over = Field("")
    typed = Field("")
    choice = Field("day")
    rows = Part(lambda: Rows(SampleRow))

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of a pad was touched."""
        self.typed += text

    @Slot()
    def erase(self) -> None:
        """The erase key of a pad was touched."""
        self.typed = self.typed[:-1]

    @Slot(str)
    def choose(self, value: str) -> None:
        """Another segment was chosen."""
        self.choice = value


def sample(state: str) -> ControlsPage:
    """The page in one of the gallery's states: `ready`, `more` (its end), `empty`, `long`, or what lies over it."""
    page = ControlsPage()
    page.is_at_end = state == "more"
    page.over = state
    page.has_long_text = state == "long"
    if state != "empty":
        item = "城乡居民基本养老保险关系转移接续申请" if state == "long" else "社会保障卡申领"
        page.rows.replace([SampleRow(f"{n}", f"A{n:03}", item, n * 3) for n in range(1, 13)])
    return page
