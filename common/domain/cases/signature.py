"""A signature as it is kept: the strokes with their times, and a picture of them, together in one sealed text."""

import zlib
from base64 import b64decode, b64encode

import msgspec

from common.domain.cases.drawing import Drawing


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody drew, and the PNG that was made of it then."""

    drawing: Drawing
    picture: bytes


_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(Signature).decode


def write(signature: Signature) -> str:
    """The signature as text to be sealed; packed, for there is one for every result."""
    return b64encode(zlib.compress(_encode(signature), 9)).decode()


def read(text: str) -> Signature:
    """A signature from its text. Raises ValueError, zlib.error, msgspec.DecodeError for what is none."""
    return _decode(zlib.decompress(b64decode(text)))
