"""The other organisation's authority, and a side that has its certificate."""

import pytest

from common.outside.authority import Authority
from common.outside.places import OutsidePlaces
from common.outside.tls import install, make_request


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The authority, made once."""
    return Authority(tmp_path_factory.mktemp("authority"))


def sign_in(places: OutsidePlaces, authority: Authority) -> None:
    """The authority signs this side's request, and this side keeps what it gets."""
    install(places, authority.sign(make_request(places, "hall")), authority.certificate_file.read_bytes())
