"""Who a document was printed for, as the journal knows it: a keyed digest that says nothing once its key is gone.

An ID number has too little in it to be hidden by a digest alone: whoever tries all of them finds it. So each date has
keys of its own, which the machines of a hall share and which are given up some days later; then nobody can tell any
more whom a digest stands for, be it by guessing, and the journal keeps its chain.
"""

import hmac
from collections.abc import Iterable
from hashlib import sha256

from common.domain.id_number import tidy

KEY_BYTES = 32
KEPT_DAYS = 30
"""For how many days after its own a date's keys are kept at the hub and on staffed machines."""
_LENGTH = 32


def pseudonym(key: bytes, id_number: str) -> str:
    """What stands for a person under one key of a date: 128 bits of HMAC-SHA256, in hexadecimal digits."""
    return _digest(key, "person", tidy(id_number))


def pseudonyms(keys: Iterable[bytes], id_number: str) -> tuple[str, ...]:
    """What may stand for a person: machines that were apart may each have made a key for the date."""
    return tuple(pseudonym(key, id_number) for key in keys)


def code_digest(key: bytes, request: str, code: str) -> str:
    """What is kept of a one-time code that was released for a request."""
    return _digest(key, "code", request, code)


def _digest(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\n".join(parts).encode(), sha256).hexdigest()[:_LENGTH]
