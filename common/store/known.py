"""Who is who, unsealed with the keys that are here so that people are found; the whole store is encrypted around it."""

import msgspec

from common.domain.cases.person import Person
from common.store.connect import Connection
from common.store.seal import unseal

_decode = msgspec.json.Decoder(Person).decode
_encode = msgspec.json.Encoder(order="deterministic").encode


def encode(said: Person) -> str:
    """A person as text to be sealed."""
    return _encode(said).decode()


def person(db: Connection, person_id: str) -> Person | None:
    """A person; None for one who was erased or whose key is not here."""
    row = db.execute("SELECT sealed FROM person WHERE person = ?", (person_id,)).fetchone()
    text = unseal(db, person_id, row[0]) if row is not None else None
    return None if text is None else _decode(text)


def is_recorded(db: Connection, person_id: str) -> bool:
    """Whether somebody was ever written down under an id, be they erased meanwhile or not."""
    return db.execute("SELECT 1 FROM person WHERE person = ?", (person_id,)).fetchone() is not None


def know_all(db: Connection) -> None:
    """Let everybody be found anew: for tables that were filled without the events that speak of persons."""
    for (person_id,) in db.execute("SELECT person FROM person").fetchall():
        know(db, person_id)


def know(db: Connection, person_id: str) -> None:
    """Let a person be found by what is known of them now: nothing, once they are erased."""
    forget(db, person_id)
    known = person(db, person_id)
    if known is None:
        return
    db.execute(
        "INSERT INTO known_person VALUES (?, ?, ?, ?, ?)",
        (person_id, known.name, known.initials, known.id_number, known.phone),
    )
    db.executemany("INSERT INTO known_gram VALUES (?, ?)", [(gram, person_id) for gram in grams(known.name)])


def forget(db: Connection, person_id: str) -> None:
    """Let a person no longer be found."""
    row = db.execute("DELETE FROM known_person WHERE person = ? RETURNING name", (person_id,)).fetchall()
    for (name,) in row:
        db.executemany(
            "DELETE FROM known_gram WHERE gram = ? AND person = ?", [(one, person_id) for one in grams(name)]
        )


def grams(name: str) -> set[str]:
    """The characters of a name, alone and in pairs."""
    return {name[n : n + size] for size in (1, 2) for n in range(len(name) - size + 1)}
