"""Scans of cases, and looks at persons: each fact once, whatever the order in which it comes."""

from common.domain.cases.attachment_events import AttachmentAdded, AttachmentRemoved
from common.domain.cases.privacy_events import PersonErasureOrdered, PersonExported, PersonLookedAt
from common.domain.cases.privacy_words import LookKind
from common.store.attachment_files import expect
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies


@applies(AttachmentAdded)
def _added(db: Connection, event: Recorded, body: AttachmentAdded) -> None:
    db.execute(
        "INSERT INTO attachment (attachment, case_id, digest, person, size, media, paper, sealed, staff, at_ms, key)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (attachment) DO UPDATE SET person = ?4,"
        " size = ?5, media = ?6, paper = ?7, sealed = ?8, staff = ?9, at_ms = ?10, key = ?11"
        " WHERE key = 0 OR key > ?11",  # a copied machine tells once more what it wrote
        (
            body.attachment,
            body.case,
            body.digest,
            body.person,
            body.size,
            body.media,
            body.paper,
            body.sealed,
            body.staff,
            event.at_ms,
            event.key,
        ),
    )
    expect(db, body.digest)


@applies(AttachmentRemoved)
def _removed(db: Connection, _: Recorded, body: AttachmentRemoved) -> None:
    db.execute(
        "INSERT INTO attachment (attachment, case_id, digest, is_removed) VALUES (?, ?, ?, 1)"
        " ON CONFLICT (attachment) DO UPDATE SET is_removed = 1",
        (body.attachment, body.case, body.digest),
    )


def _note(
    db: Connection, event: Recorded, kind: LookKind, body: PersonLookedAt | PersonExported, look: str, case: str
) -> None:
    db.execute(
        "INSERT INTO person_look VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (body.person, event.key, look, kind, case, body.counter, body.staff, event.at_ms, body.why),
    )


@applies(PersonLookedAt)
def _looked(db: Connection, event: Recorded, body: PersonLookedAt) -> None:
    _note(db, event, LookKind.LOOKED, body, body.look, body.case)


@applies(PersonExported)
def _exported(db: Connection, event: Recorded, body: PersonExported) -> None:
    _note(db, event, LookKind.EXPORTED, body, body.export, "")


@applies(PersonErasureOrdered)
def _ordered(db: Connection, event: Recorded, body: PersonErasureOrdered) -> None:
    """The ground is one of a few words and names nobody, so it is not sealed under the key that goes."""
    db.execute(
        "INSERT INTO person_look VALUES (?, ?, '', ?, '', ?, ?, ?, ?)",
        (body.person, event.key, LookKind.ERASURE_ORDERED, body.counter, body.staff, event.at_ms, body.ground),
    )
