"""The certificate that a PostgreSQL server presents, looked at before anything is said to it."""

import socket
import ssl
from hashlib import sha256
from typing import NamedTuple

from cryptography import x509

_SSL_REQUEST = (8).to_bytes(4) + (80877103).to_bytes(4)
_TIMEOUT_S = 10


class Presented(NamedTuple):
    """A certificate (DER). One that signed itself can be kept and demanded; others are renewed by who signed them."""

    der: bytes

    @property
    def fingerprint(self) -> bytes:
        """Its SHA-256."""
        return sha256(self.der).digest()

    @property
    def is_self_signed(self) -> bool:
        """Whether it vouches for itself."""
        certificate = x509.load_der_x509_certificate(self.der)
        return certificate.issuer == certificate.subject

    @property
    def pem(self) -> str:
        """As files hold it."""
        return ssl.DER_cert_to_PEM_cert(self.der)


def presented_by(host: str, port: int) -> Presented | None:
    """What a server presents, None where it speaks no TLS. Raises OSError where nobody answers.

    https://www.postgresql.org/docs/15/protocol-message-formats.html (SSLRequest)
    """
    with socket.create_connection((host, port), timeout=_TIMEOUT_S) as plain:
        plain.sendall(_SSL_REQUEST)
        if plain.recv(1) != b"S":
            return None
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # who asked compares it
        with context.wrap_socket(plain) as wrapped:
            return Presented(wrapped.getpeercert(binary_form=True) or b"")
