"""A whole hall for tests: a hub with TLS of its own, machines with homes of their own, and a cable to each."""

import socket
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from common.hall import Hall
from common.places import Home
from common.store.exchange import own
from common.store.schema import PROJECTIONS
from common.store.store import dump
from common.sync.code import Code, begin_of
from common.sync.hub.backup import back_up
from common.sync.hub.cluster import DATABASE, Cluster
from common.sync.hub.restore import restore
from common.sync.hub.terminals import invite
from common.sync.terminal.joining import join
from common.sync.terminal.membership import membership_file
from common.sync.terminal.once import exchange_once
from tests.cables import Cable
from tests.faults.whole import NO_FAULTS
from tests.postgres import kill_nine

_SHARED = tuple(table for table in PROJECTIONS if table != "print_job")  # paper is each machine's own
_PUBLIC = ("hall", "series", "pool", "numbering", "last_call", "help_call")
# Public machines do not learn how a visit ended; where every ticket stands they know.
_STANDING = (
    "SELECT 'ticket', ticket, number, on_date, taken_key, state, pool, lane, queue_key, due_call, counter, call_key,"
    " begun_ms, finished_ms, recalls, return_to, fallback, alone FROM ticket"
)
_MOST_MEETINGS = 20


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Terminal:
    """A machine that has joined, and its cable."""

    def __init__(self, name: str, kind: str, home: Home, cable: Cable) -> None:
        self.name, self.kind, self.home, self.cable = name, kind, home, cable

    @property
    def code(self) -> str:
        """The counter's code or the kiosk's digit."""
        return self.name[1:]


class WholeHall:
    """The hub, unless it is there already, and its machines; nothing runs but its PostgreSQL until a test starts it."""

    def __init__(self, place: Path, set_up: Callable[[Hall], None]) -> None:
        self.place = place
        self.hub = Cluster(place / "hub")
        if self.hub.exists:
            self.hub.start()
        else:
            self.hub.make(free_port())
        self.terminals: list[Terminal] = []
        self._set_up = set_up

    def code_for(self, kind: str) -> Code:
        """An invitation."""
        with self.hub.connected() as connection:
            invited = invite(connection, kind)
        number = int(invited.role.rpartition("_")[2])
        return Code("127.0.0.1", self.hub.port, DATABASE, number, invited.secret, begin_of(self.hub.fingerprint))

    def add(self, name: str, kind: str) -> Terminal:
        """A machine that joins; the first one brings the hall."""
        home = Home(self.place / name)
        with closing(Hall(home, create=True)) as hall:
            if not self.terminals:
                self._set_up(hall)
            membership, _ = join(home, hall.store, self.code_for(kind))
        cable = Cable(self.hub.port)
        membership_file(home).write_bytes(msgspec.json.encode(msgspec.structs.replace(membership, port=cable.port)))
        self.terminals.append(Terminal(name, kind, home, cable))
        return self.terminals[-1]

    def kill_hub(self) -> None:
        """kill -9 of the whole server, and start it again."""
        kill_nine(self.hub.data)
        while self.hub.is_running:  # asks a program each time, which takes its while
            continue
        self.hub.start()

    def back_up(self) -> Path:
        """A proved backup of the hub."""
        return Path(back_up(self.hub, datetime.now(UTC)).file)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of what the hub has."""
        restore(self.hub, backup, datetime.now(UTC))

    def mend(self) -> None:
        """Every cable is sound, and what was held back comes late."""
        for terminal in self.terminals:
            terminal.cable.let_go()
            terminal.cable.mend()

    def settle(self) -> None:
        """Meet until nothing is left to send or to fetch."""
        for _ in range(_MOST_MEETINGS):
            moved = 0
            for terminal in self.terminals:
                with closing(Hall(terminal.home)) as hall:
                    outcome = exchange_once(hall)
                assert outcome.ok, f"{terminal.name}: {outcome}"
                moved += outcome.pushed + outcome.pulled
            if not moved:
                return
        raise AssertionError("the machines never come to rest")

    def assert_sound(self, acknowledged: set[str]) -> None:
        """What was acknowledged is at the hub, nothing is missing in between, all machines show the same hall."""
        with self.hub.connected() as connection:
            at_hub = {str(event) for (event,) in connection.execute("SELECT id FROM hub.event").fetchall()}
            heads = {
                name: tuple(counts)
                for name, *counts in connection.execute(
                    "SELECT o.name, o.head, count(e), count(DISTINCT e.lamport) FROM hub.origin o"
                    " LEFT JOIN hub.event e ON e.origin = o.origin GROUP BY o.origin"
                ).fetchall()
            }
        assert acknowledged <= at_hub
        tables: dict[str, set[object]] = {}
        for terminal in self.terminals:
            with closing(Hall(terminal.home)) as hall:
                assert hall.faults() == NO_FAULTS
                with hall.store.reading() as db:
                    mine, kind_sees = own(db), set[object](dump(db, _SHARED))
                    all_see: set[object] = {*dump(db, _PUBLIC), *map(tuple, db.execute(_STANDING))}
            assert heads[mine.origin] == (mine.oseq,) * 3, terminal.name  # without gaps
            for whose, seen in (("all", all_see), (terminal.kind, kind_sees)):
                expected = tables.setdefault(whose, seen)
                differing = seen ^ expected
                assert not differing, f"{terminal.name}: {differing}"

    def double_calls(self) -> list[tuple[str, ...]]:
        """Residents whom two counters called though nobody typed a number: ticket, the two counters, its stamp."""
        with closing(Hall(self.terminals[0].home)) as hall, hall.store.reading() as db:
            found = db.execute(
                "SELECT t.number, c.counter, c.held_by, t.fallback FROM conflict c JOIN ticket t USING (ticket)"
                " WHERE c.kind = 'TicketCalled'"
            ).fetchall()
        return [tuple(row) for row in found]

    def waiting(self) -> list[str]:
        """The numbers of those who wait."""
        with closing(Hall(self.terminals[0].home)) as hall, hall.store.reading() as db:
            return [str(number) for (number,) in db.execute("SELECT number FROM ticket WHERE state = 'waiting'")]

    def close(self) -> None:
        """Stop the hub and take the cables away."""
        for terminal in self.terminals:
            terminal.cable.__exit__()
        if self.hub.is_running:
            self.hub.stop()
