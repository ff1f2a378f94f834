"""The rating pad at work: asks what the hall has to ask at its counter, waits calmly, and forgets whoever has gone."""

import logging
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer

from common.domain.cases.drawing import Drawing
from common.domain.commands import Command, GiveRating, SkipRatings
from common.domain.ratings.queries import AskPad, PadAsk, PadNow
from common.domain.ratings.words import Indicator, Level, SkipReason
from common.domain.refusals import Refused
from common.hall import Hall
from common.settings import Settings
from common.ui.follow import Follow
from common.ui.tasks import Tasks
from kiosk.rating_pad.page import RatingPadPage

log = logging.getLogger(__name__)

THANKS_SECONDS = 4
LAMP = "rating_pad"
_RESTS = ("ok", "评价器正常", "The rating pad is ready")
_ASKS = ("warning", "评价器正在邀请评价", "The rating pad is asking")
LOOK_SECONDS = 10
"""How often the hall is looked at when nothing is heard of it."""
SAID_SECONDS = 3 * LOOK_SECONDS
"""For so long holds what the pad says of itself, unless it says so again."""


class RatingPad(QObject):
    """The pad of one counter. `page` is what its window shows; `tick` is called once a second after `start`."""

    def __init__(
        self, hall: Hall, tasks: Tasks, counter: str, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hall = hall
        self._tasks = tasks
        self._counter = counter
        self._actor = f"pad:{counter}"
        self._settings = settings
        self._waiting: tuple[PadAsk, ...] = ()
        self._done: set[str] = set()
        self._asking = ""
        self._level: Level | None = None
        self._ink: Drawing | None = None
        self._seconds = 0
        self._ticks = 0
        self.page = RatingPadPage(self)
        self._show_defaults()
        self.page.level_chosen.connect(self._choose)
        self.page.given.connect(self._give)
        self.page.declined.connect(lambda: self._skip(SkipReason.NOT_NOW))
        self.page.ink_written.connect(self._write)
        self.page.touched.connect(self._touch)
        self.page.place_changed.connect(self._light)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.tick)

    def start(self) -> None:
        """Look at the hall, follow it, and begin to count seconds."""
        self._light()
        self.look()
        Follow(self._hall, self).changed.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Look at what is to be asked."""
        self._tasks.run(lambda: self._hall.ask(AskPad(counter=self._counter)), done=self._show, failed=self._miss)

    def tick(self) -> None:
        """A second went by."""
        self._ticks += 1
        self._seconds += 1
        place = self.page.place
        if place == "thanks" and self._seconds >= THANKS_SECONDS:
            self._rest()
        elif place == "levels" and self._seconds >= self._settings.ratings.pad_seconds:
            self._skip(SkipReason.TIMED_OUT)
        elif place == "reasons" and self._seconds >= self._settings.ratings.pad_seconds:
            self._give()
        if self._ticks % LOOK_SECONDS == 0:
            self._light()
            self.look()

    def rest(self) -> None:
        """Whatever went wrong is none of the resident's business: the pad rests, and the log knows more."""
        self._done.update(one.rating for one in self._waiting)
        self._rest()

    def _light(self) -> None:
        """All that the clerk may see: that the pad asks. Thanks and rest look the same from there."""
        lamp = _ASKS if self.page.place in ("levels", "reasons") else _RESTS
        name = f"{LAMP}.{self._counter}"
        self._tasks.run(lambda: self._hall.light(name, *lamp, seconds=SAID_SECONDS), failed=self._miss)

    def end(self) -> None:
        """The window was closed: nobody is asked here any more. What a pad says that has died is over by itself."""
        try:
            self._hall.light(f"{LAMP}.{self._counter}", *_RESTS, seconds=0)
        except Refused as refused:
            log.info("the lamp could not be changed: %s", refused)

    # What is shown

    def _show(self, now: PadNow) -> None:
        page = self.page
        page.hall_name, page.hall_name_en = now.hall_name, now.hall_name_en
        page.counter_name, page.counter_name_en = now.counter_name, now.counter_name_en
        self._waiting = tuple(one for one in now.asked if one.rating not in self._done)
        if page.place == "resting":
            self._ask_next()
        elif page.place == "levels" and self._asking not in {one.rating for one in self._waiting}:
            self._rest()  # answered at another place, or for too long ago

    def _ask_next(self) -> None:
        if not self._waiting:
            return
        asked, page = self._waiting[0], self.page
        self._asking, self._level, self._ink, self._seconds = asked.rating, None, None, 0
        page.occasion = asked.occasion.value
        page.item_name, page.item_name_en = asked.item_name, asked.item_name_en
        page.indicators = []
        page.place = "levels"

    def _rest(self) -> None:
        """Nothing of whoever stood there remains; whoever has another matter is asked about that."""
        self._asking, self._level, self._ink = "", None, None
        self.page.indicators = []
        self.page.item_name = self.page.item_name_en = self.page.occasion = ""
        self.page.is_sending = False
        self.page.place = "resting"
        self._waiting = tuple(one for one in self._waiting if one.rating not in self._done)
        if self._waiting:
            self._ask_next()
        else:
            self._show_defaults()

    def _show_defaults(self) -> None:
        self.page.language = self._settings.kiosk.language
        self.page.is_care = self._settings.kiosk.scale == "care"

    # What the resident does

    def _touch(self) -> None:
        self._seconds = 0

    def _choose(self, level: int) -> None:
        self._level = Level(level)
        self.page.place = "reasons"

    def _write(self, width: int, height: int, strokes: str) -> None:
        text = f'{{"width":{width},"height":{height},"strokes":{strokes}}}'
        try:
            self._ink = msgspec.json.decode(text, type=Drawing)
        except msgspec.ValidationError as error:  # more than anybody writes by hand: what was there before stays
            log.warning("the ink is not taken: %s", error)

    def _give(self) -> None:
        if self._level is None or self.page.is_sending:
            return
        self.page.is_sending = True
        self._done.add(self._asking)
        command = GiveRating(
            rating=self._asking,
            level=self._level,
            indicators=tuple(Indicator(one) for one in self.page.indicators),
            ink=self._ink if self._ink and self._ink.strokes else None,
        )
        self._do(command, self._thank)

    def _thank(self) -> None:
        self._seconds = 0
        self.page.is_sending = False
        self.page.indicators = []
        self.page.place = "thanks"

    def _skip(self, reason: SkipReason) -> None:
        """Whoever does not want to answer, or has gone, is asked nothing more about this visit."""
        ratings = tuple(one.rating for one in self._waiting)
        self._done.update(ratings)
        self._rest()
        self._do(SkipRatings(ratings=ratings, reason=reason), lambda: None)

    def _do(self, command: Command, then: Callable[[], None]) -> None:
        self._tasks.run(lambda: self._hall.do(command, self._actor), done=lambda _: then(), failed=self._cannot)

    def _cannot(self, error: Exception) -> None:
        """The code on the receipt is still good."""
        self.rest()
        if not isinstance(error, Refused):
            raise error
        log.warning("the pad rests: %s", error)

    def _miss(self, error: Exception) -> None:
        """Whoever is about to answer is not disturbed; the hall is looked at again soon."""
        log.warning("the pad could not look: %s", error)
