"""How long each ESC/POS command is: the grammar that the virtual printer reads by.

Taken from Epson's ESC/POS command reference. A command is two bytes and a number of argument bytes, which is fixed
or follows from the first arguments.
"""

from __future__ import annotations

from collections.abc import Callable

DLE, ESC, FS, GS = 0x10, 0x1B, 0x1C, 0x1D
PREFIXES = {DLE: "DLE", ESC: "ESC", FS: "FS", GS: "GS"}
DLE_NAMES = {0x04: "EOT", 0x05: "ENQ", 0x14: "DC4"}

Peek = Callable[[int], int]
"""Gives the argument byte at a place; raises Incomplete when it has not come yet."""
Length = int | Callable[[Peek], int]


class Incomplete(Exception):
    """The command has not come whole yet."""


def _two(peek: Peek, at: int) -> int:
    return peek(at) | peek(at + 1) << 8


def _until_nul(peek: Peek, start: int, at_most: int) -> int:
    for at in range(start, start + at_most):
        if peek(at) == 0:
            return at + 1
    return start + at_most


def _with_count(peek: Peek) -> int:
    """`( x pL pH data`."""
    return 3 + _two(peek, 1)


def _with_long_count(peek: Peek) -> int:
    """`8 L p1 p2 p3 p4 data`."""
    return 5 + (_two(peek, 1) | _two(peek, 3) << 16)


def _raster(peek: Peek) -> int:
    return 6 + _two(peek, 2) * _two(peek, 4)


def _column_image(peek: Peek) -> int:
    return 3 + _two(peek, 1) * (3 if peek(0) in (32, 33) else 1)


def _barcode(peek: Peek) -> int:
    kind = peek(0)
    if kind <= 6:
        return _until_nul(peek, 1, 255)
    return 2 + peek(1) if 65 <= kind <= 79 else 1


def _cut(peek: Peek) -> int:
    return 2 if peek(0) in (65, 66, 97, 98, 103, 104) else 1


def _own_characters(peek: Peek) -> int:
    rows, first, last = peek(0), peek(1), peek(2)
    at = 3
    for _ in range(first, last + 1):
        at += 1 + rows * peek(at)
    return at


def _stored_images(peek: Peek) -> int:
    at = 1
    for _ in range(peek(0)):
        at += 4 + _two(peek, at) * _two(peek, at + 2) * 8
    return at


def _counter(peek: Peek) -> int:
    return {0x30: 3, 0x31: 7, 0x32: 3}.get(peek(0), 1)


def _real_time_question(peek: Peek) -> int:
    return 2 if peek(0) in (7, 8, 18) else 1


def _real_time_request(peek: Peek) -> int:
    return {1: 3, 2: 3, 3: 8, 7: 2, 8: 8}.get(peek(0), 1)


def _user_memory(peek: Peek) -> int:
    return 8 + _two(peek, 6) if peek(0) == 0x31 else 8


def _table(prefix: int, lengths: dict[str, Length]) -> dict[tuple[int, int], Length]:
    return {(prefix, ord(code)): length for code, length in lengths.items()}


LENGTHS: dict[tuple[int, int], Length] = {
    (DLE, 0x04): _real_time_question,
    (DLE, 0x05): 1,
    (DLE, 0x14): _real_time_request,
    (ESC, 0x0C): 0,
    **_table(ESC, dict.fromkeys("@2<LSimv", 0)),
    **_table(ESC, dict.fromkeys(" !-3=?EGJKMRTVadertu{", 1)),
    **_table(ESC, dict.fromkeys("$\\cBf", 2)),
    **_table(ESC, {"W": 8, "p": 3, "D": lambda peek: _until_nul(peek, 0, 32)}),
    **_table(ESC, {"*": _column_image, "&": _own_characters, "(": _with_count}),
    **_table(FS, dict.fromkeys("&.", 0)),
    **_table(FS, dict.fromkeys("!-CW", 1)),
    **_table(FS, dict.fromkeys("Sp?", 2)),
    **_table(FS, {"2": 74, "(": _with_count, "g": _user_memory, "q": _stored_images}),
    **_table(GS, dict.fromkeys(":", 0)),
    **_table(GS, dict.fromkeys("!/BEHITabcfhjrwz", 1)),
    **_table(GS, dict.fromkeys("$LPW\\", 2)),
    **_table(GS, {"^": 3, "g": 4, "C": _counter, "V": _cut, "k": _barcode, "v": _raster}),
    **_table(GS, {"(": _with_count, "8": _with_long_count, "*": lambda peek: 2 + peek(0) * peek(1) * 8}),
}


def argument_count(prefix: int, code: int, peek: Peek) -> int | None:
    """The number of argument bytes of a command; None when there is no such command. May raise Incomplete."""
    length = LENGTHS.get((prefix, code))
    return length(peek) if callable(length) else length


def name_of(prefix: int, code: int) -> str:
    """How the reference calls a command, such as `ESC !` or `DLE EOT`."""
    if prefix == DLE:
        return f"DLE {DLE_NAMES.get(code, f'{code:02X}h')}"
    return f"{PREFIXES[prefix]} {chr(code) if 0x20 < code < 0x7F else f'{code:02X}h'}"
