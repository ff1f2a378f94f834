"""What pages on which a resident types to find something have in common: one line, and an answer to what it says."""

from PySide6.QtCore import Signal, Slot

from common.ui.page import Field, Page

LONGEST = 40
"""Characters that are looked up; nobody types a longer name on a kiosk."""


class SearchLine(Page):
    """`has_answer` is false while what was typed last is still being looked up."""

    text = Field("")
    has_answer = Field(False)

    wanted = Signal()
    """Something else is looked for."""

    @Slot(str)
    def write(self, text: str) -> None:
        """The line now says this."""
        text = text[:LONGEST]
        if text != self.text:
            self.text = text
            self._want()

    @Slot(str)
    def type(self, key: str) -> None:
        """A key of the pad was touched."""
        self.write(self.text + key)

    @Slot()
    def erase(self) -> None:
        """The erase key was touched."""
        self.write(self.text[:-1])

    def _want(self) -> None:
        self.has_answer = False
        self.wanted.emit()
