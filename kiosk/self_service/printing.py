"""One document on its way to paper, beside the screen: its end comes with the turn it began with."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from common.domain.commands import CloseStatements
from common.hall import Hall
from common.ui.tasks import Tasks
from kiosk.pages.printing import PrintingPage
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.paper import Job, Outcome, print_document
from kiosk.self_service.trouble import Trouble

if TYPE_CHECKING:
    from printers.private import Progress

LANE = "private paper"
_CLEAR_AGAIN = 20
"""Seconds."""


class Printing(QObject):
    """Shows how far it is; `ended` gets the turn and what came of it, in the thread of the user interface."""

    _told = Signal(int, object)

    def __init__(
        self,
        page: PrintingPage,
        hall: Hall,
        tasks: Tasks,
        equipment: Equipment,
        kiosk: str,
        ended: Callable[[int, Outcome], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._hall = hall
        self._tasks = tasks
        self._equipment = equipment
        self._kiosk = kiosk
        self._ended = ended
        self._is_littered = False
        self._seconds = 0
        self._turn = 0
        self._cancelled = Event()
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        page.stop_wanted.connect(self.stop)

    def start(self) -> None:
        """What a program before this one had begun has an end that nobody knows, and its sheets go from the queue."""
        kiosk = self._kiosk
        self._tasks.run(lambda: self._hall.do(CloseStatements(kiosk=kiosk), f"kiosk:{kiosk}"))
        self._clear_queue()

    def tick(self) -> None:
        """A second went by: a queue that could not be emptied is tried again now and then."""
        if self._is_littered:
            self._seconds += 1
            if self._seconds % _CLEAR_AGAIN == 0:
                self._clear_queue()

    def begin(self, turn: int, job: Job) -> None:
        """Bring it to paper. Its end is put on record even when the resident has left."""
        self._page.reset()
        self._page.can_stop, self._page.is_slip = True, job.as_slip
        self._turn = turn
        self._cancelled = cancelled = Event()
        press = self._equipment.slips if job.as_slip else self._equipment.sheets
        assert press is not None, "a kiosk without a printer shows no way to print"

        def work() -> Outcome:
            return print_document(self._hall, job, press, lambda progress: self._told.emit(turn, progress), cancelled)

        def done(outcome: Outcome) -> None:
            self._turn = 0
            self._clear_queue()
            self._ended(turn, outcome)

        def failed(error: Exception) -> None:
            done(Outcome(Trouble.UNCERTAIN))
            raise error

        self._tasks.run(work, done=done, failed=failed, lane=LANE)

    def stop(self) -> None:
        """What is not on paper yet stays off it."""
        self._cancelled.set()

    def _clear_queue(self) -> None:
        self._tasks.run(self._equipment.clears_printer, done=self._note_queue, lane=LANE)

    def _note_queue(self, is_clear: bool) -> None:
        self._is_littered = not is_clear

    @Slot(int, object)
    def _show(self, turn: int, progress: Progress) -> None:
        if turn == self._turn:
            self._page.page, self._page.pages = progress.page, progress.pages
            self._page.is_waiting = progress.stopped_by is not None
