"""Commands of counter staff: from signing in to the end of a visit."""

import msgspec

from common.domain.commands.command import Command
from common.domain.words import Outcome, Priority


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
    outcomes: dict[str, Outcome] = msgspec.field(default_factory=dict)
    note: str = ""
