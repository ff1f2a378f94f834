"""Commands and answers as lines of JSON: one command in, one answer out, in order."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO, Union

import msgspec

from common.domain.commands import COMMANDS, Command
from common.domain.kinds import QUERIES
from common.domain.queries import Query
from common.domain.refusals import Refused
from common.hall import Hall, Recorded

_CHUNK_BYTES = 1 << 16
_LONGEST_LINE = 16 << 20
_LONGEST_DETAIL = 300
_SAID_OF_A_FAULT = ("row", "field", "found", "zh", "en")  # a table of working days has no fields
_MOST_TOGETHER = 50  # the write lock is held for some milliseconds at most

# Built at run time from the tables, which is what typing.Union is for here.
_AnyCommand: Any = Union[tuple(COMMANDS.values())]  # noqa: UP007
_decode = msgspec.json.Decoder(_AnyCommand).decode
encode = msgspec.json.Encoder().encode


def arriving(stream: BinaryIO) -> Iterator[list[bytes]]:
    """The lines of a stream as they come: all that have arrived together, at most some dozens at a time.

    Of a line without end only the beginning is kept, which is no command.
    """
    rest = bytearray()
    while chunk := stream.read1(_CHUNK_BYTES):  # type: ignore[attr-defined]  # BinaryIO leaves it out
        first, *others = chunk.split(b"\n")
        rest += first[: _LONGEST_LINE - len(rest)]
        if not others:
            continue
        lines = [line for line in (bytes(rest), *others[:-1]) if line.strip()]
        rest = bytearray(others[-1])
        for start in range(0, len(lines), _MOST_TOGETHER):
            yield lines[start : start + _MOST_TOGETHER]
    if rest.strip():
        yield [bytes(rest)]


def carry_out(hall: Hall, lines: Iterable[bytes | str], actor: str) -> Iterator[dict[str, Any]]:
    """Do the commands on lines and answer each in order, only after its commit is durable.

    Neighbours share a commit where they can, so that a script of many lines costs far fewer.
    """
    commands = [_command(line) for line in lines]
    for is_shared, group in groupby(commands, lambda it: isinstance(it, Command) and hall.can_share_a_commit(it)):
        if is_shared:
            yield from map(_answer, _do_each(hall, [it for it in group if isinstance(it, Command)], actor))
        else:
            yield from (_answer(it if isinstance(it, Refused) else _do(hall, it, actor)) for it in group)


def _command(line: bytes | str) -> Command | Refused:
    try:
        command: Command = _decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return Refused("not_a_command", detail=str(error)[:_LONGEST_DETAIL])  # which may repeat all that was given
    return command


def _do(hall: Hall, command: Command, actor: str) -> list[Recorded] | Refused:
    try:
        return hall.do(command, actor)
    except Refused as refused:
        return refused


def _do_each(hall: Hall, commands: list[Command], actor: str) -> list[list[Recorded] | Refused]:
    try:
        return hall.do_each(commands, actor)
    except Refused as refused:  # the store is full or busy: none of them was carried out
        return [refused] * len(commands)


def _answer(outcome: list[Recorded] | Refused) -> dict[str, Any]:
    if isinstance(outcome, Refused):
        return refusal(outcome)
    return {"ok": True, "events": [event.flat() for event in outcome]}


def has_pin(line: str) -> bool:
    """Whether the command on a line carries a PIN, which only standard input keeps from other users' eyes."""
    return hasattr(_command(line), "pin")


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
            {name: getattr(fault, name) for name in _SAID_OF_A_FAULT if hasattr(fault, name)} for fault in faults
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
        given[key] = value.encode(errors="replace").decode()  # a shell may hand over bytes that are no text
    try:
        query: Query[Any] = msgspec.convert({"ask": name, **given}, kind, strict=False)
    except msgspec.ValidationError as error:
        raise Refused("query_field", detail=str(error)[:_LONGEST_DETAIL]) from error
    return query
