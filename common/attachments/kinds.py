"""What a file is by its content: PDF, JPEG, PNG or TIFF, whole from its first byte to its last, whatever its name says.

Nothing is drawn or unpacked: only the structure is followed, so that no file can make the program do anything.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator

from common.domain.cases.attachment_words import Media


class NotWhole(Exception):
    """The file begins like one of its kind and is not a whole one."""


SUFFIXES: dict[str, Media] = {
    ".pdf": Media.PDF,
    ".jpg": Media.JPEG,
    ".jpeg": Media.JPEG,
    ".jpe": Media.JPEG,
    ".png": Media.PNG,
    ".tif": Media.TIFF,
    ".tiff": Media.TIFF,
}
"""What the ending of a name promises."""

_BEGINNINGS: tuple[tuple[bytes, Media], ...] = (
    (b"%PDF-", Media.PDF),
    (b"\xff\xd8\xff", Media.JPEG),
    (b"\x89PNG\r\n\x1a\n", Media.PNG),
    (b"II*\x00", Media.TIFF),
    (b"MM\x00*", Media.TIFF),
)
_TAIL = 2048  # where the end of a PDF is looked for; programs append signatures and line ends


def media_of(content: bytes) -> Media | None:
    """What a file is; None for any other kind. Raises NotWhole for one that is cut off or damaged."""
    found = next((media for beginning, media in _BEGINNINGS if content.startswith(beginning)), None)
    if found is not None:
        try:
            _CHECKS[found](content)
        except (struct.error, IndexError, ValueError) as error:
            raise NotWhole(str(error)) from error
    return found


def _check_pdf(content: bytes) -> None:
    """ISO 32000-1, 7.5: a version, and at the end the place of the cross-references, which must be there."""
    if not re.match(rb"%PDF-[12]\.\d", content):
        raise NotWhole("no version")
    tail = content[-_TAIL:]
    ends = list(re.finditer(rb"startxref\s+(\d{1,10})\s+%%EOF", tail))
    if not ends:
        raise NotWhole("no end")
    place = int(ends[-1][1])
    at = content[place : place + 64].lstrip()
    if not (at.startswith(b"xref") or re.match(rb"\d+\s+\d+\s+obj", at)):
        raise NotWhole("no cross-references where the end says")


def _check_jpeg(content: bytes) -> None:
    """ITU-T T.81, annex B: segments up to the picture, whose size is not nothing, and its end."""
    at, has_size = 2, False
    while True:
        if content[at] != 0xFF:
            raise NotWhole("no marker")
        while content[at] == 0xFF:
            at += 1
        marker = content[at]
        (length,) = struct.unpack_from(">H", content, at + 1)
        if length < 2 or at + 1 + length > len(content):
            raise NotWhole("a segment is cut off")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", content, at + 4)
            has_size = width > 0 and height > 0
        at += 1 + length
        if marker == 0xDA:
            break
    if not has_size:
        raise NotWhole("no size")
    if content.find(b"\xff\xd9", at) < 0:
        raise NotWhole("no end")


def _check_png(content: bytes) -> None:
    """ISO/IEC 15948, 5.3: chunks with their checksums, from the header to the end."""
    kinds: list[bytes] = []
    for kind, data in _chunks(content):
        if not kinds and (kind != b"IHDR" or 0 in struct.unpack_from(">II", data)):
            raise NotWhole("no size")
        kinds.append(kind)
    if b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise NotWhole("no end")


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(kind + data) != checksum:
            raise NotWhole("a checksum is wrong")
        yield kind, data
        at += 12 + length
        if kind == b"IEND":
            return


def _check_tiff(content: bytes) -> None:
    """TIFF 6.0, part 1: directories that follow one another, each with a size and strips or tiles that are there."""
    order = "<" if content.startswith(b"II") else ">"
    (at,) = struct.unpack_from(order + "I", content, 4)
    if not at:
        raise NotWhole("no page")
    left = len(content)
    while at:
        at, read = _check_directory(content, at, order)
        left -= read
        if left < 0:  # in a circle, or over one another: it could go on for hours
            raise NotWhole("the directories say more than there is room for")


_WIDTH, _HEIGHT = 256, 257
_PLACES = {273: 279, 324: 325}  # where strips and tiles are, and how long each is
_SHORT, _LONG = 3, 4


def _check_directory(content: bytes, at: int, order: str) -> tuple[int, int]:
    """One page of a TIFF; where the next directory is, 0 for none, and how many bytes this one takes."""
    (count,) = struct.unpack_from(order + "H", content, at)
    read = 2 + 12 * count + 4
    fields: dict[int, tuple[int, ...]] = {}
    for n in range(count):
        entry = at + 2 + 12 * n
        tag, kind, times = struct.unpack_from(order + "HHI", content, entry)
        if tag in (_WIDTH, _HEIGHT, *_PLACES, *_PLACES.values()) and kind in (_SHORT, _LONG):
            size, letter = (2, "H") if kind == _SHORT else (4, "I")
            place = entry + 8 if size * times <= 4 else struct.unpack_from(order + "I", content, entry + 8)[0]
            read += size * times if size * times > 4 else 0
            if max(place + size * times, read) > len(content):
                raise NotWhole("a field is cut off")
            fields[tag] = struct.unpack_from(f"{order}{times}{letter}", content, place)
    if not (sum(fields.get(_WIDTH, ())) and sum(fields.get(_HEIGHT, ()))):
        raise NotWhole("no size")
    parts = [
        (place, length)
        for places, lengths in _PLACES.items()
        for place, length in zip(fields.get(places, ()), fields.get(lengths, ()), strict=False)
    ]
    if not parts or any(place + length > len(content) for place, length in parts):
        raise NotWhole("the picture is cut off")
    return int(struct.unpack_from(order + "I", content, at + 2 + 12 * count)[0]), read


_CHECKS: dict[Media, Callable[[bytes], None]] = {
    Media.PDF: _check_pdf,
    Media.JPEG: _check_jpeg,
    Media.PNG: _check_png,
    Media.TIFF: _check_tiff,
}
