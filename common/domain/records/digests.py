"""What a hall keeps of a printed document: digests keyed with the check code, which is on the paper alone.

The key is derived slowly (scrypt, RFC 7914), so that whoever has the digests cannot try all codes to find the figures.
"""

import hmac
from collections.abc import Iterable
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
    """`check` tells a right check code, `whole` the very bytes that were given out, `rows` each of its lines."""

    check: str
    whole: str
    rows: tuple[str, ...]


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
        return Digests(check=self.check, whole=self.whole(content), rows=self.rows(lines_of(statement)))

    def rows(self, lines: Iterable[Line]) -> tuple[str, ...]:
        """The digests of lines, in their order."""
        return tuple(map(self.row, lines))

    def _digest(self, *parts: bytes) -> str:
        return hmac.new(self._key, b"\n".join(parts), sha256).hexdigest()[:_LENGTH]
