"""The keys of dates, which the machines of a hall share: under them people have digests that are good for a while.

Nobody decides which machine makes a date's key: machines that were apart may have made one each, and all are kept.
"""

import base64
import hmac
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import date
from hashlib import sha256

from common.domain.records.pseudonym import KEY_BYTES
from common.store.connect import Connection

DayKey = tuple[str, bytes]
"""A local date as "YYYY-MM-DD", and one key of it."""
_NONCE_BYTES = 12


def keys_of(db: Connection, on: date) -> list[bytes]:
    """The keys of a date."""
    return [key for (key,) in db.execute("SELECT key FROM day_key WHERE on_date = ? ORDER BY key", (on.isoformat(),))]


def keys_since(db: Connection, on: date) -> list[bytes]:
    """The keys of a date and of those after it: a clock that was set back has left some."""
    return [key for (key,) in db.execute("SELECT key FROM day_key WHERE on_date >= ?", (on.isoformat(),))]


def key_for(db: Connection, on: date) -> bytes:
    """A key of a date, made where there is none. Needs a write transaction."""
    known = keys_of(db, on)
    if known:
        return known[0]
    key = os.urandom(KEY_BYTES)
    db.execute("INSERT INTO day_key (on_date, key) VALUES (?, ?)", (on.isoformat(), key))
    return key


def unshared(db: Connection) -> list[DayKey]:
    """The keys that the hub has not been given yet."""
    return db.execute("SELECT on_date, key FROM day_key WHERE is_shared = 0").fetchall()


def set_shared(db: Connection, keys: Iterable[DayKey]) -> None:
    """Remember that the hub has these."""
    db.executemany("UPDATE day_key SET is_shared = 1 WHERE on_date = ? AND key = ?", keys)


def share_again(db: Connection) -> None:
    """Let all keys be given once more: to a hub that was restored."""
    db.execute("UPDATE day_key SET is_shared = 0")


def differs(db: Connection, keys: Collection[DayKey]) -> bool:
    """Whether those that are shared are other ones than these, which the hub gives this machine."""
    return set(db.execute("SELECT on_date, key FROM day_key WHERE is_shared").fetchall()) != set(keys)


def keep_shared(db: Connection, keys: Collection[DayKey]) -> None:
    """Have the keys that the hub gives this machine, and of those that were shared no others: it has given them up."""
    db.execute("DELETE FROM day_key WHERE is_shared")
    db.executemany("INSERT OR REPLACE INTO day_key (on_date, key, is_shared) VALUES (?, ?, 1)", keys)


def forget_outside(db: Connection, first: date, last: date) -> None:
    """Destroy the keys of dates before `first`, and of dates after `last`, where only a wrong clock can have been."""
    db.execute("DELETE FROM day_key WHERE on_date NOT BETWEEN ? AND ?", (first.isoformat(), last.isoformat()))


def seal_for_day(key: bytes, text: str) -> str:
    """Encrypt a text (AES-256-GCM) so that it can be read as long as a date's key is kept."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # as in common/store/seal.py

    nonce = os.urandom(_NONCE_BYTES)
    return base64.b64encode(nonce + AESGCM(_sealing(key)).encrypt(nonce, text.encode(), None)).decode()


def unseal_of_day(keys: Iterable[bytes], sealed: str) -> str:
    """The text; "" where its key is not here, or no more."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    box = base64.b64decode(sealed)
    for key in keys:
        with suppress(InvalidTag):
            return AESGCM(_sealing(key)).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], None).decode()
    return ""


def _sealing(key: bytes) -> bytes:
    """One key for one purpose (RFC 5869 does no more with a key that is random already)."""
    return hmac.new(key, b"seal", sha256).digest()
