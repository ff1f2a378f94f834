"""Questions about documents that residents print at a kiosk; no answer names anybody."""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain.limits import Code, Count
from common.domain.queries import Query
from common.domain.records.code import CodeState
from common.domain.records.confidential import Confidential
from common.domain.records.ending import Ending
from common.domain.records.words import Document, IdentityMethod

UNDER_WAY_MINUTES = 10
"""A document of which no end is known after so long is one whose end nobody knows."""


class Allowance(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody may have now. `used` counts what was printed today and what is just being printed."""

    documents: tuple[Document, ...]
    used: int
    limit: int
    valid_until: date

    @property
    def left(self) -> int:
        """How many documents more."""
        return max(self.limit - self.used, 0)


class CodeStanding(msgspec.Struct, frozen=True, kw_only=True):
    """How it stands with a request: what the kiosk shows. `until_ms` is when the code ends, None before."""

    state: CodeState
    tries_left: int
    until_ms: int | None


class CodeWanted(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody waits at a kiosk for a code. `seen` is the number, masked; "" where it cannot be read here."""

    request: str
    kiosk: str
    seen: str
    asked_ms: int
    state: CodeState


class PrintStanding(StrEnum):
    """What is known of a document that was begun."""

    UNDER_WAY = "under_way"
    ENDED = "ended"
    UNKNOWN = "unknown"
    """The kiosk cannot say whether there is paper, and nobody has looked yet."""


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """One document as the list of self-service shows it. `ending` is None as long as the kiosk has not said it."""

    query_number: str
    document: Document
    method: IdentityMethod
    kiosk: str
    pages: int
    on: date
    begun_ms: int
    standing: PrintStanding
    ending: Ending | None = None
    printer: str = ""
    may_come_late: bool = False
    settled_by: str = ""


class SelfService(msgspec.Struct, frozen=True, kw_only=True):
    """What waits for staff: codes, the longest waiting first, and documents whose end nobody knows, the newest first.

    `is_used` says whether any kiosk of the hall has ever printed such a document, or asked for a code.
    """

    is_used: bool
    codes: tuple[CodeWanted, ...] = ()
    unknown: tuple[StatementRow, ...] = ()


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How many documents of one kind were asked for, and how their printing ended."""

    kiosk: str
    document: Document
    method: IdentityMethod
    begun: int
    pages: int
    ended: dict[Ending, int]
    open: int


class VerifiedPaper(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a paper whose two numbers were right: when, where, what, and the digests of what stood on it."""

    query_number: str
    document: Document
    kiosk: str
    pages: int
    on: date
    begun_ms: int
    ending: Ending | None
    valid_until: date
    is_expired: bool
    whole: str
    rows: tuple[str, ...]


class AskStatementAllowance(Confidential, Query[Allowance], frozen=True, kw_only=True, tag="statement_allowance"):
    """What somebody may have who proved themselves in one way."""

    id_number: Code
    method: IdentityMethod


class AskCodeStanding(Query[CodeStanding], frozen=True, kw_only=True, tag="code_standing"):
    """How it stands with a request for a code."""

    code_request: Code


class AskSelfService(Query[SelfService], frozen=True, kw_only=True, tag="self_service"):
    """What waits for staff where residents serve themselves."""


class AskStatements(Query[list[StatementRow]], frozen=True, kw_only=True, tag="statements"):
    """The documents of a date, today's without one, the newest first."""

    on: date | None = None
    limit: Count = 500


class AskStatementTallies(Query[list[Tally]], frozen=True, kw_only=True, tag="statement_figures"):
    """The documents of the dates from `since` to `until`, counted by kiosk, document and way of proving oneself."""

    since: date
    until: date


class AskVerifiedPaper(Query[VerifiedPaper], frozen=True, kw_only=True, tag="verified_paper"):
    """What is known of a paper, to whoever has just put on record that they verify it."""

    verification: Code
