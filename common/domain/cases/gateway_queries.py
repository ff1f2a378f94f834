"""Questions about gateways, and what they answer. No person is named in any of them but an answer in hand."""

from datetime import date

import msgspec

from common.domain.cases.gateway_events import Difference, LeftPackage, Tally
from common.domain.cases.gateway_letters import Answer
from common.domain.cases.gateway_words import AnswerStanding, AnswerSubject, DispatchSubject
from common.domain.catalogue.item import Domain
from common.domain.limits import Code, Count
from common.domain.queries import Query

OVERDUE_DAYS = 3
"""How long a package that is carried by hand may take, there and back, before somebody should ask."""


class GatewayNow(msgspec.Struct, frozen=True, kw_only=True):
    """How a gateway stands. Times are ms since 1970 (UTC), None where nothing has happened yet.

    `pending` dispatches have no receipt, `unsent` of them were put into no package either. `missing` are numbers of the
    department's packages that have not come although later ones have.
    """

    department: Domain
    pending: int
    unsent: int
    oldest_pending_ms: int | None
    acknowledged: int
    acknowledged_ms: int | None
    answers: int
    answers_open: int
    packages_taken: int
    missing: tuple[int, ...]
    reconciled_on: date | None
    differences: int
    machine: str = ""
    """The machine that has the gateway, by its name; `is_here` says whether that is this one."""
    is_here: bool = False
    untaken: tuple[LeftPackage, ...] = ()
    untaken_ms: int = 0
    """Packages that lie in the folder and cannot be taken in, and since when that is so."""
    overdue: int = 0
    """Letters that went in packages more than `OVERDUE_DAYS` ago and have no receipt: a stick may have been lost."""


class DispatchRow(msgspec.Struct, frozen=True, kw_only=True):
    """A dispatch as lists show it; `number` is the case's, `their_number` what the department calls it."""

    dispatch: str
    department: Domain
    running: int
    case: str
    number: str
    subject: DispatchSubject
    on: date
    queued_ms: int
    package: str
    acknowledged_ms: int | None
    their_number: str


class AnswerRow(msgspec.Struct, frozen=True, kw_only=True):
    """An answer as lists show it; `why` says in words why it moved no case, Chinese and English."""

    answer: str
    department: Domain
    case: str
    number: str
    subject: AnswerSubject
    standing: AnswerStanding
    standing_zh: str
    standing_en: str
    why_zh: str
    why_en: str
    on: date
    taken_ms: int
    is_open: bool
    settled_by: str


class AnswerInHand(msgspec.Struct, frozen=True, kw_only=True):
    """An answer with its words; `said` is None where the person was erased or the key is not here."""

    row: AnswerRow
    said: Answer | None
    note: str


class Reconciliation(msgspec.Struct, frozen=True, kw_only=True):
    """What a comparison came to, and when it was made (ms)."""

    department: Domain
    on: date
    at_ms: int
    ours: Tally
    theirs: Tally
    differences: tuple[Difference, ...]
    numbers: tuple[str, ...] = ()
    """The number of the case that each difference is about, or the letter's id where there is none."""
    words_zh: tuple[str, ...]
    words_en: tuple[str, ...]


class AskGateways(Query[list[GatewayNow]], frozen=True, kw_only=True, tag="gateways"):
    """How the gateways stand to which something was ever sent, or from which something came."""

    department: Domain | None = None


class AskDispatches(Query[list[DispatchRow]], frozen=True, kw_only=True, tag="dispatches"):
    """What went or is to go to departments, newest first: of one case, one department, or only what is pending."""

    case: Code | None = None
    department: Domain | None = None
    only_pending: bool = False
    limit: Count = 200


class AskGatewayAnswers(Query[list[AnswerRow]], frozen=True, kw_only=True, tag="gateway_answers"):
    """What departments have answered, newest first: of one case, or only what somebody has to look at."""

    case: Code | None = None
    department: Domain | None = None
    only_open: bool = False
    limit: Count = 200


class AskGatewayAnswer(Query[AnswerInHand], frozen=True, kw_only=True, tag="gateway_answer"):
    """One answer with its words."""

    answer: Code


class AskReconciliation(Query[list[Reconciliation]], frozen=True, kw_only=True, tag="reconciliation"):
    """The comparisons that were made, newest day first: of one department, of one day, or only those that differ."""

    department: Domain | None = None
    on: date | None = None
    only_differing: bool = False
    limit: Count = 31
