"""Questions of the issuing counter, and what they answer."""

from datetime import date

import msgspec

from common.domain.cases.drawing import Drawing
from common.domain.cases.person import MaskedPerson
from common.domain.cases.queries import CaseRow
from common.domain.limits import Code, Count
from common.domain.queries import Query


class ReadyResult(msgspec.Struct, frozen=True, kw_only=True):
    """A result that waits, as the issuing counter lists it. `waits_days` are calendar days."""

    row: CaseRow
    document: str
    counter: str
    ready_on: date
    waits_days: int
    reminders: int
    reminded_on: date | None
    is_unfetched: bool
    """It has waited, or it is since the last reminder, as long as the hall has set."""


class Receiver(msgspec.Struct, frozen=True, kw_only=True):
    """Who may take a result. `mandate_until` is the last day of a representative's mandate, None for the applicant."""

    person: MaskedPerson
    mandate_until: date | None
    may_receive: bool
    """False when the mandate has expired."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Whose number it is among those who may take a result; `person` is None for anybody else's. No number is told."""

    person: str | None


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """A result in hand at the issuing counter."""

    result: ReadyResult
    receivers: tuple[Receiver, ...]


class AskReady(Query[list[ReadyResult]], frozen=True, kw_only=True, tag="ready_results"):
    """The results that wait at a counter (None: at all), those that wait longest first; or those not fetched."""

    counter: Code | None = None
    only_unfetched: bool = False
    limit: Count = 500


class AskHandover(Query[Handover], frozen=True, kw_only=True, tag="handover"):
    """A result that waits, and who may take it."""

    case: Code


class CompareId(Query[Comparison], frozen=True, kw_only=True, tag="compare_id"):
    """Whose ID number this is, of those who may take a case's result."""

    case: Code
    id_number: Code


class AskSignature(Query[Drawing | None], frozen=True, kw_only=True, tag="signature"):
    """What was signed when a case's result was handed out last; None where nobody signed, or once it was erased."""

    case: Code
