"""What the hub of a district has to carry: seventeen halls, each with its own hub, machines, and a sender's process.

The halls play a day of a sub-district's hall: 33,000 visits in 90 working days of 2022, 367 a day. That a fifth of them
come in the busiest hour is assumed. Everything runs on one machine: senders, halls' hubs and district share its cores.
"""

import socket
import time
import zlib
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from common.store.journal import Recorded
from common.sync.hub.backup import back_up
from common.sync.hub.schema import Connection
from common.sync.upstream.link import opener, read_link
from common.sync.upstream.outbox import next_parcel, origins
from common.sync.upstream.view import broken_links, halls
from common.sync.upstream.wire import District, Parcel
from counter.bench.district_halls import BenchHall, Servers
from counter.bench.district_sender import Senders
from counter.bench.figure import Figure, percentile
from counter.bench.year import played_day

_HALLS = 17
_VISITS = 367
_BUSIEST_HOUR = _VISITS / 5
_HASTE = 5  # the busiest hour, played so many times faster
_WORKING_DAYS = 250
_DEADLINE_S = 30.0
_SIGN_INS = 50
_ACKED, _RECEIVED = 120, 128  # bytes of struct tcp_info, of Linux 4.1 and later
_GIB = 2**30


class Size(NamedTuple):
    """How much of the full measurement is done."""

    halls: int = _HALLS
    most_halls: int = 272
    visits: int = _VISITS
    live_s: float = 40.0


_QUICK = Size(halls=3, most_halls=6, visits=30, live_s=6.0)


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Days of all halls, sent to a district of its own."""
    size = _QUICK if is_quick else Size()
    folder.mkdir(parents=True)
    day = played_day(folder / "day", size.visits)
    servers = Servers(folder / "servers")
    try:
        members = [servers.hall(number) for number in range(1, size.halls + 1)]
        for number, hall in enumerate(members, 1):
            hall.write(day.events)
            hall.join(servers.district, f"第{number}街道")
        figures = [
            *_wire(members[0]),
            *_away(servers, members, day.events),
            *_live(servers, members, day.events, size),
            *_signing_in(servers, members[0]),
        ]
        with servers.district.connected() as owner:
            assert broken_links(owner) == []
        servers.fill_up(size.most_halls)
        return [*figures, *_view(servers, day.on), *_backup(servers)]
    finally:
        servers.stop()


def _wire(hall: BenchHall) -> list[Figure]:
    """Bytes on the wire to the district, TLS and both directions: the first half of a day in small parcels, the rest
    in large ones."""
    small, large = Flow(), Flow()
    with hall.owner() as owner:
        link = read_link(owner)
        assert link is not None
        connection = opener(link, hall.folder, _DEADLINE_S)()
        district = District(connection)
        for origin in origins(owner):
            at = 0
            while at < origin.head.oseq:
                flow, most = (small, 6) if at < origin.head.oseq // 2 else (large, 500)
                parcel = next_parcel(owner, origin, at, most)
                before = _carried(connection.fileno())
                at = district.push_of_hall(parcel)
                flow.add(parcel, _carried(connection.fileno()) - before)
        connection.close()
    title = "Bytes of an event on its way to the district"
    return [
        _figure("wire_live", f"{title}, a few at a time", "bytes", small.each),
        _figure("wire_bulk", f"{title}, hundreds at a time", "bytes", large.each),
        _figure("wire_packed", f"{title}, hundreds at a time, if zlib packed them", "bytes", large.each_if_packed),
    ]


class Flow:
    """Events, and what they weighed on the way."""

    def __init__(self) -> None:
        self._events = self._bytes = self._spared = 0

    def add(self, parcel: Parcel, carried: int) -> None:
        """What one parcel cost."""
        said = b"".join(b"".join((e.id, e.hash, e.raw, e.kind.encode(), e.actor.encode())) for e in parcel.entries)
        self._events += len(parcel.entries)
        self._bytes += carried
        self._spared += len(said) - len(zlib.compress(said))

    @property
    def each(self) -> float:
        """Bytes for each event."""
        return self._bytes / max(self._events, 1)

    @property
    def each_if_packed(self) -> float:
        """The same, less what packing would spare."""
        return (self._bytes - self._spared) / max(self._events, 1)


def _carried(descriptor: int) -> int:
    """The bytes that a connection has carried both ways, as the system counts them."""
    with socket.fromfd(descriptor, socket.AF_INET, socket.SOCK_STREAM) as one:
        info = one.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 192)
    return sum(int.from_bytes(info[at : at + 8], "little") for at in (_ACKED, _RECEIVED))


def _away(servers: Servers, members: list[BenchHall], events: list[Recorded]) -> list[Figure]:
    """After a day of a cut WAN: one hall alone, then all at once."""
    one = Senders(members[1:2])
    one.tell()
    (alone_s,) = one.reports()
    others = Senders(members[2:])
    others.tell()
    others.reports()
    for hall in members:
        hall.write(events)
    before = _Use(servers)
    senders = Senders(members)
    began = time.perf_counter()
    senders.tell()
    senders.reports()
    took = time.perf_counter() - began
    used = _Use(servers)
    sent = used.events - before.events
    a_day = sent / len(members)
    a_year = (used.stored - before.stored) / len(members) * _WORKING_DAYS / _GIB
    return [
        _figure("day_events", "Events that a day of a hall sends up", "events", a_day),
        _figure("away_one", "One hall was away for a day: caught up in", "s", alone_s),
        _figure("away_all", f"All {len(members)} halls were away for a day: caught up in", "s", took),
        _figure("taken_in", "Events that the district takes in, senders on the same cores", "/s", sent / took),
        _figure("cpu", "Processor time of the district for 1,000 events", "s", 1000 * (used.cpu - before.cpu) / sent),
        _figure("wal", "Log that the district writes for an event", "bytes", (used.logged - before.logged) / sent),
        _figure("disk_event", "Room of an event at the district", "bytes", (used.stored - before.stored) / sent),
        _figure("disk_year", f"Room of a hall's year of {_WORKING_DAYS} days at the district", "GiB", a_year),
    ]


class _Use:
    """What the district has and has used at a moment."""

    def __init__(self, servers: Servers) -> None:
        with servers.district.connected() as owner:
            owner.execute("CHECKPOINT")
            row = owner.execute(
                "SELECT (SELECT count(*) FROM hub.event), pg_total_relation_size('hub.event'),"
                " pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')"
            ).fetchone()
        assert row is not None
        self.events, self.stored, self.logged = int(row[0]), int(row[1]), float(row[2])
        self.cpu = servers.cpu_s()


def _live(servers: Servers, members: list[BenchHall], events: list[Recorded], size: Size) -> list[Figure]:
    """The busiest hour of all halls in haste, with senders that look every few seconds, as they do."""
    senders = Senders(members, keeps_on=True)
    senders.tell()
    per_visit = len(events) / size.visits
    numbers_a_second = _BUSIEST_HOUR / 3600 * _HASTE * per_visit
    before = _Use(servers)
    began = time.monotonic()
    written = 0
    lags: list[float] = []
    due: list[tuple[int, float]] = []
    with servers.district.connected() as owner:
        at_first = _numbers(owner)
        while (now := time.monotonic() - began) < size.live_s:
            wanted = min(int(now * numbers_a_second), len(events))
            if wanted > written:
                for hall in members:
                    hall.write(events[written:wanted])
                due.append((wanted, time.monotonic()))
                written = wanted
            come = (_numbers(owner) - at_first) / len(members)
            while due and due[0][0] <= come:
                lags.append(time.monotonic() - due.pop(0)[1])
            time.sleep(0.1)
        memory = servers.connection_bytes()
    used = _Use(servers)
    senders.tell()
    senders.reports()
    share = (used.cpu - before.cpu) / size.live_s / _HASTE
    return [
        _figure(
            "lag_median", "From a hall's hub to the district, the last of all halls, median", "s", percentile(lags, 50)
        ),
        _figure("lag_p99", "From a hall's hub to the district, the last of all halls, p99", "s", percentile(lags, 99)),
        _figure(
            "busy",
            f"A core of the district in the busiest hour of {len(members)} halls",
            "%",
            100 * share,
            note=f"played {_HASTE} times faster",
        ),
        _figure("connection", "Memory of a hall's connection at the district", "MiB", memory / 2**20),
    ]


def _numbers(owner: Connection) -> int:
    (numbers,) = owner.execute("SELECT sum(head)::bigint FROM hub.origin").fetchone() or (0,)
    return int(numbers)


def _view(servers: Servers, on: date) -> list[Figure]:
    """How long the district takes to count the day of all its halls."""
    with servers.district.connected() as owner:
        began = time.perf_counter()
        seen = halls(owner, on)
        took = time.perf_counter() - began
    assert all(hall.today.taken for hall in seen)
    title = f"`hub halls` counts a day of {len(seen)} halls"
    return [_figure("view", title, "s", took, f"{sum(hall.today.taken for hall in seen):,} tickets")]


def _signing_in(servers: Servers, hall: BenchHall) -> list[Figure]:
    """What a connection costs that begins, as all halls' do when the district comes back."""
    with hall.owner() as owner:
        link = read_link(owner)
    assert link is not None
    begin = opener(link, hall.folder, _DEADLINE_S)
    before = servers.cpu_s()
    for _ in range(_SIGN_INS):
        with closing(begin()) as connection:
            District(connection).heads()
    used = (servers.cpu_s() - before) / _SIGN_INS
    return [_figure("sign_in", "Processor time of the district for a hall that signs in", "ms", 1000 * used)]


def _backup(servers: Servers) -> list[Figure]:
    """The nightly backup: dumped, restored beside, and compared."""
    began = time.perf_counter()
    proved = back_up(servers.district, datetime.now(UTC))
    took = time.perf_counter() - began
    return [_figure("backup", "Events that a backup saves, proved by restoring them", "/s", proved.events / took)]


def _figure(name: str, title: str, unit: str, value: float, note: str = "") -> Figure:
    return Figure(name=f"district_{name}", title=title, unit=unit, value=value, note=note)
