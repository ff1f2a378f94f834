"""Gives a resident a number, one for all their taps, and watches its slip come out."""

import logging
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from common.domain.commands import TakeTicket
from common.domain.events import PrintQueued, TicketTaken
from common.domain.hours import next_opening
from common.domain.ids import new_id
from common.domain.queries import Ahead, AskAhead, AskLamps, AskSlip, HallNow, SlipToPrint
from common.domain.refusals import Refused
from common.domain.rows import Lamp
from common.domain.visit import ticket_code
from common.domain.words import Priority
from common.settings import Printer, Settings
from kiosk.asking import Asking
from kiosk.drawing import prepare, slip_picture
from kiosk.flow import Place, Step
from kiosk.guiding import ITEM_GONE
from kiosk.pages.kiosk import KioskPage
from kiosk.paper import Slip, slip_of

log = logging.getLogger(__name__)

_SLIP_SECONDS = 5
"""How long a slip may take before the page says that the number holds without one."""
_LONGER_WITHOUT_SLIP = 4
"""Somebody who must write the number down gets this many times the usual time."""


class Ticketing:
    """From wanting a number to having it.

    `lead` takes a step of the flow, `go_home` ends the visit, `lose_item` leads back to the list.
    """

    def __init__(
        self,
        page: KioskPage,
        asking: Asking,
        settings: Settings,
        lead: Callable[[Step], None],
        go_home: Callable[[], None],
        lose_item: Callable[[], None],
    ) -> None:
        self._page = page
        self._asking = asking
        self._settings = settings
        self._lead = lead
        self._go_home = go_home
        self._lose_item = lose_item
        self._request = ""
        self._job = ""
        self._seconds = 0
        self._hall: HallNow | None = None
        self._local: datetime | None = None
        page.guide.number_wanted.connect(self._begin)
        page.confirm.take_wanted.connect(self._take)
        page.confirm.priority_changed.connect(self.look_again)
        page.your_number.done.connect(go_home)
        page.your_number.stay_wanted.connect(self._stay)

    def show_hall(self, hall: HallNow, local: datetime) -> None:
        """What is known of the hall just now, at its local time."""
        self._hall, self._local = hall, local

    def say_closed(self, *, is_used_up: bool = False) -> None:
        """Say that no number can be had now, and when to come back."""
        closed, guide, hall = self._page.closed, self._page.guide, self._hall
        closed.is_used_up = is_used_up
        closed.item_name, closed.item_name_en = guide.name, guide.name_en
        if hall is not None and self._local is not None:
            after = datetime.combine(self._local, time.max) if is_used_up else self._local
            opens = next_opening(hall.hall.hours, after)
            closed.opens_next = f"{opens:%Y-%m-%d %H:%M}" if opens else ""
            closed.phone = hall.hall.phone
        self._lead(Step.FIND_USED_UP if is_used_up else Step.FIND_CLOSED)

    def look_again(self) -> None:
        """Something happened in the hall: the queue or the slip may have moved."""
        if self._page.place == Place.CONFIRM and not self._page.confirm.is_taking:
            query = AskAhead(item=self._page.guide.code, priority=self._priority)
            self._asking.ask(query, self._show_ahead, self._show_refusal)
        elif self._page.place == Place.YOUR_NUMBER and self._job:
            self._look_at_slip()

    def tick(self) -> None:
        """A second went by."""
        number = self._page.your_number
        if self._page.place != Place.YOUR_NUMBER:
            return
        self._seconds += 1
        if self._seconds >= _SLIP_SECONDS and number.slip == Slip.COMING:
            self._say_slip(Slip.MISSING)
        number.seconds_left = max(0, number.seconds_left - 1)
        if number.seconds_left == 0:
            self._go_home()

    def forget(self) -> None:
        """The resident has left."""
        self._request = self._job = ""

    # Before the number

    def _begin(self) -> None:
        guide = self._page.guide
        self._request = new_id()
        self._page.confirm.begin(guide.name, guide.name_en)
        self._lead(Step.WANT_NUMBER)
        self._asking.run(prepare, lambda _: None, _go_without, lane="drawing")
        self.look_again()

    def _show_ahead(self, ahead: Ahead) -> None:
        if self._page.place != Place.CONFIRM or self._page.confirm.is_taking:
            return
        if ahead.refused is not None:
            self.say_closed(is_used_up=ahead.refused == "numbers_used_up")
        else:
            self._page.confirm.show_ahead(ahead)

    @property
    def _priority(self) -> Priority | None:
        chosen = self._page.confirm.priority
        return Priority(chosen) if chosen else None

    def _take(self) -> None:
        command = TakeTicket(
            item=self._page.guide.code,
            situations=self._page.guide.choices,
            is_represented=self._page.guide.is_represented,
            priority=self._priority,
            kiosk=self._settings.kiosk.name,
            digit=self._settings.kiosk.digit,
            request=self._request,
            care=self._page.is_care,
            language=self._page.slip_language,
        )
        self._asking.do(command, self._show_number, self._show_refusal)

    def _show_refusal(self, refused: Refused) -> None:
        if refused.reason in ("hall_closed", "numbers_used_up"):
            self.say_closed(is_used_up=refused.reason == "numbers_used_up")
        elif refused.reason in ITEM_GONE:
            self._lose_item()
        else:
            self._page.confirm.show_refusal(refused)

    # The number

    def _show_number(self, events: list[Any]) -> None:
        if not self._page.confirm.is_taking:  # the answer to a second tap, which is the same ticket
            return
        taken = next(event for event in events if isinstance(event, TicketTaken))
        queued = next(event for event in events if isinstance(event, PrintQueued))
        confirm, number = self._page.confirm, self._page.your_number
        confirm.is_taking = False
        number.number = taken.number
        number.code = ticket_code(taken.ticket)
        number.item_name, number.item_name_en = confirm.item_name, confirm.item_name_en
        number.ahead, number.wait_low, number.wait_high = taken.ahead, taken.wait_low, taken.wait_high
        self._job, self._seconds = queued.job, 0
        self._stay()
        self._lead(Step.GOT_NUMBER)
        self._draw_slip()
        self._look_at_slip()

    def _draw_slip(self) -> None:
        job, hall = self._job, self._asking.hall
        printer = self._settings.printers.get(self._settings.kiosk.printer) or Printer(address="")

        def show(picture: str) -> None:
            self._page.your_number.slip_picture = picture

        self._asking.run(lambda: slip_picture(hall.ask(AskSlip(job=job)), printer), show, _go_without, lane="drawing")

    def _look_at_slip(self) -> None:
        job, hall = self._job, self._asking.hall
        self._asking.run(lambda: (hall.ask(AskSlip(job=job)), hall.ask(AskLamps())), self._show_slip)

    def _show_slip(self, found: tuple[SlipToPrint, list[Lamp]]) -> None:
        slip, lamps = found
        printer = f"printer.{slip.job.printer}"
        has_fault = any(lamp.lamp == printer and lamp.state == "fault" for lamp in lamps)
        became = slip_of(slip.job)
        if became is not Slip.COMING:
            self._say_slip(became)
        elif has_fault:
            self._say_slip(Slip.MISSING)

    def _say_slip(self, slip: Slip) -> None:
        if self._page.your_number.slip == slip:
            return
        self._page.your_number.slip = slip.value
        self._stay()

    def _stay(self) -> None:
        number = self._page.your_number
        longer = _LONGER_WITHOUT_SLIP if number.slip == Slip.MISSING else 1
        number.seconds_left = self._settings.kiosk.number_seconds * longer


def _go_without(error: Exception) -> None:
    """A number without a picture of its slip is a number all the same."""
    log.error("the slip cannot be drawn on the screen: %s", error)
