"""Turning the rows of a query into structs."""

from typing import Any, TypeVar

import msgspec

from common.store.connect import Connection

R = TypeVar("R", bound=msgspec.Struct)

_JSON_COLUMNS = {"hours", "serves", "situations", "departments"}


def struct(kind: type[R], columns: tuple[str, ...], values: tuple[Any, ...]) -> R:
    """One row as a struct; columns are matched by name."""
    fields = dict(zip(columns, values, strict=True))
    for column in _JSON_COLUMNS.intersection(columns):
        fields[column] = msgspec.json.decode(fields[column])
    return msgspec.convert(fields, kind, strict=False)


def rows(db: Connection, kind: type[R], sql: str, parameters: tuple[Any, ...] = ()) -> list[R]:
    """Run a query and return its rows as structs."""
    cursor = db.execute(sql, parameters)
    columns = tuple(column[0] for column in cursor.description)
    return [struct(kind, columns, values) for values in cursor]


def first(db: Connection, kind: type[R], sql: str, parameters: tuple[Any, ...] = ()) -> R | None:
    """The first row of a query, or None."""
    found = rows(db, kind, sql, parameters)
    return found[0] if found else None
