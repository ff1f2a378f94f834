"""The small server: it lets in whom its authority has signed, within its limits, and never says what was asked."""

import http.client
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from common.outside.authority import Authority
from common.outside.places import OutsidePlaces
from common.outside.server import Asked, HungUp, Limits, Problem, Said, Server, server_context
from common.outside.tls import caller_context
from tests.common.outside.conftest import sign_in


class Running(NamedTuple):
    """A server that repeats what it is asked, and the certificate of a caller."""

    server: Server
    context: ssl.SSLContext

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        connection = http.client.HTTPSConnection("localhost", self.server.port, context=self.context, timeout=10)
        try:
            connection.request(method, path, body)
            reply = connection.getresponse()
            return reply.status, reply.read()
        finally:
            connection.close()


def answer(asked: Asked) -> Said:
    match asked.path:
        case "/echo":
            return Said(200, asked.caller.encode() + b":" + asked.body)
        case "/half":
            return Said(200, b"x" * 100, only=50)
        case "/gone":
            raise HungUp
    raise Problem(404, "there is no such thing here")


@pytest.fixture(scope="module")
def running(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    places = OutsidePlaces(tmp_path_factory.mktemp("caller"))
    sign_in(places, authority)
    files = (authority.server_certificate, authority.server_key, authority.certificate_file)
    server = Server(answer, server_context(*files), limits=Limits(largest_body=1000, most_at_once=2, patience_s=10))
    yield Running(server, caller_context(places))
    server.close()


def test_it_answers_and_knows_who_asks(running: Running) -> None:
    assert running.ask("POST", "/echo", b"hello") == (200, b"hall:hello")
    status, said = running.ask("GET", "/elsewhere")
    assert (status, b"no such thing" in said) == (404, True)


def test_too_large_a_body_is_refused_before_it_is_read(running: Running) -> None:
    assert running.ask("POST", "/echo", b"x" * 1001)[0] == 413


def test_it_can_hang_up_before_and_within_an_answer(running: Running) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        running.ask("GET", "/gone")
    with pytest.raises(http.client.IncompleteRead):
        running.ask("GET", "/half")


def test_nobody_without_a_certificate_is_let_in(running: Running, authority: Authority) -> None:
    stranger = ssl.create_default_context(cafile=str(authority.certificate_file))
    with pytest.raises((ssl.SSLError, ConnectionError)):
        Running(running.server, stranger).ask("GET", "/echo")


def test_whoever_finds_all_places_taken_is_sent_away_at_once(running: Running) -> None:
    idle = [socket.create_connection(("localhost", running.server.port)) for _ in range(2)]
    try:
        with socket.create_connection(("localhost", running.server.port), timeout=10) as third:
            assert third.recv(1) == b""
    finally:
        for one in idle:
            one.close()


def test_its_certificate_is_made_anew_for_another_name(tmp_path: Path) -> None:
    before = Authority(tmp_path).server_certificate.read_bytes()
    assert Authority(tmp_path).server_certificate.read_bytes() == before
    assert Authority(tmp_path, "records.hall").server_certificate.read_bytes() != before
    named = Authority(tmp_path, "192.168.1.9").server_certificate.read_bytes()
    assert Authority(tmp_path, "192.168.1.9").server_certificate.read_bytes() == named
