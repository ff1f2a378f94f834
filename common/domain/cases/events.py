"""Everything that can have happened to a case.

Dates are the hall's local ones ("on"). What may name or describe a person is sealed under the applicant's own key, so
that erasing the key erases it: names and numbers of people stand in `PersonRecorded` alone.
"""

from datetime import date

import msgspec

from common.domain.cases.issue_words import IdCheck
from common.domain.cases.words import Delivery, Form, SuspendReason, Verdict
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.events import Event
from common.domain.workdays import YearTable


class WorkdaysPublished(Event, frozen=True, kw_only=True):
    """The table of a year is out, or put right."""

    table: YearTable


class PersonRecorded(Event, frozen=True, kw_only=True):
    """What the hall knows of a person; `sealed` holds a `Person` under the key of `person`. The newest word counts.

    `instead_of` are the keys of the words that it was made from, so that two that did not know of each other are found.
    """

    person: str
    sealed: str
    instead_of: tuple[int, ...] = ()
    counter: str = ""
    staff: str = ""


class Handed(msgspec.Struct, frozen=True, omit_defaults=True):
    """One paper that was handed in: its name in the catalogue, in which form, and how many."""

    material: str
    form: Form = Form.ORIGINAL
    count: int = 1


class CaseReceived(Event, frozen=True, kw_only=True):
    """Somebody wants an item. `papers` are all that this applicant's situations need, by their names in the catalogue;
    `looked_up` are those of them that the hall looks up itself, `may_be_owed` those that somebody may owe for a while:
    all others are main papers then. None where the catalogue said nothing of that.

    `mandate_until` is when the representative's mandate ends. `approvals` are the departments that must approve besides
    the item's own; each decision has `signatures`, one or two. `is_forwarded` is what a community station
    receives for the street to handle (社区受理街道办).
    """

    case: str
    number: str
    item: str
    domain: Domain
    handling: HandlingKind
    limit_days: int
    statutory_days: int | None = None
    papers: tuple[str, ...]
    looked_up: tuple[str, ...] = ()
    may_be_owed: tuple[str, ...] | None = None
    situations: tuple[str, ...] = ()
    approvals: tuple[Domain, ...] = ()
    signatures: int = 1
    is_forwarded: bool = False
    applicant: str
    representative: str | None = None
    mandate_until: date | None = None
    visit: str | None = None
    counter: str
    staff: str
    on: date


class PapersHanded(Event, frozen=True, kw_only=True):
    """Which papers are here now: the whole list, each time.

    `instead_of` are the keys of the lists that it was made from, so that two that did not know of each other are found;
    None where that is not known.
    """

    case: str
    handed: tuple[Handed, ...]
    instead_of: tuple[int, ...] | None = None
    counter: str = ""
    staff: str


class NoticeGiven(Event, frozen=True, kw_only=True):
    """The resident was told once, completely and in writing what is missing."""

    case: str
    missing: tuple[str, ...]
    staff: str
    on: date


class CaseDeclined(Event, frozen=True, kw_only=True):
    """`reason` is sealed; `competent` names who is, "" when nobody else."""

    case: str
    reason: str
    competent: str = ""
    staff: str
    on: date


class CaseAccepted(Event, frozen=True, kw_only=True):
    """`promised_on` is what the receipt says; provisional when the next year's working days were not published yet."""

    case: str
    promised_on: date
    is_provisional: bool = False
    staff: str
    on: date


class CaseAcceptedProvisionally(Event, frozen=True, kw_only=True):
    """Accepted without the papers `owed`, which the applicant has promised to bring by `owed_by`."""

    case: str
    owed: tuple[str, ...]
    owed_by: date
    promised_on: date
    is_provisional: bool = False
    staff: str
    on: date


class OwedSupplied(Event, frozen=True, kw_only=True):
    """All that was owed is here."""

    case: str
    handed: tuple[Handed, ...]
    staff: str
    on: date


class CaseWithdrawn(Event, frozen=True, kw_only=True):
    """By the applicant, or deemed so because what was owed or asked for did not come. `reason` is sealed."""

    case: str
    reason: str = ""
    is_deemed: bool = False
    staff: str
    on: date


class CaseClaimed(Event, frozen=True, kw_only=True):
    """Somebody works on it now, for a department (None: the one that leads); `takes_over` from whoever did before."""

    case: str
    department: Domain | None = None
    takes_over: bool = False
    staff: str
    on: date | None = None


class CorrectionRequested(Event, frozen=True, kw_only=True):
    """Once, and complete; the clock stands still until it comes. `words` are sealed."""

    case: str
    papers: tuple[str, ...] = ()
    words: str
    by: date
    staff: str
    on: date


class CorrectionSupplied(Event, frozen=True, kw_only=True):
    """It came; the clock goes on."""

    case: str
    handed: tuple[Handed, ...] = ()
    staff: str
    on: date


class CaseSuspended(Event, frozen=True, kw_only=True):
    """The clock stands still for a reason that the law knows."""

    case: str
    reason: SuspendReason
    staff: str
    on: date


class CaseResumed(Event, frozen=True, kw_only=True):
    """The clock goes on."""

    case: str
    staff: str
    on: date


class CaseReferred(Event, frozen=True, kw_only=True):
    """Another department works on it instead of `department` (None: the one that leads). `reason` is sealed."""

    case: str
    department: Domain | None = None
    to: Domain
    reason: str
    staff: str
    on: date | None = None


class CaseReminded(Event, frozen=True, kw_only=True):
    """The front desk urges the back office. `words` are sealed."""

    case: str
    words: str = ""
    staff: str
    on: date | None = None


class CaseDecided(Event, frozen=True, kw_only=True):
    """One department has decided. `opinion` is sealed; `signed_by` are one or two members of staff."""

    case: str
    department: Domain
    verdict: Verdict
    opinion: str
    signed_by: tuple[str, ...]
    on: date


class ResultReady(Event, frozen=True, kw_only=True):
    """The result lies at a counter; `document` is what it is called, as a licence or a notice."""

    case: str
    document: str
    counter: str
    staff: str
    on: date


class ResultIssued(Event, frozen=True, kw_only=True):
    """The result is in the hands of `to` (the applicant or the representative), or on its way with a tracking number.

    `signature` is the digest of the drawing that `signed` seals, "" where nobody signed, as for the post; `unsigned` is
    why somebody who fetched it did not, sealed. `identity` says how it was made sure who they are, `unchecked` why no
    card was compared, sealed.
    """

    case: str
    to: str
    delivery: Delivery
    tracking: str = ""
    signature: str = ""
    signed: str = ""
    unsigned: str = ""
    identity: IdCheck = IdCheck.NOT_COMPARED
    unchecked: str = ""
    counter: str
    staff: str
    on: date


class CaseConcluded(Event, frozen=True, kw_only=True):
    """Nothing is left to do."""

    case: str
    on: date
