"""Short, sortable, globally unique ids: a UUIDv7 in 22 characters."""

from uuid import UUID

from uuid_utils.compat import uuid7

# In ASCII order, so that ids sort as text the way they sort in time.
_ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"


def new_event_id() -> bytes:
    """A new UUIDv7 (RFC 9562) as its 16 bytes."""
    return uuid7().bytes


def new_id() -> str:
    """A new id for a ticket, visit or print job: 22 characters, ascending within one process."""
    return short(uuid7())


def short(value: UUID) -> str:
    """The 22-character form of a UUID: base 64 with an alphabet in ASCII order."""
    number = value.int
    characters = []
    for _ in range(22):
        number, digit = divmod(number, 64)
        characters.append(_ALPHABET[digit])
    return "".join(reversed(characters))
