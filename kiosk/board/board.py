"""The board at work: reads the hall again and again, lets calls have their turn, and says how old its picture is."""

import logging
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from common.devices.voice.reports import Report, ReportKind
from common.domain.moment import local_time
from common.domain.queries import BoardNow, Call
from common.followers.announcing import STALE_MS
from common.settings import Settings
from common.ui.follow import Follow
from common.ui.tasks import Tasks
from kiosk.board.page import NEVER, BoardPage, Look, look_of
from kiosk.board.source import HallSource
from kiosk.board.spotlight import TURN_S, Spotlight

log = logging.getLogger(__name__)

_LOOK_EVERY_MS = 1000


class Board(QObject):
    """One board. `page` is what its window shows; `hear` may be called from any thread."""

    _heard = Signal(object)

    def __init__(
        self,
        source: HallSource,
        tasks: Tasks,
        settings: Settings,
        *,
        speaks: Callable[[], bool] = lambda: False,
        turn_s: float = TURN_S,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`speaks` tells whether the voice of this machine is beside this board; its reports then come to `hear`."""
        super().__init__(parent)
        self.page = BoardPage()
        self._source = source
        self._tasks = tasks
        self._settings = settings
        self._speaks = speaks
        self._clock = clock
        self._spotlight = Spotlight(limit=settings.voice.waiting_limit, turn_s=turn_s)
        self._picture: BoardNow | None = None
        self._picture_at = clock()
        self._problem = ""
        self._is_reading = False
        self._must_read_again = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._beat = QTimer(self, interval=_LOOK_EVERY_MS)
        self._beat.timeout.connect(self.beat)

    def start(self) -> None:
        """Read the hall, follow it, and look again every second."""
        follow = Follow(self._source, self)
        follow.changed.connect(self.look_again)
        self.look_again()
        self._beat.start()

    def hear(self, report: Report) -> None:
        """What the voice reports."""
        self._heard.emit(report)

    @Slot()
    def beat(self) -> None:
        """A second went by: turns end, the clock goes on, pictures grow old."""
        self._show()
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Something happened in the hall; while an answer is under way, one more question is enough."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading = True
        self._must_read_again = False
        self._tasks.run(self._source.read, done=self._read, failed=self._failed)

    def _read(self, picture: BoardNow) -> None:
        now = self._clock()
        if self._problem:
            log.info("the hall can be read again")
            self._problem = ""
        self._picture, self._picture_at = picture, now
        self._spotlight.is_voiced = self._speaks()
        self._spotlight.show(_todays(picture), picture.at_ms - STALE_MS, now)
        self.page.show_hall(picture, self._settings.board.notice)
        self._show()
        self._read_on()

    def _failed(self, error: Exception) -> None:
        problem = f"{type(error).__name__}: {error}"
        if problem != self._problem:
            log.warning("the hall cannot be read, the last picture stays: %s", problem)
            self._problem = problem
        self._show()
        self._is_reading = False  # the next beat tries again; at once would be a storm

    def _read_on(self) -> None:
        self._is_reading = False
        if self._must_read_again:
            self.look_again()

    def _on_heard(self, report: Report) -> None:
        ticket, now = report.announcement.ticket, self._clock()
        if report.kind is ReportKind.STARTED:
            self._spotlight.started(ticket, report.announcement.key, now)
        elif report.kind is not ReportKind.DROPPED:
            self._spotlight.ended(ticket, now)
        self._show()

    def _show(self) -> None:
        now, page, picture = self._clock(), self.page, self._picture
        age_s = now - self._picture_at
        if picture is None:
            page.look = Look.UNREACHABLE if self._problem or self._is_old(age_s) else Look.STARTING
            return
        self._spotlight.tick(now)
        large, is_calling = self._spotlight.large, self._spotlight.is_calling(now)
        page.show_calls(large, self._spotlight.before[: self._settings.board.calls_shown - 1], is_calling=is_calling)
        page.look = look_of(picture, large, is_calling=is_calling)
        page.show_clock(local_time(picture.at_ms, picture.hall.hall.timezone) + timedelta(seconds=age_s))
        page.old_minutes = int(age_s // 60) if self._is_old(age_s) else NEVER

    def _is_old(self, age_s: float) -> bool:
        return age_s > self._settings.board.stale_after_seconds


def _todays(picture: BoardNow) -> list[Call]:
    """The calls of today: yesterday's numbers would only be mistaken for today's."""
    hall = picture.hall
    return [call for call in picture.calls if f"{local_time(call.at_ms, hall.hall.timezone):%Y-%m-%d}" == hall.today]
