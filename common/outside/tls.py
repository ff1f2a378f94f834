"""The certificates for another side over HTTPS: the own one, which that side signs, and whom this one trusts."""

import ssl
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

from common.outside.keys import KeysWrong
from common.outside.places import OutsidePlaces
from common.places import make_private_folder, write_private_file


def make_request(places: OutsidePlaces, name: str) -> bytes:
    """A request for a certificate (PKCS #10, PEM) for the other side to sign; the key (P-256) is made where none is.

    Raises KeysWrong, OSError.
    """
    make_private_folder(places.folder)
    if not places.tls_key.exists():
        fresh = ec.generate_private_key(ec.SECP256R1())
        with suppress(FileExistsError):
            write_private_file(places.tls_key, fresh.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    request = x509.CertificateSigningRequestBuilder().subject_name(subject).sign(_key(places.tls_key), SHA256())
    return request.public_bytes(Encoding.PEM)


def install(places: OutsidePlaces, certificate: bytes, authority: bytes) -> None:
    """Keep what the other side has given: the signed certificate, and the authority of its server.

    Raises KeysWrong where the certificate is of another key, or either is none.
    """
    (own, *_) = _certificates(certificate, "the certificate")
    _certificates(authority, "the authority")
    if not places.tls_key.exists() or _public(own.public_key()) != _public(_key(places.tls_key).public_key()):
        raise KeysWrong("this certificate was made for another request: send the one that is made now")
    for file, content in ((places.certificate, certificate), (places.authority, authority)):
        fresh = file.with_name(f"{file.name}.new")
        fresh.write_bytes(content)
        fresh.replace(file)


def ends_at(places: OutsidePlaces) -> datetime:
    """When the own certificate ends. Raises KeysWrong."""
    return end_of(places.certificate)


def end_of(file: Path) -> datetime:
    """When the certificate in a file ends, the first one where there are several. Raises KeysWrong."""
    return _certificates(_read(file), str(file))[0].not_valid_after_utc


def caller_context(places: OutsidePlaces) -> ssl.SSLContext:
    """TLS to the other side: only with a server whose certificate this very authority has signed, by its name.

    Raises KeysWrong.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for file in (places.authority, places.certificate, places.tls_key):
        _read(file)
    try:
        context.load_verify_locations(places.authority)
        context.load_cert_chain(places.certificate, places.tls_key)
    except (OSError, ssl.SSLError) as error:
        raise KeysWrong(f"the certificates in {places.folder} do not fit together") from error
    return context


def _key(file: Path) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(_read(file), None)
    except (ValueError, TypeError) as error:
        raise KeysWrong(f"{file} does not hold a key") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise KeysWrong(f"{file} holds a key of another kind")
    return key


def _public(key: object) -> bytes:
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return b""
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _certificates(content: bytes, what: str) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(content)
    except ValueError as error:
        raise KeysWrong(f"{what} is not a certificate (PEM)") from error


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise KeysWrong(f"{file} is missing") from error
    except OSError as error:
        raise KeysWrong(f"{file} cannot be read") from error
