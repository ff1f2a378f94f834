"""What a package holds: a list of what is in it, then the bytes of the attachments in the order of the list."""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple, Protocol

import msgspec

from common.domain.cases.gateway_letters import Answer, AttachmentHead, DayList, Letter, Receipt
from common.domain.catalogue.item import Domain
from common.gateway.refused import PackageRefused

_U32 = struct.Struct(">I")
_BLOCK = 1 << 16
_LONGEST_LIST = 64 << 20


class Attachment(NamedTuple):
    """A file of a case: its name, its media type by its content, its bytes."""

    name: str
    type: str
    data: bytes

    @property
    def head(self) -> AttachmentHead:
        """What a letter says of it."""
        digest = hashlib.sha256(self.data).hexdigest()
        return AttachmentHead(name=self.name, type=self.type, size=len(self.data), sha256=digest)


class Parcel(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one side tells the other in a package.

    `has_last` and `has_missing` say which packages of the other side have come: the largest number, and those below it
    that have not. `files` lists the attachments that follow, each once.
    """

    department: Domain
    has_last: Annotated[int, msgspec.Meta(ge=0)] = 0
    has_missing: tuple[int, ...] = ()
    letters: tuple[Letter, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    answers: tuple[Answer, ...] = ()
    lists: tuple[DayList, ...] = ()
    files: tuple[AttachmentHead, ...] = ()


class Readable(Protocol):
    """Where a parcel is read from."""

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Parcel).decode


def blocks_of(parcel: Parcel, files: Iterable[bytes] = ()) -> Iterator[bytes]:
    """The bytes of a parcel, for a package. `files` are those that its list names, in that order."""
    listed = _encode(parcel)
    yield _U32.pack(len(listed)) + listed
    yield from files


def read_parcel(source: Readable) -> Parcel:
    """The list of what is in a package. Raises PackageRefused."""
    size = int(_U32.unpack(_exactly(source, _U32.size))[0])
    if size > _LONGEST_LIST:
        raise PackageRefused("malformed", "the list is too long")
    try:
        return _decode(_exactly(source, size))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise PackageRefused("malformed", "list") from error


def read_files(source: Readable, parcel: Parcel) -> Iterator[tuple[AttachmentHead, bytes]]:
    """The attachments behind the list, each checked against it. Raises PackageRefused."""
    for head in parcel.files:
        data = _exactly(source, head.size)
        if hashlib.sha256(data).hexdigest() != head.sha256:
            raise PackageRefused("malformed", "attachment")
        yield head, data
    if source.read(1):
        raise PackageRefused("malformed", "more than is listed")


def _exactly(source: Readable, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = source.read(min(_BLOCK, size - len(parts)))
        if not part:
            raise PackageRefused("malformed", "less than is listed")
        parts += part
    return bytes(parts)
