"""The hub's own certificate: made once, known to every terminal by its fingerprint, signed by nobody else."""

import datetime
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from common.places import write_private_file

_YEARS = 20  # it is pinned, not renewed: a hub that needs another one is joined anew


def make_certificate(key_file: Path, certificate_file: Path) -> None:
    """Make a key and a certificate for it. Raises FileExistsError where there is a key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Yichuang hub")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=2))  # terminals' clocks may be wrong
        .not_valid_after(now + datetime.timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    write_private_file(
        key_file, key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    certificate_file.write_bytes(certificate.public_bytes(pem))


def fingerprint(certificate_file: Path) -> bytes:
    """The SHA-256 of a certificate (DER)."""
    certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
    return sha256(certificate.public_bytes(serialization.Encoding.DER)).digest()
