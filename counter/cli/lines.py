"""Commands and answers as lines of JSON: one command in, one answer out, in order."""

from typing import Any, Union

import msgspec

from common.domain.commands import COMMANDS, Command
from common.domain.queries import QUERIES, Query
from common.domain.refusals import Refused
from common.hall import Hall

# Built at run time from the tables, which is what typing.Union is for here.
_AnyCommand: Any = Union[tuple(COMMANDS.values())]  # noqa: UP007
_decode = msgspec.json.Decoder(_AnyCommand).decode
encode = msgspec.json.Encoder().encode


def carry_out(hall: Hall, line: bytes | str, actor: str) -> dict[str, Any]:
    """Do the command on a line; the answer comes only after its commit is durable."""
    try:
        command: Command = _decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return refusal(Refused("not_a_command", detail=str(error)))
    try:
        events = hall.do(command, actor)
    except Refused as refused:
        return refusal(refused)
    return {"ok": True, "events": [event.flat() for event in events]}


def refusal(refused: Refused) -> dict[str, Any]:
    """A refusal as an answer, with its words in both languages."""
    answer: dict[str, Any] = {
        "ok": False,
        "refused": refused.reason,
        "message": refused.message("zh"),
        "message_en": refused.message("en"),
    }
    faults = refused.fields.get("faults")
    if faults is not None:
        answer["faults"] = [
            {"row": fault.row, "field": fault.field, "found": fault.found, "zh": fault.zh, "en": fault.en}
            for fault in faults
        ]
    return answer


def query_of(name: str, fields: tuple[str, ...]) -> Query[Any]:
    """The query of a name with field=value pairs; refused when either is not known."""
    kind = QUERIES.get(name)
    if kind is None:
        raise Refused("unknown_query", name=name)
    given = {}
    for field in fields:
        key, equals, value = field.partition("=")
        if not equals:
            raise Refused("query_field", detail=field)
        given[key] = value
    try:
        query: Query[Any] = msgspec.convert({"ask": name, **given}, kind, strict=False)
    except msgspec.ValidationError as error:
        raise Refused("query_field", detail=str(error)) from error
    return query
