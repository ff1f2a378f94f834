"""Questions and commands of one resident, worked off beside the screen; what comes after they left is dropped."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from common.domain.commands import Command
from common.domain.queries import Query
from common.domain.refusals import Refused
from common.hall import Hall
from common.ui.tasks import Tasks

log = logging.getLogger(__name__)

A = TypeVar("A")


class Asking:
    """Asks the hall. An unexpected error goes to `sys.excepthook`, as everywhere; a refused command has its own way."""

    def __init__(self, hall: Hall, tasks: Tasks, kiosk: str) -> None:
        self.hall = hall
        self._tasks = tasks
        self._actor = f"kiosk:{kiosk}"
        self._resident = 0

    def ask(self, query: Query[A], then: Callable[[A], None], refused: Callable[[Refused], None] | None = None) -> None:
        """Answer a question, then go on with the answer, or with the reason why there is none."""

        def failed(error: Exception) -> None:
            if refused is None or not isinstance(error, Refused):
                raise error
            refused(error)

        self.run(lambda: self.hall.ask(query), then, failed)

    def do(self, command: Command, then: Callable[[list[Any]], None], refused: Callable[[Refused], None]) -> None:
        """Carry out a command, then go on with the bodies of its events, or with the reason why not."""

        def carry_out() -> list[Any] | Refused:
            try:
                return [recorded.body for recorded in self.hall.do(command, self._actor)]
            except Refused as reason:
                return reason

        self.run(carry_out, lambda outcome: refused(outcome) if isinstance(outcome, Refused) else then(outcome))

    def run(
        self,
        work: Callable[[], A],
        then: Callable[[A], None],
        failed: Callable[[Exception], None] | None = None,
        lane: str = "hall",
    ) -> None:
        """Do any other work beside the screen, on the given lane."""
        resident = self._resident

        def go_on(answer: A) -> None:
            if resident == self._resident:
                then(answer)

        def fall(error: Exception) -> None:
            if resident != self._resident:
                log.error("after the resident had left", exc_info=error)
            elif failed is None:
                raise error
            else:
                failed(error)

        self._tasks.run(work, done=go_on, failed=fall, lane=lane)

    def forget(self) -> None:
        """The resident has left: no answer that is still under way reaches a page."""
        self._resident += 1
