"""A hall on several machines, real processes and a real hub: cables fail, terminals and PostgreSQL are killed."""

import os
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.hall import Hall
from common.places import Home
from common.sync.hub.cluster import Cluster
from common.sync.terminal.once import exchange_once
from tests.common.sync.hub.places import copied, started
from tests.faults.processes import as_lines, cli, hub_cli
from tests.faults.rounds import a_round, drain, set_up
from tests.whole_halls import WholeHall

_SMALL = ("k1", "k2", "c1", "c2", "b1")
_FULL = ("k1", "k2", "c1", "c2", "c3", "c4", "c5", "c6", "b1", "o7")
_ROUNDS = int(os.environ.get("YICHUANG_SOAK_ROUNDS", "300"))
_KINDS = {"k": "kiosk", "c": "counter", "b": "board", "o": "office"}


@pytest.fixture
def place(made_hub: Path) -> Iterator[Path]:
    """A folder that the service user of PostgreSQL can reach, too, with a hub that is stopped."""
    with copied(made_hub, "hub") as folder:
        yield folder


def play(place: Path, names: tuple[str, ...], rounds: int, steps: int, seed: int) -> None:
    """After every round: nothing lost, no gaps, nobody called twice, every machine shows the same and what it can
    make anew from its journal. At the end everybody who waits is called."""
    rng = random.Random(seed)
    hall = WholeHall(place, set_up(sum(name[0] in "co" for name in names)))
    try:
        for name in sorted(names, key=lambda it: it != "c1"):
            hall.add(name, _KINDS[name[0]])
        acknowledged: set[str] = set()
        for _ in range(rounds):
            acknowledged |= a_round(hall, rng, steps)
            hall.settle()
            hall.assert_sound(acknowledged)
            assert hall.double_calls() == []
        called = drain(hall)
        assert len(called) == len(set(called))
        hall.settle()
        hall.assert_sound(acknowledged)
        assert hall.double_calls() == []
        assert hall.waiting() == []
    finally:
        hall.close()


@pytest.mark.timeout(300)
def test_nothing_is_lost_whatever_is_cut_or_killed(place: Path) -> None:
    play(place, _SMALL, rounds=1, steps=40, seed=7)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_nothing_is_lost_in_hundreds_of_rounds(place: Path) -> None:
    play(place, _SMALL, rounds=_ROUNDS, steps=120, seed=random.randrange(1 << 32))


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_a_full_hall_works_through_mornings_of_cuts(place: Path) -> None:
    play(place, _FULL, rounds=_ROUNDS // 20 + 1, steps=1000, seed=random.randrange(1 << 32))


@pytest.fixture
def hub(place: Path) -> Iterator[Cluster]:
    """A hub that runs."""
    with started(Cluster(place / "hub")) as cluster:
        yield cluster


def joined(place: Path, hub: Cluster, name: str, kind: str) -> Home:
    """A machine that has joined by the command line."""
    home = Home(place / name)
    code = hub_cli(hub.folder, "invite", "--kind", kind, "--host", "127.0.0.1")
    ended = cli(home.folder, "join", code.out.decode().strip())
    assert ended.code == 0, ended.err
    return home


def synced(home: Home) -> dict[str, object]:
    """What `sync --once --json` says."""
    return dict(cli(home.folder, "sync", "--once", "--json").answers[0])


def well(home: Home) -> set[str]:
    """The checks of `doctor` that a machine passes."""
    return {check["name"] for check in cli(home.folder, "doctor", "--json").answers[0]["checks"] if check["ok"]}


def test_a_backup_is_put_back_and_the_terminals_send_the_rest(place: Path, hub: Cluster) -> None:
    assert cli(place / "c1", "init", "--sample", "--always-open").code == 0
    home = joined(place, hub, "c1", "counter")
    kiosk = joined(place, hub, "k1", "kiosk")
    assert hub_cli(hub.folder, "backup").code == 0
    taken = cli(kiosk.folder, "do", '{"do":"take_ticket","series":"A","digit":"1","slip":false}')
    assert taken.code == 0, taken.err
    assert (synced(kiosk)["pushed"], synced(home)["pulled"]) == (1, 1)
    names = {"hub_reachable", "fork_free", "sync_lag", "clock_right", "backup_verified"}
    assert names <= well(home)
    (backup,) = (hub.folder / "backups").glob("*.dump")
    restored = hub_cli(hub.folder, "restore", backup)
    assert restored.code == 0, restored.err
    assert synced(kiosk)["pushed"] == 1
    assert synced(home)["ok"]
    assert names <= well(home), "what was put back was proved before"
    assert hub_cli(hub.folder, "revoke", "2").code == 0
    assert synced(kiosk)["ok"] is False


def test_no_two_machines_give_the_same_number_though_nobody_names_a_digit(place: Path, hub: Cluster) -> None:
    assert cli(place / "c1", "init", "--sample", "--always-open").code == 0
    machines = [joined(place, hub, "c1", "counter"), *(joined(place, hub, name, "kiosk") for name in ("k1", "k2"))]
    numbers = []
    for home in machines:
        two = as_lines({"do": "take_ticket", "series": "A"}, {"do": "take_ticket", "series": "A", "digit": "7"})
        answers = cli(home.folder, "do", "--lines", lines=two).answers
        numbers += [answer["events"][0]["number"] for answer in answers]
    refused = cli(machines[1].folder, "do", '{"do":"open_counter","counter":"1"}').answers[0]
    assert (refused["ok"], refused["refused"]) == (False, "staff_only")
    assert numbers == ["A0011", "A0012", "A101", "A102", "A201", "A202"]


def test_a_hub_with_another_certificate_is_not_spoken_to(place: Path) -> None:
    (place / "other").mkdir()
    hall, other = WholeHall(place, set_up(1)), WholeHall(place / "other", set_up(1))
    try:
        terminal = hall.add("c1", "counter")
        with closing(Hall(terminal.home)) as opened:
            assert exchange_once(opened).ok
            terminal.cable.lead_to(other.hub.port)
            outcome = exchange_once(opened)
        assert outcome.refused == "unreachable"
        assert "certificate" in outcome.en
    finally:
        hall.close()
        other.close()
