"""The keys of a side that exchanges packages: who signs, for whom is locked, how people compare them by telephone."""

import base64
import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from common.places import make_private_folder, write_private_file

_KIND = "yichuang-gateway-1"
_KEY_BYTES = 32
_GROUPS, _DIGITS = 6, 4


class KeysWrong(Exception):
    """A file does not hold the keys that it should."""


class PublicKeys(msgspec.Struct, frozen=True):
    """What the other side has to know: the Ed25519 key that signs, the X25519 key to lock with (32 bytes each)."""

    signing: bytes
    sealing: bytes

    @property
    def mark(self) -> str:
        """SHA-256 of both: how packages name a side."""
        return hashlib.sha256(self.signing + self.sealing).hexdigest()

    @property
    def spoken(self) -> str:
        """The beginning of the mark in groups, for two people who compare it by telephone."""
        return " ".join(self.mark[n * _DIGITS : (n + 1) * _DIGITS] for n in range(_GROUPS))

    def line(self) -> str:
        """The keys as the one line that is given to the other side."""
        return f"{_KIND} {base64.b64encode(self.signing + self.sealing).decode()}\n"

    def verifier(self) -> Ed25519PublicKey:
        """What checks a signature."""
        return Ed25519PublicKey.from_public_bytes(self.signing)

    def lock(self) -> X25519PublicKey:
        """What something is locked with."""
        return X25519PublicKey.from_public_bytes(self.sealing)


class OwnKeys(msgspec.Struct, frozen=True):
    """Both private keys (32 bytes each)."""

    signing: bytes
    sealing: bytes

    def __repr__(self) -> str:
        return "<OwnKeys>"

    def signer(self) -> Ed25519PrivateKey:
        """What signs."""
        return Ed25519PrivateKey.from_private_bytes(self.signing)

    def key(self) -> X25519PrivateKey:
        """What opens."""
        return X25519PrivateKey.from_private_bytes(self.sealing)

    def public(self) -> PublicKeys:
        """What the other side has to know."""
        return PublicKeys(self.signer().public_key().public_bytes_raw(), self.key().public_key().public_bytes_raw())


def new_keys() -> OwnKeys:
    """Keys that nobody has."""
    return OwnKeys(
        Ed25519PrivateKey.generate().private_bytes_raw(),
        X25519PrivateKey.generate().private_bytes_raw(),
    )


def make_keys(file: Path) -> OwnKeys:
    """The keys in a file that only its owner reads, made where there are none. Raises KeysWrong, OSError."""
    if not file.exists():
        make_private_folder(file.parent)
        with suppress(FileExistsError):  # another process was quicker: its keys count
            write_private_file(file, _line(new_keys()))
    return read_keys(file)


def read_keys(file: Path) -> OwnKeys:
    """The keys in a file. Raises KeysWrong where there is none, or none that fits."""
    return OwnKeys(*_halves(_text(file), file))


def read_public(file: Path) -> PublicKeys:
    """The other side's keys in a file. Raises KeysWrong."""
    return parse_public(_text(file), file)


def parse_public(text: str, file: Path | str = "") -> PublicKeys:
    """The keys in the line that the other side has given. Raises KeysWrong."""
    kind, _, rest = text.strip().partition(" ")
    if kind != _KIND:
        raise KeysWrong(f"{file or 'this'} is not the line of keys that the other side has to give")
    return PublicKeys(*_halves(rest, file))


def trust(file: Path, keys: PublicKeys) -> None:
    """Keep the other side's keys, in the place of those before. Raises OSError."""
    make_private_folder(file.parent)
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text(keys.line(), encoding="ascii")
    fresh.replace(file)


def _line(keys: OwnKeys) -> bytes:
    return base64.b64encode(keys.signing + keys.sealing) + b"\n"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise KeysWrong(f"{file} is missing") from error
    except (OSError, UnicodeDecodeError) as error:
        raise KeysWrong(f"{file} cannot be read") from error


def _halves(text: str, file: Path | str) -> tuple[bytes, bytes]:
    try:
        both = base64.b64decode(text.strip(), validate=True)
    except ValueError:  # of which binascii.Error is one
        both = b""
    if len(both) != 2 * _KEY_BYTES:
        raise KeysWrong(f"{file or 'this'} does not hold keys, or not all of them")
    return both[:_KEY_BYTES], both[_KEY_BYTES:]
