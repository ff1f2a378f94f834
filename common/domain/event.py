"""What an event's body is."""

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all bodies share: nothing but being one."""
