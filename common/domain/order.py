"""The hall's total order of events, which needs no common clock: Lamport numbers, ties broken by origin.

An event's Lamport number is one more than the largest its origin had seen when it was written (Lamport, "Time, Clocks,
and the Ordering of Events", 1978). Whatever builds on another event therefore comes after it, on every machine.
"""

from functools import lru_cache
from hashlib import sha256

_MARK_BITS = 20
_MARKS = 1 << _MARK_BITS


@lru_cache(maxsize=4096)
def mark(origin: str) -> int:
    """A number below 2**20 that stands for an origin in keys. A hub takes in no two origins of one mark."""
    return int.from_bytes(sha256(origin.encode()).digest()[:3]) % _MARKS


def key(lamport: int, origin: str) -> int:
    """An event's place in the total order as one number: below 2**53 for the first eight thousand million events."""
    return lamport * _MARKS + mark(origin)


def first_key(lamport: int) -> int:
    """The smallest key that an event with a Lamport number can have."""
    return lamport * _MARKS


def lamport_of(key: int) -> int:
    """The Lamport number in a key."""
    return key // _MARKS


def marked(key: int) -> int:
    """The mark of the origin in a key."""
    return key % _MARKS
