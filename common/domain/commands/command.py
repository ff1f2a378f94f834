"""What a command is, and the name it is called by."""

import msgspec


def snake(name: str) -> str:
    """The name of a struct as commands and queries are called from a shell."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=snake):
    """What all commands share: nothing but being one."""
