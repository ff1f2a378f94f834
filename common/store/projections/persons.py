"""Whose sealed data nobody can read any more."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies


@applies(e.PersonErased)
def _erased(db: Connection, _: Recorded, body: e.PersonErased) -> None:
    db.execute("INSERT INTO erased VALUES (?) ON CONFLICT DO NOTHING", (body.person,))
    db.execute("DELETE FROM person_key WHERE person = ?", (body.person,))  # no table of the journal's, gone for ever
