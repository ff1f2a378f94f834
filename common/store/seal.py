"""Sealing what names a person, each person under a key of their own, so that erasing the key erases the person."""

import base64
import os
from collections.abc import Iterable
from contextlib import suppress

from common.store.connect import Connection

_NONCE_BYTES = 12
_UNLESS_ERASED = "SELECT ?1 AS person, ?2 AS key WHERE NOT EXISTS (SELECT 1 FROM erased WHERE person = ?1)"


def seal(db: Connection, person: str, text: str) -> str:
    """Encrypt text under the person's key (AES-256-GCM), creating the key at first use. Needs a write transaction.

    Of somebody who was erased nothing can be written down any more: the key is thrown away at once.
    """
    # Not at the top, here and below: 6 MB that public machines have no use for.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    row = db.execute("SELECT key FROM person_key WHERE person = ?", (person,)).fetchone()
    key = row[0] if row else AESGCM.generate_key(256)
    if row is None:
        db.execute("INSERT INTO person_key (person, key) " + _UNLESS_ERASED, (person, key))
    nonce = os.urandom(_NONCE_BYTES)
    box = AESGCM(key).encrypt(nonce, text.encode(), person.encode())
    return base64.b64encode(nonce + box).decode()


def is_taken(db: Connection, person: str) -> bool:
    """Whether an id is somebody's already, or was before they were erased."""
    return (
        db.execute(
            "SELECT 1 FROM person_key WHERE person = ?1 UNION SELECT 1 FROM erased WHERE person = ?1"
            " UNION SELECT 1 FROM person WHERE person = ?1",
            (person,),
        ).fetchone()
        is not None
    )


def unseal(db: Connection, person: str, sealed: str) -> str | None:
    """The sealed text, or None when the person's key has been erased or has not arrived yet.

    Machines that were apart may have sealed under keys of their own for the same visit: all are kept, one fits.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    box = base64.b64decode(sealed)
    for (key,) in db.execute("SELECT key FROM person_key WHERE person = ?", (person,)).fetchall():
        with suppress(InvalidTag):
            return AESGCM(key).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], person.encode()).decode()
    return None


def unshared_keys(db: Connection) -> dict[str, bytes]:
    """The keys that other machines of the hall have not been given yet."""
    return dict(db.execute("SELECT person, key FROM person_key WHERE is_shared = 0"))


def set_shared(db: Connection, persons: Iterable[str]) -> None:
    """Remember that other machines have these keys."""
    db.executemany("UPDATE person_key SET is_shared = 1 WHERE person = ?", [(person,) for person in persons])


def share_again(db: Connection) -> None:
    """Let all keys be given once more."""
    db.execute("UPDATE person_key SET is_shared = 0")


def erased(db: Connection) -> list[str]:
    """Everybody whose keys were destroyed."""
    return [person for (person,) in db.execute("SELECT person FROM erased")]


def keep_keys(db: Connection, keys: Iterable[tuple[str, bytes]]) -> None:
    """Keep keys that came from other machines, but none of somebody who was erased."""
    db.executemany(
        "INSERT INTO person_key (person, key, is_shared) SELECT person, key, 1 FROM (" + _UNLESS_ERASED + ")"
        " WHERE true ON CONFLICT DO NOTHING",
        keys,
    )
