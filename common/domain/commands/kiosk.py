"""Commands a resident gives by touching a kiosk."""

from common.domain.commands.command import Command
from common.domain.words import Priority


class TakeTicket(Command, frozen=True, kw_only=True):
    """Take a number for an item, or for a series when the item is not known.

    `kiosk` names the kiosk that was touched: opening hours and daily limits bind it; staff who issue
    a number by hand are bound by neither. `request` makes a repeated tap give the same number.
    """

    item: str | None = None
    series: str | None = None
    priority: Priority | None = None
    kiosk: str | None = None
    digit: str = ""
    request: str | None = None
    slip: bool = True
    care: bool = False
    language: str = "zh"


class PrintPapers(Command, frozen=True, kw_only=True):
    """Print the complete list of papers an item needs, without taking a number."""

    item: str
    kiosk: str | None = None
    request: str | None = None
    care: bool = False
    language: str = "zh"


class CallForHelp(Command, frozen=True, kw_only=True):
    """Ask a member of staff to come to a kiosk."""

    kiosk: str


class AnswerHelp(Command, frozen=True, kw_only=True):
    """Say that somebody has gone to the kiosk."""

    kiosk: str
