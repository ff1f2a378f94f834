"""What a package holds: a list of what is in it, then the bytes of the attachments in the order of the list."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple

import msgspec

from common.domain.cases.gateway_letters import Answer, AttachmentHead, DayList, Letter, Receipt
from common.domain.catalogue.item import Domain
from common.outside import listed
from common.outside.listed import Readable


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


def blocks_of(parcel: Parcel, files: Iterable[bytes] = ()) -> Iterator[bytes]:
    """The bytes of a parcel, for a package. `files` are those that its list names, in that order."""
    return listed.blocks_of(parcel, files)


def read_parcel(source: Readable) -> Parcel:
    """The list of what is in a package. Raises PackageRefused."""
    return listed.read_list(source, Parcel)


def read_files(source: Readable, parcel: Parcel) -> Iterator[tuple[AttachmentHead, bytes]]:
    """The attachments behind the list, each checked against it. Raises PackageRefused."""
    for head in parcel.files:
        yield head, b"".join(listed.read_file(source, head.size, head.sha256))
    listed.read_end(source)
