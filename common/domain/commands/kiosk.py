"""Commands a resident gives by touching a kiosk."""

from common.domain.commands.command import Command
from common.domain.limits import Code, Codes
from common.domain.words import Language, Priority


class TakeTicket(Command, frozen=True, kw_only=True):
    """Take a number for an item, or for a series when the item is not known.

    `kiosk` names the kiosk that was touched: opening hours and daily limits bind it; staff who issue
    a number by hand are bound by neither. `request` makes a repeated tap give the same number. `situations` are the
    choices made for the item, all or none of them; `is_represented` says that somebody comes for somebody else.
    """

    item: Code | None = None
    situations: Codes = ()
    is_represented: bool = False
    series: Code | None = None
    priority: Priority | None = None
    kiosk: Code | None = None
    digit: Code = ""
    request: Code | None = None
    slip: bool = True
    care: bool = False
    language: Language = Language.CHINESE


class PrintPapers(Command, frozen=True, kw_only=True):
    """Print the complete list of papers an item needs, without taking a number.

    Without `situations` the list says of each paper when it is needed.
    """

    item: Code
    situations: Codes = ()
    is_represented: bool = False
    kiosk: Code | None = None
    request: Code | None = None
    care: bool = False
    language: Language = Language.CHINESE


class PrintHospital(Command, frozen=True, kw_only=True):
    """Print where a designated hospital is, by its code in the list of this machine."""

    hospital: Code
    kiosk: Code | None = None
    request: Code | None = None
    care: bool = False
    language: Language = Language.CHINESE


class CallForHelp(Command, frozen=True, kw_only=True):
    """Ask a member of staff to come to a kiosk."""

    kiosk: Code


class AnswerHelp(Command, frozen=True, kw_only=True):
    """Say that somebody has gone to the kiosk."""

    kiosk: Code
