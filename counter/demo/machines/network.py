"""The demo's machines and the hub that they meet at: made, joined, and switched on and off."""

import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec
import psycopg

from common.hall import Clock, Hall
from common.places import Home
from common.settings.edit import set_kiosk_digit
from common.sync.alike import heads
from common.sync.code import Code, begin_of
from common.sync.hub.cluster import Cluster
from common.sync.hub.terminals import invite
from common.sync.terminal.joining import join
from counter.demo.cable import Cable
from counter.demo.machines.hub import RUNS
from counter.demo.machines.machine import Machine, Standing
from counter.demo.machines.roles import Role, place
from counter.demo.process import PlayFailed, Program, attached

_HOST = "127.0.0.1"


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the control window shows. `events` is what the hub had when it was last asked."""

    is_hub_running: bool
    events: int
    machines: tuple[Standing, ...]


class Network:
    """A hub and the machines that have joined it, each by a cable of its own."""

    def __init__(self, folder: Path, log: Path) -> None:
        """Make the hub in a folder. Raises PlayFailed."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o711)  # PostgreSQL's user passes through it to the hub; whatever else is here is closed
        self.machines: dict[str, Machine] = {}
        self._cluster = Cluster(folder / "hub")
        self._log = log
        self._heads: dict[str, int] = {}
        self._turn = threading.Lock()
        self._program: Program | None = None
        self._port = _free_port()
        self.start_hub()

    def add(self, role: Role, fill: Callable[[Home], None], clock: Clock | None = None) -> Machine:
        """Let a machine join. `fill` writes its settings, and makes the hall on the first one.

        Raises psycopg.Error, JoinRefused or OSError.
        """
        home = Home(self.folder / role.key).make()
        fill(home)
        cable = Cable(self._port)
        with ExitStack() as undo:
            undo.callback(cable.close)
            with self._cluster.connected() as connection:
                invited = invite(connection, role.kind)
            database, _, number = invited.role.rpartition("_")
            known = begin_of(self._cluster.fingerprint)
            code = Code(_HOST, cable.port, database, int(number), invited.secret, known)
            hall = Hall(home, create=not home.store_file.exists(), clock=clock)
            undo.callback(hall.close)
            membership, _ = join(home, hall.store, code)
            hall.close()
            undo.pop_all()
        if role.kind == "kiosk":
            set_kiosk_digit(home.settings_file, membership.digit)
        machine = self.machines[role.key] = Machine(role, home, cable, clock)
        return machine

    @property
    def is_hub_running(self) -> bool:
        """Whether the hub's program runs."""
        return self._program is not None and self._program.exit_code is None

    def start_hub(self) -> None:
        """Start the hub, and wait until it answers. Raises PlayFailed."""
        with self._turn:
            if self.is_hub_running:
                return
            arguments = attached("counter.demo.machines.hub", str(self._cluster.folder), str(self._port))
            self._program = Program("hub", arguments, {}, self._log)
            said = self._program.line().strip()
            if said != RUNS:
                self._program.end()
                raise PlayFailed(f"The hub does not start: {said}")

    def stop_hub(self) -> None:
        """Stop the hub; the machines go on alone."""
        with self._turn:
            if self._program is not None:
                self._program.end()

    def look(self) -> Picture:
        """How everybody stands; the hub's side as it was when the hub was last there."""
        if self.is_hub_running:
            with suppress(psycopg.Error):  # it is just being stopped
                self._heads = self.heads()
        return Picture(
            is_hub_running=self.is_hub_running,
            events=sum(self._heads.values()),
            machines=tuple(
                machine.standing(self._heads)
                for machine in sorted(self.machines.values(), key=lambda machine: place(machine.role))
            ),
        )

    def heads(self) -> dict[str, int]:
        """The newest number that the hub has of each machine. Raises psycopg.Error."""
        with self._cluster.connected() as connection:
            return heads(connection)

    def connected(self) -> psycopg.Connection[tuple[object, ...]]:
        """A connection of the hub's owner."""
        return self._cluster.connected()

    def end_programs(self) -> None:
        """Everybody with a window leaves."""
        for machine in self.machines.values():
            machine.end()

    def close(self) -> None:
        """End everything: windows, cables, hub."""
        self.end_programs()
        for machine in self.machines.values():
            machine.close()
        self.stop_hub()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])
