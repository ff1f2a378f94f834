"""Everything that can have happened when residents got documents of their records at a kiosk: never what stood on them.

`person` is a keyed digest that loses its meaning when the keys of the date `on` are given up (pseudonym.py). Machines
in the lobby learn what they need to count together and to take a code; the rest goes to staffed machines only.
"""

from datetime import date

from common.domain.event import Event
from common.domain.records.ending import Ending
from common.domain.records.words import Document, IdentityMethod


class StatementBegun(Event, frozen=True, kw_only=True):
    """A document is about to go to the printer: on record before its first byte is, with its printer."""

    query_number: str
    document: Document
    method: IdentityMethod
    kiosk: str
    person: str
    pages: int
    on: date
    valid_until: date
    printer: str = ""


class StatementMarked(Event, frozen=True, kw_only=True):
    """By what its paper can be verified: digests keyed with the check code, which is on the paper alone."""

    query_number: str
    check: str
    whole: str
    rows: tuple[str, ...]


class StatementEnded(Event, frozen=True, kw_only=True):
    """How it ended, by the kiosk's own word, or by that of `staff` who went to look; the newest word counts.

    `printer` is its name in the settings; `may_come_late` says that pages which are nobody's may still come out there.
    """

    query_number: str
    kiosk: str
    ending: Ending
    printer: str = ""
    may_come_late: bool = False
    staff: str = ""


class CodeAsked(Event, frozen=True, kw_only=True):
    """Somebody typed a number at a kiosk. `seen` is the masked number, sealed under a key of the date."""

    code_request: str
    kiosk: str
    person: str
    seen: str
    on: date


class CodeReleased(Event, frozen=True, kw_only=True):
    """Staff have seen the ID card and released a code; good once, until a time (ms since 1970 UTC)."""

    code_request: str
    digest: str
    until_ms: int
    counter: str
    staff: str


class CodeEntered(Event, frozen=True, kw_only=True):
    """A code was typed at the kiosk; a right one is used up by it."""

    code_request: str
    is_right: bool


class CodeWithdrawn(Event, frozen=True, kw_only=True):
    """The resident went away, or staff sent them away (`staff`)."""

    code_request: str
    staff: str = ""


class PaperVerified(Event, frozen=True, kw_only=True):
    """Somebody held a document against what was kept of it; the check code was right."""

    verification: str
    query_number: str
    counter: str
    staff: str


class VerificationFailed(Event, frozen=True, kw_only=True):
    """The numbers that were typed fit no document: which of them was wrong is told to nobody."""

    counter: str
    staff: str
