"""Which function applies which kind of event."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from common.domain.events import Event
from common.domain.words import Lane, TicketState
from common.store.connect import Connection
from common.store.journal import Recorded


class Standing(NamedTuple):
    """Where a ticket stands before an event; `change_key` is the key of the last event about it."""

    ticket: str
    state: TicketState
    pool: str
    lane: Lane | None
    counter: str | None
    call_key: int | None
    change_key: int


Apply = Callable[[Connection, Recorded, Any], None]
Fold = Callable[[Connection, Recorded, Any, Standing], None]
E = TypeVar("E", bound=Event)

APPLY: dict[str, Apply] = {}
FOLD: dict[str, Fold] = {}


def applies(kind: type[E]) -> Callable[[Callable[[Connection, Recorded, E], None]], Apply]:
    """Register the function that does what an event does once, giving the same whatever the order of events."""

    def register(change: Callable[[Connection, Recorded, E], None]) -> Apply:
        APPLY[kind.__name__] = change
        return change

    return register


def folds(kind: type[E]) -> Callable[[Callable[[Connection, Recorded, E, Standing], None]], Fold]:
    """Register the function that moves a ticket on; it sees the events about a ticket in the hall's order."""

    def register(change: Callable[[Connection, Recorded, E, Standing], None]) -> Fold:
        FOLD[kind.__name__] = change
        return change

    return register


def is_newest(db: Connection, thing: str, event: Recorded) -> bool:
    """Whether no later event has spoken about a thing of which the newest word counts; it is remembered if so."""
    told = db.execute(
        "INSERT INTO latest VALUES (?, ?) ON CONFLICT (thing) DO UPDATE SET key = excluded.key"
        " WHERE excluded.key > key",
        (thing, event.key),
    )
    return bool(told.rowcount)
