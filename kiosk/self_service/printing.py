"""One document on its way to paper, beside the screen: progress and end come with the token it began with."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal, Slot

from common.hall import Hall
from common.ui.tasks import Tasks
from kiosk.pages.printing import PrintingPage
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.paper import Job, print_document
from kiosk.self_service.session import Trouble
from printers.private.ending import Progress

LANE = "private paper"


class Printing(QObject):
    """`progressed` gets token, page and pages; `ended` token and trouble. Both in the thread of the user interface."""

    _told = Signal(int, object)

    def __init__(
        self,
        page: PrintingPage,
        hall: Hall,
        tasks: Tasks,
        equipment: Equipment,
        progressed: Callable[[int, int, int], None],
        ended: Callable[[int, Trouble | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._hall = hall
        self._tasks = tasks
        self._equipment = equipment
        self._progressed = progressed
        self._ended = ended
        self._cancelled = Event()
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        page.stop_wanted.connect(self.stop)

    def begin(self, token: int, job: Job) -> None:
        """Bring it to paper. Its end is put on record even when the resident has left."""
        self._page.reset()
        self._page.can_stop = True
        self._cancelled = cancelled = Event()
        prints = self._equipment.prints
        assert prints is not None, "a kiosk without a printer shows no way to print"

        def work() -> Trouble | None:
            return print_document(self._hall, job, prints, lambda progress: self._told.emit(token, progress), cancelled)

        def failed(error: Exception) -> None:
            self._ended(token, Trouble.UNCERTAIN)
            raise error

        self._tasks.run(work, done=lambda trouble: self._ended(token, trouble), failed=failed, lane=LANE)

    def stop(self) -> None:
        """What is not on paper yet stays off it."""
        self._cancelled.set()

    @Slot(int, object)
    def _show(self, token: int, progress: Progress) -> None:
        self._page.page, self._page.pages = progress.page, progress.pages
        self._page.is_waiting = progress.stopped_by is not None
        self._progressed(token, progress.page, progress.pages)
