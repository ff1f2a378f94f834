"""From a call at one machine to the board of another, while 40 machines of a busy hall are connected to the hub."""

import random
import sys
import time
from contextlib import closing
from pathlib import Path
from statistics import median

import psycopg

from common.domain import commands as c
from common.domain import queries as q
from common.hall import Hall
from common.sync.beside import stay_together
from counter.bench.figure import Figure, percentile
from counter.bench.hall import bench_hall, fill
from counter.bench.hub_crowd import Crowd
from counter.bench.hub_ground import bench_hub, bring, joined, light
from counter.bench.workers import Crew

_EVERY_S = 0.1
_OTHER_CALLS = 8  # a second; with those that are measured, the calls of a hall of forty counters at its busiest
_COUNTERS, _PUBLIC = 30, 8
_SETTLING_S = 2
_SHOWN = 20


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """The counter and the board are whole machines in processes of their own; the other 38 are light, in this process,
    for 40 Python programs would keep two cores busy that in a hall are eighty.
    """
    calls, n_counters, n_public = (20, 3, 1) if is_quick else (300, _COUNTERS, _PUBLIC)
    with bench_hub(folder) as cluster:
        with closing(bench_hall(folder / "counter")) as hall:
            hall.do(c.DefineSeries(series="B", prefix="B", name="其他", name_en="Other"))
            fill(hall, calls)
            bring(cluster, "counter", hall)
        board = Crew(joined(cluster, "board", folder / "board"), follow_calls, [[]])
        caller = Crew(hall.home, call_together, [[cluster.words(), str(calls)]])
        counters = [light(cluster, "counter") for _ in range(n_counters)]
        public = [light(cluster, "board") for _ in range(n_public)]
        with closing(Crowd(counters, public, _OTHER_CALLS)):
            board.tell()
            caller.tell()
            ((called, bare),) = caller.reports()
            time.sleep(_SETTLING_S)
            board.tell()
            (seen,) = board.reports()
    shown = dict(seen)
    took = [(shown.get(key, float("inf")) - began) / 1e6 for key, began in called]
    if min(took) < 0:
        raise RuntimeError("a board showed a call before it was given: this measures something else")
    title = f"Call at one machine to the board of another, {2 + n_counters + n_public} machines at the hub"
    return [
        Figure(
            name=f"hub_board_{name}",
            title=f"{title}, {name}",
            unit="ms",
            value=value,
            baseline=beside,
            baseline_title=f"a bare row written, notified and read by another connection of the same hub, {name}",
            at_most=bound,
        )
        for name, value, beside, bound in (
            ("median", median(took), median(bare), 50),
            ("p99", percentile(took, 99), percentile(bare, 99), 300),
        )
    ]


def follow_calls(hall: Hall) -> list[tuple[int, int]]:
    """Keep a board up to date until told to stop; when each call was there for the first time, in ns."""
    seen: dict[int, int] = {}

    def changed() -> None:
        board = hall.ask(q.AskBoard(calls=_SHOWN))
        now = time.monotonic_ns()
        for call in board.calls:
            seen.setdefault(call.key, now)

    stop = hall.watch(changed)
    leave = stay_together(hall)
    sys.stdin.readline()
    leave()
    stop()
    return list(seen.items())


def call_together(hall: Hall, hub: str, calls: str) -> tuple[list[tuple[int, int]], list[float]]:
    """Call at a steady pace. Each call's key and the ns before its command; beside each, what bare rows take, in ms."""
    called, bare = [], []
    leave = stay_together(hall)
    time.sleep(_SETTLING_S)
    with psycopg.connect(hub, autocommit=True) as writer, psycopg.connect(hub, autocommit=True) as reader:
        writer.execute("CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)")
        reader.execute("LISTEN bare")
        for _ in range(int(calls)):
            began = time.monotonic_ns()
            (event,) = hall.do(c.CallNext(counter="1"))
            called.append((event.key, began))
            time.sleep(random.uniform(0, _EVERY_S))
            hall.do(c.MarkNoShow(counter="1"))
            time.sleep(random.uniform(0, _EVERY_S))
            bare.append(_bare(writer, reader))
    leave()
    return called, bare


def _bare(writer: psycopg.Connection, reader: psycopg.Connection) -> float:
    began = time.monotonic_ns()
    with writer.transaction():
        writer.execute("INSERT INTO bare DEFAULT VALUES")
        writer.execute("NOTIFY bare")
    next(reader.notifies(stop_after=1))
    reader.execute("SELECT max(id) FROM bare").fetchall()
    return (time.monotonic_ns() - began) / 1e6
