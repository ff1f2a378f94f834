"""A day of a hall on its way: how fast it is sent in batches, and how soon a machine that was away has it."""

from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import LiteralString
from uuid import UUID

import psycopg

from common.hall import Hall
from common.store.exchange import Entry, own, own_after
from common.sync.hub.cluster import Cluster
from common.sync.terminal.meeting import Meeting
from common.sync.terminal.membership import read_membership
from common.sync.terminal.wire import Hub
from counter.bench.figure import Figure
from counter.bench.hub_ground import bench_hub, joined
from counter.bench.year import played_day, repeat

_A_DAY = 10_000
_BATCH = 1000
_BARE: LiteralString = "COPY bare (oseq, id, body, hash) FROM STDIN (FORMAT BINARY)"


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """One machine writes while it is cut off; then it sends, and another one fetches 10,000 events and the numbers of
    those about paper, which stay where they were written.
    """
    events, visits = (1000, 20) if is_quick else (_A_DAY, 250)
    day = played_day(folder.with_name(f"{folder.name}-day"), visits)
    travelling = sum(not event.kind.startswith("Print") for event in day.events)
    with bench_hub(folder) as cluster:
        writer = Hall(joined(cluster, "counter", folder / "writer"))
        reader = Hall(joined(cluster, "counter", folder / "reader"))
        with closing(writer), closing(reader):
            repeat(writer, day, -(-events // travelling))
            with writer.store.reading() as db:
                entries = own_after(db, 0, own(db).oseq)
            sent = len(entries) / _until_nothing_is_left(writer)
            caught_up = _until_nothing_is_left(reader)
            began = perf_counter()
            reader.rebuild()
            applied = perf_counter() - began
            fetched = reader.last_position()
        bare = _bare(cluster, entries)
    if fetched < events:
        raise RuntimeError("the events have not all arrived: this measures something else")
    return [
        Figure(
            name="hub_push",
            title=f"{len(entries):,} events sent to the hub in batches of {_BATCH:,}, each durable",
            unit="events/s",
            value=sent,
            baseline=bare,
            baseline_title="the same rows copied bare in as many transactions, same server",
            at_least=None if is_quick else 10_000,
        ),
        Figure(
            name="hub_catch_up",
            title=f"A machine that was away fetches and applies {fetched:,} events, each batch durable",
            unit="s",
            value=caught_up,
            baseline=applied,
            baseline_title="every table made anew from the same events",
            at_most=5,
        ),
    ]


def _until_nothing_is_left(hall: Hall) -> float:
    """Connect, send and fetch; the seconds this took."""
    membership = read_membership(hall.home)
    assert membership is not None
    began = perf_counter()
    with psycopg.connect(membership.words(hall.home), autocommit=True) as connection:
        Meeting(hall.store, membership, Hub(connection)).exchange()
    return perf_counter() - began


def _bare(cluster: Cluster, entries: list[Entry]) -> float:
    """Rows per second into a table without rules."""
    with psycopg.connect(cluster.words(), autocommit=True) as connection:
        connection.execute("CREATE TABLE bare (oseq bigint PRIMARY KEY, id uuid, body bytea, hash bytea)")
        began = perf_counter()
        for first in range(0, len(entries), _BATCH):
            with connection.transaction(), connection.cursor().copy(_BARE) as copy:
                copy.set_types(["int8", "uuid", "bytea", "bytea"])
                for one in entries[first : first + _BATCH]:
                    copy.write_row((one.oseq, UUID(bytes=one.id), one.raw, one.hash))
        return len(entries) / (perf_counter() - began)
