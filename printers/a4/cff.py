"""Shapes of a Compact Font Format table (Adobe Technical Note 5176), each read where it lies."""

import struct
from functools import cached_property
from typing import NamedTuple

from fontTools.misc.psCharStrings import T2CharString, T2OutlineExtractor
from fontTools.pens.basePen import AbstractPen

_CHAR_STRINGS, _PRIVATE, _SUBRS, _DEFAULT_WIDTH, _NOMINAL_WIDTH = 17, 18, 19, 20, 21
_ESCAPE = 12
_FD_ARRAY, _FD_SELECT = (_ESCAPE << 8) + 36, (_ESCAPE << 8) + 37


class CffShapes:
    """The shapes by their numbers."""

    def __init__(self, table: memoryview) -> None:
        self._table = table
        names = _Index(table, table[2])
        tops = _Index(table, names.end)
        strings = _Index(table, tops.end)
        self._top = _dictionary(tops.at(0))
        self._global = _Programs(table, strings.end)
        self._shapes = _Index(table, self._top[_CHAR_STRINGS][0])
        self._privates: dict[int, _Private] = {}

    def draw(self, number: int, pen: AbstractPen) -> float:
        """Draw a shape; its width in units."""
        private = self._private_of(number)
        extractor = T2OutlineExtractor(
            pen, private.programs, self._global, private.nominal_width, private.default_width
        )
        extractor.execute(T2CharString(bytecode=bytes(self._shapes.at(number))))
        return float(extractor.width)

    def _private_of(self, number: int) -> "_Private":
        """What shapes of one kind share; a Chinese font has some twenty kinds."""
        kind = self._kind_of(number) if _FD_SELECT in self._top else -1
        if kind not in self._privates:
            self._privates[kind] = self._read_private(self._top if kind < 0 else _dictionary(self._kinds.at(kind)))
        return self._privates[kind]

    @cached_property
    def _kinds(self) -> "_Index":
        return _Index(self._table, self._top[_FD_ARRAY][0])

    def _kind_of(self, number: int) -> int:
        """Which kind a shape is of: a list of all (format 0), or of where another kind begins (format 3)."""
        at = self._top[_FD_SELECT][0]
        if self._table[at] == 0:
            return self._table[at + 1 + number]
        (count,) = struct.unpack_from(">H", self._table, at + 1)
        low, high = 0, count - 1
        while low < high:
            middle = (low + high + 1) // 2
            (first,) = struct.unpack_from(">H", self._table, at + 3 + 3 * middle)
            low, high = (middle, high) if first <= number else (low, middle - 1)
        return self._table[at + 3 + 3 * low + 2]

    def _read_private(self, owner: dict[int, list[int]]) -> "_Private":
        size, at = owner[_PRIVATE]
        private = _dictionary(self._table[at : at + size])
        programs = _Programs(self._table, at + private[_SUBRS][0]) if _SUBRS in private else None
        return _Private(
            programs if programs is not None else [],
            private.get(_DEFAULT_WIDTH, [0])[0],
            private.get(_NOMINAL_WIDTH, [0])[0],
        )


class _Index:
    """A list of pieces of data (section 5)."""

    def __init__(self, table: memoryview, at: int) -> None:
        (self._count,) = struct.unpack_from(">H", table, at)
        self._table, self._at = table, at
        self._size = table[at + 2] if self._count else 0
        self._data = at + 2 + (self._count + 1) * self._size
        self.end = self._data + self._offset(self._count) if self._count else at + 2

    def __len__(self) -> int:
        return int(self._count)

    def at(self, number: int) -> memoryview:
        """One piece."""
        return self._table[self._data + self._offset(number) : self._data + self._offset(number + 1)]

    def _offset(self, number: int) -> int:
        """Where a piece begins, counted from one."""
        at = self._at + 3 + number * self._size
        return int.from_bytes(self._table[at : at + self._size], "big")


class _Programs(_Index):
    """Subroutines, as fontTools wants them."""

    def __getitem__(self, number: int) -> T2CharString:
        return T2CharString(bytecode=bytes(self.at(number)))


class _Private(NamedTuple):
    programs: "_Programs | list[T2CharString]"
    default_width: int
    nominal_width: int


def _dictionary(data: memoryview) -> dict[int, list[int]]:
    """A dictionary (section 4): operators with their operands; a number with a fraction, which none needs, is 0."""
    found: dict[int, list[int]] = {}
    operands: list[int] = []
    at = 0
    while at < len(data):
        first = data[at]
        if first <= 21:
            operator = first
            if first == _ESCAPE:
                at += 1
                operator = (_ESCAPE << 8) + data[at]
            found[operator], operands = operands, []
            at += 1
        elif first == 30:
            at += 1
            while data[at] & 0xF != 0xF and data[at] >> 4 != 0xF:
                at += 1
            operands.append(0)
            at += 1
        else:
            number, at = _number(data, at)
            operands.append(number)
    return found


def _number(data: memoryview, at: int) -> tuple[int, int]:
    """A whole number, and where what follows begins."""
    first = data[at]
    if first == 28:
        return int(struct.unpack_from(">h", data, at + 1)[0]), at + 3
    if first == 29:
        return int(struct.unpack_from(">i", data, at + 1)[0]), at + 5
    if first <= 246:
        return first - 139, at + 1
    if first <= 250:
        return (first - 247) * 256 + data[at + 1] + 108, at + 2
    return -(first - 251) * 256 - data[at + 1] - 108, at + 2
