"""A PDF with the hall's signature: other programs find it good, and one changed byte breaks it."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from printers.statement import render
from printers.statement.signing import SigningFiles, SigningWrong, signed
from tests.printers.a4.pdf import run, text
from tests.printers.statement.documents import DOCUMENTS

NOW = datetime.now(UTC)
PEM = "-----BEGIN {0}-----\n{{}}\n-----END {0}-----\n".format("PRIVATE KEY")
_P256, _SM2 = bytes.fromhex("06082a8648ce3d030107"), bytes.fromhex("06082a811ccf5501822d")
"""The names of two curves, as a key in DER has them."""


def keys_in(home: Path, *, ends: datetime = NOW + timedelta(days=30)) -> SigningFiles:
    """A key and a certificate of the hall's own, in a home."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "银杏里街道便民服务中心")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=60))
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    files = SigningFiles.of(home)
    files.key.parent.mkdir(parents=True)
    files.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    files.certificate.write_bytes(certificate.public_bytes(Encoding.PEM))
    return files


def said_of(pdf: bytes, folder: Path) -> str:
    """What another program finds of the signatures in a file."""
    file = folder / "signed.pdf"
    file.write_bytes(pdf)
    return run("pdfsig", "-nocert", str(file), data=b"").decode()


def test_another_program_finds_the_signature_good(tmp_path: Path) -> None:
    plain = render(DOCUMENTS["proof"]).pdf
    pdf = signed(plain, keys_in(tmp_path), NOW)
    assert pdf.startswith(plain)
    assert len(pdf) - len(plain) < 16 * 1024
    said = said_of(pdf, tmp_path)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "银杏里街道便民服务中心" in said
    assert text(pdf) == text(plain)


def test_one_changed_byte_breaks_it(tmp_path: Path) -> None:
    pdf = bytearray(signed(render(DOCUMENTS["proof"]).pdf, keys_in(tmp_path), NOW))
    at = pdf.index(b"stream") + 40
    pdf[at] ^= 1
    assert "Signature is Valid" not in said_of(bytes(pdf), tmp_path)


def test_what_is_wrong_with_the_keys_is_said_before_anything_is_signed(tmp_path: Path) -> None:
    with pytest.raises(SigningWrong, match="cannot be read"):
        signed(b"", SigningFiles.of(tmp_path / "none"), NOW)
    with pytest.raises(SigningWrong, match="not valid at this time"):
        signed(b"", keys_in(tmp_path / "old", ends=NOW - timedelta(days=1)), NOW)
    mine, other = keys_in(tmp_path / "mine"), keys_in(tmp_path / "other")
    with pytest.raises(SigningWrong, match="not the certificate of"):
        signed(b"", SigningFiles(mine.key, other.certificate), NOW)
    edwards = ed25519.Ed25519PrivateKey.generate()
    mine.key.write_bytes(edwards.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(SigningWrong, match="RSA or ECDSA"):
        signed(b"", mine, NOW)
    key = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    mine.key.write_text(PEM.format(b64encode(key.replace(_P256, _SM2)).decode()))
    with pytest.raises(SigningWrong, match="not what it should be"):
        signed(b"", mine, NOW)
    mine.key.write_bytes(b"no key")
    with pytest.raises(SigningWrong, match="not what it should be"):
        signed(b"", mine, NOW)
