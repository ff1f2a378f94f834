"""Somebody without a card: the number is typed, staff release a code for it, and the code is entered here."""

from collections.abc import Callable
from typing import Any

from common.domain import id_number
from common.domain.commands import AskCode, EnterCode, WithdrawCode
from common.domain.ids import new_id
from common.domain.records.code import CodeState
from common.domain.records.queries import AskCodeStanding, CodeStanding
from common.domain.records.words import IdentityMethod
from common.domain.refusals import Refused
from kiosk.asking import Asking
from kiosk.flow import Place, Step
from kiosk.pages.kiosk import KioskPage
from kiosk.self_service.stage import Proof

_NEED_ANOTHER = ("code_over", "code_not_asked")
"""After these no code that is typed helps."""


class TypedNumber:
    """From the first figure to the proof. `lead` takes a step of the flow; `proved` is told of the proof."""

    def __init__(
        self,
        frame: KioskPage,
        asking: Asking,
        kiosk: str,
        lead: Callable[[Step], None],
        proved: Callable[[Proof], None],
    ) -> None:
        self._frame = frame
        self._page = page = frame.typed_number
        self._asking = asking
        self._kiosk = kiosk
        self._lead = lead
        self._proved = proved
        self.request = ""
        """The hall's name for the code that was asked for; stays with the session that it opened."""
        page.number_changed.connect(self._check)
        page.number_given.connect(self._ask_for_code)
        page.code_typed.connect(self._enter)

    def begin(self) -> None:
        """Ask for the number."""
        self.forget()
        self._lead(Step.TYPE_INSTEAD)

    def look_again(self) -> None:
        """Something happened in the hall: perhaps staff have released the code, or sent the resident away."""
        if self._frame.place == Place.TYPE_CODE and self.request:
            self._asking.ask(AskCodeStanding(code_request=self.request), self._show_standing, lambda _: None)

    def forget(self) -> None:
        """The resident has left, or comes back to the number: a code is wanted no more."""
        self._page.reset()
        if self.request:
            self._asking.do(WithdrawCode(code_request=self.request), lambda _: None, lambda _: None)
        self.request = ""

    def _check(self) -> None:
        fault = id_number.fault(self._page.number, self._frame.today)
        self._page.tell_fault(None if fault is id_number.IdFault.LENGTH else fault)

    def _ask_for_code(self) -> None:
        if self._page.is_checking or id_number.fault(self._page.number, self._frame.today) is not None:
            return
        self._page.is_checking = True
        self.request = new_id()
        command = AskCode(kiosk=self._kiosk, id_number=self._page.number, code_request=self.request)
        self._asking.do(command, self._wait_for_code, self._refuse)

    def _wait_for_code(self, _: list[Any]) -> None:
        self._page.is_checking = False
        self._page.is_asked = True
        self._lead(Step.NEED_CODE)

    def _enter(self, code: str) -> None:
        self._page.is_checking = True
        number = self._page.number
        command = EnterCode(kiosk=self._kiosk, code_request=self.request, id_number=number, code=code)
        self._asking.do(command, lambda _: self._proved(Proof(IdentityMethod.TYPED, number)), self._refuse)

    def _show_standing(self, standing: CodeStanding) -> None:
        self._page.is_released = standing.state is CodeState.RELEASED
        if standing.state in (CodeState.OVER, CodeState.WITHDRAWN):
            self._refuse(Refused("code_over"))

    def _refuse(self, refused: Refused) -> None:
        self._page.is_checking = False
        self._page.is_over = refused.reason in _NEED_ANOTHER
        self._page.code = ""
        self._page.tell(refused.message("zh"), refused.message("en"))
