"""A case that is being taken in, as far as it is typed: kept on one machine until it is sent, and no more than that."""

from typing import NamedTuple

import msgspec

from common.domain.cases.events import Handed
from common.domain.cases.person import IdKind


class KeptDraft(NamedTuple):
    """Something unfinished as text, and when it was last added to."""

    text: str
    kept_ms: int


class DraftPerson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody as typed; of one who is known already, nothing but the id."""

    person: str = ""
    name: str = ""
    id_kind: IdKind = IdKind.ID_CARD
    id_number: str = ""
    phone: str = ""
    address: str = ""


class CaseDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`case` is the id that the case will have, so that no draft ever becomes two. Dates are as typed."""

    case: str
    is_received: bool = False
    """The case is in the journal already: somebody has come back with what was missing."""
    visit: str = ""
    number: str = ""
    """Of the ticket with which it was begun, "" for none."""
    applicant: DraftPerson = DraftPerson()
    is_represented: bool = False
    representative: DraftPerson = DraftPerson()
    mandate_until: str = ""
    item: str = ""
    situations: tuple[str, ...] = ()
    handed: tuple[Handed, ...] = ()
    ending: str = ""
    """The act that was being filled in, "" before."""
    owed_by: str = ""
    reason: str = ""
    competent: str = ""
    document: str = ""
