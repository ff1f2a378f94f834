"""A machine joins a hall with a year of history: how long until it can answer, beside copying as many bytes."""

import os
import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import psycopg

from common.domain import queries as q
from common.hall import Hall
from common.places import Home
from common.sync.hub.cluster import Cluster
from common.sync.hub.snapshots import make_snapshots
from common.sync.terminal.meeting import Meeting
from common.sync.terminal.membership import read_membership
from common.sync.terminal.wire import Hub
from counter.bench.figure import Figure
from counter.bench.hub_ground import bench_hub, joined
from counter.bench.year import MORNING, played_day, repeat

_A_YEAR = 1_200_000
_SECONDS = 30


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """A day of 600 visits, repeated until the year is full and sent to a hub; then two machines join."""
    events, visits = (8000, 20) if is_quick else (_A_YEAR, 600)
    day = played_day(folder.with_name(f"{folder.name}-day"), visits)
    days = -(-events // len(day.events))
    last_day = day.on + timedelta(days=days - 1)
    with bench_hub(folder) as cluster:
        first = Hall(joined(cluster, "counter", folder / "first"), clock=lambda: MORNING)
        with closing(first):
            written = repeat(first, day, days)
            sent_s = _send(first)
        began = perf_counter()
        with cluster.connected() as connection:
            made = make_snapshots(connection, MORNING + timedelta(days=days))
        made_s = perf_counter() - began
        figures = [
            _join(cluster, folder / kind, kind, written, last_day, is_quick=is_quick) for kind in ("counter", "kiosk")
        ]
    sizes = ", ".join(f"{one.bytes / 1e6:.1f} MB for {one.reach} machines" for one in made)
    return [
        *figures,
        Figure(
            name="hub_snapshots",
            title=f"The hub's machine makes both snapshots anew of {written:,} events, as it seldom has to",
            unit="s",
            value=made_s,
            baseline=sent_s,
            baseline_title="the same events sent to the hub",
            note=sizes,
        ),
    ]


def _send(hall: Hall) -> float:
    """Seconds until the hub has everything."""
    membership = read_membership(hall.home)
    assert membership is not None
    began = perf_counter()
    with closing(psycopg.connect(membership.words(hall.home), autocommit=True)) as connection:
        meeting = Meeting(hall.store, membership, Hub(connection))
        while meeting.push():
            pass
        meeting.remember()
    return perf_counter() - began


def _join(cluster: Cluster, folder: Path, kind: str, events: int, last_day: date, *, is_quick: bool) -> Figure:
    """From an empty folder to the first answers, and what that store then is."""
    began = perf_counter()
    home = joined(cluster, kind, folder)
    with closing(Hall(home)) as hall:
        board, figures = hall.ask(q.AskBoard()), hall.ask(q.AskFigures(on=last_day.isoformat()))
        ready_s = perf_counter() - began
        if not board.series or not figures.taken or hall.last_position() >= events / 2:
            raise RuntimeError("it has not begun with a snapshot: this measures something else")
        hall.store.fold_log()
        faults = [name for name, found in hall.faults().items() if found]
    return Figure(
        name=f"hub_join_{kind}",
        title=f"A {kind} joins a hall of {events:,} events and can answer ({_size(home)})",
        unit="s",
        value=ready_s,
        baseline=_copy(home),
        baseline_title="its store copied as a file and flushed",
        at_most=None if is_quick else _SECONDS,
        note=f"faults: {', '.join(faults)}" if faults else "",
    )


def _size(home: Home) -> str:
    """The size of a store in words."""
    return f"{home.store_file.stat().st_size / 1e6:.0f} MB"


def _copy(home: Home) -> float:
    began = perf_counter()
    with home.store_file.open("rb") as source, (home.folder / "copy").open("wb") as target:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    return perf_counter() - began
