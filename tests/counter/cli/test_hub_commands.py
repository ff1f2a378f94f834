"""`hub` on the command line: made, looked at, stopped and started as often as one likes, and plain about trouble."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from PIL import Image

from common.sync.code import read_code
from common.sync.hub import service
from common.sync.hub.cluster import Cluster
from common.sync.hub.trouble import HubTrouble
from counter.cli.main import main
from tests.faults.processes import CLI, end, hub_cli
from tests.postgres import open_folder
from tests.warm import WarmProgram
from tests.whole_halls import free_port


def keeper_ended(folder: Path) -> None:
    """Wait until no keeper looks after a hub."""
    with (folder / "keeper.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)


@pytest.fixture
def place() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


@pytest.fixture
def made(place: Path) -> Iterator[Path]:
    folder = place / "hub"
    ended = hub_cli(folder, "init", "--port", str(free_port()), "--backup-at", "03:10", "--keep-days", "7")
    assert ended.code == 0, ended.err
    assert b"a backup every night, proved by restoring it" in ended.out
    yield folder
    cluster = Cluster(folder)
    if cluster.is_running:
        cluster.stop()
    keeper_ended(folder)


def test_a_hub_from_its_first_to_its_last_day(made: Path) -> None:
    port = Cluster(made).port
    code = read_code(
        hub_cli(made, "invite", "--kind", "kiosk", "--host", "10.0.0.5", "--png", made / "code.png").out.decode()
    )
    assert (code.host, code.port, code.role) == ("10.0.0.5", port, "hall_1")
    with Image.open(made / "code.png") as picture:
        assert picture.format == "PNG"
    assert "█" in hub_cli(made, "invite", "--kind", "board", "--host", "10.0.0.5", "--qr").out.decode()
    assert hub_cli(made, "revoke", "2").code == 0
    hub_cli(made, "revoke", "9").says("no machine 9")
    for _ in range(2):
        assert hub_cli(made, "start").code == 0
    assert hub_cli(made, "init", "--port", str(port)).code == 0
    hub_cli(made, "init", "--port", str(port + 1)).says(f"holds a hub on port {port} already")
    backup = hub_cli(made, "backup")
    assert backup.code == 0, backup.err
    (file,) = (made / "backups").glob("*.dump")
    assert hub_cli(made, "restore", file).code == 0
    seen = hub_cli(made, "status")
    assert seen.code == 0
    words = seen.out.decode()
    for line in (
        f"  The hub runs on port {port}.",
        "1  kiosk    1    invited",
        "2  board    001  revoked",
        "at 03:10;",
    ):
        assert line in words
    for _ in range(2):
        assert hub_cli(made, "stop").code == 0
    keeper_ended(made)
    stopped = hub_cli(made, "status", "--json")
    assert stopped.code == 1
    assert not json.loads(stopped.out)["is_running"]
    hub_cli(made, "invite", "--kind", "kiosk", "--host", "10.0.0.5").says("`hub start` starts it")


def test_kept_in_the_foreground_it_runs_until_it_is_told_to_end(made: Path) -> None:
    """As systemd does it."""
    cluster = Cluster(made)
    cluster.stop()
    keeper_ended(made)
    assert hub_cli(made, "keep", "--beside").code == 0  # it comes too late
    assert not cluster.is_wanted
    keeper = WarmProgram(CLI, "hub", "keep", "--home", made)
    while not (cluster.is_running and cluster.is_open):
        assert keeper.poll() is None
    keeper.terminate()
    assert end(keeper).code == 0
    assert not cluster.is_wanted


def test_what_a_person_can_mend_is_said_in_a_sentence(place: Path) -> None:
    hub_cli(place / "none", "status").says("There is no hub", "./yichuang hub init")
    with socket.create_server(("", 0)) as taken:
        hub_cli(place / "hub", "init", "--port", str(taken.getsockname()[1])).says("is taken by another program")
    (place / "full" / "data").mkdir(parents=True)
    (place / "full" / "data" / "thesis.odt").touch()
    hub_cli(place / "full", "init", "--port", str(free_port())).says("is not empty, and no hub")
    hub_cli(place / "hub", "init", "--backup-at", "26:00").says("26:00 is no time of the day")
    hub_cli(place / "hub", "init", "--url", "postgresql://127.0.0.1:1/hall").says("No server answers")
    hub_cli(place / "hub", "standby", "ABCDE", "--host", "10.0.0.6").says("This is not a code")
    assert not (place / "hub" / "data").exists()


def subcommands_of_hub() -> list[str]:
    """Their names, once the group is there."""
    hub = main.get_command(click.Context(main), "hub")
    assert isinstance(hub, click.Group)
    return sorted(hub.commands)


@pytest.mark.parametrize("name", subcommands_of_hub())
def test_every_subcommand_of_hub_explains_itself(name: str) -> None:
    explained = CliRunner().invoke(main, ["hub", name, "--help"], prog_name="yichuang").output
    assert explained.startswith(f"Usage: yichuang hub {name} ")
    assert "--home" in explained


def test_the_service_is_one_that_systemd_understands(tmp_path: Path) -> None:
    unit = service.unit(tmp_path / "hub")
    lines = unit.splitlines()
    assert lines[lines.index("[Service]") + 1].endswith(f'"hub" "keep" "--home" "{tmp_path}/hub"')
    assert "KillMode=mixed" in lines  # else PostgreSQL would be told to wait for its terminals
    assert not service.is_installed(tmp_path / "hub", tmp_path)
    service.install(tmp_path / "hub", tmp_path)
    assert service.is_installed(tmp_path / "hub", tmp_path)
    assert not service.is_installed(tmp_path / "another", tmp_path)


def test_a_service_is_made_by_root_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(HubTrouble, match="made by root"):
        service.check()
