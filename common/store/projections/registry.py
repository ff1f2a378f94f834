"""Which function applies which kind of event."""

from collections.abc import Callable
from typing import Any, TypeVar

from common.domain.events import Event
from common.store.connect import Connection
from common.store.journal import Recorded

Apply = Callable[[Connection, Recorded, Any], None]
E = TypeVar("E", bound=Event)

APPLY: dict[str, Apply] = {}


def applies(kind: type[E]) -> Callable[[Callable[[Connection, Recorded, E], None]], Apply]:
    """Register the function that applies events of a kind."""

    def register(change: Callable[[Connection, Recorded, E], None]) -> Apply:
        APPLY[kind.__name__] = change
        return change

    return register
