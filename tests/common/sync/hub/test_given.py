"""A hub on a server that others run: few rights, TLS of every sort, and everything that a hub of one's own can do."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from common.sync.hub.backup import newest
from common.sync.hub.cluster import Cluster
from common.sync.hub.given import GivenServer, make_at
from common.sync.hub.keeper import Keeper
from common.sync.hub.nightly import Attempt, note_attempt, save
from common.sync.hub.opening import open_server
from common.sync.hub.report import report, sentences
from common.sync.hub.restore import restore
from common.sync.hub.terminals import revoke, terminals
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.joining import join
from common.sync.terminal.membership import read_membership
from common.sync.terminal.once import exchange_once
from tests.common.sync.hub.places import NIGHT, code_for, running
from tests.halls import MovedClock, small_hall, take
from tests.postgres import Postgres, open_folder

_EVERYBODY = "local all postgres trust\nhostssl all all all scram-sha-256\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """A server with TLS, as an office of the district might run it; the role `it` may make databases and roles."""
    with open_folder() as folder, running(folder / "server") as cluster:
        cluster.put("pg_hba.conf", _EVERYBODY)
        with cluster.connected() as connection:
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE ROLE it LOGIN CREATEDB CREATEROLE PASSWORD 'secret'")
            connection.execute("CREATE ROLE guest LOGIN PASSWORD 'secret'")
        yield cluster


def url(server: Cluster, database: str, role: str = "it") -> str:
    return f"postgresql://{role}:secret@127.0.0.1:{server.port}/{database}"


def test_everything_works_without_being_a_superuser(server: Cluster, tmp_path: Path) -> None:
    hub = make_at(tmp_path / "hub", url(server, "centre"))
    hall = small_hall(tmp_path / "counter")
    with closing(hall):
        join(hall.home, hall.store, code_for(hub))
        membership = read_membership(hall.home)
        assert membership is not None
        assert (membership.database, membership.trust) == ("centre", "certificate")
        proved = save(hub, NIGHT)
        take(hall)
        assert exchange_once(hall).pushed == 1
        with psycopg.connect(membership.words(hall.home), autocommit=True) as still_there:
            restore(hub, Path(proved.file), NIGHT)
            with pytest.raises(psycopg.OperationalError):
                still_there.execute("SELECT 1")
        assert exchange_once(hall).pushed == 1
        with hub.connected() as connection, psycopg.connect(membership.words(hall.home), autocommit=True) as lost:
            assert revoke(connection, 1)
            with pytest.raises(psycopg.OperationalError):
                lost.execute("SELECT 1")
        assert not exchange_once(hall).ok


def test_made_again_it_is_found(server: Cluster, tmp_path: Path) -> None:
    hub = make_at(tmp_path / "hub", url(server, "again"))
    code_for(hub)
    for folder in ("hub", "other"):
        again = make_at(tmp_path / folder, url(server, "again"))
        with again.connected() as connection:
            assert len(terminals(connection)) == 1
    assert (tmp_path / "hub" / "server.json").stat().st_mode & 0o077 == 0
    assert GivenServer.is_in(tmp_path / "other")


def test_a_database_that_was_dropped_leaves_roles_behind_that_disturb_nobody(server: Cluster, tmp_path: Path) -> None:
    code_for(make_at(tmp_path, url(server, "gone")))
    with server.connected("postgres") as connection:
        connection.execute("DROP DATABASE gone")
    hub = make_at(tmp_path, url(server, "gone"))
    assert code_for(hub).role == "gone_2"
    with hub.connected() as connection:
        assert [one.terminal for one in terminals(connection)] == [2]


def test_it_is_saved_each_night_until_somebody_ends_that(server: Cluster, tmp_path: Path) -> None:
    hub = make_at(tmp_path, url(server, "nightly"))
    clock = MovedClock(NIGHT)
    note_attempt(hub, Attempt(at=NIGHT - dt.timedelta(days=1)))
    keeper = Keeper(hub, clock)
    assert not keeper.turn()
    open_server(hub)
    assert keeper.turn()
    assert newest(hub) is not None
    assert [line for is_well, line in sentences(report(hub, NIGHT)) if not is_well] == []
    hub.stop()
    assert not keeper.turn()


def test_missing_rights_are_named(server: Cluster, tmp_path: Path) -> None:
    with pytest.raises(
        HubTrouble, match=r'guest lacks the rights CREATEDB and CREATEROLE.*ALTER ROLE "guest" CREATEDB'
    ):
        make_at(tmp_path, url(server, "centre", "guest"))
    assert not GivenServer.is_in(tmp_path)


def test_a_database_of_something_else_is_not_touched(server: Cluster, tmp_path: Path) -> None:
    with server.connected("postgres") as connection:
        connection.execute("CREATE DATABASE library OWNER it")
    with server.connected("library") as connection:
        connection.execute("CREATE TABLE book (title text)")
    with pytest.raises(HubTrouble, match="library holds something else"):
        make_at(tmp_path, url(server, "library"))
    with server.connected("library") as connection:
        assert connection.execute("SELECT to_regclass('migration')").fetchall() == [(None,)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("postgresql:///hall", "must name the machine"),
        ("host=/var/run", "must name the machine"),
        ("postgresql://x/Hall-1", "cannot be the database's name"),
        ("postgresql://127.0.0.1:1/hall", "No server answers at 127.0.0.1, port 1"),
        ("nonsense", "This is no URL"),
    ],
)
def test_a_url_that_leads_nowhere_is_refused(tmp_path: Path, given: str, said: str) -> None:
    with pytest.raises(HubTrouble, match=said):
        make_at(tmp_path, given)


def test_a_wrong_password_is_said(server: Cluster, tmp_path: Path) -> None:
    with pytest.raises(HubTrouble, match=r"does not let this be done: .*password authentication failed"):
        make_at(tmp_path, url(server, "centre").replace("secret", "guess"))


def test_without_tls_only_when_somebody_insists(postgres: Postgres, tmp_path: Path) -> None:
    bare = f"postgresql://postgres@127.0.0.1:{postgres.port}/without"
    with pytest.raises(HubTrouble, match=r"speaks no TLS: .* or insist with --without-tls"):
        make_at(tmp_path / "hub", bare)
    hub = make_at(tmp_path / "hub", bare, is_without_tls=True)
    with closing(small_hall(tmp_path / "counter")) as hall:
        join(hall.home, hall.store, code_for(hub))
        membership = read_membership(hall.home)
        assert membership is not None
        assert membership.trust == "none"
        assert exchange_once(hall).ok


def signed_by_an_authority() -> tuple[str, str]:
    """A server's key and certificate, signed by an office of its own."""
    now = dt.datetime.now(dt.UTC)
    pem = serialization.Encoding.PEM
    office, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    names = [x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)]) for name in ("Office", "server")]
    certificate = (
        x509.CertificateBuilder()
        .issuer_name(names[0])
        .subject_name(names[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=90))
        .sign(office, hashes.SHA256())
    )
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private.decode(), certificate.public_bytes(pem).decode()


def test_a_certificate_that_an_authority_signs_may_be_renewed(server: Cluster, tmp_path: Path) -> None:
    before = {name: (server.data / name).read_text() for name in ("hub-key.pem", "hub.pem")}

    def present(key: str, certificate: str) -> None:
        server.put("hub-key.pem", key)
        server.put("hub.pem", certificate)
        with server.connected() as connection:
            connection.execute("SELECT pg_reload_conf()")

    present(*signed_by_an_authority())
    hub = make_at(tmp_path / "hub", url(server, "renewed"))
    with closing(small_hall(tmp_path / "counter")) as hall:
        join(hall.home, hall.store, code_for(hub))
        membership = read_membership(hall.home)
        assert membership is not None
        assert membership.trust == "binding"
        present(*signed_by_an_authority())
        take(hall)
        assert exchange_once(hall).pushed == 1
        save(hub, NIGHT)
    present(*before.values())
