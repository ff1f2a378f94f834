"""Frames of the SDT protocol that ID-card readers with a security module (SAM) speak on a serial line (GA 450).

A frame is AA AA AA 96 69, a length in two bytes (of all that follows it), the content, and a check byte: the XOR of
length and content. A request's content is a command of two bytes; a reply's is a status of three bytes and data.
Bytes as makers of readers describe them; the standard itself is not public.
"""

from functools import reduce
from operator import xor
from typing import NamedTuple

PREAMBLE = bytes.fromhex("AAAAAA9669")
FIND = bytes.fromhex("2001")
SELECT = bytes.fromhex("2002")
READ = bytes.fromhex("3001")
"""The text and the picture of the card that is selected."""

FOUND = 0x9F
NO_CARD = 0x80
DONE = 0x90

_LENGTH_BYTES, _STATUS_BYTES, _CHECK_BYTES = 2, 3, 1
MOST = 4096
"""No frame is longer: a longer one is noise."""


class Reply(NamedTuple):
    """What the reader answered; `status` is one of the words above, or any other number for a failure."""

    status: int
    data: bytes


def frame(content: bytes) -> bytes:
    """Content with what goes around it."""
    counted = (len(content) + _CHECK_BYTES).to_bytes(_LENGTH_BYTES, "big") + content
    return PREAMBLE + counted + bytes([_check(counted)])


def reply_frame(reply: Reply) -> bytes:
    """A reply as the reader sends it."""
    return frame(reply.status.to_bytes(_STATUS_BYTES, "big") + reply.data)


class Frames:
    """Puts frames together from what comes in pieces; noise before, between and inside them is passed over."""

    def __init__(self) -> None:
        self._come = bytearray()

    @property
    def lacks(self) -> int:
        """So many bytes at least have to come before a frame can be whole; more may never come."""
        counted_from, content_from = len(PREAMBLE), len(PREAMBLE) + _LENGTH_BYTES
        if not self._come.startswith(PREAMBLE) or len(self._come) < content_from:
            return max(content_from - len(self._come), 1)
        return max(content_from + int.from_bytes(self._come[counted_from:content_from], "big") - len(self._come), 1)

    def feed(self, data: bytes) -> list[bytes]:
        """The contents that are whole now."""
        self._come += data
        contents = []
        while (content := self._next()) is not None:
            contents.append(content)
        return contents

    def _next(self) -> bytes | None:
        while True:
            begins = self._come.find(PREAMBLE)
            if begins < 0:
                del self._come[: -len(PREAMBLE) + 1]  # the end may be the beginning of a preamble
                return None
            del self._come[:begins]
            counted_from = len(PREAMBLE)
            content_from = counted_from + _LENGTH_BYTES
            if len(self._come) < content_from:
                return None
            length = int.from_bytes(self._come[counted_from:content_from], "big")
            if _CHECK_BYTES < length <= MOST:
                if len(self._come) < content_from + length:
                    return None
                if _check(self._come[counted_from : content_from + length]) == 0:
                    content = bytes(self._come[content_from : content_from + length - _CHECK_BYTES])
                    del self._come[: content_from + length]
                    return content
            del self._come[0]  # no frame begins here: what looks like one may begin inside


def reply_of(content: bytes) -> Reply | None:
    """The reply in a frame's content; None when it is too short for one."""
    if len(content) < _STATUS_BYTES:
        return None
    return Reply(int.from_bytes(content[:_STATUS_BYTES], "big"), content[_STATUS_BYTES:])


def _check(data: bytes | bytearray) -> int:
    return reduce(xor, data, 0)
