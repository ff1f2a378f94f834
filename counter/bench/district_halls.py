"""Halls of a district with a day's events in their hubs: one day played by the real commands, then told with new ids.

The halls' hubs are databases of one server, the district's hub is a server of its own, so that its cost can be told.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import count, groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from common.domain.ids import new_id
from common.store.exchange import Entry, new_origin
from common.store.journal import Recorded, first_link
from common.sync.hub.cluster import Cluster
from common.sync.hub.schema import Connection, migrate
from common.sync.hub.terminals import invite
from common.sync.terminal.wire import Hub
from common.sync.upstream.halls import invite_hall
from common.sync.upstream.joining import Invitation, join_district
from counter.bench.claiming import free_port

_IDS = ("ticket", "visit", "job")
_AT_ONCE = 1000
_TICKS = os.sysconf("SC_CLK_TCK")


class Machine(NamedTuple):
    """A machine of a hall: its role at the hall's hub, and what it has written so far."""

    role: str
    origin: str
    entries: list[Entry]


class BenchHall:
    """A hall's hub, the machines of which write what was played."""

    def __init__(self, words: str, folder: Path) -> None:
        self.words = words
        self.folder = folder
        self._machines: dict[str, Machine] = {}
        self._lamports = count(1)
        folder.mkdir()
        with self.owner() as owner:
            migrate(owner)

    def owner(self) -> Connection:
        """A connection that may do everything."""
        return psycopg.connect(self.words, autocommit=True)

    def join(self, district: Cluster, name: str) -> None:
        """Join the district over TLS, as a hall does."""
        with district.connected() as owner:
            invited = invite_hall(owner, name)
            database = owner.info.dbname
        words = make_conninfo(host="127.0.0.1", port=district.port, dbname=database, user=invited.role)
        with self.owner() as hall:
            join_district(hall, self.folder, Invitation(words, invited.secret, district.certificate.read_text()))

    def write(self, events: Sequence[Recorded]) -> None:
        """Let the machines write events, one for each actor with paper at the kiosk, and their hub know them."""
        ids: dict[str, str] = {}
        with self.owner() as owner:
            for actor, written in groupby(events, lambda one: one.actor):
                machine = self._machine(owner, "kiosk 1" if actor == "printer" else actor)
                machine.entries.extend(list(self._chained(machine, written, ids)))
            for machine in self._machines.values():
                _push(owner, machine)

    def _chained(self, machine: Machine, events: Iterable[Recorded], ids: dict[str, str]) -> Iterator[Entry]:
        """The same events, of other residents, as a machine's next ones."""
        before = machine.entries[-1].hash if machine.entries else first_link(machine.origin)
        for oseq, event in enumerate(events, len(machine.entries) + 1):
            said = (event.kind, event.version, event.at_ms, event.actor, event.request, _renewed(event.raw, ids))
            event_id = os.urandom(len(event.id))
            bare = Entry(machine.origin, oseq, next(self._lamports), event_id, *said, b"", before)
            before = bare.right_hash
            yield bare._replace(hash=before)

    def _machine(self, owner: Connection, actor: str) -> Machine:
        if actor not in self._machines:
            invited = invite(owner, "kiosk" if actor.startswith("kiosk") else "counter")
            self._machines[actor] = Machine(invited.role, new_origin(), [])
        return self._machines[actor]


def _renewed(raw: bytes, ids: dict[str, str]) -> bytes:
    body: dict[str, Any] = msgspec.json.decode(raw)
    for name in _IDS:
        if name in body:
            body[name] = ids.setdefault(body[name], new_id())
    return msgspec.json.encode(body, order="deterministic")


def _push(owner: Connection, machine: Machine) -> None:
    """As the machine's own role, like any terminal."""
    owner.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(machine.role)))
    hub = Hub(owner)
    hub.adopt(machine.origin)
    head = hub.hello().head
    while tail := machine.entries[head : head + _AT_ONCE]:
        head = hub.push(tail)
    owner.execute("RESET SESSION AUTHORIZATION")


# A day of one more hall as rows alone: nobody signs in for it, and nobody checks its chain.
_MORE = (
    "INSERT INTO hub.terminal (terminal, role, kind) VALUES (%(terminal)s, %(name)s, 'hall')",
    "INSERT INTO hub.hall (terminal, name) VALUES (%(terminal)s, %(name)s)",
    "INSERT INTO hub.origin (name, terminal, is_current, head, hash)"
    " SELECT o.name || %(name)s, %(terminal)s, false, o.head, o.hash FROM hub.origin o WHERE o.terminal = 1",
    "INSERT INTO hub.event SELECT c.origin, e.oseq, e.lamport, gen_random_uuid(), e.kind, e.version, e.at_ms, e.actor,"
    " e.request, e.body, sha256(e.hash), e.before FROM hub.origin c"
    " JOIN hub.origin o ON o.terminal = 1 AND c.name = o.name || %(name)s JOIN hub.event e ON e.origin = o.origin"
    " WHERE c.terminal = %(terminal)s",
)


class Servers:
    """The district's server and the one that carries all halls' hubs, until they are stopped."""

    def __init__(self, folder: Path) -> None:
        for above in (folder.parent, folder.parent.parent):  # PostgreSQL runs as a user of its own and goes through
            above.chmod(0o711)
        folder.mkdir(mode=0o711)
        self._folder = folder
        self._halls = Cluster(folder / "halls")
        self.district = Cluster(folder / "district")
        for cluster in (self._halls, self.district):
            cluster.make(free_port())

    def hall(self, number: int) -> BenchHall:
        """One more hall, not yet joined."""
        name = f"hall{number}"
        with self._halls.connected("postgres") as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return BenchHall(self._halls.words(name), self._folder / name)

    def fill_up(self, halls: int) -> None:
        """Let the district have so many halls, each of the new ones with what the first one has."""
        with self.district.connected() as owner:
            (there,) = owner.execute("SELECT count(*) FROM hub.hall").fetchone() or (0,)
            for terminal in range(there + 1, halls + 1):
                for statement in _MORE:
                    owner.execute(statement, {"terminal": terminal, "name": f"第{terminal}街道"})
            owner.execute("VACUUM ANALYZE")

    def stop(self) -> None:
        """Stop both."""
        for cluster in (self._halls, self.district):
            cluster.stop()

    def cpu_s(self) -> float:
        """The processor time that the district's server has used so far, all its processes together."""
        postmaster = self._postmaster()
        ticks = 0
        for stat in _stats():
            is_postmaster = stat.pid == postmaster
            if is_postmaster or stat.parent == postmaster:
                ticks += sum(stat.ticks if is_postmaster else stat.ticks[:2])
        return ticks / _TICKS

    def connection_bytes(self) -> float:
        """What one connection to the district takes of its memory, shared memory shared out (PSS)."""
        postmaster = self._postmaster()
        children = [one.pid for one in _stats() if one.parent == postmaster]
        sizes = [_pss(pid) for pid in children if "hall_" in _title(pid)]
        return sum(sizes) / len(sizes)

    def _postmaster(self) -> int:
        return int((self.district.data / "postmaster.pid").read_text().splitlines()[0])


class _Stat(NamedTuple):
    """A process of this machine; `ticks` are its own (user, system) and those of its children that have ended."""

    pid: int
    parent: int
    ticks: tuple[int, ...]


def _stats() -> Iterator[_Stat]:
    """Every process: proc(5)."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            yield _Stat(int(folder.name), int(fields[1]), tuple(map(int, fields[11:15])))


def _title(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text()


def _pss(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return 1024 * int(next(line.split()[1] for line in lines if line.startswith("Pss:")))
