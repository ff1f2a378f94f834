"""The Internet Printing Protocol on the wire: requests and answers as bytes (RFC 8010), as much as printing needs."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

Value = str | int | bool | bytes
Attributes = Mapping[str, tuple[Value, ...]]

VERSION = 0x0200
END_OF_ATTRIBUTES = 0x03
FIRST_VALUE_TAG = 0x10


class Group(IntEnum):
    """What the attributes that follow belong to (RFC 8010, 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """The kind of a value (RFC 8010, 3.5.2); kinds that are not here are read as bytes."""

    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49


class MalformedIpp(ValueError):
    """Bytes that are no message of this protocol."""


@dataclass(frozen=True)
class Attribute:
    """One attribute to send; an empty `values` is not sent at all."""

    tag: Tag
    name: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Message:
    """A message that came: `code` is the operation of a request, or the status of an answer.

    `groups` are in the order in which they came, so that a list of jobs has one group for each.
    """

    code: int
    request: int
    groups: list[tuple[int, Attributes]] = field(default_factory=list)
    document: memoryview = field(default_factory=lambda: memoryview(b""))

    def of(self, group: Group) -> list[Attributes]:
        """All groups of one kind."""
        return [attributes for kind, attributes in self.groups if kind == group]


def encode(code: int, request: int, groups: Sequence[tuple[Group, Sequence[Attribute]]]) -> bytes:
    """A message without its document, which follows it on the wire."""
    parts = [struct.pack(">HHI", VERSION, code, request)]
    for group, attributes in groups:
        parts.append(bytes([group]))
        for attribute in attributes:
            name = attribute.name.encode("ascii")
            for value in attribute.values:
                data = _value_bytes(value)
                parts.append(struct.pack(">BH", attribute.tag, len(name)) + name + struct.pack(">H", len(data)) + data)
                name = b""  # further values of one attribute have no name
    parts.append(bytes([END_OF_ATTRIBUTES]))
    return b"".join(parts)


def decode(data: bytes) -> Message:
    """Reads a message; raises MalformedIpp. Values of unknown kinds stay bytes, values of no value are left out."""
    reader = _Reader(data)
    _version, code, request = struct.unpack(">HHI", reader.take(8))
    groups: list[tuple[int, Attributes]] = []
    attributes: dict[str, tuple[Value, ...]] = {}
    name = ""
    while (tag := reader.take(1)[0]) != END_OF_ATTRIBUTES:
        if tag < FIRST_VALUE_TAG:
            attributes, name = {}, ""
            groups.append((tag, attributes))
            continue
        if not groups:
            raise MalformedIpp("an attribute that belongs to no group")
        name = reader.block().decode("utf-8", "replace") or name
        value = _value_of(tag, reader.block())
        attributes[name] = (*attributes.get(name, ()), *value)
    return Message(code, request, groups, reader.rest())


class _Reader:
    """Takes bytes from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._at = 0

    def take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise MalformedIpp("a message that ends too early")
        self._at += count
        return bytes(taken)

    def block(self) -> bytes:
        return self.take(int.from_bytes(self.take(2), "big"))

    def rest(self) -> memoryview:
        return self._data[self._at :]


def _value_bytes(value: Value) -> bytes:
    if isinstance(value, bool):
        return bytes([value])
    if isinstance(value, int):
        return struct.pack(">i", value)
    return value if isinstance(value, bytes) else value.encode("utf-8")


def _value_of(tag: int, data: bytes) -> tuple[Value, ...]:
    if tag < 0x20:
        return ()
    if tag in (Tag.INTEGER, Tag.ENUM) and len(data) == 4:
        return (int.from_bytes(data, "big", signed=True),)
    if tag == Tag.BOOLEAN and len(data) == 1:
        return (bool(data[0]),)
    if 0x41 <= tag <= 0x49:
        return (data.decode("utf-8", "replace"),)
    return (data,)
