"""A hall's hub and a district's, each a PostgreSQL of its own with TLS, by the command line and by real processes."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from common.sync.code import read_code
from common.sync.hub.cluster import Cluster
from common.sync.hub.terminals import invite
from common.sync.upstream.beside import SenderBeside
from counter.bench.claiming import free_port
from counter.cli.main import main
from tests.faults.processes import COLD_CLI, start
from tests.halls import small_hall, take
from tests.hubs import Machine
from tests.postgres import open_folder


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def district(place: Path) -> Iterator[Cluster]:
    cluster = Cluster(place / "district")
    cluster.make(free_port())
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module")
def hall(place: Path) -> Iterator[Cluster]:
    """A hub with a machine that has brought a hall."""
    cluster = Cluster(place / "hall")
    cluster.make(free_port())
    with cluster.connected() as owner:
        invited = invite(owner, "counter")
    words = f"host=127.0.0.1 port={cluster.port} dbname=hall user={invited.role} password={invited.secret}"
    machine = Machine(words, small_hall(place / "machine"))
    take(machine.hall)
    machine.meet()
    machine.hall.close()
    yield cluster
    cluster.stop()


@pytest.fixture
def alone(hall: Cluster, district: Cluster) -> Cluster:
    """The hall's hub, which has no district and which no district knows."""
    with hall.connected() as owner:
        owner.execute("DELETE FROM hub.upstream")
    with district.connected() as owner:
        owner.execute("DELETE FROM hub.event; DELETE FROM hub.origin; DELETE FROM hub.hall; DELETE FROM hub.terminal")
    return hall


def run(cluster: Cluster, *words: str) -> Result:
    return CliRunner().invoke(main, ["hub", *words, "--home", str(cluster.folder)])


def answer(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def code_for(district: Cluster, *more: str) -> str:
    result = run(district, "invite", "--kind", "hall", "--name", "东花市街道", "--host", "127.0.0.1", *more)
    assert result.exit_code == 0, result.output
    return result.stdout.strip()


def joined(hall: Cluster, district: Cluster) -> None:
    result = run(hall, "upstream", code_for(district))
    assert result.exit_code == 0, result.output


def test_a_hall_joins_sends_and_is_seen(alone: Cluster, district: Cluster) -> None:
    assert answer(run(alone, "upstream", "--once", "--json"))["refused"] == "no_district"
    joined(alone, district)
    before = answer(run(alone, "upstream", "status", "--json"))
    assert before["ok"]
    assert before["waiting"] > 0
    sent = answer(run(alone, "upstream", "--once", "--json"))
    assert (sent["ok"], sent["waiting"]) == (True, 0)
    assert sent["events"] > 0
    (seen,) = answer(run(district, "halls", "--on", "2026-11-20", "--check", "--json"))["halls"]
    assert (seen["name"], seen["waiting"], seen["today"]["taken"]) == ("东花市街道", 0, 1)
    assert "东花市街道: 1 numbers" in run(district, "halls", "--on", "2026-11-20").stdout


def test_a_district_that_was_restored_is_sent_what_it_lost(alone: Cluster, district: Cluster) -> None:
    joined(alone, district)
    assert run(district, "backup").exit_code == 0
    (backup,) = (district.folder / "backups").glob("*.dump")
    sent = answer(run(alone, "upstream", "--once", "--json"))["events"]
    assert run(district, "restore", str(backup)).exit_code == 0
    again = answer(run(alone, "upstream", "--once", "--json"))
    assert (again["ok"], again["events"]) == (True, sent)
    assert answer(run(district, "halls", "--check", "--json"))["broken"] == []


def test_a_name_is_given_once(alone: Cluster, district: Cluster) -> None:
    joined(alone, district)
    again = run(district, "invite", "--kind", "hall", "--name", "东花市街道", "--host", "127.0.0.1")
    assert again.exit_code == 1
    assert "--again" in again.output
    assert run(alone, "upstream", code_for(district, "--again")).exit_code == 0
    assert answer(run(alone, "upstream", "--once", "--json"))["ok"]


def test_a_hall_that_leaves_sends_no_more(alone: Cluster, district: Cluster) -> None:
    joined(alone, district)
    assert run(alone, "upstream", "leave").exit_code == 0
    assert answer(run(alone, "upstream", "--once", "--json"))["refused"] == "no_district"
    assert run(alone, "upstream", "leave").exit_code == 1


def test_a_url_joins_as_well_but_never_a_server_that_nobody_vouches_for(alone: Cluster, district: Cluster) -> None:
    code = read_code(code_for(district))
    url = f"postgresql://{code.role}:{code.secret}@127.0.0.1:{code.port}/{code.database}"
    refused = run(alone, "upstream", url)
    assert refused.exit_code == 1
    assert "certificate" in refused.output
    assert code.secret not in refused.output
    known = f"{url}?sslmode=verify-ca&sslrootcert={district.certificate}"
    assert run(alone, "upstream", known).exit_code == 0
    assert answer(run(alone, "upstream", "--once", "--json"))["ok"]


@pytest.mark.parametrize("what", ["nonsense", "postgresql://nobody@127.0.0.1:1/hall"])
def test_what_is_no_invitation_is_refused_in_words(alone: Cluster, what: str) -> None:
    result = run(alone, "upstream", what)
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")


def test_another_certificate_gets_no_secret(alone: Cluster, district: Cluster) -> None:
    code = read_code(code_for(district))
    result = run(alone, "upstream", str(code._replace(fingerprint=b"x" * 16)))
    assert result.exit_code == 1
    assert "certificate is not the one" in result.output


def test_an_invitation_for_a_machine_is_none_for_a_hall(alone: Cluster, place: Path) -> None:
    code = run(alone, "invite", "--kind", "counter", "--host", "127.0.0.1").stdout.strip()
    assert "own hub" in run(alone, "upstream", code).output


def test_the_sender_is_begun_again_when_it_dies_and_ends_with_the_hub(alone: Cluster, district: Cluster) -> None:
    joined(alone, district)
    beside = SenderBeside(alone)
    pids = []
    for _ in range(2):
        beside.turn()
        assert beside.process is not None
        pids.append(beside.process.pid)
        os.kill(beside.process.pid, signal.SIGKILL)
        beside.process.wait()
    beside.turn()
    with district.connected() as owner:
        while owner.execute("SELECT count(*) FROM hub.event").fetchone() == (0,):
            owner.execute("SELECT pg_sleep(0.1)")  # it is on its way, and the test has a time limit
    last = beside.process
    assert last is not None
    beside.close()
    assert last.returncode == 0
    assert len({*pids, last.pid}) == 3


def test_a_hall_without_a_district_has_no_sender(alone: Cluster) -> None:
    beside = SenderBeside(alone)
    beside.turn()
    assert beside.process is None
    beside.close()


def test_the_sender_ends_with_its_keeper(alone: Cluster) -> None:
    sender = (*COLD_CLI, "hub", "upstream", "send", "--home", str(alone.folder))
    with start(("sh", "-c", '"$@" --beside $$ & echo $!; read word', "sh", *sender), stdin=subprocess.PIPE) as shell:
        assert shell.stdout is not None
        shell.stdout.readline()
        shell.kill()
        shell.communicate()  # the sender holds its output open until it has ended
