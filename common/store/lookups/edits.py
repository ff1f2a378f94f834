"""Lookups of what machines that were apart wrote of one case or one person."""

import msgspec

from common.domain.cases.edits import Word
from common.domain.cases.person import Person
from common.store.connect import Connection
from common.store.seal import unseal

_decode = msgspec.json.Decoder(Person).decode

_EDITED = (
    "WITH edited AS (SELECT case_id FROM case_edited UNION"
    " SELECT c.case_id FROM person_word w CROSS JOIN cases c ON c.applicant = w.person WHERE w.is_apart UNION"
    " SELECT c.case_id FROM person_word w CROSS JOIN cases c ON c.representative = w.person AND c.representative > ''"
    " WHERE w.is_apart)"
    " SELECT case_id FROM edited CROSS JOIN cases USING (case_id) ORDER BY received_key DESC LIMIT ?"
)


def edited_cases(db: Connection, limit: int) -> list[str]:
    """The cases of which something is to be settled, or of whose people, newest first."""
    return [case_id for (case_id,) in db.execute(_EDITED, (limit,))]


def words_apart(db: Connection, person: str) -> list[Word]:
    """The words about a person that did not know of each other; none where all did."""
    rows = db.execute(
        "SELECT key, at_ms, staff, counter, sealed FROM person_word WHERE person = ? AND is_apart ORDER BY key",
        (person,),
    ).fetchall()
    return [
        Word(
            key=key,
            at_ms=at_ms,
            staff=staff,
            counter=counter,
            said=_decode(text) if (text := unseal(db, person, sealed)) is not None else None,
        )
        for key, at_ms, staff, counter, sealed in rows
    ]


def word_keys(db: Connection, person: str) -> tuple[int, ...]:
    """The key of the word about a person that counts, as a new one is made from it; () before the first."""
    row = db.execute("SELECT key FROM person WHERE person = ?", (person,)).fetchone()
    return () if row is None else (row[0],)
