"""A hall on six machines, real processes and a real hub: cables are cut, terminals and PostgreSQL are killed."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.domain import queries as q
from common.hall import Hall
from common.places import Home
from common.store.exchange import own
from common.store.schema import PROJECTIONS
from common.store.store import dump
from common.sync.hub.cluster import Cluster
from common.sync.terminal.membership import Membership, membership_file, read_membership
from tests.cables import Cable
from tests.faults.processes import CLI, cli, end, kill, start
from tests.faults.whole import NO_FAULTS

_MACHINES = {"k1": "kiosk", "k2": "kiosk", "c1": "counter", "c2": "counter", "b1": "board"}
_TICKETS, _ACTS = 30, 12  # of a kiosk and of a counter in one round
_SHARED = tuple(table for table in PROJECTIONS if table != "print_job")  # paper is each machine's own


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the service user of PostgreSQL can reach, too."""
    folder = Path(tempfile.mkdtemp(prefix="hall-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def hub(place: Path) -> Iterator[Cluster]:
    port = str(free_port())
    ended = end(start((*CLI, "hub", "init", "--home", place / "hub", "--port", port)))
    assert ended.code == 0, ended.err
    cluster = Cluster(place / "hub")
    yield cluster
    if cluster.is_running:
        cluster.stop()


def joined(place: Path, hub: Cluster, name: str, kind: str) -> tuple[Home, Cable]:
    """A machine that has joined, with a cable of its own to the hub."""
    home = Home(place / name)
    code = end(start((*CLI, "hub", "invite", "--home", hub.folder, "--kind", kind, "--host", "127.0.0.1")))
    ended = cli(home.folder, "join", code.out.decode().strip())
    assert ended.code == 0, ended.err
    cable = Cable(hub.port)
    membership = read_membership(home)
    assert membership is not None
    membership_file(home).write_bytes(msgspec.json.encode(msgspec.structs.replace(membership, port=cable.port)))
    return home, cable


def synced(home: Home) -> dict[str, object]:
    """What `sync --once --json` says."""
    return dict(cli(home.folder, "sync", "--once", "--json").answers[0])


def writes(name: str, rng: random.Random) -> bytes:
    """A machine's share of a busy quarter of an hour, as lines for `do`."""
    lines = []
    for _ in range(_TICKETS if name.startswith("k") else _ACTS):
        if name.startswith("k"):
            lines.append(
                {
                    "do": "take_ticket",
                    "series": "A",
                    "kiosk": name,
                    "digit": name[1],
                    "request": f"{name} {rng.random()}",
                }
            )
        else:
            lines.append(
                rng.choice(
                    [
                        {"do": "call_next", "counter": name[1]},
                        {"do": "begin_service", "counter": name[1]},
                        {"do": "finish_service", "counter": name[1], "outcome": "done"},
                        {"do": "serve_walk_in", "counter": name[1]},
                    ]
                )
            )
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def kill_postgres(hub: Cluster) -> None:
    """kill -9 of the whole server."""
    pid = int((hub.data / "postmaster.pid").read_text().splitlines()[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for one in (pid, *map(int, children)):
        os.kill(one, signal.SIGKILL)
    while hub.is_running:  # asks a program each time, which takes its while
        continue


def write_and_be_killed(doer: subprocess.Popen[bytes], lines: bytes) -> list[dict[str, Any]]:
    """The events that a machine has acknowledged before it is killed in the middle of its lines."""
    assert doer.stdin is not None
    assert doer.stdout is not None
    doer.stdin.write(lines)
    doer.stdin.flush()
    answers = [json.loads(doer.stdout.readline()) for _ in range(_TICKETS // 3)]
    kill(doer)
    return events_of(answers)


def events_of(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The events of those commands that were not refused."""
    return [event for answer in answers if answer["ok"] for event in answer["events"]]


def write_to_the_end(doer: subprocess.Popen[bytes], lines: bytes) -> list[dict[str, Any]]:
    """The events of a machine's lines."""
    ended = end(doer, lines)
    assert ended.code == 0, ended.err
    return events_of(ended.answers)


def busy_round(
    homes: dict[str, Home], cables: dict[str, Cable], hub: Cluster, rng: random.Random, *, is_hub_killed: bool
) -> dict[str, list[dict[str, Any]]]:
    """Everybody writes at once; one cable is cut, one carries no answers, a kiosk and some syncs are killed."""
    syncs = {name: start((*CLI, "sync", "--home", home.folder)) for name, home in homes.items()}
    cables[rng.choice(sorted(homes))].cut()
    cables[rng.choice(sorted(homes))].swallow_answers()
    with ThreadPoolExecutor() as pool:
        told = {}
        for name, home in homes.items():
            if name == "b1":
                continue
            doer = start((*CLI, "do", "--home", home.folder, "--lines"), stdin=subprocess.PIPE)
            write = write_and_be_killed if name == "k2" else write_to_the_end
            told[name] = pool.submit(write, doer, writes(name, rng))
        kill(*(syncs.pop(name) for name in rng.sample(sorted(syncs), 2)))
        if is_hub_killed:
            kill_postgres(hub)
            hub.start()
        acknowledged = {name: future.result() for name, future in told.items()}
    for cable in cables.values():
        cable.mend()
    kill(*syncs.values())
    return acknowledged


@pytest.mark.timeout(300)
def test_nothing_is_lost_whatever_is_cut_or_killed(place: Path, hub: Cluster) -> None:
    rng = random.Random(7)
    assert cli(place / "c1", "init", "--sample", "--always-open").code == 0
    homes: dict[str, Home] = {}
    cables: dict[str, Cable] = {}
    for name, kind in sorted(_MACHINES.items(), key=lambda it: it[0] != "c1"):
        homes[name], cables[name] = joined(place, hub, name, kind)
    acknowledged: dict[str, set[str]] = {name: set() for name in homes}
    for n in range(3):
        for name, events in busy_round(homes, cables, hub, rng, is_hub_killed=n == 1).items():
            acknowledged[name] |= {str(event["id"]) for event in events}
    for _ in range(2):
        for home in homes.values():
            outcome = synced(home)
            assert outcome["ok"], outcome
    with hub.connected() as connection:
        at_hub = {str(event) for (event,) in connection.execute("SELECT id FROM hub.event").fetchall()}
        heads = dict(
            connection.execute(
                "SELECT o.name, o.head FROM hub.origin o WHERE o.head = (SELECT count(*) FROM hub.event e"
                " WHERE e.origin = o.origin)"
            ).fetchall()
        )
    tables: dict[str, list[object]] = {}
    for name, home in homes.items():
        with closing(Hall(home)) as hall:
            assert hall.faults() == NO_FAULTS
            with hall.store.reading() as db:
                mine = own(db)
                table: list[object] = list(dump(db, _SHARED))
            assert heads[mine.origin] == mine.oseq  # without gaps
            assert acknowledged[name] <= at_hub
            assert tables.setdefault(_MACHINES[name], table) == table
            assert hall.ask(q.AskFigures()).taken >= 3 * (_TICKETS + _TICKETS // 3)
    backup = end(start((*CLI, "hub", "backup", "--home", hub.folder)))
    assert backup.code == 0, backup.err
    checks = {check["name"]: check["ok"] for check in cli(homes["c2"].folder, "doctor", "--json").answers[0]["checks"]}
    for name in ("hub_reachable", "fork_free", "sync_lag", "backup_verified"):
        assert checks[name], name


def test_a_backup_is_put_back_and_the_terminals_send_the_rest(place: Path, hub: Cluster) -> None:
    assert cli(place / "c1", "init", "--sample", "--always-open").code == 0
    home, _ = joined(place, hub, "c1", "counter")
    kiosk, _ = joined(place, hub, "k1", "kiosk")
    assert end(start((*CLI, "hub", "backup", "--home", hub.folder))).code == 0
    taken = cli(kiosk.folder, "do", '{"do":"take_ticket","series":"A","digit":"1","slip":false}')
    assert taken.code == 0, taken.err
    assert (synced(kiosk)["pushed"], synced(home)["pulled"]) == (1, 1)
    (backup,) = (hub.folder / "backups").glob("*.dump")
    restored = end(start((*CLI, "hub", "restore", "--home", hub.folder, backup)))
    assert restored.code == 0, restored.err
    assert synced(kiosk)["pushed"] == 1
    assert synced(home)["ok"]
    assert end(start((*CLI, "hub", "revoke", "--home", hub.folder, "2"))).code == 0
    assert synced(kiosk)["ok"] is False


def test_a_hub_with_another_certificate_is_not_spoken_to(place: Path, hub: Cluster) -> None:
    home, _ = joined(place, hub, "c1", "counter")
    assert synced(home)["ok"]
    other = Cluster(place / "other")
    other.make(free_port())
    membership = read_membership(home)
    assert isinstance(membership, Membership)
    membership_file(home).write_bytes(msgspec.json.encode(msgspec.structs.replace(membership, port=other.port)))
    outcome = synced(home)
    other.stop()
    assert outcome["refused"] == "unreachable"
    assert "certificate" in str(outcome["en"])
