"""Commands of counter staff: from signing in to the end of a visit."""

import msgspec

from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Text
from common.domain.words import Outcome, Priority


class SignIn(Command, frozen=True, kw_only=True):
    """Sign in at a counter; wrong PINs are recorded and slow the next try."""

    counter: Code
    staff: Code
    pin: Code


class SignOut(Command, frozen=True, kw_only=True):
    """Leave the counter."""

    counter: Code


class OpenCounter(Command, frozen=True, kw_only=True):
    """Open a counter for the given series (or for what it serves by definition)."""

    counter: Code
    serves: Codes | None = None


class PauseCounter(Command, frozen=True, kw_only=True):
    """Stop calling for a while; `reason` is a `PauseReason`, or said in one's own words, which are then sealed."""

    counter: Code
    reason: Text = ""


class ResumeCounter(Command, frozen=True, kw_only=True):
    """Go on after a pause."""

    counter: Code


class CloseCounter(Command, frozen=True, kw_only=True):
    """Close a counter at which nobody is being served."""

    counter: Code


class CallNext(Command, frozen=True, kw_only=True):
    """Call whoever is next by the order rule. A call puts a closed or paused counter to work."""

    counter: Code
    request: Code | None = None


class CallTicket(Command, frozen=True, kw_only=True):
    """Call one ticket out of turn, by its number or id: waiting, parked or missed."""

    counter: Code
    number: Code | None = None
    ticket: Code | None = None
    request: Code | None = None


class Recall(Command, frozen=True, kw_only=True):
    """Call the same ticket again."""

    counter: Code


class BeginService(Command, frozen=True, kw_only=True):
    """The resident has come: service begins."""

    counter: Code


class MarkNoShow(Command, frozen=True, kw_only=True):
    """Nobody came."""

    counter: Code


class Requeue(Command, frozen=True, kw_only=True):
    """Let a missed resident who came after all wait again, behind a few further tickets."""

    number: Code | None = None
    ticket: Code | None = None


class Park(Command, frozen=True, kw_only=True):
    """Set the ticket at the counter aside with a reason, until it is unparked."""

    counter: Code
    reason: Text


class Unpark(Command, frozen=True, kw_only=True):
    """Let a parked ticket wait again."""

    number: Code | None = None
    ticket: Code | None = None


class Transfer(Command, frozen=True, kw_only=True):
    """Send the resident at the counter on to a series or to one counter; `comes_back` remembers this one."""

    counter: Code
    to_series: Code | None = None
    to_counter: Code | None = None
    comes_back: bool = False


class SendBack(Command, frozen=True, kw_only=True):
    """Send the resident back to the counter that transferred them."""

    counter: Code


class ServeWalkIn(Command, frozen=True, kw_only=True):
    """Serve somebody who has no ticket; the visit is on record all the same.

    `number` is what stands on the resident's paper, where its kiosk was cut off and this machine does not know it.
    """

    counter: Code
    number: Code | None = None
    item: Code | None = None
    priority: Priority | None = None


class FinishService(Command, frozen=True, kw_only=True):
    """End the visit: the items actually handled, how it ended, a note.

    `outcomes` may give single items an outcome of their own. Without `items` the ticket's own item counts.
    """

    counter: Code
    outcome: Outcome
    items: Codes = ()
    outcomes: dict[Code, Outcome] = msgspec.field(default_factory=dict)
    note: Text = ""


class SettleConflict(Command, frozen=True, kw_only=True):
    """Put on record how it was settled that machines that were apart did different things with one ticket."""

    number: Code | None = None
    ticket: Code | None = None
    note: Text
