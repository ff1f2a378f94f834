"""A file encrypted in chunks under a key of its own, so that its digest can be known to all and its content to few.

The form is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance, 2015): chunks of AES-256-GCM whose nonce is their number and whether they are the last one. A chunk
that is altered, missing, moved or cut off is found. Number and key are never used twice, for each file has a fresh key.
"""

import hashlib
import os
from collections.abc import Iterator

_MARK = b"YCA1"
_CHUNK = 64 * 1024
_TAG = 16
_KEY_BYTES = 32


class Damaged(Exception):
    """The file is not what was written, or the key is another's."""


def new_key() -> bytes:
    """A fresh key, for one file only."""
    return os.urandom(_KEY_BYTES)


def digest(data: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def encrypt(content: bytes, key: bytes) -> bytes:
    """The whole file as it lies on the disk."""
    # Not at the top, here and below: 6 MB that public machines have no use for.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(key)
    chunks = [content[at : at + _CHUNK] for at in range(0, len(content), _CHUNK)] or [b""]
    last = len(chunks) - 1
    return _MARK + b"".join(cipher.encrypt(_nonce(n, n == last), chunk, _MARK) for n, chunk in enumerate(chunks))


def decrypt(data: bytes, key: bytes) -> bytes:
    """The content of a file. Raises Damaged."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not data.startswith(_MARK):
        raise Damaged("no such file")
    cipher, boxes = AESGCM(key), list(_boxes(data))
    last = len(boxes) - 1
    if not boxes:
        raise Damaged("cut off before the first chunk")
    try:
        return b"".join(cipher.decrypt(_nonce(n, n == last), box, _MARK) for n, box in enumerate(boxes))
    except InvalidTag as error:
        raise Damaged("a chunk is not what was written") from error


def _boxes(data: bytes) -> Iterator[bytes]:
    step = _CHUNK + _TAG
    yield from (data[at : at + step] for at in range(len(_MARK), len(data), step))


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if is_last else b"\0")
