"""Breaking text into lines by the rules of Chinese typesetting (GB/T 15834: marks that may not begin or end one)."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from printers.document import Run
from printers.encoding import NO_BREAK_SPACE, clean, columns_of

_NEVER_FIRST = frozenset("。，、；：？！）」』】〕》〉〗］｝”’％‰℃°·…—～－／.,;:?!)]}%>~")
_NEVER_LAST = frozenset("（「『【〔《〈〖［｛“‘￥＄№([{<$#")

Letter = tuple[str, bool]
"""A character and whether it is bold."""


def wrap(runs: Sequence[Run], columns: int, *, is_balanced: bool = False) -> list[tuple[Run, ...]]:
    """The lines of a paragraph, none wider than `columns` (at body size); at least one line.

    Numbers and Latin words stay whole unless one alone is wider than the line. Balanced lines are of about equal
    length: for titles in the middle of the paper.
    """
    pieces = list(_pieces([(char, run.is_bold) for run in runs for char in clean(run.text)]))
    lines = _fill(pieces, columns)
    if is_balanced and len(lines) > 1:
        for narrower in range(columns - 1, columns // 2, -1):
            closer = _fill(pieces, narrower)
            if len(closer) > len(lines):
                break
            lines = closer
    return [_runs(line) for line in lines]


def _fill(pieces: Iterable[list[Letter]], columns: int) -> list[list[Letter]]:
    lines: list[list[Letter]] = [[]]
    for piece in pieces:
        if _width(lines[-1]) + _width(_trimmed(piece)) <= columns:
            lines[-1] += piece
            continue
        if _trimmed(lines[-1]):
            lines.append([])
        for letter in piece:
            if _width([*lines[-1], letter]) > columns and not letter[0].isspace():
                lines.append([])
            lines[-1].append(letter)
    return [_trimmed(line) for line in lines]


def _pieces(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """The parts of a text that no line end may divide, spaces at their ends."""
    if not letters:
        return
    piece = [letters[0]]
    for (before, _), letter in pairwise(letters):
        if _may_break(before, letter[0]):
            yield piece
            piece = []
        piece.append(letter)
    yield piece


def _may_break(before: str, after: str) -> bool:
    if NO_BREAK_SPACE in (before, after) or after == " ":
        return False
    if before == " ":
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    if before in "-/" and after.isalpha():
        return True
    if before.isdigit() and _is_wide(after):
        return False  # a measure stays with its number: 2 份, 11 月
    return _is_wide(before) or _is_wide(after)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _width(letters: Sequence[Letter]) -> int:
    return sum(columns_of(char) for char, _ in letters)


def _trimmed(letters: Sequence[Letter]) -> list[Letter]:
    end = len(letters)
    while end and letters[end - 1][0] == " ":
        end -= 1
    return list(letters[:end])


def _runs(letters: Sequence[Letter]) -> tuple[Run, ...]:
    grouped = groupby(letters, key=lambda letter: letter[1])
    return tuple(Run("".join(char for char, _ in group), is_bold) for is_bold, group in grouped)
