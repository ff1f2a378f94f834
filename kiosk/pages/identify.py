"""The page on which somebody says who they are: card, code of the electronic card, or number and a code from staff."""

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot

from common.domain.records.words import IdentityMethod
from common.ui.page import Field, Page


class IdentifyPage(Page):
    """`trouble` is "" or what stands in a card's way, a word of `Trouble`. A way that the hall lacks is not offered."""

    has_id_reader = Field(False)
    has_security_reader = Field(False)
    """A reader of social-security cards."""
    has_scanner = Field(False)
    has_typing = Field(False)
    is_id_reader_gone = Field(False)
    is_security_reader_gone = Field(False)
    is_scanner_gone = Field(False)
    trouble = Field("")

    typing_chosen = Signal()
    items_chosen = Signal()

    @property
    def has_way(self) -> bool:
        """Whether there is any way."""
        return self.has_id_reader or self.has_security_reader or self.has_scanner or self.has_typing

    def offer(self, methods: Collection[IdentityMethod]) -> None:
        """The ways that there are at this kiosk."""
        self.has_id_reader = IdentityMethod.ID_CARD in methods
        self.has_security_reader = IdentityMethod.SOCIAL_SECURITY_CARD in methods
        self.has_scanner = IdentityMethod.ELECTRONIC_CARD in methods
        self.has_typing = IdentityMethod.TYPED in methods

    def show_gone(self, methods: Collection[IdentityMethod]) -> None:
        """The ways whose reader or scanner does not answer just now."""
        self.is_id_reader_gone = IdentityMethod.ID_CARD in methods
        self.is_security_reader_gone = IdentityMethod.SOCIAL_SECURITY_CARD in methods
        self.is_scanner_gone = IdentityMethod.ELECTRONIC_CARD in methods

    @Slot()
    def choose_typing(self) -> None:
        """Neither card nor code is at hand."""
        self.typing_chosen.emit()

    @Slot()
    def choose_items(self) -> None:
        """Rather at a counter."""
        self.items_chosen.emit()
