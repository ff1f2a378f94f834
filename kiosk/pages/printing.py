"""The pages from the printer on: how far it is, what to take along, and why there is nothing to take."""

from PySide6.QtCore import Signal, Slot

from common.ui.page import Field, Page


class PrintingPage(Page):
    """`page` of `pages` have come out; `pages` is 0 while nobody knows how many. Says nothing of whose they are."""

    page = Field(0)
    pages = Field(0)
    is_slip = Field(False)
    """One short slip comes, and no pages."""
    can_stop = Field(False)
    is_waiting = Field(False)
    """The printer waits for paper, or for somebody to open it."""

    stop_wanted = Signal()

    @Slot()
    def stop(self) -> None:
        """Not wanted any more."""
        if self.can_stop:
            self.can_stop = False
            self.stop_wanted.emit()


class TakeAllPage(Page):
    """So many pages, and whether a card still lies on the reader; home when no seconds are left."""

    pages = Field(0)
    is_slip = Field(False)
    has_card = Field(False)
    can_have_more = Field(False)
    seconds_left = Field(0)

    more_wanted = Signal()
    done = Signal()

    @Slot()
    def want_more(self) -> None:
        """Another document."""
        self.more_wanted.emit()

    @Slot()
    def finish(self) -> None:
        """All is taken."""
        self.done.emit()


class NoRecordPage(Page):
    """Why there is no document: a word of `Trouble`; printer troubles may be tried again.

    `is_asking`: the printer cannot say whether it came out, and the resident can.
    """

    trouble = Field("")
    can_retry = Field(False)
    is_asking = Field(False)
    daily_limit = Field(0)

    number_wanted = Signal()
    retry_wanted = Signal()
    told_whole = Signal()
    told_missing = Signal()

    @Slot()
    def want_number(self) -> None:
        """Rather at a counter."""
        self.number_wanted.emit()

    @Slot()
    def retry(self) -> None:
        """Once more."""
        self.retry_wanted.emit()

    @Slot()
    def tell_whole(self) -> None:
        """Every page is here."""
        if self.is_asking:
            self.told_whole.emit()

    @Slot()
    def tell_missing(self) -> None:
        """Nothing came out, or not all of it."""
        if self.is_asking:
            self.told_missing.emit()
