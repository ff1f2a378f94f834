"""The documented format of packages, read by the words of docs/gateways.md alone; and one package that stays readable.

Nothing of the product reads here: whoever builds a department's side has no more than the page.
"""

import base64
import hashlib
import json
import struct
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from common.domain.catalogue.item import Domain
from common.gateway.parcel import Attachment, Parcel, blocks_of, read_parcel
from common.outside.keys import OwnKeys
from common.outside.package import opened, write_package

HALL = OwnKeys(bytes([1]) * 32, bytes([2]) * 32)
DEPARTMENT = OwnKeys(bytes([3]) * 32, bytes([4]) * 32)

# Written by version 1 of the format on the day that it was made.
GOLDEN = (
    "WUlDSFVBTkctUEFDS0FHRQoAAAD9eyJ2ZXJzaW9uIjoxLCJpZCI6ImdvbGRlbiIsInJ1bm5pbmciOjEsInNlbmRlciI6IjY1Y2ZkNmU2ZTYyMzYw"
    "NzEyNDFjYmZkZjdkZmViMDkyMDkxMjg3OWFkOWM5ZDQzYzYzM2MyMmRlZDU0ZjRhODMiLCJyZWNpcGllbnQiOiJiN2YxNGExNTg3YzgwNDhjODFk"
    "OWU0ZTM3NWIzZDBiZjJmNDA0YjU1YWJkOGY1MzA2MDZjMzU3NTM3NzY4YjQ1IiwiZXBoZW1lcmFsIjoiYXJmN1QvdkJ5ZmJLOS9NL1FTNHU4cldD"
    "d0phc2xkbXJwSHM3V3J0d2RXQT0ifQAAAFRuEbCjXoEb4NCZIQ0plhge9vzyH6zGqeFcTrPXNwH1HTbY9ni7dtnIeC56ooaxYlB2+cSHBHHhvb0K"
    "XsgXt9L3oVpy7v2tCYp27/KBa41h/ftuI/cAAAAAde66mGH805ISSxj8rCVqfDDsodyGJKlA8cYvHteSg/acxGG+k7A6XPp/ZcYZ0Wh1XJpu6W7A"
    "Qn/c7SUy8qY1Ag=="
)


def read_by_the_page(
    raw: bytes, line_of_sender: str, own: X25519PrivateKey
) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    """The header, the JSON object and the bytes of the files."""
    assert raw[:17] == b"YICHUANG-PACKAGE\n"
    keys = base64.b64decode(line_of_sender.split(" ")[1])
    Ed25519PublicKey.from_public_bytes(keys[:32]).verify(raw[-64:], hashlib.sha256(raw[:-64]).digest())
    (size,) = struct.unpack(">I", raw[17:21])
    header = raw[21 : 21 + size]
    said = json.loads(header)
    assert said["sender"] == hashlib.sha256(keys).hexdigest()
    secret = own.exchange(X25519PublicKey.from_public_bytes(base64.b64decode(said["ephemeral"])))
    key = HKDF(SHA256(), 32, salt=hashlib.sha256(header).digest(), info=b"yichuang package 1").derive(secret)
    chunks, rest = [], raw[21 + size : -64]
    while rest != bytes(4):
        (length,) = struct.unpack(">I", rest[:4])
        chunks.append(rest[4 : 4 + length])
        rest = rest[4 + length :]
    plain = b""
    for number, chunk in enumerate(chunks):
        nonce = bytes(3) + struct.pack(">Q", number) + bytes([number == len(chunks) - 1])
        plain += ChaCha20Poly1305(key).decrypt(nonce, chunk, header)
    (listed,) = struct.unpack(">I", plain[:4])
    return said, json.loads(plain[4 : 4 + listed]), plain[4 + listed :]


def test_the_page_is_enough_to_read_a_package(tmp_path: Path) -> None:
    scan = Attachment("a.pdf", "application/pdf", bytes(range(256)) * 600)
    parcel = Parcel(department=Domain.SOCIAL_INSURANCE, has_last=3, has_missing=(2,), files=(scan.head,))
    write_package(tmp_path / "p", "p1", 7, HALL, DEPARTMENT.public(), blocks_of(parcel, [scan.data]))
    said, listed, files = read_by_the_page((tmp_path / "p").read_bytes(), HALL.public().line(), DEPARTMENT.key())
    assert (said["version"], said["id"], said["running"]) == (1, "p1", 7)
    assert (listed["has_last"], listed["has_missing"]) == (3, [2])
    assert listed["files"] == [{"name": "a.pdf", "type": "application/pdf", "size": 153600, "sha256": scan.head.sha256}]
    assert files == scan.data


def test_a_package_of_the_first_day_is_still_read(tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(base64.b64decode("".join(GOLDEN)))
    with opened(tmp_path / "p", DEPARTMENT, HALL.public()) as (header, _, chunks):
        assert (header.id, header.running) == ("golden", 1)
        assert read_parcel(chunks) == Parcel(department=Domain.SOCIAL_INSURANCE, has_last=2, has_missing=(1,))
