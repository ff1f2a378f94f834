"""A slip that a resident asks for besides a ticket, and what became of it."""

from collections.abc import Callable
from typing import Any

from common.domain.commands import Command
from common.domain.ids import new_id
from common.domain.queries import AskSlip, SlipToPrint
from common.domain.refusals import Refused
from kiosk.asking import Asking
from kiosk.paper import Slip, slip_of

_PATIENCE_TICKS = 8


class SlipOrder:
    """Says "asked", then "printed" or "failed". Asking again after a failure asks for a new slip."""

    def __init__(self, asking: Asking, say: Callable[[str], None]) -> None:
        self._asking = asking
        self._say = say
        self._said = self._request = self._job = ""
        self._ticks = 0

    def order(self, command: Callable[[str], Command], refused: Callable[[Refused], None] | None = None) -> None:
        """Give a command that is made with the id of its request. Trying again gives the same, unless it has failed."""
        self._request = self._request or new_id()
        self._ticks = 0
        self._tell("asked")
        self._asking.do(command(self._request), self._queued, refused or (lambda _: self.fail()))

    def look_again(self) -> None:
        """Something happened in the hall: perhaps it has been printed."""
        if self._job and self._said == "asked":
            self._asking.ask(AskSlip(job=self._job), self._show, lambda _: self.fail())

    def tick(self) -> None:
        """A second went by: a slip that does not come is not waited for for ever."""
        if self._said == "asked":
            self._ticks += 1
            if self._ticks >= _PATIENCE_TICKS:
                self._tell("failed")

    def forget(self) -> None:
        """What would be printed now is another slip."""
        self._said = self._request = self._job = ""

    def fail(self) -> None:
        """It does not come."""
        self._request = ""
        self._tell("failed")

    def _queued(self, events: list[Any]) -> None:
        self._job = next(event.job for event in events if hasattr(event, "job"))
        self.look_again()

    def _show(self, slip: SlipToPrint) -> None:
        became = slip_of(slip.job)
        if became in (Slip.PRINTED, Slip.HANDED_OVER):
            self._tell("printed")
        elif became is Slip.MISSING:
            self.fail()

    def _tell(self, said: str) -> None:
        self._said = said
        self._say(said)
