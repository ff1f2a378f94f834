"""A hub's own PostgreSQL: started and stopped as often as one likes, brought back after a crash, refused kindly."""

import os
import pwd
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.sync.hub.cluster import Cluster
from common.sync.hub.ground import check_ground
from common.sync.hub.opening import open_hub
from common.sync.hub.server import programs, programs_for
from common.sync.hub.trouble import HubTrouble, NoPostgres
from tests.common.sync.hub.places import kill_nine, running
from tests.postgres import open_folder
from tests.whole_halls import free_port

ONLY_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs PostgreSQL as another user")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with open_folder() as folder, running(folder / "hub") as cluster:
        yield cluster


@pytest.fixture
def stopped(cluster: Cluster) -> Iterator[Cluster]:
    if cluster.is_running:
        cluster.stop()
    yield cluster
    cluster.start()


def count(cluster: Cluster) -> int:
    """A question that every hub answers."""
    with cluster.connected() as connection:
        ((number,),) = connection.execute("SELECT count(*) FROM hub.event").fetchall()
    return int(number)


def test_it_is_started_twice_and_stopped_twice(cluster: Cluster) -> None:
    cluster.start()
    cluster.start()
    assert (cluster.is_running, cluster.is_wanted, count(cluster)) == (True, True, 0)
    cluster.stop()
    assert (cluster.is_running, cluster.is_wanted) == (False, False)
    with pytest.raises(HubTrouble, match="PID file"):
        cluster.stop()
    cluster.start()


def test_after_a_crash_it_is_still_wanted_and_comes_back(cluster: Cluster) -> None:
    cluster.start()
    kill_nine(cluster)
    assert (cluster.is_running, cluster.is_wanted) == (False, True)
    open_hub(cluster)
    assert count(cluster) == 0


@pytest.mark.parametrize("pid", [1, 4_194_303])
def test_a_stale_note_of_who_runs_it_keeps_nobody_from_starting(stopped: Cluster, pid: int) -> None:
    """After the machine lost its power: a number that is another program's by now, or nobody's."""
    port, folder = stopped.port, stopped.folder
    (stopped.data / "postmaster.pid").write_text(f"{pid}\n{stopped.data}\n1\n{port}\n{folder}\n*\n")
    stopped.start()
    assert count(stopped) == 0


def test_a_taken_port_is_said(stopped: Cluster) -> None:
    with socket.create_server(("", stopped.port)), pytest.raises(HubTrouble, match=f"Port {stopped.port} .* is taken"):
        stopped.start()


@ONLY_ROOT
def test_a_cluster_of_somebody_else_is_not_touched(stopped: Cluster) -> None:
    shutil.chown(stopped.data, "root")
    with pytest.raises(HubTrouble, match="belongs to the user root"):
        stopped.start()
    shutil.chown(stopped.data, "postgres")


def test_what_postgresql_says_is_passed_on(stopped: Cluster) -> None:
    settings = (stopped.data / "here.conf").read_text()
    stopped.put("here.conf", settings + "max_connections = many\n")
    with pytest.raises(HubTrouble, match=r"The hub does not start\. PostgreSQL says: .*here\.conf.* contains errors"):
        stopped.start()
    stopped.put("here.conf", settings)


def test_what_it_says_after_it_has_begun_is_passed_on_too(stopped: Cluster) -> None:
    key = stopped.data / "hub-key.pem"
    key.chmod(0o644)
    with pytest.raises(HubTrouble, match=r"PostgreSQL says: private key file .* has group or world access"):
        stopped.start()
    key.chmod(0o600)


def test_terminals_are_let_in_and_shut_out(cluster: Cluster) -> None:
    cluster.start()
    seen = []
    for act in (cluster.close_doors, cluster.open_doors, cluster.close_doors, lambda: open_hub(cluster)):
        act()
        seen.append(cluster.is_open)
    assert seen == [False, True, False, True]


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "thesis.odt").touch()
    with pytest.raises(HubTrouble, match="not empty, and no hub"):
        Cluster(tmp_path).make(free_port())
    assert [file.name for file in tmp_path.rglob("*")] == ["data", "thesis.odt"]


def test_too_long_a_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HubTrouble, match="too long a name"):
        check_ground(tmp_path / ("x" * 100), tmp_path / "data", free_port())


@ONLY_ROOT
def test_a_folder_that_postgresql_cannot_enter_is_refused(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(HubTrouble, match=r"The user postgres, as whom PostgreSQL runs, cannot enter /"):
        check_ground(closed / "hub", closed / "hub" / "data", free_port())


def test_a_disk_without_room_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_folder() as folder:
        usage = shutil.disk_usage(folder)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=60_000_000))
        with pytest.raises(HubTrouble, match="has 60 MB of room; a hub needs 300 MB"):
            check_ground(folder / "hub", folder / "hub" / "data", free_port())


def test_a_machine_without_the_service_user_is_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nobody(name: str) -> pwd.struct_passwd:
        raise KeyError(name)

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(pwd, "getpwnam", nobody)
    with pytest.raises(HubTrouble, match="this machine has no user postgres"):
        check_ground(tmp_path, tmp_path / "data", free_port())


def test_missing_programs_are_named() -> None:
    with pytest.raises(NoPostgres, match=r"PostgreSQL 99 is not installed.*apt-get install postgresql-99"):
        programs(99)
    with pytest.raises(HubTrouble, match=r"The server is PostgreSQL 99, and pg_dump of this machine is \d+"):
        programs_for(99)
