"""Lookups of scans and of looks at persons."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from common.domain.cases.attachment import Attachment, AttachmentKey
from common.domain.cases.attachment_words import Media
from common.domain.cases.privacy_words import LookKind
from common.store.connect import Connection
from common.store.seal import unseal

_key_of = msgspec.json.Decoder(AttachmentKey).decode

_COLUMNS = (
    "SELECT a.attachment, a.case_id, a.person, a.digest, a.size, a.media, a.paper, a.sealed, a.staff, a.at_ms,"
    " coalesce(f.is_here, 0) FROM attachment a LEFT JOIN attachment_file f USING (digest)"
    " WHERE NOT a.is_removed AND a.key > 0"
)


class Filed(NamedTuple):
    """A scan as the tables have it."""

    attachment: str
    case: str
    person: str
    digest: str
    size: int
    media: str
    paper: str
    sealed: str
    staff: str
    at_ms: int
    is_here: int


class Looked(NamedTuple):
    """A look, an export or an ordered erasure as the tables have it."""

    kind: LookKind
    person: str
    case: str
    counter: str
    staff: str
    at_ms: int
    why: str


def attachment(db: Connection, attachment_id: str) -> Filed | None:
    """A scan that was not removed."""
    row = db.execute(_COLUMNS + " AND a.attachment = ?", (attachment_id,)).fetchone()
    return Filed._make(row) if row else None


def of_case(db: Connection, case_id: str) -> list[Filed]:
    """The scans of a case in the order in which they came."""
    return [Filed._make(row) for row in db.execute(_COLUMNS + " AND a.case_id = ? ORDER BY a.key", (case_id,))]


def of_person(db: Connection, person: str) -> list[Filed]:
    """The scans that are sealed under a person's key, wherever they belong."""
    return [Filed._make(row) for row in db.execute(_COLUMNS + " AND a.person = ? ORDER BY a.key", (person,))]


def key_of(db: Connection, filed: Filed) -> AttachmentKey | None:
    """What is sealed about a scan; None for somebody who was erased, or whose key is not here."""
    text = unseal(db, filed.person, filed.sealed)
    return None if text is None else _key_of(text)


def shown(db: Connection, filed: Filed) -> Attachment:
    """A scan as lists show it."""
    key = key_of(db, filed)
    return Attachment(
        attachment=filed.attachment,
        case=filed.case,
        person=filed.person,
        media=Media(filed.media),
        size=filed.size,
        paper=filed.paper,
        name=key.name if key else "",
        staff=filed.staff,
        at_ms=filed.at_ms,
        is_here=bool(filed.is_here),
    )


def content_digests(db: Connection, case_id: str) -> set[str]:
    """The digests, in the clear, of what is attached to a case already."""
    keys = (key_of(db, filed) for filed in of_case(db, case_id))
    return {key.digest for key in keys if key is not None}


def looks_of(db: Connection, own: Sequence[str], limit: int) -> list[Looked]:
    """Who has looked at a person, who may have several ids, newest first."""
    which = f"person IN (SELECT value FROM json_each(?)) ORDER BY key DESC LIMIT {limit:d}"
    return _looks(db, which, msgspec.json.encode(own).decode())


def look(db: Connection, look_id: str) -> list[Looked]:
    """A look or an export, one for each person of it."""
    return _looks(db, "look = ? AND look > '' ORDER BY key", look_id)


def _looks(db: Connection, which: str, value: str) -> list[Looked]:
    rows = db.execute(
        f"SELECT kind, person, case_id, counter, staff, at_ms, why FROM person_look WHERE {which}", (value,)
    )
    return [Looked(LookKind(kind), *rest) for kind, *rest in rows]
