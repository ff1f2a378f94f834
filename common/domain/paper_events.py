"""What can have happened to paper. Print jobs stay on the machine whose printers they are for."""

from common.domain.cases.paper_kinds import CasePaper
from common.domain.event import Event
from common.domain.words import Language, PrintState, SlipKind


class PrintQueued(Event, frozen=True, kw_only=True):
    """A slip to print: `ticket` or `item` says what it shows, of an item in the chosen `situations`.

    `copy` 2 and up are reprints. The first job of a ticket's slip has the ticket's id, copy 2 of job J is "J.2".
    """

    job: str
    slip: SlipKind
    printer: str
    ticket: str | None = None
    item: str | None = None
    situations: tuple[str, ...] = ()
    is_represented: bool = False
    copy: int = 1
    care: bool = False
    language: Language = Language.CHINESE


class CasePaperQueued(Event, frozen=True, kw_only=True):
    """A paper of a case to print; `about` is the case's id, or of a manifest the batch's.

    What stands on it is read when it is printed: nothing that names anybody is kept here.
    """

    job: str
    paper: CasePaper
    about: str
    printer: str
    copy: int = 1


class HospitalSlipQueued(Event, frozen=True, kw_only=True):
    """A slip with where a designated hospital is. What stands on it is read from the machine's list when printed."""

    job: str
    hospital: str
    printer: str
    copy: int = 1
    care: bool = False
    language: Language = Language.CHINESE


class PrintRedirected(Event, frozen=True, kw_only=True):
    """A job of which nothing was printed waits for another printer."""

    job: str
    printer: str


class PrintBegun(Event, frozen=True, kw_only=True):
    job: str


class PrintSettled(Event, frozen=True, kw_only=True):
    job: str
    state: PrintState
    detail: str = ""
