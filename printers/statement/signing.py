"""A PDF signed with the hall's own certificate (PAdES, ETSI EN 319 142-1): whoever has the file sees that it is whole.

The signature has no picture: nothing on the page looks like a seal.
"""

import io
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

_FIELD = "Hall"


class SigningWrong(Exception):
    """The hall's key or certificate is not there, or they are not good for signing now; says which."""


class SigningFiles(NamedTuple):
    """The hall's key, and its certificate with those above it, the hall's own first (both PEM)."""

    key: Path
    certificate: Path

    @classmethod
    def of(cls, home: Path) -> "SigningFiles":
        """Where a home keeps them."""
        return cls(home / "signing" / "hall.key", home / "signing" / "hall.pem")


def signed(pdf: bytes, files: SigningFiles, at: datetime) -> bytes:
    """The PDF with a signature after it; its own bytes stay as they are. Takes some 100 ms.

    `at` is aware. Raises SigningWrong.
    """
    good_until(files, at)
    # Not at the top: these take half a second, and most documents go to a printer.
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    load = signers.SimpleSigner.load
    signer = load(str(files.key), str(files.certificate), (str(files.certificate),))  # type: ignore[no-untyped-call]
    how = signers.PdfSignatureMetadata(
        field_name=_FIELD, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    result: io.BytesIO = signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), how, signer=signer)
    return result.getvalue()


def good_until(files: SigningFiles, at: datetime) -> datetime:
    """When the hall's certificate ends. Whatever is wrong is said before anything is signed, for readers of the file
    would only be told that it is not valid. `at` is aware. Raises SigningWrong.
    """
    try:
        key = load_pem_private_key(files.key.read_bytes(), None)
        certificate = x509.load_pem_x509_certificate(files.certificate.read_bytes())
        certified = certificate.public_key()
    except OSError as error:
        raise SigningWrong(f"{error.filename} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SigningWrong(f"{files.key} or {files.certificate} is not what it should be: {error}") from error
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise SigningWrong(f"{files.key} is of a kind that is not signed with here: RSA or ECDSA (P-256) is needed")
    form = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if key.public_key().public_bytes(*form) != certified.public_bytes(*form):
        raise SigningWrong(f"{files.certificate} is not the certificate of {files.key}")
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        raise SigningWrong(f"{files.certificate} is not valid at this time")
    return certificate.not_valid_after_utc
