"""Commands and questions explained: what each does, and which fields it has."""

import inspect
from collections.abc import Iterator

import msgspec
from msgspec import inspect as shape

_INDENT = "  "
_PLAIN: dict[type[shape.Type], str] = {
    shape.StrType: "text",
    shape.BoolType: "true or false",
    shape.IntType: "number",
    shape.FloatType: "number",
    shape.DateType: "date such as 2026-12-31",
    shape.TimeType: "time such as 08:30",
    shape.NoneType: "null",
}


def explained(kind: type[msgspec.Struct]) -> str:
    """The words of a command or question, and a line for each of its fields; those in brackets may be left out."""
    return "\n".join((inspect.getdoc(kind) or "", "", *_fields(kind, _INDENT))).strip() + "\n"


def _fields(kind: type, indent: str) -> Iterator[str]:
    for field in shape.type_info(kind).fields:  # type: ignore[attr-defined]  # of a struct
        name = field.encode_name if field.required else f"[{field.encode_name}]"
        yield f"{indent}{name}: {_words(field.type)}"
        for inner in _structs(field.type):
            yield from _fields(inner, indent + _INDENT)


def _words(kind: shape.Type) -> str:
    match kind:
        case shape.UnionType(types=types):
            return " or ".join(_words(one) for one in types)
        case shape.LiteralType(values=values):
            return " | ".join(str(one) for one in values)
        case shape.EnumType(cls=words):
            return " | ".join(str(one.value) for one in words)
        case shape.VarTupleType(item_type=item) | shape.FrozenSetType(item_type=item):
            return f"list of {_words(item)}"
        case shape.DictType(key_type=key, value_type=value):
            return f"{_words(value)} for each {_words(key)}"
        case shape.TupleType(item_types=items):
            return "[" + ", ".join(_words(one) for one in items) + "]"
        case shape.StructType():
            return "object with"
        case _:
            return _PLAIN.get(type(kind), "value")


def _structs(kind: shape.Type) -> Iterator[type]:
    match kind:
        case shape.StructType(cls=struct):
            yield struct
        case shape.UnionType(types=types) | shape.TupleType(item_types=types):
            for one in types:
                yield from _structs(one)
        case shape.VarTupleType(item_type=item) | shape.FrozenSetType(item_type=item):
            yield from _structs(item)
        case shape.DictType(value_type=value):
            yield from _structs(value)
