"""From the touch that wants paper to the resident who has it in hand, or is told why there is none."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject

from common.domain.commands import EndStatement
from common.domain.records.ending import Ending
from common.domain.records.statement import Wish
from common.hall import Hall
from common.ui.tasks import Tasks
from kiosk.flow import Flow, Place
from kiosk.pages.kiosk import KioskPage
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.found import Found
from kiosk.self_service.paper import Job, Outcome
from kiosk.self_service.printing import LANE, Printing
from kiosk.self_service.session import Session
from kiosk.self_service.trouble import NEED_STAFF, Trouble


class ToPaper:
    """`follow` leads the screen after the session; `call_help` tells staff.

    Of a printer that cannot say how it ended the resident is asked: paper in hand counts as printed. Whoever says no,
    or says nothing and leaves, leaves it to staff.
    """

    def __init__(
        self,
        page: KioskPage,
        flow: Flow,
        hall: Hall,
        tasks: Tasks,
        kiosk: str,
        equipment: Equipment,
        session: Session[Wish, Found],
        follow: Callable[[], None],
        call_help: Callable[[], None],
        parent: QObject,
    ) -> None:
        self._page = page
        self._flow = flow
        self._hall = hall
        self._tasks = tasks
        self._kiosk = kiosk
        self._session = session
        self._follow = follow
        self._call_help = call_help
        self._printing = Printing(page.printing, hall, tasks, equipment, kiosk, self._end, parent)
        self._in_doubt: EndStatement | None = None
        """What is on record about the last document once the resident has left without a word."""
        self._pages = 0
        page.statement.print_wanted.connect(lambda: self._print(as_slip=False))
        page.statement.slip_wanted.connect(lambda: self._print(as_slip=True))
        page.no_record.retry_wanted.connect(lambda: self._print(as_slip=session.is_slip))
        page.no_record.told_whole.connect(self._take_after_all)
        page.no_record.told_missing.connect(self._send_staff)

    def start(self) -> None:
        """What a program before this one left in the printer's queue goes."""
        self._printing.start()

    def stop(self) -> None:
        """What is not on paper yet stays off it. What is in doubt is closed when the kiosk starts again."""
        self._printing.stop()

    def tick(self) -> None:
        """A second went by."""
        self._printing.tick()
        if self._flow.place is not Place.NO_RECORD:
            self._settle(Ending.UNKNOWN)

    def begin(self, request: str) -> None:
        """Bring to paper what the session shows; `request` is the code with which it was unlocked."""
        session = self._session
        if session.sheets is not None and session.proof is not None and session.shown is not None:
            self._settle(Ending.UNKNOWN)
            self._printing.begin(
                session.sheets, Job(self._kiosk, session.proof, session.shown, request, session.is_slip)
            )

    def _print(self, *, as_slip: bool) -> None:
        page = self._page.statement
        if page.has_slips if as_slip else page.has_printer:
            self._session.print(as_slip=as_slip)
        self._follow()

    def _end(self, turn: int, outcome: Outcome) -> None:
        self._session.end_printing(turn, outcome.trouble, outcome.pages)
        self._in_doubt, self._pages = outcome.in_doubt, outcome.pages
        self._page.no_record.is_asking = outcome.in_doubt is not None
        if outcome.trouble is Trouble.NOT_DRAWN:
            self._call_help()
        if outcome.trouble in NEED_STAFF and outcome.in_doubt is None:
            self._page.is_help_coming = True
        self._follow()

    def _take_after_all(self) -> None:
        self._settle(Ending.PRINTED)
        self._session.take_after_all(self._pages)
        self._follow()

    def _send_staff(self) -> None:
        self._settle(Ending.UNKNOWN)
        self._page.is_help_coming = True

    def _settle(self, ending: Ending) -> None:
        """Put on record what the resident says, or that nobody knows."""
        ended, self._in_doubt = self._in_doubt, None
        self._page.no_record.is_asking = False
        if ended is None:
            return
        if ending is Ending.PRINTED:
            ended = replace(ended, ending=ending, may_come_late=False)
        self._tasks.run(lambda: self._hall.do(ended, f"kiosk:{self._kiosk}"), lane=LANE)
