"""What a hall keeps of a printed document: digests keyed with the check code, which is on the paper alone.

The key is derived slowly (scrypt, RFC 7914), so that whoever has the digests cannot try all codes to find the figures.
"""

import hmac
from collections.abc import Collection, Iterable
from enum import StrEnum
from hashlib import scrypt, sha256

import msgspec

from common.domain.records.lines import Line, lines_of
from common.domain.records.paper_numbers import PaperNumbers
from common.domain.records.shape import Statement

_COST = {"n": 2**14, "r": 8, "p": 1}  # some 40 ms and 16 MB
_KEY_BYTES = 32
_LENGTH = 20
"""Hexadecimal digits kept: 80 bits."""


class Digests(msgspec.Struct, frozen=True, kw_only=True):
    """`check` tells a right check code, `whole` the very bytes that were given out, `rows` each of its lines.

    After the lines `rows` has their places, so that a line with another figure is not taken for one that is not there.
    """

    check: str
    whole: str
    rows: tuple[str, ...]


class Finding(StrEnum):
    """What a line that was typed off a paper is, beside what was printed."""

    AS_PRINTED = "as_printed"
    DIFFERS = "differs"
    """There is a line at its place, which says something else."""
    NO_SUCH_LINE = "no_such_line"


class PaperKey:
    """The key of one document. Deriving it takes some 40 ms; the digests made with it take no time."""

    def __init__(self, numbers: PaperNumbers) -> None:
        code, number = numbers.check_code.encode(), numbers.query_number.encode()
        self._key = scrypt(code, salt=number, dklen=_KEY_BYTES, n=_COST["n"], r=_COST["r"], p=_COST["p"])

    @property
    def check(self) -> str:
        """What shows that the check code is right."""
        return self._digest(b"check")

    def whole(self, content: bytes) -> str:
        """The digest of a file, or of what went to the printer."""
        return self._digest(b"whole", content)

    def row(self, line: Line) -> str:
        """The digest of one line, however its figures and words were typed."""
        return self._digest(b"row", "\n".join(line.plain).encode())

    def digests(self, statement: Statement, content: bytes) -> Digests:
        """All that is kept of a document that is given out as `content`."""
        lines = lines_of(statement)
        places = dict.fromkeys(map(self.place, lines))
        return Digests(check=self.check, whole=self.whole(content), rows=(*self.rows(lines), *places))

    def rows(self, lines: Iterable[Line]) -> tuple[str, ...]:
        """The digests of lines, in their order."""
        return tuple(map(self.row, lines))

    def place(self, line: Line) -> str:
        """The digest of where a line stands."""
        return self._digest(b"place", line.place.encode())

    def find(self, line: Line, kept: Collection[str]) -> Finding:
        """What a line is beside the `rows` that were kept."""
        if self.row(line) in kept:
            return Finding.AS_PRINTED
        return Finding.DIFFERS if self.place(line) in kept else Finding.NO_SUCH_LINE

    def _digest(self, *parts: bytes) -> str:
        return hmac.new(self._key, b"\n".join(parts), sha256).hexdigest()[:_LENGTH]
