"""The hall's certificate for a department: asked for, kept, and refused in kind words when it does not fit."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from common.outside.authority import Authority
from common.outside.keys import KeysWrong
from common.outside.places import OutsidePlaces
from common.outside.tls import caller_context, ends_at, install, make_request
from tests.common.outside.conftest import sign_in


@pytest.fixture
def places(tmp_path: Path) -> OutsidePlaces:
    return OutsidePlaces(tmp_path / "gateway")


def test_a_request_is_made_once_and_its_key_stays(places: OutsidePlaces) -> None:
    first, again = (x509.load_pem_x509_csr(make_request(places, "一窗 hall")) for _ in range(2))
    assert first.is_signature_valid
    assert first.public_key() == again.public_key()
    assert places.tls_key.stat().st_mode & 0o077 == 0


def test_what_was_signed_is_kept_and_used(places: OutsidePlaces, authority: Authority) -> None:
    with pytest.raises(KeysWrong, match=r"authority\.pem is missing"):
        caller_context(places)
    sign_in(places, authority)
    assert caller_context(places).get_ca_certs()
    assert (ends_at(places) - authority.certificate.not_valid_after_utc).days < 0


def test_a_request_with_a_key_of_another_kind_is_refused(authority: Authority) -> None:
    key = rsa.generate_private_key(65537, 2048)
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    with pytest.raises(ValueError, match="elliptic curve"):
        authority.sign(builder.sign(key, SHA256()).public_bytes(Encoding.PEM))


def test_a_certificate_for_another_key_or_no_certificate_is_refused(
    places: OutsidePlaces, authority: Authority
) -> None:
    sign_in(places, authority)
    before = places.certificate.read_bytes()
    trusted = authority.certificate_file.read_bytes()
    other = authority.sign(make_request(OutsidePlaces(places.folder / "other"), "another"))
    for certificate, of in ((other, trusted), (b"hello", trusted), (before, b"hello")):
        with pytest.raises(KeysWrong):
            install(places, certificate, of)
    assert (places.certificate.read_bytes(), places.authority.read_bytes()) == (before, trusted)
    places.certificate.write_bytes(other)
    with pytest.raises(KeysWrong, match="do not fit together"):
        caller_context(places)
    places.tls_key.write_bytes(b"hello")
    with pytest.raises(KeysWrong, match="does not hold a key"):
        make_request(places, "hall")
