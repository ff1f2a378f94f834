"""One person under several ids: machines that were apart have each written them down as new.

An ID number with one name is one person, as for whoever is written down at a counter. A number that stands under two
names is a slip or a thing to be cleared up: they are two until somebody puts one right. Of somebody who was erased, or
whose key is not here, no other id is known.
"""

from collections.abc import Iterable

import msgspec

from common.store.connect import Connection

_ALIKE = (
    "SELECT DISTINCT other.person FROM known_person one JOIN known_person other USING (id_number)"
    " JOIN person p ON p.person = other.person"
)


def selves(db: Connection, person: str) -> tuple[str, ...]:
    """The ids of a person: themselves, then others, whichever was written down last first."""
    found = db.execute(
        _ALIKE + " WHERE one.person = ?1 AND other.name = one.name AND other.person <> ?1 ORDER BY p.key DESC",
        (person,),
    )
    return (person, *(other for (other,) in found))


def all_selves(db: Connection, persons: Iterable[str]) -> list[str]:
    """The ids of some persons."""
    asked = list(persons)
    found = db.execute(
        _ALIKE + " WHERE one.person IN (SELECT value FROM json_each(?)) AND other.name = one.name",
        (msgspec.json.encode(asked).decode(),),
    )
    return list(dict.fromkeys((*asked, *(other for (other,) in found))))


def namesakes(db: Connection, person: str) -> list[str]:
    """The ids that have a person's number under another name."""
    found = db.execute(_ALIKE + " WHERE one.person = ? AND other.name <> one.name ORDER BY p.key DESC", (person,))
    return [other for (other,) in found]


def with_number(db: Connection, id_number: str) -> list[str]:
    """Whoever is known by an ID number, the newest first: several, where machines were apart."""
    found = db.execute(
        "SELECT person FROM known_person JOIN person USING (person) WHERE id_number = ? ORDER BY key DESC", (id_number,)
    )
    return [person for (person,) in found]


def told_once(db: Connection, persons: Iterable[str]) -> list[str]:
    """Some persons, each once: of one who has several ids, the one that was written down last."""
    told: dict[str, None] = {}
    for person in persons:
        told.setdefault(newest(db, person))
    return list(told)


def newest(db: Connection, person: str) -> str:
    """The id of a person that was written down last."""
    own = selves(db, person)
    (row,) = db.execute(
        "SELECT person FROM person WHERE person IN (SELECT value FROM json_each(?)) ORDER BY key DESC LIMIT 1",
        (msgspec.json.encode(own).decode(),),
    ).fetchall() or [(person,)]
    return str(row[0])
