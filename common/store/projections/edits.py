"""What machines that were apart wrote of one person or one case: kept until somebody has settled it."""

from common.domain.cases.case import Case
from common.domain.cases.edit_story import unsettled
from common.domain.cases.events import PersonRecorded
from common.store.connect import Connection
from common.store.journal import Recorded


def note_word(db: Connection, event: Recorded, body: PersonRecorded) -> None:
    """Keep a word about a person until another one is made from it, in whatever order they arrive."""
    if not body.instead_of:
        return
    person = body.person
    db.executemany(
        "INSERT INTO person_word_made VALUES (?, ?) ON CONFLICT DO NOTHING", [(person, key) for key in body.instead_of]
    )
    db.executemany("DELETE FROM person_word WHERE person = ? AND key = ?", [(person, key) for key in body.instead_of])
    db.execute(
        "INSERT INTO person_word (person, key, at_ms, counter, staff, sealed) SELECT ?1, ?2, ?3, ?4, ?5, ?6"
        " WHERE NOT EXISTS (SELECT 1 FROM person_word_made WHERE person = ?1 AND key = ?2)",
        (person, event.key, event.at_ms, body.counter, body.staff, body.sealed),
    )
    db.execute(
        "UPDATE person_word SET is_apart = (SELECT count(*) > 1 FROM person_word WHERE person = ?1) WHERE person = ?1",
        (person,),
    )


def note_case(db: Connection, case: Case) -> None:
    """Keep whether something of a case is to be settled."""
    if unsettled(case):
        db.execute("INSERT INTO case_edited VALUES (?) ON CONFLICT DO NOTHING", (case.case,))
    else:
        db.execute("DELETE FROM case_edited WHERE case_id = ?", (case.case,))
