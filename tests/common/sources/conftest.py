"""A reference agency over real TLS on a free port, and a hall that it lets in."""

import ssl
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from common.outside.authority import Authority
from common.outside.places import OutsidePlaces
from common.outside.server import server_context
from common.outside.tls import caller_context
from common.sources.breaker import Breaker
from common.sources.https_source import HttpsSource
from common.sources.sample.source import SampleSource
from counter.demo.agency.faults import Fault
from counter.demo.agency.server import AgencyServer
from tests.common.outside.conftest import authority, sign_in  # noqa: F401 - a fixture


class Online(NamedTuple):
    """An agency with the sample persons, and the TLS of a hall."""

    agency: AgencyServer
    context: ssl.SSLContext

    def source(self, answer_seconds: float = 10, breaker: Breaker | None = None) -> HttpsSource:
        return HttpsSource(self.agency.url, lambda: self.context, answer_seconds, breaker)


@pytest.fixture(scope="module")
def serving(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Online]:  # noqa: F811
    places = OutsidePlaces(tmp_path_factory.mktemp("hall"))
    sign_in(places, authority)
    files = (authority.server_certificate, authority.server_key, authority.certificate_file)
    agency = AgencyServer(SampleSource(), server_context(*files))
    yield Online(agency, caller_context(places))
    agency.close()


@pytest.fixture
def online(serving: Online) -> Iterator[Online]:
    """The agency without a fault."""
    yield serving
    serving.agency.fault = Fault.NONE
