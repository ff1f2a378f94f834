"""A small authority: signs the certificate of one server and those of whoever may ask it."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from common.places import write_private_file

_DAY = timedelta(days=1)
_YEARS = 365 * _DAY
_SOON = 30 * _DAY


class Authority:
    """An authority in a folder, made at first use: `authority.pem`, `authority.key`, `server.pem`, `server.key`.

    Its server goes by the names localhost and 127.0.0.1, and by `host`, a name or an address, where one is given. Its
    certificate is made anew when it would end within a month, or lacks that name.
    """

    def __init__(self, folder: Path, host: str = "") -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.certificate_file = folder / "authority.pem"
        self.server_certificate = folder / "server.pem"
        self.server_key = folder / "server.key"
        self._key_file = folder / "authority.key"
        if not self.certificate_file.exists():
            self._begin()
        self._key = load_pem_private_key(self._key_file.read_bytes(), None)
        self.certificate = x509.load_pem_x509_certificate(self.certificate_file.read_bytes())
        self._names = _names(host)
        if not self._has_server():
            self._make_server()

    def sign(self, request: bytes, days: int = 365) -> bytes:
        """The certificate (PEM) for a request that somebody has sent. Raises ValueError for one that is none."""
        asked = x509.load_pem_x509_csr(request)
        if not asked.is_signature_valid:
            raise ValueError("this request was not made by the owner of its key")
        if not isinstance(asked.public_key(), ec.EllipticCurvePublicKey):
            raise ValueError("its key has to be one of an elliptic curve, as `keys --request` makes it")
        return self._certificate(asked.subject, asked.public_key(), ExtendedKeyUsageOID.CLIENT_AUTH, days)

    def _has_server(self) -> bool:
        if not self.server_certificate.exists():
            return False
        server = x509.load_pem_x509_certificate(self.server_certificate.read_bytes())
        names = server.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        is_lasting = server.not_valid_after_utc - datetime.now(UTC) > _SOON
        return is_lasting and all(name in list(names) for name in self._names)

    def _begin(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Yichuang authority")])
        now = datetime.now(UTC)
        certificate = (
            _builder(name, name, now, 10 * _YEARS)
            .public_key(key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(is_authority=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .sign(key, SHA256())
        )
        self._key_file.unlink(missing_ok=True)  # of a beginning that did not come to its end
        write_private_file(self._key_file, _pem(key))
        self.certificate_file.write_bytes(certificate.public_bytes(Encoding.PEM))

    def _make_server(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        self.server_key.unlink(missing_ok=True)
        write_private_file(self.server_key, _pem(key))
        self.server_certificate.write_bytes(
            self._certificate(name, key.public_key(), ExtendedKeyUsageOID.SERVER_AUTH, 365)
        )

    def _certificate(self, subject: x509.Name, public: object, purpose: x509.ObjectIdentifier, days: int) -> bytes:
        assert isinstance(public, ec.EllipticCurvePublicKey)
        assert isinstance(self._key, ec.EllipticCurvePrivateKey)
        builder = (
            _builder(subject, self.certificate.subject, datetime.now(UTC), days * _DAY)
            .public_key(public)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(is_authority=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
        )
        if purpose == ExtendedKeyUsageOID.SERVER_AUTH:
            builder = builder.add_extension(x509.SubjectAlternativeName(self._names), critical=False)
        return builder.sign(self._key, SHA256()).public_bytes(Encoding.PEM)


def _names(host: str) -> list[x509.GeneralName]:
    return [_name(name) for name in dict.fromkeys(("localhost", "127.0.0.1", *([host] if host else [])))]


def _name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _builder(subject: x509.Name, issuer: x509.Name, now: datetime, lasts: timedelta) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder(subject_name=subject, issuer_name=issuer)
    builder = builder.serial_number(x509.random_serial_number())
    return builder.not_valid_before(now - _DAY).not_valid_after(now + lasts)


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
