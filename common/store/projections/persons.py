"""Whose sealed data nobody can read any more."""

from common.domain import events as e
from common.domain.cases.events import PersonRecorded
from common.store import drafts
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.known import forget, know, person
from common.store.projections.edits import note_word
from common.store.projections.registry import applies


@applies(e.PersonErased)
def _erased(db: Connection, _: Recorded, body: e.PersonErased) -> None:
    db.execute("INSERT INTO erased VALUES (?) ON CONFLICT DO NOTHING", (body.person,))
    if (known := person(db, body.person)) is not None:
        drafts.forget_about(db, (body.person, known.id_number))
    db.execute("DELETE FROM person_key WHERE person = ?", (body.person,))  # no table of the journal's, gone for ever
    forget(db, body.person)


@applies(PersonRecorded)
def _recorded(db: Connection, event: Recorded, body: PersonRecorded) -> None:
    note_word(db, event, body)
    told = db.execute(
        "INSERT INTO person VALUES (?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed,"
        " key = excluded.key, at_ms = excluded.at_ms WHERE excluded.key > key",
        (body.person, body.sealed, event.key, event.at_ms),
    )
    if told.rowcount:
        know(db, body.person)
