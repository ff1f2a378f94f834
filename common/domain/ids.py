"""Short, sortable, globally unique ids: a UUIDv7 in 22 characters."""

from base64 import b64encode

from uuid_utils import uuid7

# In ASCII order, so that ids sort as text the way they sort in time.
_ALPHABET = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
_IN_ORDER = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", _ALPHABET)


def new_event_id() -> bytes:
    """A new UUIDv7 (RFC 9562) as its 16 bytes."""
    return uuid7().bytes


def new_id() -> str:
    """A new id for a ticket, visit or print job: 22 characters, ascending within one process."""
    return short(uuid7().bytes)


def short(value: bytes) -> str:
    """The 22-character form of a UUID's bytes: base 64 (RFC 4648) with an alphabet in ASCII order."""
    return b64encode(value).translate(_IN_ORDER)[:22].decode()
