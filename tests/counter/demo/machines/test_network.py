"""Machines of the demo meet at a real hub, as long as their cables hold and the hub runs."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from common.domain.commands import TakeTicket
from common.settings import load
from common.sync.alike import differing, known, lacking
from common.sync.hub.cluster import Cluster
from common.sync.terminal.once import exchange_once
from counter.demo.machines.machine import OFF, Machine, Standing
from counter.demo.machines.network import Network
from counter.demo.machines.switches import HUB, LOOK, Switches, SwitchRefused, SwitchServer
from counter.demo.process import Program

_STAYS = "import sys; sys.stdin.read()"
_STARTS_A_HUB = """
import sys
from pathlib import Path
from counter.demo.machines.network import Network
network = Network(Path(sys.argv[1]), Path(sys.argv[1]).with_suffix(".log"))
print("here", flush=True)
sys.stdin.read()
"""


def standing(network: Network, key: str) -> Standing:
    """How a machine stands just now."""
    return next(one for one in network.look().machines if one.key == key)


def distance(network: Network, key: str) -> tuple[int, int]:
    """Events ahead and behind."""
    one = standing(network, key)
    return one.ahead, one.behind


def meet(machine: Machine) -> bool:
    """Send and fetch once."""
    return exchange_once(machine.hall).ok


def test_machines_have_joined_in_the_order_of_a_visit_and_a_kiosk_knows_its_digit(network: Network) -> None:
    picture = network.look()
    assert [one.key for one in picture.machines] == ["kiosk-1", "counter-1"]
    assert picture.is_hub_running
    assert picture.events > 0
    assert load(network.machines["kiosk-1"].home.settings_file).kiosk.digit == "1"
    assert all(meet(machine) for machine in network.machines.values())
    assert all((one.ahead, one.behind, one.state) == (0, 0, OFF) for one in network.look().machines)


def test_a_cut_cable_keeps_events_apart_until_it_is_mended(network: Network) -> None:
    kiosk, counter = network.machines["kiosk-1"], network.machines["counter-1"]
    assert meet(kiosk)
    kiosk.cable.cut()
    kiosk.hall.do(TakeTicket(series="A", digit="1", slip=False))
    assert not meet(kiosk)
    assert (distance(network, "kiosk-1"), standing(network, "kiosk-1").is_connected) == ((1, 0), False)
    with network.connected() as connection:
        assert lacking(kiosk.hall.store, known(connection)) == 1
    kiosk.cable.mend()
    assert meet(kiosk)
    assert (distance(network, "kiosk-1"), distance(network, "counter-1")) == ((0, 0), (0, 1))
    assert meet(counter)
    assert distance(network, "counter-1") == (0, 0)
    assert "ticket" not in differing([kiosk.hall.store, counter.hall.store])
    with network.connected() as connection:
        assert lacking(kiosk.hall.store, known(connection)) == 0


def test_a_hub_that_is_stopped_is_shown_as_it_was_and_comes_back(network: Network) -> None:
    before = network.look().events
    network.stop_hub()
    stopped = network.look()
    assert (stopped.is_hub_running, stopped.events) == (False, before)
    assert not meet(network.machines["kiosk-1"])
    network.start_hub()
    network.start_hub()  # it runs already
    assert (network.look().is_hub_running, network.look().events) == (True, before)
    assert meet(network.machines["kiosk-1"])


def test_everything_is_switched_over_a_line(network: Network, tmp_path: Path) -> None:
    kiosk = network.machines["kiosk-1"]
    kiosk.open_with(lambda _: Program("kiosk", ["-c", _STAYS], {}, tmp_path / "log"))
    server = SwitchServer(network)
    switches = Switches(server.port)

    def turned(act: str, what: str = "kiosk-1") -> tuple[bool, bool]:
        one = next(one for one in switches.turn(act, what).machines if one.key == "kiosk-1")
        return one.is_running, one.is_connected

    assert turned(LOOK, "") == (True, True)
    assert turned("cut") == (True, False)
    assert turned("kill") == (False, False)
    assert turned("mend") == (False, True)
    assert turned("start") == (True, True)
    assert not switches.turn("stop", HUB).is_hub_running
    assert switches.turn("start", HUB).is_hub_running
    for nonsense in (("cut", "kiosk-9"), ("fold", "kiosk-1"), ("cut", HUB)):
        with pytest.raises(SwitchRefused):
            switches.turn(*nonsense)
    switches.close()
    server.close()
    kiosk.end()
    assert not kiosk.is_running


def test_a_machine_that_has_ended_for_good_is_not_started_again(network: Network, tmp_path: Path) -> None:
    counter = network.machines["counter-1"]
    counter.open_with(lambda _: Program("counter", ["-c", _STAYS], {}, tmp_path / "log"))
    assert standing(network, "counter-1").is_running
    counter.end()
    counter.start()
    assert not counter.is_running


def test_a_hub_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "hub").write_text("in the way")
    hub = Program("hub", ["-m", "counter.demo.machines.hub", str(tmp_path / "hub"), "1"], {}, tmp_path / "log")
    assert hub.line().strip() not in ("", "the hub runs")
    hub.end()
    assert hub.exit_code == 1
    assert "Traceback" not in (tmp_path / "log").read_text()


@pytest.mark.skipif(os.name == "nt", reason="the hub's PostgreSQL is Debian's")
def test_the_hub_stops_with_a_demo_that_was_killed(place: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-c", _STARTS_A_HUB, str(place / "killed")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert demo.stdin is not None
    assert demo.stdout is not None
    with demo.stdin, demo.stdout:
        assert demo.stdout.readline() == b"here\n"
        cluster = Cluster(place / "killed" / "hub")
        with cluster.connected() as connection:
            demo.kill()
            demo.wait()
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT pg_sleep(60)")
    while cluster.is_running:  # asks a program each time, which takes its while
        continue
