"""The way of a ticket as one table: which act is possible in which state, and where it leads."""

from collections.abc import Sequence

from common.domain.refusals import Refused
from common.domain.rows import Ticket
from common.domain.words import TicketState

S = TicketState

# act -> {state before: state after}
TRANSITIONS: dict[str, dict[TicketState, TicketState]] = {
    "call": {S.WAITING: S.CALLED},
    "call_out_of_turn": {S.WAITING: S.CALLED, S.PARKED: S.CALLED, S.NO_SHOW: S.CALLED},
    "recall": {S.CALLED: S.CALLED},
    "begin": {S.CALLED: S.SERVING},
    "mark_no_show": {S.CALLED: S.NO_SHOW},
    "requeue": {S.NO_SHOW: S.WAITING},
    "park": {S.CALLED: S.PARKED, S.SERVING: S.PARKED},
    "unpark": {S.PARKED: S.WAITING},
    "transfer": {S.CALLED: S.WAITING, S.SERVING: S.WAITING},
    "finish": {S.SERVING: S.FINISHED},
    "lapse": {S.WAITING: S.LAPSED, S.PARKED: S.LAPSED, S.NO_SHOW: S.LAPSED},
}

AT_COUNTER = (S.CALLED, S.SERVING)

STATE_WORDS: dict[TicketState, tuple[str, str]] = {
    S.WAITING: ("等候中", "waiting"),
    S.CALLED: ("已叫号", "called"),
    S.SERVING: ("办理中", "being served"),
    S.PARKED: ("已挂起", "parked"),
    S.NO_SHOW: ("已过号", "missed"),
    S.FINISHED: ("已办结", "finished"),
    S.LAPSED: ("已失效", "lapsed"),
}


def check(act: str, state: TicketState, number: str) -> None:
    """Refuse an act that the ticket's state does not allow, in the words that fit best."""
    if state in TRANSITIONS[act]:
        return
    if act in ("recall", "begin", "mark_no_show") and state is S.SERVING:
        raise Refused("already_begun", number=number)
    if act == "finish" and state is S.CALLED:
        raise Refused("not_begun", number=number)
    chinese, english = STATE_WORDS[state]
    raise Refused("wrong_state", number=number, state_zh=chinese, state=english)


_CODE = "YC1:"


def ticket_code(ticket: str) -> str:
    """What the QR code of a ticket says: the ticket's id, and nothing about the resident."""
    return f"{_CODE}{ticket}"


def ticket_in_code(typed: str) -> str | None:
    """The ticket's id when a scanner typed a ticket's QR code; None for a number typed by hand."""
    code = typed.strip()
    return code.removeprefix(_CODE) if code.startswith(_CODE) else None


def ticket_among(named: Sequence[Ticket], today: str) -> Ticket | None:
    """Which of several tickets with one printed number is meant, newest first given: one under way before one that is
    over, one of today before one of another day."""
    over = (S.FINISHED, S.LAPSED)
    return min(named, key=lambda ticket: (ticket.state in over, ticket.on_date != today), default=None)
