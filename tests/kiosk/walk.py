"""The ways that residents walk, for tests without a window."""

from common.domain.commands import ClaimPrint, SettlePrint
from common.domain.queries import AskQueue, AskTicket
from common.domain.rows import Ticket
from common.domain.words import PrintState
from common.hall import Hall
from kiosk.kiosk import Kiosk


def to_guide(kiosk: Kiosk, code: str = "SB004") -> None:
    """From welcome to the guide of an item."""
    kiosk.page.welcome.open_door("take")
    kiosk.page.topics.choose("social_insurance")
    kiosk.page.items.choose(code)


def to_confirm(kiosk: Kiosk, code: str = "SB004") -> None:
    """From welcome to the page before the number."""
    to_guide(kiosk, code)
    kiosk.page.guide.want_number()


def to_number(kiosk: Kiosk, code: str = "SB004") -> None:
    """From welcome to the number."""
    to_confirm(kiosk, code)
    kiosk.page.confirm.take()


def waiting(hall: Hall) -> list[Ticket]:
    """Every ticket that waits."""
    return [hall.ask(AskTicket(ticket=row.ticket)).ticket for row in hall.ask(AskQueue())]


def settle_print(hall: Hall, state: str, detail: str = "") -> None:
    """What the printer's own process does with the oldest slip."""
    begun = hall.do(ClaimPrint(printer="ticket"))
    hall.do(SettlePrint(job=begun[0].flat()["job"], state=PrintState(state), detail=detail))
