"""How the events of a case are told: each kind says in one place what it changes, and which act it stands for."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from common.domain.cases.case import Case
from common.domain.cases.words import CaseAct
from common.domain.event import Event

Changes = dict[str, Any]
E = TypeVar("E", bound=Event)


class Telling(NamedTuple):
    """What an event of one kind makes of a case.

    `act` moves the case along its way; an event without one counts as long as the case is open, and with `is_always`
    when it is over, too. `change` returns None for what comes too late: it is kept beside the case and changes nothing.
    """

    act: CaseAct | None
    change: Callable[[Case, Any], Changes | None]
    is_always: bool


TELLINGS: dict[type[Event], Telling] = {}


def tells(
    kind: type[E], act: CaseAct | None = None, *, is_always: bool = False
) -> Callable[[Callable[[Case, E], Changes | None]], Callable[[Case, E], Changes | None]]:
    """Register what an event of a kind changes."""

    def register(change: Callable[[Case, E], Changes | None]) -> Callable[[Case, E], Changes | None]:
        TELLINGS[kind] = Telling(act, change, is_always)
        return change

    return register
