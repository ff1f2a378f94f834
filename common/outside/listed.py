"""What stands in a package: a list of what is in it as JSON, then the bytes of the files in the order of the list."""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from typing import Annotated, Protocol, TypeVar

import msgspec

from common.outside.refused import PackageRefused

_U32 = struct.Struct(">I")
_BLOCK = 1 << 16
_LONGEST_LIST = 64 << 20
_encode = msgspec.json.Encoder().encode
T = TypeVar("T")

Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Readable(Protocol):
    """Where a list and its files are read from."""

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""


def blocks_of(listed: object, files: Iterable[bytes] = ()) -> Iterator[bytes]:
    """The bytes for a package. `files` are those that the list names, in its order, in blocks of any size."""
    data = _encode(listed)
    yield _U32.pack(len(data)) + data
    yield from files


def read_list(source: Readable, kind: type[T]) -> T:
    """The list of what is in a package. Raises PackageRefused."""
    size = int(_U32.unpack(b"".join(_exactly(source, _U32.size)))[0])
    if size > _LONGEST_LIST:
        raise PackageRefused("malformed", "the list is too long")
    try:
        return msgspec.json.decode(b"".join(_exactly(source, size)), type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise PackageRefused("malformed", "list") from error


def read_file(source: Readable, size: int, sha256: str) -> Iterator[bytes]:
    """The next file in blocks; it is checked when it ends, so what was made of it counts only then.

    Raises PackageRefused.
    """
    hashed = hashlib.sha256()
    for block in _exactly(source, size):
        hashed.update(block)
        yield block
    if hashed.hexdigest() != sha256:
        raise PackageRefused("malformed", "file")


def read_end(source: Readable) -> None:
    """Nothing follows. Raises PackageRefused."""
    if source.read(1):
        raise PackageRefused("malformed", "more than is listed")


def _exactly(source: Readable, size: int) -> Iterator[bytes]:
    while size:
        block = source.read(min(_BLOCK, size))
        if not block:
            raise PackageRefused("malformed", "less than is listed")
        size -= len(block)
        yield block
