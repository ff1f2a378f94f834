"""Printing beside the windows of a program: begun in the background, ended with the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from common.hall import Hall
from common.settings import Settings
from common.ui.tasks import Tasks

if TYPE_CHECKING:
    from common.followers.printing import Printing


def print_beside(hall: Hall, settings: Settings, tasks: Tasks, *, warms_up: bool = True) -> Callable[[], None]:
    """Bring the hall's slips to paper from a lane of its own; returns what ends that.

    A printer that another program of this machine owns is left to it until it ends. `warms_up`: see `Printing.start`.
    """
    begun: list[Printing] = []

    def begin() -> None:
        # Not at the top: the drivers would delay the first picture.
        from common.followers.printing import Printing

        printing = Printing(hall, settings)
        printing.start(warms_up=warms_up)
        begun.append(printing)

    def end() -> None:
        for printing in begun:
            printing.stop()

    tasks.run(begin, lane="printing")
    return end
