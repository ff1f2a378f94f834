"""The ticket kiosk at work: leads from page to page, counts idle seconds, follows the hall, and forgets residents."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPointerEvent

from common.domain.moment import Moment
from common.domain.queries import AskBoard, BoardNow
from common.hall import Hall
from common.settings import Settings
from common.ui.follow import Follow
from common.ui.tasks import Tasks
from kiosk.asking import Asking
from kiosk.flow import Flow, Place, Step
from kiosk.guiding import Guiding
from kiosk.helping import Helping
from kiosk.hospitals import Hospitals
from kiosk.idle import Calm, Idle
from kiosk.pages.kiosk import KioskPage
from kiosk.rating import RatingByCode
from kiosk.self_service.equipment import Equipment, equipment_of
from kiosk.self_service.self_service import SelfService
from kiosk.self_service.ways import Ways
from kiosk.ticketing import Ticketing

_LOOK_EVERY_SECONDS = 5
"""How often clock and opening hours are looked at when nothing else happens."""
_LONGEST_TAKING_SECONDS = 15
"""A store that answers later than this is as good as gone."""
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)


class Kiosk(QObject):
    """One kiosk. `page` is what its window shows; `tick` is called once a second after `start`."""

    def __init__(
        self,
        hall: Hall,
        tasks: Tasks,
        settings: Settings,
        parent: QObject | None = None,
        equipment: Equipment | None = None,
    ) -> None:
        """`equipment` is what self-service has to work with; without it, what the settings name."""
        super().__init__(parent)
        self._hall = hall
        self._settings = settings
        self.page = page = KioskPage(self)
        self._flow = Flow()
        self._idle = Idle(settings.kiosk.idle_seconds, settings.kiosk.countdown_seconds)
        self._tasks = tasks
        self._asking = Asking(hall, tasks, settings.kiosk.name)
        self._guiding = Guiding(page, self._asking, settings.kiosk, self.lead, self.lose_item)
        self._ticketing = Ticketing(page, self._asking, settings, self.lead, self.go_home, self.lose_item)
        self._rating = RatingByCode(page, self._asking, self.lead, self.go_home)
        self._hospitals = Hospitals(page, self._asking, tasks, settings, self.lead, self._guiding.show_item)
        self._helping = Helping(page, hall, tasks, settings.kiosk.name)
        self._session_idle = Idle(settings.records.idle_seconds, settings.kiosk.countdown_seconds)
        ways = Ways(
            lead=self.lead,
            lead_anew=self._lead_anew,
            step_back=self._step_back,
            go_home=self.go_home,
            list_items=self._guiding.list_records,
            offer_number=self._guiding.offer_record,
            call_help=self._helping.call,
        )
        self.equipment = equipment or equipment_of(hall, settings)
        self.self_service = SelfService(page, self._flow, hall, tasks, settings, self.equipment, ways, self)
        self._is_looking = False
        self._ticks = 0
        self._taking_seconds = 0
        page.countdown_seconds = settings.kiosk.countdown_seconds
        self._show_defaults()
        page.welcome.door_opened.connect(self._open_door)
        page.closed.guide_chosen.connect(lambda: self._guiding.choose(is_for_guide=True))
        page.back_wanted.connect(self.go_back)
        page.home_wanted.connect(self.go_home)
        page.help_wanted.connect(self._call_help)
        page.touched.connect(self.touch)
        page.confirm.is_taking_changed.connect(self._show_ways)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.tick)

    def start(self) -> None:
        """Look at the hall, follow it, and begin to count seconds."""
        self.look_again()
        follow = Follow(self._hall, self)
        follow.changed.connect(self.look_again)
        self.self_service.start()
        self._clock.start()

    def close(self) -> None:
        """The kiosk ends."""
        self.self_service.close()

    # Where the screen goes

    def lead(self, step: Step) -> None:
        """Take a step of the flow."""
        self._flow.go(step)
        self._show_ways()

    def _lead_anew(self, step: Step) -> None:
        """A step from welcome, whatever lay behind."""
        self._flow.home()
        self.lead(step)

    def go_back(self) -> None:
        """One step back; at welcome nothing of the visit remains."""
        if self._flow.place is Place.SITUATION and self.page.situation.step_back():
            return
        self._step_back()
        if self._flow.place is Place.WELCOME:
            self.go_home()
        else:
            self.self_service.went_back()

    def _step_back(self) -> None:
        self._flow.back()
        self._show_ways()

    def lose_item(self) -> None:
        """What the resident chose is no longer handled here: back to the list, which says so."""
        self._asking.forget()
        self._flow.back_to_list()
        self.page.guide.reset()
        self.page.confirm.reset()
        self._ticketing.forget()
        self._show_ways()
        self._guiding.list_again()

    def go_home(self) -> None:
        """To welcome. Language and scale stay for the moment: perhaps the resident begins anew."""
        self._asking.forget()
        self._flow.home()
        self._show_ways()
        self.page.forget()
        self._guiding.forget()
        self._ticketing.forget()
        self._hospitals.forget()
        self.look_again()
        self.self_service.leave()

    def fail(self, fault: str) -> None:
        """An unexpected error with this number: the calm page, from wherever the resident is."""
        self._asking.forget()
        self._is_looking = False
        self.self_service.end()
        self.page.forget()
        self.page.fault = fault
        self.lead(Step.FAIL)

    def leave(self) -> None:
        """Nobody is there any more: welcome as it was in the morning."""
        self.go_home()
        self._helping.forget()
        self._show_defaults()

    def _show_ways(self) -> None:
        page = self.page
        is_free = not (page.confirm.is_taking or self.self_service.is_printing)
        page.place = self._flow.place.value
        page.can_go_back = self._flow.can_go_back and is_free
        page.can_go_home = self._flow.place is not Place.WELCOME and is_free

    def _show_defaults(self) -> None:
        self.page.language = self._settings.kiosk.language
        self.page.is_care = self._settings.kiosk.scale == "care"

    def _open_door(self, door: str) -> None:
        if door == "rate":
            self._rating.begin()
        elif door == "hospitals":
            self._hospitals.begin()
        elif door == "records":
            self.self_service.begin() if self.self_service.is_offered else self._guiding.list_records()
        elif door == "take" and self.page.welcome.is_known and not self.page.welcome.is_open:
            self._ticketing.say_closed()
        else:
            self._guiding.choose(is_for_guide=door == "guide")

    def _call_help(self) -> None:
        self._helping.call()
        self.lead(Step.CALL_HELP)

    # Whether somebody is there

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on the window: any touch, click or key shows that somebody is there.

        A touch during the countdown is left to the veil over the page, or it would go through to what lies beneath.
        """
        if event.type() in _TOUCHES and isinstance(event, QPointerEvent):
            self.page.touched_at = event.point(0).position()
        is_touch = event.type() in _TOUCHES and self.page.seconds_left == 0
        if is_touch or event.type() == QEvent.Type.KeyPress:
            self.touch()
        return False

    def touch(self) -> None:
        """Somebody is there; a countdown ends."""
        self._rest()
        self.self_service.touch()
        self.page.seconds_left = 0

    def _rest(self) -> None:
        self._idle.touch()
        self._session_idle.touch()

    def tick(self) -> None:
        """A second went by."""
        self._ticks += 1
        if self._ticks % _LOOK_EVERY_SECONDS == 0:
            self._look_at_hall()
            self._hospitals.look_again()
        self._guiding.tick()
        self._ticketing.tick()
        self._rating.tick()
        self._hospitals.tick()
        self.self_service.tick()
        self._watch_taking()
        idle = self._session_idle if self.self_service.is_on else self._idle
        if self._is_at_rest():
            self._rest()
        elif idle.tick() is Calm.OVER:
            self.leave()
        self.page.seconds_left = idle.seconds_left

    def _is_at_rest(self) -> bool:
        """Welcome as it was in the morning; a number on its way; or its page, which counts its own seconds."""
        page, settings = self.page, self._settings.kiosk
        if page.place == Place.YOUR_NUMBER or page.confirm.is_taking or self.self_service.is_counting:
            return True
        is_default = page.language == settings.language and page.is_care == (settings.scale == "care")
        return page.place == Place.WELCOME and is_default and not page.is_help_coming

    def _watch_taking(self) -> None:
        self._taking_seconds = self._taking_seconds + 1 if self.page.confirm.is_taking else 0
        if self._taking_seconds > _LONGEST_TAKING_SECONDS:
            self._taking_seconds = 0
            raise TimeoutError("the store has not answered a TakeTicket")

    # What happens in the hall

    def look_again(self) -> None:
        """Something happened in the hall."""
        self._look_at_hall()
        self._guiding.look_again()
        self._ticketing.look_again()
        self._helping.look_again()
        self._hospitals.look_again()
        self.self_service.look_again()

    def _look_at_hall(self) -> None:
        if not self._is_looking and self.page.place != Place.FAILED:
            self._is_looking = True
            self._tasks.run(lambda: (self._hall.ask(AskBoard()), self._hall.now()), done=self._show_hall)

    def _show_hall(self, seen: tuple[BoardNow, Moment]) -> None:
        board, now = seen
        self._is_looking = False
        self.page.hall_name = board.hall.hall.name
        self.page.hall_name_en = board.hall.hall.name_en
        self.page.clock = _minute(now.local)
        self.page.welcome.show_hall(board)
        self._ticketing.show_hall(board.hall, now.local)


def _minute(local: datetime) -> str:
    return f"{local:%Y-%m-%dT%H:%M}"
