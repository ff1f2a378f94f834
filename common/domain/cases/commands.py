"""Commands about cases and the persons they are for.

`case` is a case's id or its number, `counter` where it is done: whoever is signed in there does it, on record.
"""

from datetime import date

from common.domain.cases.drawing import Drawing
from common.domain.cases.events import Handed
from common.domain.cases.person import IdKind
from common.domain.cases.words import Delivery, SuspendReason, Verdict
from common.domain.catalogue.item import Domain
from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Text
from common.domain.workdays import YearTable


class PublishWorkdays(Command, frozen=True, kw_only=True):
    """Make a year's table of working days known, or put it right; dates that depend on it are worked out anew."""

    table: YearTable


class ImportWorkdays(Command, frozen=True, kw_only=True):
    """Make a year's table of working days known from a checked CSV file: all of it or nothing."""

    file: Text


class RecordPerson(Command, frozen=True, kw_only=True):
    """Write down who somebody is, or put it right (`person`). One who is known by the same number is found again.

    `new` is the id that somebody has who is not known yet, for commands that follow in the same transaction.
    """

    counter: Code
    person: Code | None = None
    new: Code | None = None
    name: Text
    id_kind: IdKind = IdKind.ID_CARD
    id_number: Code
    phone: Code = ""
    address: Text = ""


class ReceiveCase(Command, frozen=True, kw_only=True):
    """Begin a case for an applicant; a representative brings a mandate that ends on `mandate_until`.

    `case` is the id it shall have, so that what somebody has typed never becomes two cases.
    """

    counter: Code
    case: Code | None = None
    item: Code
    applicant: Code
    representative: Code | None = None
    mandate_until: date | None = None
    situations: Codes = ()
    request: Code | None = None


class HandPapers(Command, frozen=True, kw_only=True):
    """Say which papers are here now: the whole list, each time."""

    counter: Code
    case: Code
    handed: tuple[Handed, ...]


class GiveNotice(Command, frozen=True, kw_only=True):
    """Tell the resident, once, completely and in writing, what is missing."""

    counter: Code
    case: Code


class DeclineCase(Command, frozen=True, kw_only=True):
    """Not to be done here: with the reason, and who is competent."""

    counter: Code
    case: Code
    reason: Text
    competent: Text = ""


class AcceptCase(Command, frozen=True, kw_only=True):
    """All papers are here: the clock begins."""

    counter: Code
    case: Code


class AcceptProvisionally(Command, frozen=True, kw_only=True):
    """Accept although papers are missing, which the applicant has promised to bring by a date."""

    counter: Code
    case: Code
    owed_by: date


class SupplyOwed(Command, frozen=True, kw_only=True):
    """What was owed is here."""

    counter: Code
    case: Code
    handed: tuple[Handed, ...]


class WithdrawCase(Command, frozen=True, kw_only=True):
    """The applicant gives up, or is deemed to because what was owed or asked for has not come by its date."""

    counter: Code
    case: Code
    reason: Text = ""
    is_deemed: bool = False


class ClaimCase(Command, frozen=True, kw_only=True):
    """Take a case from the department's worklist; `takes_over` from a colleague who has it."""

    counter: Code
    case: Code
    department: Domain | None = None
    takes_over: bool = False


class RequestCorrection(Command, frozen=True, kw_only=True):
    """Ask the applicant, once and completely, to put something right by a date; the clock stands still."""

    counter: Code
    case: Code
    papers: Codes = ()
    words: Text
    by: date


class SupplyCorrection(Command, frozen=True, kw_only=True):
    """What was asked for is here; the clock goes on."""

    counter: Code
    case: Code
    handed: tuple[Handed, ...] = ()


class SuspendCase(Command, frozen=True, kw_only=True):
    """Stop the clock for a reason that the law knows."""

    counter: Code
    case: Code
    reason: SuspendReason


class ResumeCase(Command, frozen=True, kw_only=True):
    """Let the clock go on."""

    counter: Code
    case: Code


class ReferCase(Command, frozen=True, kw_only=True):
    """Hand a case on to another department."""

    counter: Code
    case: Code
    department: Domain | None = None
    to: Domain
    reason: Text


class RemindCase(Command, frozen=True, kw_only=True):
    """Urge whoever works on it."""

    counter: Code
    case: Code
    words: Text = ""


class DecideCase(Command, frozen=True, kw_only=True):
    """Decide for one's department, where one signature is enough."""

    counter: Code
    case: Code
    department: Domain | None = None
    verdict: Verdict
    opinion: Text


class MakeReady(Command, frozen=True, kw_only=True):
    """The result lies at the issuing counter `at`."""

    counter: Code
    case: Code
    document: Text
    at: Code


class IssueResult(Command, frozen=True, kw_only=True):
    """Put the result into the hands of the applicant or the representative (`to`), or send it; the end of it.

    `id_number` is that on the card of whoever fetches it (`is_read` by a reader, else typed): it must be theirs.
    `unchecked` is why no card was compared, without which nothing is handed over. `unsigned` is why somebody who
    fetches it does not sign.
    """

    counter: Code
    case: Code
    to: Code
    delivery: Delivery = Delivery.COUNTER
    tracking: Code = ""
    id_number: Code = ""
    is_read: bool = False
    unchecked: Text = ""
    signature: Drawing | None = None
    unsigned: Text = ""


class FinishOnTheSpot(Command, frozen=True, kw_only=True):
    """Accept, decide, issue and conclude in one act what is done while the resident waits."""

    counter: Code
    case: Code
    opinion: Text = ""
    document: Text
