"""Lets somebody rate later with the code on the receipt. Whoever tries one code after another has to wait."""

from collections.abc import Callable
from typing import Any

from common.domain.commands import RateByCode
from common.domain.ratings.code import is_whole
from common.domain.ratings.queries import CheckRatingCode, RatingInvitation
from common.domain.ratings.words import Indicator, Level
from common.domain.refusals import Refused
from kiosk.asking import Asking
from kiosk.flow import Place, Step
from kiosk.pages.kiosk import KioskPage

FREE_TRIES = 5
WAIT_SECONDS = 60
MISTYPED = ("数字不对，请对照回执再输一次", "That is not right: please compare with the receipt")
THANKS_SECONDS = 10
TOO_MANY = ("输错多次，请一分钟后再试，或请工作人员帮助", "Too many wrong tries: wait a minute, or ask for help")


class RatingByCode:
    """`lead` takes a step of the flow, `go_home` ends the visit."""

    def __init__(
        self, page: KioskPage, asking: Asking, lead: Callable[[Step], None], go_home: Callable[[], None]
    ) -> None:
        self._frame = page
        self._page = page.rating
        self._asking = asking
        self._lead = lead
        self._wrong = 0
        self._wait = 0
        self._thanked = 0
        self._go_home = go_home
        self._page.code_typed.connect(self._check)
        self._page.given.connect(self._give)
        self._page.done.connect(go_home)

    def begin(self) -> None:
        """Ask for the code."""
        self._page.reset()
        self._lead(Step.WANT_TO_RATE)

    def tick(self) -> None:
        """A second went by: thanks end, and after a while the tries are free again, whoever comes then."""
        self._wait = max(0, self._wait - 1)
        if self._wait == 0:
            self._wrong = 0
        self._thanked = self._thanked + 1 if self._frame.place == Place.RATED else 0
        if self._thanked >= THANKS_SECONDS:
            self._go_home()

    def _check(self, code: str) -> None:
        if self._wrong >= FREE_TRIES:
            self._page.tell(*TOO_MANY)
        elif not is_whole(code):
            self._page.tell(*MISTYPED)
        else:
            self._page.is_checking = True
            self._asking.ask(CheckRatingCode(code=code), self._show, self._refuse)

    def _show(self, _: RatingInvitation) -> None:
        self._page.is_checking = False
        self._wrong = 0
        if self._frame.place == Place.RATE_CODE:
            self._lead(Step.SHOW_CODE)

    def _refuse(self, refused: Refused) -> None:
        self._page.is_checking = self._page.is_sending = False
        if refused.reason == "rating_code_unknown":
            self._wrong += 1
            self._wait = WAIT_SECONDS
        self._page.tell(refused.message("zh"), refused.message("en"))

    def _give(self) -> None:
        page = self._page
        page.is_sending = True
        command = RateByCode(
            code=page.figures,
            level=Level(page.level),
            indicators=tuple(Indicator(one) for one in page.indicators),
        )
        self._asking.do(command, self._thank, self._refuse)

    def _thank(self, _: list[Any]) -> None:
        if not self._page.is_sending:  # the answer to a second tap
            return
        self._page.reset()
        self._lead(Step.GIVE_RATING)
