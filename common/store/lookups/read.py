"""Turning the rows of a query into structs."""

from typing import Any, TypeVar

import msgspec

from common.store.connect import Connection

R = TypeVar("R", bound=msgspec.Struct)

_JSON_COLUMNS = {"hours", "serves"}


def as_rows(kind: type[R], cursor: Any) -> list[R]:
    """The rows of a cursor as structs; columns are matched by name."""
    names = [column[0] for column in cursor.description]
    found = []
    for values in cursor:
        fields = {
            name: msgspec.json.decode(value) if name in _JSON_COLUMNS else value
            for name, value in zip(names, values, strict=True)
        }
        found.append(msgspec.convert(fields, kind, strict=False))
    return found


def rows(db: Connection, kind: type[R], sql: str, parameters: tuple[Any, ...] = ()) -> list[R]:
    """Run a query and return its rows as structs."""
    return as_rows(kind, db.execute(sql, parameters))


def first(db: Connection, kind: type[R], sql: str, parameters: tuple[Any, ...] = ()) -> R | None:
    """The first row of a query, or None."""
    found = rows(db, kind, sql, parameters)
    return found[0] if found else None
