"""Everything a person or a device can ask the hall to do: one imperative for each act.

A command arrives as JSON with its name under `do` and its fields beside it. `counter` is the counter's
code ("1"), `ticket` a ticket's id, `number` what is printed on paper ("A001"), `item` an item's code.
"""

import msgspec

from common.domain.hours import Hours
from common.domain.words import CounterKind, Outcome, Priority, StaffRole


def snake(name: str) -> str:
    """The name of a struct as commands and queries are called from a shell."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=snake):
    """What all commands share: nothing but being one."""


# --- the hall itself -------------------------------------------------------------------------


class SetUpHall(Command, frozen=True, kw_only=True):
    """Give the hall its name, place, time zone and hours; once for each store."""

    name: str
    name_en: str
    timezone: str = "Asia/Shanghai"
    address: str = ""
    phone: str = ""
    hours: Hours = Hours()
    is_sample: bool = False


class SetHours(Command, frozen=True, kw_only=True):
    """Replace the opening hours."""

    hours: Hours


class SetNotice(Command, frozen=True, kw_only=True):
    """Show a line of text at the foot of every board; empty removes it."""

    text: str
    text_en: str = ""


class DefineSeries(Command, frozen=True, kw_only=True):
    """Add a series of numbers, or change one; `daily_limit` None means as many as come."""

    series: str
    prefix: str
    name: str
    name_en: str
    daily_limit: int | None = None


class DefineCounter(Command, frozen=True, kw_only=True):
    """Add a counter, or change one; `serves` is what it serves when it opens without saying."""

    counter: str
    kind: CounterKind
    name: str
    name_en: str
    serves: tuple[str, ...]


class AddStaff(Command, frozen=True, kw_only=True):
    """Let a person sign in at counters with a staff number and a PIN."""

    staff: str
    name: str
    pin: str
    role: StaffRole = StaffRole.CLERK


class ChangePin(Command, frozen=True, kw_only=True):
    """Give a member of staff a new PIN; ends a delay after wrong tries."""

    staff: str
    pin: str


class ImportCatalogue(Command, frozen=True, kw_only=True):
    """Replace the catalogue of items by a checked file: all or nothing."""

    file: str
    offer: tuple[str, ...] | None = None


class LoadSampleCatalogue(Command, frozen=True, kw_only=True):
    """Replace the catalogue by the sample that ships with the program; it says everywhere that it is sample data."""


class CloseDay(Command, frozen=True, kw_only=True):
    """Let the numbers of earlier days lapse that are still waiting; the hall also does it by itself."""


# --- the kiosk -------------------------------------------------------------------------------


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


# --- the counter -----------------------------------------------------------------------------


class SignIn(Command, frozen=True, kw_only=True):
    """Sign in at a counter; wrong PINs are recorded and slow the next try."""

    counter: str
    staff: str
    pin: str


class SignOut(Command, frozen=True, kw_only=True):
    """Leave the counter."""

    counter: str


class OpenCounter(Command, frozen=True, kw_only=True):
    """Open a counter for the given series (or for what it serves by definition)."""

    counter: str
    serves: tuple[str, ...] | None = None


class PauseCounter(Command, frozen=True, kw_only=True):
    """Stop calling for a while."""

    counter: str
    reason: str = ""


class ResumeCounter(Command, frozen=True, kw_only=True):
    """Go on after a pause."""

    counter: str


class CloseCounter(Command, frozen=True, kw_only=True):
    """Close a counter at which nobody is being served."""

    counter: str


class CallNext(Command, frozen=True, kw_only=True):
    """Call whoever is next by the order rule. A call puts a closed or paused counter to work."""

    counter: str
    request: str | None = None


class CallTicket(Command, frozen=True, kw_only=True):
    """Call one ticket out of turn, by its number or id: waiting, parked or missed."""

    counter: str
    number: str | None = None
    ticket: str | None = None
    request: str | None = None


class Recall(Command, frozen=True, kw_only=True):
    """Call the same ticket again."""

    counter: str


class BeginService(Command, frozen=True, kw_only=True):
    """The resident has come: service begins."""

    counter: str


class MarkNoShow(Command, frozen=True, kw_only=True):
    """Nobody came."""

    counter: str


class Requeue(Command, frozen=True, kw_only=True):
    """Let a missed resident who came after all wait again, behind a few further tickets."""

    number: str | None = None
    ticket: str | None = None


class Park(Command, frozen=True, kw_only=True):
    """Set the ticket at the counter aside with a reason, until it is unparked."""

    counter: str
    reason: str


class Unpark(Command, frozen=True, kw_only=True):
    """Let a parked ticket wait again."""

    number: str | None = None
    ticket: str | None = None


class Transfer(Command, frozen=True, kw_only=True):
    """Send the resident at the counter on to a series or to one counter; `comes_back` remembers this one."""

    counter: str
    to_series: str | None = None
    to_counter: str | None = None
    comes_back: bool = False


class SendBack(Command, frozen=True, kw_only=True):
    """Send the resident back to the counter that transferred them."""

    counter: str


class ServeWalkIn(Command, frozen=True, kw_only=True):
    """Serve somebody who has no ticket; the visit is on record all the same."""

    counter: str
    item: str | None = None
    priority: Priority | None = None


class FinishService(Command, frozen=True, kw_only=True):
    """End the visit: the items actually handled, how it ended, a note.

    `outcomes` may give single items an outcome of their own. Without `items` the ticket's own item counts.
    """

    counter: str
    outcome: Outcome
    items: tuple[str, ...] = ()
    outcomes: dict[str, Outcome] = {}
    note: str = ""


# --- paper -----------------------------------------------------------------------------------


class PrintTestPage(Command, frozen=True, kw_only=True):
    """Print a page that shows what a printer can do."""

    printer: str


class Reprint(Command, frozen=True, kw_only=True):
    """Print a slip again, marked as a second copy: by print job, or the ticket's slip by id or number."""

    job: str | None = None
    ticket: str | None = None
    number: str | None = None


class CancelPrint(Command, frozen=True, kw_only=True):
    """Give up a print job that waits, failed, or whose end is unknown."""

    job: str


class ClaimPrint(Command, frozen=True, kw_only=True):
    """Take the oldest waiting job of a printer and mark it as being sent. For the printer's own process."""

    printer: str


class SettlePrint(Command, frozen=True, kw_only=True):
    """Record how a job that was being sent ended: printed, failed, unknown, or queued (nothing was sent)."""

    job: str
    state: str
    detail: str = ""


class SettleInterrupted(Command, frozen=True, kw_only=True):
    """After a crash: jobs that were being sent end as unknown. For the printer's own process at its start."""

    printer: str


COMMANDS: dict[str, type[Command]] = {str(kind.__struct_config__.tag): kind for kind in Command.__subclasses__()}
