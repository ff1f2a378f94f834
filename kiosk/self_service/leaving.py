"""The page on which sheets and card are taken: it counts its seconds, and reminds aloud of a card that stays behind."""

from collections.abc import Callable

from common.devices.voice.text import Language
from common.ui.tasks import Tasks
from kiosk.pages.kiosk import KioskPage

SECONDS = 30
REMIND_AFTER, REMIND_AGAIN = 4, 12


class Leaving:
    """`over` is called when its seconds are."""

    def __init__(
        self, page: KioskPage, tasks: Tasks, reminds: Callable[[Language], None], over: Callable[[], None]
    ) -> None:
        self._frame = page
        self._page = page.take_all
        self._tasks = tasks
        self._reminds = reminds
        self._over = over
        self._seconds = 0

    def begin(self, pages: int, *, is_slip: bool, has_card: bool, can_have_more: bool) -> None:
        """So many pages, or a slip, and perhaps a card are to be taken."""
        self._page.pages, self._page.has_card, self._page.can_have_more = pages, has_card, can_have_more
        self._page.is_slip = is_slip
        self._page.seconds_left = SECONDS
        self._seconds = 0

    def tick(self) -> None:
        """A second went by."""
        if self._page.seconds_left == 0:
            return
        self._seconds += 1
        if self._page.has_card and self._seconds % REMIND_AGAIN == REMIND_AFTER:
            language: Language = "en" if self._frame.language == "en" else "zh"
            self._tasks.run(lambda: self._reminds(language), lane="voice")
        self._page.seconds_left -= 1
        if self._page.seconds_left == 0:
            self._over()

    def forget(self) -> None:
        """Nobody is there."""
        self._page.reset()
