"""The code with which a machine joins a hall: where the hub is, how to know it, and a secret that is good once."""

import base64
import struct
from binascii import crc_hqx
from typing import NamedTuple

_FINGERPRINT_BYTES = 16
_SECRET_BYTES = 10
_HEAD = struct.Struct(f">BHH{_FINGERPRINT_BYTES}s{_SECRET_BYTES}s")
_FORMAT = 1
_CHECK_BYTES = 2
NO_TLS = bytes(_FINGERPRINT_BYTES)
_GROUP = 5


class BadCode(Exception):
    """What was typed is no code, or not all of it."""


class Code(NamedTuple):
    """`fingerprint` begins the SHA-256 of the hub's certificate (DER); NO_TLS for a hub that others run without."""

    host: str
    port: int
    database: str
    number: int
    secret: str
    fingerprint: bytes

    @property
    def has_tls(self) -> bool:
        """Whether the hub is spoken to over TLS alone."""
        return self.fingerprint != NO_TLS

    @property
    def role(self) -> str:
        """What the machine signs in as."""
        return f"{self.database}_{self.number}"

    def __str__(self) -> str:
        head = _HEAD.pack(_FORMAT, self.port, self.number, self.fingerprint, bytes.fromhex(self.secret))
        data = head + f"{self.host}/{self.database}".encode()
        text = base64.b32encode(data + _check(data)).decode().rstrip("=")
        return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def begin_of(fingerprint: bytes) -> bytes:
    """As much of a certificate's SHA-256 as a code holds."""
    return fingerprint[:_FINGERPRINT_BYTES]


def read_code(typed: str) -> Code:
    """The code that somebody typed or scanned; spaces, hyphens and case do not matter. Raises BadCode."""
    text = "".join(typed.upper().replace("-", " ").split())
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
        form, port, number, fingerprint, secret = _HEAD.unpack(data[: _HEAD.size])
        host, _, database = data[_HEAD.size : -_CHECK_BYTES].decode().partition("/")
    except (ValueError, struct.error) as error:
        raise BadCode from error
    if form != _FORMAT or data[-_CHECK_BYTES:] != _check(data[:-_CHECK_BYTES]) or not host or not database:
        raise BadCode
    code = Code(host, port, database, number, secret.hex(), fingerprint)
    if str(code).replace("-", "") != text:  # the last letter has bits that no byte needs
        raise BadCode
    return code


def _check(data: bytes) -> bytes:
    """A CRC-16, which finds every single mistyped letter."""
    return crc_hqx(data, 0).to_bytes(_CHECK_BYTES)
