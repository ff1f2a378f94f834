"""The source over HTTPS against a real server, with real certificates: whatever it says, never another's record."""

import logging
import socket
import ssl
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from common.outside.authority import Authority
from common.outside.places import OutsidePlaces
from common.outside.tls import caller_context
from common.places import Home
from common.settings import SettingsWrong, parse
from common.sources import NotInsured, SourceSilent, WrongPerson, open_source
from common.sources.breaker import FAILURES_TO_OPEN, Breaker
from common.sources.https_source import HttpsSource
from common.sources.places import records_places
from common.sources.sample.persons import person_at
from common.sources.sample.source import AS_OF, record_of
from counter.demo.agency.faults import Fault
from tests.common.outside.conftest import sign_in
from tests.common.sources.conftest import Online

ANNA = person_at(0)
SILENT = (Fault.DOWN, Fault.MALFORMED, Fault.CONTRADICTS, Fault.HALF, Fault.HANGS_UP, Fault.ENDLESS)
WRONG = (Fault.WRONG_PERSON, Fault.WRONG_NAME, Fault.WRONG_QUESTION)


def test_a_record_comes_as_the_agency_has_it(online: Online) -> None:
    source = online.source()
    assert source.fetch(ANNA.id_number, ANNA.name) == record_of(ANNA)
    assert source.is_sample
    assert source.as_of() == AS_OF
    with pytest.raises(NotInsured):
        source.fetch("11010119900307475X")
    with pytest.raises(WrongPerson):
        source.fetch(ANNA.id_number, "另有其人")


@pytest.mark.parametrize("fault", WRONG)
def test_the_record_of_somebody_else_is_never_shown(online: Online, fault: Fault) -> None:
    online.agency.fault = fault
    with pytest.raises(WrongPerson):
        online.source().fetch(ANNA.id_number, ANNA.name)


@pytest.mark.parametrize("fault", SILENT)
def test_what_is_no_whole_and_sound_answer_is_silence(online: Online, fault: Fault) -> None:
    online.agency.fault = fault
    with pytest.raises(SourceSilent):
        online.source().fetch(ANNA.id_number, ANNA.name)


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.DRIPS, Fault.SLOW])
def test_nobody_waits_longer_than_the_time_limit(online: Online, fault: Fault) -> None:
    online.agency.fault, online.agency.slow_s = fault, 1.0
    before = online.agency.asked
    with pytest.raises(SourceSilent, match="in time"):
        online.source(answer_seconds=0.3).fetch(ANNA.id_number)
    assert online.agency.asked == before + 1, "a slow agency is not asked twice"


def test_a_slow_answer_within_the_limit_is_an_answer(online: Online) -> None:
    online.agency.fault, online.agency.slow_s = Fault.SLOW, 0.05
    assert online.source().fetch(ANNA.id_number).name == ANNA.name


def test_a_failing_connection_is_tried_once_more_and_no_further(online: Online) -> None:
    online.agency.fault = Fault.HANGS_UP
    before = online.agency.asked
    with pytest.raises(SourceSilent):
        online.source().fetch(ANNA.id_number)
    assert online.agency.asked == before + 2
    online.agency.fault = Fault.DOWN
    with pytest.raises(SourceSilent):
        online.source().fetch(ANNA.id_number)
    assert online.agency.asked == before + 3, "one that says that it is down is left alone"


def test_an_agency_that_is_down_is_left_alone_and_then_probed(online: Online) -> None:
    source = online.source(breaker=Breaker())
    online.agency.fault = Fault.DOWN
    for _ in range(FAILURES_TO_OPEN + 5):
        with pytest.raises(SourceSilent):
            source.fetch(ANNA.id_number)
    before = online.agency.asked
    online.agency.fault = Fault.NONE
    with pytest.raises(SourceSilent, match="left alone"):
        source.fetch(ANNA.id_number)
    assert online.agency.asked == before


def test_nobody_listens_there(online: Online) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    source = HttpsSource(f"https://localhost:{port}", lambda: online.context, 5)
    with pytest.raises(SourceSilent, match="not reached"):
        source.fetch(ANNA.id_number)
    with pytest.raises(SourceSilent, match="not reached"):
        HttpsSource("https://localhost:99999999", lambda: online.context, 5).fetch(ANNA.id_number)


def test_each_address_of_a_host_is_tried_within_the_time(online: Online, monkeypatch: pytest.MonkeyPatch) -> None:
    found = socket.getaddrinfo("127.0.0.1", online.agency.server.port, type=socket.SOCK_STREAM)
    closed = [(*one[:4], ("127.0.0.1", 1)) for one in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [*closed, *found])
    assert online.source().fetch(ANNA.id_number).name == ANNA.name
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: closed)
    with pytest.raises(SourceSilent, match="not reached"):
        online.source().fetch(ANNA.id_number)


def test_nobody_waits_for_a_resolver_that_does_not_answer(online: Online, monkeypatch: pytest.MonkeyPatch) -> None:
    is_over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: is_over.wait(30))
    with pytest.raises(SourceSilent, match="in time"):
        online.source(answer_seconds=0.2).fetch(ANNA.id_number)
    is_over.set()


@contextmanager
def listening_mute() -> Iterator[int]:
    """Takes connections and never begins TLS."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []
        thread = threading.Thread(target=lambda: held.append(server.accept()[0]), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(10)
        for one in held:
            one.close()


def test_a_server_that_never_begins_to_speak_ends_with_the_time(online: Online) -> None:
    with listening_mute() as port, pytest.raises(SourceSilent, match="in time"):
        HttpsSource(f"https://localhost:{port}", lambda: online.context, 0.3).fetch(ANNA.id_number)


def test_only_the_agreed_server_is_asked_and_only_a_hall_it_knows_is_let_in(online: Online, tmp_path: Path) -> None:
    other = Authority(tmp_path / "other")
    places = OutsidePlaces(tmp_path / "hall")
    sign_in(places, other)
    with pytest.raises(SourceSilent, match="certificate is not the agreed one"):
        HttpsSource(online.agency.url, lambda: caller_context(places), 5).fetch(ANNA.id_number)
    unknown = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    unknown.load_verify_locations(cadata=online.context.get_ca_certs(binary_form=True)[0])
    before = online.agency.asked
    with pytest.raises(SourceSilent):
        HttpsSource(online.agency.url, lambda: unknown, 5).fetch(ANNA.id_number)
    assert online.agency.asked == before


@pytest.mark.parametrize("fault", [*SILENT, *WRONG, Fault.NONE])
def test_nothing_of_a_person_is_in_addresses_logs_or_what_is_raised(
    online: Online, fault: Fault, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    online.agency.fault = fault
    paths: list[str] = []
    online.agency.server.traffic = lambda one: paths.append(one.path)
    told = ""
    try:
        told = repr(online.source().fetch(ANNA.id_number, ANNA.name))
    except (SourceSilent, WrongPerson) as error:
        whole: BaseException | None = error
        while whole is not None:
            told += "".join(traceback.format_exception(whole))
            whole = whole.__cause__ or whole.__context__
    finally:
        online.agency.server.traffic = lambda _: None
    out = capfd.readouterr()
    for text in (told, caplog.text, out.out, out.err, *paths):
        for secret in (ANNA.id_number, ANNA.name, "另有其人", "样例甲"):
            assert secret not in text


def test_without_certificates_it_is_silent_and_says_what_to_do(tmp_path: Path) -> None:
    settings = parse('[records]\nsource = "https"\nurl = "https://localhost:1"\n')
    with pytest.raises(SourceSilent, match="source keys"):
        open_source(settings, Home(tmp_path)).fetch(ANNA.id_number)
    with pytest.raises(SettingsWrong, match="no url"):
        parse('[records]\nsource = "https"\n')


def test_it_is_opened_by_the_settings(online: Online, authority: Authority, tmp_path: Path) -> None:
    home = Home(tmp_path)
    sign_in(records_places(home), authority)
    settings = parse(f'[records]\nsource = "https"\nurl = "{online.agency.url}"\n')
    assert open_source(settings, home).fetch(ANNA.id_number, ANNA.name) == record_of(ANNA)
    with pytest.raises(SourceSilent, match="no source"):
        open_source(parse(""), home).fetch(ANNA.id_number)
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and ANNA.id_number.encode() in file.read_bytes()]
