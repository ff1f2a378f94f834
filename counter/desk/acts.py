"""What a clerk can do in each situation of the desk, with its key: one readable table, free of Qt."""

from dataclasses import dataclass
from enum import StrEnum

from common.domain.queries import DeskNow
from common.domain.words import CounterState, TicketState


class Situation(StrEnum):
    """How things stand at the counter; somebody at it comes before the counter's own state."""

    CLOSED = "closed"
    PAUSED = "paused"
    FREE = "free"
    CALLED = "called"
    MISSING = "missing"
    """Called and recalled so often that the desk proposes the no-show."""
    SERVING = "serving"


KEYS = {
    "answer_help": "F1",
    "call_next": "F2",
    "recall": "F3",
    "no_show": "F4",
    "begin": "F5",
    "finish": "F6",
    "park": "F7",
    "transfer": "F8",
    "call_number": "F9",
    "walk_in": "F10",
    "send_back": "Ctrl+B",
    "pause": "Ctrl+P",
    "resume": "Ctrl+P",
    "open": "Ctrl+P",
    "series": "Ctrl+S",
    "close": "Ctrl+W",
}
"""One key for each act, the same in every situation, so that hands learn it once."""

_OF: dict[Situation, tuple[str, ...]] = {
    Situation.CLOSED: ("open", "call_number", "walk_in"),
    Situation.PAUSED: ("resume", "call_number", "walk_in", "close"),
    Situation.FREE: ("call_next", "call_number", "walk_in", "pause", "series", "close"),
    Situation.CALLED: ("begin", "recall", "no_show", "park", "transfer", "send_back", "pause"),
    Situation.MISSING: ("no_show", "begin", "recall", "park", "transfer", "send_back", "pause"),
    Situation.SERVING: ("finish", "park", "transfer", "send_back", "pause"),
}

FORMS = ("open", "series", "park", "transfer", "call_number", "walk_in", "finish", "pause")
"""Acts that ask something first."""


@dataclass(frozen=True)
class Act:
    """One thing the clerk can do now; the first of the list is the primary."""

    name: str
    key: str
    is_primary: bool


def situation(desk: DeskNow) -> Situation:
    """How things stand at the counter of this picture."""
    visit = desk.visit
    if visit is not None:
        if visit.ticket.state is TicketState.SERVING:
            return Situation.SERVING
        return Situation.MISSING if visit.may_be_no_show else Situation.CALLED
    return {
        CounterState.CLOSED: Situation.CLOSED,
        CounterState.PAUSED: Situation.PAUSED,
        CounterState.OPEN: Situation.FREE,
    }[desk.counter.state]


def acts(desk: DeskNow) -> list[Act]:
    """Everything that can be done now, the primary act first, the others in the order in which they are shown."""
    names = list(_OF[situation(desk)])
    visit = desk.visit
    if visit is not None and visit.ticket.return_to in (None, desk.counter.counter):
        names.remove("send_back")
    if "pause" in names and desk.counter.state is not CounterState.OPEN:
        names[names.index("pause")] = "resume" if desk.counter.state is CounterState.PAUSED else "open"
    return [Act(name, KEYS[name], is_primary=place == 0) for place, name in enumerate(names)]
