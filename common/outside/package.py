"""A package: one file, signed and encrypted, that a person may carry. Its format is described in docs/gateways.md.

    "YICHUANG-PACKAGE\\n"  u32 length, header (JSON, in the clear)  { u32 length, chunk }...  u32 0  signature (64)

The chunks are ChaCha20-Poly1305 (RFC 8439) under a key that X25519 (RFC 7748) and HKDF-SHA256 (RFC 5869) give to the
recipient alone; a counter and a mark on the last one keep them in order and complete (STREAM, Hoang and others, 2015).
Ed25519 (RFC 8032) signs the SHA-256 of all that stands before. Numbers are big-endian.
"""

import base64
import hashlib
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from common.domain.limits import Code, Running
from common.outside.keys import OwnKeys, PublicKeys
from common.outside.refused import PackageRefused

SUFFIX = ".ycpkg"
LARGEST = 1 << 30
"""Bytes of a whole package."""
_MAGIC = b"YICHUANG-PACKAGE\n"
_VERSION = 1
_CHUNK = 1 << 16
_TAG = 16
_SIGNATURE = 64
_LONGEST_HEADER = 4096
_U32 = struct.Struct(">I")
_NONCE = struct.Struct(">3xQ?")


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the clear, signed with all the rest. `sender` and `recipient` are marks of keys."""

    version: int
    id: Code
    running: Running
    sender: str
    recipient: str
    ephemeral: Annotated[str, msgspec.Meta(max_length=44)]


_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(Header).decode


def write_package(
    file: Path,
    package_id: str,
    running: int,
    own: OwnKeys,
    to: PublicKeys,
    blocks: Iterable[bytes],
    when_whole: Callable[[], object] = lambda: None,
) -> None:
    """Write a package beside its place and move it there when it is whole and on the disk. Raises OSError.

    `when_whole` is done before it is moved: when that fails nothing is left, when the moving fails the `.part` is.
    """
    ephemeral = X25519PrivateKey.generate()
    header = _encode(
        Header(
            version=_VERSION,
            id=package_id,
            running=running,
            sender=own.public().mark,
            recipient=to.mark,
            ephemeral=base64.b64encode(ephemeral.public_key().public_bytes_raw()).decode(),
        )
    )
    cipher = _cipher(ephemeral, to.lock(), header)
    fresh = file.with_name(f"{file.name}.part")
    hashed = hashlib.sha256()
    try:
        with fresh.open("wb") as out:
            for part in _parts(header, cipher, blocks):
                hashed.update(part)
                out.write(part)
            out.write(own.signer().sign(hashed.digest()))
            out.flush()
            os.fsync(out.fileno())
        when_whole()
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    fresh.replace(file)
    _sync(file.parent)


def _parts(header: bytes, cipher: ChaCha20Poly1305, blocks: Iterable[bytes]) -> Iterator[bytes]:
    yield _MAGIC + _U32.pack(len(header)) + header
    rest, number = bytearray(), 0
    for block in blocks:
        rest += block
        while len(rest) > _CHUNK:  # the last chunk is never empty, unless there is nothing at all
            yield _chunk(cipher, header, bytes(rest[:_CHUNK]), number, is_last=False)
            del rest[:_CHUNK]
            number += 1
    yield _chunk(cipher, header, bytes(rest), number, is_last=True)
    yield _U32.pack(0)


def _chunk(cipher: ChaCha20Poly1305, header: bytes, plain: bytes, number: int, *, is_last: bool) -> bytes:
    sealed = cipher.encrypt(_NONCE.pack(number, is_last), plain, header)
    return _U32.pack(len(sealed)) + sealed


def read_header(file: Path) -> Header:
    """Who says to have sent it and for whom, not yet proved. Raises PackageRefused."""
    with _opened(file) as stream:
        return _decoded(_header(stream))


@contextmanager
def opened(file: Path, own: OwnKeys, sender: PublicKeys) -> Iterator[tuple[Header, str, "Chunks"]]:
    """A package that is proved to be whole and the sender's: its header, the file's SHA-256, what was locked in it.

    Raises PackageRefused, before anything that it holds is looked at.
    """
    with _opened(file) as stream:
        raw = _header(stream)
        header = _decoded(raw)
        if header.recipient != own.public().mark:
            raise PackageRefused("not_for_us")
        if header.sender != sender.mark:
            raise PackageRefused("unknown_sender")
        begins = stream.tell()
        digest = _check_signature(stream, sender)
        stream.seek(begins)
        yield header, digest, Chunks(stream, _cipher_of(own, header, raw), raw)


class Chunks:
    """What was locked in a package, to be read from beginning to end. Raises PackageRefused."""

    def __init__(self, stream: BinaryIO, cipher: ChaCha20Poly1305, header: bytes) -> None:
        self._stream = stream
        self._cipher = cipher
        self._header = header
        self._rest = bytearray()
        self._number = 0
        self._next = _frame(stream)

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        while len(self._rest) < size and self._next:
            sealed, self._next = self._next, _frame(self._stream)
            try:
                self._rest += self._cipher.decrypt(_NONCE.pack(self._number, not self._next), sealed, self._header)
            except InvalidTag as error:
                raise PackageRefused("tampered", f"chunk {self._number}") from error
            self._number += 1
        part = bytes(self._rest[:size])
        del self._rest[:size]
        return part


def _cipher(own: X25519PrivateKey, other: X25519PublicKey, header: bytes) -> ChaCha20Poly1305:
    shared = own.exchange(other)
    derived = HKDF(SHA256(), 32, salt=hashlib.sha256(header).digest(), info=b"yichuang package 1").derive(shared)
    return ChaCha20Poly1305(derived)


def _cipher_of(own: OwnKeys, header: Header, raw: bytes) -> ChaCha20Poly1305:
    try:
        ephemeral = X25519PublicKey.from_public_bytes(base64.b64decode(header.ephemeral, validate=True))
        return _cipher(own.key(), ephemeral, raw)
    except ValueError as error:
        raise PackageRefused("malformed", "ephemeral key") from error


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    """What goes wrong on another disk, where somebody keeps what they read here, is no fault of this file."""
    with _unless_unreadable():
        stream = file.open("rb")
    with stream:
        if os.fstat(stream.fileno()).st_size > LARGEST:
            raise PackageRefused("too_large")
        yield stream


@contextmanager
def _unless_unreadable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PackageRefused("unreadable", error.strerror or "") from error


def _read(stream: BinaryIO, size: int) -> bytes:
    with _unless_unreadable():
        return stream.read(size)


def _header(stream: BinaryIO) -> bytes:
    begin = _read(stream, len(_MAGIC))
    if begin != _MAGIC:
        raise PackageRefused("half_copied" if _MAGIC.startswith(begin) else "not_a_package")
    size = _length(stream)
    if size > _LONGEST_HEADER:
        raise PackageRefused("not_a_package", "header")
    return _exactly(stream, size)


def _decoded(raw: bytes) -> Header:
    try:
        header = _decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise PackageRefused("not_a_package", "header") from error
    if header.version > _VERSION:
        raise PackageRefused("newer", str(header.version))
    return header


def _check_signature(stream: BinaryIO, sender: PublicKeys) -> str:
    """Walk to the end of the frames: what ends before was not copied to its end. The SHA-256 of the whole file."""
    while size := _length(stream):
        if size > _CHUNK + _TAG:
            raise PackageRefused("tampered", "frame")
        _exactly(stream, size)
    ends = stream.tell()
    signature = _exactly(stream, _SIGNATURE)
    if _read(stream, 1):
        raise PackageRefused("tampered", "bytes behind its end")
    stream.seek(0)
    hashed = hashlib.sha256()
    for _ in range(0, ends, _CHUNK):
        hashed.update(_read(stream, min(_CHUNK, ends - stream.tell())))
    try:
        sender.verifier().verify(signature, hashed.digest())
    except InvalidSignature as error:
        raise PackageRefused("tampered", "signature") from error
    hashed.update(signature)
    return hashed.hexdigest()


def _frame(stream: BinaryIO) -> bytes:
    return _exactly(stream, _length(stream))


def _length(stream: BinaryIO) -> int:
    return int(_U32.unpack(_exactly(stream, _U32.size))[0])


def _exactly(stream: BinaryIO, size: int) -> bytes:
    part = _read(stream, size)
    if len(part) < size:
        raise PackageRefused("half_copied")
    return part


def _sync(folder: Path) -> None:
    """Make the new name durable, where the system can do that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
