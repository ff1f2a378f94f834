"""How a setting is declared: its type and default stand in a struct, its label, help and bounds in a ``Setting``."""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec

Value = bool | int | float | str


class Setting(msgspec.Struct, frozen=True):
    """What people read about a setting, and which values are allowed beyond its type.

    ``at_least`` and ``at_most`` bound numbers, ends included; ``pattern`` is a regular expression that the whole of a
    text must match, and ``example`` then says how such a text looks. ``check`` is for texts that a pattern cannot
    judge: it raises ValueError with a sentence that says what is wrong.
    """

    label: str
    label_zh: str
    help: str
    at_least: float | None = None
    at_most: float | None = None
    pattern: str = ""
    example: str = ""
    check: Callable[[str], object] | None = None


class Declared(msgspec.Struct, frozen=True):
    """One declared setting of a section. Without a default it must be given."""

    key: str
    kind: type
    setting: Setting
    choices: tuple[str, ...] = ()
    default: Value | None = None

    def allowed(self) -> str:
        """Which values may stand here, as the end of the sentence "allowed is …"."""
        if self.choices:
            return " or ".join(f'"{choice}"' for choice in self.choices)
        if self.kind is bool:
            return "true or false"
        if self.kind is str:
            return f"text such as {self.setting.example}" if self.setting.pattern else 'text in "quotation marks"'
        number = "a whole number" if self.kind is int else "a number"
        low, high = self.setting.at_least, self.setting.at_most
        if low is not None and high is not None:
            return f"{number} from {low:g} to {high:g}"
        return number if low is None else f"{number} of at least {low:g}"


@cache
def declared_in(section: type[msgspec.Struct]) -> dict[str, Declared]:
    """The settings of one section by key, in the order in which they are declared."""
    return {field.name: _declared(field) for field in msgspec.structs.fields(section)}


def _declared(field: msgspec.structs.FieldInfo) -> Declared:
    kind, setting = get_args(field.type)
    default = None if field.default is msgspec.NODEFAULT else field.default
    if get_origin(kind) is Literal:
        return Declared(field.name, str, setting, choices=get_args(kind), default=default)
    return Declared(field.name, kind, setting, default=default)


def sections_of(settings: type[msgspec.Struct]) -> dict[str, type[msgspec.Struct]]:
    """The sections that appear once, by name."""
    types = {field.name: field.type for field in msgspec.structs.fields(settings)}
    return {name: kind for name, kind in types.items() if get_origin(kind) is None}


def families_of(settings: type[msgspec.Struct]) -> dict[str, type[msgspec.Struct]]:
    """The sections that appear any number of times, under the hall's own names, as in ``[printers.ticket]``."""
    types: dict[str, Any] = {field.name: field.type for field in msgspec.structs.fields(settings)}
    return {name: get_args(kind)[1] for name, kind in types.items() if get_origin(kind) is not None}
