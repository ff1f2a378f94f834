"""Calls a member of staff to this kiosk, and notices when somebody has said that they come."""

from typing import Any

from common.domain.commands import CallForHelp
from common.domain.events import HelpAnswered
from common.hall import Hall
from common.ui.tasks import Tasks
from kiosk.pages.kiosk import KioskPage


class Helping:
    """One call at a time; it ends when staff answer it or the resident has left."""

    def __init__(self, page: KioskPage, hall: Hall, tasks: Tasks, kiosk: str) -> None:
        self._page = page
        self._hall = hall
        self._tasks = tasks
        self._kiosk = kiosk
        self._position = 0

    def call(self) -> None:
        """Call somebody. The call goes out even when the resident leaves meanwhile."""
        self._page.is_help_coming = True

        def carry_out() -> int:
            self._hall.do(CallForHelp(kiosk=self._kiosk), f"kiosk:{self._kiosk}")
            return self._hall.last_position()

        self._tasks.run(carry_out, done=self._remember)

    def look_again(self) -> None:
        """Something happened in the hall: perhaps the call was answered."""
        if self._position:
            position = self._position
            self._tasks.run(lambda: self._hall.since(position), done=self._look_through)

    def forget(self) -> None:
        """The next resident may call as well."""
        self._page.is_help_coming = False
        self._position = 0

    def _remember(self, position: int) -> None:
        if self._page.is_help_coming:
            self._position = position

    def _look_through(self, recorded: list[Any]) -> None:
        if not recorded or not self._position:
            return
        self._position = recorded[-1].position
        if any(isinstance(event.body, HelpAnswered) and event.body.kiosk == self._kiosk for event in recorded):
            self.forget()
