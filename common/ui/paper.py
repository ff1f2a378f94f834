"""Printing beside the windows of a program: begun in the background, ended with the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from common.hall import Hall
from common.settings import Settings
from common.ui.tasks import Tasks

if TYPE_CHECKING:
    from common.followers.printing import Printing
    from printers.private import Cancelled, Ending, Progress


class PrintingBeside:
    """Brings the hall's slips to paper from a lane of its own.

    A printer that another program of this machine owns is left to it until it ends. `warms_up`: see `Printing.start`.
    """

    def __init__(self, hall: Hall, settings: Settings, tasks: Tasks, *, warms_up: bool = True) -> None:
        self._hall = hall
        self._settings = settings
        self._tasks = tasks
        self._warms_up = warms_up
        self._printing: Printing | None = None

    def begin(self) -> None:
        """Start the owners of all printers, behind the first picture."""
        self._tasks.run(self._begin, lane="printing")

    def end(self) -> None:
        """The program ends."""
        if self._printing is not None:
            self._printing.stop()

    def print_privately(
        self, printer: str, slip: bytes | bytearray, told: Callable[[Progress], None], cancelled: Cancelled
    ) -> Ending:
        """See `Printing.print_privately`. Until printing has begun no printer answers."""
        from printers.private import End, Ending

        if self._printing is None:
            return Ending(End.OFFLINE, printer)
        return self._printing.print_privately(printer, slip, told, cancelled)

    def _begin(self) -> None:
        # Not at the top: the drivers would delay the first picture.
        from common.followers.printing import Printing

        printing = Printing(self._hall, self._settings)
        printing.start(warms_up=self._warms_up)
        self._printing = printing
